#include "ui/shell/style.h"
#include "ui/shell/style_parts.h"
#include "ui/shell/theme.h"

#include <QPainter>
#include <QTabBar>
#include <QTableView>
#include <QWidget>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

/// A style option with the words of a button in the right colour.
template <typename Option> Option withButtonWords(const QStyleOption* option, const QWidget* widget)
{
    Option words(*static_cast<const Option*>(option));
    words.palette = buttonPalette(*option, widget);
    return words;
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
    case PE_PanelButtonBevel:
        paintButton(*painter, *option, widget);
        return;
    case PE_FrameFocusRect: // buttons, fields and cells show the keyboard by their own frames
        if (qobject_cast<const QTabBar*>(widget) != nullptr)
            paintBox(*painter, option->rect, Qt::transparent, themeColour(u"focus_frame"_s), kFocusFrame);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
    case PE_FrameMenu: // the panel has one
        return;
    case PE_PanelLineEdit:
        if (const auto* line = qstyleoption_cast<const QStyleOptionFrame*>(option); line != nullptr && line->lineWidth > 0)
            paintField(*painter, *option, widget);
        return;
    case PE_Frame:
        paintViewFrame(*painter, *option, widget);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        paintBox(*painter, option->rect, themeColour(u"base"_s), themeColour(u"border"_s), kFrame, 0);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheck(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadio(*painter, *option);
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            paintItemGround(*painter, *item, widget);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const Qt::ArrowType direction = element == PE_IndicatorArrowDown ? Qt::DownArrow
            : element == PE_IndicatorArrowUp                             ? Qt::UpArrow
            : element == PE_IndicatorArrowLeft                           ? Qt::LeftArrow
                                                                         : Qt::RightArrow;
        const bool isEnabled = option->state.testFlag(State_Enabled);
        paintArrow(*painter, option->rect, direction, themeColour(isEnabled ? u"muted"_s : u"unavailable"_s));
        return;
    }
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            const bool isUp = header->sortIndicator == QStyleOptionHeader::SortUp;
            paintArrow(*painter, option->rect, isUp ? Qt::DownArrow : Qt::UpArrow, themeColour(u"muted"_s));
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

// NOLINTNEXTLINE(readability-function-size): a table of what is drawn how
void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonBevel: // a flat one, too, looks like something that can be pressed
        paintButton(*painter, *option, widget);
        return;
    case CE_PushButtonLabel: {
        const auto words = withButtonWords<QStyleOptionButton>(option, widget);
        QProxyStyle::drawControl(element, &words, painter, widget);
        return;
    }
    case CE_ToolButtonLabel: {
        auto words = withButtonWords<QStyleOptionToolButton>(option, widget);
        if (isPlaceButton(widget) && option->state.testFlag(State_On))
            words.font.setWeight(QFont::DemiBold);
        QProxyStyle::drawControl(element, &words, painter, widget);
        return;
    }
    case CE_ShapedFrame:
        if (!paintRoleFrame(*painter, *option, widget))
            QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option); item != nullptr && isPlainCell(*item))
            paintPlainCell(*painter, *item, widget);
        else
            QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_Header:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            drawHeader(*header, painter, widget);
        return;
    case CE_HeaderSection:
        paintHeaderSection(*painter, *option);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, themeColour(u"window"_s));
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            paintTab(*painter, *tab);
        return;
    case CE_TabBarTabLabel: {
        QStyleOptionTab words(*static_cast<const QStyleOptionTab*>(option));
        const bool isQuiet = !option->state.testFlag(State_Selected) && !option->state.testFlag(State_MouseOver);
        if (isQuiet && option->state.testFlag(State_Enabled))
            words.palette.setColor(QPalette::WindowText, themeColour(u"muted"_s));
        QProxyStyle::drawControl(element, &words, painter, widget);
        return;
    }
    case CE_Splitter:
        painter->fillRect(option->rect, themeColour(u"border"_s));
        return;
    case CE_ProgressBarGroove:
        paintBox(*painter, option->rect, themeColour(u"line"_s), Qt::transparent, 0);
        return;
    case CE_ProgressBarContents: {
        const auto* const bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
        if (bar != nullptr && bar->maximum > bar->minimum)
            paintProgress(*painter, *bar);
        else
            QProxyStyle::drawControl(element, option, painter, widget); // it moves
        return;
    }
    case CE_ProgressBarLabel:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

/// Its words stand above those of the cells; Qt's own layout of a heading knows one margin for all sides.
void Style::drawHeader(const QStyleOptionHeader& option, QPainter* painter, const QWidget* widget) const
{
    paintHeaderSection(*painter, option);
    QStyleOptionHeaderV2 words;
    if (const auto* newer = qstyleoption_cast<const QStyleOptionHeaderV2*>(&option))
        words = *newer;
    else
        static_cast<QStyleOptionHeader&>(words) = option;
    if (!words.text.contains(u'\n'))
        words.textElideMode = Qt::ElideRight;
    words.rect = option.rect.adjusted(scaled(kCellMargin), 0, -scaled(kCellMargin), 0);
    const auto* const table = widget == nullptr ? nullptr : qobject_cast<const QTableView*>(widget->parentWidget());
    if (table != nullptr && table->selectionBehavior() == QAbstractItemView::SelectRows)
        words.state &= ~State_On; // all of them would turn bold
    if (option.sortIndicator != QStyleOptionHeader::None) {
        QStyleOptionHeader arrow = option;
        arrow.rect = endOf(words.rect, scaled(kArrow));
        words.rect.setRight(arrow.rect.left() - 1);
        drawPrimitive(PE_IndicatorHeaderArrow, &arrow, painter, widget);
    }
    QProxyStyle::drawControl(CE_HeaderLabel, &words, painter, widget);
}

void Style::drawToolButton(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    paintButton(*painter, *option, widget);
    auto words = withButtonWords<QStyleOptionToolButton>(option, widget);
    words.rect = option->rect.marginsRemoved(buttonMargins(widget));
    proxy()->drawControl(CE_ToolButtonLabel, &words, painter, widget);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ToolButton)
        drawToolButton(option, painter, widget);
    else if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); control == CC_ComboBox && combo)
        paintComboBox(*painter, *combo, widget);
    else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); control == CC_SpinBox && spin)
        paintSpinBox(*painter, *spin, widget);
    else if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); control == CC_ScrollBar && bar)
        paintScrollBar(*painter, *bar, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace mingbai
