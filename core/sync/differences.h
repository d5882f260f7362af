/// @file
/// What taking in a package would change, as people read it.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// One value, or one record made or removed. Values are masked as everywhere outside a form.
struct Difference {
    QString household; ///< key; empty for what belongs to none
    QString title;     ///< number and head of the household, as far as known
    QString what;      ///< kind of record and field
    QString before;
    QString after;
};

/// In the order of households as they occur, at most @p most of them.
[[nodiscard]] std::vector<Difference> differencesOf(Ledger& ledger, const ChangeSet& changes, std::size_t most);

/// Number and head of a household of the ledger: "017 王丽"; empty when there is none.
[[nodiscard]] QString householdTitle(Ledger& ledger, const QString& household);

} // namespace mingbai
