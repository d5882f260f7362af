/// @file
/// The four kinds of net income of the newest year and the one before, side by side.
#pragma once

#include "ui/screens/workbench/table_chart.h"

#include <QJsonObject>

namespace mingbai {

class IncomeChart final : public TableChart {
    Q_OBJECT

public:
    explicit IncomeChart(QWidget* parent = nullptr);

    /// @param now,before "income" and "income_before" of the indicators; empty objects where there is no such year
    void showYears(const QJsonObject& now, const QJsonObject& before);

Q_SIGNALS:
    /// The households behind a figure: a bar or a cell of the table was chosen.
    void kindWanted(int year, const QString& field);

private:
    void choose(int kind, int column);

    std::vector<int> m_years; ///< in the order of the columns
};

} // namespace mingbai
