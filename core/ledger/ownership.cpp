#include "core/ledger/ownership.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/ledger/owners.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

const QString kTaken = u"2"_s;   // resources/dictionary/codes/package_way.json
const QString kReceipt = u"2"_s; // resources/dictionary/codes/package_kind.json
const QString kData = u"1"_s;    // resources/dictionary/codes/package_kind.json

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

const Value* newValue(const RecordChange& change, const QString& field)
{
    for (const auto& [id, value] : change.values) {
        if (id == field)
            return &value;
    }
    return nullptr;
}

Owner ownerOf(Ledger& ledger, const QString& entity, const QString& record)
{
    const Owners& owners = Owners::builtIn();
    if (!owners.isDecided(entity))
        return owners.isForAll(entity) ? Owner::Everyone : Owner::Village;
    const std::optional<Record> found = ledger.record(entity, record);
    return found ? owners.decides(textOf(found->value(owners.decidingField()))) : Owner::Village;
}

/// The field that names the village of a record at the top; null where it lies in none.
const FieldName* placeField(const QString& entity)
{
    static const FieldName kHousehold = fields::household::village;
    static const FieldName kVillage = fields::village::code;
    return entity == entities::household ? &kHousehold : entity == entities::village ? &kVillage : nullptr;
}

/// Code of the village that a record lies in; empty for what lies in none.
QString villageOf(Ledger& ledger, const QString& entity, const QString& record)
{
    QString at = entity;
    std::optional<Record> found = ledger.record(at, record);
    while (found && !found->entity->parent.isEmpty()) {
        at = found->entity->parent;
        found = ledger.record(at, found->parent);
    }
    const FieldName* field = placeField(at);
    return found && field && found->entity->find(field->id()) ? textOf(found->value(*field)) : QString();
}

/// Looks at one ChangeSet.
class Door {
public:
    Door(Ledger& ledger, const ReportingPlaces& places, const ChangeSet& changes)
        : m_ledger(ledger)
        , m_places(places)
        , m_level(levelOf(ledger.identity()))
        , m_changes(changes)
    {
    }

    void check()
    {
        if (isMergeDecision(m_changes))
            return;
        for (const RecordChange& change : m_changes.records) {
            if (Owners::builtIn().isDecided(change.entity) && isOurs(change))
                noteDecided(change);
        }
        for (const RecordChange& change : m_changes.records)
            check(change);
    }

private:
    [[nodiscard]] bool isOurs(const RecordChange& change)
    {
        const Owners& owners = Owners::builtIn();
        const bool isNew = change.kind == RecordChange::Kind::Create;
        if (!isNew && ownerOf(m_ledger, change.entity, change.record) < m_level)
            return false;
        if (!owners.isDecided(change.entity))
            return owners.isForAll(change.entity);
        const Value* step = newValue(change, owners.decidingField());
        return (!isNew && !step) || owners.decides(step ? textOf(*step) : QString()) >= m_level;
    }

    /// What a step stands below may be written with it.
    void noteDecided(const RecordChange& change)
    {
        const Dictionary& dictionary = m_ledger.dictionary();
        QString entity = change.entity;
        const std::optional<Record> step = m_ledger.record(entity, change.record);
        QString parent = step ? step->parent : change.parent;
        while (!parent.isEmpty()) {
            m_decided.insert(parent);
            entity = dictionary.entity(entity).parent;
            const std::optional<Record> record = m_ledger.record(entity, parent);
            parent = record ? record->parent : QString();
        }
    }

    void check(const RecordChange& change)
    {
        const bool mayUpdate = change.kind == RecordChange::Kind::Update && m_decided.contains(change.record);
        const QString village = placeOf(change);
        if (mayUpdate || isOurs(change))
            return;
        const FieldName* field = placeField(change.entity);
        const Value* moved = field ? newValue(change, field->id()) : nullptr;
        for (const QString& place : {village, moved ? textOf(*moved) : QString()}) {
            if (const QString keeper = m_places.keeperOf(place); !keeper.isEmpty())
                refuse(m_ledger.dictionary().entity(change.entity), keeper);
        }
    }

    [[nodiscard]] QString placeOf(const RecordChange& change)
    {
        if (change.kind != RecordChange::Kind::Create)
            return villageOf(m_ledger, change.entity, change.record);
        const QString& above = m_ledger.dictionary().entity(change.entity).parent;
        const FieldName* field = placeField(change.entity);
        QString village;
        if (const auto made = m_made.constFind(change.parent); made != m_made.constEnd())
            village = *made;
        else if (!above.isEmpty())
            village = villageOf(m_ledger, above, change.parent);
        else if (const Value* value = field ? newValue(change, field->id()) : nullptr)
            village = textOf(*value);
        m_made.insert(change.record, village);
        return village;
    }

    [[noreturn]] static void refuse(const Entity& entity, const QString& keeper)
    {
        throw Failure(FailureCode::InvalidUse,
            Words::tr("%1: these data are kept and reported by %2; here they can be read. Write a remark: %2 corrects them and "
                      "reports again.")
                .arg(entity.label.text(), keeper));
    }

    Ledger& m_ledger;
    const ReportingPlaces& m_places;
    Owner m_level;
    const ChangeSet& m_changes;
    QSet<QString> m_decided;
    QHash<QString, QString> m_made; ///< village of records that the set makes
};

} // namespace

Owner levelOf(const LedgerIdentity& identity)
{
    return identity.role == "township"_L1 ? Owner::Township : identity.role == "county"_L1 ? Owner::County : Owner::Village;
}

Owner decides(const QString& step)
{
    return Owners::builtIn().decides(step);
}

bool isDecidedAbove(Ledger& ledger, const QString& entity, const QString& record)
{
    return Owners::builtIn().isDecided(entity) && ownerOf(ledger, entity, record) != Owner::Village;
}

bool isAnsweredBelow(const QString& entity)
{
    return Owners::builtIn().isAnswered(entity);
}

bool isAnswer(const QString& field, const Value& value)
{
    return Owners::builtIn().isAnswer(field, value);
}

bool isMergeDecision(const ChangeSet& changes)
{
    return std::any_of(changes.records.begin(), changes.records.end(),
        [](const RecordChange& change) { return change.entity == entities::merge_conflict; });
}

ReportingPlaces::ReportingPlaces(Ledger& ledger)
{
    namespace f = fields::package;
    if (levelOf(ledger.identity()) == Owner::Village || !ledger.dictionary().find(entities::package))
        return;
    Statement rows(ledger.database(),
        "SELECT DISTINCT " + quoted(f::package_division.id()) + ", " + quoted(f::package_party.id()) + " FROM "
            + quoted(QString(entities::package)) + " WHERE " + quoted(f::package_way.id()) + " = ?1 AND "
            + quoted(f::package_kind.id()) + " = ?2 AND " + quoted(f::package_division.id()) + " <> ?3");
    rows.bind(1, kTaken);
    rows.bind(2, kData);
    rows.bind(3, ledger.identity().division); // another laptop of this very office
    while (rows.next()) {
        if (!rows.text(0).isEmpty())
            m_names[rows.text(0)] = rows.text(1);
    }
}

QString ReportingPlaces::keeperOf(const QString& village) const
{
    for (const auto& [division, name] : m_names) {
        if (village.startsWith(division))
            return name.isEmpty() ? division : name;
    }
    return {};
}

QString keeperOf(Ledger& ledger, QStringView entity, const QString& record)
{
    return keeperOf(ReportingPlaces(ledger), ledger, entity, record);
}

QString keeperOf(const ReportingPlaces& places, Ledger& ledger, QStringView entity, const QString& record)
{
    const QString kind = entity.toString();
    if (places.isEmpty() || ownerOf(ledger, kind, record) >= levelOf(ledger.identity()))
        return {};
    return places.keeperOf(villageOf(ledger, kind, record));
}

QString keeperOfNew(Ledger& ledger, QStringView entity, const QString& parent)
{
    const QString kind = entity.toString();
    const QString& above = ledger.dictionary().entity(entity).parent;
    const bool isForAll = Owners::builtIn().isForAll(kind) || Owners::builtIn().isDecided(kind) || above.isEmpty();
    return isForAll ? QString() : keeperOf(ledger, above, parent);
}

namespace {

/// Whether a receipt brought the record into this ledger or, with @p orWritten, wrote it since.
bool cameFromAbove(Ledger& ledger, const QString& record, bool orWritten)
{
    Statement made(ledger.database(),
        "SELECT 1 FROM change_item made JOIN change_item entered ON entered.change = made.change WHERE made.record = ?1 AND "
        "made.kind <= ?7 AND entered.entity = ?2 AND entered.kind = 1 AND entered.after ->> ?3 = ?4 AND entered.after ->> ?5 = "
        "?6");
    made.bind(1, record);
    made.bind(2, QString(entities::package));
    made.bind(3, fields::package::package_kind.id());
    made.bind(4, kReceipt);
    made.bind(5, fields::package::package_way.id());
    made.bind(6, kTaken);
    made.bind(7, static_cast<qint64>(orWritten ? RecordChange::Kind::Update : RecordChange::Kind::Create));
    return made.next();
}

/// Whether the record, or with @p below anything under it, is a step that came from above.
bool holdsDecided(Ledger& ledger, const QString& entity, const QString& record, bool below)
{
    if (isDecidedAbove(ledger, entity, record) && cameFromAbove(ledger, record, true))
        return true;
    if (!below)
        return false;
    for (const Entity& child : ledger.dictionary().entities()) {
        if (child.parent != entity)
            continue;
        for (const Record& under : ledger.records(child.id, record)) {
            if (holdsDecided(ledger, child.id, under.id, true))
                return true;
        }
    }
    return false;
}

bool holdsOnlyAnswers(const RecordChange& change)
{
    return change.kind == RecordChange::Kind::Update
        && std::all_of(change.values.begin(), change.values.end(),
            [](const auto& value) { return Owners::builtIn().isAnswer(value.first, value.second); });
}

/// A village reads what was decided above it, and answers what was asked.
void requireUndecided(Ledger& ledger, const ChangeSet& changes)
{
    if (isMergeDecision(changes))
        return;
    for (const RecordChange& change : changes.records) {
        const bool isRemoval = change.kind == RecordChange::Kind::Remove;
        const bool isAsked = isAnsweredBelow(change.entity) && !holdsOnlyAnswers(change);
        if (isAsked && change.kind != RecordChange::Kind::Create && cameFromAbove(ledger, change.record, false)) {
            throw Failure(FailureCode::InvalidUse,
                Words::tr("%1: this was written above the village; here it can be answered. Whoever wrote it corrects or "
                          "settles it.")
                    .arg(ledger.dictionary().entity(change.entity).label.text()));
        }
        if (change.kind != RecordChange::Kind::Create && holdsDecided(ledger, change.entity, change.record, isRemoval)) {
            throw Failure(FailureCode::InvalidUse,
                Words::tr("%1: this was decided above the village; here it can be read. Whoever decided it corrects it.")
                    .arg(ledger.dictionary().entity(change.entity).label.text()));
        }
    }
}

bool isTyped(Act act)
{
    return act != Act::Merge && act != Act::Undo && act != Act::Restore && act != Act::Upgrade;
}

/// What is taken back in the end, or done again: undoing may itself have been undone.
Act actBehind(Ledger& ledger, const ChangeSet& changes)
{
    Act act = changes.act;
    qint64 number = changes.undoes;
    Statement undone(ledger.database(), "SELECT act, undoes FROM change WHERE number = ?1");
    while (act == Act::Undo && number > 0) {
        undone.bind(1, number);
        if (!undone.next())
            break;
        act = static_cast<Act>(undone.integer(0));
        number = undone.integer(1);
        undone.reset();
    }
    return act;
}

} // namespace

void requireOwnRecords(Ledger& ledger, const ChangeSet& changes)
{
    if (levelOf(ledger.identity()) == Owner::Village) {
        if (isTyped(actBehind(ledger, changes)))
            requireUndecided(ledger, changes);
        return;
    }
    if (!isTyped(changes.act))
        return;
    const ReportingPlaces places(ledger);
    if (!places.isEmpty())
        Door(ledger, places, changes).check();
}

} // namespace mingbai
