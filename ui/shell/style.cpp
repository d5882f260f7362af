#include "ui/shell/style.h"

#include "ui/shell/icons.h"
#include "ui/shell/style_parts.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSmallIcon = 16;
constexpr int kButtonIcon = 18;
constexpr int kTextFrame = 4; ///< around a text of several lines
constexpr int kMenuMargin = 4;

/// What is marked keeps the colour of its words.
void markSoftly(QWidget& widget)
{
    setColours(widget, {{QPalette::Highlight, themeColour(u"selected"_s)}, {QPalette::HighlightedText, themeColour(u"text"_s)}});
}

} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (const std::optional<Role> role = roleOf(widget))
        dressByRole(*widget, *role);
    if (auto* const button = qobject_cast<QPushButton*>(widget))
        button->setAutoDefault(true); // Enter presses it, not Space alone
    else if (auto* const header = qobject_cast<QHeaderView*>(widget))
        dressByRole(*header, Role::Muted);
    else if (qobject_cast<QAbstractItemView*>(widget) != nullptr || qobject_cast<QMenu*>(widget) != nullptr)
        markSoftly(*widget);
    else if (qobject_cast<QScrollBar*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false); // what lies behind shows beside the handle
    else if (qobject_cast<QProgressBar*>(widget) != nullptr)
        widget->setFixedHeight(scaled(kProgressHeight));
    const bool isListOrTree = qobject_cast<QListView*>(widget) != nullptr || qobject_cast<QTreeView*>(widget) != nullptr;
    if (isListOrTree)
        static_cast<QAbstractItemView*>(widget)->viewport()->setAttribute(Qt::WA_Hover);
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    // Fusion looks for its own in the desktop's themes and loads it as pictures.
    return icon == SP_LineEditClearButton ? themeIcon(u"edit-clear"_s) : QProxyStyle::standardIcon(icon, option, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
        return scaled(kSmallIcon);
    case PM_ButtonIconSize:
        return scaled(kButtonIcon);
    case PM_DefaultFrameWidth:
        return isText(widget) ? scaled(kTextFrame) : kFrame;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(kIndicator);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaled(8);
    case PM_FocusFrameHMargin: // with one pixel more it is the margin of a cell
        return scaled(kCellMargin) - 1;
    case PM_HeaderMargin:
        return scaled(5);
    case PM_HeaderMarkSize:
        return scaled(kArrow);
    case PM_TabBarTabHSpace:
        return scaled(22);
    case PM_TabBarTabVSpace:
        return scaled(14);
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_TabBarScrollButtonWidth:
        return scaled(24);
    case PM_ScrollBarExtent:
        return scaled(kScrollWidth);
    case PM_ScrollBarSliderMin:
        return scaled(kLeastHandle);
    case PM_SplitterWidth:
    case PM_MenuPanelWidth:
        return kFrame;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return scaled(kMenuMargin);
    case PM_ToolTipLabelFrameWidth:
        return scaled(kMenuMargin) + kFrame;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* more) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
        return 0; // a list below the box
    case SH_Table_GridLineColor:
        return static_cast<int>(themeColour(u"line"_s).rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, more);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton:
    case CT_ToolButton:
        return contents.grownBy(buttonMargins(widget));
    case CT_LineEdit: {
        const auto* const line = qstyleoption_cast<const QStyleOptionFrame*>(option);
        return line != nullptr && line->lineWidth > 0 ? contents.grownBy(fieldMargins()) : contents;
    }
    case CT_ComboBox:
        return contents.grownBy(fieldMargins()) + QSize(scaled(kDropWidth), 0);
    case CT_SpinBox:
        return contents.grownBy(fieldMargins()) + QSize(scaled(kStepWidth) - fieldMargins().right(), 0);
    case CT_CheckBox:
    case CT_RadioButton:
        return QProxyStyle::sizeFromContents(type, option, contents, widget) + QSize(0, scaled(4));
    case CT_HeaderSection:
        return QProxyStyle::sizeFromContents(type, option, contents, widget) + QSize(2 * (scaled(kCellMargin) - scaled(5)), 0);
    case CT_ItemViewItem:
        return QProxyStyle::sizeFromContents(type, option, contents, widget) + QSize(0, 2 * scaled(kCellPadding));
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* const line = qstyleoption_cast<const QStyleOptionFrame*>(option);
        return line != nullptr && line->lineWidth > 0 ? option->rect.marginsRemoved(fieldMargins()) : option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    const QRect all = option->rect;
    const QMargins margins = fieldMargins();
    if (control == CC_ComboBox) {
        const int drop = scaled(kDropWidth);
        if (part == SC_ComboBoxEditField)
            return all.adjusted(margins.left(), kFocusFrame, -drop, -kFocusFrame);
        return part == SC_ComboBoxArrow ? endOf(all, drop) : all;
    }
    if (control == CC_SpinBox) {
        const int step = scaled(kStepWidth);
        const QRect steps = endOf(all, step);
        switch (part) {
        case SC_SpinBoxUp:
            return steps.adjusted(0, 0, 0, -steps.height() / 2);
        case SC_SpinBoxDown:
            return steps.adjusted(0, (steps.height() + 1) / 2, 0, 0);
        case SC_SpinBoxEditField:
            return all.adjusted(margins.left(), kFocusFrame, -step, -kFocusFrame);
        default:
            return all;
        }
    }
    const auto* const bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect handle = scrollHandle(*bar);
    const bool isFlat = bar->orientation == Qt::Horizontal;
    switch (part) {
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarGroove:
        return all;
    case SC_ScrollBarSubPage:
        return isFlat ? QRect(all.topLeft(), handle.bottomLeft() - QPoint(1, 0))
                      : QRect(all.topLeft(), handle.topRight() - QPoint(0, 1));
    case SC_ScrollBarAddPage:
        return isFlat ? QRect(handle.topRight() + QPoint(1, 0), all.bottomRight())
                      : QRect(handle.bottomLeft() + QPoint(0, 1), all.bottomRight());
    default:
        return {};
    }
}

} // namespace mingbai
