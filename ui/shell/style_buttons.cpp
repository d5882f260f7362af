#include "ui/shell/style_parts.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTabBar>
#include <QToolButton>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlaceMark = 3; ///< the stripe beside the place that is shown
constexpr int kBadgeCorner = 9;
constexpr int kTitleText = 20;
constexpr int kHeadingText = 15;
constexpr int kSmallText = 13;

/// A button of the line at the foot of the window: words that can be pressed.
bool isInFooter(const QWidget* button)
{
    return button != nullptr && roleOf(button->parentWidget()) == Role::Footer;
}

bool isInTabBar(const QWidget* button)
{
    return button != nullptr && qobject_cast<const QTabBar*>(button->parentWidget()) != nullptr;
}

struct ButtonLook {
    QColor ground;
    QColor frame;
    int width = kFrame;
};

ButtonLook primaryLook(QStyle::State state)
{
    if (!state.testFlag(QStyle::State_Enabled))
        return {themeColour(u"hover"_s), themeColour(u"line"_s)};
    const QColor ground = themeColour(state.testFlag(QStyle::State_MouseOver) ? u"accent_hover"_s : u"accent"_s);
    if (state.testFlag(QStyle::State_HasFocus))
        return {ground, themeColour(u"focus_on_accent"_s), kFocusFrame};
    return {ground, themeColour(u"accent"_s)};
}

ButtonLook lookOf(QStyle::State state, std::optional<Role> role)
{
    if (role == Role::Primary)
        return primaryLook(state);
    const bool isQuiet = role == Role::Quiet;
    const bool isEnabled = state.testFlag(QStyle::State_Enabled);
    ButtonLook look{isQuiet ? QColor(Qt::transparent) : themeColour(isEnabled ? u"button"_s : u"window"_s),
        isQuiet ? QColor(Qt::transparent) : themeColour(u"border"_s)};
    if (!isEnabled)
        return look;
    if (state.testFlag(QStyle::State_Sunken) || state.testFlag(QStyle::State_On))
        look.ground = themeColour(u"selected"_s);
    else if (state.testFlag(QStyle::State_MouseOver))
        look.ground = themeColour(u"hover"_s);
    if (state.testFlag(QStyle::State_HasFocus)) {
        look.frame = themeColour(u"focus_frame"_s);
        look.width = kFocusFrame;
    }
    return look;
}

void paintPlace(QPainter& painter, const QStyleOption& option)
{
    const bool isShown = option.state.testFlag(QStyle::State_On);
    if (isShown || option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, themeColour(isShown ? u"selected"_s : u"hover"_s));
    if (isShown) {
        const QRect mark(option.rect.topLeft(), QSize(scaled(kPlaceMark), option.rect.height()));
        painter.fillRect(mark, themeColour(u"accent"_s));
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintBox(painter, option.rect, Qt::transparent, themeColour(u"focus_frame"_s), kFocusFrame);
}

QFont fontOf(Role role)
{
    QFont font;
    font.setResolveMask(0); // all of it from above
    switch (role) {
    case Role::Title:
    case Role::Heading:
        font.setPixelSize(scaled(role == Role::Title ? kTitleText : kHeadingText));
        font.setWeight(QFont::DemiBold);
        break;
    case Role::Primary:
        font.setWeight(QFont::DemiBold);
        break;
    case Role::Muted:
    case Role::Badge:
        font.setPixelSize(scaled(kSmallText));
        break;
    default:
        break;
    }
    return font;
}

/// @return invalid where the words have the colour of their surroundings
QColor wordsOf(Role role)
{
    switch (role) {
    case Role::Primary:
        return themeColour(u"on_accent"_s);
    case Role::Badge:
        return themeColour(u"accent"_s);
    case Role::Label:
    case Role::Muted:
    case Role::Error:
    case Role::Warning:
    case Role::Alert:
    case Role::Rising:
    case Role::Good:
    case Role::Falling:
    case Role::Quiet:
        return roleColour(role, QApplication::palette());
    default:
        return {};
    }
}

} // namespace

void paintBox(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& frame, int width, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, radius > 0);
    const bool hasFrame = width > 0 && frame.alpha() > 0;
    painter.setPen(hasFrame ? QPen(frame, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    const double inset = hasFrame ? width / 2.0 : 0;
    const QRectF box = QRectF(rect).adjusted(inset, inset, -inset, -inset);
    if (radius > 0)
        painter.drawRoundedRect(box, scaled(radius), scaled(radius));
    else
        painter.drawRect(hasFrame ? rect.adjusted(0, 0, -1, -1) : rect);
    painter.restore();
}

void paintArrow(QPainter& painter, const QRect& rect, Qt::ArrowType direction, const QColor& colour)
{
    const double half = scaled(kArrow) / 3.0;
    QPainterPath arrow(QPointF(-half, -half / 2));
    arrow.lineTo(0, half / 2);
    arrow.lineTo(half, -half / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect).center());
    painter.rotate(direction == Qt::UpArrow ? 180 : direction == Qt::LeftArrow ? 90 : direction == Qt::RightArrow ? -90 : 0);
    painter.setPen(QPen(colour, scaled(2) * 0.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(arrow);
    painter.restore();
}

bool isPlaceButton(const QWidget* button)
{
    return roleOf(button) == Role::Place;
}

QMargins buttonMargins(const QWidget* button)
{
    const auto margins = [](int beside, int above) {
        return QMargins(scaled(beside), scaled(above), scaled(beside), scaled(above));
    };
    if (isInTabBar(button))
        return {};
    if (isPlaceButton(button))
        return margins(4, 9) + QMargins(scaled(kPlaceMark), 0, 0, 0);
    if (isInFooter(button))
        return margins(6, 2);
    if (roleOf(button) == Role::Quiet)
        return margins(6, 3) + kFrame;
    return margins(qobject_cast<const QToolButton*>(button) != nullptr ? 8 : 12, 5) + kFrame;
}

void paintButton(QPainter& painter, const QStyleOption& option, const QWidget* button)
{
    if (isPlaceButton(button)) {
        paintPlace(painter, option);
        return;
    }
    if (isInTabBar(button)) {
        painter.fillRect(option.rect, themeColour(u"window"_s));
        return;
    }
    if (isInFooter(button)) {
        const bool isTouched = option.state.testFlag(QStyle::State_MouseOver);
        const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
        paintBox(painter, option.rect, isTouched ? themeColour(u"hover"_s) : QColor(Qt::transparent),
            hasFocus ? themeColour(u"focus_frame"_s) : QColor(Qt::transparent), kFocusFrame);
        return;
    }
    const ButtonLook look = lookOf(option.state, roleOf(button));
    paintBox(painter, option.rect, look.ground, look.frame, look.width);
}

QPalette buttonPalette(const QStyleOption& option, const QWidget* button)
{
    QPalette palette = option.palette;
    if (isPlaceButton(button) && option.state.testFlag(QStyle::State_On))
        palette.setColor(QPalette::ButtonText, themeColour(u"accent"_s));
    return palette;
}

void dressByRole(QWidget& widget, Role role)
{
    if (role == Role::Badge) // before the font, which makes the label measure anew
        widget.setContentsMargins(scaled(8), scaled(1), scaled(8), scaled(1));
    widget.setFont(fontOf(isInFooter(&widget) ? Role::Muted : role));
    const QColor words = wordsOf(role);
    const bool isField = widget.inherits("QLineEdit"); // a wrong one keeps its words readable
    if (words.isValid() && !isField)
        setColours(widget, {{QPalette::WindowText, words}, {QPalette::ButtonText, words}, {QPalette::Text, words}});
    else
        setColours(widget, {});
}

void setColours(QWidget& widget, std::initializer_list<std::pair<QPalette::ColorRole, QColor>> colours)
{
    QPalette palette;
    palette.setResolveMask(0);
    for (const auto& [role, colour] : colours) {
        palette.setColor(QPalette::Active, role, colour);
        palette.setColor(QPalette::Inactive, role, colour);
    }
    widget.setPalette(palette);
}

bool paintRoleFrame(QPainter& painter, const QStyleOption& option, const QWidget* frame)
{
    const std::optional<Role> role = roleOf(frame);
    if (!role)
        return false;
    const QRect rect = frame->rect(); // the option leaves out the margins
    const QColor border = themeColour(u"border"_s);
    switch (*role) {
    case Role::Panel:
        paintBox(painter, rect, themeColour(u"base"_s), border, kFrame, kPanelCorner);
        return true;
    case Role::Badge:
        paintBox(painter, rect, themeColour(u"selected"_s), Qt::transparent, 0, kBadgeCorner);
        return true;
    case Role::Header:
        painter.fillRect(rect, themeColour(u"base"_s));
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), kFrame), border);
        return true;
    case Role::Footer:
        painter.fillRect(rect, themeColour(u"base"_s));
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), kFrame), border);
        return true;
    case Role::Rail:
        painter.fillRect(rect, themeColour(u"rail"_s));
        painter.fillRect(QRect(rect.right(), rect.top(), kFrame, rect.height()), border);
        return true;
    case Role::Failure:
    case Role::Notice:
        painter.fillRect(rect, themeColour(role == Role::Failure ? u"error_soft"_s : u"selected"_s));
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), kFrame), border);
        return true;
    case Role::Segments:
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintBox(painter, rect, Qt::transparent, themeColour(u"focus_frame"_s), kFocusFrame, kPanelCorner);
        return true;
    default:
        return false;
    }
}

} // namespace mingbai
