/// @file
/// Tables of other programs as JSON: an array of objects, one a row.
#pragma once

#include "core/base/progress.h"
#include "core/exchange/table.h"

#include <QByteArray>

#include <optional>

namespace mingbai {

/// The table in a JSON text: an array of objects whose keys become the headings, those of each row in alphabetical order; or
/// an object that holds one such array. Row numbers count the objects, after one row of headings.
/// @return nothing when the text is another JSON or none
[[nodiscard]] std::optional<RosterTable> jsonTable(const QByteArray& text, const Progress& progress);

} // namespace mingbai
