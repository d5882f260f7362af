#include "core/sync/content.h"

#include "core/base/digest.h"
#include "core/dictionary/fields.h"
#include "core/exchange/export_rows.h"
#include "core/exchange/row_json.h"
#include "core/ledger/tables.h"
#include "core/sync/refusal.h"
#include "core/sync/registers.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qint64 kBetweenReports = 2048;
constexpr qint64 kMostHeaders = 20'000;

/// Collects records by entity, each once.
class Collector {
public:
    Collector(Ledger& ledger, VersionReader& versions, Selection& selection)
        : m_ledger(ledger)
        , m_versions(versions)
        , m_tables(ledger.database(), ledger.dictionary())
        , m_selection(selection)
    {
    }

    void add(const QString& entityId, const QString& record, const QString& parent)
    {
        const Entity* const entity = m_ledger.dictionary().find(entityId);
        if (!entity || entity->isKeptHere || m_seen.contains(record))
            return;
        m_seen.insert(record);
        if (m_tables.of(*entity).has(record))
            m_selection.present[entity] << record;
        else if (m_versions.of(record).everHere) // a merge that was taken back takes along what was typed at what it brought
            m_selection.gone.push_back({entity, record, parent});
    }

    void keepBefore(const QString& record, const QByteArray& before)
    {
        QJsonObject& known = m_selection.before[record];
        const QJsonObject values = QJsonDocument::fromJson(before).object();
        for (auto value = values.begin(); value != values.end(); ++value) {
            if (!known.contains(value.key()))
                known.insert(value.key(), value.value());
        }
    }

private:
    Ledger& m_ledger;
    VersionReader& m_versions;
    Tables m_tables;
    Selection& m_selection;
    QSet<QString> m_seen;
};

/// A decision about a conflict is news about the record it concerns and all below it, even where the value stayed.
void addDecided(Ledger& ledger, Collector& collector, const QString& conflict)
{
    if (const std::optional<Record> record = ledger.record(entities::merge_conflict, conflict)) {
        const QString about = textOf(record->value(fields::merge_conflict::conflict_record));
        collector.add(textOf(record->value(fields::merge_conflict::conflict_entity)), about, {});
        if (!isEmpty(record->value(fields::merge_conflict::conflict_field)))
            return;
        for (const RecordBelow& below : recordsBelow(ledger, about))
            collector.add(below.entity, below.record, below.parent);
    }
}

void collect(Ledger& ledger, const ChangeKinds& kinds, qint64 since, const SelectionFilter& filter, Collector& collector)
{
    Statement items(ledger.database(),
        "SELECT change, kind, entity, record, household, parent, before FROM change_item WHERE change > ?1 ORDER BY change, "
        "ordinal");
    items.bind(1, since);
    while (items.next()) {
        const qint64 change = items.integer(0);
        const ChangeKind kind = kinds.of(change);
        const QString entity = items.text(2);
        const QString record = items.text(3);
        if (kind == ChangeKind::Void || kind == ChangeKind::Book || (filter && !filter(change, entity, record, items.text(4))))
            continue;
        if (entity == entities::merge_conflict)
            addDecided(ledger, collector, record);
        collector.add(entity, record, items.text(5));
        if (kind == ChangeKind::Own && static_cast<RecordChange::Kind>(items.integer(1)) == RecordChange::Kind::Update)
            collector.keepBefore(record, items.utf8(6).toByteArray());
    }
}

/// The former values alone, for a package that holds every record.
void keepAllBefore(Ledger& ledger, const ChangeKinds& kinds, qint64 since, Collector& collector)
{
    Statement items(ledger.database(),
        "SELECT change, record, before FROM change_item WHERE change > ?1 AND kind = ?2 ORDER BY change, ordinal");
    items.bind(1, since);
    items.bind(2, static_cast<qint64>(RecordChange::Kind::Update));
    while (items.next()) {
        if (kinds.of(items.integer(0)) == ChangeKind::Own)
            collector.keepBefore(items.text(1), items.utf8(2).toByteArray());
    }
}

void finishLine(QByteArray& block, const QJsonObject& json)
{
    block += QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

/// Adds entries and lists them in the manifest.
class Entries {
public:
    explicit Entries(Manifest& manifest)
        : m_manifest(manifest)
    {
    }

    void add(const QString& name, const QByteArray& content, qint64 lines)
    {
        if (lines == 0)
            return;
        m_manifest.files.push_back({name, content.size(), lines, sha256Text(content)});
        m_entries.push_back({name, content});
    }
    std::vector<ArchiveEntry> take()
    {
        m_entries.push_back({u"manifest.json"_s, manifestJson(m_manifest)});
        return std::move(m_entries);
    }

private:
    Manifest& m_manifest;
    std::vector<ArchiveEntry> m_entries;
};

/// @param all whether @p ids are those of the whole table, in its order
void addRows(Ledger& ledger, const Entity& entity, const QStringList& ids, bool all, RecordView view, Entries& entries)
{
    QByteArray lines;
    QByteArray table = csvHeading(entity);
    {
        JsonWriter json([&lines](QByteArrayView bytes) { lines.append(bytes); });
        const RowJson row(entity);
        forEachRow(ledger, entity, all ? nullptr : &ids, [&](const Statement& found) {
            row.write(json, found);
            json.raw("\n");
            if (view == RecordView::Csv)
                appendCsvRow(table, entity, found);
        });
        json.flush();
    }
    entries.add(u"data/"_s + entity.id + ".jsonl"_L1, lines, ids.size());
    if (view == RecordView::Csv)
        entries.add(u"view/"_s + entity.id + ".csv"_L1, table, ids.size());
}

struct VersionedRecord {
    const Entity* entity;
    QString record;
    QString parent;
    RecordVersions versions;
};

QJsonObject lineOf(const VersionedRecord& item, const Selection& selection)
{
    QJsonObject json{{u"entity"_s, item.entity->id}, {u"id"_s, item.record}, {u"made"_s, item.versions.made.toText()}};
    if (!item.versions.isThere) {
        json[u"removed"_s] = true;
        json[u"parent"_s] = item.parent;
        return json;
    }
    const auto before = selection.before.find(item.record);
    QJsonObject fields;
    for (const auto& [field, versions] : item.versions.fields) {
        QJsonObject entry{{u"at"_s, versions.toText()}};
        if (before != selection.before.end() && before->second.contains(field))
            entry[u"was"_s] = before->second[field];
        fields[field] = entry;
    }
    if (!fields.isEmpty())
        json[u"fields"_s] = fields;
    return json;
}

void addVersions(
    VersionReader& reader, const Selection& selection, Manifest& manifest, Entries& entries, const Progress& progress)
{
    std::vector<VersionedRecord> all;
    QHash<QString, qint64> made;
    const auto add = [&](const Entity* entity, const QString& record, const QString& parent) {
        all.push_back({entity, record, parent, reader.of(record)});
        if (all.back().versions.isThere)
            ++made[all.back().versions.made.toText()];
        if (static_cast<qint64>(all.size()) % kBetweenReports == 0)
            progress.report(static_cast<qint64>(all.size()), selection.count(), Sync::tr("Packing"));
    };
    for (const auto& [entity, ids] : selection.present) {
        for (const QString& id : ids)
            add(entity, id, {});
    }
    for (const Selection::Gone& gone : selection.gone)
        add(gone.entity, gone.record, gone.parent);
    QString most;
    for (auto text = made.begin(); text != made.end(); ++text) {
        if (most.isEmpty() || std::pair(text.value(), text.key()) > std::pair(made[most], most))
            most = text.key();
    }
    manifest.made = Versions::fromText(most).value_or(Versions());
    QByteArray block;
    qint64 lines = 0;
    for (const VersionedRecord& item : all) {
        const bool isUsual = item.versions.isThere && item.versions.fields.empty() && item.versions.made == manifest.made;
        if (isUsual)
            continue;
        finishLine(block, lineOf(item, selection));
        ++lines;
    }
    entries.add(u"log/versions.jsonl"_s, block, lines);
}

/// Who made the changes, when and why: what a merge desk shows.
void addHeaders(Ledger& ledger, VersionReader& reader, const Manifest& manifest, Entries& entries)
{
    Statement rows(
        ledger.database(), "SELECT number, at, who, why FROM change WHERE number > ?1 AND number <= ?2 ORDER BY number");
    rows.bind(1, std::max(manifest.since, manifest.through - kMostHeaders));
    rows.bind(2, manifest.through);
    QByteArray block;
    qint64 lines = 0;
    while (rows.next()) {
        const qint64 number = rows.integer(0);
        if (reader.kinds().of(number) != ChangeKind::Own)
            continue;
        finishLine(block,
            {{u"series"_s, seriesOf(reader.series(), number).name()}, {u"number"_s, number}, {u"at"_s, rows.text(1)},
                {u"who"_s, rows.text(2)}, {u"why"_s, rows.text(3)}});
        ++lines;
    }
    entries.add(u"log/changes.jsonl"_s, block, lines);
}

} // namespace

qint64 Selection::count() const
{
    auto count = static_cast<qint64>(gone.size());
    for (const auto& [entity, ids] : present)
        count += ids.size();
    return count;
}

Selection changedRecords(
    Ledger& ledger, VersionReader& versions, qint64 since, const SelectionFilter& filter, const QStringList& again)
{
    Selection selection;
    Collector collector(ledger, versions, selection);
    collect(ledger, versions.kinds(), since, filter, collector);
    for (const QString& record : again) {
        const QString entity = ledger.entityOf(record);
        if (entity.isEmpty()) // removed since
            continue;
        collector.add(entity, record, {});
        for (const RecordBelow& below : recordsBelow(ledger, record))
            collector.add(below.entity, below.record, below.parent);
    }
    return selection;
}

Selection allRecords(Ledger& ledger, VersionReader& versions, qint64 since)
{
    Selection selection;
    selection.isWhole = true;
    Collector collector(ledger, versions, selection);
    keepAllBefore(ledger, versions.kinds(), since, collector);
    for (const Entity& entity : ledger.dictionary().entities()) {
        if (entity.isKeptHere)
            continue;
        Statement ids(ledger.database(), "SELECT id FROM " + quoted(entity.id) + " ORDER BY \"entry\"");
        QStringList& present = selection.present[&entity];
        while (ids.next())
            present << ids.text(0);
    }
    Statement removed(
        ledger.database(), "SELECT change, entity, record, parent FROM change_item WHERE kind = 3 ORDER BY change, ordinal");
    Tables tables(ledger.database(), ledger.dictionary());
    while (removed.next()) {
        const Entity* const entity = ledger.dictionary().find(removed.text(1));
        if (entity && versions.kinds().of(removed.integer(0)) != ChangeKind::Void && !tables.of(*entity).has(removed.text(2)))
            collector.add(entity->id, removed.text(2), removed.text(3));
    }
    // Somebody may have decided not to have a record that never was here: others must hear of that, too.
    ledger.forEach(entities::merge_conflict, [&](const Record& conflict) {
        const QString record = textOf(conflict.value(fields::merge_conflict::conflict_record));
        if (ledger.entityOf(record).isEmpty())
            collector.add(textOf(conflict.value(fields::merge_conflict::conflict_entity)), record, {});
    });
    return selection;
}

std::vector<ArchiveEntry> contentOf(Ledger& ledger, VersionReader& versions, const Selection& selection, RecordView view,
    Manifest& manifest, const Progress& progress)
{
    Entries entries(manifest);
    for (const Entity& entity : ledger.dictionary().entities()) {
        const auto ids = selection.present.find(&entity);
        if (ids != selection.present.end())
            addRows(ledger, entity, ids->second, selection.isWhole, view, entries);
    }
    addVersions(versions, selection, manifest, entries, progress);
    addHeaders(ledger, versions, manifest, entries);
    return entries.take();
}

} // namespace mingbai
