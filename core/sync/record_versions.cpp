#include "core/sync/record_versions.h"

#include "core/dictionary/fields.h"
#include "core/ledger/schema.h"
#include "core/sync/sync_tables.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <utility>

namespace mingbai {
namespace {

using Kind = RecordChange::Kind;

const QByteArray kConflicts = "SELECT id, " + quoted(fields::merge_conflict::conflict_field.id()) + ", "
    + quoted(fields::merge_conflict::conflict_versions.id()) + " FROM " + quoted(QString(entities::merge_conflict)) + " WHERE "
    + quoted(fields::merge_conflict::conflict_record.id()) + " = ?1 AND " + quoted(fields::merge_conflict::conflict_state.id())
    + " IN ('2', '3')";

} // namespace

/// Something that happened to a record, in the order of the log.
struct VersionReader::Event {
    qint64 change = 0;
    EventSource source = EventSource::Item;
    Kind kind = Kind::Update;
    QString field;     ///< of a foreign version or a decision
    QByteArray after;  ///< of an item
    Versions versions; ///< of a foreign version or a decision
};

const Versions& RecordVersions::of(const QString& field) const
{
    const auto found = fields.find(field);
    return found == fields.end() ? made : found->second;
}

Versions RecordVersions::all() const
{
    Versions joined = made;
    for (const auto& [field, versions] : fields)
        joined.join(versions);
    return joined;
}

std::vector<RecordBelow> recordsBelow(Ledger& ledger, const QString& record)
{
    Statement items(ledger.database(),
        "SELECT entity, record, parent FROM change_item WHERE kind = ?2 AND household = (SELECT household FROM change_item WHERE "
        "record = ?1 AND household IS NOT NULL LIMIT 1) ORDER BY change, ordinal");
    items.bind(1, record);
    items.bind(2, static_cast<qint64>(Kind::Create));
    QSet<QString> tree{record};
    std::vector<RecordBelow> below;
    while (items.next()) {
        RecordBelow found{items.text(0), items.text(1), items.text(2)};
        if (!tree.contains(found.parent) || tree.contains(found.record))
            continue;
        tree.insert(found.record);
        below.push_back(std::move(found));
    }
    return below;
}

VersionReader::VersionReader(Ledger& ledger)
    : m_ledger(ledger)
    , m_kinds(ledger)
    , m_series(allSeries(ledger))
    // Items are only added, so that their rows are in the order of the log: unlike ordinals, they need no sorting.
    , m_items(ledger.database(), "SELECT change, kind, after FROM change_item WHERE record = ?1 ORDER BY change, rowid")
    , m_conflicts(ledger.database(), kConflicts)
    , m_decided(ledger.database(), "SELECT max(change) FROM change_item WHERE record = ?1 AND kind = 2")
{
    if (hasSyncTables(ledger)) {
        m_hasForeign = !isEmpty(ledger.database().single("SELECT 1 FROM sync_version WHERE record <> '' LIMIT 1"));
        m_foreign.emplace(
            ledger.database(), "SELECT change, field, versions FROM sync_version WHERE record = ?1 AND record <> ''");
    }
    m_hasConflicts = ledger.count(entities::merge_conflict) > 0;
    if (m_hasConflicts)
        loadTrees();
}

/// Whoever decides that a household stays decides so of everybody in it.
void VersionReader::loadTrees()
{
    namespace f = fields::merge_conflict;
    Statement rows(m_ledger.database(),
        "SELECT " + quoted(f::conflict_record.id()) + " FROM " + quoted(QString(entities::merge_conflict)) + " WHERE "
            + quoted(f::conflict_field.id()) + " IS NULL AND " + quoted(f::conflict_state.id()) + " IN ('2', '3')");
    while (rows.next()) {
        const QString above = rows.text(0);
        for (const RecordBelow& below : recordsBelow(m_ledger, above))
            m_above[below.record] << above;
    }
}

void VersionReader::addItems(const QByteArray& record, std::vector<Event>& events)
{
    bindUtf8(m_items, 1, record);
    while (m_items.next()) {
        Event event;
        event.change = m_items.integer(0);
        event.kind = static_cast<Kind>(m_items.integer(1));
        if (event.kind == Kind::Update)
            event.after = m_items.utf8(2).toByteArray();
        events.push_back(std::move(event));
    }
    m_items.reset();
}

void VersionReader::addForeign(const QByteArray& record, std::vector<Event>& events)
{
    bindUtf8(*m_foreign, 1, record);
    while (m_foreign->next()) {
        Event event;
        event.change = m_foreign->integer(0);
        event.source = EventSource::Foreign;
        event.field = m_foreign->text(1);
        event.versions = Versions::fromText(m_foreign->text(2)).value_or(Versions());
        events.push_back(std::move(event));
    }
    m_foreign->reset();
}

void VersionReader::addDecisions(const QString& about, EventSource source, std::vector<Event>& events)
{
    m_conflicts.bind(1, about);
    while (m_conflicts.next()) {
        if (source == EventSource::DecisionAbove && !m_conflicts.text(1).isEmpty())
            continue;
        Event event;
        m_decided.bind(1, m_conflicts.text(0));
        event.change = m_decided.next() ? m_decided.integer(0) : 0;
        m_decided.reset();
        event.source = source;
        event.field = m_conflicts.text(1);
        event.versions = Versions::fromText(m_conflicts.text(2)).value_or(Versions());
        events.push_back(std::move(event));
    }
    m_conflicts.reset();
}

Versions VersionReader::defaultOf(qint64 change)
{
    const auto known = m_defaults.find(change);
    if (known != m_defaults.end())
        return known->second;
    Statement row(m_ledger.database(), "SELECT versions FROM sync_version WHERE change = ?1 AND record = '' AND field = ''");
    row.bind(1, change);
    const Versions versions = row.next() ? Versions::fromText(row.text(0)).value_or(Versions()) : Versions();
    return m_defaults.emplace(change, versions).first->second;
}

void VersionReader::takeOwn(const Event& event, RecordVersions& known) const
{
    const Versions own(seriesOf(m_series, event.change).name(), event.change);
    if (event.source == EventSource::Decision || event.source == EventSource::DecisionAbove) {
        Versions versions = event.field.isEmpty() ? known.made : known.of(event.field);
        versions.join(event.versions);
        versions.join(own);
        (event.field.isEmpty() ? known.made : known.fields[event.field]) = versions;
        return;
    }
    if (event.kind == Kind::Update) {
        const QJsonObject after = QJsonDocument::fromJson(event.after).object();
        for (auto field = after.begin(); field != after.end(); ++field) {
            Versions versions = known.of(field.key());
            versions.join(own);
            known.fields[field.key()] = versions;
        }
        return;
    }
    known.made = known.all();
    known.made.join(own);
    known.fields.clear();
    known.isThere = event.kind == Kind::Create;
}

void VersionReader::takeForeign(const Event& event, RecordVersions& known)
{
    if (event.source == EventSource::Foreign) {
        (event.field.isEmpty() ? known.made : known.fields[event.field]) = event.versions;
        return;
    }
    if (event.kind == Kind::Update) // each field has a version of its own
        return;
    known.made = defaultOf(event.change); // a row of its own, if any, comes after
    known.fields.clear();
    known.isThere = event.kind == Kind::Create;
}

void VersionReader::crossMerge(qint64 change, std::map<qint64, RecordVersions>& onOtherSide, RecordVersions& known) const
{
    const qint64 merge = m_kinds.rootOf(change);
    if (merge != change)
        std::swap(known, onOtherSide[merge]);
    else
        onOtherSide[merge] = std::exchange(known, m_kinds.of(change) == ChangeKind::Void ? RecordVersions() : known);
}

RecordVersions VersionReader::of(const QString& record)
{
    RecordVersions known;
    std::vector<Event> events;
    const QByteArray key = record.toUtf8();
    addItems(key, events);
    if (events.empty() && !m_hasForeign && !m_hasConflicts)
        return known;
    if (m_hasForeign)
        addForeign(key, events);
    if (m_hasConflicts)
        addDecisions(record, EventSource::Decision, events);
    for (const QString& above : m_above.value(record))
        addDecisions(above, EventSource::DecisionAbove, events);
    std::stable_sort(events.begin(), events.end(), [](const Event& one, const Event& other) {
        return std::pair(one.change, one.source) < std::pair(other.change, other.source);
    });
    std::map<qint64, RecordVersions> onOtherSide; // of a merge that made or removed the record, by the merge
    for (const Event& event : events) {
        const ChangeKind kind = m_kinds.of(event.change);
        if (event.source == EventSource::Item && event.kind != Kind::Update && kind != ChangeKind::Own)
            crossMerge(event.change, onOtherSide, known);
        const bool isTooEarly = event.source == EventSource::DecisionAbove && !known.everHere;
        if (kind == ChangeKind::Void || isTooEarly)
            continue;
        known.everHere = true;
        if (kind == ChangeKind::Own)
            takeOwn(event, known);
        else
            takeForeign(event, known);
    }
    return known;
}

} // namespace mingbai
