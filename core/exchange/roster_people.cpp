#include "core/exchange/roster_people.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/exchange/import_words.h"

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

using Kind = RosterColumn::Kind;

QString birthOf(const FieldValues& values)
{
    const QString birth = values.text(fields::person::birth_date);
    return birth.isEmpty() ? birthDateOf(values.text(fields::person::id_number)).toString(Qt::ISODate) : birth;
}

/// A date may be known to the month only.
bool mayBeSameDay(const QString& a, const QString& b)
{
    return a.isEmpty() || b.isEmpty() || a.startsWith(b) || b.startsWith(a);
}

ImportRemark numberRemark(const RosterLayout& layout, int row, const FieldValues& values, const QString& sentence)
{
    const RosterColumn* column = layout.columns.find(fields::person::id_number);
    if (!column)
        column = layout.columns.find(fields::person::id_number, Kind::OfHead);
    const QString number = values.text(fields::person::id_number);
    return {
        row, column ? column->heading : QString(), column ? remarkValue(column->field, number) : QString(), u"ID-03"_s, sentence};
}

bool isPresent(const FieldValues& values)
{
    return isActiveStatus(values.text(fields::person::status));
}

/// Where a person stood first in the roster.
struct Seen {
    RosterHousehold* household;
    std::size_t member;
};

/// @return whether the second row goes
bool settle(
    const Seen& first, const RosterHousehold& household, const RosterMember& second, const RosterLayout& layout, ImportPlan& plan)
{
    RosterMember& known = first.household->members[first.member];
    const bool isNamesake = isSameName(known.values.text(fields::person::name), second.values.text(fields::person::name));
    if (!isNamesake) {
        refuseCell(plan,
            numberRemark(layout, second.row, second.values,
                Import::tr("Row %1 has the same ID number under another name. Find out whose number it is.").arg(known.row)));
        return true;
    }
    if (first.household != &household) {
        if (!isPresent(known.values) || !isPresent(second.values))
            return false;
        refuseCell(plan,
            numberRemark(layout, second.row, second.values,
                Import::tr("The same person stands in row %1 in another household. A person belongs to one household only.")
                    .arg(known.row)));
        return true;
    }
    known.values.add(second.values);
    plan.warnings.push_back(numberRemark(layout, second.row, second.values,
        Import::tr("The same person stands in row %1 already and is taken once.").arg(known.row)));
    return true;
}

} // namespace

bool isSameName(const QString& a, const QString& b)
{
    return a.isEmpty() || b.isEmpty() || nameKey(a) == nameKey(b);
}

void settleDuplicates(std::vector<RosterHousehold>& households, const RosterLayout& layout, ImportPlan& plan)
{
    QHash<QString, Seen> seen;
    for (RosterHousehold& household : households) {
        std::vector<RosterMember> kept;
        kept.reserve(household.members.size());
        std::swap(kept, household.members);
        for (RosterMember& member : kept) {
            const QString identity = identityOf(member.values.text(fields::person::id_number));
            const auto first = identity.isEmpty() ? seen.constEnd() : seen.constFind(identity);
            if (first != seen.constEnd() && settle(*first, household, member, layout, plan))
                continue;
            if (!identity.isEmpty())
                seen.insert(identity, {&household, household.members.size()});
            household.members.push_back(std::move(member));
        }
    }
}

PeoplePlanner::PeoplePlanner(
    Ledger& ledger, LedgerIndex& index, PlannedRecords& records, const RosterLayout& layout, ImportPlan& plan)
    : m_ledger(ledger)
    , m_index(index)
    , m_records(records)
    , m_layout(layout)
    , m_plan(plan)
    , m_person(ledger.dictionary().entity(entities::person))
{
}

/// Without a number to go by, the name within the household decides, where nothing speaks against it.
const KnownPerson* PeoplePlanner::matchByName(const FieldValues& values, const QString& household) const
{
    const QString name = nameKey(values.text(fields::person::name));
    const QString number = values.text(fields::person::id_number);
    const QString birth = birthOf(values);
    const KnownPerson* only = nullptr;
    for (const KnownPerson* person : m_index.members(household)) {
        const bool isSameNumber = !number.isEmpty() && person->number == number;
        const bool isKnownDay = !birth.isEmpty() && !person->birth.isEmpty();
        const bool mayDiffer = number.isEmpty() || person->number.isEmpty() || isKnownDay; // a number that was mended
        if (nameKey(person->name) != name || !(isSameNumber || (mayDiffer && mayBeSameDay(birth, person->birth))))
            continue;
        if (only)
            return nullptr;
        only = person;
    }
    return only;
}

const KnownPerson* PeoplePlanner::match(const FieldValues& values, const QString& household, bool isPlaced) const
{
    const KnownPerson* known = m_index.personByIdentity(identityOf(values.text(fields::person::id_number)));
    if (!isPlaced)
        return known ? known : m_index.personByCode(values.text(fields::person::code));
    const bool isElsewhere = known && known->household != household;
    if (known && (!isElsewhere || (known->isActive && isPresent(values))))
        return known;
    if (const KnownPerson* coded = m_index.personByCode(values.text(fields::person::code));
        coded && coded->household == household)
        return coded;
    return matchByName(values, household);
}

ImportRemark PeoplePlanner::remark(int row, const FieldValues& values, const QString& sentence) const
{
    return numberRemark(m_layout, row, values, sentence);
}

std::optional<ImportRemark> PeoplePlanner::refusal(const RosterMember& member, const QString& household, bool isPlaced) const
{
    const KnownPerson* const person = match(member.values, household, isPlaced);
    if (!person) {
        if (!isPlaced)
            return remark(member.row, member.values,
                Import::tr(
                    "The person is not in the ledger, and the table does not say which household the person belongs to. Add a "
                    "column with the household number or the head."));
        if (isEmpty(member.values.value(fields::person::name)))
            return remark(member.row, member.values,
                Import::tr("The person is not in the ledger, and the row holds no name. Write the name."));
        return std::nullopt;
    }
    if (!isSameName(person->name, member.values.text(fields::person::name)))
        return remark(member.row, member.values,
            Import::tr("The ledger has this number under the name %1. Find out whose number it is.").arg(person->name));
    if (isPlaced && person->household != household) {
        const KnownPerson* head = m_index.head(person->household);
        return remark(member.row, member.values,
            Import::tr(
                "The person is in the ledger already, in the household of %1. A person belongs to one household only; move the "
                "person there first.")
                .arg(head ? head->name : person->name));
    }
    return std::nullopt;
}

void PeoplePlanner::refuseStrangers(RosterHousehold& roster, const QString& household)
{
    std::erase_if(roster.members, [&](const RosterMember& member) {
        const std::optional<ImportRemark> reason = refusal(member, household, roster.isPlaced);
        if (reason)
            refuseCell(m_plan, *reason);
        return reason.has_value();
    });
}

/// Sex and day of birth stand in the number, where the table has no columns for them.
void PeoplePlanner::addToldByNumber(FieldValues& values) const
{
    const QString number = values.text(fields::person::id_number);
    const QDate birth = birthDateOf(number);
    if (isPlaceholderId(number) || !birth.isValid())
        return;
    values.add(*m_person.find(fields::person::sex.id()), sexOf(number));
    values.add(*m_person.find(fields::person::birth_date.id()), birth.toString(Qt::ISODate));
}

void PeoplePlanner::create(const QString& household, FieldValues values)
{
    PlannedRecords::addDefaults(m_person, values);
    addToldByNumber(values);
    const QString id = m_ledger.newId();
    m_index.add(KnownPerson{id, household, values.text(fields::person::name), values.text(fields::person::id_number),
        values.text(fields::person::code), birthOf(values), isHeadRelation(values.text(fields::person::relation)),
        isPresent(values)});
    m_records.create(m_person, id, household, values);
}

void PeoplePlanner::plan(const RosterHousehold& roster, const QString& household)
{
    for (const RosterMember& member : roster.members) {
        FieldValues values = member.values;
        const KnownPerson* const known = match(values, household, roster.isPlaced);
        const QString name = values.text(fields::person::name);
        if (known) {
            if (nameKey(known->name) == nameKey(name)) // spaces and dots alone are no other name
                std::erase_if(values.items, [](const auto& item) { return item.first->id == fields::person::name.field; });
            m_records.update(m_person, known->id, values);
            continue;
        }
        const bool isHead = isEmpty(values.value(fields::person::relation)) && !name.isEmpty()
            && nameKey(name) == nameKey(roster.headName);
        if (isHead)
            values.add(m_ledger.dictionary().field(fields::person::relation), kHeadRelation.toString());
        create(household, values);
    }
}

void PeoplePlanner::planHead(const RosterHousehold& roster, const QString& household, bool isNewHousehold)
{
    if (roster.head.items.empty() || roster.hasHead)
        return;
    const KnownPerson* known = m_index.personByIdentity(roster.headIdentity);
    if (!known || known->household != household)
        known = m_index.head(household);
    if (known) {
        const bool isSame = isSameName(known->name, roster.headName);
        if (!isSame) {
            m_plan.warnings.push_back({roster.row, {}, {}, {},
                Import::tr(
                    "The head of this household is %1 in the ledger and %2 in the table. What the table says of the head was not "
                    "taken.")
                    .arg(known->name, roster.headName)});
            return;
        }
        FieldValues values = roster.head;
        std::erase_if(values.items, [](const auto& item) { return item.first->id == fields::person::name.field; });
        if (!values.items.empty() && !m_layout.columns.rowsAreMembers)
            m_records.update(m_person, known->id, values);
        return;
    }
    const bool isElsewhere = m_index.personByIdentity(roster.headIdentity) != nullptr;
    if (!isNewHousehold || isElsewhere || roster.headName.isEmpty())
        return;
    FieldValues values = roster.head;
    values.add(m_ledger.dictionary().field(fields::person::relation), kHeadRelation.toString());
    create(household, values);
}

} // namespace mingbai
