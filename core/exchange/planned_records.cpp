#include "core/exchange/planned_records.h"

#include "core/dictionary/fields.h"

namespace mingbai {

PlannedRecords::PlannedRecords(Ledger& ledger, ImportPlan& plan)
    : m_ledger(ledger)
    , m_plan(plan)
{
}

ImportCounts& PlannedRecords::counts(const Entity& entity)
{
    if (entity.id == entities::household)
        return m_plan.households;
    return entity.id == entities::person ? m_plan.people : m_plan.others;
}

void PlannedRecords::addDefaults(const Entity& entity, FieldValues& values)
{
    for (const Field& field : entity.fields) {
        if (!field.retired)
            values.add(field, field.defaultValue);
    }
}

void PlannedRecords::create(const Entity& entity, const QString& id, const QString& parent, const FieldValues& values)
{
    RecordChange change{RecordChange::Kind::Create, entity.id, id, parent, {}};
    change.values.reserve(values.items.size());
    for (const auto& [field, value] : values.items)
        change.values.emplace_back(field->id, value);
    m_touched.insert(id, {static_cast<qsizetype>(m_plan.changes.records.size()), true});
    m_plan.changes.records.push_back(std::move(change));
    ++counts(entity).created;
}

void PlannedRecords::addTo(RecordChange& change, const FieldValues& values)
{
    for (const auto& [field, value] : values.items) {
        const QString& id = field->id;
        const bool isThere = std::any_of(
            change.values.begin(), change.values.end(), [&](const auto& item) { return item.first == id; });
        if (!isThere)
            change.values.emplace_back(field->id, value);
    }
}

void PlannedRecords::update(const Entity& entity, const QString& id, const FieldValues& values)
{
    const auto touched = m_touched.constFind(id);
    if (touched != m_touched.constEnd() && touched->isNew) {
        addTo(m_plan.changes.records[static_cast<std::size_t>(touched->change)], values);
        return;
    }
    if (const std::optional<Record> record = m_ledger.record(entity.id, id))
        update(*record, values);
}

void PlannedRecords::update(const Record& record, const FieldValues& values)
{
    const Entity& entity = *record.entity;
    FieldValues different;
    for (const auto& [field, value] : values.items) {
        if (record.value(field->id) != value)
            different.items.emplace_back(field, value);
    }
    const bool isFirst = !m_touched.contains(record.id);
    Touched& touched = m_touched[record.id];
    ImportCounts& count = counts(entity);
    if (different.items.empty()) {
        count.same += isFirst ? 1 : 0;
        return;
    }
    if (touched.change < 0) {
        touched.change = static_cast<qsizetype>(m_plan.changes.records.size());
        m_plan.changes.records.push_back({RecordChange::Kind::Update, entity.id, record.id, {}, {}});
        count.same -= isFirst ? 0 : 1;
        ++count.changed;
    }
    addTo(m_plan.changes.records[static_cast<std::size_t>(touched.change)], different);
}

} // namespace mingbai
