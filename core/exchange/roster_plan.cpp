#include "core/exchange/roster_plan.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/exchange/import_words.h"
#include "core/exchange/roster_people.h"
#include "core/exchange/table_titles.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

using Kind = RosterColumn::Kind;

constexpr std::size_t kRowsBetweenReports = 1024;

RosterYears yearsOf(const RosterLayout& layout, const QString& file, const ImportOptions& options, QDate today)
{
    int named = options.year;
    const QStringList texts = layout.titles + QStringList{file};
    for (const QString& text : texts) {
        if (named == 0)
            named = yearInTitle(text);
    }
    if (named != 0)
        return {named, named};
    return {newestClosedIncomeYear(today), today.year()};
}

/// Compares the households of a roster with the ledger, one after the other.
class RosterPlanner {
public:
    RosterPlanner(Ledger& ledger, const RosterLayout& layout, ImportPlan& plan)
        : m_ledger(ledger)
        , m_layout(layout)
        , m_plan(plan)
        , m_index(ledger)
        , m_records(ledger, plan)
        , m_people(ledger, m_index, m_records, layout, plan)
        , m_household(ledger.dictionary().entity(entities::household))
    {
        for (const RosterColumn& column : layout.columns.columns) {
            const bool isKey = column.field && column.field->id == fields::household::code.field;
            const bool ofHousehold = column.isTaken() && column.field->entity == m_household.id && !isKey;
            const bool ofPerson = column.isTaken() && column.field->entity == entities::person;
            m_describesHouseholds = m_describesHouseholds || ofHousehold || column.kind == Kind::Village;
            m_hasPeople = m_hasPeople || ofPerson;
            m_hasOthers = m_hasOthers || (column.isTaken() && column.field->entity != m_household.id && !ofPerson);
        }
    }

    /// Looks at all households of the table before the first is planned.
    void lookAt(const std::vector<RosterHousehold>& households);
    void plan(RosterHousehold& roster);

private:
    [[nodiscard]] QString find(const RosterHousehold& roster) const;
    [[nodiscard]] QString findByPeople(const RosterHousehold& roster) const;
    [[nodiscard]] bool mayCreate(const RosterHousehold& roster, bool hadMembers) const;
    [[nodiscard]] QString create(const RosterHousehold& roster);
    void planChildren(const RosterHousehold& roster, const QString& household, bool isNew);
    void refuse(const RosterHousehold& roster);

    Ledger& m_ledger;
    const RosterLayout& m_layout;
    ImportPlan& m_plan;
    LedgerIndex m_index;
    PlannedRecords m_records;
    PeoplePlanner m_people;
    const Entity& m_household;
    bool m_describesHouseholds = false;
    bool m_hasPeople = false; ///< columns of members or the head
    bool m_isUpdate = false;  ///< the ledger knows households of the table: a number that it does not know is a mistake
    bool m_hasOthers = false; ///< columns of income, living conditions and the like
};

/// The household that the head or, failing that, a member is of.
QString RosterPlanner::findByPeople(const RosterHousehold& roster) const
{
    const KnownPerson* head = m_index.personByIdentity(roster.headIdentity);
    if (head && isSameName(head->name, roster.headName))
        return head->household;
    for (const RosterMember& member : roster.members) {
        const KnownPerson* person = m_index.personByIdentity(identityOf(member.values.text(fields::person::id_number)));
        const bool isHe = person && isSameName(person->name, member.values.text(fields::person::name));
        if (isHe && person->isActive && isActiveStatus(member.values.text(fields::person::status)))
            return person->household;
    }
    return {};
}

QString RosterPlanner::find(const RosterHousehold& roster) const
{
    const QString code = roster.values.text(fields::household::code);
    if (const KnownHousehold* known = m_index.householdByCode(code))
        return known->id;
    QString id = findByPeople(roster);
    QString headName = roster.headName;
    QString headIdentity = roster.headIdentity;
    for (const RosterMember& member : roster.members) {
        if (isHeadRelation(member.values.text(fields::person::relation))) {
            headName = member.values.text(fields::person::name);
            headIdentity = identityOf(member.values.text(fields::person::id_number));
        }
    }
    if (id.isEmpty() && !headName.isEmpty()) {
        const KnownHousehold* named = m_index.householdByHead(headName, roster.values.text(fields::household::group_name));
        const KnownPerson* head = named ? m_index.head(named->id) : nullptr;
        const bool isOther = head && !headIdentity.isEmpty() && !identityOf(head->number).isEmpty(); // two numbers are two people
        id = named && !isOther ? named->id : QString();
    }
    const KnownHousehold* found = m_index.household(id);
    const bool hasOtherCode = found && !code.isEmpty() && !found->code.isEmpty();
    return hasOtherCode ? QString() : id;
}

bool RosterPlanner::mayCreate(const RosterHousehold& roster, bool hadMembers) const
{
    const bool isElsewhere = m_index.personByIdentity(roster.headIdentity) != nullptr;
    const bool hasHead = !roster.headName.isEmpty() && !isElsewhere;
    if (m_layout.columns.rowsAreMembers)
        return !roster.members.empty() || (!hadMembers && !roster.hasHead && hasHead);
    const bool isList = !m_isUpdate && !m_hasPeople && !m_hasOthers && !roster.values.text(fields::household::code).isEmpty();
    return m_describesHouseholds ? hasHead || isList : hasHead && !m_hasOthers;
}

void RosterPlanner::refuse(const RosterHousehold& roster)
{
    const RosterColumn* column = m_layout.columns.find(fields::household::code);
    QString value = roster.values.text(fields::household::code);
    if (!column) {
        column = m_layout.columns.find(fields::person::name, Kind::OfHead);
        value = roster.headName;
    }
    refuseCell(m_plan,
        {roster.row, column ? column->heading : QString(), column ? remarkValue(column->field, value) : QString(), {},
            Import::tr(
                "The ledger has no household with this number and head. Mend them, or take in the list of households first.")});
}

QString RosterPlanner::create(const RosterHousehold& roster)
{
    FieldValues values = roster.values;
    const bool isVillage = m_ledger.identity().role == "village"_L1 && !m_ledger.identity().division.isEmpty();
    if (isVillage)
        values.add(m_ledger.dictionary().field(fields::household::village), m_ledger.identity().division);
    PlannedRecords::addDefaults(m_household, values);
    QString id = m_ledger.newId();
    m_index.add(KnownHousehold{id, values.text(fields::household::code), values.text(fields::household::group_name), {}});
    m_records.create(m_household, id, {}, values);
    return id;
}

void RosterPlanner::lookAt(const std::vector<RosterHousehold>& households)
{
    m_isUpdate = std::any_of(households.begin(), households.end(), [this](const RosterHousehold& roster) {
        return m_index.householdByCode(roster.values.text(fields::household::code)) != nullptr;
    });
}

void RosterPlanner::plan(RosterHousehold& roster)
{
    QString household = roster.isPlaced ? find(roster) : QString();
    const bool hadMembers = !roster.members.empty();
    m_people.refuseStrangers(roster, household);
    const bool isNew = household.isEmpty() && roster.isPlaced;
    if (isNew && !mayCreate(roster, hadMembers)) {
        if (!hadMembers && !roster.hasHead) // otherwise it was told of the member why
            refuse(roster);
        return;
    }
    if (isNew)
        household = create(roster);
    else if (roster.isPlaced)
        m_records.update(m_household, household, roster.values);
    planChildren(roster, household, isNew);
    m_people.plan(roster, household);
    m_people.planHead(roster, household, isNew);
}

void RosterPlanner::planChildren(const RosterHousehold& roster, const QString& household, bool isNew)
{
    if (!roster.isPlaced)
        return;
    for (const RosterChild& child : roster.children) {
        const Entity& entity = *child.entity;
        const std::vector<Record> known = isNew ? std::vector<Record>() : m_ledger.records(entity.id, household);
        const auto isSame = [&](const Record& record) {
            if (entity.occursOnce)
                return true;
            if (entity.key.isEmpty())
                return std::all_of(child.values.items.begin(), child.values.items.end(),
                    [&](const auto& item) { return record.value(item.first->id) == item.second; });
            return std::all_of(entity.key.begin(), entity.key.end(), [&](const QString& id) {
                const Value told = child.values.value(id); // what the table leaves out does not tell records apart
                return isEmpty(told) || record.value(id) == told;
            });
        };
        const auto newest = std::find_if(known.rbegin(), known.rend(), isSame);
        if (newest != known.rend()) {
            m_records.update(*newest, child.values);
            continue;
        }
        FieldValues values = child.values;
        PlannedRecords::addDefaults(entity, values);
        m_records.create(entity, m_ledger.newId(), household, values);
    }
}

/// Whether something would be lost without the column.
bool saysOther(const RosterTable& table, const RosterLayout& layout, const RosterColumn& column)
{
    return std::any_of(
        table.rows.begin() + static_cast<std::ptrdiff_t>(layout.firstData), table.rows.end(), [&](const TableRow& row) {
            const QString cell = row.cell(column.column);
            return !cell.isEmpty() && cell != row.cell(column.repeats);
        });
}

/// Tells of columns that nobody would know to be left out.
void warnOfColumns(const RosterTable& table, const RosterLayout& layout, const HeadingMap& wanted, ImportPlan& plan)
{
    QStringList repeated;
    HeadingMap missing = wanted;
    for (const RosterColumn& column : layout.columns.columns) {
        if (column.repeats >= 0 && saysOther(table, layout, column))
            repeated << (column.upper + u' ' + column.heading).trimmed();
        missing.remove(column.key);
    }
    if (!repeated.isEmpty())
        plan.warnings.push_back({layout.headingRow, {}, {}, {},
            Import::tr("These columns hold what others hold already and are not taken: %1. Where they are further members of the "
                       "household, write each member in a row of its own.")
                .arg(repeated.join(u"、"_s))});
    for (const QString& heading : missing.keys())
        plan.warnings.push_back(
            {layout.headingRow, heading, {}, {}, Import::tr("The map names this heading; the table has none like it.")});
}

} // namespace

void planRoster(
    Ledger& ledger, const RosterTable& table, const ImportOptions& options, ImportPlan& plan, const Progress& progress)
{
    const HeadingMap map = options.map.isEmpty() ? readHeadingMap(options.mapFile) : options.map;
    const RosterLayout layout = rosterLayout(table, ledger.dictionary(), HeadingHints{options.entity, map, false},
        [&](const QString& fingerprint) { return HeadingMemory(ledger).matchFor(fingerprint); });
    plan.headingRow = layout.headingRow;
    plan.fingerprint = layout.fingerprint;
    plan.mended = layout.map;
    for (const RosterColumn& column : layout.columns.columns)
        plan.columns.push_back({column.column + 1, column.heading, column.upper, column.key, column.name, column.confidence});
    warnOfColumns(table, layout, map, plan);
    RosterReader reader(ledger, layout, plan);
    HouseholdGrouping grouping(ledger.dictionary(), layout, yearsOf(layout, plan.file, options, ledger.clock().today()), plan);
    for (std::size_t row = layout.firstData; row < table.rows.size(); ++row) {
        if (const std::optional<RosterRow> read = reader.read(table.rows[row]))
            grouping.add(*read);
        if (row % kRowsBetweenReports == 0)
            progress.report(static_cast<qint64>(row), static_cast<qint64>(table.rows.size()), Import::tr("Reading the rows"));
    }
    std::vector<RosterHousehold>& households = grouping.households();
    settleDuplicates(households, layout, plan);
    RosterPlanner planner(ledger, layout, plan);
    planner.lookAt(households);
    for (std::size_t i = 0; i < households.size(); ++i) {
        planner.plan(households[i]);
        if (i % kRowsBetweenReports == 0)
            progress.report(
                static_cast<qint64>(i), static_cast<qint64>(households.size()), Import::tr("Comparing with the ledger"));
    }
}

} // namespace mingbai
