// The part of Merger that keeps to one owner a record: who may write what.
#include "core/sync/merger.h"

#include "core/dictionary/fields.h"
#include "core/ledger/ownership.h"
#include "core/sync/registers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

QString decidedAboveWords()
{
    return Sync::tr("The step was decided above the village; only who decided it may change it.");
}

} // namespace

/// Why a record of another ledger is not taken; empty when it is.
QString Merger::refusalOf(const IncomingRecord& incoming, const QString& id, const RecordVersions& known)
{
    const bool isReport = m_package.sender.relation == Relation::Below;
    if (belongsToAnother(incoming, known))
        return Sync::tr("The record belongs to another village; only that village may change it.");
    const bool lacksPlace = incoming.entity->id == entities::household && incoming.versions.isThere
        && isEmpty(incoming.value(incoming.entity->indexOf(fields::household::village.field)));
    if (isReport && lacksPlace)
        return Sync::tr("The household names no village, so nobody could say who keeps it. Enter its village and report again.");
    // What lives is looked at field by field. A remark goes where the village decided that its record stays removed.
    const bool isRemoval = known.isThere && !incoming.versions.isThere;
    const bool isKept = isReport && isRemoval && isDecidedAbove(m_ledger, incoming.entity->id, id) && wasWrittenAbove(known.made);
    return isKept ? decidedAboveWords() : QString();
}

/// Why who reports may not write into a record that is there; empty when it may.
QString Merger::keptAbove(const IncomingRecord& incoming, const QString& id, const RecordVersions& known)
{
    const QString& entity = incoming.entity->id;
    if (m_package.sender.relation != Relation::Below)
        return {};
    if (isDecidedAbove(m_ledger, entity, id) && wasWrittenAbove(known.all()))
        return decidedAboveWords();
    if (isAnsweredBelow(entity) && m_package.sender.role == "village"_L1 && wasWrittenAbove(known.made))
        return Sync::tr("The remark was written above the village, which answers it; only who wrote it may change or settle it.");
    return {};
}

/// Whether this ledger wrote any of it, another laptop of its office, or a ledger above whose receipt brought it.
bool Merger::wasWrittenAbove(const Versions& versions)
{
    if (!m_above) {
        m_above.emplace();
        for (const Series& own : m_versions.series())
            m_above->insert(own.name());
        for (const RegisteredPackage& receipt : registeredPackages(m_ledger, package_codes::taken, package_codes::receipt))
            m_above->insert(receipt.series());
        for (const RegisteredPackage& package : registeredPackages(m_ledger, package_codes::taken, package_codes::data)) {
            if (package.division == m_ledger.identity().division)
                m_above->insert(package.series());
        }
    }
    return std::any_of(m_above->begin(), m_above->end(), [&](const QString& series) { return versions.of(series) > 0; });
}

QString Merger::villageOf(const IncomingRecord& incoming, bool isThere)
{
    const Entity& entity = *incoming.entity;
    if (entity.id == entities::village) {
        const std::optional<Record> record = m_ledger.record(entities::village, localId(incoming.id));
        return record ? textOf(record->value(fields::village::code))
                      : textOf(incoming.value(entity.indexOf(fields::village::code.field)));
    }
    if (entity.id != entities::household) {
        // Where it is here already, it stays below what it belongs to here, whatever the package says.
        const std::optional<Record> stored = isThere ? m_ledger.record(entity.id, localId(incoming.id)) : std::nullopt;
        const QString parent = stored ? stored->parent : localId(incoming.parent);
        auto known = m_villages.constFind(parent);
        if (known == m_villages.constEnd()) {
            const QString household = m_ledger.householdOf(entity.parent, parent);
            const std::optional<Record> record = m_ledger.record(entities::household, household);
            known = m_villages.insert(parent, record ? textOf(record->value(fields::household::village)) : QString());
        }
        return *known;
    }
    const std::optional<Record> record = m_ledger.record(entities::household, localId(incoming.id));
    const QString here = record ? textOf(record->value(fields::household::village)) : QString();
    return here.isEmpty() ? textOf(incoming.value(entity.indexOf(fields::household::village.field))) : here;
}

/// A household that the sender gave away by mistake comes back, as long as nobody else wrote its village since.
bool Merger::isTakenBack(const IncomingRecord& incoming, const RecordVersions& known)
{
    if (incoming.entity->id != entities::household || !known.isThere || !incoming.versions.isThere)
        return false;
    const auto& moved = known.of(fields::household::village.id()).numbers();
    return !moved.empty() && std::all_of(moved.begin(), moved.end(), [this](const auto& change) {
        return isHeldBySender(change.first, change.second);
    });
}

/// One owner a record: a village changes what lies in it, nothing else.
bool Merger::belongsToAnother(const IncomingRecord& incoming, const RecordVersions& known)
{
    const bool hasPlace = incoming.entity->id == entities::household || incoming.entity->id == entities::village
        || !incoming.entity->parent.isEmpty();
    if (!hasPlace || m_package.sender.relation != Relation::Below)
        return false;
    const QString& sender = m_package.manifest.division;
    QString village = villageOf(incoming, known.isThere);
    if (!village.startsWith(sender) && isTakenBack(incoming, known))
        village = textOf(incoming.value(incoming.entity->indexOf(fields::household::village.field)));
    if (!m_tables.childrenOf(*incoming.entity).empty())
        m_villages.insert(incoming.id, village);
    return !village.isEmpty() && !village.startsWith(sender);
}

} // namespace mingbai
