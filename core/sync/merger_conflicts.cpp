// The part of Merger that people have to look at: conflicts and removals.
#include "core/sync/merger.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/parsing.h"
#include "core/ledger/item_json.h"
#include "core/ledger/ownership.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace f = fields::merge_conflict;

namespace {

const QString kOpen = u"1"_s;
const QString kSettled = u"4"_s;
constexpr qsizetype kLongestValue = 65536; // of conflict_there; no field of the dictionary can hold more

QString valueText(const Value& value)
{
    const QJsonValue json = toJson(value);
    return json.isNull() ? QString() : json.toVariant().toString().left(kLongestValue);
}

/// The newest change of the sender that a value has seen.
ChangeHeader headerOf(const Package& package, const Versions& versions)
{
    ChangeHeader newest;
    for (const auto& [series, number] : versions.numbers()) {
        const auto header = package.changes.constFind(series + u':' + QString::number(number));
        if (header != package.changes.constEnd() && header->at > newest.at)
            newest = *header;
    }
    return newest;
}

QString wholeRecord(const IncomingRecord& incoming)
{
    std::vector<Value> values(incoming.entity->fields.size());
    for (const auto& [index, value] : incoming.values)
        values[static_cast<std::size_t>(index)] = value;
    QJsonObject json = QJsonDocument::fromJson(itemJson(*incoming.entity, values)).object();
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{u"parent"_s, incoming.parent}, {u"values"_s, json}}).toJson(QJsonDocument::Compact));
}

} // namespace

void Merger::loadDisputes()
{
    m_ledger.forEach(entities::merge_conflict, [this](const Record& record) {
        if (textOf(record.value(f::conflict_state)) != kOpen)
            return;
        const QString key = textOf(record.value(f::conflict_record)) + u'.' + textOf(record.value(f::conflict_field));
        m_disputes[key].push_back(
            {record.id, Versions::fromText(textOf(record.value(f::conflict_versions))).value_or(Versions())});
    });
}

void Merger::settle(const QString& id, const QString& field, const Versions& seen)
{
    if (m_disputes.isEmpty()) // the usual case, and there are hundreds of thousands of records
        return;
    auto disputes = m_disputes.find(id + u'.' + field);
    if (disputes == m_disputes.end())
        return;
    std::erase_if(*disputes, [&](const Dispute& open) {
        if (!seen.contains(open.there))
            return false;
        m_plan.changes.set(f::conflict_state, open.record, kSettled);
        return true;
    });
}

/// Keeps what is here and enters what is there, so that a person decides.
void Merger::dispute(
    const IncomingRecord& incoming, const QString& id, const QString& field, const Value& here, const Versions& there)
{
    std::vector<Dispute>& disputes = m_disputes[id + u'.' + field];
    if (std::any_of(disputes.begin(), disputes.end(), [&](const Dispute& open) { return open.there.contains(there); }))
        return;
    settle(id, field, there); // an older value of the same other side
    const ChangeHeader header = headerOf(m_package, there);
    std::vector<std::pair<QString, Value>> values{{f::conflict_entity.id(), incoming.entity->id}, {f::conflict_record.id(), id},
        {f::conflict_versions.id(), there.toText()}, {f::conflict_state.id(), kOpen}};
    const auto add = [&](const FieldName& name, const QString& text) {
        if (!text.isEmpty() && storageProblem(m_ledger.dictionary().field(name), text).isEmpty())
            values.emplace_back(name.id(), text);
    };
    add(f::conflict_field, field);
    add(f::conflict_before, valueText(valueFromJson(incoming.was[field])));
    add(f::conflict_here, valueText(here));
    if (!field.isEmpty())
        add(f::conflict_there,
            valueText(localValue(*incoming.entity->find(field), incoming.value(incoming.entity->indexOf(field)))));
    else if (incoming.versions.isThere)
        add(f::conflict_whole, wholeRecord(incoming));
    add(f::conflict_who, header.who.left(64));
    add(f::conflict_when, header.at);
    add(f::conflict_why, header.why);
    add(f::conflict_party, m_package.sender.name.left(64));
    const QString key = m_ledger.newId();
    m_plan.changes.create(QString(entities::merge_conflict), key, {}, std::move(values));
    m_disputes[id + u'.' + field].push_back({key, there});
    m_plan.conflicts.push_back({key, incoming.entity->id, id, field, m_ledger.householdOf(incoming.entity->id, id)});
}

/// Whether the sender removed everything in the tree and knew all of it.
bool Merger::coversTree(const Entity& entity, const QString& id)
{
    const auto removal = m_removals.constFind(id);
    if (removal == m_removals.constEnd() || m_created.contains(id)
        || !(*removal)->versions.made.contains(m_versions.of(id).all()))
        return false;
    const bool isReport = m_package.sender.relation == Relation::Below;
    if (isReport && isDecidedAbove(m_ledger, entity.id, id) && wasWrittenAbove(m_versions.of(id).made))
        return false;
    for (const Entity* child : m_tables.childrenOf(entity)) {
        for (const QString& childId : m_tables.of(*child).idsOf(id)) {
            if (!coversTree(*child, childId))
                return false;
        }
    }
    return true;
}

/// What the sender had seen when it removed the record and what stood below it.
Versions Merger::removalOf(const IncomingRecord& incoming) const
{
    Versions seen = incoming.versions.made;
    for (const IncomingRecord* other : m_removals) {
        if (other->parent == incoming.id)
            seen.join(removalOf(*other));
    }
    return seen;
}

void Merger::removeTree(const Entity& entity, const QString& id)
{
    for (const Entity* child : m_tables.childrenOf(entity)) {
        for (const QString& childId : m_tables.of(*child).idsOf(id))
            removeTree(*child, childId);
    }
    noteVersions(id, *m_removals.value(id));
    m_done.insert(id);
    ++m_plan.removed;
}

void Merger::takeRemoval(const IncomingRecord& incoming)
{
    const QString id = localId(incoming.id);
    const RecordVersions known = m_versions.of(id);
    if (!known.isThere) { // remembered, so that an older package does not bring it back
        Versions both = known.made;
        both.join(incoming.versions.made);
        if (both != known.made)
            m_plan.versions.push_back({id, QString(), both.toText()});
        return;
    }
    if (m_done.contains(id) || m_done.contains(localId(incoming.parent)) || known.made.contains(incoming.versions.made)) {
        m_done.insert(id);
        return;
    }
    if (const QString sentence = refusalOf(incoming, id, known); !sentence.isEmpty())
        return refuse(incoming, sentence);
    if (!coversTree(*incoming.entity, id)) {
        dispute(incoming, id, {}, {}, removalOf(incoming));
        m_done.insert(id); // the children stay with it
        return;
    }
    m_plan.changes.remove(incoming.entity->id, id);
    removeTree(*incoming.entity, id);
    settle(id, {}, incoming.versions.made);
}

} // namespace mingbai
