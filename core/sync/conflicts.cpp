#include "core/sync/conflicts.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/dictionary/identifiers.h"
#include "core/ledger/change_log.h"
#include "core/ledger/history.h"
#include "core/ledger/item_json.h"
#include "core/sync/differences.h"
#include "core/sync/refusal.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <tuple>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace f = fields::merge_conflict;
namespace {

const QString kOpen = u"1"_s;
const QString kKept = u"2"_s;
const QString kTaken = u"3"_s;

/// Adds the values of a log entry or of a whole record.
void addValues(RecordChange& change, const Entity& entity, const QByteArray& json)
{
    for (auto& [index, value] : valuesFromItem(entity, json))
        change.values.emplace_back(entity.fields[static_cast<std::size_t>(index)].id, std::move(value));
}

/// Brings back what was removed here, parents first.
class BringBack {
public:
    BringBack(Ledger& ledger, ChangeSet& changes)
        : m_ledger(ledger)
        , m_changes(changes)
    {
    }

    /// The record, everything removed together with it, and whatever it needs above it.
    void record(const QString& id)
    {
        Statement last(m_ledger.database(),
            "SELECT change, household, parent FROM change_item WHERE record = ?1 AND kind = 3 ORDER BY change DESC LIMIT 1");
        last.bind(1, id);
        if (isThere(id) || !last.next())
            return;
        if (const QString parent = last.text(2); !parent.isEmpty())
            record(parent);
        Statement items(m_ledger.database(),
            QByteArray("SELECT ") + kItemColumns
                + " FROM change_item WHERE change = ?1 AND kind = 3 AND household IS ?2 ORDER BY ordinal DESC");
        items.bind(1, last.integer(0));
        items.bind(2, last.value(1));
        while (items.next())
            create(readItem(items));
    }

    [[nodiscard]] bool isThere(const QString& id) { return m_made.contains(id) || !m_ledger.entityOf(id).isEmpty(); }

private:
    void create(const LogItem& item)
    {
        const Entity* const entity = m_ledger.dictionary().find(item.entity);
        if (!entity || isThere(item.record) || (!item.parent.isEmpty() && !isThere(item.parent)))
            return;
        RecordChange change{RecordChange::Kind::Create, item.entity, item.record, item.parent, {}};
        addValues(change, *entity, item.before);
        m_changes.records.push_back(std::move(change));
        m_made.insert(item.record);
    }

    Ledger& m_ledger;
    ChangeSet& m_changes;
    QSet<QString> m_made;
};

void takeWhole(Ledger& ledger, const Record& conflict, const Entity& entity, const QString& subject, ChangeSet& changes)
{
    BringBack back(ledger, changes);
    const QString whole = textOf(conflict.value(f::conflict_whole));
    if (whole.isEmpty()) { // there it was removed
        if (back.isThere(subject))
            changes.remove(entity.id, subject);
        return;
    }
    const QJsonObject json = QJsonDocument::fromJson(whole.toUtf8()).object();
    const QString parent = json["parent"_L1].toString();
    back.record(subject);
    if (!parent.isEmpty())
        back.record(parent);
    if (!parent.isEmpty() && !back.isThere(parent))
        throw Failure(
            FailureCode::InvalidUse, Sync::tr("What the record belongs to is not in this ledger. Take in a full package first."));
    const bool isThere = back.isThere(subject);
    RecordChange change{
        isThere ? RecordChange::Kind::Update : RecordChange::Kind::Create, entity.id, subject, isThere ? QString() : parent, {}};
    addValues(change, entity, QJsonDocument(json["values"_L1].toObject()).toJson(QJsonDocument::Compact));
    changes.records.push_back(std::move(change));
}

/// Who wrote last what stands here: the field, or the whole record. @param field empty for the record
ConflictSide sourceHere(Ledger& ledger, const QString& record, const QString& field)
{
    ConflictSide side;
    for (const HistoryItem& item : recordHistory(ledger, record)) {
        const bool isMeant = field.isEmpty() || !item.field || item.field->id == field;
        if (!isMeant)
            continue;
        side.who = item.change.who;
        side.when = item.change.at.toString(Qt::ISODateWithMs);
        side.why = item.change.why;
        break;
    }
    return side;
}

} // namespace

std::vector<Record> openConflicts(Ledger& ledger)
{
    std::vector<Record> open;
    ledger.forEach(entities::merge_conflict, [&](const Record& record) {
        if (textOf(record.value(f::conflict_state)) == kOpen)
            open.push_back(record);
    });
    return open;
}

ConflictWords wordsOf(Ledger& ledger, const Record& conflict)
{
    const auto text = [&](const FieldName& name) { return textOf(conflict.value(name)); };
    ConflictWords words{conflict.id, {}, text(f::conflict_entity), text(f::conflict_record), text(f::conflict_field), {}, {}, {},
        sourceHere(ledger, text(f::conflict_record), text(f::conflict_field)),
        {{}, text(f::conflict_who), text(f::conflict_when), text(f::conflict_why), text(f::conflict_party)}};
    const Entity* const entity = ledger.dictionary().find(words.entity);
    if (!entity)
        return words;
    const std::optional<Record> now = ledger.record(entity->id, words.subject);
    words.household = now ? ledger.householdOf(entity->id, words.subject) : QString();
    words.title = householdTitle(ledger, words.household);
    const Field* const field = entity->find(words.field);
    words.what = recordTitle(*entity, now, field);
    if (field) {
        const Value here = now ? now->value(field->id) : valueFromConflict(*field, text(f::conflict_here)); // as it is today
        const Value there = valueFromConflict(*field, text(f::conflict_there));
        words.before = maskedText(*field, valueFromConflict(*field, text(f::conflict_before)));
        std::tie(words.here.value, words.there.value) = maskedApart(*field, here, there);
        return words;
    }
    words.here.value = now ? Sync::tr("is here") : Sync::tr("is not here");
    words.there.value = text(f::conflict_whole).isEmpty() ? Sync::tr("was removed there") : Sync::tr("is there");
    return words;
}

Applied decideConflict(Ledger& ledger, const QString& conflict, Decision decision, const QString& reason)
{
    const std::optional<Record> record = ledger.record(entities::merge_conflict, conflict);
    if (!record || textOf(record->value(f::conflict_state)) != kOpen)
        throw Failure(FailureCode::InvalidUse, Sync::tr("There is no open conflict %1.").arg(conflict));
    const Entity& entity = ledger.dictionary().entity(textOf(record->value(f::conflict_entity)));
    const QString subject = textOf(record->value(f::conflict_record));
    const QString field = textOf(record->value(f::conflict_field));
    ChangeSet changes;
    changes.why = reason.isEmpty() ? Sync::tr("Decided at the merge desk") : reason;
    if (decision == Decision::TakeThere && field.isEmpty())
        takeWhole(ledger, *record, entity, subject, changes);
    else if (decision == Decision::TakeThere) {
        BringBack(ledger, changes).record(subject); // it may have been removed here meanwhile
        changes.set(entity.id, subject, field,
            valueFromConflict(ledger.dictionary().field(entity.id, field), textOf(record->value(f::conflict_there))));
    }
    changes.set(f::conflict_state, conflict, decision == Decision::KeepHere ? kKept : kTaken);
    if (!reason.isEmpty())
        changes.set(f::conflict_reason, conflict, reason);
    return ledger.apply(changes);
}

std::vector<Duplicate> duplicatePeople(Ledger& ledger)
{
    struct Found {
        QStringList people;
        QStringList households;
    };
    std::map<std::pair<QString, QString>, Found> groups;
    ledger.forEach(entities::person, [&](const Record& person) {
        const QString number = textOf(person.value(fields::person::id_number));
        const QString name = textOf(person.value(fields::person::name));
        const QString birth = textOf(person.value(fields::person::birth_date));
        const auto add = [&](const FieldName& why, const QString& key) {
            Found& found = groups[{why.id(), key}];
            found.people << person.id;
            if (!found.households.contains(person.parent))
                found.households << person.parent;
        };
        if (!number.isEmpty())
            add(fields::person::id_number, number);
        if (!name.isEmpty() && !birth.isEmpty())
            add(fields::person::name, name + u' ' + birth);
    });
    std::vector<Duplicate> duplicates;
    QSet<QString> told; // the same people by number and by name are one finding
    for (const auto& [why, found] : groups) {
        if (found.households.size() < 2 || told.contains(found.people.join(u' ')))
            continue;
        told.insert(found.people.join(u' '));
        QStringList villages;
        for (const QString& household : found.households) {
            const std::optional<Record> record = ledger.record(entities::household, household);
            const QString village = record ? textOf(record->value(fields::household::village)) : QString();
            if (!villages.contains(village))
                villages << village;
        }
        duplicates.push_back({why.first, found.people, found.households, villages});
    }
    return duplicates;
}

} // namespace mingbai
