#include "ui/shell/theme.h"

#include "ui/forms/look.h"
#include "ui/shell/style.h"

#include <QApplication>
#include <QFont>
#include <QHash>
#include <QIcon>
#include <QPalette>
#include <QSettings>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

struct Colour {
    QLatin1StringView name;
    QLatin1StringView light;
    QLatin1StringView dark;
    QLatin1StringView strong; ///< high contrast: white on black, every edge drawn
};

constexpr std::array kColours{
    Colour{"window"_L1, "#f4f5f7"_L1, "#16191b"_L1, "#000000"_L1},
    Colour{"base"_L1, "#ffffff"_L1, "#1f2326"_L1, "#000000"_L1},
    Colour{"rail"_L1, "#eceef1"_L1, "#121517"_L1, "#000000"_L1},
    Colour{"button"_L1, "#ffffff"_L1, "#2a2f33"_L1, "#000000"_L1},
    Colour{"stripe"_L1, "#f9fafb"_L1, "#22272a"_L1, "#0d0d0d"_L1},
    Colour{"text"_L1, "#1f2326"_L1, "#e6e9eb"_L1, "#ffffff"_L1},
    Colour{"faint"_L1, "#687179"_L1, "#8f99a1"_L1, "#c8d0d8"_L1}, ///< hints in empty fields, the dash of a blank answer
    Colour{"unavailable"_L1, "#9aa3ab"_L1, "#6b747c"_L1, "#8a9299"_L1},
    Colour{"border"_L1, "#d3d8dd"_L1, "#3a4147"_L1, "#ffffff"_L1},
    Colour{"line"_L1, "#e8ebee"_L1, "#2c3236"_L1, "#8a9299"_L1},
    Colour{"handle"_L1, "#c3c9cf"_L1, "#4a525a"_L1, "#ffffff"_L1},
    Colour{"hover"_L1, "#edf1f6"_L1, "#2b3136"_L1, "#1f2f40"_L1},
    Colour{"selected"_L1, "#dbe8f6"_L1, "#26405c"_L1, "#0b3a66"_L1},
    Colour{"accent_hover"_L1, "#184c88"_L1, "#b3d5ff"_L1, "#ffffff"_L1},
    Colour{"on_accent"_L1, "#ffffff"_L1, "#0d2138"_L1, "#000000"_L1},
    Colour{"focus_frame"_L1, "#1f5fa8"_L1, "#8fc1ff"_L1, "#ffd400"_L1}, ///< the frame of what has the keyboard
    Colour{"focus_on_accent"_L1, "#10263f"_L1, "#ffffff"_L1, "#ffd400"_L1},
    Colour{"error_soft"_L1, "#fbe9e7"_L1, "#3d2423"_L1, "#330a08"_L1},
    Colour{"shade_over"_L1, "#d9f4f5f7"_L1, "#d916191b"_L1, "#d9000000"_L1},
};

struct Toned {
    QLatin1StringView name;
    Role role;
};

/// Colours that painted text shares with the style.
constexpr std::array kToned{Toned{"accent"_L1, Role::Primary}, Toned{"muted"_L1, Role::Muted}, Toned{"error"_L1, Role::Error},
    Toned{"warning"_L1, Role::Warning}, Toned{"alert"_L1, Role::Alert}, Toned{"good"_L1, Role::Good},
    Toned{"falling"_L1, Role::Falling}};

constexpr auto kAppearanceKey = "look/appearance"_L1;
constexpr auto kTextPercentKey = "look/text_percent"_L1;

int currentPercent = kLeastTextPercent;

/// The desktop's own choice, read before we set a palette of ours.
bool desktopIsDark()
{
    static const bool dark = isDark(QApplication::palette());
    return dark;
}

QHash<QString, QColor>& colours()
{
    static QHash<QString, QColor> table;
    return table;
}

QPalette paletteOf(const QHash<QString, QColor>& table)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, QLatin1StringView name) { palette.setColor(role, table[name]); };
    set(QPalette::Window, "window"_L1);
    set(QPalette::WindowText, "text"_L1);
    set(QPalette::Base, "base"_L1);
    set(QPalette::AlternateBase, "stripe"_L1);
    set(QPalette::Text, "text"_L1);
    set(QPalette::PlaceholderText, "faint"_L1);
    set(QPalette::Button, "button"_L1);
    set(QPalette::ButtonText, "text"_L1);
    set(QPalette::ToolTipBase, "base"_L1);
    set(QPalette::ToolTipText, "text"_L1);
    set(QPalette::Highlight, "accent"_L1);
    set(QPalette::HighlightedText, "on_accent"_L1);
    set(QPalette::Link, "accent"_L1);
    set(QPalette::Mid, "border"_L1);
    set(QPalette::Light, "line"_L1); // the line under tabs
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, table["unavailable"_L1]);
    return palette;
}

void fillColours(Appearance appearance)
{
    QHash<QString, QColor>& table = colours();
    for (const Colour& colour : kColours) {
        table[colour.name] = QColor(appearance == Appearance::HighContrast ? colour.strong
                : appearance == Appearance::Dark                           ? colour.dark
                                                                           : colour.light);
    }
    QPalette shade;
    shade.setColor(QPalette::Window, table["window"_L1]);
    for (const Toned& toned : kToned)
        table[toned.name] = roleColour(toned.role, shade);
}

/// Noto reads best on screens; WenQuanYi is what a bare Debian has; the last ones are those of other systems.
QFont baseFont()
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei UI"_s, u"PingFang SC"_s,
        u"WenQuanYi Zen Hei"_s, u"sans-serif"_s});
    font.setPixelSize(scaled(kBaseTextPixels));
    return font;
}

} // namespace

ThemeChoice savedThemeChoice()
{
    const QSettings settings;
    const int appearance = settings.value(kAppearanceKey, 0).toInt();
    ThemeChoice choice;
    if (appearance >= 0 && appearance <= static_cast<int>(Appearance::HighContrast))
        choice.appearance = static_cast<Appearance>(appearance);
    choice.textPercent = std::clamp(
        settings.value(kTextPercentKey, kLeastTextPercent).toInt(), kLeastTextPercent, kGreatestTextPercent);
    return choice;
}

void saveThemeChoice(const ThemeChoice& choice)
{
    QSettings settings;
    settings.setValue(kAppearanceKey, static_cast<int>(choice.appearance));
    settings.setValue(kTextPercentKey, choice.textPercent);
}

void applyTheme(const ThemeChoice& choice)
{
    Appearance appearance = choice.appearance;
    if (appearance == Appearance::System)
        appearance = desktopIsDark() ? Appearance::Dark : Appearance::Light;
    currentPercent = std::clamp(choice.textPercent, kLeastTextPercent, kGreatestTextPercent);
    fillColours(appearance);
    QIcon::setThemeSearchPaths({}); // every icon is ours: looking through the desktop's themes only takes time
    QIcon::setFallbackSearchPaths({});
    const QPalette palette = paletteOf(colours());
    QApplication::setPalette(palette);
    QApplication::setFont(baseFont());
    QToolTip::setPalette(palette);
    QApplication::setStyle(new Style); // last: it dresses what is open
}

int scaled(int pixels)
{
    return qRound(pixels * currentPercent / 100.0);
}

bool isTextLarge()
{
    constexpr int kLargePercent = 130;
    return currentPercent >= kLargePercent;
}

QColor themeColour(const QString& name)
{
    return colours().value(name);
}

} // namespace mingbai
