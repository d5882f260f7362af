/// @file
/// One answer as the ledger stores it.
#pragma once

#include <QJsonValue>
#include <QString>

#include <variant>

namespace mingbai {

/// Nothing, an integer (also money in fen, yes/no as 1/0, year), a decimal, or a text (also dates, codes, numbers of documents).
using Value = std::variant<std::monostate, qint64, double, QString>;

[[nodiscard]] inline bool isEmpty(const Value& value)
{
    return std::holds_alternative<std::monostate>(value);
}

/// The text, or an empty one where the value is no text.
[[nodiscard]] QString textOf(const Value& value);

/// The integer, or @p otherwise where the value is no integer.
[[nodiscard]] qint64 integerOf(const Value& value, qint64 otherwise = 0);

/// As the change log and parsed requests carry it: null, number or string; exact both ways.
[[nodiscard]] QJsonValue toJson(const Value& value);
[[nodiscard]] Value valueFromJson(const QJsonValue& json);

} // namespace mingbai
