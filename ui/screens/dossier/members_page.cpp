#include "ui/screens/dossier/members_page.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/families/change_of_head.h"
#include "ui/forms/record_sheet.h"
#include "ui/screens/dossier/ask_panel.h"
#include "ui/screens/dossier/family_panels.h"
#include "ui/screens/dossier/record_table_model.h"
#include "ui/screens/dossier/record_words.h"

#include <QPushButton>

#include <algorithm>

namespace mingbai {

namespace {

/// What tells people apart at a glance; nothing sensitive stands in a table.
std::vector<const Field*> columnsOf(const Dictionary& dictionary)
{
    namespace person = fields::person;
    std::vector<const Field*> columns;
    for (const FieldName& name : {person::name, person::relation, person::sex, person::birth_date, person::id_number,
             person::education, person::school, person::labour, person::work_months, person::phone, person::status})
        columns.push_back(&dictionary.field(name));
    return columns;
}

} // namespace

MembersPage::MembersPage(Session& session, QWidget* parent)
    : RecordsPage(session, session.ledger().dictionary().entity(entities::person), columnsOf(session.ledger().dictionary()),
        Place::ListAbove, parent)
{
    const Field& birth = session.ledger().dictionary().field(fields::person::birth_date);
    model()->setHeading(birth, tr("Age"));
    model()->setQuiet([](const Record& person) { return !isActive(person); });
    model()->setWords([today = session.ledger().clock().today(), &birth](const Record& person, const Field& field) {
        if (&field != &birth)
            return QString();
        const int age = ageOn(dateFromStored(textOf(person.value(fields::person::birth_date))), today);
        return age < 0 ? QString() : QString::number(age);
    });
    m_head = addAction(tr("Make head of household"), {});
    m_head->setObjectName(QStringLiteral("head"));
    connect(m_head, &QPushButton::clicked, this, &MembersPage::askNewHead);
    // After the key that ended the number has gone on to the next field.
    connect(sheet(), &RecordSheet::knownPerson, this, &MembersPage::meet, Qt::QueuedConnection);
}

void MembersPage::load(const QString& household)
{
    RecordsPage::load(household);
    m_head->setEnabled(mayWrite(entity(), household) && !model()->records().empty());
}

std::vector<Record> MembersPage::read()
{
    std::vector<Record> members = ledger().records(entity().id, household());
    std::stable_partition(members.begin(), members.end(), isActive);
    if (const Record* head = headOf(members))
        std::rotate(members.begin(), members.begin() + (head - members.data()), members.begin() + (head - members.data()) + 1);
    return members;
}

void MembersPage::askNewHead()
{
    const Record* person = chosen();
    if (!person)
        return;
    if (!isActive(*person) || person == headOf(model()->records())) {
        Q_EMIT said(tr("Choose a present member who is not the head yet."));
        return;
    }
    const QString name = recordTitle(*person);
    auto* panel = new AskPanel(ledger(),
        tr("Make %1 the head of household? The relations of the others follow where that is clear.").arg(name), {},
        tr("Make head"), this);
    connect(panel, &AskPanel::confirmed, this, [this, id = person->id, name] {
        if (!ledger().record(entities::person, id)) {
            Q_EMIT said(tr("%1 is not in the ledger any more; nothing was changed.").arg(name));
            return;
        }
        const ChangeOfHead deed = changeOfHead(model()->records(), id);
        if (!session().apply(deed.changes))
            return;
        const QString rest = deed.unclear.isEmpty() ? QString()
                                                    : tr(" Please check the relation of: %1.").arg(deed.unclear.join(u'、'));
        Q_EMIT said(tr("%1 is now the head of household.").arg(name) + rest);
    });
    ask(panel);
}

/// The number that was typed is somebody's who is in the ledger already.
void MembersPage::meet(const QString& known)
{
    const auto person = ledger().record(entities::person, known);
    const QString here = sheet()->record();
    if (!person || here.isEmpty())
        return;
    if (person->parent == household()) {
        Q_EMIT said(tr("%1 with this number is a member of this household already.").arg(recordTitle(*person)));
        return;
    }
    const auto home = ledger().record(entities::household, person->parent);
    const std::vector<Record> family = ledger().records(entities::person, person->parent);
    const Record* head = headOf(family);
    auto* panel = new AskPanel(ledger(),
        tr("This number belongs to %1, who is in the ledger already: in the household of %2, %3.")
            .arg(recordTitle(*person), head ? recordTitle(*head) : tr("nobody yet"), placeOf(*home)),
        {}, tr("Open the record there"), this);
    panel->offerOtherwise(tr("It is the same person, who lives here now…"));
    connect(panel, &AskPanel::confirmed, this, [this, known, home = person->parent] { Q_EMIT householdWanted(home, known); });
    connect(panel, &AskPanel::otherwise, this, [this, known] { askMove(known); });
    ask(panel);
}

/// The record that was begun here becomes that of the person; there it stays as a former member's.
void MembersPage::askMove(const QString& known)
{
    const QString here = sheet()->record();
    if (here.isEmpty())
        return;
    AskPanel* panel = comingPanel(
        {session(), household(), this, [this](const QString& words) { Q_EMIT said(words); }}, known, here);
    ask(panel);
}

void MembersPage::askRemoval()
{
    const Record* person = chosen();
    if (!person)
        return;
    if (!isActive(*person)) { // has left already: it can only be a mistake
        RecordsPage::askRemoval();
        return;
    }
    AskPanel* panel = familyPanel(
        FamilyDeed::Leave, {session(), household(), this, [this](const QString& words) { Q_EMIT said(words); }}, person->id);
    panel->offerOtherwise(tr("Entered by mistake: remove"));
    connect(panel, &AskPanel::otherwise, this, &MembersPage::removeChosen);
    ask(panel);
}

} // namespace mingbai
