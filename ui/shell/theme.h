/// @file
/// How everything looks: colours and type sizes, in one place. Style draws with them.
#pragma once

#include <QColor>
#include <QString>

namespace mingbai {

/// Saved by number; numbers are never re-used.
enum class Appearance { System, Light, Dark, HighContrast };

/// What a person chose in the settings.
struct ThemeChoice {
    Appearance appearance = Appearance::System;
    int textPercent = 100; ///< 100 to 175
};

inline constexpr int kBaseTextPixels = 14; ///< at 100 %
inline constexpr int kLeastTextPercent = 100;
inline constexpr int kGreatestTextPercent = 175;

/// As last saved on this computer; the defaults where nothing was.
[[nodiscard]] ThemeChoice savedThemeChoice();
void saveThemeChoice(const ThemeChoice& choice);

/// Sets palette, font and style of the whole program. May be called again at any time.
void applyTheme(const ThemeChoice& choice);

/// @p pixels at 100 % in the text size that is set now.
[[nodiscard]] int scaled(int pixels);
/// Whether text is so large that a small screen has no room for all things side by side.
[[nodiscard]] bool isTextLarge();

/// A colour of the theme that is set now, by its name ("accent", "border").
[[nodiscard]] QColor themeColour(const QString& name);

} // namespace mingbai
