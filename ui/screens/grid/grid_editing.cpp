// What keys do with the chosen cells of the grid: clipboard, filling, clearing.
#include "ui/models/clipboard_table.h"
#include "ui/models/grid_model.h"
#include "ui/screens/grid/grid_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

bool GridView::actByKey(const QKeyEvent& key)
{
    if (key.modifiers() & Qt::ControlModifier && actByControlKey(key.key()))
        return true;
    switch (key.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        clearCells();
        return true;
    case Qt::Key_Asterisk:
        if (!(key.modifiers() & Qt::KeypadModifier))
            return false;
        fillDown();
        goTo(moves().by(currentIndex(), 1, 0));
        return true;
    case Qt::Key_Menu:
        Q_EMIT columnMenuWanted(currentIndex().column());
        return true;
    case Qt::Key_Down:
        if (!(key.modifiers() & Qt::AltModifier))
            return false;
        Q_EMIT columnMenuWanted(currentIndex().column());
        return true;
    default:
        return false;
    }
}

bool GridView::actByControlKey(int key)
{
    switch (key) {
    case Qt::Key_C:
    case Qt::Key_Insert:
        copy();
        return true;
    case Qt::Key_X:
        cut();
        return true;
    case Qt::Key_V:
        paste();
        return true;
    case Qt::Key_D:
        fillDown();
        return true;
    case Qt::Key_R:
        fillRight();
        return true;
    case Qt::Key_F:
        Q_EMIT findWanted();
        return true;
    case Qt::Key_A:
        selectAll();
        return true;
    default:
        return false;
    }
}

QItemSelectionRange GridView::block() const
{
    const QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty())
        return QItemSelectionRange(currentIndex());
    int top = selection.first().top();
    int left = selection.first().left();
    int bottom = selection.first().bottom();
    int right = selection.first().right();
    for (const QItemSelectionRange& range : selection) {
        top = std::min(top, range.top());
        left = std::min(left, range.left());
        bottom = std::max(bottom, range.bottom());
        right = std::max(right, range.right());
    }
    return {m_model.index(top, left), m_model.index(bottom, right)};
}

/// The chosen cells that are shown, row by row.
std::vector<QModelIndex> GridView::chosen() const
{
    std::vector<QModelIndex> cells;
    const QItemSelectionRange range = block();
    if (!range.isValid())
        return cells;
    for (int row = range.top(); row <= range.bottom(); ++row) {
        for (int column = range.left(); column <= range.right(); ++column) {
            const QModelIndex cell = m_model.index(row, column);
            if (!isColumnHidden(column) && (selectionModel()->isSelected(cell) || cell == currentIndex()))
                cells.push_back(cell);
        }
    }
    return cells;
}

void GridView::copy() const
{
    const QItemSelectionRange range = block();
    if (!range.isValid())
        return;
    TextTable table;
    for (int row = range.top(); row <= range.bottom(); ++row) {
        QStringList cells;
        for (int column = range.left(); column <= range.right(); ++column) {
            if (!isColumnHidden(column))
                cells << m_model.plainText(row, column);
        }
        table.push_back(cells);
    }
    QGuiApplication::clipboard()->setMimeData(clipboardData(table).release());
}

void GridView::cut()
{
    copy();
    clearCells();
}

void GridView::enter(const std::vector<CellEntry>& entries, const QString& why)
{
    if (entries.empty())
        Q_EMIT declined(tr("These cells are only shown; nothing was written."));
    else
        m_model.enter(entries, why);
}

/// One copied cell goes into every chosen one; a copied block keeps its shape, from the first chosen cell on.
void GridView::paste()
{
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    const TextTable table = copied ? tableFromClipboard(*copied) : TextTable();
    const QItemSelectionRange range = block();
    if (table.empty() || !range.isValid())
        return;
    std::vector<CellEntry> entries;
    if (table.size() == 1 && table.front().size() == 1) {
        for (const QModelIndex& cell : chosen()) {
            if (cell.flags() & Qt::ItemIsEditable)
                entries.push_back({cell.row(), cell.column(), table.front().front(), {}, false});
        }
        return enter(entries, tr("Pasted"));
    }
    const int rows = static_cast<int>(table.size());
    const int left = m_model.rowCount() - range.top();
    qsizetype widest = 0;
    for (int row = 0; row < std::min(rows, left); ++row) {
        int column = range.left() - 1;
        const QStringList& cells = table[static_cast<std::size_t>(row)];
        widest = std::max(widest, cells.size());
        for (const QString& text : cells) {
            do {
                ++column;
            } while (column < m_model.columnCount() && isColumnHidden(column));
            if (column < m_model.columnCount() && m_model.isEditable(column))
                entries.push_back({range.top() + row, column, text, {}, false});
        }
    }
    enter(entries, tr("Pasted"));
    if (rows > left)
        Q_EMIT declined(tr("%n copied row(s) found no row here and were left out.", nullptr, rows - left));
    const QModelIndex end = m_model.index(std::min(range.top() + rows, m_model.rowCount()) - 1,
        std::min(range.left() + static_cast<int>(widest), m_model.columnCount()) - 1);
    selectionModel()->select(QItemSelection(m_model.index(range.top(), range.left()), end), QItemSelectionModel::ClearAndSelect);
}

void GridView::clearCells()
{
    std::vector<CellEntry> entries;
    bool gaveUp = false;
    const std::vector<QModelIndex> cells = chosen();
    for (const QModelIndex& cell : cells) {
        if (!cell.data(GridModel::ProblemRole).toString().isEmpty()) { // the first time only the refused text goes
            m_model.giveUp(cell);
            gaveUp = true;
        } else if (cell.flags() & Qt::ItemIsEditable) {
            entries.push_back({cell.row(), cell.column(), {}, Value(), true});
        }
    }
    if (!gaveUp || !entries.empty())
        enter(entries, tr("Cleared"));
}

void GridView::fillDown()
{
    fill(true);
}

void GridView::fillRight()
{
    fill(false);
}

/// The first chosen row or column goes into the others; a single cell takes what stands before it.
void GridView::fill(bool down)
{
    const QItemSelectionRange range = block();
    if (!range.isValid())
        return;
    const bool single = down ? range.height() == 1 : range.width() == 1;
    const int sourceRow = range.top() - (single ? 1 : 0);
    const int sourceColumn = range.left() - (single ? 1 : 0);
    std::vector<CellEntry> entries;
    for (const QModelIndex& cell : chosen()) {
        const int fromRow = down ? sourceRow : cell.row();
        const int fromColumn = down ? cell.column() : sourceColumn;
        const bool isSource = fromRow == cell.row() && fromColumn == cell.column();
        if (isSource || fromRow < 0 || fromColumn < 0 || !(cell.flags() & Qt::ItemIsEditable))
            continue;
        if (m_model.field(fromColumn) == m_model.field(cell.column()))
            entries.push_back({cell.row(), cell.column(), {}, m_model.value(fromRow, fromColumn), true});
        else
            entries.push_back({cell.row(), cell.column(), m_model.plainText(fromRow, fromColumn), {}, false});
    }
    enter(entries, tr("Filled"));
}

void GridView::takeFormer()
{
    const QItemSelectionRange range = block();
    if (!range.isValid())
        return;
    std::vector<CellEntry> entries;
    for (int column = range.left(); column <= range.right(); ++column) {
        if (isColumnHidden(column) || !m_model.isEditable(column) || !m_model.isYearly(column))
            continue;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const Value former = m_model.formerValue(row, column);
            if (!isEmpty(former) && isEmpty(m_model.value(row, column)))
                entries.push_back({row, column, {}, former, true});
        }
    }
    if (entries.empty())
        Q_EMIT declined(tr("There is nothing to take over: the year before has no value where this year's is empty."));
    else
        m_model.enter(entries, tr("Taken over from the year before"));
}

} // namespace mingbai
