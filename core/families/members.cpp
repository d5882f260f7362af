#include "core/dictionary/fields.h"
#include "core/families/change_of_head.h"
#include "core/families/deeds.h"
#include "core/families/relations.h"
#include "core/ledger/households.h"
#include "core/ledger/search.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

using namespace deeds;
namespace of = fields::person;

const auto kMarriedIn = u"2"_s; ///< of member_added_reason
const auto kMovedHere = u"3"_s;
const auto kDied = u"2"_s; ///< of member_status
constexpr int kHits = 200; ///< more records of one ID number are nobody's

/// Why the other household has one member less, seen from the reason to come.
QString departureFor(const QString& arrival)
{
    return arrival == kMarriedIn ? kMarriedOut : arrival == kMovedHere ? kMovedAway : kSplitOff;
}

/// The same person by the number on the ID card; a certificate of disability begins with it.
QString identityOf(const Record& person)
{
    return text(person, of::identity);
}

std::vector<Record> recordsWithId(Ledger& ledger, const QString& identity)
{
    std::vector<Record> records;
    if (identity.isEmpty())
        return records;
    for (const Hit& hit : search(ledger, identity, kHits)) {
        const std::optional<Record> person = hit.person.isEmpty() ? std::nullopt : ledger.record(entities::person, hit.person);
        if (person && identityOf(*person) == identity)
            records.push_back(*person);
    }
    return records;
}

} // namespace

FamilyChange Families::leave(const Departure& departure) const
{
    FamilyChange change;
    const std::optional<Record> person = presentMember(m_ledger, departure.person, change);
    requireDay(m_ledger, departure.on, change);
    if (departure.reason.isEmpty())
        change.problems += Words::tr("Say why the member left.");
    if (!person || !change.isPossible())
        return change;
    change.household = person->parent;
    const QString name = text(*person, of::name);
    if (!departure.newHead.isEmpty()) {
        const std::vector<Record> members = presentMembers(m_ledger, person->parent);
        const bool isMember = std::any_of(members.begin(), members.end(),
            [&](const Record& member) { return member.id == departure.newHead && member.id != departure.person; });
        if (!isMember) {
            change.problems += Words::tr("The new head must be another present member of the household.");
            return change;
        }
        ChangeOfHead deed = changeOfHead(members, departure.newHead);
        change.changes = std::move(deed.changes);
        change.unclear = std::move(deed.unclear);
        change.unclear.removeAll(name);
    }
    change.changes.why = Words::tr("Member left: %1").arg(name);
    setGone(change.changes, *person, departure.reason, departure.on, {}, false);
    return change;
}

std::optional<Record> Families::comerOf(const Arrival& arrival, FamilyChange& change) const
{
    std::optional<Record> person = m_ledger.record(entities::person, arrival.comer.person);
    if (!person) {
        change.problems += Words::tr("There is no such person.");
        return person;
    }
    const QString name = text(*person, of::name);
    if (text(*person, of::status) == kDied)
        change.problems += Words::tr("%1 is noted as dead. Where that is a mistake, correct it there first.").arg(name);
    std::vector<Record> present = isActive(*person) ? std::vector{*person} : presentWithId(identityOf(*person));
    std::erase_if(present, [&](const Record& one) { return one.id == arrival.begun; });
    for (const Record& one : present) {
        if (one.parent == arrival.household)
            change.problems += Words::tr("%1 is a member of this household already.").arg(name);
        else if (one.id != person->id)
            change.problems += Words::tr("%1 is a member of the household of %2 now; let it be the one who comes from there.")
                                   .arg(name, householdTitle(m_ledger, one.parent));
    }
    const bool isHead = isActive(*person) && text(*person, of::relation) == relations::kHead;
    if (isHead && presentMembers(m_ledger, person->parent).size() > 1)
        change.problems += Words::tr(
            "%1 is the head of another household: make another member the head there first, or merge the "
            "households.")
                               .arg(name);
    return person;
}

void Families::bring(const Arrival& arrival, const Record& person, FamilyChange& change) const
{
    const QString day = arrival.on.toString(Qt::ISODate);
    const QString title = householdTitle(m_ledger, arrival.household);
    const Coming coming{arrival.comer.relation, arrival.reason, arrival.on,
        Words::tr("%1: came from %2").arg(day, householdTitle(m_ledger, person.parent))};
    change.changes.why = Words::tr("%1 comes to the household of %2").arg(text(person, of::name), title);
    const std::optional<Record> begun = m_ledger.record(entities::person, arrival.begun);
    QString comer = arrival.begun;
    if (begun)
        fillComer(m_ledger, change.changes, person, *begun, coming);
    else
        comer = createComer(m_ledger, change.changes, person, arrival.household, coming);
    for (const auto& [field, value] : arrival.values)
        change.changes.set(entities::person, comer, field, value);
    if (isActive(person))
        setGone(change.changes, person, departureFor(arrival.reason), arrival.on,
            Words::tr("%1: now of the household of %2").arg(day, title), true);
}

FamilyChange Families::join(const Arrival& arrival) const
{
    FamilyChange change;
    const std::optional<Record> household = presentHousehold(m_ledger, arrival.household, change);
    requireDay(m_ledger, arrival.on, change);
    if (arrival.reason.isEmpty())
        change.problems += Words::tr("Say why the member came.");
    const bool isKnown = !arrival.comer.person.isEmpty();
    const std::optional<Record> person = isKnown ? comerOf(arrival, change) : std::nullopt;
    if (!household || !change.isPossible())
        return change;
    change.household = arrival.household;
    if (arrival.comer.relation.isEmpty())
        change.unclear += isKnown ? text(*person, of::name) : Words::tr("the new member");
    if (isKnown) {
        bring(arrival, *person, change);
        return change;
    }
    std::map<QString, Value> values(arrival.values.begin(), arrival.values.end());
    values[of::status.id()] = QString(kPresent);
    values[of::status_date.id()] = arrival.on.toString(Qt::ISODate);
    values[of::added_reason.id()] = arrival.reason;
    values[of::relation.id()] = arrival.comer.relation;
    std::erase_if(values, [](const auto& pair) { return isEmpty(pair.second); });
    change.changes.why = Words::tr("New member");
    change.changes.create(entities::person, m_ledger.newId(), arrival.household, {values.begin(), values.end()});
    return change;
}

std::vector<Record> Families::presentWithId(const QString& idNumber) const
{
    constexpr int kIdLength = 18;
    std::vector<Record> records = recordsWithId(m_ledger, idNumber.trimmed().toUpper().left(kIdLength));
    std::erase_if(records, [](const Record& person) { return !isActive(person); });
    return records;
}

std::vector<Stay> Families::staysOf(const QString& person) const
{
    const std::optional<Record> one = m_ledger.record(entities::person, person);
    if (!one)
        return {};
    std::vector<Record> records = recordsWithId(m_ledger, identityOf(*one));
    if (records.empty())
        records = {*one};
    // One after the other: those that ended by their end, the present one last.
    std::stable_sort(records.begin(), records.end(), [](const Record& a, const Record& b) {
        if (isActive(a) != isActive(b))
            return isActive(b);
        return text(a, of::status_date) < text(b, of::status_date);
    });
    std::vector<Stay> stays;
    for (const Record& record : records) {
        const std::vector<Record> members = m_ledger.records(entities::person, record.parent);
        const Record* head = headAmong(members);
        Stay stay{record.parent, record.id, head ? text(*head, of::name) : QString(), {}, {}, {}};
        if (isActive(record)) {
            if (!isEmpty(record.value(of::added_reason)))
                stay.from = text(record, of::status_date);
        } else {
            stay.to = text(record, of::status_date);
            stay.reason = text(record, of::reduced_reason);
        }
        if (!stays.empty() && stay.from.isEmpty())
            stay.from = stays.back().to;
        stays.push_back(stay);
    }
    return stays;
}

} // namespace mingbai
