/// @file
/// What a piece of the screen is for, said once: widgets carry a role, the theme decides how the role looks.
///
/// The role is the dynamic property "role" with the lower-case name of the enumerator; the program's style draws by it. Text that
/// a view paints itself (tables) asks roleColour(), which is also where the theme takes its colours from.
#pragma once

#include <QColor>
#include <QString>

#include <optional>

class QFontMetrics;
class QPalette;
class QWidget;

namespace mingbai {

enum class Role {
    Title,    ///< the one name a screen is about, large
    Heading,  ///< of a section, semibold
    Label,    ///< of a field, quiet, right-aligned
    Answer,   ///< an answer as it is read; also a computed figure
    Muted,    ///< help, places, dates of less weight
    Error,    ///< wrong data: red
    Warning,  ///< improbable: grey-blue
    Alert,    ///< somebody must act: amber
    Badge,    ///< a short word in a rounded box
    Rising,   ///< more than last year; always with an arrow beside the colour
    Falling,  ///< less than last year
    Panel,    ///< a frame that asks or tells something in place
    Primary,  ///< the main button of a place
    Quiet,    ///< a button that reads like a link
    Good,     ///< a small success said in place: filled in for you, saved
    Header,   ///< the strip along the top of the window
    Footer,   ///< the strip along its foot; buttons in it read like words
    Rail,     ///< the strip of places at its side
    Place,    ///< a button of the rail
    Failure,  ///< a strip that says what went wrong
    Notice,   ///< a strip that says what happened
    Segments, ///< buttons side by side that answer together
};

/// The value of the property: "error".
[[nodiscard]] QString roleName(Role role);

/// The role that was given to @p widget, if any; null has none.
[[nodiscard]] std::optional<Role> roleOf(const QWidget* widget);

/// Gives @p widget the role; restyles it when the role changed.
void setRole(QWidget* widget, Role role);

/// The text colour of a role, readable on the palette's base in light and in dark.
[[nodiscard]] QColor roleColour(Role role, const QPalette& palette);

/// Whether the palette's window is dark.
[[nodiscard]] bool isDark(const QPalette& palette);

/// Distance between things that belong together, and between groups; pixels at 100 %.
inline constexpr int kGap = 6;
inline constexpr int kWideGap = 14;

/// Width of one Chinese character in this font, the measure of columns.
[[nodiscard]] int em(const QFontMetrics& metrics);

/// Width of the label column of a form in this font, so that it grows with the text size.
[[nodiscard]] int labelWidth(const QFontMetrics& metrics);

} // namespace mingbai
