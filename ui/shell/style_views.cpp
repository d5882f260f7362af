#include "ui/shell/style_parts.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStyle>
#include <QTableView>
#include <QTextEdit>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHandleMargin = 2;
constexpr int kTabMark = 2; ///< the line under the tab that is shown

/// Whether the bar stands beside a text or a list, whose ground then goes on behind it.
bool standsOnBase(const QWidget* bar)
{
    const QWidget* const box = bar == nullptr ? nullptr : bar->parentWidget();
    const auto* const area = qobject_cast<const QAbstractScrollArea*>(box == nullptr ? nullptr : box->parentWidget());
    return area != nullptr && qobject_cast<const QScrollArea*>(area) == nullptr && area->frameShape() != QFrame::NoFrame;
}

} // namespace

bool isText(const QWidget* widget)
{
    return qobject_cast<const QTextEdit*>(widget) != nullptr || qobject_cast<const QPlainTextEdit*>(widget) != nullptr;
}

void paintViewFrame(QPainter& painter, const QStyleOption& option, const QWidget* view)
{
    if (isText(view))
        paintField(painter, option, view);
    else if (qobject_cast<const QScrollArea*>(view) == nullptr)
        paintBox(painter, option.rect, themeColour(u"base"_s), themeColour(u"border"_s), kFrame, 0);
}

void paintItemGround(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* view)
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    const bool isTable = qobject_cast<const QTableView*>(view) != nullptr;
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, themeColour(u"selected"_s));
    else if (option.state.testFlag(QStyle::State_MouseOver) && !isTable)
        painter.fillRect(option.rect, themeColour(u"hover"_s));
}

bool isPlainCell(const QStyleOptionViewItem& option)
{
    constexpr QStyleOptionViewItem::ViewItemFeatures kMore = QStyleOptionViewItem::HasCheckIndicator
        | QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::WrapText;
    return !(option.features & kMore) && !option.text.contains(QChar::LineSeparator) && !option.text.contains(u'\n');
}

void paintPlainCell(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* view)
{
    paintItemGround(painter, option, view);
    if (option.text.isEmpty())
        return;
    const QRect room = option.rect.adjusted(scaled(kCellMargin), 0, -scaled(kCellMargin), 0);
    const int width = option.fontMetrics.horizontalAdvance(option.text);
    const bool fits = width <= room.width();
    const QString text = fits ? option.text : option.fontMetrics.elidedText(option.text, option.textElideMode, room.width());
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, option.displayAlignment);
    int left = room.left();
    if (fits && alignment.testFlag(Qt::AlignRight))
        left = room.right() + 1 - width;
    else if (fits && alignment.testFlag(Qt::AlignHCenter))
        left = room.left() + (room.width() - width) / 2;
    int top = room.top() + (room.height() - option.fontMetrics.height()) / 2;
    if (alignment.testFlag(Qt::AlignTop))
        top = room.top() + scaled(kCellPadding);
    else if (alignment.testFlag(Qt::AlignBottom))
        top = room.bottom() + 1 - scaled(kCellPadding) - option.fontMetrics.height();
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isMarked = option.state.testFlag(QStyle::State_Selected);
    painter.setFont(option.font);
    painter.setPen(option.palette.color(
        isEnabled ? QPalette::Active : QPalette::Disabled, isMarked ? QPalette::HighlightedText : QPalette::Text));
    painter.drawText(left, top + option.fontMetrics.ascent(), text);
}

void paintHeaderSection(QPainter& painter, const QStyleOption& option)
{
    painter.fillRect(option.rect, themeColour(u"window"_s));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), kFrame), themeColour(u"border"_s));
}

void paintTab(QPainter& painter, const QStyleOptionTab& option)
{
    const bool isShown = option.state.testFlag(QStyle::State_Selected);
    if (!isShown && option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, themeColour(u"hover"_s));
    if (isShown) {
        const int mark = scaled(kTabMark);
        painter.fillRect(
            QRect(option.rect.left(), option.rect.bottom() - mark + 1, option.rect.width(), mark), themeColour(u"accent"_s));
    }
}

QRect scrollHandle(const QStyleOptionSlider& option)
{
    const bool isFlat = option.orientation == Qt::Horizontal;
    const int room = isFlat ? option.rect.width() : option.rect.height();
    int length = room;
    if (option.maximum > option.minimum) {
        const qint64 range = qint64{option.maximum} - option.minimum + option.pageStep;
        const auto share = static_cast<int>(qint64{room} * option.pageStep / range);
        length = std::clamp(share, std::min(scaled(kLeastHandle), room), room);
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, room - length, option.upsideDown);
    return isFlat ? QRect(option.rect.left() + start, option.rect.top(), length, option.rect.height())
                  : QRect(option.rect.left(), option.rect.top() + start, option.rect.width(), length);
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QWidget* bar)
{
    if (standsOnBase(bar))
        painter.fillRect(option.rect, themeColour(u"base"_s));
    if (option.maximum <= option.minimum)
        return;
    const bool isTouched = option.state.testFlag(QStyle::State_MouseOver)
        && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const QRect handle = scrollHandle(option).adjusted(kHandleMargin, kHandleMargin, -kHandleMargin, -kHandleMargin);
    paintBox(painter, handle, themeColour(isTouched ? u"muted"_s : u"handle"_s), Qt::transparent, 0);
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option)
{
    const qint64 range = qint64{option.maximum} - option.minimum;
    const qint64 done = std::clamp(qint64{option.progress} - option.minimum, qint64{0}, range);
    QRect part = option.rect;
    part.setWidth(static_cast<int>(part.width() * done / range));
    if (part.width() > 0)
        paintBox(painter, part, themeColour(u"accent"_s), Qt::transparent, 0);
}

} // namespace mingbai
