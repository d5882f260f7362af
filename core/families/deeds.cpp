#include "core/families/deeds.h"

#include "core/dictionary/fields.h"
#include "core/families/relations.h"
#include "core/ledger/households.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace mingbai::deeds {
namespace {

namespace of = fields::person;

/// What the record says of membership here, and is said anew elsewhere.
bool isOfMembership(const Field& field)
{
    const FieldName own[] = {of::relation, of::status, of::status_date, of::added_reason, of::reduced_reason, of::note};
    return std::any_of(std::begin(own), std::end(own), [&](const FieldName& name) { return field.id == name.id(); });
}

/// What nobody has in two households at a time (check HH-14).
constexpr FieldName kOnlyOnce[] = {of::minimum_living, of::special_support, of::special_support_mode, of::care_grade,
    of::public_post, of::public_post_months, of::medical_resident, of::medical_employee, of::critical_illness,
    of::pension_resident, of::pension_employee};

QString monthOf(QDate day)
{
    return day.toString(u"yyyy-MM"_s);
}

/// What is taken along from another household. Of a former member only what time does not change: the rest is of then.
std::vector<std::pair<QString, Value>> knownOf(const Record& person)
{
    const auto isOnlyOnce = [](const Field& field) {
        return std::any_of(
            std::begin(kOnlyOnce), std::end(kOnlyOnce), [&](const FieldName& name) { return field.id == name.id(); });
    };
    std::vector<std::pair<QString, Value>> values;
    for (const Field& field : person.entity->fields) {
        const bool isPast = !isActive(person) && isOnlyOnce(field);
        if (!field.isComputed() && !field.retired && !isPast && !isOfMembership(field) && !isEmpty(person.value(field.id)))
            values.emplace_back(field.id, person.value(field.id));
    }
    return values;
}

/// @param noteOf the record whose note goes on
std::map<QString, Value> membership(const Coming& coming, const Record& noteOf)
{
    std::map<QString, Value> values{{of::status.id(), QString(kPresent)}, {of::added_reason.id(), coming.reason},
        {of::status_date.id(), coming.on.toString(Qt::ISODate)}, {of::note.id(), noted(noteOf, of::note, coming.note)}};
    if (!coming.relation.isEmpty())
        values[of::relation.id()] = coming.relation;
    return values;
}

/// Work that goes on at the day of the deed ends in the old record, and the new one has it.
void bringWork(Ledger& ledger, ChangeSet& changes, const Record& person, const QString& comer, QDate on)
{
    if (!isActive(person))
        return; // it ended with the membership
    for (const Record& work : ledger.records(entities::work, person.id)) {
        const QString end = text(work, fields::work::end_month);
        if (!end.isEmpty() && end <= monthOf(on))
            continue;
        std::vector<std::pair<QString, Value>> values;
        for (const Field& field : work.entity->fields) {
            if (!field.isComputed() && !field.retired && !isEmpty(work.value(field.id)))
                values.emplace_back(field.id, work.value(field.id));
        }
        changes.create(entities::work, ledger.newId(), comer, values);
        if (integerOf(work.value(fields::work::planned)) != 1)
            changes.set(fields::work::end_month, work.id, monthOf(on));
    }
}

} // namespace

QString text(const Record& record, const FieldName& name)
{
    return textOf(record.value(name));
}

std::vector<Record> presentMembers(Ledger& ledger, const QString& household)
{
    std::vector<Record> members = ledger.records(entities::person, household);
    std::erase_if(members, [](const Record& member) { return !isActive(member); });
    return members;
}

const Record* headAmong(const std::vector<Record>& members)
{
    const auto head = std::find_if(members.begin(), members.end(),
        [](const Record& member) { return isActive(member) && text(member, of::relation) == relations::kHead; });
    return head == members.end() ? nullptr : &*head;
}

QString householdTitle(Ledger& ledger, const QString& household)
{
    const std::vector<Record> members = ledger.records(entities::person, household);
    const Record* head = headAmong(members);
    if (!head && !members.empty())
        head = &members.front();
    const QString name = head ? text(*head, of::name) : Words::tr("a household without members");
    const std::optional<Record> record = ledger.record(entities::household, household);
    const QString group = record ? text(*record, fields::household::group_name) : QString();
    return group.isEmpty() ? name : Words::tr("%1 (%2)").arg(name, group);
}

std::optional<Record> presentHousehold(Ledger& ledger, const QString& household, FamilyChange& change)
{
    std::optional<Record> record = ledger.record(entities::household, household);
    if (!record) {
        change.problems += Words::tr("There is no such household.");
        return std::nullopt;
    }
    const QString state = text(*record, fields::household::status);
    if (!state.isEmpty() && state != kPresent) {
        change.problems += Words::tr("The household of %1 is no longer here.").arg(householdTitle(ledger, household));
        return std::nullopt;
    }
    return record;
}

std::optional<Record> presentMember(Ledger& ledger, const QString& person, FamilyChange& change)
{
    std::optional<Record> record = ledger.record(entities::person, person);
    if (!record) {
        change.problems += Words::tr("There is no such person.");
        return std::nullopt;
    }
    if (!isActive(*record)) {
        change.problems += Words::tr("%1 has left already.").arg(text(*record, of::name));
        return std::nullopt;
    }
    return record;
}

void requireDay(Ledger& ledger, QDate on, FamilyChange& change)
{
    if (!on.isValid())
        change.problems += Words::tr("Say on which day it was.");
    else if (on > ledger.clock().today())
        change.problems += Words::tr("The day lies ahead; note it when it has happened.");
}

QString noted(const Record& record, const FieldName& field, const QString& sentence)
{
    const QString before = text(record, field);
    const QString both = before.isEmpty() ? sentence : before + u"；"_s + sentence;
    const int longest = record.entity->find(field.id())->maxLength;
    return longest > 0 && both.size() > longest ? sentence.left(longest) : both;
}

void setGone(ChangeSet& changes, const Record& person, const QString& state, QDate on, const QString& note, bool goesOn)
{
    changes.set(of::status, person.id, state);
    changes.set(of::reduced_reason, person.id, state);
    changes.set(of::status_date, person.id, on.toString(Qt::ISODate));
    if (!note.isEmpty())
        changes.set(of::note, person.id, noted(person, of::note, note));
    if (!goesOn)
        return;
    for (const FieldName& name : kOnlyOnce)
        changes.set(name, person.id, Value());
    const QString end = text(person, of::work_end);
    if (integerOf(person.value(of::work_months)) > 0 && (end.isEmpty() || end > monthOf(on)))
        changes.set(of::work_end, person.id, monthOf(on));
}

QString createComer(Ledger& ledger, ChangeSet& changes, const Record& person, const QString& household, const Coming& coming)
{
    QString id = ledger.newId();
    std::map<QString, Value> values = membership(coming, person);
    for (const auto& [field, value] : knownOf(person))
        values.emplace(field, value);
    changes.create(entities::person, id, household, {values.begin(), values.end()});
    bringWork(ledger, changes, person, id, coming.on);
    return id;
}

void fillComer(Ledger& ledger, ChangeSet& changes, const Record& person, const Record& begun, const Coming& coming)
{
    for (const auto& [field, value] : membership(coming, isEmpty(begun.value(of::note)) ? person : begun))
        changes.set(entities::person, begun.id, field, value);
    for (const auto& [field, value] : knownOf(person)) {
        if (isEmpty(begun.value(field)))
            changes.set(entities::person, begun.id, field, value);
    }
    bringWork(ledger, changes, person, begun.id, coming.on);
}

} // namespace mingbai::deeds
