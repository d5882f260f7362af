/// @file
/// The figures behind dashboards and `mingbai-cli stats`.
#pragma once

#include "core/checks/engine.h"

#include <QJsonObject>

namespace mingbai {

/// Households, people, monitored, guarantees, income of the newest year, findings: {"households": 300, …}; money in yuan.
[[nodiscard]] QJsonObject indicators(Ledger& ledger, CheckEngine& checks);

} // namespace mingbai
