/// @file
/// Where keys lead in a table, as spreadsheets have it.
#pragma once

#include <QModelIndex>

class QTableView;

namespace mingbai {

/// Cells of a view, hidden columns left out. Holds nothing; cheap to make.
class GridMoves {
public:
    /// @param firstEntry the first column that is not a name of the row
    GridMoves(const QTableView& view, int firstEntry);

    /// So many rows and shown columns further; stays inside the table.
    [[nodiscard]] QModelIndex by(const QModelIndex& from, int rows, int columns) const;
    /// The edge of the filled block, else the next filled cell, else the end. @p rows or @p columns is 1 or -1
    [[nodiscard]] QModelIndex toEdge(const QModelIndex& from, int rows, int columns) const;
    [[nodiscard]] QModelIndex rowStart(const QModelIndex& from) const;
    [[nodiscard]] QModelIndex rowEnd(const QModelIndex& from) const;
    [[nodiscard]] QModelIndex first() const;
    [[nodiscard]] QModelIndex last() const;
    /// The next cell that can be written, on to the next row at the end. @p direction 1 or -1
    [[nodiscard]] QModelIndex nextEntry(const QModelIndex& from, int direction) const;

private:
    [[nodiscard]] int columnBy(int column, int steps) const;
    [[nodiscard]] int lastColumn() const;
    [[nodiscard]] bool isFilled(const QModelIndex& index) const;

    const QTableView& m_view;
    int m_firstEntry;
};

} // namespace mingbai
