#include "ui/screens/households/households_screen.h"

#include "core/dictionary/fields.h"
#include "ui/models/household_list_model.h"
#include "ui/models/session.h"
#include "ui/screens/dossier/dossier_view.h"
#include "ui/screens/households/filter_bar.h"
#include "ui/screens/households/list_pane.h"
#include "ui/shell/commands.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFollowMs = 60;
constexpr qsizetype kVillageDigits = 12;

} // namespace

HouseholdsScreen::HouseholdsScreen(Session& session, QWidget* parent)
    : Screen(parent)
    , m_session(session)
    , m_dossierPlace(new QWidget(this))
{
    setObjectName("households_screen"_L1);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    m_list = new ListPane(session, splitter); // moved there later, they would be styled twice
    (new QHBoxLayout(m_dossierPlace))->setContentsMargins(0, 0, 0, 0);
    splitter->addWidget(m_dossierPlace);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ListPane::preferredWidth(), 2 * ListPane::preferredWidth()});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    m_follow.setSingleShot(true);
    m_follow.setInterval(kFollowMs);
    connect(&m_follow, &QTimer::timeout, this, &HouseholdsScreen::followRow);
    connect(m_list, &ListPane::currentChanged, this, [this](const QString& household) {
        if (!household.isEmpty()) // rows that leave the list take their mark along; the dossier stays
            m_follow.start();
    });
    connect(m_list, &ListPane::opened, this, [this] {
        followRow();
        dossier().setFocus();
    });
    connect(m_list, &ListPane::newWanted, this, &HouseholdsScreen::newHousehold);
    connect(m_list, &ListPane::importWanted, this, &HouseholdsScreen::importWanted);
    connect(m_list, &ListPane::demoWanted, this, &HouseholdsScreen::demoWanted);
    connect(m_list, &ListPane::saveWanted, this, [this] { Q_EMIT saveWanted(listed()); });
    addCommands();
    m_follow.start();
}

DossierView& HouseholdsScreen::dossier()
{
    if (m_dossier)
        return *m_dossier;
    m_dossier = new DossierView(m_session, m_dossierPlace);
    m_dossierPlace->layout()->addWidget(m_dossier);
    m_dossier->show(); // a layout would show it later, and it is to take the keyboard now
    connect(m_dossier, &DossierView::householdRemoved, this, &HouseholdsScreen::removed);
    connect(m_dossier, &DossierView::said, this, &Screen::said);
    connect(m_dossier, &DossierView::householdWanted, this,
        [this](const QString& household, const QString& person) { openHousehold(household, entities::person, person, {}); });
    connect(m_dossier, &DossierView::walked, this, &HouseholdsScreen::walkOn);
    return *m_dossier;
}

PlaceWords HouseholdsScreen::words()
{
    return {tr("Households"), u"system-users"_s};
}

void HouseholdsScreen::addCommands()
{
    connect(makeAction(commands::newHousehold, this), &QAction::triggered, this, &HouseholdsScreen::newHousehold);
    connect(makeAction(commands::filterHouseholds, this), &QAction::triggered, m_list, &ListPane::focusFilter);
    connect(makeAction(commands::changesOnly, this), &QAction::triggered, this, [this] { setWalking(!dossier().isWalking()); });
    connect(makeAction(commands::printHousehold, this), &QAction::triggered, this, [this] { Q_EMIT printWanted(current()); });
}

void HouseholdsScreen::shown()
{
    if (current().isEmpty() && m_list->current().isEmpty())
        m_list->showNearest(0);
    if (focusWidget() == nullptr)
        m_list->focusFilter();
}

void HouseholdsScreen::openHousehold(const QString& household, const QString& entity, const QString& record, const QString& field)
{
    m_list->show(household);
    m_follow.stop();
    dossier().showHousehold(household);
    if (!entity.isEmpty())
        dossier().goTo(entity, record, field);
}

void HouseholdsScreen::showList(const HouseholdFilter& filter)
{
    m_list->filters().setFilter(filter);
    m_list->showNearest(0);
}

QString HouseholdsScreen::current() const
{
    return m_dossier ? m_dossier->household() : QString();
}

QStringList HouseholdsScreen::listed() const
{
    return m_list->model().households();
}

void HouseholdsScreen::followRow()
{
    m_follow.stop();
    const QString household = m_list->current();
    m_lastRow = m_list->model().indexOf(household);
    if (household != dossier().household())
        dossier().showHousehold(household);
}

void HouseholdsScreen::removed()
{
    m_list->showNearest(m_lastRow);
}

void HouseholdsScreen::setWalking(bool walking)
{
    dossier().setWalking(walking);
}

/// The papers lie in the order of the list.
void HouseholdsScreen::walkOn()
{
    const int next = m_list->model().indexOf(current()) + 1;
    if (next == 0 || next >= m_list->model().rowCount()) {
        setWalking(false);
        Q_EMIT said(tr("That was the last household of the list."));
        return;
    }
    openHousehold(m_list->model().householdAt(next), {}, {}, {});
    dossier().setWalking(true);
}

void HouseholdsScreen::newHousehold()
{
    Ledger& ledger = m_session.ledger();
    if (ledger.identity().division.size() != kVillageDigits)
        return Q_EMIT noticed(
            tr("A household is entered in the ledger of its village, and comes here with the village's package."));
    std::vector<std::pair<QString, Value>> values;
    for (const Field& field : ledger.dictionary().entity(entities::household).fields) {
        if (!mingbai::isEmpty(field.defaultValue))
            values.emplace_back(field.id, field.defaultValue);
    }
    values.emplace_back(fields::household::village.id(), ledger.identity().division);
    // Whoever works through a group stays in it; the editor stands there, to be typed over.
    QString group = m_list->filters().filter().group;
    if (const auto shown = ledger.record(entities::household, current()); shown && group.isEmpty())
        group = textOf(shown->value(fields::household::group_name));
    if (!group.isEmpty())
        values.emplace_back(fields::household::group_name.id(), group);
    const QString id = ledger.newId();
    if (m_session.apply(ChangeSet().create(entities::household, id, {}, std::move(values))))
        openHousehold(id, entities::household, id, fields::household::group_name.id());
}

} // namespace mingbai
