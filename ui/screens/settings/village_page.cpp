#include "ui/screens/settings/village_page.h"

#include "core/dictionary/fields.h"
#include "ui/forms/record_sheet.h"
#include "ui/models/session.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace mingbai {

VillagePage::VillagePage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_sheet(new RecordSheet(session, session.ledger().dictionary().entity(entities::village)))
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // its rows take the keyboard and scroll with it
    scroll->setWidget(m_sheet);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void VillagePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

/// A township's ledger may hold many villages; the one of the ledger's own division is shown.
void VillagePage::refresh()
{
    m_session.attempt([this] {
        const QString& own = m_session.ledger().identity().division;
        for (const Record& village : m_session.ledger().records(entities::village)) {
            if (textOf(village.value(fields::village::code)) == own)
                return m_sheet->showRecord(village.id);
        }
        m_sheet->showNew({});
    });
}

} // namespace mingbai
