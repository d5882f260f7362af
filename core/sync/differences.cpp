#include "core/sync/differences.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/ledger/households.h"
#include "core/sync/refusal.h"
#include "core/sync/registers.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

using Kind = RecordChange::Kind;

const QString kHead = u"01"_s; ///< of the codes of relation

QString titleOf(const QString& code, const QString& head)
{
    return code.isEmpty() ? head : head.isEmpty() ? code : code + u' ' + head;
}

QString valueOf(const RecordChange& change, const FieldName& name)
{
    const auto found = std::find_if(
        change.values.begin(), change.values.end(), [&](const auto& value) { return value.first == name.id(); });
    return found == change.values.end() ? QString() : textOf(found->second);
}

class Reader {
public:
    Reader(Ledger& ledger, const ChangeSet& changes, std::size_t most)
        : m_ledger(ledger)
        , m_most(most)
    {
        for (const RecordChange& change : changes.records) {
            if (change.kind == Kind::Create)
                m_created.insert(change.record, &change);
        }
        for (const RecordChange& change : changes.records) {
            if (change.kind == Kind::Create && change.entity == entities::person
                && valueOf(change, fields::person::relation) == kHead)
                m_heads.insert(change.parent, valueOf(change, fields::person::name));
        }
        for (const RecordChange& change : changes.records) {
            if (change.entity == entities::merge_conflict && change.kind == Kind::Create && m_found.size() < m_most)
                addConflict(change);
            if (!m_ledger.dictionary().entity(change.entity).isKeptHere && m_found.size() < m_most)
                add(change);
        }
    }

    std::vector<Difference> take()
    {
        std::stable_sort(m_found.begin(), m_found.end(), [this](const Difference& one, const Difference& other) {
            return m_order.value(one.household) < m_order.value(other.household);
        });
        return std::move(m_found);
    }

private:
    QString householdOf(const RecordChange& change)
    {
        if (change.entity == entities::household)
            return change.record;
        if (change.kind != Kind::Create)
            return m_ledger.householdOf(change.entity, change.record);
        const RecordChange* const parent = m_created.value(change.parent);
        if (parent)
            return householdOf(*parent);
        const QString entity = m_ledger.dictionary().entity(change.entity).parent;
        return entity.isEmpty() ? QString() : m_ledger.householdOf(entity, change.parent);
    }

    QString title(const QString& household)
    {
        if (!m_titles.contains(household)) {
            const RecordChange* const made = m_created.value(household);
            m_titles.insert(household,
                made ? titleOf(valueOf(*made, fields::household::code), m_heads.value(household))
                     : householdTitle(m_ledger, household));
        }
        return m_titles.value(household);
    }

    void add(const RecordChange& change)
    {
        const Entity& entity = m_ledger.dictionary().entity(change.entity);
        const QString household = householdOf(change);
        m_order.insert(household, m_order.value(household, m_order.size()));
        const auto line = [&](const QString& what, const QString& before, const QString& after) {
            m_found.push_back({household, title(household), what, before, after});
        };
        if (change.kind == Kind::Create)
            return line(entity.label.text(), {}, nameOf(entity, change.values));
        const std::optional<Record> here = m_ledger.record(change.entity, change.record);
        if (change.kind == Kind::Remove)
            return line(recordTitle(entity, here, nullptr), {}, Sync::tr("removed there"));
        for (const auto& [id, value] : change.values) {
            const Field* const field = entity.find(id);
            if (!field)
                continue;
            const auto [before, after] = maskedApart(*field, here ? here->value(id) : Value(), value);
            line(recordTitle(entity, here, field), here ? before : QString(), after);
        }
    }

    /// What a person will have to decide.
    void addConflict(const RecordChange& change)
    {
        namespace f = fields::merge_conflict;
        const auto text = [&](const FieldName& name) { return valueOf(change, name); };
        const Entity* const entity = m_ledger.dictionary().find(text(f::conflict_entity));
        const Field* const field = entity ? entity->find(text(f::conflict_field)) : nullptr;
        if (!entity)
            return;
        const QString household = m_ledger.householdOf(entity->id, text(f::conflict_record));
        m_order.insert(household, m_order.value(household, m_order.size()));
        std::pair<QString, QString> values;
        if (field)
            values = maskedApart(
                *field, valueFromConflict(*field, text(f::conflict_here)), valueFromConflict(*field, text(f::conflict_there)));
        const QString what = recordTitle(*entity, m_ledger.record(entity->id, text(f::conflict_record)), field);
        m_found.push_back({household, title(household), what, values.first,
            Sync::tr("in dispute: %1").arg(field ? values.second : Sync::tr("removed on one side"))});
    }

    static QString nameOf(const Entity& entity, const std::vector<std::pair<QString, Value>>& values)
    {
        const Field* const name = entity.find(entity.title);
        for (const auto& [id, value] : values) {
            if (name && id == name->id)
                return Sync::tr("new: %1").arg(maskedText(*name, value));
        }
        return Sync::tr("new");
    }

    Ledger& m_ledger;
    std::size_t m_most;
    QHash<QString, const RecordChange*> m_created;
    QHash<QString, QString> m_heads; ///< of households that would be made
    QHash<QString, QString> m_titles;
    QHash<QString, qsizetype> m_order;
    std::vector<Difference> m_found;
};

} // namespace

std::pair<QString, QString> maskedApart(const Field& field, const Value& one, const Value& other)
{
    std::pair<QString, QString> shown{maskedText(field, one), maskedText(field, other)};
    const QString oneText = textOf(one);
    const QString otherText = textOf(other);
    if (shown.first != shown.second || oneText == otherText || shown.first.size() != oneText.size())
        return shown;
    for (qsizetype i = 0; i < std::min(oneText.size(), otherText.size()); ++i) {
        if (oneText[i] != otherText[i]) {
            shown.first[i] = oneText[i];
            shown.second[i] = otherText[i];
        }
    }
    return shown;
}

Value valueFromConflict(const Field& field, const QString& text)
{
    if (text.isEmpty())
        return {};
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Year:
    case FieldType::YesNo:
        return text.toLongLong();
    case FieldType::Decimal:
        return text.toDouble();
    default:
        return text;
    }
}

std::vector<Difference> differencesOf(Ledger& ledger, const ChangeSet& changes, std::size_t most)
{
    return Reader(ledger, changes, most).take();
}

QString recordTitle(const Entity& entity, const std::optional<Record>& record, const Field* field)
{
    QString title = entity.label.text();
    if (const Field* const name = entity.find(entity.title); name && record && !entity.parent.isEmpty())
        title += u' ' + maskedText(*name, record->value(name->id));
    return field ? title.trimmed() + u" · "_s + field->label.text() : title.trimmed();
}

QString householdTitle(Ledger& ledger, const QString& household)
{
    const qint64 row = household.isEmpty() ? 0 : rowOfHousehold(ledger, household);
    if (row == 0)
        return {};
    const std::vector<HouseholdRow> rows = readHouseholdRows(ledger, {row});
    return rows.empty() ? QString() : titleOf(rows.front().code, rows.front().head);
}

} // namespace mingbai
