#include "ui/screens/settings/packs_page.h"

#include "core/checks/policy_changes.h"
#include "core/checks/taken_packs.h"
#include "core/dictionary/formatting.h"
#include "ui/models/session.h"
#include "ui/screens/exchange/parts.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

QString stateOf(const TakenPack& taken)
{
    if (taken.isInForce)
        return PacksPage::tr("in force");
    return taken.isNewest ? PacksPage::tr("waits for its day") : PacksPage::tr("replaced");
}

} // namespace

PacksPage::PacksPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_packs(exchange::makeTable(u"packs_table"_s, tr("Policy packs taken in"),
          {tr("Policy pack"), tr("Edition"), tr("Signed by"), tr("In force from"), tr("Taken in"), tr("State"), tr("Holds")},
          tr("No policy pack yet. The county hands them out as files (.mbpolicy); take in the first with the button above."),
          this))
{
    int column = 0;
    for (const int width : {230, 60, 150, 105, 105, 90})
        m_packs->setColumnWidth(column++, scaled(width));
    auto* words = exchange::makeWords(
        tr("A county hands out its rules for the year as one signed file: figures, checks, measures of the card, documents, "
           "words "
           "and the procedure. What it changes is shown before it is taken in; old years keep the rules of their year."),
        Role::Muted, this);
    auto* file = exchange::makeButton(u"packs_file"_s, u"document-import"_s, tr("Take in a policy pack …"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(words, 1);
    row->addWidget(file, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    layout->addLayout(row);
    layout->addWidget(m_packs, 2);
    layout->addWidget(makePreview(), 3);
    connect(file, &QPushButton::clicked, this, &PacksPage::choose);
    connect(&session, &Session::changed, this, &PacksPage::refresh);
    refresh();
}

QWidget* PacksPage::makePreview()
{
    m_preview = new QWidget(this);
    m_title = exchange::makeWords({}, Role::Heading, m_preview);
    m_words = exchange::makeWords({}, Role::Muted, m_preview);
    m_words->setObjectName("packs_words"_L1);
    m_changes = exchange::makeTable(u"packs_changes"_s, tr("What the pack changes"),
        {tr("Kind"), tr("What"), tr("Before"), tr("Afterwards")}, tr("Nothing would change."), m_preview);
    m_changes->setColumnWidth(0, scaled(80));
    m_changes->setColumnWidth(1, scaled(260));
    m_changes->setColumnWidth(2, scaled(260));
    m_take = exchange::makeButton(u"packs_take"_s, {}, tr("Take in"), m_preview);
    setRole(m_take, Role::Primary);
    auto* leave = exchange::makeButton(u"packs_leave"_s, {}, tr("Leave it"), m_preview);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_words, 1);
    buttons->addWidget(leave);
    buttons->addWidget(m_take);
    auto* layout = new QVBoxLayout(m_preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_changes, 1);
    layout->addLayout(buttons);
    m_preview->hide();
    connect(m_take, &QPushButton::clicked, this, &PacksPage::take);
    connect(leave, &QPushButton::clicked, this, &PacksPage::leave);
    return m_preview;
}

void PacksPage::refresh()
{
    m_session.attempt([this] {
        m_packs->setRowCount(0);
        for (const TakenPack& taken : takenPacks(m_session.ledger())) {
            const PolicyPack& pack = taken.pack;
            exchange::addRow(m_packs,
                {pack.title.text(), QString::number(pack.number), taken.signer, dayText(pack.validFrom), dayText(taken.takenOn),
                    stateOf(taken), holdings(pack)},
                pack.name);
        }
    });
}

void PacksPage::choose()
{
    const QString path = prompt().fileToOpen(this, tr("Take in a policy pack"), tr("Policy packs (*.mbpolicy);;All files (*)"));
    if (!path.isEmpty())
        preview(path);
}

void PacksPage::preview(const QString& path)
{
    leave();
    const bool isGood = m_session.attempt([&] {
        SignedPack read = openPolicyPack(m_session.ledger(), path);
        requireTakeable(m_session.ledger(), read.pack);
        m_read = std::move(read);
        showChanges();
    });
    if (!isGood)
        m_read.reset();
    m_preview->setVisible(isGood);
    if (isGood)
        m_take->setFocus();
}

void PacksPage::showChanges()
{
    const PolicyPack& pack = m_read->pack;
    m_title->setText(tr("%1, edition %2, signed by %3").arg(pack.title.text()).arg(pack.number).arg(m_read->signer));
    m_changes->setRowCount(0);
    const std::vector<PolicyChange> changes = changesBy(m_session.ledger(), pack);
    for (const PolicyChange& change : changes) {
        exchange::addRow(m_changes,
            {policyKindLabel(change.kind), change.name, change.before.isEmpty() ? tr("new") : change.before,
                change.after.isEmpty() ? tr("gone") : change.after},
            change.kind);
    }
    for (int row = 0; row < m_changes->rowCount(); ++row) {
        for (int column = 1; column < m_changes->columnCount(); ++column)
            m_changes->item(row, column)->setToolTip(m_changes->item(row, column)->text());
    }
    m_words->setText(
        tr("In force from %1. Changes: %2. By: %3").arg(dayText(pack.validFrom), QString::number(changes.size()), pack.source));
}

void PacksPage::take()
{
    const SignedPack read = *m_read;
    const bool done = runTask(m_session, this, tr("Taking in the policy pack and checking all households"),
        [&](const Progress& progress) { takePack(m_session.ledger(), read.pack, read.signer, progress); });
    if (!done)
        return;
    leave();
    Q_EMIT noticed(tr("The policy pack \"%1\" is taken in; all households were checked again. Ctrl+Z takes it back.")
                       .arg(read.pack.title.text()));
}

void PacksPage::leave()
{
    m_read.reset();
    m_preview->hide();
}

} // namespace mingbai
