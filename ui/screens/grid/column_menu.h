/// @file
/// What can be done with one column of the grid: order, narrow, hide, keep at the left, take over last year's.
#pragma once

class QMenu;
class QWidget;

namespace mingbai {

class GridModel;
class GridView;

/// A menu for @p column with all deeds wired; the caller shows it. It goes when it closes.
[[nodiscard]] QMenu* makeColumnMenu(GridView& view, GridModel& model, int column, QWidget* parent);

} // namespace mingbai
