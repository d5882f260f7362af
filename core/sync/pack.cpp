#include "core/sync/pack.h"

#include "core/base/digest.h"
#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/sync/refusal.h"
#include "core/sync/registers.h"
#include "core/sync/sync_tables.h"

#include <QDir>
#include <QFile>

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
            Sync::tr("This ledger trusts no township yet, so nothing can be encrypted to it. Have the ledger enrolled first, or "
                     "export "
                     "plain data."));
    }
    return to;
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

/// The newest receipt taken of each series.
std::map<QString, qint64> receiptsTaken(Ledger& ledger)
{
    std::map<QString, qint64> newest;
    for (const RegisteredPackage& receipt : registeredPackages(ledger, package_codes::taken, package_codes::receipt)) {
        qint64& number = newest[receipt.series()];
        number = std::max(number, receipt.number);
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
        if (QFile::exists(path))
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

RegisteredPackage registered(
    const Ledger& ledger, const Manifest& manifest, const QString& digest, qint64 records, const QString& party)
{
    RegisteredPackage line;
    line.way = package_codes::sent;
    line.kind = package_codes::data;
    line.origin = manifest.origin;
    line.epoch = manifest.epoch;
    line.number = manifest.number;
    line.party = party;
    line.day = ledger.clock().today().toString(Qt::ISODate);
    line.digest = digest;
    line.through = manifest.through;
    line.full = manifest.full;
    line.records = records;
    line.state = package_codes::written;
    return line;
}

} // namespace

QByteArray sealedPackage(Ledger& ledger, const std::vector<ArchiveEntry>& entries, const std::vector<Party>& to)
{
    const LedgerKeys keys = ledgerKeys(ledger);
    std::vector<Certificate> recipients{keys.encrypt.certificate}; // the maker can look into its own package
    for (const Party& party : to)
        recipients.push_back(party.encrypt);
    QByteArray bytes = signedBytes(encryptedBytes(zipped(entries), recipients), keys.sign.certificate, keys.sign.key);
    if (bytes.size() > kGreatestPackage) {
        throw Failure(
            FailureCode::InvalidUse, Sync::tr("The package would be larger than 64 MB. Pack more often, or without CSV tables."));
    }
    return bytes;
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

PackResult pack(Ledger& ledger, const PackOptions& options, const Progress& progress)
{
    const std::vector<Party> to = receivers(ledger);
    ensureSyncTables(ledger);
    if (!QDir().mkpath(options.folder))
        throw Failure(
            FailureCode::ReadOnly, Sync::tr("The folder %1 cannot be made there. Choose another one.").arg(options.folder));
    Transaction transaction(ledger.database());
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
    address(ledger, manifest, to, versions.series().back());
    const bool isWhole = options.full || manifest.since == 0;
    const Selection selection = isWhole ? allRecords(ledger, versions.kinds(), manifest.since)
                                        : changedRecords(ledger, versions.kinds(), manifest.since);
    const QByteArray bytes = sealedPackage(ledger, contentOf(ledger, versions, selection, options.view, manifest, progress), to);
    const QString digest = sha256Text(bytes);
    const QDir folder(options.folder);
    PackResult result{folder.filePath(packageFileName(manifest)), manifest.origin, manifest.epoch, manifest.number,
        manifest.previous, selection.count(), bytes.size(), {}};
    result.again = options.newEpoch ? QStringList() : writeAgain(ledger, folder);

    ChangeSet changes;
    changes.act = Act::Pack;
    changes.why = Sync::tr("Package %1 written").arg(manifest.number);
    registerPackage(changes, ledger, registered(ledger, manifest, digest, result.records, to.front().name));
    static_cast<void>(ledger.apply(changes));
    keepForLater(ledger, packageFileName(manifest), bytes);
    durableWrite(result.file, bytes);
    try {
        transaction.commit();
    } catch (...) {
        QFile::remove(result.file); // its number will be given again
        throw;
    }
    return result;
}

} // namespace mingbai
