/// @file
/// Counts as bars, each a click from the list behind it, and the same numbers as a table.
#pragma once

#include <QWidget>

#include <vector>

class QChart;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace mingbai {

/// One bar.
struct CountBar {
    QString label;
    qint64 count = 0;
    bool isMarked = false; ///< hatched: below a line, not passed
};

class CountChart final : public QWidget {
    Q_OBJECT

public:
    /// @param name object name
    CountChart(const QString& name, QWidget* parent = nullptr);

    /// In the order given, from the top.
    void showBars(const std::vector<CountBar>& bars);

Q_SIGNALS:
    /// A bar or its row in the table was clicked or entered.
    void chosen(int bar);

private:
    void drawBars(const std::vector<CountBar>& bars);
    void fillTable(const std::vector<CountBar>& bars);

    QChart* m_chart = nullptr;
    QTableWidget* m_table = nullptr;
    QStackedWidget* m_stack = nullptr;
    QToolButton* m_asTable = nullptr;
};

} // namespace mingbai
