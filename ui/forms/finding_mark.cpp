#include "ui/forms/finding_mark.h"

#include <QPainter>

namespace mingbai {

Role roleOf(Severity severity)
{
    return severity == Severity::Error ? Role::Error : severity == Severity::Alert ? Role::Alert : Role::Warning;
}

void paintCorner(QPainter& painter, const QRect& cell, const QColor& colour, int size)
{
    const QPoint corner = cell.topRight() + QPoint(1, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygon{corner, corner - QPoint(size, 0), corner + QPoint(0, size)});
}

} // namespace mingbai
