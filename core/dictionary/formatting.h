/// @file
/// Stored values as people and files read them.
#pragma once

#include "core/dictionary/dictionary.h"

#include <QDateTime>

namespace mingbai {

/// For screens and papers: labels, yuan with separators and two decimals, 2024年9月30日 / 30 Sep 2024; empty for nothing.
[[nodiscard]] QString screenText(const Field& field, const Value& value);

/// A day as screenText writes it; empty for an invalid one.
[[nodiscard]] QString dayText(QDate day);
/// A moment in local time, to the minute: 2024年9月30日 14:05 / 30 Sep 2024 14:05.
[[nodiscard]] QString momentText(const QDateTime& moment);

/// As typed into an editor: labels, yuan without separators, 2024-09-30. parse(fileText(v)) is v.
[[nodiscard]] QString fileText(const Field& field, const Value& value);

/// As screenText, with personal and sensitive values masked: 211324********0014, 138****1234, "6222 **** 0000", "***".
/// Never shows more than 10 digits of a number.
[[nodiscard]] QString maskedText(const Field& field, const Value& value);

/// Fen as yuan: 123450 is "1,234.50", or "1234.50" without @p separators.
[[nodiscard]] QString yuanText(qint64 fen, bool separators = true);

/// Masks every run of digits that could be an ID number, a phone or an account in free text.
[[nodiscard]] QString redacted(const QString& text);

} // namespace mingbai
