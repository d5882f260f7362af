/// @file
/// Work that may crash, done in a process of its own: libraries that trust a file too much take only that down.
#pragma once

#include "core/base/progress.h"

#include <QByteArray>
#include <QIODevice>

#include <functional>
#include <optional>

namespace mingbai {

/// Runs @p work in a copy of this process and returns what it writes. The work sees the memory as it is now and changes nothing
/// here; it must not use other threads, widgets or a ledger.
/// @return nothing when it crashed, threw, took longer than half a minute of computing or wrote more than a table can hold
/// @throws Failure Cancelled; InputOutput when no process can be made
[[nodiscard]] std::optional<QByteArray> inChildProcess(
    const std::function<void(QIODevice& answer)>& work, const Progress& progress, const QString& stage);

} // namespace mingbai
