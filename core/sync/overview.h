/// @file
/// How those below stand: what a township or county sees of each place that reports to it.
#pragma once

#include "core/sync/registers.h"

namespace mingbai {

/// One village (for a county also a township) enrolled below this ledger.
struct PlaceOverview {
    QString division;
    QString name;
    int laptops = 0;                       ///< trusted and not withdrawn
    std::optional<RegisteredPackage> last; ///< the newest package taken
    qint64 undecided = 0;                  ///< packages taken and neither approved, sent back nor signed
    qint64 households = 0;                 ///< in this ledger
    qint64 withIncome = 0;                 ///< of them with an income of the newest year that anybody has
    qint64 remarks = 0;                    ///< open ones
    qint64 errors = 0;                     ///< unsettled findings
    qint64 warnings = 0;
};

/// By division. Empty for a ledger that nobody reports to.
[[nodiscard]] std::vector<PlaceOverview> placesBelow(Ledger& ledger);

} // namespace mingbai
