#include "ui/screens/desk/desk.h"

#include "core/base/failure.h"
#include "core/casework/policy_in_force.h"
#include "core/checks/taken_packs.h"
#include "core/dictionary/fields.h"
#include "core/sync/policy_signing.h"
#include "core/sync/series.h"
#include "ui/models/session.h"
#include "ui/screens/cases/cases_screen.h"
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
constexpr auto kSoon = 200ms;    ///< what is done before needs no window of its own
constexpr int kDemoHouseholds = 300;

/// Changes with the packs in force that say words or procedure; empty while none does.
QByteArray wordsOf(Ledger& ledger)
{
    QByteArray words;
    for (const PolicyPack& pack : packsInForce(ledger)) {
        if (!pack.wording.isEmpty() || !pack.terms.zh.empty() || !pack.terms.en.empty() || !pack.process.isEmpty())
            words += pack.name.toUtf8() + ' ' + QByteArray::number(pack.number) + '\n';
    }
    return words;
}

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

Desk::~Desk()
{
    noteWhere();
}

void Desk::start()
{
    makeStartWindow();
    m_start->welcome();
    m_start->show();
}

void Desk::openFile(const QString& path)
{
    openFile(path, {});
}

void Desk::openFile(const QString& path, const QString& name)
{
    makeStartWindow();
    m_start->openFile(path, name);
    if (m_start)
        m_start->show();
}

void Desk::openDemo(int households)
{
    makeStartWindow();
    m_start->openDemoVillage(households);
    if (m_start)
        m_start->show();
}

void Desk::makeStartWindow()
{
    m_start = std::make_unique<StartWindow>([this](std::unique_ptr<Ledger> ledger) { opened(std::move(ledger)); });
    QTimer::singleShot(kSoon, m_start.get(), [this] {
        if (m_start) // a plain file is open before; what takes longer is shown
            m_start->show();
    });
}

void Desk::opened(std::unique_ptr<Ledger> ledger)
{
    try {
        putPolicyInForce(*ledger);
        m_packs = packsDigest(*ledger);
        m_words = wordsOf(*ledger);
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
    connect(m_session.get(), &Session::changed, this, &Desk::followPolicy);
    furnish();
    if (!trouble.isEmpty())
        m_window->notice(trouble);
    m_window->show();
    m_start->hide();
    m_window->activateWindow();       // the start window had the keyboard where opening took its time
    m_start.release()->deleteLater(); // we are called from inside it
    QTimer::singleShot(kSoon, m_session.get(), [this] { noteWhere(); });
}

/// A policy pack taken in or back may say other words everywhere; the window is made anew with them.
void Desk::followPolicy()
{
    QByteArray packs;
    QByteArray words = m_words;
    m_session->attempt([&] {
        packs = packsDigest(m_session->ledger());
        if (packs != m_packs)
            words = wordsOf(m_session->ledger());
    });
    m_packs = packs;
    if (words == m_words)
        return;
    m_words = words;
    QTimer::singleShot(0, this, &Desk::furnishAnew);
}

void Desk::furnishAnew()
{
    if (!m_window || m_session->isBusy())
        return;
    m_window->hide();
    MainWindow* window = m_window.release();
    connect(window, &QObject::destroyed, this, [this] {
        m_session->attempt([this] { putPolicyInForce(m_session->ledger()); }); // no screen reads now
        furnish();
        m_window->showPlace(SettingsPlace);
        screen<SettingsScreen>(SettingsPlace).showPacks();
        m_window->show();
        m_window->notice(tr("The words and the procedure are now those of the policy packs in force."));
    });
    window->deleteLater();
}

void Desk::furnish()
{
    m_window = std::make_unique<MainWindow>(*m_session);
    MainWindow* window = m_window.get();
    window->addPlace(WorkbenchPlace, WorkbenchScreen::words(), [this](QWidget* parent) { return makeWorkbench(parent); });
    window->addPlace(HouseholdsPlace, HouseholdsScreen::words(), [this](QWidget* parent) { return makeHouseholds(parent); });
    window->addPlace(GridPlace, GridScreen::words(), [this](QWidget* parent) { return new GridScreen(*m_session, parent); });
    window->addPlace(CasesPlace, CasesScreen::words(), [this](QWidget* parent) { return makeCases(parent); });
    window->addPlace(PrintPlace, PrintScreen::words(), [this](QWidget* parent) { return makePrint(parent); });
    window->addPlace(ExchangePlace, ExchangeScreen::words(), [this](QWidget* parent) { return makeExchange(parent); });
    window->addPlace(
        SettingsPlace, SettingsScreen::words(), [this](QWidget* parent) { return new SettingsScreen(*m_session, parent); });
    if (hasHouseholds(m_session->ledger()))
        window->showLastPlace(WorkbenchPlace);
    else
        window->showPlace(HouseholdsPlace); // it says how to begin
    connect(window, &MainWindow::findingsWanted, this, [this](Severity severity) {
        HouseholdFilter filter;
        filter.severity = severityName(severity);
        showList(filter);
    });
    connect(window, &MainWindow::fileDropped, this, [this](const QString& path) {
        if (path.endsWith(kPolicyPackSuffix)) {
            m_window->showPlace(SettingsPlace);
            screen<SettingsScreen>(SettingsPlace).previewPack(path);
            return;
        }
        m_window->showPlace(ExchangePlace);
        screen<ExchangeScreen>(ExchangePlace).plan(path);
    });
    connect(window, &MainWindow::lockWanted, this, &Desk::lock);
    window->installEventFilter(this);
    auto* everyMinute = new QTimer(window);
    connect(everyMinute, &QTimer::timeout, this, &Desk::checkNewDay);
    everyMinute->start(1min);
}

template <typename ScreenType> ScreenType& Desk::screen(int place)
{
    return *static_cast<ScreenType*>(m_window->screen(place));
}

Screen* Desk::makeWorkbench(QWidget* parent)
{
    auto* workbench = new WorkbenchScreen(*m_session, parent);
    connect(workbench, &WorkbenchScreen::listWanted, this, &Desk::showList);
    connect(workbench, &WorkbenchScreen::leadWanted, this, [this](const QString& lead) {
        m_window->showPlace(CasesPlace);
        screen<CasesScreen>(CasesPlace).openLead(lead);
    });
    connect(workbench, &WorkbenchScreen::caseWanted, this, [this](const QString& monitoringCase, const QString& step) {
        m_window->showPlace(CasesPlace);
        screen<CasesScreen>(CasesPlace).openCase(monitoringCase, step);
    });
    connect(workbench, &WorkbenchScreen::screeningWanted, this, [this] {
        m_window->showPlace(CasesPlace);
        screen<CasesScreen>(CasesPlace).openScreening();
    });
    connect(workbench, &WorkbenchScreen::incomeWanted, this, [this](int year, const QString& field) {
        m_window->showPlace(GridPlace);
        screen<GridScreen>(GridPlace).showIncome(year, field);
    });
    return workbench;
}

Screen* Desk::makeCases(QWidget* parent)
{
    auto* cases = new CasesScreen(*m_session, parent);
    connect(cases, &CasesScreen::villageWanted, this, [this] {
        m_window->showPlace(SettingsPlace);
        screen<SettingsScreen>(SettingsPlace).showVillage(entities::screening_round);
    });
    return cases;
}

Screen* Desk::makeHouseholds(QWidget* parent)
{
    auto* households = new HouseholdsScreen(*m_session, parent);
    connect(households, &HouseholdsScreen::printWanted, this, [this] {
        screen<PrintScreen>(PrintPlace).chooseCurrent();
        m_window->showPlace(PrintPlace);
    });
    connect(households, &HouseholdsScreen::saveWanted, this, [this](const QStringList& listed) {
        m_window->showPlace(ExchangePlace);
        screen<ExchangeScreen>(ExchangePlace).showHouseholds(listed);
    });
    connect(households, &HouseholdsScreen::importWanted, this, [this] { m_window->run(commands::importTable); });
    connect(households, &HouseholdsScreen::demoWanted, this, [this] { close([this] { openDemo(kDemoHouseholds); }); });
    return households;
}

Screen* Desk::makePrint(QWidget* parent)
{
    return new PrintScreen(*m_session,
        {[this] { return screen<HouseholdsScreen>(HouseholdsPlace).current(); },
            [this] { return screen<HouseholdsScreen>(HouseholdsPlace).listed(); }},
        parent);
}

Screen* Desk::makeExchange(QWidget* parent)
{
    auto* exchange = new ExchangeScreen(
        *m_session, [this] { return screen<HouseholdsScreen>(HouseholdsPlace).listed(); }, parent);
    connect(exchange, &ExchangeScreen::placeWanted, this, [this](const QString& division) {
        HouseholdFilter filter;
        filter.village = division;
        showList(filter);
    });
    return exchange;
}

void Desk::showList(const HouseholdFilter& filter)
{
    m_window->showPlace(HouseholdsPlace);
    screen<HouseholdsScreen>(HouseholdsPlace).showList(filter);
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
        noteWhere();
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
    close([this, path, name] { openFile(path, name); });
}

/// What is being typed when the window closes is committed.
bool Desk::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Close && QApplication::focusWidget() != nullptr)
        QApplication::focusWidget()->clearFocus();
    return QObject::eventFilter(watched, event);
}

/// A copy of the ledger, or an older state of it, is noticed by what this computer saw last: soon after opening, and at the end.
void Desk::noteWhere()
{
    if (m_session && !m_session->isBusy() && !m_session->ledger().isReadOnly())
        noteInstance(m_session->ledger(), instanceFolder());
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
