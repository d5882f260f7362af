#include "ui/screens/exchange/merge_desk_page.h"

#include "core/dictionary/formatting.h"
#include "ui/models/session.h"
#include "ui/screens/exchange/parts.h"
#include "ui/shell/theme.h"

#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QString& value)
{
    return value.isEmpty() ? MergeDeskPage::tr("(nothing)") : value;
}

/// "李明, 西村 2, 2025/3/1 14:05, reason", as far as known.
QString sourceOf(const ConflictSide& side)
{
    const QDateTime at = QDateTime::fromString(side.when, Qt::ISODateWithMs);
    QStringList parts{side.who, side.party};
    if (at.isValid())
        parts << momentText(at);
    parts << side.why;
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

MergeDeskPage::MergeDeskPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(exchange::makeWords({}, Role::Heading, this))
    , m_list(exchange::makeTable(u"desk_conflicts"_s, tr("Values in dispute"),
          {tr("Household"), tr("What"), tr("Before"), tr("Here"), tr("There")},
          tr("When a package changes what was changed here, too, both values stand here and you decide."), this))
    , m_choice(new QFrame(this))
    , m_what(exchange::makeWords({}, Role::Heading, m_choice))
    , m_before(exchange::makeWords({}, Role::Answer, m_choice))
    , m_here(exchange::makeWords({}, Role::Answer, m_choice))
    , m_there(exchange::makeWords({}, Role::Answer, m_choice))
    , m_whoHere(exchange::makeWords({}, Role::Muted, m_choice))
    , m_whoThere(exchange::makeWords({}, Role::Muted, m_choice))
    , m_reason(new QLineEdit(m_choice))
{
    m_title->setObjectName("desk_title"_L1);
    m_here->setObjectName("desk_here"_L1);
    m_there->setObjectName("desk_there"_L1);
    m_before->setObjectName("desk_before"_L1);
    m_whoHere->setObjectName("desk_who_here"_L1);
    m_whoThere->setObjectName("desk_who_there"_L1);
    m_reason->setObjectName("desk_reason"_L1);
    m_reason->setPlaceholderText(tr("Why, in a few words (may stay empty)"));
    m_reason->setAccessibleName(tr("Reason of the decision"));
    for (const int column : {0, 1, 2, 3})
        m_list->setColumnWidth(column, scaled(200));
    setRole(m_choice, Role::Panel);
    auto* keep = exchange::makeButton(u"desk_keep"_s, {}, tr("Ours is right"), m_choice);
    auto* take = exchange::makeButton(u"desk_take"_s, {}, tr("Theirs is right"), m_choice);
    m_look = exchange::makeButton(u"desk_look"_s, {}, tr("Look at the household"), m_choice);
    setRole(m_look, Role::Quiet);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(scaled(kWideGap));
    form->setVerticalSpacing(scaled(kGap));
    form->addRow(tr("Before"), m_before);
    form->addRow(tr("Here"), m_here);
    form->addRow(tr("Changed here by"), m_whoHere);
    form->addRow(tr("There"), m_there);
    form->addRow(tr("Changed there by"), m_whoThere);
    form->addRow(tr("Reason"), m_reason);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(keep);
    buttons->addWidget(take);
    buttons->addStretch(1);
    buttons->addWidget(m_look);
    auto* inside = new QVBoxLayout(m_choice);
    inside->setContentsMargins(scaled(kWideGap), scaled(kWideGap), scaled(kWideGap), scaled(kWideGap));
    inside->addWidget(m_what);
    inside->addLayout(form);
    inside->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(scaled(kWideGap));
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_choice);
    connect(m_list, &QTableWidget::currentCellChanged, this, &MergeDeskPage::showCurrent);
    connect(keep, &QPushButton::clicked, this, [this] { decide(Decision::KeepHere); });
    connect(take, &QPushButton::clicked, this, [this] { decide(Decision::TakeThere); });
    connect(m_look, &QPushButton::clicked, this, [this] {
        const int row = m_list->currentRow();
        if (row < 0)
            return;
        const ConflictWords& words = m_open[static_cast<std::size_t>(row)];
        Q_EMIT householdWanted(words.household, words.entity, words.subject, words.field);
    });
}

void MergeDeskPage::refresh()
{
    std::vector<ConflictWords> open;
    const bool done = m_session.attempt([&] {
        for (const Record& conflict : openConflicts(m_session.ledger()))
            open.push_back(wordsOf(m_session.ledger(), conflict));
    });
    if (!done)
        return;
    const int row = m_list->currentRow();
    m_list->setRowCount(0);
    m_open = std::move(open);
    for (const ConflictWords& words : m_open)
        exchange::addRow(m_list,
            {words.title, words.what, shown(words.before), shown(words.here.value), shown(words.there.value)}, words.record);
    m_title->setText(m_open.empty()
            ? tr("Nothing is in dispute.")
            : tr(
                "%n value(s) were changed here and there. Both are kept until you say which is right; your decision travels with "
                "the next package.",
                nullptr, static_cast<int>(m_open.size())));
    m_choice->setVisible(!m_open.empty());
    if (!m_open.empty())
        m_list->setCurrentCell(std::clamp(row, 0, m_list->rowCount() - 1), 0);
    showCurrent();
}

void MergeDeskPage::showCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_open.size()))
        return;
    const ConflictWords& words = m_open[static_cast<std::size_t>(row)];
    m_what->setText(words.title.isEmpty() ? words.what : words.title + u" · "_s + words.what);
    m_before->setText(shown(words.before));
    m_here->setText(shown(words.here.value));
    m_there->setText(shown(words.there.value));
    m_whoHere->setText(sourceOf(words.here));
    m_whoThere->setText(sourceOf(words.there));
    m_look->setEnabled(!words.household.isEmpty());
}

void MergeDeskPage::decide(Decision decision)
{
    const QString conflict = exchange::currentKey(m_list).toString();
    if (conflict.isEmpty())
        return;
    const bool done = m_session.attempt(
        [&] { static_cast<void>(decideConflict(m_session.ledger(), conflict, decision, m_reason->text().trimmed())); });
    if (done)
        m_reason->clear();
    refresh();
}

} // namespace mingbai
