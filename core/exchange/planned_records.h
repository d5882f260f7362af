/// @file
/// The records of a plan: what is new, what differs from the ledger, what is already so.
#pragma once

#include "core/exchange/field_values.h"
#include "core/exchange/import.h"

#include <QHash>

namespace mingbai {

/// Fills the ChangeSet and the counts of a plan. A record that is told of twice counts once.
class PlannedRecords {
public:
    /// Both outlive it.
    PlannedRecords(Ledger& ledger, ImportPlan& plan);

    /// A new record.
    void create(const Entity& entity, const QString& id, const QString& parent, const FieldValues& values);
    /// The dictionary's defaults, for fields that @p values lacks.
    static void addDefaults(const Entity& entity, FieldValues& values);
    /// What differs; an empty value is never among the new ones, so nothing is cleared.
    void update(const Entity& entity, const QString& id, const FieldValues& values);
    /// A record of the ledger, before the plan.
    void update(const Record& record, const FieldValues& values);

private:
    struct Touched {
        qsizetype change = -1; ///< index into the ChangeSet; -1 while nothing differs
        bool isNew = false;
    };

    [[nodiscard]] ImportCounts& counts(const Entity& entity);
    void addTo(RecordChange& change, const FieldValues& values);

    Ledger& m_ledger;
    ImportPlan& m_plan;
    QHash<QString, Touched> m_touched;
};

} // namespace mingbai
