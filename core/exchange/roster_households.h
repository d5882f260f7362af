/// @file
/// The households of a roster: rows brought together by household number, head or order.
#pragma once

#include "core/exchange/field_values.h"
#include "core/exchange/roster_rows.h"

namespace mingbai {

/// A member as the roster tells.
struct RosterMember {
    int row = 0;
    FieldValues values;
};

/// A record that belongs to a household: living conditions, a year's income, a visit.
struct RosterChild {
    const Entity* entity = nullptr;
    int row = 0;
    FieldValues values;
};

/// A household as the roster tells, with everything in it.
struct RosterHousehold {
    int row = 0;          ///< the first one
    bool isPlaced = true; ///< false: people of whom the roster does not say where they belong
    QString headName;
    QString headIdentity;
    FieldValues values;
    FieldValues head; ///< what columns of the head say
    std::vector<RosterChild> children;
    std::vector<RosterMember> members;
    bool hasHead = false; ///< a row is the head's, even one that cannot be taken
};

/// Years of records that a table gives no year for.
struct RosterYears {
    int income = 0;
    int other = 0;
};

/// Brings rows together; household columns may be filled on the first row only.
class HouseholdGrouping {
public:
    /// All references outlive it.
    HouseholdGrouping(const Dictionary& dictionary, const RosterLayout& layout, const RosterYears& years, ImportPlan& plan);

    void add(const RosterRow& row);
    [[nodiscard]] std::vector<RosterHousehold>& households() { return m_households; }

private:
    [[nodiscard]] RosterHousehold& place(const RosterRow& row);
    [[nodiscard]] RosterHousehold& found(const QString& key, const RosterRow& row);
    [[nodiscard]] bool continues(const RosterRow& row, const QString& name) const;
    void addHouseholdValues(RosterHousehold& household, const RosterRow& row);
    void addChildren(RosterHousehold& household, const RosterRow& row);
    void addMember(RosterHousehold& household, const RosterRow& row);
    void tellDifference(int firstRow, const RosterRow& row, const RosterValue& value, const FieldValues& before);
    void tellDifferences(const RosterChild& known, const RosterRow& row, int year);
    void completeKey(const Entity& entity, int year, FieldValues& values) const;

    const Dictionary& m_dictionary;
    const RosterLayout& m_layout;
    RosterYears m_years;
    ImportPlan& m_plan;
    bool m_rowsAreMembers;
    std::vector<RosterHousehold> m_households;
    qsizetype m_current = -1;
    int m_refusedRow = 0; ///< rows below that name no household belong to this one
    QHash<QString, qsizetype> m_byKey;
};

} // namespace mingbai
