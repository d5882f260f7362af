#include "core/dictionary/fields.h"
#include "core/families/deeds.h"
#include "core/families/relations.h"
#include "core/ledger/households.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

using namespace deeds;
namespace home = fields::household;

const auto kMergedHousehold = u"4"_s; ///< of household_status
const auto kSplitInto = u"99"_s;      ///< of member_added_reason: the list has no word for a split
const auto kHouseholdsJoined = u"8"_s;

/// What a household that splits off has of the old one: where it is, and the class, which is history and closed in 2020.
constexpr FieldName kInherited[] = {home::village, home::group_name, home::hamlet, home::address, home::base_type,
    home::policy_status, home::enrolled_year, home::poverty_exit_year, home::identification_standard, home::main_cause,
    home::other_cause_1, home::other_cause_2};

const Record* find(const std::vector<Record>& members, const QString& person)
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const Record& member) { return member.id == person; });
    return found == members.end() ? nullptr : &*found;
}

QString sexOf(const Record& person)
{
    return text(person, fields::person::sex);
}

QString relationOf(const Record& person)
{
    return text(person, fields::person::relation);
}

/// Says what forbids the split. @param members present ones of the household
void checkSplit(const Split& split, const std::vector<Record>& members, FamilyChange& change)
{
    if (split.members.empty())
        change.problems += Words::tr("Choose the members who leave.");
    bool isHeadThere = false;
    for (const Comer& comer : split.members) {
        const Record* member = find(members, comer.person);
        if (!member)
            change.problems += Words::tr("Somebody chosen is no present member of this household.");
        else if (relationOf(*member) == relations::kHead)
            change.problems += Words::tr("%1 is the head: make another member the head first, or let the others leave.")
                                   .arg(text(*member, fields::person::name));
        isHeadThere = isHeadThere || comer.person == split.newHead;
    }
    if (!split.members.empty() && !isHeadThere)
        change.problems += Words::tr("Choose who of those who leave is the new head.");
    if (!members.empty() && split.members.size() >= members.size())
        change.problems += Words::tr("If all leave together, it is no split: the household moves.");
}

/// Whether somebody there is being watched or waits for an answer.
void checkNothingOpen(Ledger& ledger, const QString& household, FamilyChange& change)
{
    for (const Record& lead : ledger.records(entities::lead, household)) {
        if (isEmpty(lead.value(fields::lead::outcome)))
            change.problems += Words::tr("The household that ends has a lead that is not settled. Settle it first.");
    }
    for (const Record& monitored : ledger.records(entities::monitoring_case, household)) {
        if (isEmpty(monitored.value(fields::monitoring_case::ended)))
            change.problems += Words::tr("The household that ends is being monitored. End its case first, so that no risk gets "
                                         "out of sight; or merge the other household into this one.");
    }
}

QString day(QDate on)
{
    return on.toString(Qt::ISODate);
}

} // namespace

QString Families::relationInSplit(const QString& member, const QString& newHead) const
{
    if (member == newHead)
        return relations::kHead;
    const auto one = m_ledger.record(entities::person, member);
    const auto head = m_ledger.record(entities::person, newHead);
    if (!one || !head)
        return {};
    return relations::ofOneWhoLeavesToo(relationOf(*one), sexOf(*one), relationOf(*head), sexOf(*head));
}

FamilyChange Families::split(const Split& split) const
{
    FamilyChange change;
    const std::optional<Record> household = presentHousehold(m_ledger, split.household, change);
    if (!household)
        return change;
    const std::vector<Record> members = presentMembers(m_ledger, split.household);
    requireDay(m_ledger, split.on, change);
    checkSplit(split, members, change);
    if (!change.isPossible())
        return change;
    const Record& newHead = *find(members, split.newHead);
    const QString newName = text(newHead, fields::person::name);
    const QString origin = Words::tr("%1: split off from %2").arg(day(split.on), householdTitle(m_ledger, split.household));
    change.household = m_ledger.newId();
    change.changes.why = Words::tr(
        "Split: %1 and %n other(s) found a household of their own", nullptr, static_cast<int>(split.members.size()) - 1)
                             .arg(newName);
    std::map<QString, Value> values;
    for (const FieldName& name : kInherited)
        values[name.id()] = household->value(name);
    values[home::phone.id()] = newHead.value(fields::person::phone);
    for (const auto& [field, value] : split.place)
        values[field] = value;
    values[home::status.id()] = QString(kPresent);
    values[home::status_note.id()] = origin.left(household->entity->find(home::status_note.id())->maxLength);
    std::erase_if(values, [](const auto& pair) { return isEmpty(pair.second); });
    change.changes.create(entities::household, change.household, {}, {values.begin(), values.end()});
    const QString away = Words::tr("%1: split off, now of the household of %2").arg(day(split.on), newName);
    for (const Comer& comer : split.members) {
        const Record& member = *find(members, comer.person);
        const QString relation = comer.person == split.newHead ? QString(relations::kHead)
            : comer.relation.isEmpty()                         ? relationInSplit(comer.person, split.newHead)
                                                               : comer.relation;
        if (relation.isEmpty())
            change.unclear += text(member, fields::person::name);
        createComer(m_ledger, change.changes, member, change.household, {relation, kSplitInto, split.on, origin});
        setGone(change.changes, member, kSplitOff, split.on, away, true);
    }
    change.changes.set(home::status_note, split.household,
        noted(*household, home::status_note, Words::tr("%1: %2 split off").arg(day(split.on), newName)));
    return change;
}

FamilyChange Families::merge(const Merge& merge) const
{
    FamilyChange change;
    const std::optional<Record> ending = presentHousehold(m_ledger, merge.household, change);
    const std::optional<Record> taking = presentHousehold(m_ledger, merge.into, change);
    if (!ending || !taking)
        return change;
    requireDay(m_ledger, merge.on, change);
    if (merge.household == merge.into)
        change.problems += Words::tr("Choose another household: this one cannot be merged into itself.");
    else
        checkNothingOpen(m_ledger, merge.household, change);
    if (!change.isPossible())
        return change;
    const QString from = householdTitle(m_ledger, merge.household);
    const QString into = householdTitle(m_ledger, merge.into);
    const QString note = Words::tr("%1: merged into %2").arg(day(merge.on), into);
    change.household = merge.into;
    change.changes.why = Words::tr("Merge: %1 into %2").arg(from, into);
    for (const Record& member : presentMembers(m_ledger, merge.household)) {
        const auto chosen = std::find_if(
            merge.members.begin(), merge.members.end(), [&](const Comer& comer) { return comer.person == member.id; });
        const QString relation = chosen != merge.members.end() && !chosen->relation.isEmpty()
            ? chosen->relation
            : relations::throughHead(relationOf(member), sexOf(member), merge.headRelation);
        if (relation.isEmpty())
            change.unclear += text(member, fields::person::name);
        createComer(m_ledger, change.changes, member, merge.into,
            {relation, kHouseholdsJoined, merge.on, Words::tr("%1: came from %2").arg(day(merge.on), from)});
        setGone(change.changes, member, kOtherwise, merge.on, note, true);
    }
    change.changes.set(home::status, merge.household, kMergedHousehold);
    change.changes.set(home::status_date, merge.household, day(merge.on));
    change.changes.set(home::status_note, merge.household, noted(*ending, home::status_note, note));
    change.changes.set(home::status_note, merge.into,
        noted(*taking, home::status_note, Words::tr("%1: %2 merged into this household").arg(day(merge.on), from)));
    return change;
}

FamilyChange Families::move(const QString& household, const std::vector<std::pair<QString, Value>>& place, QDate on) const
{
    FamilyChange change;
    const std::optional<Record> record = presentHousehold(m_ledger, household, change);
    if (!record)
        return change;
    requireDay(m_ledger, on, change);
    const bool isOther = std::any_of(
        place.begin(), place.end(), [&](const auto& pair) { return pair.second != record->value(pair.first); });
    if (!isOther)
        change.problems += Words::tr("Say where the household lives now: group, hamlet or address.");
    if (!change.isPossible())
        return change;
    const auto placeIn = [&](const FieldName& name) { return text(*record, name); };
    QStringList before{placeIn(home::group_name), placeIn(home::hamlet), placeIn(home::address)};
    before.removeAll(QString());
    change.household = household;
    change.changes.why = Words::tr("Moved within the ledger");
    for (const auto& [field, value] : place)
        change.changes.set(entities::household, household, field, value);
    change.changes.set(home::status_note, household,
        noted(*record, home::status_note,
            before.isEmpty() ? Words::tr("%1: moved here").arg(day(on))
                             : Words::tr("%1: moved, before in %2").arg(day(on), before.join(u' '))));
    return change;
}

} // namespace mingbai
