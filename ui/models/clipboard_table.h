/// @file
/// Tables as spreadsheets put them on the clipboard: tabbed text with quoted line breaks, and HTML.
#pragma once

#include <QMimeData>
#include <QStringList>

#include <memory>
#include <vector>

namespace mingbai {

/// Rows of cells; rows may differ in length.
using TextTable = std::vector<QStringList>;

/// One line a row, closed by a line feed; a cell with a tab, a line break or a quote at its front is quoted.
[[nodiscard]] QString tabbedText(const TextTable& table);
/// Reads what tabbedText, Excel and WPS write. A quote that is not closed at the end of a cell is an ordinary character.
[[nodiscard]] TextTable tableFromTabbed(const QString& text);

[[nodiscard]] QString htmlText(const TextTable& table);
/// The cells of the tables in @p html; a merged cell has its text in the first place.
[[nodiscard]] TextTable tableFromHtml(const QString& html);

/// Text and HTML, as Excel and WPS take them.
[[nodiscard]] std::unique_ptr<QMimeData> clipboardData(const TextTable& table);
/// What was copied elsewhere: text where there is some, else HTML. Empty when it is neither.
[[nodiscard]] TextTable tableFromClipboard(const QMimeData& data);

} // namespace mingbai
