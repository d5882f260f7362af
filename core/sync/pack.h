/// @file
/// Writing packages.
#pragma once

#include "core/base/progress.h"
#include "core/sync/content.h"
#include "core/sync/trust.h"

namespace mingbai {

struct PackOptions {
    QString folder; ///< on the stick, or anywhere
    bool full = false;
    RecordView view = RecordView::None;
    bool newEpoch = false; ///< begin a new series first: the way out when two copies were in use
};

struct PackResult {
    QString file;
    QString origin;
    int epoch = 1;
    qint64 number = 0;
    QString previous; ///< digest of the package before; empty for the first
    qint64 records = 0;
    qint64 bytes = 0;
    QStringList again; ///< earlier packages that nobody has acknowledged, written once more because they lack on the stick
};

/// Writes everything since the last acknowledged package, numbered, chained, encrypted to all whom this ledger trusts above and
/// beside it, and signed; read back before it gets its name. The package is entered in the register in the same step.
/// @throws Failure InvalidUse when nobody is trusted yet, and as durableWrite does; then nothing has changed
[[nodiscard]] PackResult pack(Ledger& ledger, const PackOptions& options, const Progress& progress = {});

/// Enters in the register a package whose file was given its name when the program was stopped: its number is taken. Called
/// before packing, and before a receipt is taken in.
void enterPending(Ledger& ledger);

/// The bytes of a package's file, and the digest by which registers and receipts name it: of what was signed. A certificate that
/// comes along is not signed, and may be damaged without harm.
struct SealedPackage {
    QByteArray bytes;
    QString digest;
};

/// Signs and encrypts an archive for @p to and for this ledger itself; fills sender and recipients beforehand by addressed().
[[nodiscard]] SealedPackage sealedPackage(Ledger& ledger, const std::vector<ArchiveEntry>& entries, const std::vector<Party>& to);

/// Fills in who and when, sender and recipients, series and history.
void address(Ledger& ledger, Manifest& manifest, const std::vector<Party>& to, const Series& series);

/// "<division>-<device>-<epoch>-<number>.mbp" (receipts .mbr): ASCII, short enough for any stick, no personal data.
[[nodiscard]] QString packageFileName(const Manifest& manifest);

} // namespace mingbai
