#include "ui/screens/workbench/income_chart.h"

#include "core/dictionary/fields.h"
#include "ui/shell/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QLegendMarker>
#include <QLocale>
#include <QValueAxis>

#include <algorithm>
#include <array>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTenThousand = 10'000.0; ///< 万元, the unit village sums are spoken in
constexpr std::array kKinds{
    fields::income::wages, fields::income::business_net, fields::income::property, fields::income::transfer};

QBarSet* barsOf(const QJsonObject& year, const QColor& colour)
{
    auto* bars = new QBarSet(QString::number(year[fields::income::year.id()].toInt()));
    for (const FieldName& kind : kKinds)
        bars->append(year[kind.id()].toDouble() / kTenThousand);
    bars->setColor(colour);
    bars->setBorderColor(colour);
    return bars;
}

} // namespace

IncomeChart::IncomeChart(QWidget* parent)
    : TableChart(u"income_chart"_s, tr("Net income of the village, 10,000 yuan"), parent)
{
    connect(this, &TableChart::cellChosen, this, &IncomeChart::choose);
}

/// @param column of the table: the kind itself stands in the first, for the newest year
void IncomeChart::choose(int kind, int column)
{
    if (kind < 0 || kind >= static_cast<int>(kKinds.size()) || m_years.empty())
        return;
    const int year = column > 0 ? m_years.at(static_cast<std::size_t>(column) - 1) : m_years.back();
    Q_EMIT kindWanted(year, kKinds.at(static_cast<std::size_t>(kind)).id());
}

void IncomeChart::showYears(const QJsonObject& now, const QJsonObject& before)
{
    QChart& chart = emptyChart();
    m_years.clear();
    if (now.isEmpty())
        return fillTable({}, {});
    auto* series = new QBarSeries;
    if (!before.isEmpty())
        series->append(barsOf(before, themeColour(u"handle"_s)));
    series->append(barsOf(now, themeColour(u"accent"_s)));
    for (QBarSet* bars : series->barSets()) {
        m_years.push_back(bars->label().toInt());
        connect(
            bars, &QBarSet::clicked, this, [this, column = static_cast<int>(m_years.size())](int kind) { choose(kind, column); });
    }
    chart.addSeries(series);
    auto* kinds = new QBarCategoryAxis;
    const QStringList names{tr("Wages"), tr("Business"), tr("Property"), tr("Transfers")};
    kinds->append(names);
    kinds->setGridLineVisible(false);
    auto* amounts = new QValueAxis;
    double highest = 0;
    for (const QBarSet* bars : series->barSets()) {
        for (int i = 0; i < bars->count(); ++i)
            highest = std::max(highest, bars->at(i));
    }
    amounts->setRange(0, std::max(1.0, highest));
    amounts->applyNiceNumbers();
    amounts->setLabelFormat(u"%.0f"_s);
    amounts->setGridLineColor(themeColour(u"line"_s));
    amounts->setLineVisible(false);
    QFont small = font();
    small.setPixelSize(scaled(12));
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(kinds), static_cast<QAbstractAxis*>(amounts)}) {
        axis->setLabelsColor(themeColour(u"muted"_s));
        axis->setLabelsFont(small);
        chart.addAxis(axis, axis == kinds ? Qt::AlignBottom : Qt::AlignLeft);
        series->attachAxis(axis);
    }
    chart.setTitle(accessibleName());
    chart.setTitleBrush(themeColour(u"text"_s));
    chart.setTitleFont(font());
    chart.legend()->setAlignment(Qt::AlignTop);
    chart.legend()->setLabelColor(themeColour(u"text"_s));
    chart.legend()->setFont(small);
    for (QLegendMarker* marker : chart.legend()->markers())
        marker->setPen(Qt::NoPen);
    QStringList headings{accessibleName()};
    std::vector<QStringList> rows(kKinds.size());
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind)
        rows[kind] << names.at(static_cast<qsizetype>(kind));
    for (const QBarSet* bars : series->barSets()) {
        headings << bars->label();
        for (std::size_t kind = 0; kind < kKinds.size(); ++kind)
            rows[kind] << QLocale().toString(bars->at(static_cast<int>(kind)), 'f', 2);
    }
    fillTable(headings, rows);
}

} // namespace mingbai
