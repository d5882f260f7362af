#include "ui/models/grid_changes.h"

#include "core/dictionary/fields.h"
#include "ui/models/derived_entry.h"
#include "ui/models/new_statement.h"

#include <algorithm>

namespace mingbai {

GridChanges::GridChanges(Ledger& ledger, const GridTable& table)
    : m_ledger(ledger)
    , m_table(table)
{
}

void GridChanges::set(const GridRow& row, std::size_t source, const std::vector<std::pair<const Field*, Value>>& values)
{
    const GridSource& from = m_table.sources()[source];
    const QString& record = row.records[source];
    if (record.isEmpty())
        return create(row, from, values);
    derive(*from.entity, record, values);
    for (const auto& [field, value] : values)
        m_changes.set(from.entity->id, record, field->id, value);
}

void GridChanges::create(const GridRow& row, const GridSource& source, const std::vector<std::pair<const Field*, Value>>& values)
{
    if (std::all_of(values.begin(), values.end(), [](const auto& each) { return isEmpty(each.second); }))
        return;
    const QString record = m_ledger.newId();
    if (source.entity->id == entities::income) {
        ChangeSet statement = newStatement(m_ledger, row.id, record, m_table.year());
        std::move(statement.records.begin(), statement.records.end(), std::back_inserter(m_changes.records));
    } else {
        std::vector<std::pair<QString, Value>> known;
        if (source.isYearly)
            known.emplace_back(yearOf(*source.entity)->id, qint64{m_table.year()});
        m_changes.create(source.entity->id, record, row.id, std::move(known));
    }
    for (const auto& [field, value] : values)
        m_changes.set(source.entity->id, record, field->id, value);
}

/// What somebody typed in the same breath counts more than what follows from a number.
void GridChanges::derive(const Entity& entity, const QString& record, const std::vector<std::pair<const Field*, Value>>& values)
{
    for (const auto& [field, value] : values) {
        if (field->type != FieldType::IdNumber && field->type != FieldType::DisabilityCertificate)
            continue;
        const std::optional<Record> before = m_ledger.record(entity.id, record);
        if (!before)
            continue;
        const DerivedEntry derived = derivedEntry(*before, *field, value);
        for (const auto& [id, told] : derived.values)
            m_changes.set(entity.id, record, id, told);
        if (!derived.sentence.isEmpty())
            m_note = derived.sentence;
    }
}

} // namespace mingbai
