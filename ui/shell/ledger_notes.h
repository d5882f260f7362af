/// @file
/// What a ledger remembers about its own keeping: the last export and the last backup.
#pragma once

#include <QDateTime>

#include <optional>

namespace mingbai {

class Ledger;

/// One deed of keeping.
struct KeepingNote {
    QDateTime at;      ///< UTC
    qint64 change = 0; ///< number of the newest change it holds
};

[[nodiscard]] std::optional<KeepingNote> lastExport(Ledger& ledger);
[[nodiscard]] std::optional<KeepingNote> lastBackup(Ledger& ledger);
/// @param change number of the newest change that was written. @throws Failure as the disk does
void noteExport(Ledger& ledger, qint64 change);
void noteBackup(Ledger& ledger);
/// Changes made since the last export, counted up to @p most.
[[nodiscard]] int unsentChanges(Ledger& ledger, int most);

} // namespace mingbai
