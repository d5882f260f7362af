#include "ui/screens/grid/totals_row.h"

#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"
#include "ui/models/grid_model.h"
#include "ui/screens/grid/grid_view.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace mingbai {

TotalsRow::TotalsRow(GridView& view, GridModel& model, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_model(model)
{
    setObjectName(QStringLiteral("grid_totals"));
    setAccessibleName(tr("Sums"));
    setFixedHeight(view.verticalHeader()->defaultSectionSize());
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, [this] { update(); });
    connect(view.horizontalHeader(), &QHeaderView::sectionResized, this, [this] { update(); });
    connect(view.horizontalHeader(), &QHeaderView::geometriesChanged, this, [this] { update(); });
}

void TotalsRow::setSums(std::vector<GridSum> sums)
{
    m_sums = std::move(sums);
    update();
}

QString TotalsRow::text(int column) const
{
    const Field* field = m_model.field(column);
    if (!field || column >= static_cast<int>(m_sums.size()))
        return {};
    const GridSum& sum = m_sums[static_cast<std::size_t>(column)];
    if (!isEmpty(sum.sum))
        return screenText(*field, sum.sum);
    return sum.answers == 0 || field->isNumber() ? QString() : tr("%n filled", nullptr, static_cast<int>(sum.answers));
}

void TotalsRow::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), themeColour(QStringLiteral("window")));
    painter.setPen(themeColour(QStringLiteral("border")));
    painter.drawLine(rect().topLeft(), rect().topRight());
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    const int left = m_view.verticalHeader()->width() + m_view.frameWidth();
    const auto draw = [&](int column, int x) {
        const QRect cell(x, 0, m_view.columnWidth(column), height());
        const QRect inside = cell.adjusted(scaled(kGap), 0, -scaled(kGap), 0);
        const Field* field = m_model.field(column);
        const int alignment = field && field->isNumber() ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(inside, alignment | int(Qt::AlignVCenter),
            painter.fontMetrics().elidedText(text(column), Qt::ElideLeft, inside.width()));
    };
    painter.setClipRect(left + m_view.frozenWidth(), 0, width(), height());
    for (int column = m_view.frozenCount(); column < m_model.columnCount(); ++column) {
        const int x = left + m_view.columnViewportPosition(column);
        if (!m_view.isColumnHidden(column) && x < width() && x + m_view.columnWidth(column) > left)
            draw(column, x);
    }
    painter.setClipping(false);
    painter.drawText(QRect(left + scaled(kGap), 0, m_view.frozenWidth(), height()), Qt::AlignLeft | Qt::AlignVCenter,
        tr("Total of %n row(s)", nullptr, m_model.rowCount()));
}

} // namespace mingbai
