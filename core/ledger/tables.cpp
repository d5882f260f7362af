#include "core/ledger/tables.h"

#include "core/dictionary/fields.h"
#include "core/ledger/schema.h"

#include <QByteArrayList>
#include <QStringEncoder>

#include <sqlite3.h>

namespace mingbai {
namespace {

constexpr std::size_t kRememberedUpdates = 256;

std::vector<int> storedFields(const Entity& entity)
{
    std::vector<int> stored;
    for (int i = 0; i < static_cast<int>(entity.fields.size()); ++i) {
        if (!entity.fields[static_cast<std::size_t>(i)].isComputed())
            stored.push_back(i);
    }
    return stored;
}

QByteArray parentColumn(const Entity& entity)
{
    return entity.parent.isEmpty() ? QByteArray("NULL") : quoted(entity.parent);
}

QByteArray from(const Entity& entity)
{
    return " FROM " + quoted(entity.id);
}

/// Records of one parent; at the top all records, whatever is bound.
QByteArray ofParent(const Entity& entity)
{
    return (entity.parent.isEmpty() ? QByteArray(" WHERE ?1 IS NOT NULL") : " WHERE " + quoted(entity.parent) + " = ?1")
        + " ORDER BY \"entry\"";
}

QByteArray selectStored(const Entity& entity, const std::vector<int>& stored)
{
    QByteArray sql = "SELECT \"entry\", " + parentColumn(entity);
    for (const int i : stored)
        sql += ", " + quoted(entity.fields[static_cast<std::size_t>(i)].id);
    return sql + from(entity) + " WHERE \"id\" = ?1";
}

QByteArray insertSql(const Entity& entity, const std::vector<int>& stored, std::size_t rows)
{
    QByteArrayList columns{"\"entry\"", "\"id\""};
    if (!entity.parent.isEmpty())
        columns += quoted(entity.parent);
    for (const int i : stored)
        columns += quoted(entity.fields[static_cast<std::size_t>(i)].id);
    const QByteArray row = "(?" + QByteArrayList(columns.size() - 1, ", ?").join() + ')';
    return "INSERT INTO " + quoted(entity.id) + '(' + columns.join(", ") + ") VALUES "
        + QByteArrayList(static_cast<qsizetype>(rows), row).join(", ");
}

/// The UTF-8 of rows' texts, one behind the other. Never moves, so that SQLite may read from it.
class TextBuffer {
public:
    explicit TextBuffer(std::span<const NewRow> rows)
    {
        qsizetype units = 0;
        for (const NewRow& row : rows) {
            units += row.id.size() + row.parent.size();
            for (const auto& [index, value] : row.values) {
                if (const auto* text = std::get_if<QString>(&value))
                    units += text->size();
            }
        }
        m_bytes.resize(m_encoder.requiredSpace(units));
    }

    [[nodiscard]] QByteArrayView add(const QString& text)
    {
        char* const from = m_bytes.data() + m_used;
        const char* const end = m_encoder.appendToBuffer(from, text);
        m_used += end - from;
        return {from, end - from};
    }

private:
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringConverter::Flag::Stateless};
    QByteArray m_bytes;
    qsizetype m_used = 0;
};

} // namespace

QByteArray selectRecords(const Entity& entity)
{
    QByteArray sql = "SELECT \"id\", " + parentColumn(entity);
    for (const Field& field : entity.fields)
        sql += ", " + quoted(field.id);
    return sql + from(entity);
}

void readRecord(const Statement& row, const Entity& entity, Record& record)
{
    record.entity = &entity;
    record.id = row.text(0);
    record.parent = row.text(1);
    record.values.resize(entity.fields.size());
    int column = 2;
    for (Value& value : record.values)
        value = row.value(column++);
}

Table::Table(Database& database, const Entity& entity)
    : m_database(database)
    , m_entity(entity)
    , m_stored(storedFields(entity))
    , m_has(database, "SELECT 1" + from(entity) + " WHERE \"id\" = ?1")
    , m_children(database, "SELECT \"id\"" + from(entity) + ofParent(entity))
    , m_read(database, selectStored(entity, m_stored))
    , m_parent(database, "SELECT " + parentColumn(entity) + from(entity) + " WHERE \"id\" = ?1")
    , m_record(database, selectRecords(entity) + " WHERE \"id\" = ?1")
    , m_records(database, selectRecords(entity) + ofParent(entity))
    , m_insert(database, insertSql(entity, m_stored, 1))
    , m_parameters(entity.fields.size())
    , m_remove(database, "DELETE" + from(entity) + " WHERE \"id\" = ?1")
{
    int parameter = entity.parent.isEmpty() ? 3 : 4;
    for (const int index : m_stored)
        m_parameters[static_cast<std::size_t>(index)] = parameter++;
    m_columns = parameter - 1;
}

bool Table::has(const QString& id)
{
    m_has.bind(1, id);
    const bool found = m_has.next();
    m_has.reset();
    return found;
}

bool Table::hasChildOf(const QString& parent)
{
    m_children.bind(1, parent);
    const bool found = m_children.next();
    m_children.reset();
    return found;
}

bool Table::read(const QString& id, StoredRow& row)
{
    row.values.assign(m_entity.fields.size(), Value());
    m_read.bind(1, id);
    const bool found = m_read.next();
    if (found) {
        row.entry = m_read.integer(0);
        row.parent = m_read.text(1);
        int column = 2;
        for (const int i : m_stored)
            row.values[static_cast<std::size_t>(i)] = m_read.value(column++);
    }
    m_read.reset();
    return found;
}

QString Table::parentOf(const QString& id)
{
    m_parent.bind(1, id);
    QString parent = m_parent.next() ? m_parent.text(0) : QString();
    m_parent.reset();
    return parent;
}

QStringList Table::idsOf(const QString& parent)
{
    QStringList ids;
    m_children.bind(1, parent);
    while (m_children.next())
        ids += m_children.text(0);
    m_children.reset();
    return ids;
}

QStringList Table::referring(const Field& field, const QString& target)
{
    Statement rows(m_database, "SELECT \"id\"" + from(m_entity) + " WHERE " + quoted(field.id) + " = ?1 ORDER BY \"entry\"");
    rows.bind(1, target);
    QStringList ids;
    while (rows.next())
        ids += rows.text(0);
    return ids;
}

std::optional<Record> Table::record(const QString& id)
{
    std::optional<Record> record;
    m_record.bind(1, id);
    if (m_record.next())
        readRecord(m_record, m_entity, record.emplace());
    m_record.reset();
    return record;
}

std::vector<Record> Table::recordsOf(const QString& parent)
{
    std::vector<Record> records;
    m_records.bind(1, parent);
    while (m_records.next())
        readRecord(m_records, m_entity, records.emplace_back());
    m_records.reset();
    return records;
}

// The hot path of every import and merge: texts are converted into one buffer that lives until the row is written.
qint64 Table::insert(std::span<const NewRow> rows, qint64 entry)
{
    if (rows.size() > 1 && !m_insertMany)
        m_insertMany.emplace(m_database, insertSql(m_entity, m_stored, kRowsAtOnce));
    Statement& statement = rows.size() > 1 ? *m_insertMany : m_insert;
    sqlite3_clear_bindings(statement.handle());
    if (entry != 0)
        statement.bind(1, entry);
    TextBuffer texts(rows);
    int before = 0; // parameters of the rows before
    for (const NewRow& row : rows) {
        bindUtf8(statement, before + 2, texts.add(row.id));
        if (!m_entity.parent.isEmpty())
            bindUtf8(statement, before + 3, texts.add(row.parent));
        for (const auto& [index, value] : row.values) {
            const int parameter = before + m_parameters[static_cast<std::size_t>(index)];
            if (const auto* text = std::get_if<QString>(&value))
                bindUtf8(statement, parameter, texts.add(*text));
            else
                statement.bind(parameter, value);
        }
        before += m_columns;
    }
    const int resultCode = sqlite3_step(statement.handle());
    statement.reset();
    if (resultCode == SQLITE_CONSTRAINT_UNIQUE) // of the key: nothing else is unique
        return 0;
    m_database.check(resultCode);
    return sqlite3_last_insert_rowid(m_database.handle()) - static_cast<qint64>(rows.size()) + 1;
}

void Table::update(const QString& id, const FieldChanges& changes)
{
    Statement& statement = updateOf(changes);
    int parameter = 1;
    for (const auto& [index, value] : changes)
        statement.bind(parameter++, value);
    statement.bind(parameter, id);
    statement.execute();
}

Statement& Table::updateOf(const FieldChanges& changes)
{
    std::vector<int> key;
    QByteArrayList settings;
    for (const auto& [index, value] : changes)
        key.push_back(index);
    const auto known = m_updates.find(key);
    if (known != m_updates.end())
        return known->second;
    if (m_updates.size() >= kRememberedUpdates)
        m_updates.clear();
    for (const int index : key)
        settings += quoted(m_entity.fields[static_cast<std::size_t>(index)].id) + " = ?";
    const QByteArray sql = "UPDATE " + quoted(m_entity.id) + " SET " + settings.join(", ") + " WHERE \"id\" = ?";
    return m_updates.emplace(std::move(key), Statement(m_database, sql)).first->second;
}

void Table::remove(const QString& id)
{
    m_remove.bind(1, id);
    m_remove.execute();
}

Tables::Tables(Database& database, const Dictionary& dictionary)
    : m_database(database)
    , m_dictionary(dictionary)
{
    for (const Entity& entity : dictionary.entities()) {
        m_children.try_emplace(&entity);
        if (const Entity* parent = dictionary.find(entity.parent))
            m_children[parent].push_back(&entity);
        for (const Field& field : entity.fields) {
            if (const Entity* target = dictionary.find(field.target))
                m_references[target].push_back(&field);
        }
    }
}

Table& Tables::of(QStringView entity)
{
    return of(m_dictionary.entity(entity));
}

Table& Tables::of(const Entity& entity)
{
    std::unique_ptr<Table>& table = m_tables[&entity];
    if (!table)
        table = std::make_unique<Table>(m_database, entity);
    return *table;
}

const std::vector<const Entity*>& Tables::childrenOf(const Entity& entity) const
{
    return m_children.at(&entity);
}

const std::vector<const Field*>& Tables::referencesTo(const Entity& entity) const
{
    static const std::vector<const Field*> none;
    const auto found = m_references.find(&entity);
    return found == m_references.end() ? none : found->second;
}

QString Tables::householdOf(const Entity& entity, const QString& record)
{
    const Entity* at = &entity;
    QString id = record;
    while (at->id != entities::household) {
        if (at->parent.isEmpty())
            return {};
        id = of(*at).parentOf(id);
        if (id.isEmpty())
            return {};
        at = &m_dictionary.entity(at->parent);
    }
    return of(*at).has(id) ? id : QString();
}

} // namespace mingbai
