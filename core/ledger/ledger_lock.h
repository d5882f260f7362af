/// @file
/// Keeps a second program from writing to the same ledger.
#pragma once

#include <QLockFile>

#include <memory>

namespace mingbai {

/// Takes `<ledger>.lock`. A lock left by a program that no longer runs is taken over.
/// @throws Failure InUse when another running program has it, ReadOnly when nothing can be written there
[[nodiscard]] std::unique_ptr<QLockFile> lockLedger(const QString& ledgerPath);

} // namespace mingbai
