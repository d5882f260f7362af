#include "ui/screens/dossier/dossier_view.h"

#include "core/dictionary/fields.h"
#include "core/sync/remarks.h"
#include "ui/forms/look.h"
#include "ui/models/session.h"
#include "ui/screens/dossier/ask_panel.h"
#include "ui/screens/dossier/dossier_head.h"
#include "ui/screens/dossier/findings_page.h"
#include "ui/screens/dossier/group_page.h"
#include "ui/screens/dossier/history_page.h"
#include "ui/screens/dossier/tab_groups.h"

#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

DossierView::DossierView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_layout(new QVBoxLayout(this))
    , m_head(new DossierHead(session, this))
    , m_bar(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_walkNote(
          new QLabel(tr("Changes only: Enter goes on to the next answer of the paper, typing changes it. F7 ends this."), this))
    , m_empty(new QLabel(tr("Choose a household in the list, or search for a person with Ctrl+K."), this))
{
    m_layout->setContentsMargins(kWideGap, kGap, kWideGap, 0);
    m_layout->setSpacing(kGap);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setAccessibleName(tr("Parts of the dossier"));
    m_empty->setAlignment(Qt::AlignCenter);
    setRole(m_empty, Role::Muted);
    m_bar->setObjectName("dossier_tabs"_L1);
    m_walkNote->setObjectName("walk_note"_L1);
    setRole(m_walkNote, Role::Alert);
    m_walkNote->hide();
    m_layout->addWidget(m_head);
    m_layout->addWidget(m_walkNote);
    m_layout->addWidget(m_bar);
    m_layout->addWidget(m_stack, 1);
    m_layout->addWidget(m_empty, 1);
    addTabs();
    connect(m_bar, &QTabBar::currentChanged, this, &DossierView::showTab);
    connect(m_head, &DossierHead::findingsWanted, this, [this] { m_bar->setCurrentIndex(m_bar->count() - 2); });
    connect(m_head, &DossierHead::deedWanted, this, &DossierView::askDeed);
    connect(m_head, &DossierHead::leavingWanted, this, &DossierView::askLeaving);
    connect(m_head, &DossierHead::removalWanted, this, &DossierView::askRemoval);
    connect(m_head, &DossierHead::remarkWanted, this, &DossierView::askRemark);
    connect(&session, &Session::changed, this, [this](const QStringList& households) {
        if (m_household.isEmpty() || !households.contains(m_household))
            return;
        m_isStale = true;
        // Not at once: see RecordSheet; and a paste that touches a household many times is shown once.
        QMetaObject::invokeMethod(this, &DossierView::refresh, Qt::QueuedConnection);
    });
    for (const int direction : {1, -1}) {
        const QKeySequence keys(direction > 0 ? Qt::CTRL | Qt::Key_Tab : Qt::CTRL | Qt::SHIFT | Qt::Key_Tab);
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, direction] { turnTab(direction); });
    }
    showHousehold({});
}

DossierView::~DossierView()
{
    if (QWidget* const typing = focusWidget()) // what is being typed is saved, and news of it comes, while this still stands
        typing->clearFocus();
}

void DossierView::addTabs()
{
    for (const TabGroup& group : tabGroups(m_session.ledger().dictionary())) {
        m_tabs.push_back({group.entities, nullptr, false});
        m_bar->addTab(group.title);
    }
    for (const QString& title : {tr("Findings"), tr("History")}) {
        m_tabs.push_back({{}, nullptr, false});
        m_bar->addTab(title);
    }
    for (int index = 0; index < m_bar->count(); ++index)
        m_bar->setTabToolTip(index, m_bar->tabText(index));
}

DossierPage* DossierView::makePage(int index)
{
    const std::vector<const Entity*>& entities = m_tabs[static_cast<std::size_t>(index)].entities;
    DossierPage* page = nullptr;
    if (entities.empty())
        page = index == m_bar->count() - 1 ? static_cast<DossierPage*>(new HistoryPage(m_session)) : new FindingsPage(m_session);
    else if (entities.size() == 1)
        page = pageOf(m_session, *entities.front());
    else
        page = new GroupPage(m_session, entities);
    connect(page, &DossierPage::said, this, &DossierView::said);
    connect(page, &DossierPage::wanted, this, &DossierView::goTo);
    connect(page, &DossierPage::householdWanted, this, &DossierView::householdWanted);
    connect(page, &DossierPage::walked, this, &DossierView::walkOn, Qt::QueuedConnection);
    page->setWalking(m_walking);
    m_stack->addWidget(page);
    return page;
}

DossierPage* DossierView::currentPage() const
{
    return m_bar->currentIndex() < 0 ? nullptr : m_tabs[static_cast<std::size_t>(m_bar->currentIndex())].page.data();
}

void DossierView::showTab(int index)
{
    if (m_household.isEmpty() || index < 0)
        return;
    Tab& tab = m_tabs[static_cast<std::size_t>(index)];
    if (!tab.page)
        tab.page = makePage(index);
    if (!tab.isFresh)
        m_session.attempt([&] { tab.page->load(m_household); });
    tab.isFresh = true;
    m_stack->setCurrentWidget(tab.page);
}

void DossierView::takeKeyboard()
{
    if (DossierPage* page = currentPage())
        page->takeKeyboard();
}

void DossierView::turnTab(int direction)
{
    if (m_household.isEmpty())
        return;
    m_bar->setCurrentIndex((m_bar->currentIndex() + direction + m_bar->count()) % m_bar->count());
    takeKeyboard();
}

void DossierView::setWalking(bool walking)
{
    m_walking = walking;
    m_walkNote->setVisible(walking);
    for (const Tab& tab : m_tabs) {
        if (tab.page)
            tab.page->setWalking(walking);
    }
    if (walking && !m_household.isEmpty()) {
        m_bar->setCurrentIndex(0);
        takeKeyboard();
    }
}

/// On to the next tab with answers; findings and history have none.
void DossierView::walkOn()
{
    if (!m_walking)
        return;
    const auto next = static_cast<std::size_t>(m_bar->currentIndex()) + 1;
    if (next >= m_tabs.size() || m_tabs[next].entities.empty()) {
        Q_EMIT walked();
        return;
    }
    m_bar->setCurrentIndex(static_cast<int>(next));
    takeKeyboard();
}

void DossierView::showHousehold(const QString& id)
{
    DossierPage* page = currentPage();
    if (page && !m_household.isEmpty())
        page->commit();
    delete m_question;
    m_isStale = false;
    m_household = id;
    const bool isThere = !id.isEmpty();
    m_head->setVisible(isThere);
    m_bar->setVisible(isThere);
    m_stack->setVisible(isThere);
    m_empty->setVisible(!isThere);
    for (Tab& tab : m_tabs)
        tab.isFresh = false;
    if (!isThere)
        return;
    m_session.attempt([&] { m_head->load(id); });
    showTab(m_bar->currentIndex());
}

void DossierView::goTo(const QString& entity, const QString& record, const QString& field)
{
    refresh();
    const auto holds = [&](const Tab& tab) {
        return std::any_of(tab.entities.begin(), tab.entities.end(), [&](const Entity* other) { return other->id == entity; });
    };
    const auto tab = std::find_if(m_tabs.begin(), m_tabs.end(), holds);
    if (tab == m_tabs.end() || m_household.isEmpty())
        return;
    m_bar->setCurrentIndex(static_cast<int>(tab - m_tabs.begin()));
    if (auto* group = qobject_cast<GroupPage*>(tab->page.data()))
        group->showPart(entity);
    if (tab->page)
        tab->page->goTo(record, field);
}

void DossierView::refresh()
{
    if (!m_isStale || m_household.isEmpty())
        return;
    m_isStale = false;
    if (!m_session.ledger().record(entities::household, m_household)) {
        m_household.clear(); // nothing is left to commit into
        showHousehold({});
        Q_EMIT householdRemoved();
        return;
    }
    for (Tab& tab : m_tabs)
        tab.isFresh = false;
    m_session.attempt([&] { m_head->load(m_household); });
    showTab(m_bar->currentIndex());
}

void DossierView::ask(AskPanel* panel)
{
    delete m_question;
    m_question = panel;
    m_layout->insertWidget(1, panel);
    panel->setFocus();
}

void DossierView::askDeed(FamilyDeed deed)
{
    m_session.attempt([&] {
        ask(familyPanel(deed, {m_session, m_household, this, [this](const QString& words) { Q_EMIT said(words); }}));
    });
}

void DossierView::askLeaving()
{
    const Dictionary& dictionary = m_session.ledger().dictionary();
    const QDate today = m_session.ledger().clock().today();
    const Field& status = dictionary.field(fields::household::status);
    auto* panel = new AskPanel(m_session.ledger(),
        tr("The whole household is no longer here. What happened, and when? The record stays."),
        {{&status, Value()}, {&dictionary.field(fields::household::status_date), today.toString(Qt::ISODate)},
            {&dictionary.field(fields::household::status_note), Value()}},
        tr("Note it"), this);
    panel->require(status);
    connect(panel, &AskPanel::confirmed, this, [this](const std::map<QString, Value>& answers) {
        ChangeSet changes;
        changes.why = tr("The household left");
        for (const auto& [field, value] : answers)
            changes.set(entities::household, m_household, field, value);
        if (m_session.apply(changes))
            Q_EMIT said(tr("Noted. The household stays in the list of those who left."));
    });
    ask(panel);
}

void DossierView::askRemoval()
{
    auto* panel = new AskPanel(m_session.ledger(),
        tr("Remove this household with everybody and everything in it, because it was entered by mistake? "
           "A household that moved away is not removed: choose \"The household left\"."),
        {}, tr("Remove the household"), this);
    connect(panel, &AskPanel::confirmed, this, [this] {
        ChangeSet changes;
        changes.why = tr("Entered by mistake");
        if (m_session.apply(changes.remove(entities::household, m_household)))
            Q_EMIT said(tr("The household was removed. Ctrl+Z brings it back."));
    });
    ask(panel);
}

void DossierView::askRemark()
{
    const DossierPage* page = currentPage();
    const auto cell = page ? page->current() : DossierPage::Cell();
    const QString record = cell.record.isEmpty() ? m_household : cell.record;
    const QString field = cell.record.isEmpty() ? QString() : cell.field;
    Ledger& ledger = m_session.ledger();
    const Entity& entity = ledger.dictionary().entity(ledger.entityOf(record));
    const Field* about = entity.find(field);
    const Field& text = ledger.dictionary().field(fields::remark::remark_text);
    auto* panel = new AskPanel(m_session.ledger(),
        tr("Remark on \"%1\". It goes to the village with the next receipt and stands there at this very place.")
            .arg(about ? entity.label.text() + u" · "_s + about->label.text() : entity.label.text()),
        {{&text, Value()}}, tr("Remark"), this);
    panel->require(text);
    connect(panel, &AskPanel::confirmed, this, [this, record, field](const std::map<QString, Value>& answers) {
        if (m_session.attempt([&] { addRemark(m_session.ledger(), record, field, textOf(answers.begin()->second)); }))
            Q_EMIT said(tr("Noted. It goes out with the next receipt."));
    });
    ask(panel);
}

} // namespace mingbai
