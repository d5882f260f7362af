#include "ui/screens/start/new_ledger_pages.h"

#include "ui/forms/look.h"
#include "ui/screens/start/ledger_files.h"
#include "ui/screens/start/passphrase_fields.h"
#include "ui/screens/start/people_page.h"
#include "ui/screens/start/recovery_page.h"
#include "ui/screens/start/village_picker.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace mingbai {

using namespace Qt::StringLiterals;

NewLedgerPages::NewLedgerPages(QWidget* parent)
    : QWidget(parent)
    , m_village(new VillagePicker(this))
    , m_people(new PeoplePage(this))
    , m_passphrase(new PassphraseFields(this))
    , m_recovery(new RecoveryPage(this))
    , m_title(new QLabel(this))
    , m_words(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_next(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName("new_ledger"_L1);
    setRole(m_title, Role::Title);
    setRole(m_words, Role::Muted);
    m_words->setWordWrap(true);
    setRole(m_problem, Role::Muted);
    m_problem->setWordWrap(true);
    m_problem->setObjectName("new_ledger_problem"_L1);
    m_next->setObjectName("new_ledger_next"_L1);
    m_next->setDefault(true);
    setRole(m_next, Role::Primary);
    auto* back = new QPushButton(tr("Back"), this);
    back->setObjectName("new_ledger_back"_L1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(kWideGap));
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);

    addStep(m_village, tr("Which place?"), tr("Choose from the lists; a village is found by a few characters or initials, too."),
        [this] { return m_village->problem(); });
    addStep(m_people, tr("Who works with this ledger?"), {}, [this] { return m_people->problem(); });
    addStep(m_passphrase, tr("Choose a passphrase"),
        tr("It encrypts the ledger on this computer. Nobody can reset it for you: if it is forgotten, only the recovery code of "
           "the next step helps."),
        [this] { return m_passphrase->problem(); });
    addStep(m_recovery, tr("Recovery code"),
        tr("Print these eight groups or write them down, and lock the paper away. They are shown only now."),
        [this] { return m_recovery->problem(); });
    connect(m_village, &VillagePicker::changed, this, [this] {
        m_people->askVillage(m_village->role() == "village"_L1);
        refresh();
    });
    connect(m_people, &PeoplePage::changed, this, &NewLedgerPages::refresh);
    connect(m_passphrase, &PassphraseFields::changed, this, &NewLedgerPages::refresh);
    connect(m_recovery, &RecoveryPage::changed, this, &NewLedgerPages::refresh);
    connect(m_recovery, &RecoveryPage::failed, this, &NewLedgerPages::failed);
    connect(m_next, &QPushButton::clicked, this, &NewLedgerPages::next);
    connect(back, &QPushButton::clicked, this, &NewLedgerPages::back);
    restart();
}

void NewLedgerPages::addStep(QWidget* page, const QString& title, const QString& words, std::function<QString()> problem)
{
    auto* top = new QWidget(m_stack); // keeps a short page at the top instead of stretching it
    auto* layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    layout->addStretch(1);
    m_stack->addWidget(top);
    m_steps.push_back({page, title, words, std::move(problem)});
}

void NewLedgerPages::restart()
{
    m_root = RootSecret::random();
    m_passphrase->clear();
    showStep(0);
}

void NewLedgerPages::showStep(int step)
{
    const Step& shown = m_steps[static_cast<std::size_t>(step)];
    m_stack->setCurrentIndex(step);
    m_title->setText(tr("%1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(shown.title));
    m_words->setText(shown.words);
    const bool last = step + 1 == static_cast<int>(m_steps.size());
    m_next->setText(last ? tr("Make the ledger") : tr("Next"));
    if (last)
        m_recovery->showCode(m_village->choice()->name, m_root->recoveryCode(), Clock::fromEnvironment().today());
    shown.page->setFocus();
    refresh();
}

void NewLedgerPages::refresh()
{
    if (m_steps.empty() || m_stack->currentIndex() < 0)
        return;
    const bool isAboutVillages = m_stack->currentIndex() == 0
        && m_village->role() != "village"_L1; // the words tell how to find one
    m_words->setVisible(!m_words->text().isEmpty() && !isAboutVillages);
    const QString problem = m_steps[static_cast<std::size_t>(m_stack->currentIndex())].problem();
    m_problem->setText(problem);
    m_next->setEnabled(problem.isEmpty());
}

void NewLedgerPages::next()
{
    if (m_stack->currentIndex() + 1 < m_stack->count())
        showStep(m_stack->currentIndex() + 1);
    else
        Q_EMIT finished();
}

void NewLedgerPages::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWidget::keyPressEvent(event);
    if (m_next->isEnabled())
        next();
    else
        focusNextChild();
}

void NewLedgerPages::back()
{
    if (m_stack->currentIndex() > 0)
        showStep(m_stack->currentIndex() - 1);
    else
        Q_EMIT left();
}

NewLedger NewLedgerPages::wanted() const
{
    const VillageChoice place = m_village->choice().value();
    LedgerIdentity identity;
    identity.role = m_village->role();
    identity.division = place.code;
    identity.name = place.name;
    return {freeLedgerPath(place.code, place.name), identity, m_people->user(), m_passphrase->passphrase(), *m_root,
        m_people->village()};
}

} // namespace mingbai
