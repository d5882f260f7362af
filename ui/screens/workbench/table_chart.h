/// @file
/// A chart whose numbers can be read as a table, too: by a screen reader, on grey paper, by whoever likes numbers better.
#pragma once

#include <QWidget>

#include <vector>

class QChart;
class QTableWidget;

namespace mingbai {

class TableChart : public QWidget {
    Q_OBJECT

public:
    /// @param name object name; @param words what the figures are of
    TableChart(const QString& name, const QString& words, QWidget* parent);

Q_SIGNALS:
    /// A row of the table was clicked or entered, or a bar where the chart says so.
    void chosen(int row);
    /// The same with the column, of the table or of the bar.
    void cellChosen(int row, int column);

protected:
    /// Without series and axes. Made when it is first wanted: no start waits for a chart.
    QChart& emptyChart();
    /// @param headings empty: none are shown. The first column is text, the others are numbers.
    void fillTable(const QStringList& headings, const std::vector<QStringList>& rows);

private:
    void build();

    QChart* m_chart = nullptr;
    QTableWidget* m_table = nullptr;
};

} // namespace mingbai
