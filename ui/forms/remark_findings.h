/// @file
/// What was sent back, shown where findings are shown: at its very cell.
#pragma once

#include "core/checks/engine.h"

namespace mingbai {

class Session;

/// Remarks of a household that are not settled yet. In a village they read as warnings, to be answered as those are accepted;
/// above they are alerts, which wait for the answer. @param record only on this one; empty: all of the household
[[nodiscard]] std::vector<Finding> remarkFindings(Ledger& ledger, const QString& household, const QString& record = {});

/// All that stands at the cells: what the checks found, and remarks. @param record only on this one; empty: all of the household
[[nodiscard]] std::vector<Finding> findingsAtCells(Session& session, const QString& household, const QString& record = {});

[[nodiscard]] bool isRemark(const Finding& finding);

/// Accepts a warning with a reason, or answers a remark.
void settle(Session& session, const Finding& finding, const QString& words);

} // namespace mingbai
