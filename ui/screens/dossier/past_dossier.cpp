#include "ui/screens/dossier/past_dossier.h"

#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/forms/record_sheet.h"
#include "ui/models/session.h"
#include "ui/screens/dossier/record_words.h"
#include "ui/screens/dossier/sheet_page.h"

#include <QCoreApplication>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

void addRecord(Session& session, const Record& record, const QString& heading, QVBoxLayout* layout)
{
    auto* title = new QLabel(heading);
    setRole(title, Role::Title);
    layout->addWidget(title);
    auto* sheet = new RecordSheet(session, *record.entity);
    sheet->showPast(record);
    layout->addWidget(sheet);
}

} // namespace

QWidget* makePastDossier(Session& session, const Dossier& dossier, QDate day, QWidget* parent)
{
    auto* content = new QWidget;
    content->setObjectName(u"past"_s);
    auto* layout = new QVBoxLayout(content);
    auto* banner = new QLabel(
        QCoreApplication::translate("PastDossier", "As it was at the end of %1. This is to be read only.").arg(dayText(day)));
    banner->setWordWrap(true);
    setRole(banner, Role::Alert);
    layout->addWidget(banner);
    addRecord(session, dossier.household, dossier.household.entity->label.text(), layout);
    for (const Entity& entity : session.ledger().dictionary().entities()) {
        for (const Record& record : dossier.of(entity.id))
            addRecord(
                session, record, entity.label.text() + (entity.occursOnce ? QString() : u" · "_s + recordTitle(record)), layout);
    }
    layout->addStretch();
    return scrolled(content, parent);
}

} // namespace mingbai
