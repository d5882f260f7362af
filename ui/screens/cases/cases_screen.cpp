#include "ui/screens/cases/cases_screen.h"

#include "core/casework/casework.h"
#include "core/casework/due.h"
#include "core/ledger/ownership.h"
#include "ui/forms/look.h"
#include "ui/models/background_read.h"
#include "ui/models/session.h"
#include "ui/screens/cases/case_board.h"
#include "ui/screens/cases/case_view.h"
#include "ui/screens/cases/decision_table.h"
#include "ui/screens/cases/due_table.h"
#include "ui/screens/cases/lead_view.h"
#include "ui/screens/cases/screening_page.h"
#include "ui/shell/empty_state.h"
#include "ui/shell/theme.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {
constexpr auto kNewLead = "new_lead"_L1;
constexpr auto kScreening = "screening"_L1;
} // namespace

CasesScreen::CasesScreen(Session& session, QWidget* parent)
    : Screen(parent)
    , m_session(session)
    , m_read(new BackgroundRead(session, this))
    , m_pages(new QStackedWidget(this))
    , m_lead(new LeadView(session))
    , m_case(new CaseView(session))
{
    setObjectName("cases_screen"_L1);
    auto* layout = new QVBoxLayout(this);
    const int margin = scaled(kWideGap);
    layout->setContentsMargins(2 * margin, margin, 2 * margin, margin);
    layout->addWidget(m_pages);
    m_pages->addWidget(makeOverview());
    m_pages->addWidget(m_lead);
    m_pages->addWidget(m_case);
    connectViews();
    connect(&session, &Session::changed, this, [this] {
        m_stale = true;
        update();
    });
}

PlaceWords CasesScreen::words()
{
    return {tr("Cases"), u"view-calendar-tasks"_s};
}

std::vector<SearchableCommand> CasesScreen::places() const
{
    return {{kNewLead, tr("New lead"), {}}, {kScreening, tr("Screening"), {}}};
}

void CasesScreen::openPlace(const QString& place)
{
    if (place == kNewLead)
        newLead();
    else if (place == kScreening)
        openScreening();
}

QWidget* CasesScreen::makeOverview()
{
    m_overview = new QStackedWidget(this);
    m_tabs = new QTabWidget(m_overview);
    m_tabs->setObjectName("cases_tabs"_L1);
    m_tabs->setDocumentMode(true);
    auto* area = new QScrollArea(m_tabs); // nine columns of large text are wider than a small screen
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    m_board = new CaseBoard(area);
    area->setWidget(m_board);
    m_due = new DueTable(m_tabs);
    if (levelOf(m_session.ledger().identity()) != Owner::Village) {
        m_decisions = new DecisionTable(m_tabs);
        m_tabs->addTab(m_decisions, tr("To decide"));
    }
    m_tabs->addTab(area, tr("Board"));
    m_tabs->addTab(m_due, tr("By deadline"));
    m_screening = new ScreeningPage(m_session, m_tabs);
    m_tabs->addTab(m_screening, tr("Screening"));
    auto* add = new QPushButton(tr("New lead"), m_tabs);
    add->setObjectName("cases_new_lead"_L1);
    setRole(add, Role::Primary);
    m_tabs->setCornerWidget(add);
    m_empty = new EmptyState(tr("No leads and no open cases"),
        tr("A lead is what a household reports, a visit finds or a department sends. Enter it here; the program then leads "
           "through the steps and watches the days."),
        m_overview);
    connect(add, &QPushButton::clicked, this, [this] { newLead(); });
    connect(m_empty->addButton(u"cases_first_lead"_s, tr("New lead")), &QPushButton::clicked, this, [this] { newLead(); });
    m_overview->addWidget(m_tabs);
    m_overview->addWidget(m_empty);
    return m_overview;
}

void CasesScreen::connectViews()
{
    connect(m_board, &CaseBoard::leadWanted, this, &CasesScreen::openLead);
    connect(m_board, &CaseBoard::caseWanted, this, &CasesScreen::openCase);
    connect(m_due, &DueTable::leadWanted, this, &CasesScreen::openLead);
    connect(m_due, &DueTable::caseWanted, this, &CasesScreen::openCase);
    if (m_decisions)
        connect(m_decisions, &DecisionTable::caseWanted, this, &CasesScreen::openCase);
    connect(m_screening, &ScreeningPage::said, this, &Screen::said);
    connect(m_screening, &ScreeningPage::householdWanted, this, &Screen::householdWanted);
    connect(m_screening, &ScreeningPage::roundWanted, this, &CasesScreen::villageWanted);
    connect(m_lead, &LeadView::closed, this, &CasesScreen::showOverview);
    connect(m_lead, &LeadView::said, this, &Screen::said);
    connect(m_lead, &LeadView::caseWanted, this, &CasesScreen::openCase);
    connect(m_case, &CaseView::closed, this, &CasesScreen::showOverview);
    connect(m_case, &CaseView::said, this, &Screen::said);
    connect(m_case, &CaseView::householdWanted, this, &Screen::householdWanted);
}

void CasesScreen::paintEvent(QPaintEvent* event)
{
    Screen::paintEvent(event);
    if (std::exchange(m_stale, false))
        QTimer::singleShot(0, this, &CasesScreen::refresh);
}

void CasesScreen::shown()
{
    if (m_pages->currentWidget() == m_overview)
        m_stale = true; // days pass
}

void CasesScreen::refresh()
{
    m_read->start([this](Ledger& reader) -> BackgroundRead::Show {
        const std::vector<CaseStanding> waiting = m_decisions ? Casework(reader).casesToDecide() : std::vector<CaseStanding>();
        return [this, waiting, cases = Casework(reader).openCases(), due = dueOf(reader), today = reader.clock().today(),
                   hasRounds = !screeningRounds(reader).empty()] {
            if (m_decisions) {
                m_decisions->showCases(waiting, today);
                m_tabs->setTabText(0, tr("To decide (%1)").arg(waiting.size()));
            }
            m_board->showCases(cases, due, today);
            m_due->showItems(due, today);
            m_screening->refresh();
            const bool isEmpty = cases.empty() && due.empty() && !hasRounds && m_tabs->currentWidget() != m_screening;
            m_overview->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_tabs);
        };
    });
}

void CasesScreen::showOverview()
{
    m_pages->setCurrentWidget(m_overview);
    m_stale = true;
    update();
}

void CasesScreen::openScreening()
{
    m_tabs->setCurrentWidget(m_screening);
    m_overview->setCurrentWidget(m_tabs);
    m_screening->refresh();
    showOverview();
}

void CasesScreen::newLead(const QString& household)
{
    m_pages->setCurrentWidget(m_lead);
    m_lead->showNew(household);
}

void CasesScreen::openLead(const QString& lead)
{
    m_pages->setCurrentWidget(m_lead);
    m_lead->showLead(lead);
}

void CasesScreen::openCase(const QString& monitoringCase, const QString& step)
{
    m_pages->setCurrentWidget(m_case);
    m_case->showCase(monitoringCase, step);
}

} // namespace mingbai
