#include "core/sync/pack.h"

#include "core/base/digest.h"
#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/sync/receipt_state.h"
#include "core/sync/refusal.h"
#include "core/sync/registers.h"
#include "core/sync/series.h"
#include "core/sync/sync_tables.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

std::vector<Party> receivers(Ledger& ledger)
{
    std::vector<Party> to;
    for (const Party& party : parties(ledger)) {
        if (!party.revoked.isValid() && party.relation != Relation::Below)
            to.push_back(party);
    }
    if (to.empty()) {
        throw Failure(FailureCode::InvalidUse,
            Sync::tr(
                "This ledger trusts nobody above it yet, so nothing can be encrypted to them. Have the ledger enrolled there "
                "first, or export plain data."));
    }
    return to;
}

/// Whom the register names: who decides before another laptop of this village.
QString receiverName(const std::vector<Party>& to)
{
    const auto above = std::find_if(to.begin(), to.end(), [](const Party& party) { return party.relation == Relation::Above; });
    return (above == to.end() ? to.front() : *above).name;
}

/// The newest package of the series; number 0 when there is none.
RegisteredPackage lastOf(Ledger& ledger, const Series& series)
{
    RegisteredPackage last;
    for (const RegisteredPackage& package : registeredPackages(ledger, package_codes::sent, package_codes::data, series.origin)) {
        if (package.epoch == series.epoch && package.number > last.number)
            last = package;
    }
    return last;
}

/// The newest receipt taken of each series, below the first one that was taken back: the next receipt then brings that again.
std::map<QString, qint64> receiptsTaken(Ledger& ledger)
{
    std::map<QString, qint64> newest;
    std::set<std::pair<QString, qint64>> here;
    for (const RegisteredPackage& receipt : registeredPackages(ledger, package_codes::taken, package_codes::receipt)) {
        qint64& number = newest[receipt.series()];
        number = std::max(number, receipt.number);
        here.emplace(receipt.series(), receipt.number);
    }
    for (const RegisteredPackage& receipt : receiptsTakenBack(ledger)) {
        const auto number = newest.find(receipt.series());
        if (number != newest.end() && !here.contains({receipt.series(), receipt.number}))
            number->second = std::min(number->second, receipt.number - 1);
    }
    return newest;
}

/// Packages that nobody acknowledged are put on the stick again, so that no number is missing there.
QStringList writeAgain(Ledger& ledger, const QDir& folder)
{
    QStringList written;
    Statement rows(ledger.database(), "SELECT name, content FROM sync_sent ORDER BY name");
    while (rows.next()) {
        const QString path = folder.filePath(rows.text(0));
        QFile there(path);
        if (there.open(QIODevice::ReadOnly) && there.readAll() == rows.blob(1))
            continue;
        durableWrite(path, rows.blob(1));
        written << path;
    }
    return written;
}

void keepForLater(Ledger& ledger, const QString& name, const QByteArray& bytes)
{
    Statement keep(ledger.database(), "INSERT OR REPLACE INTO sync_sent(name, content) VALUES (?1, ?2)");
    keep.bind(1, name);
    keep.bind(2, bytes);
    keep.execute();
}

} // namespace

SealedPackage sealedPackage(Ledger& ledger, const std::vector<ArchiveEntry>& entries, const std::vector<Party>& to)
{
    const LedgerKeys keys = ledgerKeys(ledger);
    std::vector<Certificate> recipients{keys.encrypt.certificate}; // the maker can look into its own package
    for (const Party& party : to)
        recipients.push_back(party.encrypt);
    const QByteArray encrypted = encryptedBytes(zipped(entries), recipients);
    SealedPackage sealed{signedBytes(encrypted, keys.sign.certificate, keys.sign.key), sha256Text(encrypted)};
    if (sealed.bytes.size() > kGreatestPackage) {
        throw Failure(
            FailureCode::InvalidUse, Sync::tr("The package would be larger than 64 MB. Pack more often, or without CSV tables."));
    }
    return sealed;
}

void address(Ledger& ledger, Manifest& manifest, const std::vector<Party>& to, const Series& series)
{
    const LedgerIdentity& identity = ledger.identity();
    const LedgerKeys keys = ledgerKeys(ledger);
    manifest.origin = series.origin;
    manifest.epoch = series.epoch;
    manifest.role = identity.role;
    manifest.division = identity.division;
    manifest.name = identity.name;
    manifest.created = ledger.clock().now().toString(Qt::ISODateWithMs);
    manifest.dictionary = ledger.dictionary().version();
    manifest.program = QStringLiteral(MINGBAI_VERSION);
    manifest.sender = keys.sign.certificate.fingerprint();
    manifest.recipients = {keys.encrypt.certificate.fingerprint()};
    for (const Party& party : to)
        manifest.recipients << party.encrypt.fingerprint();
    manifest.sinceHead = digestAt(ledger, manifest.since);
    manifest.logHead = digestAt(ledger, manifest.through);
}

QString packageFileName(const Manifest& manifest)
{
    return u"%1-%2-%3-%4.%5"_s.arg(manifest.division, manifest.origin.right(8), QString::number(manifest.epoch))
        .arg(manifest.number, 6, 10, QChar(u'0'))
        .arg(manifest.isReceipt ? "mbr"_L1 : "mbp"_L1);
}

namespace {

/// A package before it is in the register.
struct Prepared {
    PackResult result;
    Manifest manifest;
    SealedPackage sealed;
    QString party;
    QStringList refused;
    bool newEpoch = false;
};

/// Reads the ledger and changes nothing in it.
Prepared prepared(Ledger& ledger, const PackOptions& options, const Progress& progress)
{
    const std::vector<Party> to = receivers(ledger);
    const Transaction look(ledger.database()); // rolled back: the new series begins when the package has its name
    if (options.newEpoch)
        beginEpoch(ledger);
    VersionReader versions(ledger);
    const RegisteredPackage last = lastOf(ledger, versions.series().back());
    Manifest manifest;
    manifest.number = last.number + 1;
    manifest.previous = last.digest;
    manifest.full = options.full;
    manifest.since = acknowledgedThrough(ledger);
    manifest.through = versions.kinds().head();
    manifest.receipts = receiptsTaken(ledger);
    manifest.numbered = newestOfSeries(ledger);
    address(ledger, manifest, to, versions.series().back());
    const QStringList refused = refusedRecords(ledger);
    const bool isWhole = options.full || manifest.since == 0;
    const Selection selection = isWhole ? allRecords(ledger, versions, manifest.since)
                                        : changedRecords(ledger, versions, manifest.since, {}, refused);
    SealedPackage sealed = sealedPackage(ledger, contentOf(ledger, versions, selection, options.view, manifest, progress), to);
    PackResult result{QDir(options.folder).filePath(packageFileName(manifest)), manifest.origin, manifest.epoch, manifest.number,
        manifest.previous, selection.count(), sealed.bytes.size(), {}};
    return {std::move(result), std::move(manifest), std::move(sealed), receiverName(to).left(64), refused, options.newEpoch};
}

/// Between the two a file may have its name and its number while the register does not know of it: what is needed to enter it
/// then.
const QString kPending = u"sync.pending"_s;

void notePending(Ledger& ledger, const Prepared& package)
{
    const QJsonObject json{{u"manifest"_s, QString::fromUtf8(manifestJson(package.manifest))},
        {u"sha256"_s, package.sealed.digest}, {u"party"_s, package.party}, {u"records"_s, package.result.records},
        {u"refused"_s, QJsonArray::fromStringList(package.refused)}, {u"new_epoch"_s, package.newEpoch}};
    Transaction transaction(ledger.database());
    keepForLater(ledger, packageFileName(package.manifest), package.sealed.bytes);
    ledger.setInfo(kPending, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    transaction.commit();
}

void forgetPending(Ledger& ledger, const QString& name)
{
    Transaction transaction(ledger.database());
    Statement forget(ledger.database(), "DELETE FROM sync_sent WHERE name = ?1");
    forget.bind(1, name);
    forget.execute();
    ledger.setInfo(kPending, QString());
    transaction.commit();
}

} // namespace

void enterPending(Ledger& ledger)
{
    const QJsonObject json = QJsonDocument::fromJson(ledger.info(kPending).toUtf8()).object();
    if (json.isEmpty())
        return;
    const Manifest manifest = readManifest(json["manifest"_L1].toString().toUtf8());
    RegisteredPackage line = lineOf(ledger, manifest, json["sha256"_L1].toString());
    line.way = package_codes::sent;
    line.state = package_codes::written;
    line.party = json["party"_L1].toString();
    line.records = json["records"_L1].toInteger();
    for (const QJsonValue record : json["refused"_L1].toArray())
        line.refused << record.toString();
    Transaction transaction(ledger.database());
    if (json["new_epoch"_L1].toBool()) {
        beginEpoch(ledger);
        Statement forget(ledger.database(), "DELETE FROM sync_sent WHERE name <> ?1"); // the new series holds what they held
        forget.bind(1, packageFileName(manifest));
        forget.execute();
    }
    ChangeSet changes;
    changes.act = Act::Pack;
    changes.why = Sync::tr("Package %1 written").arg(line.number);
    registerPackage(changes, ledger, line);
    static_cast<void>(ledger.apply(changes));
    noteSentAgain(ledger, manifest.since, manifest.through);
    ledger.setInfo(kPending, QString());
    transaction.commit();
}

PackResult pack(Ledger& ledger, const PackOptions& options, const Progress& progress)
{
    static_cast<void>(receivers(ledger));
    static_cast<void>(ledgerKeys(ledger)); // made on first use, and that must not be rolled back with the look at the ledger
    ensureSyncTables(ledger);
    if (options.folder.isEmpty() || !QDir().mkpath(options.folder))
        throw Failure(
            FailureCode::ReadOnly, Sync::tr("The folder %1 cannot be made there. Choose another one.").arg(options.folder));
    enterPending(ledger);
    Prepared package = prepared(ledger, options, progress);
    if (!options.newEpoch)
        package.result.again = writeAgain(ledger, QDir(options.folder));
    DurableBytes file(package.result.file, package.sealed.bytes);
    notePending(ledger, package);
    try {
        file.commit();
    } catch (...) {
        if (!file.isNamed()) // it is not there: its number can be given again
            forgetPending(ledger, packageFileName(package.manifest));
        throw;
    }
    enterPending(ledger);
    return package.result;
}

} // namespace mingbai
