#include "ui/screens/workbench/sent_back_table.h"

#include "ui/forms/tables.h"
#include "ui/shell/theme.h"

#include <QHeaderView>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

SentBackTable::SentBackTable(QWidget* parent)
    : QTableWidget(parent)
{
    setObjectName("workbench_sent_back"_L1);
    setAccessibleName(tr("Sent back"));
    setColumnCount(3);
    setHorizontalHeaderLabels({tr("Household"), tr("What"), tr("Remark")});
    setColumnWidth(0, scaled(130));
    setColumnWidth(1, scaled(170));
    showWholeRows(this);
    connect(this, &QTableWidget::cellActivated, this, [this](int row) {
        const RemarkWords& remark = m_remarks.at(static_cast<std::size_t>(row));
        Q_EMIT householdWanted(remark.household, remark.entity, remark.record, remark.field);
    });
    connect(this, &QTableWidget::cellClicked, this, &QTableWidget::cellActivated);
}

int SentBackTable::showRemarks(const std::vector<RemarkWords>& open)
{
    m_remarks.clear();
    std::copy_if(
        open.begin(), open.end(), std::back_inserter(m_remarks), [](const RemarkWords& each) { return !each.isAnswered; });
    setRowCount(static_cast<int>(m_remarks.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const RemarkWords& remark = m_remarks[static_cast<std::size_t>(row)];
        int column = 0;
        for (const QString& text : {remark.title, remark.what, remark.text}) {
            auto* cell = new QTableWidgetItem(text);
            cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            cell->setToolTip(text);
            setItem(row, column++, cell);
        }
    }
    return rowCount();
}

} // namespace mingbai
