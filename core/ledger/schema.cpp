#include "core/ledger/schema.h"

#include <sqlite3.h>

namespace mingbai {
namespace {

// The change log is only added to: the triggers stop mistakes of ours, the digests show what anyone else did.
// change_item has rows of its own rather than WITHOUT ROWID: there, rows over 1,000 bytes would each take a page more.
constexpr const char* kFixedTables = R"(
CREATE TABLE ledger_info(key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE ledger_dictionary(name TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL) STRICT;

CREATE TABLE change(
  number INTEGER PRIMARY KEY, at TEXT NOT NULL, clock_set INTEGER NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL,
  act INTEGER NOT NULL, undoes INTEGER NOT NULL, records INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE INDEX change_by_undoes ON change(undoes) WHERE undoes > 0;
CREATE TABLE change_item(
  change INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind INTEGER NOT NULL, entity TEXT NOT NULL, record TEXT NOT NULL,
  entry INTEGER NOT NULL, household TEXT, parent TEXT, before TEXT, after TEXT, PRIMARY KEY(change, ordinal)) STRICT;
CREATE INDEX change_item_by_household ON change_item(household, change) WHERE household IS NOT NULL;
CREATE INDEX change_item_by_record ON change_item(record, change);
CREATE TRIGGER change_is_not_edited BEFORE UPDATE ON change
  BEGIN SELECT raise(ABORT, 'the change log is only added to'); END;
CREATE TRIGGER change_is_not_removed BEFORE DELETE ON change
  BEGIN SELECT raise(ABORT, 'the change log is only added to'); END;
CREATE TRIGGER change_item_is_not_edited BEFORE UPDATE ON change_item
  BEGIN SELECT raise(ABORT, 'the change log is only added to'); END;
CREATE TRIGGER change_item_is_not_removed BEFORE DELETE ON change_item
  BEGIN SELECT raise(ABORT, 'the change log is only added to'); END;

CREATE TABLE finding(
  number INTEGER PRIMARY KEY, check_id TEXT NOT NULL, variant INTEGER NOT NULL, severity INTEGER NOT NULL,
  household TEXT NOT NULL, entity TEXT NOT NULL, record TEXT NOT NULL, basis TEXT NOT NULL, digest TEXT NOT NULL,
  accepted INTEGER NOT NULL) STRICT;
CREATE INDEX finding_by_household ON finding(household);
CREATE INDEX finding_by_check ON finding(check_id);
CREATE INDEX finding_by_severity ON finding(severity, check_id, accepted);

CREATE VIRTUAL TABLE search USING fts5(
  starts, names, place, content='', contentless_delete=1, tokenize='ascii', prefix='2 3 4 5 6');
CREATE TABLE search_number(
  reversed TEXT NOT NULL, household INTEGER NOT NULL, person INTEGER NOT NULL,
  PRIMARY KEY(reversed, household, person)) STRICT, WITHOUT ROWID;
CREATE INDEX search_number_by_household ON search_number(household);
)";

const char* columnType(const Field& field)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Year:
    case FieldType::YesNo:
        return " INTEGER";
    case FieldType::Decimal:
        return " REAL";
    default:
        return " TEXT";
    }
}

QByteArray createIndex(const Entity& entity, const QString& name, const QStringList& columns)
{
    QByteArrayList names;
    for (const QString& column : columns)
        names += quoted(column);
    return "CREATE INDEX " + quoted(entity.id + QStringLiteral("_by_") + name) + " ON " + quoted(entity.id) + '('
        + names.join(", ") + ')';
}

/// Name and SQL of everything of an entity, as sqlite_schema tells it.
QMap<QString, QByteArray> expectedSchema(const Dictionary& dictionary)
{
    QMap<QString, QByteArray> expected;
    const auto add = [&expected](const QByteArray& sql) {
        const qsizetype start = sql.indexOf('"') + 1;
        expected.insert(QString::fromUtf8(sql.mid(start, sql.indexOf('"', start) - start)), sql);
    };
    for (const Entity& entity : dictionary.entities()) {
        add(tableSql(entity, entity.id));
        for (const QByteArray& sql : indexSql(entity))
            add(sql);
    }
    return expected;
}

} // namespace

QByteArray tableSql(const Entity& entity, const QString& name)
{
    QByteArray sql = "CREATE TABLE " + quoted(name) + "(\"entry\" INTEGER PRIMARY KEY AUTOINCREMENT, \"id\" TEXT NOT NULL UNIQUE";
    if (!entity.parent.isEmpty())
        sql += ", " + quoted(entity.parent) + " TEXT NOT NULL REFERENCES " + quoted(entity.parent) + "(\"id\")";
    for (const Field& field : entity.fields) {
        sql += ", " + quoted(field.id) + columnType(field);
        if (field.isComputed()) // STORED: a sum over sums would be worked out anew for every column that names it
            sql += " GENERATED ALWAYS AS (" + field.computed.toUtf8() + ") STORED";
    }
    return sql + ") STRICT";
}

QByteArrayList indexSql(const Entity& entity)
{
    QByteArrayList all;
    if (!entity.parent.isEmpty())
        all += createIndex(entity, entity.parent, QStringList(entity.parent) + entity.key);
    for (const Field& field : entity.fields) {
        if (field.indexed)
            all += createIndex(entity, field.id, {field.id});
    }
    return all;
}

void createSchema(Database& database, const Dictionary& dictionary)
{
    database.run(kFixedTables);
    for (const Entity& entity : dictionary.entities()) {
        database.run(tableSql(entity, entity.id));
        for (const QByteArray& sql : indexSql(entity))
            database.run(sql);
    }
    storeDictionary(database, dictionary);
    storeInfo(database, info_keys::searchVersion, QString::number(kSearchVersion));
    database.run("PRAGMA user_version=" + QByteArray::number(kFileFormat));
}

void storeDictionary(Database& database, const Dictionary& dictionary)
{
    database.run("DELETE FROM ledger_dictionary");
    Statement insert(database, "INSERT INTO ledger_dictionary(name, content) VALUES (?1, ?2)");
    const auto& files = dictionary.files();
    for (auto file = files.begin(); file != files.end(); ++file) {
        insert.bind(1, file.key());
        insert.bind(2, qCompress(file.value()));
        insert.execute();
    }
    storeInfo(database, info_keys::dictionaryDigest, QString::fromLatin1(dictionary.digest()));
    storeInfo(database, info_keys::dictionaryVersion, QString::number(dictionary.version()));
    storeInfo(database, info_keys::writtenBy, QStringLiteral(MINGBAI_VERSION));
}

QMap<QString, QByteArray> storedDictionary(Database& database)
{
    QMap<QString, QByteArray> files;
    Statement rows(database, "SELECT name, content FROM ledger_dictionary");
    while (rows.next())
        files.insert(rows.text(0), qUncompress(rows.blob(1)));
    return files;
}

QString storedInfo(Database& database, const QString& key)
{
    Statement row(database, "SELECT value FROM ledger_info WHERE key = ?1");
    row.bind(1, key);
    return row.next() ? row.text(0) : QString();
}

void storeInfo(Database& database, const QString& key, const QString& value)
{
    Statement write(database, "INSERT INTO ledger_info(key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2");
    write.bind(1, key);
    write.bind(2, value);
    write.execute();
}

QStringList schemaDifferences(Database& database, const Dictionary& dictionary)
{
    QMap<QString, QByteArray> expected = expectedSchema(dictionary);
    Statement rows(database, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
    while (rows.next()) {
        const auto found = expected.find(rows.text(0));
        if (found != expected.end() && *found == rows.utf8(1))
            expected.erase(found);
    }
    return expected.keys();
}

void bindUtf8(Statement& statement, int parameter, QByteArrayView text)
{
    if (text.isNull())
        sqlite3_bind_null(statement.handle(), parameter);
    else
        sqlite3_bind_text(statement.handle(), parameter, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

} // namespace mingbai
