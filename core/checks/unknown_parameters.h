/// @file
/// Figures that checks need and nobody has said yet: they are asked for, and the checks that keep quiet for want of them are
/// named.
#pragma once

#include "core/checks/catalogue.h"
#include "core/policy/parameters.h"

namespace mingbai {

/// A parameter without a value on a day.
struct UnknownParameter {
    QString name;
    QString label; ///< in the current language
    QStringList checks;
};

/// Those that a check's predicate, or a fact it reads, asks for; in the order of the parameters.
/// @param region division code of the ledger
[[nodiscard]] std::vector<UnknownParameter> unknownParameters(
    const Catalogue& catalogue, const Parameters& parameters, QDate on, const QString& region);

} // namespace mingbai
