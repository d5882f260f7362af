/// @file
/// Which person of the ledger each member of a roster is, and who cannot be taken.
#pragma once

#include "core/exchange/ledger_index.h"
#include "core/exchange/planned_records.h"
#include "core/exchange/roster_households.h"

namespace mingbai {

/// Names alike but for spaces and dots; one that is not there speaks against nothing.
[[nodiscard]] bool isSameName(const QString& a, const QString& b);

/// Settles who stands twice in the roster: rows that agree become one, others are refused (check ID-03).
void settleDuplicates(std::vector<RosterHousehold>& households, const RosterLayout& layout, ImportPlan& plan);

/// Takes the members of one household into the plan.
class PeoplePlanner {
public:
    /// All references outlive it.
    PeoplePlanner(Ledger& ledger, LedgerIndex& index, PlannedRecords& records, const RosterLayout& layout, ImportPlan& plan);

    /// Leaves out of @p roster the members that cannot be taken into @p household (empty: a new one), and notes why.
    void refuseStrangers(RosterHousehold& roster, const QString& household);
    /// Members become new or changed records of @p household.
    void plan(const RosterHousehold& roster, const QString& household);
    /// The head as columns of the head tell, where the head has no row.
    void planHead(const RosterHousehold& roster, const QString& household, bool isNewHousehold);

private:
    [[nodiscard]] const KnownPerson* match(const FieldValues& values, const QString& household, bool isPlaced) const;
    [[nodiscard]] const KnownPerson* matchByName(const FieldValues& values, const QString& household) const;
    [[nodiscard]] std::optional<ImportRemark> refusal(const RosterMember& member, const QString& household, bool isPlaced) const;
    [[nodiscard]] ImportRemark remark(int row, const FieldValues& values, const QString& sentence) const;
    void addToldByNumber(FieldValues& values) const;
    void create(const QString& household, FieldValues values);

    Ledger& m_ledger;
    LedgerIndex& m_index;
    PlannedRecords& m_records;
    const RosterLayout& m_layout;
    ImportPlan& m_plan;
    const Entity& m_person;
};

} // namespace mingbai
