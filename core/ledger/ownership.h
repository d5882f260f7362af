/// @file
/// One owner a record: who may write what, when the same village is kept in several ledgers. Whose a record is stands in
/// resources/process/ownership.json.
#pragma once

#include "core/ledger/ledger.h"

#include <map>

namespace mingbai {

/// Which ledger writes a record in the ordinary flow, from below: one owner a record, so that no two write the same.
enum class Owner { Village, Township, County, Everyone };

/// Whose steps and records a ledger of this role writes.
[[nodiscard]] Owner levelOf(const LedgerIdentity& identity);

/// Who decides a step of the procedure, by its code.
[[nodiscard]] Owner decides(const QString& step);

/// Whether a record is a step that is decided above the village.
[[nodiscard]] bool isDecidedAbove(Ledger& ledger, const QString& entity, const QString& record);

/// Whether records of the kind that were made above the village are answered by it, and otherwise only read.
[[nodiscard]] bool isAnsweredBelow(const QString& entity);
/// Whether a value of such a record belongs to the answer.
[[nodiscard]] bool isAnswer(const QString& field, const Value& value);

/// The places below that report with packages of their own. What lies in them belongs to their ledgers; the ledgers above read
/// it, remark on it and decide what is theirs to decide. What nobody reports is kept by whoever enters it.
class ReportingPlaces {
public:
    /// Reads the register of packages. Empty in a village's ledger: nobody reports to it but laptops of the same village.
    explicit ReportingPlaces(Ledger& ledger);

    [[nodiscard]] bool isEmpty() const { return m_names.empty(); }
    /// Under which name a village is reported, by its 12-digit code; empty when nobody does.
    [[nodiscard]] QString keeperOf(const QString& village) const;

private:
    std::map<QString, QString> m_names; ///< by division
};

/// Under which name a place below keeps a record and reports it; empty when this ledger may write it.
[[nodiscard]] QString keeperOf(Ledger& ledger, QStringView entity, const QString& record);
/// The same with the places read before: for many records one after another.
[[nodiscard]] QString keeperOf(const ReportingPlaces& places, Ledger& ledger, QStringView entity, const QString& record);
/// The same for a record of @p entity to be made below @p parent.
[[nodiscard]] QString keeperOfNew(Ledger& ledger, QStringView entity, const QString& parent);

/// Whether the set decides a conflict: it then writes what it decides, whoever keeps that in the ordinary flow.
[[nodiscard]] bool isMergeDecision(const ChangeSet& changes);

/// Refuses a set that writes what a place below reports itself, or a step that came from above. A ledger writes the steps that
/// are decided at its own level, and those from above that reach it on paper; with a step it writes what the step brings about in
/// its case and household. A decision at the merge desk writes what it decides.
/// @throws Failure InvalidUse naming who keeps the data and what to do instead
void requireOwnRecords(Ledger& ledger, const ChangeSet& changes);

} // namespace mingbai
