/// @file
/// The marked block of the grid as a table of its own, to be saved as a workbook.
#pragma once

#include "core/exchange/handout.h"

namespace mingbai {

class GridModel;
class GridView;

/// The block that is marked, with the columns that name its rows in front; where only one cell is marked, all rows and columns
/// that are shown. Holds the values as they are now.
/// @param masked personal and sensitive values are made unreadable
[[nodiscard]] HandoutTable handoutOf(const GridView& view, const GridModel& model, const QString& title, bool masked);

} // namespace mingbai
