/// @file
/// Ranges of money in words.
#pragma once

#include "core/ledger/households.h"

namespace mingbai {

/// "below 8,000", "8,000 to 10,000", "30,000 and more"; yuan.
[[nodiscard]] QString rangeText(const IncomeRange& range);

} // namespace mingbai
