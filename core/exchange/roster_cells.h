/// @file
/// One cell of a roster, before its field reads it: what spreadsheets add, take away and spoil.
#pragma once

#include "core/exchange/heading_choice.h"

#include <optional>

namespace mingbai {

/// What a spreadsheet shows where a formula has no result, such as #REF!.
[[nodiscard]] bool isFormulaError(const QString& text);

/// Dashes and strokes that people put into empty cells.
[[nodiscard]] bool isPlaceholder(const QString& text);

/// Whether a mark says yes (√, 1) or no (×, 0); nothing for another text.
[[nodiscard]] std::optional<bool> tick(const QString& text);

/// 2.11324E+17: a long number that lost its last digits.
[[nodiscard]] bool isLostNumber(const QString& text);

/// An ID number, a phone, a household's number: digits and nothing else, and too many for an amount.
[[nodiscard]] bool isBareNumber(const QString& text);

/// One line: a break in a cell is where the column was too narrow, not a blank.
[[nodiscard]] QString unwrapped(const QString& text);

/// A cell as parse() likes it: on one line, days counted by a spreadsheet as dates, without what spreadsheets and headings add or
/// take away. @param column one with a field
[[nodiscard]] QString prepared(const RosterColumn& column, const QString& text);

} // namespace mingbai
