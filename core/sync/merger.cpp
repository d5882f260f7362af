#include "core/sync/merger.h"

#include "core/dictionary/fields.h"
#include "core/ledger/ownership.h"
#include "core/sync/registers.h"
#include "core/sync/sync_tables.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr std::size_t kBetweenReports = 1024;

/// An answer that was never given gives way to one that was.
bool isUntouched(const Value& value, const RecordVersions& versions, const QString& field)
{
    return isEmpty(value) && versions.fields.find(field) == versions.fields.end();
}

} // namespace

Merger::Merger(Ledger& ledger, Package& package)
    : m_ledger(ledger)
    , m_package(package)
    , m_tables(ledger.database(), ledger.dictionary())
    , m_versions(ledger)
{
}

MergePlan Merger::plan(const Progress& progress)
{
    m_plan.changes.act = Act::Merge;
    loadAliases();
    loadDisputes();
    for (const IncomingRecord& incoming : m_package.records) {
        if (!incoming.versions.isThere)
            m_removals.insert(localId(incoming.id), &incoming);
    }
    std::size_t done = 0;
    m_plan.changes.records.reserve(m_package.records.size());
    for (IncomingRecord& incoming : m_package.records) {
        if (incoming.versions.isThere)
            take(incoming);
        if (++done % kBetweenReports == 0)
            progress.report(
                static_cast<qint64>(done), static_cast<qint64>(m_package.records.size()), Sync::tr("Comparing with the ledger"));
    }
    for (const Entity& entity : m_ledger.dictionary().entities()) { // parents first: children go with them
        for (const IncomingRecord& incoming : m_package.records) {
            if (incoming.entity == &entity && !incoming.versions.isThere)
                takeRemoval(incoming);
        }
    }
    // What there can be one of is removed before it is made anew.
    if (m_plan.removed > 0)
        std::stable_partition(m_plan.changes.records.begin(), m_plan.changes.records.end(), [this](const RecordChange& change) {
            return change.kind == RecordChange::Kind::Remove && m_ledger.dictionary().entity(change.entity).occursOnce;
        });
    return std::move(m_plan);
}

void Merger::loadAliases()
{
    if (!hasSyncTables(m_ledger))
        return;
    Statement rows(m_ledger.database(), "SELECT alias, record, change FROM sync_alias ORDER BY change");
    while (rows.next()) {
        if (m_versions.kinds().of(rows.integer(2)) != ChangeKind::Void)
            m_aliases.insert(rows.text(0), rows.text(1));
    }
}

void Merger::take(IncomingRecord& incoming)
{
    const bool isPolicy = incoming.entity->id == entities::parameter;
    if (isPolicy && m_package.sender.relation == Relation::Below) // figures of policy come from above, or are each ledger's own
        return;
    const QString id = localId(incoming.id);
    const RecordVersions known = m_versions.of(id);
    if (const QString sentence = refusalOf(incoming, id, known); !sentence.isEmpty())
        return refuse(incoming, sentence);
    if (known.isThere) {
        mergeFields(incoming, id, known);
        return;
    }
    if (known.everHere) {
        restore(incoming, id, known);
        return;
    }
    const QString parent = localId(incoming.parent);
    if (m_refused.contains(parent))
        return refuse(incoming, m_plan.refused.back().sentence);
    const QString same = sameByKey(incoming, parent);
    if (same.isEmpty()) {
        create(incoming, parent);
        return;
    }
    if (const QString sentence = refusalOf(incoming, same, m_versions.of(same)); !sentence.isEmpty())
        return refuse(incoming, sentence);
    m_aliases.insert(incoming.id, same);
    m_plan.aliases.emplace_back(incoming.id, same);
    if (const auto removal = m_removals.constFind(same); removal != m_removals.constEnd()) {
        incoming.versions.made.join((*removal)->versions.made); // removed and made anew there: it goes on as the one that is here
        m_done.insert(same);
    }
    mergeFields(incoming, same, m_versions.of(same));
}

void Merger::refuse(const IncomingRecord& incoming, const QString& sentence)
{
    m_plan.refused.push_back({incoming.entity->id, incoming.id, sentence, m_refused.contains(incoming.parent)});
    m_refused.insert(incoming.id);
}

/// A value as this ledger holds it: a reference to what was removed here is empty, as it is where it was removed after it was
/// named.
Value Merger::localValue(const Field& field, Value value)
{
    if (field.type != FieldType::Reference || isEmpty(value))
        return value;
    const QString id = localId(textOf(value));
    return isGone(field.target, id) ? Value() : Value(id);
}

/// Whether a record was removed here and the package does not bring it back.
bool Merger::isGone(const QString& entity, const QString& id)
{
    if (hasRecord(entity, id))
        return false;
    const RecordVersions known = m_versions.of(id);
    if (m_arriving.isEmpty()) {
        for (const IncomingRecord& incoming : m_package.records) {
            if (incoming.versions.isThere)
                m_arriving.insert(localId(incoming.id), &incoming);
        }
    }
    const auto arriving = m_arriving.constFind(id);
    return known.everHere && (arriving == m_arriving.constEnd() || known.made.contains((*arriving)->versions.all()));
}

bool Merger::hasRecord(const QString& entity, const QString& id)
{
    return m_created.contains(id) || m_tables.of(entity).has(id);
}

void Merger::create(IncomingRecord& incoming, const QString& parent)
{
    const Entity& entity = *incoming.entity;
    const QString id = localId(incoming.id);
    const bool lacksParent = !entity.parent.isEmpty() && !hasRecord(entity.parent, parent);
    if (lacksParent) {
        dispute(incoming, id, {}, {}, incoming.versions.all());
        return;
    }
    RecordChange change{RecordChange::Kind::Create, entity.id, id, parent, {}};
    change.values.reserve(incoming.values.size());
    for (auto& [index, value] : incoming.values) {
        const Field& field = entity.fields[static_cast<std::size_t>(index)];
        change.values.emplace_back(field.id, localValue(field, std::move(value)));
    }
    m_plan.changes.records.push_back(std::move(change));
    m_created.insert(id);
    settle(id, {}, incoming.versions.all()); // it may have waited for what it belongs to
    noteVersions(id, incoming);
    ++m_plan.created;
}

void Merger::noteVersions(const QString& id, const IncomingRecord& incoming)
{
    if (incoming.versions.made != m_package.manifest.made || !incoming.versions.isThere)
        m_plan.versions.push_back({id, QString(), incoming.versions.made.toText()});
    for (const auto& [field, versions] : incoming.versions.fields)
        m_plan.versions.push_back({id, field, versions.toText()});
}

/// It was removed here and lives there.
void Merger::restore(IncomingRecord& incoming, const QString& id, const RecordVersions& known)
{
    if (incoming.versions.made.contains(known.made)) { // brought back by somebody who knew of the removal
        create(incoming, localId(incoming.parent));
        settle(id, {}, incoming.versions.made);
        return;
    }
    if (known.made.contains(incoming.versions.all())) { // removed by somebody who knew all of it
        ++m_plan.same;
        return;
    }
    dispute(incoming, id, {}, {}, incoming.versions.all());
}

void Merger::mergeFields(const IncomingRecord& incoming, const QString& id, const RecordVersions& known)
{
    const std::size_t before = m_updates.size();
    StoredRow row;
    if (known.made.contains(incoming.versions.all()) || !m_tables.of(*incoming.entity).read(id, row)) {
        ++m_plan.same;
        return;
    }
    const QString kept = keptAbove(incoming, id, known);
    bool isWhole = true;
    for (const int field : m_tables.of(*incoming.entity).stored())
        isWhole = mergeField(incoming, field, row, id, known, !kept.isEmpty()) && isWhole;
    if (!isWhole)
        m_plan.refused.push_back({incoming.entity->id, incoming.id, kept, false});
    Versions made = known.made;
    made.join(incoming.versions.made);
    if (made != known.made) {
        // The creation stands for the fields that nothing was written to since: those keep what they had, as fields of their own.
        for (const int field : m_tables.of(*incoming.entity).stored()) {
            const QString& name = incoming.entity->fields[static_cast<std::size_t>(field)].id;
            const bool isNoted = std::any_of(m_plan.versions.begin(), m_plan.versions.end(),
                [&](const auto& item) { return item[0] == id && item[1] == name; });
            if (!isNoted)
                m_plan.versions.push_back({id, name, known.of(name).toText()});
        }
        m_plan.versions.push_back({id, QString(), made.toText()});
        settle(id, {}, made);
    }
    ++(m_updates.size() != before ? m_plan.updated : m_plan.same);
}

/// @param isKept the sender reports to who keeps the record, and may at most answer
/// @return false when its value is left out
bool Merger::mergeField(
    const IncomingRecord& incoming, int index, const StoredRow& row, const QString& id, const RecordVersions& known, bool isKept)
{
    const Field& field = incoming.entity->fields[static_cast<std::size_t>(index)];
    const Value& here = row.values[static_cast<std::size_t>(index)];
    const Value there = localValue(field, incoming.value(index));
    const Versions& seenHere = known.of(field.id);
    const Versions& seenThere = incoming.versions.of(field.id);
    if (seenHere.contains(seenThere))
        return true;
    const bool isTheirs = !isKept || (isAnsweredBelow(incoming.entity->id) && isAnswer(field.id, there));
    if (here != there && !isTheirs)
        return false;
    Versions both = seenHere;
    both.join(seenThere);
    const bool isNewer = seenThere.contains(seenHere);
    const bool yieldsHere = isUntouched(here, known, field.id);
    const bool yieldsThere = isUntouched(there, incoming.versions, field.id);
    if (!isNewer && here != there && !yieldsHere && !yieldsThere) {
        dispute(incoming, id, field.id, here, seenThere);
        return true;
    }
    if (here != there && (isNewer || !yieldsThere))
        set(*incoming.entity, id, field, there);
    m_plan.versions.push_back({id, field.id, both.toText()});
    settle(id, field.id, both);
    return true;
}

void Merger::set(const Entity& entity, const QString& id, const Field& field, const Value& value)
{
    const auto [place, isNew] = m_updates.try_emplace({entity.id, id}, m_plan.changes.records.size());
    if (isNew)
        m_plan.changes.records.push_back({RecordChange::Kind::Update, entity.id, id, {}, {}});
    m_plan.changes.records[place->second].values.emplace_back(field.id, value);
}

/// A second record that people know as the same one (the year of an income, the one dwelling of a household).
/// Households are left out: two of one number are a matter for people.
QString Merger::sameByKey(const IncomingRecord& incoming, const QString& parent)
{
    const Entity& entity = *incoming.entity;
    if (entity.id == entities::household || (entity.key.isEmpty() && !entity.occursOnce) || m_created.contains(parent))
        return {};
    for (const Record& record : m_tables.of(entity).recordsOf(parent)) {
        const bool isSame = std::all_of(entity.key.begin(), entity.key.end(), [&](const QString& key) {
            const Value there = incoming.value(entity.indexOf(key));
            return !isEmpty(there) && there == record.value(key);
        });
        if (!isSame || coversTree(entity, record.id))
            continue;
        const bool isRemovedThere = m_removals.contains(record.id);
        if (isRemovedThere && !m_tables.childrenOf(entity).empty())
            continue; // what stands below the one would be left beside what stands below the other
        if (entity.occursOnce || isRemovedThere
            || !isMadeBySender(m_versions.of(record.id))) // else the sender itself holds the two apart
            return record.id;
    }
    return {};
}

/// Whether a change lies in the sender's own log. What a copy of its ledger wrote, or it wrote before it was set back, does not.
bool Merger::isHeldBySender(const QString& series, qint64 number)
{
    if (!m_others) {
        m_others.emplace();
        for (const Series& own : m_versions.series())
            m_others->insert(own.name());
        for (const RegisteredPackage& line : registeredPackages(m_ledger, package_codes::taken)) {
            if (line.division != m_package.manifest.division)
                m_others->insert(line.series());
        }
    }
    const bool isClaimed = m_package.sender.relation == Relation::Below && m_others->contains(series);
    if (isClaimed) // numbers are what the sender says; nobody gets another's
        return false;
    const Manifest& manifest = m_package.manifest;
    const auto numbered = manifest.numbered.find(series);
    const qint64 last = series == manifest.series() ? manifest.through
        : numbered == manifest.numbered.end()       ? 0
                                                    : numbered->second;
    return number > 0 && number <= last;
}

/// Whether the sender's own log made the record.
bool Merger::isMadeBySender(const RecordVersions& known)
{
    const auto& numbers = known.made.numbers();
    return std::any_of(
        numbers.begin(), numbers.end(), [this](const auto& change) { return isHeldBySender(change.first, change.second); });
}

} // namespace mingbai
