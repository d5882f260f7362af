#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/ledger/tables.h"

#include <QCoreApplication>

namespace mingbai {

const Value& Record::value(QStringView fieldId) const
{
    const int index = entity ? entity->indexOf(fieldId) : -1;
    if (index < 0) {
        throw Failure(FailureCode::InvalidUse,
            QCoreApplication::translate("Ledger", "A record was asked for \"%1\", which it does not have.").arg(fieldId));
    }
    return values[static_cast<std::size_t>(index)];
}

const Value& Record::value(const FieldName& name) const
{
    return value(QStringView(name.field));
}

const std::vector<Record>& Dossier::of(QStringView entityId) const
{
    static const std::vector<Record> none;
    const auto found = children.find(entityId.toString());
    return found == children.end() ? none : found->second;
}

std::optional<Record> Ledger::record(QStringView entity, const QString& id)
{
    return m_tables->of(entity).record(id);
}

std::vector<Record> Ledger::records(QStringView entity, const QString& parent)
{
    return m_tables->of(entity).recordsOf(parent);
}

std::vector<Record> Ledger::recordsInHousehold(QStringView entity, const QString& household)
{
    const Entity& wanted = m_dictionary.entity(entity);
    if (wanted.id == entities::household) {
        std::vector<Record> records;
        if (std::optional<Record> record = m_tables->of(wanted).record(household))
            records.push_back(std::move(*record));
        return records;
    }
    if (wanted.parent == entities::household)
        return m_tables->of(wanted).recordsOf(household);
    std::vector<Record> records;
    if (wanted.parent.isEmpty())
        return records;
    for (const Record& parent : recordsInHousehold(wanted.parent, household)) {
        for (Record& record : m_tables->of(wanted).recordsOf(parent.id))
            records.push_back(std::move(record));
    }
    return records;
}

void Ledger::forEach(QStringView entity, const std::function<void(const Record&)>& visit)
{
    const Entity& wanted = m_dictionary.entity(entity);
    Statement rows(m_database, selectRecords(wanted) + " ORDER BY \"entry\""); // its own: the visitor may read as well
    Record record;
    while (rows.next()) {
        readRecord(rows, wanted, record);
        visit(record);
    }
}

std::optional<Dossier> Ledger::dossier(const QString& household)
{
    const Entity& top = m_dictionary.entity(entities::household);
    std::optional<Record> record = m_tables->of(top).record(household);
    if (!record)
        return std::nullopt;
    Dossier dossier{std::move(*record), {}};
    const auto collect = [&](const auto& self, const Entity& entity, const QString& parent) -> void {
        for (const Entity* child : m_tables->childrenOf(entity)) {
            for (Record& found : m_tables->of(*child).recordsOf(parent)) {
                const QString id = found.id;
                dossier.children[child->id].push_back(std::move(found));
                self(self, *child, id);
            }
        }
    };
    collect(collect, top, household);
    return dossier;
}

std::vector<Record> Ledger::family(QStringView entity, const QString& record)
{
    std::vector<Record> all;
    const auto collect = [&](const auto& self, Record&& found) -> void {
        const Entity& of = *found.entity;
        const QString id = found.id;
        all.push_back(std::move(found));
        for (const Entity* child : m_tables->childrenOf(of)) {
            for (Record& below : m_tables->of(*child).recordsOf(id))
                self(self, std::move(below));
        }
    };
    if (std::optional<Record> top = m_tables->of(entity).record(record))
        collect(collect, std::move(*top));
    return all;
}

qint64 Ledger::count(QStringView entity)
{
    return integerOf(m_database.single("SELECT count(*) FROM " + quoted(m_dictionary.entity(entity).id)));
}

QString Ledger::householdOf(QStringView entity, const QString& record)
{
    return m_tables->householdOf(m_dictionary.entity(entity), record);
}

QString Ledger::entityOf(const QString& record)
{
    for (const Entity& entity : m_dictionary.entities()) {
        if (m_tables->of(entity).has(record))
            return entity.id;
    }
    return {};
}

} // namespace mingbai
