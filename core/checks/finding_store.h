/// @file
/// The table of findings: written after each pass, only where something is different; read by screens.
#pragma once

#include "core/checks/engine.h"
#include "core/checks/subject_plan.h"

#include <QHash>
#include <QSet>

namespace mingbai {

/// Compares what fired with what stands and writes the difference: most edits, and most days, change few findings.
class FindingStore {
public:
    /// @param database holds kScopeTable already
    explicit FindingStore(Database& database);

    /// Starts a comparison. @param narrowed with the households in kScopeTable (and findings above households), else with
    /// everything
    void begin(bool narrowed);
    /// Keeps the finding that stands already, or writes it.
    void put(const FiredCheck& fired);
    /// Takes away what no longer fires. @return whether anything was written since begin
    bool finish();

private:
    struct Standing {
        qint64 number = 0;
        QByteArray seen; ///< severity, values and acceptance
    };

    void loadStanding(Statement& rows);
    void loadAcceptances(bool narrowed);

    Database& m_database;
    Statement m_insert;
    Statement m_remove;
    Statement m_standingRows;
    Statement m_standingRowsInScope;
    QHash<QByteArray, Standing> m_standing; ///< by check, variant and record
    QSet<QByteArray> m_kept;                ///< the same keys, of this pass
    QSet<QByteArray> m_accepted;            ///< check, record and digest
    bool m_written = false;
};

/// Findings that stand, with their words.
[[nodiscard]] std::vector<Finding> readFindings(
    const Database& database, const FindingFilter& filter, const Catalogue& catalogue);
[[nodiscard]] std::vector<FindingMark> readMarks(const Database& database, const QString& household, const Catalogue& catalogue);
[[nodiscard]] FindingCounts countFindings(const Database& database);
[[nodiscard]] std::vector<CheckCount> countFindingsByCheck(const Database& database);

} // namespace mingbai
