#include "ui/screens/grid/grid_moves.h"

#include <QTableView>

#include <algorithm>

namespace mingbai {

GridMoves::GridMoves(const QTableView& view, int firstEntry)
    : m_view(view)
    , m_firstEntry(firstEntry)
{
}

int GridMoves::columnBy(int column, int steps) const
{
    const int direction = steps < 0 ? -1 : 1;
    int reached = column;
    for (int next = column + direction; steps != 0 && next >= 0 && next < m_view.model()->columnCount(); next += direction) {
        if (m_view.isColumnHidden(next))
            continue;
        reached = next;
        steps -= direction;
    }
    return reached;
}

int GridMoves::lastColumn() const
{
    return columnBy(-1, m_view.model()->columnCount());
}

QModelIndex GridMoves::by(const QModelIndex& from, int rows, int columns) const
{
    const int row = std::clamp(from.row() + rows, 0, m_view.model()->rowCount() - 1);
    return m_view.model()->index(row, columnBy(from.column(), columns));
}

bool GridMoves::isFilled(const QModelIndex& index) const
{
    return !index.data().toString().isEmpty();
}

QModelIndex GridMoves::toEdge(const QModelIndex& from, int rows, int columns) const
{
    QModelIndex at = from;
    QModelIndex next = by(at, rows, columns);
    const bool inside = isFilled(at) && isFilled(next);
    while (next != at) {
        if (inside && !isFilled(next))
            return at;
        if (!inside && isFilled(next))
            return next;
        at = next;
        next = by(at, rows, columns);
    }
    return at;
}

QModelIndex GridMoves::rowStart(const QModelIndex& from) const
{
    return m_view.model()->index(from.row(), columnBy(m_firstEntry - 1, 1));
}

QModelIndex GridMoves::rowEnd(const QModelIndex& from) const
{
    return m_view.model()->index(from.row(), lastColumn());
}

QModelIndex GridMoves::first() const
{
    return m_view.model()->index(0, columnBy(m_firstEntry - 1, 1));
}

QModelIndex GridMoves::last() const
{
    return m_view.model()->index(m_view.model()->rowCount() - 1, lastColumn());
}

QModelIndex GridMoves::nextEntry(const QModelIndex& from, int direction) const
{
    const QAbstractItemModel* model = m_view.model();
    int row = from.row();
    int column = from.column();
    for (int step = 0; step < 2 * model->columnCount(); ++step) {
        column += direction;
        if (column < 0 || column >= model->columnCount()) {
            row += direction;
            column = direction > 0 ? 0 : model->columnCount() - 1;
        }
        const QModelIndex next = model->index(row, column);
        if (!next.isValid())
            return from;
        if (!m_view.isColumnHidden(column) && (next.flags() & Qt::ItemIsEditable))
            return next;
    }
    return from;
}

} // namespace mingbai
