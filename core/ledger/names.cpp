#include "core/ledger/names.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/ledger/ownership.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingbai {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

/// Whether another record has the name of record ?1. What they belong to is compared last and without an index: the name finds
/// few records, a village all of them.
QByteArray sqlOfSame(const Entity& entity)
{
    QByteArray sql = "SELECT 1 FROM " + quoted(entity.id) + " own JOIN " + quoted(entity.id) + " other ON other.id <> own.id";
    for (const QString& field : entity.key)
        sql += " AND other." + quoted(field) + " = own." + quoted(field);
    if (!entity.parent.isEmpty())
        sql += " AND other." + quoted(entity.parent) + " = own." + quoted(entity.parent);
    else
        sql += " AND +other." + quoted(fields::household::village.id()) + " = own." + quoted(fields::household::village.id());
    return sql + " WHERE own.id = ?1";
}

bool isNaming(const Entity& entity, const RecordChange& change)
{
    return change.kind == RecordChange::Kind::Create
        || std::any_of(
            change.values.begin(), change.values.end(), [&](const auto& value) { return entity.key.contains(value.first); });
}

/// Income of no year belongs to nothing; the number of a household may still be unknown.
void requireName(Ledger& ledger, const Entity& entity, const RecordChange& change)
{
    const std::optional<Record> record = entity.parent.isEmpty() ? std::nullopt : ledger.record(entity.id, change.record);
    for (const QString& key : entity.key) {
        if (record && isEmpty(record->value(key))) {
            throw Failure(FailureCode::InvalidUse,
                Words::tr("%1, %2: the value is missing; without it nobody can say which one is meant.")
                    .arg(entity.label.text(), entity.find(key)->label.text()));
        }
    }
}

} // namespace

void requireOwnNames(Ledger& ledger, const ChangeSet& changes)
{
    if (changes.act != Act::Edit || isMergeDecision(changes))
        return;
    for (const RecordChange& change : changes.records) {
        const Entity* const entity = ledger.dictionary().find(change.entity);
        if (!entity || !entity->isNamed || !isNaming(*entity, change))
            continue;
        requireName(ledger, *entity, change);
        Statement same(ledger.database(), sqlOfSame(*entity));
        same.bind(1, change.record);
        if (!same.next())
            continue;
        const Field& field = *entity->find(entity->key.front());
        const Value value = ledger.record(entity->id, change.record)->value(field.id);
        throw Failure(FailureCode::InvalidUse,
            Words::tr("%1, %2: \"%3\" stands at another record already. Go on with that one, or correct the value.")
                .arg(entity->label.text(), field.label.text(), maskedText(field, value)));
    }
}

} // namespace mingbai
