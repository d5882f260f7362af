#include "core/sync/registers.h"

#include "core/dictionary/fields.h"
#include "core/sync/change_kinds.h"

namespace mingbai {
namespace f = fields::package;
namespace {

const QString kOpen = QStringLiteral("1");

RegisteredPackage packageFrom(const Record& record)
{
    const auto text = [&](const FieldName& name) { return textOf(record.value(name)); };
    const auto number = [&](const FieldName& name) { return integerOf(record.value(name)); };
    return {record.id, text(f::package_way), text(f::package_kind), text(f::package_origin),
        static_cast<int>(number(f::package_epoch)), number(f::package_number), text(f::package_division), text(f::package_party),
        text(f::package_date), text(f::package_digest), number(f::package_through), number(f::package_full) != 0,
        number(f::package_records), text(f::package_state), text(f::package_note)};
}

qint64 countOpen(Ledger& ledger, const QString& entity, const FieldName& state)
{
    qint64 count = 0;
    ledger.forEach(entity, [&](const Record& record) { count += textOf(record.value(state)) == kOpen ? 1 : 0; });
    return count;
}

} // namespace

std::vector<RegisteredPackage> registeredPackages(Ledger& ledger, const QString& way, const QString& kind, const QString& origin)
{
    std::vector<RegisteredPackage> found;
    ledger.forEach(QString(entities::package), [&](const Record& record) {
        RegisteredPackage package = packageFrom(record);
        const bool isWanted = package.way == way && (kind.isEmpty() || package.kind == kind)
            && (origin.isEmpty() || package.origin == origin);
        if (isWanted)
            found.push_back(std::move(package));
    });
    return found;
}

void registerPackage(ChangeSet& changes, Ledger& ledger, const RegisteredPackage& package)
{
    std::vector<std::pair<QString, Value>> values{{f::package_way.id(), package.way}, {f::package_kind.id(), package.kind},
        {f::package_origin.id(), package.origin}, {f::package_epoch.id(), qint64{package.epoch}},
        {f::package_number.id(), package.number}, {f::package_date.id(), package.day}, {f::package_digest.id(), package.digest},
        {f::package_through.id(), package.through}, {f::package_full.id(), qint64{package.full}},
        {f::package_records.id(), package.records}, {f::package_state.id(), package.state}};
    const auto add = [&](const FieldName& name, const QString& text) {
        if (!text.isEmpty())
            values.emplace_back(name.id(), text);
    };
    add(f::package_division, package.division);
    add(f::package_party, package.party);
    add(f::package_note, package.note);
    changes.create(QString(entities::package), ledger.newId(), {}, std::move(values));
}

qint64 acknowledgedThrough(Ledger& ledger)
{
    qint64 through = 0;
    for (const RegisteredPackage& package : registeredPackages(ledger, package_codes::sent, package_codes::data)) {
        if (package.state != package_codes::written)
            through = std::max(through, package.through);
    }
    return through;
}

SyncStatus syncStatus(Ledger& ledger)
{
    SyncStatus status;
    qint64 through = 0;
    for (const RegisteredPackage& package : registeredPackages(ledger, package_codes::sent, package_codes::data)) {
        through = std::max(through, package.through);
        status.unacknowledged += package.state == package_codes::written ? 1 : 0;
    }
    const ChangeKinds kinds(ledger);
    for (const qint64 number : kinds.after(through))
        status.unsent += kinds.of(number) == ChangeKind::Own ? 1 : 0;
    status.conflicts = countOpen(ledger, QString(entities::merge_conflict), fields::merge_conflict::conflict_state);
    status.remarks = countOpen(ledger, QString(entities::remark), fields::remark::remark_state);
    return status;
}

bool isKeptHere(const QString& entity)
{
    return entity == entities::package || entity == entities::merge_conflict;
}

} // namespace mingbai
