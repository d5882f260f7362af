#include "ui/screens/cases/screening_page.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/ledger/ownership.h"
#include "ui/forms/look.h"
#include "ui/forms/tables.h"
#include "ui/models/session.h"
#include "ui/screens/cases/due_table.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

enum Column { GroupColumn, HeadColumn, StateColumn, DayColumn, ColumnCount };
enum ItemRole { HouseholdIdRole = Qt::UserRole, RecordRole };

QString stateLabel(const QString& state)
{
    const Code* code = Dictionary::builtIn().field(fields::screening::state).codes->find(state);
    return code ? code->label.text() : ScreeningPage::tr("not yet");
}

} // namespace

ScreeningPage::ScreeningPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_lines(new QStandardItemModel(0, ColumnCount, this))
{
    setObjectName("screening_page"_L1);
    makeTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, scaled(kWideGap), 0, 0);
    layout->setSpacing(scaled(kGap));
    layout->addWidget(makeHead());
    layout->addWidget(m_table, 1);
    layout->addWidget(makeMarks());
}

QWidget* ScreeningPage::makeHead()
{
    auto* head = new QWidget(this);
    m_rounds = new QComboBox(head);
    m_rounds->setObjectName("screening_rounds"_L1);
    m_rounds->setAccessibleName(tr("Round"));
    m_rounds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_groups = new QComboBox(head);
    m_groups->setObjectName("screening_group"_L1);
    m_groups->setAccessibleName(tr("Group"));
    m_groups->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_withDone = new QCheckBox(tr("Also those that are done"), head);
    m_withDone->setObjectName("screening_with_done"_L1);
    m_words = new QLabel(head);
    m_words->setObjectName("screening_words"_L1);
    setRole(m_words, Role::Heading);
    m_newRound = new QPushButton(tr("Enter a round with the village's records"), head);
    m_newRound->setObjectName("screening_new_round"_L1);
    setRole(m_newRound, Role::Primary);
    connect(m_rounds, &QComboBox::currentIndexChanged, this, &ScreeningPage::refresh);
    connect(m_groups, &QComboBox::currentIndexChanged, this, &ScreeningPage::fillTable);
    connect(m_withDone, &QCheckBox::toggled, this, &ScreeningPage::fillTable);
    connect(m_newRound, &QPushButton::clicked, this, &ScreeningPage::roundWanted);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    layout->addWidget(m_rounds);
    layout->addWidget(m_words);
    layout->addWidget(m_newRound);
    layout->addStretch();
    layout->addWidget(m_groups);
    layout->addWidget(m_withDone);
    return head;
}

void ScreeningPage::makeTable()
{
    m_lines->setHorizontalHeaderLabels({tr("Group"), tr("Household"), tr("State"), tr("Seen on")});
    m_table = new QTableView(this);
    m_table->setObjectName("screening_table"_L1);
    m_table->setAccessibleName(tr("Households to be seen"));
    m_table->setModel(m_lines);
    showWholeRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    teachWhenEmpty(m_table, tr("All households listed here are done. Those that are done are shown with the box above."));
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        const QModelIndex row = index.siblingAtColumn(0);
        Q_EMIT householdWanted(row.data(HouseholdIdRole).toString(), entities::screening, row.data(RecordRole).toString(), {});
    });
}

QWidget* ScreeningPage::makeMarks()
{
    m_marks = new QWidget(this);
    auto* layout = new QHBoxLayout(m_marks);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kGap));
    auto* words = new QLabel(tr("Mark rows (Ctrl+A: all), then note for today:"), m_marks);
    setRole(words, Role::Muted);
    layout->addWidget(words);
    bool isFirst = true;
    for (const Code& code : Dictionary::builtIn().field(fields::screening::state).codes->codes) {
        auto* button = new QPushButton(code.label.text(), m_marks);
        button->setObjectName("screening_mark_"_L1 + code.code);
        setRole(button, isFirst ? Role::Primary : Role::Quiet);
        connect(button, &QPushButton::clicked, this, [this, state = code.code] { mark(state); });
        layout->addWidget(button);
        isFirst = false;
    }
    layout->addStretch();
    return m_marks;
}

QString ScreeningPage::round() const
{
    return m_rounds->currentData().toString();
}

void ScreeningPage::refresh()
{
    m_session.attempt([this] {
        fillRounds();
        const bool isAny = m_rounds->count() > 0;
        for (QWidget* part : {static_cast<QWidget*>(m_rounds), static_cast<QWidget*>(m_groups), static_cast<QWidget*>(m_withDone),
                 m_marks, static_cast<QWidget*>(m_table)})
            part->setVisible(isAny);
        m_newRound->setVisible(!isAny);
        if (!isAny) {
            m_words->setText(tr("No round of screening is entered yet."));
            return;
        }
        m_progress = screeningProgress(m_session.ledger(), round()).value_or(ScreeningProgress());
        const std::vector<ScreeningLine>& lines = m_progress.lines;
        const bool isReported = !lines.empty()
            && !keeperOfNew(m_session.ledger(), entities::screening, lines.front().household).isEmpty();
        m_marks->setEnabled(!m_session.ledger().isReadOnly() && !isReported);
        const QDate due = m_progress.round.dueOn;
        const QString time = due.isValid() && m_progress.round.isOpen
            ? u" · "_s + daysLeftText(due, m_session.ledger().clock().today())
            : QString();
        m_words->setText(tr("%1 of %2 households done").arg(m_progress.done).arg(m_progress.lines.size()) + time);
        fillGroups();
        fillTable();
    });
}

void ScreeningPage::fillRounds()
{
    const QSignalBlocker blocker(m_rounds);
    const QString before = round();
    m_rounds->clear();
    for (const ScreeningRound& each : screeningRounds(m_session.ledger()))
        m_rounds->addItem(each.isOpen ? each.name : tr("%1 (finished)").arg(each.name), each.id);
    m_rounds->setCurrentIndex(m_rounds->count() > 0 ? std::max(0, m_rounds->findData(before)) : -1);
}

void ScreeningPage::fillGroups()
{
    const QSignalBlocker blocker(m_groups);
    const QVariant before = m_groups->currentData();
    m_groups->clear();
    m_groups->addItem(tr("All groups"));
    for (const GroupProgress& group : m_progress.groups) {
        const QString name = group.group.isEmpty() ? tr("no group") : group.group;
        m_groups->addItem(u"%1  %2/%3"_s.arg(name).arg(group.done).arg(group.households), group.group);
    }
    m_groups->setCurrentIndex(before.isValid() ? std::max(0, m_groups->findData(before)) : 0);
}

void ScreeningPage::fillTable()
{
    const QVariant group = m_groups->currentData();
    m_lines->setRowCount(0);
    for (const ScreeningLine& line : m_progress.lines) {
        const bool isElsewhere = group.isValid() && group.toString() != line.group;
        if (isElsewhere || (line.isDone() && !m_withDone->isChecked()))
            continue;
        QList<QStandardItem*> row;
        for (const QString& text : {line.group, line.head, stateLabel(line.state), dayText(line.on)})
            row << new QStandardItem(text);
        row.front()->setData(line.household, HouseholdIdRole);
        row.front()->setData(line.screening, RecordRole);
        if (!line.isDone() && !line.state.isEmpty())
            row[StateColumn]->setForeground(roleColour(Role::Alert, palette()));
        m_lines->appendRow(row);
    }
    fitColumnsButLast(m_table);
}

QStringList ScreeningPage::chosen() const
{
    QStringList households;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        households += index.data(HouseholdIdRole).toString();
    return households;
}

void ScreeningPage::mark(const QString& state)
{
    const QStringList households = chosen();
    if (households.isEmpty()) {
        Q_EMIT said(tr("Mark the rows of the households first."));
        return;
    }
    const int row = m_table->selectionModel()->selectedRows().front().row();
    Ledger& ledger = m_session.ledger();
    ChangeSet changes;
    const bool isDone = m_session.attempt(
        [&] { changes = markScreened(ledger, round(), households, state, ledger.clock().today()); });
    if (!isDone || !m_session.apply(changes))
        return;
    refresh();
    if (m_lines->rowCount() > 0) // the next one, so that Enter by Enter a list is worked off
        m_table->selectRow(std::min(row, m_lines->rowCount() - 1));
    Q_EMIT said(tr("Noted: %1 (%n household(s)).", nullptr, static_cast<int>(households.size())).arg(stateLabel(state)));
}

} // namespace mingbai
