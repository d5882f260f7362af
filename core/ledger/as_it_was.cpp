#include "core/dictionary/fields.h"
#include "core/ledger/change_log.h"
#include "core/ledger/history.h"
#include "core/ledger/item_json.h"
#include "core/ledger/schema.h"

#include <utility>

namespace mingbai {
namespace {

using Kind = RecordChange::Kind;

/// Records of a household on their way back in time, by id.
struct PastRow {
    const Entity* entity = nullptr;
    StoredRow row;
};
using Past = std::map<QString, PastRow>;

/// The last change made by the end of the day. Numbers, not times, say what came before what: a clock may have been wrong.
qint64 lastChangeBy(Database& database, QDate day)
{
    const QDateTime end = day.addDays(1).startOfDay().toUTC();
    Statement row(database, "SELECT number FROM change WHERE at < ?1 ORDER BY number DESC LIMIT 1");
    row.bind(1, end.toString(Qt::ISODateWithMs));
    return row.next() ? row.integer(0) : 0;
}

Past presentRows(Ledger& ledger, Tables& tables, const QString& household)
{
    Past past;
    const auto add = [&](const Record& record) {
        PastRow& known = past[record.id];
        known.entity = record.entity;
        static_cast<void>(tables.of(*record.entity).read(record.id, known.row));
    };
    const std::optional<Dossier> now = ledger.dossier(household);
    if (!now)
        return past;
    add(now->household);
    for (const auto& [entity, records] : now->children) {
        for (const Record& record : records)
            add(record);
    }
    return past;
}

void stepBack(Past& past, const LogItem& item, const Entity& entity)
{
    if (static_cast<Kind>(item.kind) == Kind::Create) {
        past.erase(item.record);
        return;
    }
    PastRow& known = past[item.record];
    if (static_cast<Kind>(item.kind) == Kind::Remove)
        known = {&entity, {item.entry, item.parent, std::vector<Value>(entity.fields.size())}};
    if (!known.entity) // only in a log that was altered
        return;
    for (auto& [index, value] : valuesFromItem(entity, item.before))
        known.row.values[static_cast<std::size_t>(index)] = std::move(value);
}

/// Calculates what is computed by putting the rows into a temporary table of the same form.
class PastTable {
public:
    PastTable(Database& database, Entity entity)
        : m_database(database)
        , m_past(std::move(entity))
    {
        m_past.id = QStringLiteral("as_it_was");
        m_past.parent.clear();
        m_database.run("DROP TABLE IF EXISTS temp." + quoted(m_past.id));
        m_database.run(tableSql(m_past, m_past.id).replace(0, 12, "CREATE TEMP TABLE"));
        m_table.emplace(m_database, m_past);
    }

    Record complete(const Entity& entity, const QString& id, const StoredRow& row)
    {
        NewRow again{id, {}, {}};
        for (const int index : m_table->stored())
            again.values.emplace_back(index, row.values[static_cast<std::size_t>(index)]);
        static_cast<void>(m_table->insert({&again, 1}, row.entry));
        Record record = *m_table->record(id);
        record.entity = &entity;
        record.parent = row.parent;
        m_table->remove(id);
        return record;
    }

private:
    Database& m_database;
    Entity m_past;
    std::optional<Table> m_table;
};

} // namespace

std::optional<Dossier> dossierAt(Ledger& ledger, const QString& household, QDate day)
{
    Database& database = ledger.database();
    Tables tables(database, ledger.dictionary());
    Past past = presentRows(ledger, tables, household);
    Statement items(database,
        QByteArray("SELECT ") + kItemColumns
            + " FROM change_item WHERE household = ?1 AND change > ?2 ORDER BY change DESC, ordinal DESC");
    items.bind(1, household);
    items.bind(2, lastChangeBy(database, day));
    while (items.next()) {
        const LogItem item = readItem(items);
        if (const Entity* entity = ledger.dictionary().find(item.entity))
            stepBack(past, item, *entity);
    }
    const auto top = past.find(household);
    if (top == past.end())
        return std::nullopt;

    std::map<std::pair<const Entity*, qint64>, QString> inOrder;
    for (const auto& [id, known] : past)
        inOrder.emplace(std::pair(known.entity, known.row.entry), id);
    Dossier dossier;
    for (const Entity& entity : ledger.dictionary().entities()) {
        std::optional<PastTable> table;
        for (auto it = inOrder.lower_bound({&entity, 0}); it != inOrder.end() && it->first.first == &entity; ++it) {
            if (!table)
                table.emplace(database, entity);
            Record record = table->complete(entity, it->second, past[it->second].row);
            if (entity.id == entities::household)
                dossier.household = std::move(record);
            else
                dossier.children[entity.id].push_back(std::move(record));
        }
    }
    return dossier;
}

} // namespace mingbai
