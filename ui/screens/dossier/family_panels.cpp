#include "ui/screens/dossier/family_panels.h"

#include "core/dictionary/fields.h"
#include "core/families/families.h"
#include "core/families/relations.h"
#include "core/ledger/households.h"
#include "ui/forms/look.h"
#include "ui/models/derived_entry.h"
#include "ui/models/session.h"
#include "ui/screens/dossier/ask_panel.h"
#include "ui/screens/dossier/member_choice.h"
#include "ui/screens/dossier/record_words.h"
#include "ui/shell/household_choice.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

namespace of = fields::person;
namespace home = fields::household;

class Words {
    Q_DECLARE_TR_FUNCTIONS(FamilyPanels)
};

using Deed = std::function<FamilyChange(const AskPanel::Answers&)>;

Value valueIn(const AskPanel::Answers& answers, const FieldName& name)
{
    const auto found = answers.find(name.id());
    return found == answers.end() ? Value() : found->second;
}

QDate dayIn(const AskPanel::Answers& answers, const FieldName& name)
{
    return QDate::fromString(textOf(valueIn(answers, name)), Qt::ISODate);
}

std::vector<Record> presentMembers(Session& session, const QString& household)
{
    std::vector<Record> members = session.ledger().records(entities::person, household);
    std::erase_if(members, [](const Record& member) { return !isActive(member); });
    return members;
}

/// A field with what the household or today says.
AskPanel::Question ask(const FieldName& name, const Value& value = {})
{
    return {&Dictionary::builtIn().field(name), value};
}

QString today(const FamilyPlace& place)
{
    return place.session.ledger().clock().today().toString(Qt::ISODate);
}

/// Where the household is, to be changed.
std::vector<AskPanel::Question> placeQuestions(const FamilyPlace& place)
{
    std::vector<AskPanel::Question> questions;
    const auto household = place.session.ledger().record(entities::household, place.household);
    const auto add = [&](const FieldName& name) { questions.push_back(ask(name, household ? household->value(name) : Value())); };
    if (place.session.ledger().identity().role != "village"_L1)
        add(home::village);
    add(home::group_name);
    add(home::hamlet);
    add(home::address);
    return questions;
}

std::vector<std::pair<QString, Value>> placeIn(const AskPanel::Answers& answers)
{
    std::vector<std::pair<QString, Value>> values;
    for (const FieldName& name : {home::village, home::group_name, home::hamlet, home::address, home::phone}) {
        const auto found = answers.find(name.id());
        const bool isLeftOut = name.id() == home::phone.id() && found != answers.end() && isEmpty(found->second);
        if (found != answers.end() && !isLeftOut) // without a number of its own, that of the head
            values.emplace_back(*found);
    }
    return values;
}

/// Lets the panel do the deed: what forbids it stands in the panel, what came of it is said.
void connectDeed(AskPanel* panel, const FamilyPlace& place, const Deed& deed, const std::function<QString()>& done)
{
    auto change = std::make_shared<FamilyChange>();
    panel->refuseWhen([change, deed, &session = place.session](const AskPanel::Answers& answers) {
        return session.attempt([&] { *change = deed(answers); }) ? change->problems : QStringList();
    });
    QObject::connect(panel, &AskPanel::confirmed, place.parent, [change, place, done] {
        if (change->changes.isEmpty() || !place.session.apply(change->changes))
            return;
        const QString rest = change->unclear.isEmpty()
            ? QString()
            : Words::tr(" Please enter the relation of: %1.").arg(change->unclear.join(u'、'));
        place.said(done() + rest);
    });
}

AskPanel* splitPanel(const FamilyPlace& place)
{
    Ledger& ledger = place.session.ledger();
    std::vector<AskPanel::Question> questions = placeQuestions(place);
    questions.push_back(ask(home::phone));
    questions.push_back(ask(home::status_date, today(place)));
    auto* panel = new AskPanel(ledger,
        Words::tr(
            "Some members found a household of their own. They stay here as former members; income, cases and loans of past "
            "years stay with this household."),
        questions, Words::tr("Split the household"), place.parent);
    panel->form().reword(Dictionary::builtIn().field(home::status_date), Words::tr("Split on"));
    auto* choice = new MemberChoice(
        presentMembers(place.session, place.household), MemberChoice::Ask::WhoLeaves, ledger.clock().today(), panel);
    panel->putFirst(choice);
    QObject::connect(choice, &MemberChoice::changed, panel, [choice, place] {
        const QString head = choice->head();
        choice->propose([&](const QString& member) {
            return head.isEmpty() ? QString() : Families(place.session.ledger()).relationInSplit(member, head);
        });
    });
    connectDeed(
        panel, place,
        [choice, place](const AskPanel::Answers& answers) {
            return Families(place.session.ledger())
                .split({place.household, choice->chosen(), choice->head(), dayIn(answers, home::status_date), placeIn(answers)});
        },
        [] { return Words::tr("The new household stands in the list. One Ctrl+Z takes all of it back."); });
    return panel;
}

/// The members of the household that ends propose their relations from what its head is to the other head.
AskPanel* mergePanel(const FamilyPlace& place)
{
    Ledger& ledger = place.session.ledger();
    const std::vector<Record> members = presentMembers(place.session, place.household);
    auto* panel = new AskPanel(ledger,
        Words::tr("This household joins another one and ends. Its members become members there; its past stays readable here."),
        {ask(home::status_date, today(place))}, Words::tr("Merge the households"), place.parent);
    panel->form().reword(Dictionary::builtIn().field(home::status_date), Words::tr("Merged on"));
    auto* first = new QWidget(panel);
    auto* layout = new QVBoxLayout(first);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* into = new HouseholdChoice(place.session, u"merge"_s, Words::tr("Joins the household of"), first);
    auto* choice = new MemberChoice(members, MemberChoice::Ask::RelationsOnly, ledger.clock().today(), first);
    layout->addWidget(into);
    layout->addWidget(choice);
    first->setFocusProxy(into);
    panel->putFirst(first);
    const Record* head = headOf(members);
    const QString headId = head ? head->id : QString();
    QObject::connect(
        choice, &MemberChoice::relationChosen, panel, [choice, members, headId](const QString& member, const QString& relation) {
            if (member != headId)
                return;
            choice->propose([&](const QString& id) {
                const auto one = std::find_if(members.begin(), members.end(), [&](const Record& each) { return each.id == id; });
                return relations::throughHead(textOf(one->value(of::relation)), textOf(one->value(of::sex)), relation);
            });
        });
    connectDeed(
        panel, place,
        [choice, into, place](const AskPanel::Answers& answers) {
            if (into->household().isEmpty())
                return FamilyChange{{}, {Words::tr("Choose the household that takes the members in.")}, {}, {}};
            return Families(place.session.ledger())
                .merge({place.household, into->household(), {}, choice->chosen(), dayIn(answers, home::status_date)});
        },
        [into, &session = place.session] {
            return Words::tr("Merged into the household of %1.").arg(householdName(session, into->household()));
        });
    return panel;
}

AskPanel* movePanel(const FamilyPlace& place)
{
    std::vector<AskPanel::Question> questions = placeQuestions(place);
    questions.push_back(ask(home::status_date, today(place)));
    auto* panel = new AskPanel(place.session.ledger(),
        Words::tr(
            "The whole household lives elsewhere now. A household that left the village is noted by \"The household left\"."),
        questions, Words::tr("Note the move"), place.parent);
    panel->form().reword(Dictionary::builtIn().field(home::status_date), Words::tr("Moved on"));
    connectDeed(
        panel, place,
        [place](const AskPanel::Answers& answers) {
            return Families(place.session.ledger()).move(place.household, placeIn(answers), dayIn(answers, home::status_date));
        },
        [] { return Words::tr("Noted. The history shows where the household was before."); });
    return panel;
}

/// What was typed about somebody who is in no household yet; sex and birth date follow from the ID number.
std::vector<std::pair<QString, Value>> newPerson(const AskPanel::Answers& answers)
{
    const Entity& entity = Dictionary::builtIn().entity(entities::person);
    Record person{&entity, {}, {}, std::vector<Value>(entity.fields.size())};
    std::vector<std::pair<QString, Value>> values;
    for (const FieldName& name : {of::name, of::id_number, of::sex, of::birth_date}) {
        const Value value = valueIn(answers, name);
        person.values[static_cast<std::size_t>(entity.indexOf(name.id()))] = value;
        if (!isEmpty(value))
            values.emplace_back(name.id(), value);
    }
    const DerivedEntry derived = derivedEntry(person, *entity.find(of::id_number.id()), valueIn(answers, of::id_number));
    values.insert(values.end(), derived.values.begin(), derived.values.end());
    return values;
}

/// Who comes: the person chosen, or the one who carries the ID number that was typed.
FamilyChange joining(const FamilyPlace& place, HouseholdChoice* choice, const AskPanel::Answers& answers)
{
    const Families families(place.session.ledger());
    QString person = choice->person();
    if (person.isEmpty()) {
        const std::vector<Record> known = families.presentWithId(textOf(valueIn(answers, of::id_number)));
        if (!known.empty() && known.front().parent == place.household)
            person = known.front().id; // which join() refuses
        else if (!known.empty()) {
            choice->choose(known.front().parent, known.front().id);
            return {{},
                {Words::tr("This ID number is in the ledger: %1 comes over from the household of %2. Press again if that is so.")
                        .arg(recordTitle(known.front()), householdName(place.session, known.front().parent))},
                {}, {}};
        }
        if (isEmpty(valueIn(answers, of::name)))
            return {{}, {Words::tr("Choose somebody of another household, or write the name.")}, {}, {}};
    }
    return families.join({place.household, {person, textOf(valueIn(answers, of::relation))},
        textOf(valueIn(answers, of::added_reason)), dayIn(answers, of::status_date),
        person.isEmpty() ? newPerson(answers) : std::vector<std::pair<QString, Value>>(), {}});
}

AskPanel* joinPanel(const FamilyPlace& place)
{
    const std::vector<AskPanel::Question> questions{ask(of::name), ask(of::id_number), ask(of::sex), ask(of::birth_date),
        ask(of::relation), ask(of::added_reason), ask(of::status_date, today(place))};
    auto* panel = new AskPanel(place.session.ledger(),
        Words::tr(
            "Somebody becomes a member: born, married in, moved here. Who is in another household of this ledger is found here "
            "and comes over, there a former member."),
        questions, Words::tr("Note the new member"), place.parent);
    panel->form().reword(Dictionary::builtIn().field(of::status_date), Words::tr("Member since"));
    for (const FieldName& name : {of::relation, of::added_reason})
        panel->require(Dictionary::builtIn().field(name));
    auto* choice = new HouseholdChoice(place.session, u"join"_s, Words::tr("Comes from the household of"), panel);
    panel->putFirst(choice);
    QObject::connect(choice, &HouseholdChoice::chosen, panel, [panel, place](const QString&, const QString& person) {
        const auto record = person.isEmpty() ? std::nullopt : place.session.ledger().record(entities::person, person);
        for (const FieldName& name : {of::name, of::id_number, of::sex, of::birth_date}) {
            const Field& field = Dictionary::builtIn().field(name);
            if (record)
                panel->form().fillIn(field, record->value(name));
            panel->form().editorOf(field)->setEnabled(!record); // what is known comes along as it is
        }
        panel->form().editorOf(Dictionary::builtIn().field(of::relation))->setFocus();
    });
    connectDeed(
        panel, place, [choice, place](const AskPanel::Answers& answers) { return joining(place, choice, answers); },
        [] { return Words::tr("Noted: a new member."); });
    return panel;
}

/// A line of label and members to choose from. @param first the text of no choice; none where empty
QComboBox* memberBox(QWidget* line, const QString& label, const std::vector<Record>& members, const QString& first)
{
    auto* words = new QLabel(label, line);
    setRole(words, Role::Label);
    words->setWordWrap(true);
    words->setFixedWidth(labelWidth(line->fontMetrics()));
    words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* box = new QComboBox(line);
    box->setAccessibleName(label);
    if (!first.isEmpty())
        box->addItem(first, QString());
    for (const Record& member : members)
        box->addItem(recordTitle(member), member.id);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kWideGap);
    layout->addWidget(words);
    layout->addWidget(box);
    layout->addStretch();
    return box;
}

AskPanel* leavePanel(const FamilyPlace& place, const QString& person)
{
    const std::vector<Record> members = presentMembers(place.session, place.household);
    auto* panel = new AskPanel(place.session.ledger(),
        Words::tr(
            "A member left: died, married out, moved away. The record stays, as a former member. Who goes to another household "
            "of this ledger is entered there as a new member."),
        {ask(of::reduced_reason), ask(of::status_date, today(place))}, Words::tr("Note the departure"), place.parent);
    panel->require(Dictionary::builtIn().field(of::reduced_reason));
    auto* first = new QWidget(panel);
    auto* lines = new QVBoxLayout(first);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* who = new QWidget(first);
    auto* next = new QWidget(first);
    QComboBox* leaver = memberBox(who, Words::tr("Who left"), members, {});
    QComboBox* follower = memberBox(next, Words::tr("Who is head then"), members, Words::tr("nobody yet"));
    leaver->setObjectName(u"leaver"_s);
    follower->setObjectName(u"follower"_s);
    lines->addWidget(who);
    lines->addWidget(next);
    first->setFocusProxy(leaver);
    panel->putFirst(first);
    const Record* head = headOf(members);
    const auto showFollower = [=, headId = head ? head->id : QString(), count = members.size()] {
        next->setVisible(leaver->currentData().toString() == headId && count > 1);
    };
    QObject::connect(leaver, &QComboBox::currentIndexChanged, panel, showFollower);
    leaver->setCurrentIndex(std::max(0, leaver->findData(person)));
    showFollower();
    connectDeed(
        panel, place,
        [=](const AskPanel::Answers& answers) {
            return Families(place.session.ledger())
                .leave({leaver->currentData().toString(), textOf(valueIn(answers, of::reduced_reason)),
                    dayIn(answers, of::status_date), next->isVisibleTo(panel) ? follower->currentData().toString() : QString()});
        },
        [] { return Words::tr("Noted. The record stays, as a former member."); });
    return panel;
}

} // namespace

AskPanel* familyPanel(FamilyDeed deed, const FamilyPlace& place, const QString& person)
{
    switch (deed) {
    case FamilyDeed::Split:
        return splitPanel(place);
    case FamilyDeed::Merge:
        return mergePanel(place);
    case FamilyDeed::Move:
        return movePanel(place);
    case FamilyDeed::Join:
        return joinPanel(place);
    case FamilyDeed::Leave:
        return leavePanel(place, person);
    }
    return nullptr;
}

AskPanel* comingPanel(const FamilyPlace& place, const QString& person, const QString& begun)
{
    Ledger& ledger = place.session.ledger();
    const auto relation = ledger.record(entities::person, begun);
    auto* panel = new AskPanel(ledger,
        Words::tr("Why did %1 come to this household, and when? What is known there comes along; income, cases and work of past "
                  "years stay where they were.")
            .arg(recordTitle(ledger, entities::person, person)),
        {ask(of::added_reason), ask(of::status_date, today(place)),
            ask(of::relation, relation ? relation->value(of::relation) : Value())},
        Words::tr("Move here"), place.parent);
    panel->form().reword(Dictionary::builtIn().field(of::status_date), Words::tr("Member since"));
    panel->require(Dictionary::builtIn().field(of::added_reason));
    connectDeed(
        panel, place,
        [place, person, begun](const AskPanel::Answers& answers) {
            return Families(place.session.ledger())
                .join({place.household, {person, textOf(valueIn(answers, of::relation))},
                    textOf(valueIn(answers, of::added_reason)), dayIn(answers, of::status_date), {}, begun});
        },
        [] { return Words::tr("Moved here. The record there stays, as a former member."); });
    return panel;
}

} // namespace mingbai
