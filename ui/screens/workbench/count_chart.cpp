#include "ui/screens/workbench/count_chart.h"

#include "ui/shell/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QLocale>
#include <QValueAxis>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSmallText = 12;

/// Hatched or plain, so that the two differ on grey paper, too.
QBarSet* barsOf(const std::vector<CountBar>& bars, bool isMarked, const QColor& colour)
{
    auto* set = new QBarSet({});
    for (auto bar = bars.rbegin(); bar != bars.rend(); ++bar) // the axis counts from the bottom
        set->append(bar->isMarked == isMarked ? static_cast<double>(bar->count) : 0.0);
    set->setBrush(QBrush(colour, isMarked ? Qt::BDiagPattern : Qt::SolidPattern));
    set->setPen(QPen(colour));
    return set;
}

} // namespace

void CountChart::showBars(const std::vector<CountBar>& bars)
{
    drawBars(bars);
    std::vector<QStringList> rows;
    rows.reserve(bars.size());
    for (const CountBar& bar : bars)
        rows.push_back({bar.label, QLocale().toString(bar.count)});
    fillTable({}, rows);
}

void CountChart::drawBars(const std::vector<CountBar>& bars)
{
    QChart& chart = emptyChart();
    chart.legend()->hide();
    auto* series = new QHorizontalStackedBarSeries;
    series->append(barsOf(bars, false, themeColour(u"accent"_s)));
    series->append(barsOf(bars, true, themeColour(u"alert"_s)));
    connect(series, &QAbstractBarSeries::clicked, this,
        [this, last = static_cast<int>(bars.size()) - 1](int index) { Q_EMIT chosen(last - index); });
    chart.addSeries(series);
    auto* labels = new QBarCategoryAxis;
    qint64 highest = 1;
    for (auto bar = bars.rbegin(); bar != bars.rend(); ++bar) {
        labels->append(u"%1  %2"_s.arg(bar->label, QLocale().toString(bar->count)));
        highest = std::max(highest, bar->count);
    }
    labels->setGridLineVisible(false);
    labels->setLineVisible(false);
    labels->setLabelsColor(themeColour(u"text"_s));
    QFont small = font();
    small.setPixelSize(scaled(kSmallText));
    labels->setLabelsFont(small);
    auto* counts = new QValueAxis;
    counts->setRange(0, static_cast<double>(highest));
    counts->setVisible(false); // each label says its number
    chart.addAxis(labels, Qt::AlignLeft);
    chart.addAxis(counts, Qt::AlignBottom);
    series->attachAxis(labels);
    series->attachAxis(counts);
}

} // namespace mingbai
