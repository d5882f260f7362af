/// @file
/// A new income statement, prepared as far as it can be known.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// The year after the newest statement; without one, the newest year whose collection has begun by @p today.
/// An income year N runs from October 1 of N-1 to September 30 of N.
[[nodiscard]] int nextIncomeYear(const std::vector<Record>& statements, QDate today);

/// The statement of @p year with its period and the number of present members.
/// @param record its id
[[nodiscard]] ChangeSet newStatement(Ledger& ledger, const QString& household, const QString& record, int year);

} // namespace mingbai
