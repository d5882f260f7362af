#include "ui/screens/settings/village_page.h"

#include "core/dictionary/fields.h"
#include "ui/forms/record_sheet.h"
#include "ui/models/session.h"
#include "ui/screens/dossier/records_page.h"

#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

VillagePage::VillagePage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_sheet(new RecordSheet(session, session.ledger().dictionary().entity(entities::village)))
    , m_tabs(new QTabWidget(this))
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // its rows take the keyboard and scroll with it
    scroll->setWidget(m_sheet);
    m_tabs->setObjectName("village_tabs"_L1);
    m_tabs->setAccessibleName(tr("Village"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scroll, tr("Village"));
    addRecords();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &VillagePage::refresh);
    connect(&session, &Session::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

/// One tab for each entity below the village, however deep.
void VillagePage::addRecords()
{
    const Dictionary& dictionary = m_session.ledger().dictionary();
    for (const Entity& entity : dictionary.entities()) {
        const Entity* parent = dictionary.find(entity.parent);
        if (parent == nullptr || (parent->id != entities::village && parent->parent != entities::village))
            continue;
        auto* page = new RecordsPage(m_session, entity, m_tabs);
        page->setObjectName("village_"_L1 + entity.id);
        m_tabs->addTab(page, entity.label.text());
        connect(page, &DossierPage::said, this, &VillagePage::said);
    }
}

void VillagePage::showRecords(const QString& entity)
{
    if (auto* page = findChild<RecordsPage*>("village_"_L1 + entity))
        m_tabs->setCurrentWidget(page);
}

void VillagePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

/// A township's ledger may hold many villages; the one of the ledger's own division is shown.
QString VillagePage::village() const
{
    const QString& own = m_session.ledger().identity().division;
    for (const Record& village : m_session.ledger().records(entities::village)) {
        if (textOf(village.value(fields::village::code)) == own)
            return village.id;
    }
    return {};
}

void VillagePage::refresh()
{
    m_session.attempt([this] {
        const QString shown = village();
        for (int tab = 1; tab < m_tabs->count(); ++tab)
            m_tabs->setTabEnabled(tab, !shown.isEmpty()); // nothing can belong to a village that is not written yet
        if (auto* page = qobject_cast<DossierPage*>(m_tabs->currentWidget()))
            return page->load(shown);
        if (shown.isEmpty())
            m_sheet->showNew({});
        else if (m_sheet->record() != shown)
            m_sheet->showRecord(shown);
    });
}

} // namespace mingbai
