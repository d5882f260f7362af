/// @file
/// What if: how many households would stand under another line.
#pragma once

#include "core/checks/catalogue.h"
#include "core/ledger/ledger.h"

namespace mingbai {

/// A household under the line.
struct UnderLine {
    QString household;
    QString head;
    QString group;
    qint64 perCapita = 0; ///< fen
    qint64 members = 0;
    bool isPoverty = false;   ///< 脱贫户
    bool isMonitored = false; ///< with an open case
};

/// Active households whose net income a head is less than @p yuan in the income year, the poorest first.
/// @param year 0: the newest recorded; what it was is put there
/// @throws Failure as reading the ledger does
[[nodiscard]] std::vector<UnderLine> householdsUnder(Ledger& ledger, const Catalogue& catalogue, double yuan, int& year);

/// Sums of them.
struct UnderLineCounts {
    qint64 households = 0;
    qint64 people = 0;
    qint64 poverty = 0;
    qint64 monitored = 0; ///< the others would have to be looked at
};
[[nodiscard]] UnderLineCounts countsOf(const std::vector<UnderLine>& households);

} // namespace mingbai
