/// @file
/// What every check depends on beside the households: the day, the parameters, the village.
#pragma once

#include "core/ledger/ledger.h"
#include "core/policy/parameters.h"

namespace mingbai {

/// The shipped parameters with those recorded in the ledger, which win.
[[nodiscard]] Parameters parametersOf(Ledger& ledger);

/// Changes with the day and with any record that belongs to no household (village, parameters). Hexadecimal.
[[nodiscard]] QByteArray surroundingsDigest(Ledger& ledger);

} // namespace mingbai
