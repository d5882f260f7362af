/// @file
/// The order of packages: whether one comes next in its series, or is here already, or lacks what it builds on.
#pragma once

#include "core/sync/merge.h"

namespace mingbai {

/// Whether the package can be taken now. @return false with @p result filled when it cannot
[[nodiscard]] bool comesNext(Ledger& ledger, const Package& package, TakeResult& result);

/// Fills in why something is not taken. @param detail as sentenceOf() wants it
void refuse(TakeResult& result, TakeStatus status, PackageRefusal refusal, const QString& detail);

} // namespace mingbai
