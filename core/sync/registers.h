/// @file
/// The register of packages sent and taken, as records of the ledger.
#pragma once

#include "core/ledger/ledger.h"
#include "core/sync/manifest.h"

namespace mingbai {

/// Stored codes of the register. resources/dictionary/codes/package_*.json
namespace package_codes {
inline const QString sent = QStringLiteral("1");
inline const QString taken = QStringLiteral("2");
inline const QString data = QStringLiteral("1");
inline const QString receipt = QStringLiteral("2");
inline const QString written = QStringLiteral("1");
inline const QString acknowledged = QStringLiteral("2");
inline const QString returned = QStringLiteral("3");
inline const QString approved = QStringLiteral("4");
inline const QString signedFor = QStringLiteral("5");
} // namespace package_codes

/// One line of the register.
struct RegisteredPackage {
    QString record; ///< empty for one not yet registered
    QString way;
    QString kind;
    QString origin;
    int epoch = 1;
    qint64 number = 0;
    QString division;
    QString party;
    QString day; ///< ISO date
    QString digest;
    qint64 through = 0;
    QString head; ///< digest of the maker's change `through`
    bool full = false;
    qint64 records = 0;
    QString state;
    QString note;
    QStringList refused; ///< keys of records: taken, left out here; sent and answered, left out there; not answered, sent again

    [[nodiscard]] QString series() const { return origin + u'/' + QString::number(epoch); }
};

/// In order of entry; empty members of the filter do not narrow.
[[nodiscard]] std::vector<RegisteredPackage> registeredPackages(
    Ledger& ledger, const QString& way, const QString& kind = {}, const QString& origin = {});

/// Receipts whose taking in was taken back; only series and number.
[[nodiscard]] std::vector<RegisteredPackage> receiptsTakenBack(Ledger& ledger);

/// What a manifest says, as a line of today; way, state and who are the caller's. @param digest SealedPackage::digest
[[nodiscard]] RegisteredPackage lineOf(const Ledger& ledger, const Manifest& manifest, const QString& digest);
/// The change that entered a line in the register, and so took the package in; 0 when there is none.
[[nodiscard]] qint64 enteredBy(Ledger& ledger, const QString& record);

/// Adds a line to @p changes.
void registerPackage(ChangeSet& changes, Ledger& ledger, const RegisteredPackage& package);

/// Our change up to which somebody above has confirmed everything; 0 before the first receipt.
[[nodiscard]] qint64 acknowledgedThrough(Ledger& ledger);

/// What was confirmed after our change @p from goes into packages again; as long as no such package is confirmed,
/// acknowledgedThrough() is not beyond @p from.
void sendAgain(Ledger& ledger, qint64 from);
/// A package with everything after @p since is written. @param through its newest change
void noteSentAgain(Ledger& ledger, qint64 since, qint64 through);

/// What the status line says: how many changes wait to be packed (counted to 1000), packages to be acknowledged, conflicts and
/// remarks to be settled.
struct SyncStatus {
    qint64 unsent = 0;
    qint64 unacknowledged = 0;
    qint64 conflicts = 0;
    qint64 remarks = 0;
    bool isReporting = false; ///< packages go to somebody above, or have gone
};
[[nodiscard]] SyncStatus syncStatus(Ledger& ledger);

} // namespace mingbai
