#include "core/exchange/roster_households.h"

#include "core/dictionary/fields.h"
#include "core/exchange/import_words.h"
#include "core/exchange/ledger_index.h"

#include <map>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

using Kind = RosterColumn::Kind;

bool isOf(const RosterColumn& column, Name entity)
{
    return column.field->entity == entity;
}

bool hasMoreThanKey(const Entity& entity, const FieldValues& values)
{
    return std::any_of(
        values.items.begin(), values.items.end(), [&](const auto& item) { return !entity.key.contains(item.first->id); });
}

bool isSameRecord(const RosterChild& known, const RosterChild& wanted)
{
    if (known.entity != wanted.entity)
        return false;
    if (known.entity->occursOnce)
        return true;
    const QStringList& key = known.entity->key;
    if (key.isEmpty())
        return known.values.items == wanted.values.items;
    return std::all_of(
        key.begin(), key.end(), [&](const QString& id) { return known.values.value(id) == wanted.values.value(id); });
}

} // namespace

HouseholdGrouping::HouseholdGrouping(
    const Dictionary& dictionary, const RosterLayout& layout, const RosterYears& years, ImportPlan& plan)
    : m_dictionary(dictionary)
    , m_layout(layout)
    , m_years(years)
    , m_plan(plan)
    , m_rowsAreMembers(layout.columns.rowsAreMembers)
{
}

RosterHousehold& HouseholdGrouping::found(const QString& key, const RosterRow& row)
{
    const auto known = key.isEmpty() ? m_byKey.constEnd() : m_byKey.constFind(key);
    if (known != m_byKey.constEnd()) {
        m_current = *known;
    } else {
        m_current = static_cast<qsizetype>(m_households.size());
        m_households.emplace_back().row = row.number;
        if (!key.isEmpty())
            m_byKey.insert(key, m_current);
    }
    return m_households[static_cast<std::size_t>(m_current)];
}

/// Whether a row that names the head by name alone goes on with the household above.
bool HouseholdGrouping::continues(const RosterRow& row, const QString& name) const
{
    if (m_current < 0)
        return false;
    const RosterHousehold& current = m_households[static_cast<std::size_t>(m_current)];
    const QString group = row.text(fields::household::group_name);
    const QString currentGroup = current.values.text(fields::household::group_name);
    const bool isOtherHead = m_rowsAreMembers && isHeadRelation(row.text(fields::person::relation)) && current.hasHead;
    return nameKey(current.headName) == nameKey(name) && (group.isEmpty() || currentGroup.isEmpty() || group == currentGroup)
        && !isOtherHead;
}

RosterHousehold& HouseholdGrouping::place(const RosterRow& row)
{
    const QString code = row.text(fields::household::code);
    if (!code.isEmpty())
        return found(u"code "_s + code, row);
    const QString identity = identityOf(row.text(fields::person::id_number, Kind::OfHead));
    if (!identity.isEmpty()) {
        const bool isCurrent = m_current >= 0 && m_households[static_cast<std::size_t>(m_current)].headIdentity == identity;
        return isCurrent ? m_households[static_cast<std::size_t>(m_current)] : found(u"head "_s + identity, row);
    }
    const QString name = row.text(fields::person::name, Kind::OfHead);
    const bool isHeadRow = isHeadRelation(row.text(fields::person::relation));
    if (!name.isEmpty()) {
        if (continues(row, name))
            return m_households[static_cast<std::size_t>(m_current)];
        const QString key = u"name "_s + nameKey(name) + u' ' + row.text(fields::household::group_name);
        if (isHeadRow)
            m_byKey.remove(key);
        return found(key, row);
    }
    const bool goesOn = m_rowsAreMembers && m_current >= 0
        && !(isHeadRow && m_households[static_cast<std::size_t>(m_current)].hasHead);
    if (goesOn)
        return m_households[static_cast<std::size_t>(m_current)];
    RosterHousehold& household = found({}, row);
    household.isPlaced = !m_rowsAreMembers || isHeadRow;
    return household;
}

void HouseholdGrouping::add(const RosterRow& row)
{
    const bool namesHousehold = !row.text(fields::household::code).isEmpty()
        || !isEmpty(row.value(fields::person::name, Kind::OfHead)) || !isEmpty(row.value(fields::person::id_number, Kind::OfHead))
        || isHeadRelation(row.text(fields::person::relation));
    if (row.refused) {
        m_refusedRow = row.number;
        m_current = -1;
        return;
    }
    if (m_rowsAreMembers && m_refusedRow > 0 && !namesHousehold) {
        refuseCell(m_plan,
            {row.number, {}, {}, {},
                Import::tr("The household of this row stands in row %1, which could not be taken. Mend that row first.")
                    .arg(m_refusedRow)});
        return;
    }
    m_refusedRow = 0;
    RosterHousehold& household = place(row);
    addHouseholdValues(household, row);
    const QString name = row.text(fields::person::name);
    household.hasHead = household.hasHead || isHeadRelation(row.text(fields::person::relation))
        || (!name.isEmpty() && nameKey(name) == nameKey(household.headName));
    addChildren(household, row);
    if (m_rowsAreMembers)
        addMember(household, row);
}

void HouseholdGrouping::tellDifference(int firstRow, const RosterRow& row, const RosterValue& value, const FieldValues& before)
{
    const Field& field = *value.column->field;
    const Value first = before.value(field.id);
    const bool isOther = !isEmpty(first) && first != value.value;
    const bool isName = value.column->kind == Kind::OfHead && nameKey(textOf(first)) == nameKey(textOf(value.value));
    if (isOther && !isName) {
        m_plan.warnings.push_back({row.number, value.column->heading, remarkValue(&field, textOf(value.value)), {},
            Import::tr("Another value stands in row %1 for the same household. That one is taken.").arg(firstRow)});
    }
}

/// What a further row says otherwise of a record. @param year of its headings
void HouseholdGrouping::tellDifferences(const RosterChild& known, const RosterRow& row, int year)
{
    for (const RosterValue& value : row.values) {
        const RosterColumn& column = *value.column;
        if (column.kind == Kind::OfRow && column.field->entity == known.entity->id && column.year == year)
            tellDifference(known.row, row, value, known.values);
    }
}

void HouseholdGrouping::addHouseholdValues(RosterHousehold& household, const RosterRow& row)
{
    for (const RosterValue& value : row.values) {
        const RosterColumn& column = *value.column;
        if (column.kind == Kind::OfHead) {
            tellDifference(household.row, row, value, household.head);
            household.head.add(*column.field, value.value);
        } else if (isOf(column, entities::household)) {
            tellDifference(household.row, row, value, household.values);
            household.values.add(*column.field, value.value);
        }
    }
    household.headName = household.head.text(fields::person::name);
    household.headIdentity = identityOf(household.head.text(fields::person::id_number));
}

/// Fills in the year that the table leaves out.
void HouseholdGrouping::completeKey(const Entity& entity, int year, FieldValues& values) const
{
    const Field* field = yearOfKey(entity);
    if (!field)
        return;
    const bool isIncome = entity.id == entities::income;
    const int otherwise = isIncome ? m_years.income : m_years.other;
    if (year > 0)
        std::erase_if(values.items, [&](const auto& item) { return item.first == field; });
    values.add(*field, qint64{year > 0 ? year : otherwise});
}

void HouseholdGrouping::addChildren(RosterHousehold& household, const RosterRow& row)
{
    int yearOfRow = 0; // it has one column, and holds for all records that have none of their own
    std::map<std::pair<int, int>, RosterChild> records; // by entity and year: a heading may name a year of its own
    for (const RosterValue& value : row.values) {
        const RosterColumn& column = *value.column;
        if (column.kind != Kind::OfRow || isOf(column, entities::household) || isOf(column, entities::person))
            continue;
        const Entity& entity = m_dictionary.entity(column.field->entity);
        if (column.field == yearOfKey(entity))
            yearOfRow = static_cast<int>(integerOf(value.value));
        RosterChild& child = records[{entity.order, column.year}];
        child.entity = &entity;
        child.row = row.number;
        child.values.add(*column.field, value.value);
    }
    for (auto& [place, child] : records) {
        if (!hasMoreThanKey(*child.entity, child.values) || row.refusedRecords.contains(child.entity->id))
            continue;
        const Field* year = yearOfKey(*child.entity);
        const bool lacksYear = year && place.second == 0 && isEmpty(child.values.value(year->id));
        if (lacksYear && row.yearRefused)
            continue;
        completeKey(*child.entity, lacksYear ? yearOfRow : place.second, child.values);
        const auto same = std::find_if(household.children.begin(), household.children.end(),
            [&, &wanted = child](const RosterChild& known) { return isSameRecord(known, wanted); });
        if (same == household.children.end()) {
            household.children.push_back(std::move(child));
            continue;
        }
        tellDifferences(*same, row, place.second);
        same->values.add(child.values);
    }
}

void HouseholdGrouping::addMember(RosterHousehold& household, const RosterRow& row)
{
    RosterMember member;
    member.row = row.number;
    for (const RosterValue& value : row.values) {
        if (value.column->kind == Kind::OfRow && isOf(*value.column, entities::person))
            member.values.add(*value.column->field, value.value);
    }
    if (row.personRefused || member.values.items.empty())
        return;
    const bool isNamed = !isEmpty(member.values.value(fields::person::name))
        || !isEmpty(member.values.value(fields::person::id_number)) || !isEmpty(member.values.value(fields::person::code));
    if (!isNamed) {
        const RosterColumn* column = m_layout.columns.find(fields::person::name);
        refuseCell(m_plan,
            {row.number, column ? column->heading : QString(), {}, u"ID-08"_s,
                Import::tr("The row names nobody. Write name and ID number of the person.")});
        return;
    }
    household.members.push_back(std::move(member));
}

} // namespace mingbai
