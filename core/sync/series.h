/// @file
/// Under which name a ledger numbers its changes, and noticing that the file was copied or set back.
#pragma once

#include "core/ledger/ledger.h"

#include <map>

namespace mingbai {

/// Changes from a number on belong to a device and an epoch. A new device begins where the file turns out to be a copy or to be
/// set back to an older state, a new epoch where a person says so: two copies never give the same name to different changes.
struct Series {
    QString origin; ///< UUID of the device's copy
    int epoch = 1;
    qint64 from = 1; ///< first change of the series

    [[nodiscard]] QString name() const { return origin + u'/' + QString::number(epoch); }
};

/// All series of this file, oldest first. The first one bears the ledger's own key, so that copies made before anything was
/// noticed agree about what they have in common.
[[nodiscard]] std::vector<Series> allSeries(Ledger& ledger);
/// The series that a change made here belongs to.
[[nodiscard]] const Series& seriesOf(const std::vector<Series>& all, qint64 change);

/// The newest change of the log in each series.
[[nodiscard]] std::map<QString, qint64> newestOfSeries(Ledger& ledger);

/// SHA-256 of a change of the log and all before it, in hexadecimal digits; empty when there is no such change.
[[nodiscard]] QString digestAt(Ledger& ledger, qint64 number);

/// Begins a new epoch with the changes after the last acknowledged package: the way out when two copies were in use.
void beginEpoch(Ledger& ledger);

/// Begins a new device with the changes after the last acknowledged package: a copy that goes on as a ledger of its own.
void beginDevice(Ledger& ledger);

/// Remembers outside the ledger, in @p folder, which state of it this computer saw last, and begins a new series when the file
/// turns out to be a copy from elsewhere or an older state. Called at every opening for writing, and after packing.
/// A folder that cannot be written is no reason to stop work: then copies are noticed by the receiver only.
void noteInstance(Ledger& ledger, const QString& folder);

/// Where noteInstance() keeps its notes on this computer.
[[nodiscard]] QString instanceFolder();

} // namespace mingbai
