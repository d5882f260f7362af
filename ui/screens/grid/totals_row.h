/// @file
/// What each column of the grid adds up to, under the table and in step with it.
#pragma once

#include "core/ledger/grid_table.h"

#include <QWidget>

namespace mingbai {

class GridModel;
class GridView;

class TotalsRow final : public QWidget {
    Q_OBJECT

public:
    /// @param view,model outlive the row
    TotalsRow(GridView& view, GridModel& model, QWidget* parent = nullptr);

    void setSums(std::vector<GridSum> sums);
    /// As shown for a column: the sum of numbers, else how many rows have an answer.
    [[nodiscard]] QString text(int column) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    GridView& m_view;
    GridModel& m_model;
    std::vector<GridSum> m_sums;
};

} // namespace mingbai
