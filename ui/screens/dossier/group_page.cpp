#include "ui/screens/dossier/group_page.h"

#include "core/dictionary/fields.h"
#include "ui/forms/look.h"
#include "ui/screens/dossier/income_page.h"
#include "ui/screens/dossier/members_page.h"
#include "ui/screens/dossier/sheet_page.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

DossierPage* pageOf(Session& session, const Entity& entity)
{
    if (entity.id == entities::person)
        return new MembersPage(session);
    if (entity.id == entities::income)
        return new IncomePage(session);
    if (entity.occursOnce || entity.parent.isEmpty())
        return new SheetPage(session, entity);
    return new RecordsPage(session, entity);
}

GroupPage::GroupPage(Session& session, const std::vector<const Entity*>& entities, QWidget* parent)
    : DossierPage(session, parent)
    , m_bar(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setAccessibleName(tr("Kinds of records"));
    for (const Entity* entity : entities) {
        m_parts.push_back({entity, nullptr, false});
        m_bar->addTab(entity->label.text());
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGap, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this] { this->session().attempt([this] { showCurrent(); }); });
}

DossierPage* GroupPage::currentPage() const
{
    return m_bar->currentIndex() < 0 ? nullptr : m_parts[static_cast<std::size_t>(m_bar->currentIndex())].page.data();
}

void GroupPage::load(const QString& household)
{
    m_household = household;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i].isFresh = false;
        const Entity& entity = *m_parts[i].entity;
        const std::size_t count = ledger().recordsInHousehold(entity.id, household).size();
        m_bar->setTabText(static_cast<int>(i), count == 0 ? entity.label.text() : u"%1 %2"_s.arg(entity.label.text()).arg(count));
    }
    showCurrent();
}

void GroupPage::showCurrent()
{
    if (m_household.isEmpty() || m_bar->currentIndex() < 0)
        return;
    Part& part = m_parts[static_cast<std::size_t>(m_bar->currentIndex())];
    if (!part.page) {
        part.page = pageOf(session(), *part.entity);
        connect(part.page, &DossierPage::said, this, &DossierPage::said);
        connect(part.page, &DossierPage::wanted, this, &DossierPage::wanted);
        connect(part.page, &DossierPage::walked, this, &GroupPage::walkOn);
        part.page->setWalking(m_walking);
        m_stack->addWidget(part.page);
    }
    if (!part.isFresh)
        part.page->load(m_household);
    part.isFresh = true;
    m_stack->setCurrentWidget(part.page);
}

bool GroupPage::commit()
{
    DossierPage* page = currentPage();
    return !page || page->commit();
}

void GroupPage::takeKeyboard()
{
    if (m_walking)
        m_bar->setCurrentIndex(0);
    if (DossierPage* page = currentPage())
        page->takeKeyboard();
}

void GroupPage::setWalking(bool walking)
{
    m_walking = walking;
    for (const Part& part : m_parts) {
        if (part.page)
            part.page->setWalking(walking);
    }
}

void GroupPage::walkOn()
{
    const int next = m_bar->currentIndex() + 1;
    if (next >= m_bar->count()) {
        Q_EMIT walked();
        return;
    }
    m_bar->setCurrentIndex(next);
    if (DossierPage* page = currentPage())
        page->takeKeyboard();
}

void GroupPage::showPart(const QString& entity)
{
    const auto part = std::find_if(m_parts.begin(), m_parts.end(), [&](const Part& other) { return other.entity->id == entity; });
    if (part != m_parts.end())
        m_bar->setCurrentIndex(static_cast<int>(part - m_parts.begin()));
}

void GroupPage::goTo(const QString& record, const QString& field)
{
    if (DossierPage* page = currentPage())
        page->goTo(record, field);
}

DossierPage::Cell GroupPage::current() const
{
    const DossierPage* page = currentPage();
    return page ? page->current() : Cell();
}

} // namespace mingbai
