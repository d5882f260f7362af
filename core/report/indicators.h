/// @file
/// The figures behind dashboards and `mingbai-cli stats`.
#pragma once

#include "core/ledger/ledger.h"
#include "core/policy/parameters.h"

#include <QJsonObject>

namespace mingbai {

/// Households, people, monitored, guarantees, income of the newest year, findings: {"households": 300, …}; money in yuan.
/// @param parameters of the ledger's region
[[nodiscard]] QJsonObject indicators(Ledger& ledger, const Parameters& parameters);

} // namespace mingbai
