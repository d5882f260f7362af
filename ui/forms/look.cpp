#include "ui/forms/look.h"

#include <QFontMetrics>
#include <QPalette>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <array>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRole = "role";

constexpr std::array kNames{"title"_L1, "heading"_L1, "label"_L1, "answer"_L1, "muted"_L1, "error"_L1, "warning"_L1, "alert"_L1,
    "badge"_L1, "rising"_L1, "falling"_L1, "panel"_L1, "primary"_L1, "quiet"_L1, "good"_L1, "header"_L1, "footer"_L1, "rail"_L1,
    "place"_L1, "failure"_L1, "notice"_L1, "segments"_L1};

struct Tone {
    QRgb light;
    QRgb dark;
};

/// Each has a contrast of at least 4.5 : 1 on white and on #1f2326.
Tone toneOf(Role role)
{
    switch (role) {
    case Role::Error:
        return {0xffc0271d, 0xffff8a80};
    case Role::Alert:
        return {0xff9a5b00, 0xffffc266};
    case Role::Warning:
        return {0xff48627f, 0xffa9c1dc};
    case Role::Rising:
    case Role::Good:
        return {0xff1b7340, 0xff7fd6a0};
    case Role::Falling:
        return {0xffb3401a, 0xffffa585};
    case Role::Quiet:
    case Role::Primary:
        return {0xff1f5fa8, 0xff8fc1ff};
    default:
        return {0xff5c6670, 0xffa7b0b8};
    }
}

} // namespace

QString roleName(Role role)
{
    return kNames.at(static_cast<std::size_t>(role));
}

std::optional<Role> roleOf(const QWidget* widget)
{
    const QVariant given = widget == nullptr ? QVariant() : widget->property(kRole);
    if (!given.isValid())
        return std::nullopt;
    const QString name = given.toString();
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    return found == kNames.end() ? std::nullopt : std::optional(static_cast<Role>(found - kNames.begin()));
}

void setRole(QWidget* widget, Role role)
{
    const QString name = roleName(role);
    if (widget->property(kRole).toString() == name)
        return;
    widget->setProperty(kRole, name);
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QColor roleColour(Role role, const QPalette& palette)
{
    if (role == Role::Title || role == Role::Heading || role == Role::Answer)
        return palette.color(QPalette::Text);
    const Tone tone = toneOf(role);
    return QColor::fromRgb(isDark(palette) ? tone.dark : tone.light);
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

int em(const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(u"明"_s);
}

int labelWidth(const QFontMetrics& metrics)
{
    return em(metrics) * 8 + kGap;
}

} // namespace mingbai
