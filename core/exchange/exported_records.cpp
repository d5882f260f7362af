#include "core/exchange/exported_records.h"

#include "core/base/uuid.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/exchange/import_words.h"
#include "core/exchange/roster_rows.h"
#include "core/exchange/village_names.h"

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

bool isPerson(const Entity& entity)
{
    return entity.id == entities::person;
}

} // namespace

ExportedRecords::ExportedRecords(Ledger& ledger, ImportPlan& plan)
    : m_ledger(ledger)
    , m_plan(plan)
    , m_index(ledger)
    , m_records(ledger, plan)
{
    const auto& entities = ledger.dictionary().entities();
    m_ledgerIsEmpty = std::all_of(
        entities.begin(), entities.end(), [&](const Entity& entity) { return ledger.count(entity.id) == 0; });
}

void ExportedRecords::refuse(const ExportedRecord& record, const Problem& problem)
{
    const QString column = problem.field ? problem.field->id : record.entity->id;
    const QString value = problem.field ? maskedText(*problem.field, record.values.value(problem.field->id))
                                        : redacted(record.id);
    refuseCell(m_plan, {record.row, column, value, problem.check, problem.sentence});
}

/// What lies in another village, and what belongs to that village itself.
ExportedRecords::Problem ExportedRecords::placeProblem(const ExportedRecord& record) const
{
    const QString& entity = record.entity->id;
    const QString place = entity == entities::household ? fields::household::village.id()
        : entity == entities::village                   ? fields::village::code.id()
                                                        : QString();
    const QString village = textOf(record.values.value(place));
    if (village.isEmpty() || liesWithin(m_ledger.identity(), village))
        return {};
    return {otherVillageProblem(m_ledger.identity()), record.entity->find(place), u"HH-16"_s};
}

ExportedRecords::Problem ExportedRecords::problem(const ExportedRecord& record) const
{
    if (!isUuid(record.id))
        return {Import::tr("The record has no key as our exports have it. Leave the column id as it was."), nullptr, {}};
    if (m_created.contains(record.id))
        return {Import::tr("A record with the same key stands above. Remove one of them."), nullptr, {}};
    const QString known = m_ledgerIsEmpty ? QString() : m_ledger.entityOf(record.id);
    if (!known.isEmpty() && known != record.entity->id)
        return {Import::tr("The key belongs to another kind of record in this ledger."), nullptr, {}};
    const QString& parentEntity = record.entity->parent;
    if (parentEntity.isEmpty())
        return known.isEmpty() ? placeProblem(record) : Problem();
    const Entity* created = m_created.value(record.parent);
    const bool hasParent = created ? created->id == parentEntity
                                   : !m_ledgerIsEmpty && m_ledger.entityOf(record.parent) == parentEntity;
    if (!hasParent)
        return {
            Import::tr("What the record belongs to is neither in the ledger nor in the file. Take in that first."), nullptr, {}};
    return {};
}

/// What tells a record from others of its kind in the same household where there can be one of that name only; else empty.
QString ExportedRecords::nameOf(const ExportedRecord& record)
{
    const Entity& entity = *record.entity;
    if (!entity.occursOnce && (!entity.isNamed || entity.parent.isEmpty()))
        return {};
    QString name = entity.id + record.parent;
    for (const QString& field : entity.key) {
        const QString part = fileText(*entity.find(field), record.values.value(field));
        if (part.isEmpty())
            return {};
        name += u' ' + part;
    }
    return name;
}

std::optional<Record> ExportedRecords::matchByKey(const ExportedRecord& record) const
{
    const Entity& entity = *record.entity;
    const bool isNamed = entity.occursOnce
        || (!entity.key.isEmpty() && std::none_of(entity.key.begin(), entity.key.end(), [&](const QString& id) {
               return isEmpty(record.values.value(id));
           }));
    if (!isNamed || m_created.contains(record.parent))
        return std::nullopt;
    for (Record& known : m_ledger.records(entity.id, record.parent)) {
        const bool isSame = std::all_of(
            entity.key.begin(), entity.key.end(), [&](const QString& id) { return known.value(id) == record.values.value(id); });
        if (isSame)
            return std::move(known);
    }
    return std::nullopt;
}

std::optional<Record> ExportedRecords::match(const ExportedRecord& record) const
{
    const Entity& entity = *record.entity;
    if (m_ledgerIsEmpty)
        return std::nullopt;
    if (std::optional<Record> known = m_ledger.record(entity.id, record.id))
        return known;
    if (entity.id == entities::household) {
        const KnownHousehold* household = m_index.householdByCode(record.values.text(fields::household::code));
        return household ? m_ledger.record(entity.id, household->id) : std::nullopt;
    }
    if (!isPerson(entity))
        return matchByKey(record);
    const KnownPerson* person = m_index.personByIdentity(identityOf(record.values.text(fields::person::id_number)));
    const bool isSame = person && person->household == record.parent
        && nameKey(person->name) == nameKey(record.values.text(fields::person::name));
    return isSame ? m_ledger.record(entity.id, person->id) : std::nullopt;
}

void ExportedRecords::take(ExportedRecord record)
{
    ++m_plan.rows;
    record.parent = m_ids.value(record.parent, record.parent);
    if (m_refused.contains(record.parent)) { // one sentence says it for the whole household
        m_refused.insert(record.id);
        return;
    }
    if (const Problem found = problem(record); !found.sentence.isEmpty()) {
        if (isUuid(record.id) && !m_created.contains(record.id) && record.entity->parent.isEmpty())
            m_refused.insert(record.id);
        refuse(record, found);
        return;
    }
    for (auto& [field, value] : record.values.items) {
        if (field->type == FieldType::Reference)
            value = m_ids.value(textOf(value), textOf(value));
    }
    if (const std::optional<Record> known = match(record)) {
        if (known->parent != record.parent) {
            refuse(record, {Import::tr("The record belongs to another household in this ledger."), nullptr, {}});
            return;
        }
        if (known->id != record.id)
            m_ids.insert(record.id, known->id);
        m_records.update(*known, record.values);
        return;
    }
    if (const QString name = nameOf(record); !name.isEmpty()) {
        if (m_once.contains(name)) {
            refuse(record, {Import::tr("The household has a record of this kind above. There can be only one."), nullptr, {}});
            return;
        }
        m_once.insert(name);
    }
    m_created.insert(record.id, record.entity);
    m_records.create(*record.entity, record.id, record.parent, record.values);
}

} // namespace mingbai
