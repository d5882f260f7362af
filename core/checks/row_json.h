/// @file
/// The compact JSON of single values of a row, as QJsonDocument writes them: a digest of an earlier day must come out again.
#pragma once

#include "core/ledger/database.h"

namespace mingbai {

/// One column of the current row.
[[nodiscard]] QByteArray jsonOf(const Statement& row, int column);

} // namespace mingbai
