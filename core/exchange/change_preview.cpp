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

/// Finds what a change belongs to: its household, or the record at the top of its kind.
class Belongings {
public:
    Belongings(Ledger& ledger, const ImportPlan& plan)
        : m_ledger(ledger)
    {
        for (const RecordChange& change : plan.changes.records) {
            if (change.kind == RecordChange::Kind::Create)
                m_created.insert(change.record, &change);
        }
    }

    /// The record, what it is part of, what that is part of … up to the household.
    [[nodiscard]] QStringList chainOf(const RecordChange& change) const
    {
        QStringList chain{change.record};
        QString entity = change.entity;
        while (entity != entities::household) {
            const QString above = parentOf(entity, chain.last());
            if (above.isEmpty())
                break;
            chain << above;
            entity = m_ledger.dictionary().entity(entity).parent;
        }
        return chain;
    }

    [[nodiscard]] bool isCreated(const QString& record) const { return m_created.contains(record); }

private:
    [[nodiscard]] QString parentOf(const QString& entity, const QString& record) const
    {
        if (const RecordChange* made = m_created.value(record))
            return made->parent;
        const std::optional<Record> known = m_ledger.record(entity, record);
        return known ? known->parent : QString();
    }

    Ledger& m_ledger;
    QHash<QString, const RecordChange*> m_created;
};

/// Collects the changes of one plan by household.
class Preview {
public:
    Preview(Ledger& ledger, const ImportPlan& plan)
        : m_ledger(ledger)
        , m_belongings(ledger, plan)
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
        QString top; ///< id of the household or of the record above all others
        bool isNew = false;
        std::vector<const RecordChange*> changes;
    };

    void add(const RecordChange& change)
    {
        const QString top = m_belongings.chainOf(change).last();
        const auto known = m_places.constFind(top);
        if (known == m_places.constEnd()) {
            m_places.insert(top, m_groups.size());
            m_groups.push_back({top, m_belongings.isCreated(top), {}});
        }
        m_groups[m_places.value(top)].changes.push_back(&change);
    }

    /// Head and number, from the ledger or from the plan.
    [[nodiscard]] QString titleOf(const Group& group) const
    {
        QString head;
        QString code;
        if (const std::optional<Record> known = group.isNew ? std::nullopt : m_ledger.record(entities::household, group.top)) {
            code = textOf(known->value(fields::household::code));
            for (const Record& person : m_ledger.records(entities::person, group.top)) {
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
        const QString title = QStringList{head, code}.join(u' ').trimmed();
        return title.isEmpty() ? m_ledger.dictionary().entity(group.changes.front()->entity).label.text() : title;
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
        PreviewedRecord record{change.record, entity.label.text(), change.kind == RecordChange::Kind::Create, {}};
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
    Belongings m_belongings;
    std::vector<Group> m_groups;
    QHash<QString, std::size_t> m_places;
};

} // namespace

std::vector<PreviewedHousehold> previewOf(Ledger& ledger, const ImportPlan& plan, std::size_t most)
{
    return Preview(ledger, plan).households(most);
}

ChangeSet chosenChanges(Ledger& ledger, const ImportPlan& plan, const ImportChoice& choice)
{
    const Belongings belongings(ledger, plan);
    const auto isLeftOut = [&](const RecordChange& change) {
        const QStringList chain = belongings.chainOf(change);
        const bool isNew = belongings.isCreated(chain.last());
        // A known record above that stays as it is says nothing of what is below it.
        return !(isNew ? choice.takesNew : choice.takesKnown) || choice.leftOut.contains(change.record)
            || std::any_of(chain.begin() + 1, chain.end(),
                [&](const QString& above) { return choice.leftOut.contains(above) && belongings.isCreated(above); });
    };
    ChangeSet chosen = plan.changes;
    chosen.records.clear();
    QSet<QString> gone;
    for (const RecordChange& change : plan.changes.records) {
        if (isLeftOut(change))
            gone.insert(change.record);
        else
            chosen.records.push_back(change);
    }
    for (RecordChange& change : chosen.records) {
        const Entity& entity = ledger.dictionary().entity(change.entity);
        std::erase_if(change.values, [&](const auto& item) {
            const Field* field = entity.find(item.first);
            const bool isReference = field && field->type == FieldType::Reference;
            return isReference && gone.contains(textOf(item.second)) && belongings.isCreated(textOf(item.second));
        });
    }
    return chosen;
}

} // namespace mingbai
