#include "ui/screens/workbench/tile.h"

#include "ui/forms/look.h"
#include "ui/shell/theme.h"

#include <QPainter>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {
constexpr int kHeight = 92;
constexpr int kWidth = 150;
} // namespace

Tile::Tile(const QString& name, const QString& words, QWidget* parent)
    : QAbstractButton(parent)
{
    setObjectName(name);
    setText(words);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Tile::setFigure(const QString& figure, const QString& remark)
{
    m_figure = figure;
    m_remark = remark;
    setAccessibleName(u"%1 %2 %3"_s.arg(text(), figure, remark));
    setToolTip(accessibleName());
    update();
}

QSize Tile::sizeHint() const
{
    return {scaled(kWidth), scaled(kHeight)};
}

void Tile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(themeColour(hasFocus() ? u"accent"_s : u"border"_s));
    painter.setBrush(themeColour(underMouse() && isEnabled() ? u"hover"_s : u"base"_s));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), scaled(6));
    const QRect inside = rect().adjusted(scaled(kWideGap), scaled(10), -scaled(kGap), -scaled(8));
    painter.setPen(themeColour(u"muted"_s));
    QFont font = this->font();
    font.setPixelSize(scaled(13));
    painter.setFont(font);
    const auto fitting = [&](const QString& words) {
        return painter.fontMetrics().elidedText(words, Qt::ElideRight, inside.width());
    };
    painter.drawText(inside, Qt::AlignTop | Qt::AlignLeft, fitting(text()));
    painter.drawText(inside, Qt::AlignBottom | Qt::AlignLeft, fitting(m_remark));
    painter.setPen(themeColour(u"text"_s));
    font.setPixelSize(scaled(24));
    while (QFontMetrics(font).horizontalAdvance(m_figure) > inside.width() && font.pixelSize() > kBaseTextPixels)
        font.setPixelSize(font.pixelSize() - 1); // a figure is never cut
    painter.setFont(font);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, m_figure);
}

} // namespace mingbai
