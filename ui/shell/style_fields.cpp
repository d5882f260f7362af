#include "ui/shell/style_parts.h"
#include "ui/shell/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QWidget>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIndicatorCorner = 3;
constexpr int kRadioFrame = 5; ///< of a chosen radio button
constexpr int kMixedFrame = 4; ///< of a box that is neither

QColor indicatorFrame(const QStyleOption& option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return themeColour(u"border"_s);
    return themeColour(option.state.testFlag(QStyle::State_HasFocus) ? u"focus_frame"_s : u"muted"_s);
}

QColor indicatorGround(const QStyleOption& option)
{
    return themeColour(option.state.testFlag(QStyle::State_Enabled) ? u"base"_s : u"window"_s);
}

/// The accent, or grey where it cannot be changed.
QColor chosenColour(const QStyleOption& option)
{
    return themeColour(option.state.testFlag(QStyle::State_Enabled) ? u"accent"_s : u"unavailable"_s);
}

int focusWidth(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_HasFocus) ? kFocusFrame : kFrame;
}

} // namespace

QMargins fieldMargins()
{
    return QMargins(scaled(7), scaled(4), scaled(7), scaled(4)) + kFrame;
}

void paintField(QPainter& painter, const QStyleOption& option, const QWidget* field)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = isEnabled && option.state.testFlag(QStyle::State_HasFocus);
    const bool isWrong = roleOf(field) == Role::Error;
    const QColor frame = themeColour(isWrong ? u"error"_s : hasFocus ? u"focus_frame"_s : u"border"_s);
    paintBox(painter, option.rect, themeColour(isEnabled ? u"base"_s : u"window"_s), frame, hasFocus ? kFocusFrame : kFrame);
}

void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* box)
{
    if (option.frame)
        paintField(painter, option, box);
    const QRect arrow = endOf(option.rect, scaled(kDropWidth));
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    paintArrow(painter, arrow, Qt::DownArrow, themeColour(isEnabled ? u"muted"_s : u"unavailable"_s));
}

void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* box)
{
    if (option.frame)
        paintField(painter, option, box);
    const QRect steps = endOf(option.rect, scaled(kStepWidth));
    const auto colour = [&](QAbstractSpinBox::StepEnabledFlag flag) {
        const bool isUsable = option.state.testFlag(QStyle::State_Enabled) && option.stepEnabled.testFlag(flag);
        return themeColour(isUsable ? u"muted"_s : u"unavailable"_s);
    };
    const int half = steps.height() / 2;
    paintArrow(painter, steps.adjusted(0, 0, 0, -half), Qt::UpArrow, colour(QAbstractSpinBox::StepUpEnabled));
    paintArrow(painter, steps.adjusted(0, half, 0, 0), Qt::DownArrow, colour(QAbstractSpinBox::StepDownEnabled));
}

void paintCheck(QPainter& painter, const QStyleOption& option)
{
    const int size = scaled(kIndicator);
    QRect box(0, 0, size, size);
    box.moveCenter(option.rect.center());
    if (option.state.testFlag(QStyle::State_NoChange)) {
        paintBox(painter, box, indicatorGround(option), indicatorFrame(option), focusWidth(option), kIndicatorCorner);
        const int inset = scaled(kMixedFrame);
        painter.fillRect(box.adjusted(inset, inset, -inset, -inset), chosenColour(option));
        return;
    }
    if (!option.state.testFlag(QStyle::State_On)) {
        paintBox(painter, box, indicatorGround(option), indicatorFrame(option), focusWidth(option), kIndicatorCorner);
        return;
    }
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    paintBox(painter, box, chosenColour(option), hasFocus ? themeColour(u"focus_on_accent"_s) : chosenColour(option),
        focusWidth(option), kIndicatorCorner);
    const QRectF area(box);
    QPainterPath mark(QPointF(area.left() + area.width() * 0.24, area.top() + area.height() * 0.52));
    mark.lineTo(area.left() + area.width() * 0.43, area.top() + area.height() * 0.71);
    mark.lineTo(area.left() + area.width() * 0.77, area.top() + area.height() * 0.31);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColour(u"on_accent"_s), scaled(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(mark);
    painter.restore();
}

void paintRadio(QPainter& painter, const QStyleOption& option)
{
    const int size = scaled(kIndicator);
    QRect circle(0, 0, size, size);
    circle.moveCenter(option.rect.center());
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const int width = isOn ? scaled(kRadioFrame) : focusWidth(option);
    const QColor frame = isOn ? chosenColour(option) : indicatorFrame(option);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(frame, width));
    painter.setBrush(indicatorGround(option));
    const double inset = width / 2.0;
    painter.drawEllipse(QRectF(circle).adjusted(inset, inset, -inset, -inset));
    if (isOn && option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(themeColour(u"focus_on_accent"_s), kFocusFrame));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(circle).adjusted(1, 1, -1, -1));
    }
    painter.restore();
}

} // namespace mingbai
