/// @file
/// The states that packages go through, always forward.
#pragma once

#include "core/ledger/ledger.h"
#include "core/sync/manifest.h"

namespace mingbai {

/// Whether a package in state @p now may go to @p next. Sent back and approved can follow each other; signed is the end.
[[nodiscard]] bool mayBecome(const QString& now, const QString& next);

/// Adds to @p changes what a receipt says of packages of this ledger.
void applyAnswers(Ledger& ledger, const Manifest& receipt, ChangeSet& changes);

/// Remembers which of our receipts a device has taken, as its package tells.
void noteConfirmed(Ledger& ledger, const Manifest& package);
/// The newest receipt of ours that every device of the place has taken; 0 when there is none.
[[nodiscard]] qint64 confirmedReceipt(Ledger& ledger, const QString& division);

/// Drops the kept copies of packages that somebody has acknowledged.
void forgetAcknowledged(Ledger& ledger);

} // namespace mingbai
