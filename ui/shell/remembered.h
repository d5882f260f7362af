/// @file
/// How this person of the desktop left the windows: size, place, widths of columns. Nothing of what a ledger holds.
#pragma once

#include <QHeaderView>
#include <QWidget>

namespace mingbai {

/// Puts a window where it was when it last closed; leaves it as it is where nothing is remembered.
void restoreWindow(QWidget& window);
/// @param window a name of its own is wanted: its object name
void rememberWindow(const QWidget& window);

/// Gives a table's columns the widths that they were last given, and remembers every width that is drawn from now on.
/// @param name the table's object name
void keepColumnWidths(QHeaderView& header, const QString& name);

/// The number of the place that was shown last, 0 where none was.
[[nodiscard]] int rememberedPlace();
void rememberPlace(int place);

} // namespace mingbai
