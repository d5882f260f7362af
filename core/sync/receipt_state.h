/// @file
/// The states that packages go through, always forward.
#pragma once

#include "core/ledger/ledger.h"
#include "core/sync/registers.h"

namespace mingbai {

/// Whether a package in state @p now may go to @p next. Sent back and approved can follow each other; signed is the end.
[[nodiscard]] bool mayBecome(const QString& now, const QString& next);

/// What a receipt says of packages of this ledger.
struct AnswersTaken {
    QStringList words; ///< one line a package
    /// Taken in there once and taken back since; also those that a receipt before told of.
    std::vector<RegisteredPackage> takenBack;
};

/// Adds to @p changes what a receipt says of packages of this ledger.
AnswersTaken applyAnswers(Ledger& ledger, const Manifest& receipt, ChangeSet& changes);

/// What @p gone held goes into the packages that follow, until one of them is acknowledged. @param gone AnswersTaken::takenBack
void noteTakenBack(Ledger& ledger, const std::vector<RegisteredPackage>& gone);

/// Records of this ledger that nobody above has taken in; they go into every package until somebody does.
[[nodiscard]] QStringList refusedRecords(Ledger& ledger);

/// Remembers which of our receipts a device has taken, as its package tells; and that it lost changes which it had reported,
/// where its ledger was set back to an older state.
void noteConfirmed(Ledger& ledger, const Manifest& package);
/// Our change up to which every device of the place has everything of ours; 0 before the first receipt.
[[nodiscard]] qint64 confirmedThrough(Ledger& ledger, const QString& division);

/// From which of our changes on the place gets back what it reported itself and has lost; 0 when it lost nothing.
[[nodiscard]] qint64 givenBackFrom(Ledger& ledger, const QString& division);
/// A receipt with all of that is written; once it is confirmed, nothing more is given back.
void noteGivenBack(Ledger& ledger, const QString& division, qint64 through);

/// Drops the kept copies of packages that somebody has acknowledged.
void forgetAcknowledged(Ledger& ledger);

} // namespace mingbai
