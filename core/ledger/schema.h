/// @file
/// The tables of a ledger, derived from the dictionary, and the fixed ones beside them.
#pragma once

#include "core/dictionary/dictionary.h"
#include "core/ledger/database.h"

#include <QByteArrayList>
#include <QMap>

namespace mingbai {

/// PRAGMA user_version: the form of the fixed tables. A file with a greater one is not opened.
inline constexpr int kFileFormat = 1;
/// Grows when the search index keeps something else; an index of another version is built anew.
inline constexpr int kSearchVersion = 2;

/// Keys of ledger_info.
namespace info_keys {
inline const QString dictionaryDigest = QStringLiteral("dictionary_digest");
inline const QString dictionaryVersion = QStringLiteral("dictionary_version");
inline const QString searchVersion = QStringLiteral("search_version");
inline const QString writtenBy = QStringLiteral("written_by");
} // namespace info_keys

/// CREATE TABLE of an entity under @p name. `entry` counts records in order of entry, is never used twice and survives VACUUM.
[[nodiscard]] QByteArray tableSql(const Entity& entity, const QString& name);
/// CREATE INDEX of an entity: its parent (with the fields of the key) and every indexed field.
[[nodiscard]] QByteArrayList indexSql(const Entity& entity);

/// Everything an empty ledger has: fixed tables, entities, the dictionary itself.
void createSchema(Database& database, const Dictionary& dictionary);

/// Replaces the dictionary that the file carries.
void storeDictionary(Database& database, const Dictionary& dictionary);
/// The dictionary files that the ledger carries, by name.
[[nodiscard]] QMap<QString, QByteArray> storedDictionary(Database& database);

/// A small fact of ledger_info; empty when it is not there.
[[nodiscard]] QString storedInfo(Database& database, const QString& key);
void storeInfo(Database& database, const QString& key, const QString& value);

/// How the ledger's tables and indexes differ from those of @p dictionary: their names. Empty when they are the same.
[[nodiscard]] QStringList schemaDifferences(Database& database, const Dictionary& dictionary);

/// Binds UTF-8 text that outlives the statement's run.
void bindUtf8(Statement& statement, int parameter, QByteArrayView text);

} // namespace mingbai
