#include "ui/screens/cases/case_board.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/screens/cases/due_table.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>

namespace mingbai {

using namespace Qt::StringLiterals;

CaseBoard::CaseBoard(QWidget* parent)
    : QWidget(parent)
{
    setObjectName("case_board"_L1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, scaled(kGap), 0, 0);
    layout->setSpacing(scaled(kGap));
    for (const ProcessStage& stage : Process::inForce().stages()) {
        auto* part = new QVBoxLayout;
        auto* heading = new QLabel(this);
        setRole(heading, Role::Heading);
        auto* cards = new QListWidget(this);
        cards->setObjectName(u"board_%1"_s.arg(m_columns.size()));
        cards->setAccessibleName(stage.label.text());
        cards->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        cards->setSpacing(scaled(2));
        cards->setMinimumWidth(scaled(124)); // a name with its group, and how late it is
        part->addWidget(heading);
        part->addWidget(cards, 1);
        layout->addLayout(part, 1);
        const bool isLeads = m_columns.empty();
        const auto open = [this, isLeads](const QListWidgetItem* item) {
            if (isLeads)
                Q_EMIT leadWanted(item->data(Qt::UserRole).toString());
            else
                Q_EMIT caseWanted(item->data(Qt::UserRole).toString(), {});
        };
        connect(cards, &QListWidget::itemActivated, this, open);
        connect(cards, &QListWidget::itemClicked, this, open);
        m_columns.push_back({heading, cards});
    }
}

void CaseBoard::add(std::size_t column, const Card& card, QDate today)
{
    QStringList lines{card.who, card.what, card.dueOn.isValid() ? daysLeftText(card.dueOn, today) : QString()};
    lines.removeAll(QString());
    auto* item = new QListWidgetItem(lines.join(u'\n'), m_columns[column].cards);
    item->setData(Qt::UserRole, card.record);
    item->setToolTip(card.dueOn.isValid() ? tr("Due on %1").arg(dayText(card.dueOn)) : QString());
    if (card.dueOn.isValid() && card.dueOn < today)
        item->setForeground(roleColour(Role::Error, palette()));
}

void CaseBoard::showCases(const std::vector<CaseStanding>& cases, const std::vector<DueItem>& due, QDate today)
{
    for (const Column& column : m_columns)
        column.cards->clear();
    for (const DueItem& item : due) {
        if (item.kind == DueKind::Lead)
            add(0, {item.record, u"%1 %2"_s.arg(item.head, item.group), {}, item.dueOn}, today);
    }
    const Field& risk = Dictionary::builtIn().field(fields::monitoring_case::risk_1);
    for (const CaseStanding& each : cases)
        add(Process::inForce().stageOf(each.next),
            {each.monitoringCase, u"%1 %2"_s.arg(each.head, each.group), screenText(risk, each.risk), each.dueOn}, today);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const int count = m_columns[i].cards->count();
        const QString label = Process::inForce().stages()[i].label.text();
        m_columns[i].heading->setText(count == 0 ? label : u"%1 %2"_s.arg(label).arg(count));
    }
}

} // namespace mingbai
