#include "ui/screens/households/finding_pills.h"

#include "ui/models/household_list_model.h"
#include "ui/shell/theme.h"

#include <QPainter>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

struct Pill {
    int count;
    QString colour;
    bool filled;
    int radius;
};

} // namespace

void FindingPills::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int height = scaled(18);
    const int half = height / 2;
    int left = option.rect.left() + scaled(6);
    for (const Pill& pill : {Pill{index.data(HouseholdListModel::ErrorsRole).toInt(), u"error"_s, true, height / 2},
             Pill{index.data(HouseholdListModel::AlertsRole).toInt(), u"alert"_s, true, scaled(3)},
             Pill{index.data(HouseholdListModel::WarningsRole).toInt(), u"warning"_s, false, height / 2}}) {
        if (pill.count == 0)
            continue;
        const QString number = QString::number(pill.count);
        const int width = std::max(height, option.fontMetrics.horizontalAdvance(number) + scaled(10));
        const QRectF box = QRectF(left, option.rect.center().y() - half, width, height).adjusted(0.5, 0.5, -0.5, -0.5);
        const QColor colour = themeColour(pill.colour);
        painter->setPen(colour);
        painter->setBrush(pill.filled ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(box, pill.radius, pill.radius);
        painter->setPen(pill.filled ? themeColour(u"base"_s) : colour);
        painter->drawText(box, Qt::AlignCenter, number);
        left += width + scaled(4);
    }
    painter->restore();
}

} // namespace mingbai
