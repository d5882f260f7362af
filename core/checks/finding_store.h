/// @file
/// The table of findings: written after each pass, only where something is different; read by screens.
#pragma once

#include "core/checks/engine.h"
#include "core/checks/subject_plan.h"

#include <QHash>
#include <QSet>

#include <map>

namespace mingbai {

/// Compares what fired with what stands and writes the difference: most edits, and most days, change few findings.
class FindingStore {
public:
    /// @param database holds kScopeTable already
    explicit FindingStore(Database& database);

    /// Starts a pass. @param only these checks; empty: all
    /// @param sameChecks whether what stands was found with the same checks: then equal values have an equal digest
    void start(const std::vector<const Check*>& only, bool sameChecks);
    /// Starts the comparison of one slice.
    void begin(const Slice& slice);
    /// Keeps the finding that stands already, or writes it.
    void put(const FiredCheck& fired);
    /// Takes away what no longer fires in the slice.
    void finish();
    /// Whether anything was written since start.
    [[nodiscard]] bool isWritten() const { return m_written; }

private:
    struct Standing {
        qint64 number = 0;
        qint64 severity = 0;
        bool accepted = false;
        QByteArray digest;
        QByteArray basis;
    };
    /// The statements of one kind of slice.
    struct Reading {
        Statement standing;
        Statement acceptances;
    };

    Reading& reading(const Slice& slice);
    void loadStanding(Statement& rows);
    void loadAcceptances(Statement& rows);
    void insert(const FiredCheck& fired, const QByteArray& digest, bool accepted);

    Database& m_database;
    Statement m_insert;
    Statement m_remove;
    std::map<Slice::Kind, Reading> m_readings;
    QSet<QByteArray> m_only;                ///< check and variant
    QHash<QByteArray, Standing> m_standing; ///< by check, variant and record
    QSet<QByteArray> m_kept;                ///< the same keys, of this slice
    QSet<QByteArray> m_accepted;            ///< check, record and digest
    bool m_sameChecks = false;
    bool m_written = false;
};

/// Findings that stand, with their words.
[[nodiscard]] std::vector<Finding> readFindings(
    const Database& database, const FindingFilter& filter, const Catalogue& catalogue);
/// What readMarks steps through: a grid asks for every row it shows.
[[nodiscard]] Statement marksStatement(const Database& database);
[[nodiscard]] std::vector<FindingMark> readMarks(Statement& rows, const QString& household, const Catalogue& catalogue);
[[nodiscard]] FindingCounts countFindings(const Database& database);
[[nodiscard]] std::vector<CheckCount> countFindingsByCheck(const Database& database);

} // namespace mingbai
