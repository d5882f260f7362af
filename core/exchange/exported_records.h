/// @file
/// Finds for each record of an export the record of the ledger that it is, or makes it.
#pragma once

#include "core/exchange/ledger_index.h"
#include "core/exchange/planned_records.h"

#include <QSet>

namespace mingbai {

/// A record of an export, its values read.
struct ExportedRecord {
    const Entity* entity = nullptr;
    int row = 0; ///< in its table or array, from 1
    QString id;
    QString parent;
    FieldValues values;
};

/// Takes exported records into a plan: parents before children. A record is known by its key or, where another ledger made it,
/// by what names it (household number, year of income, ID number).
class ExportedRecords {
public:
    /// Both outlive it.
    ExportedRecords(Ledger& ledger, ImportPlan& plan);

    void take(ExportedRecord record);

private:
    /// What keeps a record out, and where it stands.
    struct Problem {
        QString sentence; ///< empty when there is none
        const Field* field = nullptr;
        QString check;
    };

    [[nodiscard]] Problem problem(const ExportedRecord& record) const;
    [[nodiscard]] Problem placeProblem(const ExportedRecord& record) const;
    [[nodiscard]] static QString nameOf(const ExportedRecord& record);
    [[nodiscard]] std::optional<Record> match(const ExportedRecord& record) const;
    [[nodiscard]] std::optional<Record> matchByKey(const ExportedRecord& record) const;
    void refuse(const ExportedRecord& record, const Problem& problem);

    Ledger& m_ledger;
    ImportPlan& m_plan;
    LedgerIndex m_index;
    PlannedRecords m_records;
    bool m_ledgerIsEmpty = false;
    QHash<QString, QString> m_ids; ///< of records that have another key in the ledger
    QHash<QString, const Entity*> m_created;
    QSet<QString> m_refused; ///< households that are not taken, and what belongs to them
    QSet<QString> m_once;    ///< names of new records, to know a second one where there can be one only
};

} // namespace mingbai
