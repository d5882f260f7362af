/// @file
/// The prepared statements of the entities' tables.
#pragma once

#include "core/ledger/ledger.h"
#include "core/ledger/row_writer.h"

#include <span>
#include <unordered_map>

namespace mingbai {

/// One row without its computed fields; those are left empty.
struct StoredRow {
    qint64 entry = 0;
    QString parent;
    std::vector<Value> values; ///< in the order of Entity::fields
};

/// Fields (by index) and their new values.
using FieldChanges = std::vector<std::pair<int, Value>>;

/// A row to be made.
struct NewRow {
    QString id;
    QString parent;
    FieldChanges values; ///< by index, ascending
};

/// One entity's table.
class Table {
public:
    Table(Database& database, const Entity& entity);

    [[nodiscard]] const Entity& entity() const { return m_entity; }
    /// Indexes of the fields that are typed, in paper order.
    [[nodiscard]] const std::vector<int>& stored() const { return m_stored; }

    [[nodiscard]] bool has(const QString& id);
    [[nodiscard]] bool hasChildOf(const QString& parent);
    /// @return false when there is no such record
    [[nodiscard]] bool read(const QString& id, StoredRow& row);
    [[nodiscard]] QString parentOf(const QString& id);
    /// In order of entry.
    [[nodiscard]] QStringList idsOf(const QString& parent);
    /// Records whose reference @p field names @p target.
    [[nodiscard]] QStringList referring(const Field& field, const QString& target);

    [[nodiscard]] std::optional<Record> record(const QString& id);
    [[nodiscard]] std::vector<Record> recordsOf(const QString& parent);

    /// As of every RowWriter: a statement looks up the next entry anew, and packages bring hundreds of thousands of rows.
    static constexpr std::size_t kRowsAtOnce = RowWriter::kRowsAtOnce;
    /// @param rows one, or kRowsAtOnce of them
    /// @param entry of a single row; 0: the next one
    /// @return the entry, the first of consecutive ones; 0 with nothing written when a record with one of the keys is there
    /// already
    [[nodiscard]] qint64 insert(std::span<const NewRow> rows, qint64 entry = 0);
    void update(const QString& id, const FieldChanges& changes);
    void remove(const QString& id);

private:
    Statement& updateOf(const FieldChanges& changes);

    Database& m_database;
    const Entity& m_entity;
    std::vector<int> m_stored;
    Statement m_has;
    Statement m_children;
    Statement m_read;
    Statement m_parent;
    Statement m_record;
    Statement m_records;
    Statement m_insert;
    std::optional<Statement> m_insertMany; ///< kRowsAtOnce; prepared on first use
    std::vector<int> m_parameters;         ///< of a row in either, by field; 0 for those that are computed
    int m_columns = 0;                     ///< of a row in either
    Statement m_remove;
    std::map<std::vector<int>, Statement> m_updates; ///< by the fields they set
};

/// SELECT of whole records: id, parent, all fields; columns as readRecord wants them.
[[nodiscard]] QByteArray selectRecords(const Entity& entity);
/// Reads the statement's current row into @p record.
void readRecord(const Statement& row, const Entity& entity, Record& record);

/// All tables of a ledger, prepared on first use.
class Tables {
public:
    Tables(Database& database, const Dictionary& dictionary);

    /// @throws Failure InvalidUse for an unknown entity
    [[nodiscard]] Table& of(QStringView entity);
    [[nodiscard]] Table& of(const Entity& entity);
    [[nodiscard]] const std::vector<const Entity*>& childrenOf(const Entity& entity) const;
    /// Where records of @p entity may be named.
    [[nodiscard]] const std::vector<const Field*>& referencesTo(const Entity& entity) const;
    /// As Ledger::householdOf.
    [[nodiscard]] QString householdOf(const Entity& entity, const QString& record);
    [[nodiscard]] const Dictionary& dictionary() const { return m_dictionary; }

private:
    Database& m_database;
    const Dictionary& m_dictionary;
    std::unordered_map<const Entity*, std::unique_ptr<Table>> m_tables;
    std::unordered_map<const Entity*, std::vector<const Entity*>> m_children;
    std::unordered_map<const Entity*, std::vector<const Field*>> m_references; ///< by what they point to
};

} // namespace mingbai
