#include "core/ledger/applier.h"

#include "core/base/failure.h"
#include "core/base/uuid.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/parsing.h"
#include "core/ledger/item_json.h"

#include <QCoreApplication>

namespace mingbai {
namespace {

constexpr std::size_t kReportEvery = 1000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

[[noreturn]] void refuse(const QString& sentence)
{
    throw Failure(FailureCode::InvalidUse, sentence);
}

[[noreturn]] void refuseUnknownRecord(const Entity& entity)
{
    refuse(Words::tr("%1: the record is not in the ledger. It may have been removed meanwhile.").arg(entity.label.text()));
}

void refuseSigned(const Entity& entity)
{
    if (entity.isSigned)
        refuse(Words::tr("%1: it comes in a signed file and is not typed.").arg(entity.label.text()));
}

/// The set's values as field indexes; every one of them can be stored.
FieldChanges checkedValues(const Entity& entity, const RecordChange& change)
{
    FieldChanges checked;
    checked.reserve(change.values.size());
    std::vector<bool> seen(entity.fields.size());
    for (const auto& [id, value] : change.values) {
        const int index = entity.indexOf(id);
        if (index < 0)
            refuse(Words::tr("%1 has no field \"%2\".").arg(entity.label.text(), id));
        const auto at = static_cast<std::size_t>(index);
        const Field& field = entity.fields[at];
        if (field.isComputed())
            refuse(
                Words::tr("%1, %2: the value is calculated and cannot be typed.").arg(entity.label.text(), field.label.text()));
        if (seen[at])
            refuse(Words::tr("%1, %2: two values are given.").arg(entity.label.text(), field.label.text()));
        seen[at] = true;
        const QString problem = storageProblem(field, value);
        if (!problem.isEmpty())
            refuse(Words::tr("%1, %2: %3").arg(entity.label.text(), field.label.text(), problem));
        checked.emplace_back(index, value);
    }
    std::sort(checked.begin(), checked.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    return checked;
}

/// How many of the records from @p from on are made with one statement. What there can be one of is looked for in the file.
std::size_t madeAtOnce(const std::vector<RecordChange>& changes, std::size_t from, bool occursOnce)
{
    if (occursOnce || changes.size() - from < Table::kRowsAtOnce)
        return 1;
    const auto first = changes.begin() + static_cast<std::ptrdiff_t>(from);
    const bool isOneKind = std::all_of(first, first + Table::kRowsAtOnce, [&first](const RecordChange& change) {
        return change.kind == RecordChange::Kind::Create && change.entity == first->entity;
    });
    return isOneKind ? Table::kRowsAtOnce : 1;
}

} // namespace

Applier::Applier(Database& database, Tables& tables, SearchIndex& search)
    : m_database(database)
    , m_tables(tables)
    , m_search(search)
    , m_log(database)
{
}

Applied Applier::run(
    const ChangeSet& changes, const LogHeader& header, const std::vector<qint64>& entries, const Progress& progress)
{
    const bool maySign = changes.act == Act::Policy || changes.act == Act::Undo || changes.act == Act::Upgrade;
    const std::vector<RecordChange>& records = changes.records;
    std::size_t reported = 0;
    for (std::size_t i = 0; i < records.size();) {
        if (i >= reported) {
            progress.report(static_cast<qint64>(i), static_cast<qint64>(records.size()), Words::tr("Writing"));
            reported += kReportEvery;
        }
        const Entity& entity = m_tables.of(records[i].entity).entity();
        if (!maySign)
            refuseSigned(entity);
        std::size_t count = 1;
        if (records[i].kind == RecordChange::Kind::Create) {
            count = entries.empty() ? madeAtOnce(records, i, entity.occursOnce) : 1;
            create(std::span(records).subspan(i, count), entries.empty() ? 0 : entries[i]);
        } else if (records[i].kind == RecordChange::Kind::Update) {
            update(records[i]);
        } else {
            remove(records[i]);
        }
        i += count;
    }
    if (m_log.items() == 0 && changes.act != Act::Export)
        return {};
    refreshSearch();
    m_applied.number = m_log.number();
    m_log.finish(header);
    return m_applied;
}

void Applier::remove(const RecordChange& change)
{
    const Entity& entity = m_tables.of(change.entity).entity();
    remove(entity, change.record, m_tables.householdOf(entity, change.record));
    forgetGone();
}

void Applier::create(std::span<const RecordChange> changes, qint64 entry)
{
    Table& table = m_tables.of(changes.front().entity);
    const Entity& entity = table.entity();
    std::vector<NewRow> rows;
    std::vector<QString> households;
    rows.reserve(changes.size());
    households.reserve(changes.size());
    for (const RecordChange& change : changes) {
        if (!isUuid(change.record))
            refuse(Words::tr("%1: the key of a new record must be a UUID in lower case.").arg(entity.label.text()));
        households.push_back(householdOfNew(entity, change));
        rows.push_back({change.record, change.parent, checkedValues(entity, change)});
    }
    qint64 made = table.insert(rows, entry);
    if (made == 0)
        refuse(Words::tr("%1: a record with this key is in the ledger already.").arg(entity.label.text()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        noteNew(entity, rows[i], made++, households[i]);
}

void Applier::noteNew(const Entity& entity, const NewRow& row, qint64 entry, const QString& household)
{
    log(RecordChange::Kind::Create, entity, row.id, {entry, row.parent, {}}, household, {}, itemJson(entity, row.values));
    touch(household, m_search.concerns(entity));
    for (const auto& [index, value] : row.values) {
        const Field& field = entity.fields[static_cast<std::size_t>(index)];
        identify(field, value);
        if (household.isEmpty())
            touchNamed(field, value);
    }
    if (!m_tables.childrenOf(entity).empty())
        m_parents.insert({&entity, row.id}, household);
    ++m_applied.created;
}

QString Applier::requireParent(const Entity& entity, const RecordChange& change)
{
    if (entity.parent.isEmpty()) {
        if (!change.parent.isEmpty())
            refuse(Words::tr("%1 belongs to nothing else.").arg(entity.label.text()));
        return {};
    }
    const Entity& parent = m_tables.dictionary().entity(entity.parent);
    auto known = m_parents.constFind({&parent, change.parent});
    if (known == m_parents.constEnd()) {
        if (!m_tables.of(parent).has(change.parent))
            refuseUnknownRecord(parent);
        known = m_parents.insert({&parent, change.parent}, m_tables.householdOf(parent, change.parent));
    }
    if (entity.occursOnce && m_tables.of(entity).hasChildOf(change.parent))
        refuse(Words::tr("%1: there is one already, and there can be only one.").arg(entity.label.text()));
    return *known;
}

QString Applier::householdOfNew(const Entity& entity, const RecordChange& change)
{
    const QString above = requireParent(entity, change);
    return entity.id == entities::household ? change.record : above;
}

void Applier::update(const RecordChange& change)
{
    Table& table = m_tables.of(change.entity);
    const Entity& entity = table.entity();
    StoredRow row;
    if (!table.read(change.record, row))
        refuseUnknownRecord(entity);
    FieldChanges differing;
    ItemJson before;
    ItemJson after;
    bool searched = false;
    for (auto& [index, value] : checkedValues(entity, change)) {
        const Field& field = entity.fields[static_cast<std::size_t>(index)];
        const Value& former = row.values[static_cast<std::size_t>(index)];
        if (former == value)
            continue;
        before.add(field, former);
        after.add(field, value);
        identify(field, former);
        identify(field, value);
        searched = searched || field.search != SearchKind::None;
        differing.emplace_back(index, std::move(value));
    }
    if (differing.empty())
        return;
    table.update(change.record, differing);
    const QString household = m_tables.householdOf(entity, change.record);
    log(RecordChange::Kind::Update, entity, change.record, row, household, before.take(), after.take());
    touch(household, searched);
    touchNamed(entity, row, household);
    for (auto& [index, value] : differing)
        row.values[static_cast<std::size_t>(index)] = std::move(value);
    touchNamed(entity, row, household);
    ++m_applied.updated;
}

void Applier::remove(const Entity& entity, const QString& id, const QString& household)
{
    Table& table = m_tables.of(entity);
    StoredRow row;
    if (!table.read(id, row))
        refuseUnknownRecord(entity);
    for (const Entity* child : m_tables.childrenOf(entity)) {
        for (const QString& childId : m_tables.of(*child).idsOf(id))
            remove(*child, childId, household);
    }
    for (const int index : table.stored())
        identify(entity.fields[static_cast<std::size_t>(index)], row.values[static_cast<std::size_t>(index)]);
    table.remove(id);
    log(RecordChange::Kind::Remove, entity, id, row, household, itemJson(entity, row.values), {});
    touch(household, m_search.concerns(entity));
    touchNamed(entity, row, household);
    m_gone.emplace_back(&entity, id);
    if (entity.id == entities::household)
        m_goneHouseholds.push_back(row.entry);
    m_parents.remove({&entity, id});
    ++m_applied.removed;
}

void Applier::forgetGone()
{
    for (const auto& [gone, id] : m_gone) {
        for (const Field* field : m_tables.referencesTo(*gone)) {
            for (const QString& record : m_tables.of(field->entity).referring(*field, id))
                update({RecordChange::Kind::Update, field->entity, record, {}, {{field->id, Value()}}});
        }
    }
    m_gone.clear();
}

void Applier::log(RecordChange::Kind kind, const Entity& entity, const QString& record, const StoredRow& row,
    const QString& household, const QByteArray& before, const QByteArray& after)
{
    m_log.add({static_cast<int>(kind), entity.id, record, row.entry, household, row.parent, before, after});
}

void Applier::touch(const QString& household, bool searched)
{
    if (household.isEmpty())
        return;
    if (!m_touched.contains(household)) {
        m_touched.insert(household);
        m_applied.households += household;
    }
    if (searched)
        m_searchStale.insert(household);
}

void Applier::touchNamed(const Entity& entity, const StoredRow& row, const QString& household)
{
    if (!household.isEmpty())
        return;
    for (std::size_t i = 0; i < row.values.size(); ++i)
        touchNamed(entity.fields[i], row.values[i]);
}

void Applier::touchNamed(const Field& field, const Value& value)
{
    const QString named = field.target == entities::household ? textOf(value) : QString();
    if (!named.isEmpty() && m_tables.of(entities::household).has(named))
        touch(named, false);
}

void Applier::identify(const Field& field, const Value& value)
{
    if (!field.indexed || isEmpty(value))
        return;
    const auto* text = std::get_if<QString>(&value);
    m_applied.identifying.emplace_back(
        FieldName{Name::of(field.entity), Name::of(field.id)}, text ? *text : QString::number(integerOf(value)));
}

void Applier::refreshSearch()
{
    for (const qint64 entry : m_goneHouseholds)
        m_search.forget(entry);
    for (const QString& household : m_applied.households) { // in order of entry: rows then go to the end of the index
        if (m_searchStale.contains(household))
            m_search.refresh(household);
    }
}

} // namespace mingbai
