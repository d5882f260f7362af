/// @file
/// The four kinds of net income of the newest year and the one before, side by side.
#pragma once

#include <QJsonObject>
#include <QWidget>

class QChart;
class QLabel;

namespace mingbai {

class IncomeChart final : public QWidget {
    Q_OBJECT

public:
    explicit IncomeChart(QWidget* parent = nullptr);

    /// @param now,before "income" and "income_before" of the indicators; empty objects where there is no such year
    void showYears(const QJsonObject& now, const QJsonObject& before);

private:
    QChart* m_chart = nullptr;
    QLabel* m_title = nullptr;
};

} // namespace mingbai
