/// @file
/// A record as the JSON export writes it: typed by its fields, absent when empty.
#pragma once

#include "core/ledger/ledger.h"

#include <QJsonObject>

namespace mingbai {

/// {"id", "<parent entity>", "<field>": …}: money in yuan as a number, yes/no as a boolean, codes as an array of codes.
[[nodiscard]] QJsonObject recordJson(const Record& record);

/// The value of one field of an export, read back. @return empty for a value of the wrong kind
[[nodiscard]] Value valueFromExport(const Field& field, const QJsonValue& json);

} // namespace mingbai
