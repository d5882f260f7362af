#include "core/ledger/history.h"

#include "core/ledger/change_log.h"
#include "core/ledger/item_json.h"
#include "core/ledger/standing.h"
#include "core/ledger/undo.h"

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

constexpr int kTriedForUndo = 50; // how far back a change that can still be taken back is looked for

LogEntry entryOf(const LogHeader& header, const Standing& standing)
{
    LogEntry entry;
    entry.number = header.number;
    entry.at = QDateTime::fromString(header.at, Qt::ISODateWithMs);
    entry.clockWasSet = header.clockSet;
    entry.who = header.who;
    entry.why = header.why;
    entry.act = static_cast<Act>(header.act);
    entry.undoes = header.undoes;
    entry.undoneBy = standing.undoneBy(header.number);
    entry.records = header.records;
    return entry;
}

QByteArray limited(int limit)
{
    return limit > 0 ? " LIMIT " + QByteArray::number(limit) : QByteArray();
}

/// One line a field for an update; one line for a record made or removed.
void appendItems(std::vector<HistoryItem>& items, const LogEntry& change, const LogItem& logged, const Entity& entity)
{
    HistoryItem item{change, static_cast<RecordChange::Kind>(logged.kind), &entity, logged.record, nullptr, {}, {}};
    if (item.kind != RecordChange::Kind::Update) {
        items.push_back(std::move(item));
        return;
    }
    const FieldChanges before = valuesFromItem(entity, logged.before);
    const FieldChanges after = valuesFromItem(entity, logged.after);
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) { // the same fields, in the same order
        item.field = &entity.fields[static_cast<std::size_t>(before[i].first)];
        item.before = before[i].second;
        item.after = after[i].second;
        items.push_back(item);
    }
}

/// @param where with one parameter
std::vector<HistoryItem> itemsWhere(Ledger& ledger, const QByteArray& where, const Value& bound, int limit)
{
    Database& database = ledger.database();
    const Standing standing(database);
    Statement header(database, QByteArray("SELECT ") + kHeaderColumns + " FROM change WHERE number = ?1");
    Statement rows(database, QByteArray("SELECT change, ") + kItemColumns + " FROM change_item WHERE " + where);
    rows.bind(1, bound);
    std::vector<HistoryItem> items;
    LogEntry change;
    while (rows.next() && (limit == 0 || items.size() < static_cast<std::size_t>(limit))) {
        if (change.number != rows.integer(0)) {
            header.reset();
            header.bind(1, rows.integer(0));
            if (!header.next())
                continue;
            change = entryOf(readHeader(header), standing);
        }
        const LogItem logged = readItem(rows, 1);
        if (const Entity* entity = ledger.dictionary().find(logged.entity))
            appendItems(items, change, logged, *entity);
    }
    if (limit > 0 && items.size() > static_cast<std::size_t>(limit))
        items.resize(static_cast<std::size_t>(limit));
    return items;
}

} // namespace

std::vector<LogEntry> changes(Ledger& ledger, qint64 since, int limit)
{
    const Standing standing(ledger.database());
    Statement rows(ledger.database(),
        QByteArray("SELECT ") + kHeaderColumns + " FROM change WHERE number > ?1 ORDER BY number DESC" + limited(limit));
    rows.bind(1, since);
    std::vector<LogEntry> entries;
    while (rows.next())
        entries.push_back(entryOf(readHeader(rows), standing));
    return entries;
}

std::vector<HistoryItem> householdHistory(Ledger& ledger, const QString& household, int limit)
{
    return itemsWhere(ledger, "household = ?1 ORDER BY change DESC, ordinal DESC", household, limit);
}

std::vector<HistoryItem> recordHistory(Ledger& ledger, const QString& record, int limit)
{
    return itemsWhere(ledger, "record = ?1 ORDER BY change DESC, ordinal DESC", record, limit);
}

std::vector<HistoryItem> changeItems(Ledger& ledger, qint64 number)
{
    return itemsWhere(ledger, "change = ?1 ORDER BY ordinal", number, 0);
}

qint64 lastUndoable(Ledger& ledger)
{
    const Standing standing(ledger.database());
    Statement rows(ledger.database(), "SELECT number FROM change WHERE act IN (?1, ?2, ?3, ?4, ?5) ORDER BY number DESC");
    rows.bind(1, static_cast<qint64>(Act::Edit));
    rows.bind(2, static_cast<qint64>(Act::Import));
    rows.bind(3, static_cast<qint64>(Act::Accept));
    rows.bind(4, static_cast<qint64>(Act::Policy));
    rows.bind(5, static_cast<qint64>(Act::Merge));
    for (int tried = 0; tried < kTriedForUndo && rows.next();) {
        const qint64 number = rows.integer(0);
        if (standing.undoneBy(number) != 0)
            continue;
        ++tried;
        if (!laterChangeThatBuiltOn(ledger, number, standing))
            return number;
    }
    return 0;
}

QSet<QString> householdsChangedSince(Ledger& ledger, qint64 number)
{
    Statement rows(ledger.database(), "SELECT DISTINCT household FROM change_item WHERE change > ?1 AND household IS NOT NULL");
    rows.bind(1, number);
    QSet<QString> households;
    while (rows.next())
        households.insert(rows.text(0));
    return households;
}

std::map<QString, QStringList> changedSince(Ledger& ledger, qint64 number)
{
    std::map<QString, QStringList> changed;
    for (const Entity& entity : ledger.dictionary().entities()) {
        // The + keeps SQLite from walking the index by record: the changes asked for are the last few of many.
        Statement rows(ledger.database(),
            "SELECT \"id\" FROM " + quoted(entity.id)
                + " WHERE \"id\" IN (SELECT +record FROM change_item WHERE change > ?1 AND entity = ?2) ORDER BY \"entry\"");
        rows.bind(1, number);
        rows.bind(2, entity.id);
        while (rows.next())
            changed[entity.id] += rows.text(0);
    }
    return changed;
}

std::map<QString, QStringList> removedSince(Ledger& ledger, qint64 number)
{
    std::map<QString, QStringList> removed;
    for (const Entity& entity : ledger.dictionary().entities()) {
        Statement rows(ledger.database(),
            "SELECT DISTINCT record FROM change_item WHERE change > ?1 AND entity = ?2 AND record NOT IN (SELECT \"id\" FROM "
                + quoted(entity.id) + ')');
        rows.bind(1, number);
        rows.bind(2, entity.id);
        while (rows.next())
            removed[entity.id] += rows.text(0);
    }
    return removed;
}

QString digestOfChange(Ledger& ledger, qint64 number)
{
    Statement row(ledger.database(), "SELECT lower(hex(digest)) FROM change WHERE number = ?1");
    row.bind(1, number);
    return row.next() ? row.text(0) : QString();
}

} // namespace mingbai
