/// @file
/// Taking in packages and receipts.
#pragma once

#include "core/sync/differences.h"
#include "core/sync/merger.h"

namespace mingbai {

enum class TakeStatus { Taken, Repeated, Gap, Refused };

/// What became of one package or receipt.
struct TakeResult {
    QString file;
    std::optional<Manifest> manifest; ///< as far as it could be read
    TakeStatus status = TakeStatus::Refused;
    PackageRefusal refusal = PackageRefusal::None;
    QString sentence;  ///< why it was not taken, or that it was taken before
    qint64 change = 0; ///< number in the log; taking that back takes back the whole merge
    qint64 created = 0;
    qint64 updated = 0;
    qint64 removed = 0;
    qint64 same = 0;
    QStringList households; ///< touched
    std::vector<Conflict> conflicts;
    std::vector<RefusedRecord> refusedRecords;
    QStringList answers;                 ///< of a receipt: what became of our packages, in words
    std::vector<Difference> differences; ///< of a preview: the first thousands of what would change
};

/// "taken", "repeated", "gap", "refused".
[[nodiscard]] QString statusName(TakeStatus status);

/// How many records were left out of a package, and why the first of them was. @param refused not empty
[[nodiscard]] QString leftOutWords(const std::vector<RefusedRecord>& refused);

enum class TakeMode { Apply, Preview };

/// Takes in one file, as one change that can be taken back. Safe to run twice.
/// @throws Failure as Ledger::apply does, Cancelled; then nothing has changed
[[nodiscard]] TakeResult takeFile(
    Ledger& ledger, const QString& path, TakeMode mode = TakeMode::Apply, const Progress& progress = {});
/// The same for bytes at hand.
[[nodiscard]] TakeResult takeBytes(
    Ledger& ledger, const QByteArray& bytes, TakeMode mode = TakeMode::Apply, const Progress& progress = {});

/// Takes in files and folders of them, each series in the order of its numbers. What could not be taken yet (a number is missing,
/// the sender is not enrolled, a newer program is needed) is laid on the shelf and tried again with every later taking. What this
/// ledger wrote itself, or others wrote for others, is passed over in a folder.
/// @param shelf folder for them; empty: none
[[nodiscard]] std::vector<TakeResult> takeAll(
    Ledger& ledger, const QStringList& paths, const QString& shelf, const Progress& progress = {});
/// What takeAll would do, without doing it. A package that follows one not taken yet counts as taken; what it would change is
/// compared when that one is.
[[nodiscard]] std::vector<TakeResult> previewAll(Ledger& ledger, const QStringList& paths, const Progress& progress = {});
/// Where a ledger's shelf lies: beside its file.
[[nodiscard]] QString shelfOf(const Ledger& ledger);

} // namespace mingbai
