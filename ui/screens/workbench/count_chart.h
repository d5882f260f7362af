/// @file
/// Counts as bars, each a click from the list behind it, and the same numbers as a table.
#pragma once

#include "ui/screens/workbench/table_chart.h"

#include <vector>

namespace mingbai {

/// One bar.
struct CountBar {
    QString label;
    qint64 count = 0;
    bool isMarked = false; ///< hatched: below a line, not passed
};

class CountChart final : public TableChart {
    Q_OBJECT

public:
    using TableChart::TableChart;

    /// In the order given, from the top; a click on one says its place.
    void showBars(const std::vector<CountBar>& bars);

private:
    void drawBars(const std::vector<CountBar>& bars);
};

} // namespace mingbai
