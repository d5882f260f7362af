/// @file
/// What every check depends on beside the households: the day, the parameters, the village.
#pragma once

#include "core/checks/catalogue.h"
#include "core/ledger/ledger.h"
#include "core/policy/parameters.h"

#include <map>
#include <set>

namespace mingbai {

/// The shipped parameters with those recorded in the ledger, which win.
[[nodiscard]] Parameters parametersOf(Ledger& ledger);

/// A state of what checks depend on beside the households.
struct Surroundings {
    QDate day;
    QString division;
    QByteArray packs;                       ///< changes with every policy pack taken in
    std::map<QString, QByteArray> entities; ///< digest of all records, by entity

    /// Hexadecimal.
    [[nodiscard]] QByteArray digest() const;
    friend bool operator==(const Surroundings&, const Surroundings&) = default;
};

/// Reads the surroundings of one ledger: with every change, so its statements are kept.
class SurroundingsReader {
public:
    /// Looks at the parameters and at those entities above households that checks or facts name.
    SurroundingsReader(Ledger& ledger, const Catalogue& catalogue);

    [[nodiscard]] Surroundings read();

private:
    Ledger& m_ledger;
    std::map<QString, Statement> m_rows; ///< by entity
};

/// The names that are not the same in both.
[[nodiscard]] std::set<QString> differingParameters(const Parameters& one, const Parameters& other);

/// The checks of households that must be looked at again when records of these entities above households, or these parameters,
/// are different.
[[nodiscard]] std::vector<const Check*> checksReading(
    const Catalogue& catalogue, const std::set<QString>& entities, const std::set<QString>& parameters);

} // namespace mingbai
