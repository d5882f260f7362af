#include "core/sync/receipt.h"

#include "core/base/digest.h"
#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/sync/receipt_state.h"
#include "core/sync/refusal.h"
#include "core/sync/registers.h"
#include "core/sync/sync_tables.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

std::map<QString, std::vector<Party>> placesMeant(Ledger& ledger, const QString& who)
{
    std::map<QString, std::vector<Party>> places;
    std::map<QString, QString> devices; // which place a device belongs to
    for (const RegisteredPackage& taken : registeredPackages(ledger, package_codes::taken, package_codes::data))
        devices[taken.origin] = taken.division;
    const QString fingerprint = readFingerprint(who);
    QString division = who;
    if (const auto device = devices.find(who); device != devices.end())
        division = device->second;
    for (const Party& party : parties(ledger)) {
        if (!fingerprint.isEmpty() && party.fingerprint == fingerprint)
            division = party.division;
    }
    for (const Party& party : parties(ledger)) {
        const bool isMeant = who == "all"_L1 || party.division == division;
        if (isMeant && party.relation == Relation::Below && !party.revoked.isValid())
            places[party.division].push_back(party);
    }
    if (places.empty())
        throw Failure(FailureCode::InvalidUse, Sync::tr("Nobody enrolled below this ledger is called \"%1\".").arg(who));
    return places;
}

qint64 lastReceiptNumber(Ledger& ledger, const Series& series)
{
    qint64 number = 0;
    for (const RegisteredPackage& sent : registeredPackages(ledger, package_codes::sent, package_codes::receipt, series.origin))
        number = sent.epoch == series.epoch ? std::max(number, sent.number) : number;
    return number;
}

/// Our change up to which the place has everything of ours.
qint64 confirmedThrough(Ledger& ledger, const QString& division)
{
    const qint64 confirmed = confirmedReceipt(ledger, division);
    qint64 through = 0;
    for (const RegisteredPackage& sent : registeredPackages(ledger, package_codes::sent, package_codes::receipt)) {
        if (sent.division == division && sent.number <= confirmed)
            through = std::max(through, sent.through);
    }
    return through;
}

std::vector<Answer> answersFor(const std::vector<RegisteredPackage>& taken)
{
    std::vector<Answer> answers;
    answers.reserve(taken.size());
    for (const RegisteredPackage& package : taken)
        answers.push_back({package.origin, package.epoch, package.number, package.digest, package.state, package.note});
    return answers;
}

/// The place's packages, their states carried forward as wished.
std::vector<RegisteredPackage> decided(Ledger& ledger, const QString& division, const ReceiptOptions& options, ChangeSet& changes)
{
    std::vector<RegisteredPackage> packages;
    for (RegisteredPackage package : registeredPackages(ledger, package_codes::taken, package_codes::data)) {
        if (package.division != division)
            continue;
        if (!options.state.isEmpty() && mayBecome(package.state, options.state)) {
            package.state = options.state;
            changes.set(fields::package::package_state, package.record, package.state);
            if (!options.note.isEmpty()) {
                package.note = options.note;
                changes.set(fields::package::package_note, package.record, package.note);
            }
        }
        packages.push_back(std::move(package));
    }
    return packages;
}

/// Which merges took in something of a place: by change.
QHash<qint64, QString> placesOfMerges(Ledger& ledger)
{
    QHash<qint64, QString> places;
    Statement made(ledger.database(), "SELECT max(change) FROM change_item WHERE record = ?1 AND kind = 1");
    for (const RegisteredPackage& taken : registeredPackages(ledger, package_codes::taken)) {
        made.bind(1, taken.record);
        if (made.next())
            places.insert(made.integer(0), taken.division);
        made.reset();
    }
    return places;
}

/// The village of a household that is there, or was there before it was removed.
QString villageOf(Ledger& ledger, const QString& household)
{
    if (const std::optional<Record> record = ledger.record(entities::household, household))
        return textOf(record->value(fields::household::village));
    Statement removed(
        ledger.database(), "SELECT before FROM change_item WHERE record = ?1 AND kind = 3 ORDER BY change DESC LIMIT 1");
    removed.bind(1, household);
    const QByteArray before = removed.next() ? removed.utf8(0).toByteArray() : QByteArray();
    return QJsonDocument::fromJson(before).object()[fields::household::village.id()].toString();
}

/// The household that a decided conflict is about.
QString householdOfConflict(Ledger& ledger, const QString& conflict)
{
    namespace f = fields::merge_conflict;
    const std::optional<Record> record = ledger.record(entities::merge_conflict, conflict);
    if (!record)
        return {};
    Statement household(
        ledger.database(), "SELECT household FROM change_item WHERE record = ?1 AND household IS NOT NULL LIMIT 1");
    household.bind(1, textOf(record->value(f::conflict_record)));
    return household.next() ? household.text(0) : QString();
}

Selection newsFor(Ledger& ledger, const VersionReader& versions, const QString& division, qint64 since)
{
    const QHash<qint64, QString> places = placesOfMerges(ledger);
    QHash<QString, bool> isTheirs;
    return changedRecords(ledger, versions.kinds(), since,
        [&](qint64 change, const QString& entity, const QString& record, const QString& household) {
            const QString home = entity == entities::merge_conflict ? householdOfConflict(ledger, record) : household;
            if (home.isEmpty() || places.value(change) == division)
                return false;
            const auto known = isTheirs.constFind(home);
            return known != isTheirs.constEnd() ? *known : *isTheirs.insert(home, villageOf(ledger, home).startsWith(division));
        });
}

ReceiptResult writeOne(Ledger& ledger, const QString& division, const std::vector<Party>& to, const ReceiptOptions& options,
    const Progress& progress)
{
    Transaction transaction(ledger.database());
    ChangeSet changes;
    changes.act = Act::Pack;
    VersionReader versions(ledger);
    const Series series = versions.series().back();
    Manifest manifest;
    manifest.isReceipt = true;
    manifest.number = lastReceiptNumber(ledger, series) + 1;
    manifest.since = confirmedThrough(ledger, division);
    manifest.through = versions.kinds().head();
    manifest.answers = answersFor(decided(ledger, division, options, changes));
    address(ledger, manifest, to, series);
    const Selection selection = newsFor(ledger, versions, division, manifest.since);
    const QByteArray bytes = sealedPackage(
        ledger, contentOf(ledger, versions, selection, RecordView::None, manifest, progress), to);

    RegisteredPackage line;
    line.way = package_codes::sent;
    line.kind = package_codes::receipt;
    line.origin = manifest.origin;
    line.epoch = manifest.epoch;
    line.number = manifest.number;
    line.division = division;
    line.party = to.front().name.left(64);
    line.day = ledger.clock().today().toString(Qt::ISODate);
    line.digest = sha256Text(bytes);
    line.through = manifest.through;
    line.records = selection.count();
    line.state = package_codes::written;
    changes.why = Sync::tr("Receipt %1 for %2 written").arg(manifest.number).arg(line.party);
    registerPackage(changes, ledger, line);
    static_cast<void>(ledger.apply(changes));
    ReceiptResult result{QDir(options.folder).filePath(division + u'-' + packageFileName(manifest)), division, manifest.number,
        static_cast<qint64>(manifest.answers.size()), line.records};
    durableWrite(result.file, bytes);
    try {
        transaction.commit();
    } catch (...) {
        QFile::remove(result.file); // its number will be given again
        throw;
    }
    return result;
}

} // namespace

std::vector<ReceiptResult> writeReceipts(Ledger& ledger, const ReceiptOptions& options, const Progress& progress)
{
    const auto places = placesMeant(ledger, options.who);
    ensureSyncTables(ledger);
    if (!QDir().mkpath(options.folder))
        throw Failure(
            FailureCode::ReadOnly, Sync::tr("The folder %1 cannot be made there. Choose another one.").arg(options.folder));
    Transaction transaction(ledger.database()); // all of them or none: a stick may fill up between two
    std::vector<ReceiptResult> results;
    try {
        for (const auto& [division, to] : places) {
            progress.report(
                static_cast<qint64>(results.size()), static_cast<qint64>(places.size()), Sync::tr("Writing receipts"));
            results.push_back(writeOne(ledger, division, to, options, progress));
        }
        transaction.commit();
    } catch (...) {
        for (const ReceiptResult& written : results)
            QFile::remove(written.file);
        throw;
    }
    return results;
}

} // namespace mingbai
