/// @file
/// The ledger's records as far as a table asks for them, read in one pass and kept small.
#pragma once

#include "core/ledger/ledger.h"

#include <QHash>

#include <map>
#include <set>

namespace mingbai {

/// The asked fields of one record.
struct SmallRecord {
    QString id;
    int year = 0; ///< it is about; 0 for entities without
    QString day;  ///< by which records of one year are ordered
    std::vector<Value> values;
    std::vector<char> isAsked; ///< whether the form asks the field, given the others
    bool hasMoney = false;     ///< whether any amount is told
};

/// Records of a ledger by household.
class FillRecords {
public:
    /// @param ledger outlives it
    explicit FillRecords(Ledger& ledger)
        : m_ledger(ledger)
    {
    }

    void want(const Field& field);
    /// @throws Failure Cancelled, and as the disk does
    void read(const Progress& progress);

    /// In order of entry.
    [[nodiscard]] const std::vector<SmallRecord>& households() const { return m_households; }
    [[nodiscard]] const std::vector<SmallRecord>& of(const QString& household, const QString& entity) const;
    /// The newest record of an entity in @p year, or in any up to @p newest where @p year is 0; nullptr when there is none.
    [[nodiscard]] const SmallRecord* newest(const QString& household, const QString& entity, int year, int newest) const;
    /// The greatest year up to @p newest of which the ledger has records; 0 when it has none.
    [[nodiscard]] int newestYear(const QString& entity, int newest) const;
    /// @param record of the field's entity; nullptr: nothing
    [[nodiscard]] Value value(const SmallRecord* record, const Field& field) const;
    [[nodiscard]] Value value(const SmallRecord* record, const FieldName& name) const;
    /// Whether a blank tells something: the amounts that a form leaves blank beside others are none.
    [[nodiscard]] static bool meansNone(const SmallRecord* record, const Field& field)
    {
        return field.type == FieldType::Money && record && record->hasMoney;
    }
    [[nodiscard]] bool isAsked(const SmallRecord* record, const Field& field) const;

private:
    [[nodiscard]] SmallRecord small(const Record& record, std::vector<bool> shown) const;

    Ledger& m_ledger;
    std::map<QString, std::vector<const Field*>> m_wanted; ///< by entity
    QHash<const Field*, int> m_places;                     ///< in SmallRecord::values
    std::vector<SmallRecord> m_households;
    std::map<QString, QHash<QString, std::vector<SmallRecord>>> m_children; ///< by entity and household
};

} // namespace mingbai
