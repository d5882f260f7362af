/// @file
/// What taking in a roster would do to the ledger.
#pragma once

#include "core/exchange/import.h"
#include "core/exchange/table.h"

namespace mingbai {

/// Fills @p plan from @p table: columns, remarks, counts, changes.
/// @throws Failure InputRefused when the table has no known headings, InvalidUse for a map of headings that cannot be, Cancelled
void planRoster(
    Ledger& ledger, const RosterTable& table, const ImportOptions& options, ImportPlan& plan, const Progress& progress);

} // namespace mingbai
