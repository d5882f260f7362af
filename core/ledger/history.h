/// @file
/// Reading the change log: who changed what, and how a household stood on an earlier day.
#pragma once

#include "core/ledger/ledger.h"

#include <QSet>

namespace mingbai {

/// One change as the log keeps it.
struct LogEntry {
    qint64 number = 0;
    QDateTime at; ///< UTC
    bool clockWasSet = false;
    QString who;
    QString why;
    Act act = Act::Edit;
    qint64 undoes = 0;
    qint64 undoneBy = 0; ///< 0 while it stands
    qint64 records = 0;
};

/// One field of one record before and after.
struct HistoryItem {
    LogEntry change;
    RecordChange::Kind kind = RecordChange::Kind::Update;
    const Entity* entity = nullptr;
    QString record;
    const Field* field = nullptr; ///< null for a record made or removed
    Value before;
    Value after;
};

/// Newest first. @param since only numbers above; @param limit 0: all
[[nodiscard]] std::vector<LogEntry> changes(Ledger& ledger, qint64 since = 0, int limit = 0);
/// What happened to a household and everything in it, newest first.
[[nodiscard]] std::vector<HistoryItem> householdHistory(Ledger& ledger, const QString& household, int limit = 0);
/// What happened to one record, newest first; the way to the past of what belongs to no household.
[[nodiscard]] std::vector<HistoryItem> recordHistory(Ledger& ledger, const QString& record, int limit = 0);
/// One change in full.
[[nodiscard]] std::vector<HistoryItem> changeItems(Ledger& ledger, qint64 number);
/// The household as it was at the end of @p day (local time). Empty when it was not there then.
[[nodiscard]] std::optional<Dossier> dossierAt(Ledger& ledger, const QString& household, QDate day);
/// The newest standing change made here by hand, import or merge that can be taken back; 0 when there is none.
[[nodiscard]] qint64 lastUndoable(Ledger& ledger);
/// Households that anything was changed about after change @p number, be they still there or not.
[[nodiscard]] QSet<QString> householdsChangedSince(Ledger& ledger, qint64 number);
/// Records changed after change @p number and still there, by entity, for incremental export.
[[nodiscard]] std::map<QString, QStringList> changedSince(Ledger& ledger, qint64 number);
/// Records touched after change @p number and no longer there, by entity.
[[nodiscard]] std::map<QString, QStringList> removedSince(Ledger& ledger, qint64 number);
/// Digest of a change and all before it, hexadecimal; empty when there is no such change.
[[nodiscard]] QString digestOfChange(Ledger& ledger, qint64 number);

/// What checking the hash chain found.
struct LogVerdict {
    qint64 changes = 0;
    qint64 firstBad = 0; ///< 0: the chain holds
    QString head;        ///< hash of the newest change, hexadecimal
};
[[nodiscard]] LogVerdict verifyLog(Ledger& ledger, const Progress& progress = {});

/// Everything that can be verified about the file: SQLite's and SQLCipher's checks, foreign keys, the log, the search index.
/// @return problems, translated; empty when all is well
[[nodiscard]] QStringList verifyLedger(Ledger& ledger, const Progress& progress = {});

} // namespace mingbai
