/// @file
/// The moves of the procedure: each is refused with its clause, or written as one change.
#pragma once

#include "core/casework/rules.h"

namespace mingbai {

/// What came of a move.
struct MoveResult {
    std::vector<Refusal> refusals; ///< when there are any, nothing was written
    QString record;                ///< the lead, case or step that was made

    [[nodiscard]] bool isDone() const { return refusals.empty(); }
};

/// Which step a case can take next, in the order of the procedure.
struct CaseStanding {
    QString monitoringCase;
    QString household;
    QString head; ///< name of the head
    QString group;
    QString type;                     ///< code of the monitoring type, as far as it is decided
    QString risk;                     ///< code of the first risk
    QString next;                     ///< code of the step; empty when the case has ended
    QDate dueOn;                      ///< of that step; invalid when none is set
    Owner decidedBy = Owner::Village; ///< the next step
    QString keeper;                   ///< under which name a place below reports the case; empty where it is kept here
    QDate sentBackOn;                 ///< when the next step was tried last without passing; invalid otherwise
    QString sentBackWhy;
};

class Casework {
public:
    /// @param ledger outlives this
    explicit Casework(Ledger& ledger);

    /// A lead about a household of the ledger. Needs the day it was found and its source.
    MoveResult addLead(const QString& household, const FieldValues& values);
    /// Verified and taken into the procedure: settles the lead and opens a case. A household that was monitored before gets a
    /// new episode.
    MoveResult openCase(const QString& lead, const FieldValues& settled = {});
    /// Verified and not to be monitored, with the reason and when the household was told.
    MoveResult settleLead(const QString& lead, const FieldValues& values);
    /// A case that does not lead to identification: ended, and its lead settled with the reason.
    MoveResult refuseCase(const QString& monitoringCase, const FieldValues& values);
    /// Takes a step. Where the same step was entered before and has not passed, that record is filled in further (a notice whose
    /// end has come).
    MoveResult take(const QString& monitoringCase, const StepEntry& entry);
    /// Another day for a step that was taken, with the reason, which the change log keeps.
    MoveResult correctDay(const QString& step, QDate day, const QString& why);

    /// What forbids the step now, without writing.
    [[nodiscard]] std::vector<Refusal> refusals(const QString& monitoringCase, const StepEntry& entry) const;
    /// Steps that may come next, first the one that the procedure waits for; empty when the case has ended.
    [[nodiscard]] QStringList nextSteps(const CaseFile& file) const;
    [[nodiscard]] CaseStanding standing(const QString& monitoringCase) const;
    /// Open cases, those due first.
    [[nodiscard]] std::vector<CaseStanding> openCases() const;
    /// Of these the ones that wait for this ledger: reported from below, and the next step is one of its own level or above.
    /// Those sent back already come last.
    [[nodiscard]] std::vector<CaseStanding> casesToDecide() const;
    [[nodiscard]] RuleContext context() const;

private:
    void tellBelow(ChangeSet& changes, const CaseFile& file, const ProcessStep& step, const QString& reason) const;
    void effects(ChangeSet& changes, const CaseFile& file, const ProcessStep& step, const StepEntry& entry) const;
    void identify(ChangeSet& changes, const CaseFile& file, const StepEntry& entry, const QString& day) const;
    void clear(ChangeSet& changes, const CaseFile& file, const StepEntry& entry, const QString& day) const;
    MoveResult write(const ChangeSet& changes, const QString& record);

    Ledger& m_ledger;
    Parameters m_parameters;
};

} // namespace mingbai
