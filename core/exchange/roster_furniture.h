/// @file
/// Rows of a table that hold no data: totals, signatures, headings again, numbers of columns.
#pragma once

#include "core/exchange/roster_layout.h"

#include <QDate>

namespace mingbai {

/// Whether a row below the headings is there for the reader of the paper only.
[[nodiscard]] bool isFurniture(const TableRow& row, const RosterLayout& layout);

/// Whether the first row under the headings explains them (必填, 文本格式, 请从下拉框选择) instead of holding data: no cell of it
/// is a value of its column.
[[nodiscard]] bool isExplanation(const TableRow& row, const RosterLayout& layout, QDate today);

} // namespace mingbai
