#include "ui/screens/cases/decision_table.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/forms/tables.h"
#include "ui/screens/cases/due_table.h"

#include <QLabel>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

enum Column { PlaceColumn, HeadColumn, TypeColumn, RiskColumn, StepColumn, LeftColumn, StateColumn, ColumnCount };

constexpr int kStepRole = Qt::UserRole + 1;

QString shown(const FieldName& name, const QString& code)
{
    return screenText(Dictionary::builtIn().field(name), code);
}

} // namespace

DecisionTable::DecisionTable(QWidget* parent)
    : QTableWidget(0, ColumnCount, parent)
{
    setObjectName("decision_table"_L1);
    setAccessibleName(tr("Cases that wait for a decision here"));
    setHorizontalHeaderLabels(
        {tr("Reported by"), tr("Household"), tr("Type"), tr("Risk"), tr("To decide"), tr("Time left"), tr("State")});
    showWholeRows(this);
    m_whenEmpty = teachWhenEmpty(this, {});
    connect(this, &QTableWidget::activated, this, [this](const QModelIndex& index) {
        const QModelIndex first = index.siblingAtColumn(PlaceColumn);
        Q_EMIT caseWanted(first.data(Qt::UserRole).toString(), first.data(kStepRole).toString());
    });
}

void DecisionTable::showCases(const std::vector<CaseStanding>& cases, QDate today)
{
    m_whenEmpty->setText( // not while it is still being read
        tr("No case waits for a decision here. Cases come with the packages of the villages: take them in under \"Exchange\"."));
    setRowCount(static_cast<int>(cases.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const CaseStanding& each = cases[static_cast<std::size_t>(row)];
        const ProcessStep* step = Process::builtIn().find(each.next);
        const QString state = each.sentBackOn.isValid()
            ? tr("sent back on %1: %2").arg(dayText(each.sentBackOn), each.sentBackWhy)
            : QString();
        int column = 0;
        for (const QString& text : {each.keeper, each.head, shown(fields::monitoring_case::monitoring_type, each.type),
                 shown(fields::monitoring_case::risk_1, each.risk), step ? step->label() : QString(),
                 each.dueOn.isValid() ? daysLeftText(each.dueOn, today) : QString(), state})
            setItem(row, column++, new QTableWidgetItem(text));
        item(row, PlaceColumn)->setData(Qt::UserRole, each.monitoringCase);
        item(row, PlaceColumn)->setData(kStepRole, each.next);
        if (each.dueOn.isValid() && each.dueOn < today)
            item(row, LeftColumn)->setForeground(roleColour(Role::Error, palette()));
        if (each.sentBackOn.isValid())
            item(row, StateColumn)->setForeground(roleColour(Role::Muted, palette()));
    }
    fitColumnsButLast(this);
}

} // namespace mingbai
