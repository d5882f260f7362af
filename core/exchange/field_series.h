/// @file
/// Fields that hold the same thing several times over: risk_1 to risk_5. Tables often write them into one cell.
#pragma once

#include "core/dictionary/dictionary.h"

namespace mingbai {

/// The field and those that follow it in its series, in order; only the field itself when it begins none.
[[nodiscard]] std::vector<const Field*> seriesFrom(const Dictionary& dictionary, const Field& field);

/// "因病、因残" in its words; one word when nothing parts it.
[[nodiscard]] QStringList severalWords(const QString& text);

} // namespace mingbai
