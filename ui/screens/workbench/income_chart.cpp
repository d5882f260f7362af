#include "ui/screens/workbench/income_chart.h"

#include "core/dictionary/fields.h"
#include "ui/forms/look.h"
#include "ui/shell/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QLabel>
#include <QLegendMarker>
#include <QVBoxLayout>
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
    : QWidget(parent)
    , m_chart(new QChart)
    , m_title(new QLabel(tr("Net income of the village, 10,000 yuan"), this))
{
    setRole(m_title, Role::Heading);
    m_chart->setMargins({});
    m_chart->setBackgroundVisible(false);
    auto* view = new QChartView(m_chart, this);
    view->setObjectName("income_chart"_L1);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setBackgroundBrush(Qt::NoBrush);
    view->setStyleSheet(u"background: transparent; border: none"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(view, 1);
}

void IncomeChart::showYears(const QJsonObject& now, const QJsonObject& before)
{
    m_chart->removeAllSeries();
    for (QAbstractAxis* axis : m_chart->axes())
        m_chart->removeAxis(axis);
    setVisible(!now.isEmpty());
    if (now.isEmpty())
        return;
    auto* series = new QBarSeries;
    if (!before.isEmpty())
        series->append(barsOf(before, themeColour(u"handle"_s)));
    series->append(barsOf(now, themeColour(u"accent"_s)));
    m_chart->addSeries(series);
    auto* kinds = new QBarCategoryAxis;
    kinds->append({tr("Wages"), tr("Business"), tr("Property"), tr("Transfers")});
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
        m_chart->addAxis(axis, axis == kinds ? Qt::AlignBottom : Qt::AlignLeft);
        series->attachAxis(axis);
    }
    m_chart->legend()->setAlignment(Qt::AlignTop);
    m_chart->legend()->setLabelColor(themeColour(u"text"_s));
    m_chart->legend()->setFont(small);
    for (QLegendMarker* marker : m_chart->legend()->markers())
        marker->setPen(Qt::NoPen);
}

} // namespace mingbai
