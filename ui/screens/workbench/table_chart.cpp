#include "ui/screens/workbench/table_chart.h"

#include "ui/forms/look.h"

#include <QChart>
#include <QChartView>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

TableChart::TableChart(const QString& name, const QString& words, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(name);
    setAccessibleName(words);
}

void TableChart::build()
{
    m_chart = new QChart;
    m_chart->setMargins({});
    m_chart->setBackgroundVisible(false);
    auto* view = new QChartView(m_chart, this);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setBackgroundBrush(Qt::NoBrush);
    view->viewport()->setAutoFillBackground(false);
    view->setFocusPolicy(Qt::NoFocus); // the table is for the keyboard
    view->setAccessibleName(accessibleName());
    m_table = new QTableWidget(this);
    m_table->setObjectName(objectName() + u"_table"_s);
    m_table->setAccessibleName(accessibleName());
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    auto* stack = new QStackedWidget(this);
    stack->addWidget(view);
    stack->addWidget(m_table);
    auto* asTable = new QToolButton(this);
    asTable->setObjectName(objectName() + u"_as_table"_s);
    asTable->setText(tr("As a table"));
    asTable->setCheckable(true);
    setRole(asTable, Role::Quiet);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(stack, 1);
    layout->addWidget(asTable, 0, Qt::AlignRight);
    connect(asTable, &QToolButton::toggled, stack, [stack](bool isTable) { stack->setCurrentIndex(isTable ? 1 : 0); });
    for (const auto signal : {&QTableWidget::cellActivated, &QTableWidget::cellClicked}) {
        connect(m_table, signal, this, &TableChart::chosen);
        connect(m_table, signal, this, &TableChart::cellChosen);
    }
}

QChart& TableChart::emptyChart()
{
    if (m_chart == nullptr)
        build();
    m_chart->removeAllSeries();
    for (QAbstractAxis* axis : m_chart->axes())
        m_chart->removeAxis(axis);
    return *m_chart;
}

void TableChart::fillTable(const QStringList& headings, const std::vector<QStringList>& rows)
{
    m_table->horizontalHeader()->setVisible(!headings.isEmpty());
    m_table->setColumnCount(rows.empty() ? 0 : static_cast<int>(rows.front().size()));
    m_table->setHorizontalHeaderLabels(headings);
    if (m_table->columnCount() > 0)
        m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QStringList& texts = rows.at(static_cast<std::size_t>(row));
        for (int column = 0; column < static_cast<int>(texts.size()); ++column) {
            auto* item = new QTableWidgetItem(texts.at(column));
            if (column > 0)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
}

} // namespace mingbai
