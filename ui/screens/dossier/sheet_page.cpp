#include "ui/screens/dossier/sheet_page.h"

#include "ui/forms/record_sheet.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace mingbai {

QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

SheetPage::SheetPage(Session& session, const Entity& entity, QWidget* parent)
    : DossierPage(session, parent)
    , m_sheet(new RecordSheet(session, entity))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_area = scrolled(m_sheet, this);
    layout->addWidget(m_area);
    connect(m_sheet, &RecordSheet::finished, this, &DossierPage::walked);
}

void SheetPage::load(const QString& household)
{
    if (household == m_household && !m_sheet->record().isEmpty())
        return; // the sheet keeps itself up to date
    const bool isOther = household != m_household;
    m_household = household;
    if (m_sheet->entity().parent.isEmpty()) {
        m_sheet->showRecord(household);
    } else {
        const std::vector<Record> records = ledger().records(m_sheet->entity().id, household);
        if (!records.empty())
            m_sheet->showRecord(records.front().id);
        else if (isOther)
            m_sheet->showNew(household);
    }
    if (isOther)
        m_area->verticalScrollBar()->setValue(0);
}

bool SheetPage::commit()
{
    return m_sheet->commit();
}

void SheetPage::goTo(const QString& record, const QString& field)
{
    Q_UNUSED(record)
    if (!field.isEmpty())
        m_sheet->edit(field);
}

void SheetPage::takeKeyboard()
{
    m_sheet->begin();
}

void SheetPage::setWalking(bool walking)
{
    m_sheet->setWalking(walking);
}

DossierPage::Cell SheetPage::current() const
{
    return {m_sheet->record(), m_sheet->currentField()};
}

} // namespace mingbai
