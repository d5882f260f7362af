#include "ui/screens/start/start_window.h"

#include "core/base/failure.h"
#include "core/dictionary/dictionary.h"
#include "ui/forms/look.h"
#include "ui/screens/start/ledger_files.h"
#include "ui/screens/start/new_ledger_pages.h"
#include "ui/screens/start/opening.h"
#include "ui/screens/start/unlock_page.h"
#include "ui/screens/start/welcome_page.h"
#include "ui/shell/help_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompt.h"
#include "ui/shell/task.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QShortcut>
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
{
    setObjectName("start_window"_L1);
    build();
}

StartWindow::~StartWindow() = default;

void StartWindow::build()
{
    auto* column = new QWidget(this);
    column->setFixedWidth(scaled(kColumnWidth));
    auto* inside = new QVBoxLayout(column);
    inside->setContentsMargins(0, scaled(4 * kWideGap), 0, scaled(2 * kWideGap));
    inside->addWidget(m_stack);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column);
    middle->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addLayout(middle, 1);
    connect(new QShortcut(QKeySequence(Qt::Key_F1), this), &QShortcut::activated, this, &StartWindow::openHelp);
    resize(1000, 680);
}

void StartWindow::welcome()
{
    if (m_welcome == nullptr) {
        m_welcome = new WelcomePage(this);
        connect(m_welcome, &WelcomePage::newWanted, this, &StartWindow::askForNew);
        connect(m_welcome, &WelcomePage::fileWanted, this, &StartWindow::chooseFile);
        connect(m_welcome, &WelcomePage::demoWanted, this, [this] { openDemoVillage(kDemoHouseholds); });
        connect(m_welcome, &WelcomePage::ledgerChosen, this, &StartWindow::openFile);
        connect(m_welcome, &WelcomePage::firstDayWanted, this, &StartWindow::openHelp);
    }
    m_welcome->refresh();
    showPage(m_welcome);
    m_welcome->setFocus();
}

void StartWindow::askForNew()
{
    if (m_new == nullptr) {
        m_new = new NewLedgerPages(this);
        connect(m_new, &NewLedgerPages::left, this, &StartWindow::welcome);
        connect(m_new, &NewLedgerPages::failed, this, &StartWindow::say);
        connect(m_new, &NewLedgerPages::finished, this,
            [this] { run(tr("Making the ledger"), [wanted = m_new->wanted()] { return makeLedger(wanted); }); });
    }
    showPage(m_new); // first: only a field that is shown takes the keyboard
    m_new->restart();
}

void StartWindow::chooseFile()
{
    const QString path = prompt().fileToOpen(this, tr("Open a ledger"), tr("Ledgers (*%1);;All files (*)").arg(ledgerSuffix()));
    if (!path.isEmpty())
        openFile(path, {});
}

void StartWindow::askForPassphrase(const QString& path, const QString& name)
{
    if (m_unlock == nullptr) {
        m_unlock = new UnlockPage(this);
        connect(m_unlock, &UnlockPage::left, this, &StartWindow::welcome);
        connect(m_unlock, &UnlockPage::passphraseTyped, this, [this](const QString& file, const QString& passphrase) {
            if (!run(tr("Unlocking"), [=] { return openWithPassphrase(file, passphrase); }))
                m_unlock->askAgain();
        });
        connect(m_unlock, &UnlockPage::recoveryTyped, this,
            [this](const QString& file, const QString& code, const QString& user, const QString& passphrase) {
                run(tr("Unlocking"), [=] { return openWithRecoveryCode(file, code, user, passphrase); });
            });
    }
    showPage(m_unlock); // first: only a field that is shown takes the keyboard
    QStringList users;
    try {
        users = KeyFile::read(path).users();
    } catch (const Failure& failure) { // the recovery code still opens it
        say(failure.sentence());
    }
    m_unlock->ask(path, name.isEmpty() ? QFileInfo(path).completeBaseName() : name, users);
}

void StartWindow::showPage(QWidget* page)
{
    m_messages->hide();
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
}

void StartWindow::openHelp()
{
    if (m_help == nullptr) {
        m_help = new HelpWindow(Dictionary::builtIn(), this);
        connect(m_help, &HelpWindow::runWanted, this,
            [this] { say(tr("Open a ledger or the demo village first. F1 shows these pages there, too.")); });
    }
    m_help->open(nullptr);
}

void StartWindow::say(const QString& sentence)
{
    if (m_stack->count() == 0) // a file named on the command line fails before any page is there
        welcome();
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
    if (plain)
        run(tr("Opening"), [=] { return openPlain(path); });
    else
        askForPassphrase(path, name);
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
    const QString path = ledger->path();
    const QString name = ledger->identity().name;
    m_opened(std::move(ledger));
    rememberLedger(path, name);
    return true;
}

} // namespace mingbai
