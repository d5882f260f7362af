/// @file
/// What has to hold before a change can be taken back.
#pragma once

#include "core/ledger/ledger.h"
#include "core/ledger/standing.h"

namespace mingbai {

/// A change that stands and has touched what change @p number left behind: the same fields, a record it made or removed,
/// or something put into such a record.
/// @return empty when there is none; 0 when the parent of a removed record is gone
[[nodiscard]] std::optional<qint64> laterChangeThatBuiltOn(Ledger& ledger, qint64 number, const Standing& standing);

} // namespace mingbai
