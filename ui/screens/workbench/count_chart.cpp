#include "ui/screens/workbench/count_chart.h"

#include "ui/forms/look.h"
#include "ui/shell/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QHeaderView>
#include <QHorizontalStackedBarSeries>
#include <QLocale>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>
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

CountChart::CountChart(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_table(new QTableWidget(0, 2, this))
    , m_stack(new QStackedWidget(this))
    , m_asTable(new QToolButton(this))
{
    setObjectName(name);
    m_chart->setMargins({});
    m_chart->setBackgroundVisible(false);
    m_chart->legend()->hide();
    auto* view = new QChartView(m_chart, this);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setBackgroundBrush(Qt::NoBrush);
    view->setStyleSheet(u"background: transparent; border: none"_s);
    m_table->setObjectName(name + u"_table"_s);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_stack->addWidget(view);
    m_stack->addWidget(m_table);
    m_asTable->setObjectName(name + u"_as_table"_s);
    m_asTable->setText(tr("As a table"));
    m_asTable->setCheckable(true);
    setRole(m_asTable, Role::Quiet);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_asTable, 0, Qt::AlignRight);
    connect(m_asTable, &QToolButton::toggled, this, [this](bool asTable) { m_stack->setCurrentIndex(asTable ? 1 : 0); });
    connect(m_table, &QTableWidget::cellActivated, this, &CountChart::chosen);
    connect(m_table, &QTableWidget::cellClicked, this, &CountChart::chosen);
}

void CountChart::showBars(const std::vector<CountBar>& bars)
{
    drawBars(bars);
    fillTable(bars);
}

void CountChart::drawBars(const std::vector<CountBar>& bars)
{
    m_chart->removeAllSeries();
    for (QAbstractAxis* axis : m_chart->axes())
        m_chart->removeAxis(axis);
    auto* series = new QHorizontalStackedBarSeries;
    series->append(barsOf(bars, false, themeColour(u"accent"_s)));
    series->append(barsOf(bars, true, themeColour(u"alert"_s)));
    connect(series, &QAbstractBarSeries::clicked, this,
        [this, last = static_cast<int>(bars.size()) - 1](int index) { Q_EMIT chosen(last - index); });
    m_chart->addSeries(series);
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
    m_chart->addAxis(labels, Qt::AlignLeft);
    m_chart->addAxis(counts, Qt::AlignBottom);
    series->attachAxis(labels);
    series->attachAxis(counts);
}

void CountChart::fillTable(const std::vector<CountBar>& bars)
{
    m_table->setRowCount(static_cast<int>(bars.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const CountBar& bar = bars.at(static_cast<std::size_t>(row));
        m_table->setItem(row, 0, new QTableWidgetItem(bar.label));
        auto* number = new QTableWidgetItem(QLocale().toString(bar.count));
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, 1, number);
    }
}

} // namespace mingbai
