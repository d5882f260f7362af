#include "ui/screens/cases/due_table.h"

#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/forms/tables.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QStandardItemModel>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

enum Column { DueOnColumn, LeftColumn, HeadColumn, GroupColumn, WhatColumn, ColumnCount };

constexpr int kSoonDays = 5;

} // namespace

QString daysLeftText(QDate due, QDate today)
{
    const int days = static_cast<int>(today.daysTo(due));
    if (days == 0)
        return DueTable::tr("today");
    return days > 0 ? DueTable::tr("%n day(s) left", nullptr, days) : DueTable::tr("%n day(s) late", nullptr, -days);
}

DueTable::DueTable(QWidget* parent)
    : QTableView(parent)
    , m_items(new QStandardItemModel(0, ColumnCount, this))
{
    m_items->setHorizontalHeaderLabels({tr("Due on"), tr("Time left"), tr("Household"), tr("Group"), tr("To do")});
    setObjectName("due_table"_L1);
    setAccessibleName(tr("What is due"));
    setModel(m_items);
    showWholeRows(this);
    m_whenEmpty = teachWhenEmpty(this, {});
    if (isTextLarge())
        hideColumn(GroupColumn); // there is no room for all, and the household says its group
    connect(this, &QTableView::activated, this, &DueTable::open);
}

void DueTable::showItems(const std::vector<DueItem>& items, QDate today)
{
    m_whenEmpty->setText( // not while it is still being read
        tr("Nothing is due. Deadlines of leads, cases, plans and assessments stand here as they come near."));
    m_items->setRowCount(0);
    for (const DueItem& item : items) {
        const ProcessStep* step = Process::inForce().find(item.step);
        const QString what = step ? tr("%1: %2").arg(item.sentence(), step->label()) : item.sentence();
        QList<QStandardItem*> row;
        for (const QString& text : {dayText(item.dueOn), daysLeftText(item.dueOn, today), item.head, item.group, what})
            row << new QStandardItem(text);
        row.front()->setData(item.record, RecordRole);
        row.front()->setData(item.step, StepRole);
        row.front()->setData(item.household, HouseholdIdRole);
        row.front()->setData(item.kind == DueKind::Lead, IsLeadRole);
        const qint64 left = today.daysTo(item.dueOn);
        if (left <= kSoonDays)
            row[LeftColumn]->setForeground(roleColour(left < 0 ? Role::Error : Role::Alert, palette()));
        m_items->appendRow(row);
    }
    fitColumnsButLast(this);
}

void DueTable::open(const QModelIndex& index)
{
    const QModelIndex row = index.siblingAtColumn(DueOnColumn);
    if (row.data(IsLeadRole).toBool())
        Q_EMIT leadWanted(row.data(RecordRole).toString());
    else
        Q_EMIT caseWanted(row.data(RecordRole).toString(), row.data(StepRole).toString());
}

} // namespace mingbai
