/// @file
/// Writes one ChangeSet: tables, change log and search index, in one transaction.
#pragma once

#include "core/ledger/change_log.h"
#include "core/ledger/search_index.h"
#include "core/ledger/tables.h"

#include <QHash>
#include <QSet>

#include <span>

namespace mingbai {

/// Made for one ChangeSet and used once.
class Applier {
public:
    Applier(Database& database, Tables& tables, SearchIndex& search);

    /// @param header when and by whom; number and count are filled in
    /// @param entries for records made, by their place in the set: the entry they had before; empty for new ones
    /// @throws Failure as Ledger::apply
    Applied run(const ChangeSet& changes, const LogHeader& header, const std::vector<qint64>& entries, const Progress& progress);

private:
    /// @param changes as Table::insert takes rows: of one entity, none the parent of another
    void create(std::span<const RecordChange> changes, qint64 entry);
    void noteNew(const Entity& entity, const NewRow& row, qint64 entry, const QString& household);
    void update(const RecordChange& change);
    void remove(const RecordChange& change);
    void remove(const Entity& entity, const QString& id, const QString& household);
    /// Empties what remains pointing to records removed, as changes of their own in the log.
    void forgetGone();
    void refreshSearch();

    [[nodiscard]] QString householdOfNew(const Entity& entity, const RecordChange& change);
    /// @return the household of the parent
    [[nodiscard]] QString requireParent(const Entity& entity, const RecordChange& change);
    void log(RecordChange::Kind kind, const Entity& entity, const QString& record, const StoredRow& row, const QString& household,
        const QByteArray& before, const QByteArray& after);
    void touch(const QString& household, bool searched);
    /// A record of the village may be about a household: the checks of that one look at it again.
    void touchNamed(const Field& field, const Value& value);
    void touchNamed(const Entity& entity, const StoredRow& row, const QString& household);
    void identify(const Field& field, const Value& value);

    Database& m_database;
    Tables& m_tables;
    SearchIndex& m_search;
    LogWriter m_log;
    Applied m_applied;
    QSet<QString> m_touched;
    QSet<QString> m_searchStale;
    std::vector<std::pair<const Entity*, QString>> m_gone;
    std::vector<qint64> m_goneHouseholds; ///< entries
    /// Parents asked for or made here, with the households they belong to. Records come in families.
    QHash<std::pair<const Entity*, QString>, QString> m_parents;
};

} // namespace mingbai
