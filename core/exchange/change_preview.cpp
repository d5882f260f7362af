#include "core/exchange/change_preview.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/exchange/ledger_index.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

QString shown(const Field& field, const Value& value)
{
    const bool isSecret = field.privacy == Privacy::Personal || field.privacy == Privacy::Sensitive;
    return isSecret ? maskedText(field, value) : screenText(field, value);
}

Value newValue(const RecordChange& change, const FieldName& name)
{
    if (change.entity != name.entity)
        return {};
    const auto found = std::find_if(
        change.values.begin(), change.values.end(), [&](const auto& value) { return value.first == name.field; });
    return found == change.values.end() ? Value() : found->second;
}

/// Collects the changes of one plan by household.
class Preview {
public:
    Preview(Ledger& ledger, const ImportPlan& plan)
        : m_ledger(ledger)
    {
        for (const RecordChange& change : plan.changes.records)
            add(change);
    }

    [[nodiscard]] std::vector<PreviewedHousehold> households(std::size_t most)
    {
        std::stable_sort(m_groups.begin(), m_groups.end(), [](const Group& a, const Group& b) { return a.isNew < b.isNew; });
        std::vector<PreviewedHousehold> result;
        for (std::size_t i = 0; i < std::min(most, m_groups.size()); ++i)
            result.push_back(described(m_groups[i]));
        return result;
    }

private:
    struct Group {
        QString household;
        bool isNew = false;
        std::vector<const RecordChange*> changes;
    };

    void add(const RecordChange& change)
    {
        QString household = change.record;
        if (change.entity != entities::household) {
            household = change.parent;
            if (change.kind == RecordChange::Kind::Update) {
                const std::optional<Record> record = m_ledger.record(change.entity, change.record);
                household = record ? record->parent : QString();
            }
        }
        const auto known = m_places.constFind(household);
        if (known == m_places.constEnd()) {
            m_places.insert(household, m_groups.size());
            m_groups.push_back({household, false, {}});
        }
        Group& group = m_groups[m_places.value(household)];
        group.isNew = group.isNew || (change.entity == entities::household && change.kind == RecordChange::Kind::Create);
        group.changes.push_back(&change);
    }

    /// Head and number, from the ledger or from the plan.
    [[nodiscard]] QString titleOf(const Group& group) const
    {
        QString head;
        QString code;
        if (const std::optional<Record> known = group.isNew ? std::nullopt
                                                            : m_ledger.record(entities::household, group.household)) {
            code = textOf(known->value(fields::household::code));
            for (const Record& person : m_ledger.records(entities::person, group.household)) {
                if (isHeadRelation(textOf(person.value(fields::person::relation))))
                    head = textOf(person.value(fields::person::name));
            }
        }
        for (const RecordChange* change : group.changes) {
            if (code.isEmpty())
                code = textOf(newValue(*change, fields::household::code));
            if (head.isEmpty() && isHeadRelation(textOf(newValue(*change, fields::person::relation))))
                head = textOf(newValue(*change, fields::person::name));
        }
        return QStringList{head, code}.join(u' ').trimmed();
    }

    [[nodiscard]] PreviewedHousehold described(const Group& group) const
    {
        PreviewedHousehold household{titleOf(group), group.isNew, {}};
        for (const RecordChange* change : group.changes)
            household.records.push_back(described(*change));
        return household;
    }

    [[nodiscard]] PreviewedRecord described(const RecordChange& change) const
    {
        const Entity& entity = m_ledger.dictionary().entity(change.entity);
        PreviewedRecord record{entity.label.text(), change.kind == RecordChange::Kind::Create, {}};
        const std::optional<Record> before = record.isNew ? std::nullopt : m_ledger.record(change.entity, change.record);
        const QString name = before && entity.id == entities::person ? textOf(before->value(fields::person::name))
                                                                     : textOf(newValue(change, fields::person::name));
        if (!name.isEmpty())
            record.title += u' ' + name;
        for (const auto& [id, value] : change.values) {
            const Field* field = entity.find(id);
            if (field)
                record.fields.push_back(
                    {field->label.text(), before ? shown(*field, before->value(id)) : QString(), shown(*field, value)});
        }
        return record;
    }

    Ledger& m_ledger;
    std::vector<Group> m_groups;
    QHash<QString, std::size_t> m_places;
};

} // namespace

std::vector<PreviewedHousehold> previewOf(Ledger& ledger, const ImportPlan& plan, std::size_t most)
{
    return Preview(ledger, plan).households(most);
}

} // namespace mingbai
