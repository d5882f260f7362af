#include "ui/screens/workbench/to_mend_delegate.h"

#include "core/checks/catalogue.h"
#include "ui/forms/look.h"
#include "ui/shell/theme.h"

#include <QLocale>
#include <QPainter>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowHeight = 32;
constexpr int kSeverityWidth = 62;
constexpr int kCountWidth = 48;

QString colourOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Alert:
        return u"alert"_s;
    default:
        return u"warning"_s;
    }
}

} // namespace

QSize ToMendDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, scaled(kRowHeight)};
}

void ToMendDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, themeColour(option.state.testFlag(QStyle::State_Selected) ? u"selected"_s : u"hover"_s));
    const auto severity = static_cast<Severity>(index.data(SeverityRole).toInt());
    QRect left = option.rect.adjusted(scaled(kWideGap), 0, -scaled(kWideGap), 0);
    painter->setPen(themeColour(colourOf(severity)));
    painter->drawText(left, Qt::AlignVCenter | Qt::AlignLeft, severityLabel(severity));
    left.setLeft(left.left() + scaled(kSeverityWidth));
    QRect number = left;
    number.setWidth(scaled(kCountWidth));
    painter->drawText(number, Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(index.data(CountRole).toLongLong()));
    left.setLeft(number.right() + scaled(kWideGap));
    painter->setPen(themeColour(u"text"_s));
    painter->drawText(left, Qt::AlignVCenter | Qt::AlignLeft,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, left.width()));
}

} // namespace mingbai
