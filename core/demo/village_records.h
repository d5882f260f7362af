/// @file
/// The made-up village's own records: rounds of screening, projects, assets and their yields, facts, lists, problems.
#pragma once

#include "core/demo/support.h"
#include "core/ledger/ledger.h"

namespace mingbai {

/// Writes them in one change. @param village key of the village's record; @param untilYear newest income year
[[nodiscard]] DemoVillageKeys writeVillageRecords(
    Ledger& ledger, IdSource& ids, Random& random, const QString& village, int untilYear);

} // namespace mingbai
