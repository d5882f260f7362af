/// @file
/// Keeps spreadsheets from running texts as formulas and from taking long numbers for amounts, and takes the guard off again.
#pragma once

#include "core/dictionary/dictionary.h"

namespace mingbai {

/// Whether a spreadsheet would run the text: it starts with = + - @, their full-width forms, tab or carriage return.
[[nodiscard]] bool startsFormula(QStringView text);

/// A text that a spreadsheet would not keep as it is gets a leading apostrophe: one that starts a formula, digits it would round
/// or show as 2.11E+17 (twelve or more) or cut (a leading zero), and what looks guarded already. Values of number fields stay.
[[nodiscard]] QString guarded(const QString& text, const Field& field);

/// Takes off what guarded() put on.
[[nodiscard]] QString unguarded(const QString& text);

} // namespace mingbai
