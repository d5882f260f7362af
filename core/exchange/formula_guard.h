/// @file
/// Keeps spreadsheets from running texts as formulas, and takes the guard off again.
#pragma once

#include "core/dictionary/dictionary.h"

namespace mingbai {

/// A text that starts like a formula (= + - @, their full-width forms, tab, carriage return) or like a guarded text gets a
/// leading apostrophe; values of number fields stay as they are.
[[nodiscard]] QString guarded(const QString& text, const Field& field);

/// Takes off what guarded() put on.
[[nodiscard]] QString unguarded(const QString& text);

} // namespace mingbai
