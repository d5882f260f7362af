#include "ui/screens/start/start_window.h"

#include "core/base/failure.h"
#include "ui/forms/look.h"
#include "ui/screens/start/ledger_files.h"
#include "ui/screens/start/new_ledger_pages.h"
#include "ui/screens/start/opening.h"
#include "ui/screens/start/unlock_page.h"
#include "ui/screens/start/welcome_page.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {
constexpr int kColumnWidth = 600;
constexpr int kDemoHouseholds = 300;
} // namespace

StartWindow::StartWindow(std::function<void(std::unique_ptr<Ledger>)> opened, QWidget* parent)
    : QWidget(parent)
    , m_opened(std::move(opened))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomePage(this))
    , m_new(new NewLedgerPages(this))
    , m_unlock(new UnlockPage(this))
{
    setObjectName("start_window"_L1);
    setAttribute(Qt::WA_StyledBackground);
    build();
    connect(m_welcome, &WelcomePage::newWanted, this, [this] {
        m_new->restart();
        showPage(m_new);
    });
    connect(m_welcome, &WelcomePage::fileWanted, this, [this] {
        const QString path = prompt().fileToOpen(
            this, tr("Open a ledger"), tr("Ledgers (*%1);;All files (*)").arg(ledgerSuffix()));
        if (!path.isEmpty())
            openFile(path, {});
    });
    connect(m_welcome, &WelcomePage::demoWanted, this, [this] { openDemoVillage(kDemoHouseholds); });
    connect(m_welcome, &WelcomePage::ledgerChosen, this, &StartWindow::openFile);
    connect(m_new, &NewLedgerPages::left, this, [this] { showPage(m_welcome); });
    connect(m_unlock, &UnlockPage::left, this, [this] { showPage(m_welcome); });
    connect(m_new, &NewLedgerPages::failed, this, &StartWindow::say);
    connect(m_new, &NewLedgerPages::finished, this,
        [this] { run(tr("Making the ledger"), [wanted = m_new->wanted()] { return makeLedger(wanted); }); });
    connect(m_unlock, &UnlockPage::passphraseTyped, this, [this](const QString& path, const QString& passphrase) {
        if (!run(tr("Unlocking"), [=] { return openWithPassphrase(path, passphrase); }))
            m_unlock->askAgain();
    });
    connect(m_unlock, &UnlockPage::recoveryTyped, this,
        [this](const QString& path, const QString& code, const QString& user, const QString& passphrase) {
            run(tr("Unlocking"), [=] { return openWithRecoveryCode(path, code, user, passphrase); });
        });
}

StartWindow::~StartWindow() = default;

void StartWindow::build()
{
    auto* column = new QWidget(this);
    column->setFixedWidth(scaled(kColumnWidth));
    auto* inside = new QVBoxLayout(column);
    inside->setContentsMargins(0, scaled(4 * kWideGap), 0, scaled(2 * kWideGap));
    inside->addWidget(m_stack);
    for (QWidget* page : {static_cast<QWidget*>(m_welcome), static_cast<QWidget*>(m_new), static_cast<QWidget*>(m_unlock)})
        m_stack->addWidget(page);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column);
    middle->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addLayout(middle, 1);
    resize(1000, 680);
}

void StartWindow::showPage(QWidget* page)
{
    m_messages->hide();
    if (page == m_welcome)
        m_welcome->refresh();
    m_stack->setCurrentWidget(page);
}

void StartWindow::say(const QString& sentence)
{
    m_messages->say(MessageBar::Tone::Failure, sentence);
}

void StartWindow::openFile(const QString& path, const QString& name)
{
    bool plain = false;
    try {
        plain = Ledger::isPlain(path);
    } catch (const Failure& failure) {
        return say(failure.sentence());
    }
    if (plain) {
        run(tr("Opening"), [=] { return openPlain(path); });
        return;
    }
    m_unlock->ask(path, name.isEmpty() ? QFileInfo(path).completeBaseName() : name, ledgerUsers(path));
    showPage(m_unlock);
}

void StartWindow::openDemoVillage(int households)
{
    std::unique_ptr<Ledger> ledger;
    const auto failed = [this](const QString& sentence) { say(sentence); };
    if (runTask(
            this, tr("Making up the demo village"),
            [&](const Progress& progress) { ledger = openDemo(demoLedgerPath(), households, progress); }, failed))
        m_opened(std::move(ledger));
}

bool StartWindow::run(const QString& title, const std::function<std::unique_ptr<Ledger>()>& open)
{
    std::unique_ptr<Ledger> ledger;
    const auto failed = [this](const QString& sentence) { say(sentence); };
    if (!runTask(
            this, title, [&](const Progress&) { ledger = open(); }, failed))
        return false;
    m_messages->hide();
    rememberLedger(ledger->path(), ledger->identity().name);
    m_opened(std::move(ledger));
    return true;
}

} // namespace mingbai
