/// @file
/// The ledger: one encrypted file with every household of a village. The only place where records are written.
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/uuid.h"
#include "core/ledger/change_set.h"
#include "core/ledger/database.h"
#include "core/ledger/keys.h"

#include <QDateTime>
#include <QLockFile>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace mingbai {

class SearchIndex;
class Tables;

/// One record with its values in the order of Entity::fields, computed ones included.
struct Record {
    const Entity* entity = nullptr;
    QString id;
    QString parent; ///< empty at the top
    std::vector<Value> values;

    /// @throws Failure InvalidUse when the entity has no such field
    [[nodiscard]] const Value& value(QStringView fieldId) const;
    [[nodiscard]] const Value& value(const FieldName& name) const;
};

/// A household and everything that belongs to it, by entity, children in order of entry.
struct Dossier {
    Record household;
    std::map<QString, std::vector<Record>> children;

    /// Empty when the household has none.
    [[nodiscard]] const std::vector<Record>& of(QStringView entityId) const;
};

/// What a new ledger is.
struct LedgerIdentity {
    QString id;       ///< UUID of the file
    QString role;     ///< "village", "township", "county"
    QString division; ///< 12-digit code (a township may give 9, a county 6)
    QString name;     ///< for people
    QDateTime created;
};

/// Reads and writes one ledger file. Not shared between threads at the same time.
class Ledger {
public:
    struct Options {
        OpenMode mode = OpenMode::ReadWrite;
        QString user; ///< recorded in the change log
        Clock clock;
        const Dictionary* dictionary = nullptr; ///< the built-in one when null; outlives the ledger
    };

    /// Makes a new file. @p root absent: not encrypted.
    /// @throws Failure InputOutput when the file exists, and as the disk does
    [[nodiscard]] static std::unique_ptr<Ledger> create(
        const QString& path, const std::optional<RootSecret>& root, const LedgerIdentity& identity, const Options& options);
    /// Opens a file, upgrading it (with a backup first) when an older program wrote it.
    /// @throws Failure NotALedger, WrongKey, Damaged, TooNew, InUse, ReadOnly, InputOutput; the file is then as before
    [[nodiscard]] static std::unique_ptr<Ledger> open(
        const QString& path, const std::optional<RootSecret>& root, const Options& options);
    /// Whether the file is plain SQLite. @throws Failure InputOutput when it cannot be read, NotALedger when it is too short
    [[nodiscard]] static bool isPlain(const QString& path);

    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;
    Ledger(Ledger&&) = delete;
    Ledger& operator=(Ledger&&) = delete;
    ~Ledger();

    /// A second, read-only connection of this process, for long reads on another thread.
    [[nodiscard]] std::unique_ptr<Ledger> reader() const;

    [[nodiscard]] const LedgerIdentity& identity() const { return m_identity; }
    [[nodiscard]] const Dictionary& dictionary() const { return m_dictionary; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] const QString& user() const { return m_user; }
    void setUser(const QString& user) { m_user = user; }
    [[nodiscard]] bool isReadOnly() const { return m_database.isReadOnly(); }
    [[nodiscard]] bool isEncrypted() const { return m_root.has_value(); }
    [[nodiscard]] const QString& path() const { return m_database.path(); }
    [[nodiscard]] Database& database() { return m_database; }
    /// A fresh key for a new record.
    [[nodiscard]] QString newId() { return m_ids.next(); }

    /// The one door for writing: checks the set against the dictionary, writes tables, log and search index in one
    /// transaction, then tells the listeners. Values that are already so are left out; a set that changes nothing is not logged.
    /// @throws Failure InvalidUse naming entity, field and what is wrong with the value; DiskFull and the like; nothing is then
    /// changed
    Applied apply(const ChangeSet& changes);
    Applied apply(const ChangeSet& changes, const Progress& progress);

    /// Takes back one change, as a change of its own. Taking back an undo is redo.
    /// @throws Failure InvalidUse when there is no such change, it was taken back already, or a later one built on it
    Applied undo(qint64 number);

    /// Called within the transaction of each change, before it is made final: what it writes is saved with the change or not at
    /// all, and a Failure it throws takes the change back.
    void addCompanion(std::function<void(const Applied&)> companion);
    /// Called after each applied change, in the order of adding.
    void addListener(std::function<void(const Applied&)> listener);

    [[nodiscard]] std::optional<Record> record(QStringView entity, const QString& id);
    /// In order of entry; @p parent empty for entities at the top.
    [[nodiscard]] std::vector<Record> records(QStringView entity, const QString& parent = {});
    /// The records of an entity that belong to a household at any depth (jobs of its members), parent by parent.
    [[nodiscard]] std::vector<Record> recordsInHousehold(QStringView entity, const QString& household);
    /// Every record of an entity, in order of entry; @p visit gets each in turn, the Record is reused.
    void forEach(QStringView entity, const std::function<void(const Record&)>& visit);
    [[nodiscard]] std::optional<Dossier> dossier(const QString& household);
    [[nodiscard]] qint64 count(QStringView entity);
    /// A record and everything below it, each entity's in order of entry, parents before children.
    [[nodiscard]] std::vector<Record> family(QStringView entity, const QString& record);
    /// The household a record belongs to (itself for a household); empty when there is no such record or it has none.
    [[nodiscard]] QString householdOf(QStringView entity, const QString& record);
    /// Entity of a record by its key alone; empty when there is none.
    [[nodiscard]] QString entityOf(const QString& record);

    /// Small facts about the file that are no records (last export, last backup).
    [[nodiscard]] QString info(const QString& key);
    void setInfo(const QString& key, const QString& value);

    /// Copies the ledger, keys beside it, verified by opening and counting. @throws Failure InvalidUse for the ledger's own
    /// name, and as the disk does
    void backup(const QString& path);

private:
    Ledger(const QString& path, const std::optional<RootSecret>& root, const Options& options);

    void readIdentity();
    void requireWritable() const;
    Applied applyWithEntries(const ChangeSet& changes, const std::vector<qint64>& entries, const Progress& progress);

    std::unique_ptr<QLockFile> m_lock; ///< null for readers
    std::optional<RootSecret> m_root;
    Database m_database;
    const Dictionary& m_dictionary;
    Clock m_clock;
    QString m_user;
    LedgerIdentity m_identity;
    IdSource m_ids;
    std::unique_ptr<Tables> m_tables;
    std::unique_ptr<SearchIndex> m_search;
    std::vector<std::function<void(const Applied&)>> m_companions;
    std::vector<std::function<void(const Applied&)>> m_listeners;
};

} // namespace mingbai
