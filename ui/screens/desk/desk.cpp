#include "ui/screens/desk/desk.h"

#include "core/base/failure.h"
#include "ui/models/session.h"
#include "ui/screens/exchange/exchange_screen.h"
#include "ui/screens/grid/grid_screen.h"
#include "ui/screens/households/households_screen.h"
#include "ui/screens/print/print_screen.h"
#include "ui/screens/settings/settings_screen.h"
#include "ui/screens/start/start_window.h"
#include "ui/screens/workbench/workbench_screen.h"
#include "ui/shell/commands.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_line.h"
#include "ui/shell/task.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

namespace mingbai {

using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 5min; ///< nobody at the desk: lock
constexpr int kDemoHouseholds = 300;

/// Places keep their numbers while others are not furnished yet, so that fingers need not learn twice.
enum Place { WorkbenchPlace = 1, HouseholdsPlace = 2, GridPlace = 3, PrintPlace = 5, ExchangePlace = 6, SettingsPlace = 7 };

} // namespace

Desk::Desk(QObject* parent)
    : QObject(parent)
    , m_idle(new IdleWatch(kPatience, this))
{
    connect(m_idle, &IdleWatch::idle, this, [this] {
        if (m_session && m_session->ledger().isEncrypted())
            lock();
    });
}

Desk::~Desk() = default;

void Desk::start()
{
    m_start = std::make_unique<StartWindow>([this](std::unique_ptr<Ledger> ledger) { opened(std::move(ledger)); });
    m_start->show();
}

void Desk::openFile(const QString& path)
{
    start();
    m_start->openFile(path, {});
}

void Desk::openDemo(int households)
{
    start();
    m_start->openDemoVillage(households);
}

void Desk::opened(std::unique_ptr<Ledger> ledger)
{
    try {
        m_session = std::make_unique<Session>(std::move(ledger));
    } catch (const Failure& failure) {
        return m_start->say(failure.sentence());
    }
    QString trouble;
    const auto heard = connect(m_session.get(), &Session::failed, this, [&](const QString& sentence) { trouble = sentence; });
    if (m_session->checks().isStale())
        runTask(*m_session, m_start.get(), tr("Checking all households"),
            [this](const Progress& progress) { m_session->checks().runAll(progress); });
    disconnect(heard);
    furnish();
    if (!trouble.isEmpty())
        m_window->notice(trouble);
    m_window->show();
    m_start->hide();
    m_start.release()->deleteLater(); // we are called from inside it
}

void Desk::furnish()
{
    m_window = std::make_unique<MainWindow>(*m_session);
    auto* workbench = new WorkbenchScreen(*m_session);
    auto* households = new HouseholdsScreen(*m_session);
    auto* print = new PrintScreen(*m_session, {[=] { return households->current(); }, [=] { return households->listed(); }});
    MainWindow* window = m_window.get();
    window->addScreen(WorkbenchPlace, workbench);
    window->addScreen(HouseholdsPlace, households);
    window->addScreen(GridPlace, new GridScreen(*m_session));
    window->addScreen(PrintPlace, print);
    auto* exchange = new ExchangeScreen(*m_session, [=] { return households->listed(); });
    window->addScreen(ExchangePlace, exchange);
    connect(window, &MainWindow::fileDropped, exchange, [=](const QString& path) {
        window->showScreen(exchange);
        exchange->plan(path);
    });
    window->addScreen(SettingsPlace, new SettingsScreen(*m_session));
    const auto showList = [=](const HouseholdFilter& filter) {
        window->showScreen(households);
        households->showList(filter);
    };
    connect(workbench, &WorkbenchScreen::listWanted, households, showList);
    connect(window, &MainWindow::findingsWanted, households, [=](Severity severity) {
        HouseholdFilter filter;
        filter.severity = severityName(severity);
        showList(filter);
    });
    connect(households, &HouseholdsScreen::printWanted, print, [=] {
        print->chooseCurrent();
        window->showScreen(print);
    });
    connect(households, &HouseholdsScreen::saveWanted, exchange, [=](const QStringList& listed) {
        window->showScreen(exchange);
        exchange->showHouseholds(listed);
    });
    connectScreens(*households);
    if (households->isEmpty())
        window->showScreen(households); // says how to begin
}

void Desk::connectScreens(HouseholdsScreen& households)
{
    connect(&households, &HouseholdsScreen::importWanted, this, [this] { m_window->run(commands::importTable); });
    connect(&households, &HouseholdsScreen::demoWanted, this, [this] { close([this] { openDemo(kDemoHouseholds); }); });
    connect(m_window.get(), &MainWindow::lockWanted, this, &Desk::lock);
    m_window->installEventFilter(this);
    auto* everyMinute = new QTimer(m_window.get());
    connect(everyMinute, &QTimer::timeout, this, &Desk::checkNewDay);
    everyMinute->start(1min);
}

void Desk::close(const std::function<void()>& next)
{
    if (!m_session || m_session->isBusy())
        return;
    if (QWidget* dialog = QApplication::activeModalWidget()) {
        dialog->close();
        QTimer::singleShot(0, this, [this, next] { close(next); });
        return;
    }
    if (QWidget* focus = QApplication::focusWidget())
        focus->clearFocus(); // what is being typed is committed
    m_window->hide();
    MainWindow* window = m_window.release();
    connect(window, &QObject::destroyed, this, [this, next] {
        m_session.reset(); // not before: the screens read from it to their last moment
        QTimer::singleShot(0, this, next);
    });
    window->deleteLater(); // a signal of its own may have brought us here
}

void Desk::lock()
{
    if (!m_session)
        return;
    const QString path = m_session->ledger().path();
    const QString name = m_session->ledger().identity().name;
    if (!m_session->ledger().isEncrypted())
        return m_window->notice(tr("This ledger is not encrypted; there is nothing to lock it with."));
    close([this, path, name] {
        start();
        m_start->openFile(path, name);
    });
}

/// What is being typed when the window closes is committed.
bool Desk::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Close && QApplication::focusWidget() != nullptr)
        QApplication::focusWidget()->clearFocus();
    return QObject::eventFilter(watched, event);
}

/// Ages and deadlines are of another day after midnight.
void Desk::checkNewDay()
{
    if (m_session->isBusy())
        return;
    m_session->attempt([this] {
        if (m_session->checks().isStale())
            m_session->checks().runAll();
    });
    m_window->status().refresh();
}

} // namespace mingbai
