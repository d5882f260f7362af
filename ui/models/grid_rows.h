/// @file
/// Which rows a grid shows, in what order, and the rows that were looked at lately.
#pragma once

#include "core/checks/engine.h"
#include "core/ledger/grid_table.h"
#include "core/ledger/ownership.h"

#include <QCache>
#include <QMap>

namespace mingbai {

/// What narrows one column.
struct ColumnFilter {
    enum class Kind { Empty, Filled, Same };
    Kind kind = Kind::Empty;
    Value value; ///< for Same; of a leading column a text
};

/// A row with the findings on its cells.
struct MarkedRow {
    GridRow row;
    std::vector<std::optional<Severity>> marks; ///< by column of the table, the gravest one
    QString keeper;                             ///< who keeps and reports the row; empty where it is written here
};

/// Columns count as people see them: group, head, a person's name, then the table's. Not for more than one thread.
class GridRows {
public:
    enum Lead { Group, Head, Name };

    /// @param ledger,checks outlive this object
    GridRows(Ledger& ledger, CheckEngine& checks, const Topic& topic, int year);

    [[nodiscard]] GridTable& table() { return m_table; }
    [[nodiscard]] const GridTable& table() const { return m_table; }
    [[nodiscard]] int leadCount() const { return m_table.hasNames() ? Name + 1 : Head + 1; }
    [[nodiscard]] int columnCount() const { return leadCount() + static_cast<int>(m_table.columns().size()); }

    HouseholdFilter filter;
    QMap<int, ColumnFilter> columnFilters; ///< by column
    int orderColumn = -1;                  ///< -1: as the filter gives them
    Qt::SortOrder order = Qt::AscendingOrder;

    /// Row numbers by filters and order, read anew.
    [[nodiscard]] std::vector<qint64> arranged();
    [[nodiscard]] const std::vector<qint64>& rows() const { return m_rows; }
    void setRows(std::vector<qint64> rows) { m_rows = std::move(rows); }

    /// The row at a position; what it is given is shown until the row is read again.
    /// @return nullptr when it is gone
    [[nodiscard]] MarkedRow* at(int position);
    /// Whether somebody reports to this ledger, so that a row may have a keeper; nobody does to a village's.
    [[nodiscard]] bool mayHaveKeepers() const { return !m_places.isEmpty(); }
    /// Rows are read anew when they are next looked at.
    void forget();
    /// Position of a row by its record's id. @return -1 when it is not listed
    [[nodiscard]] int positionOf(const QString& row);

private:
    [[nodiscard]] std::vector<Value> valuesOf(const std::vector<qint64>& rows, int column);
    void narrow(std::vector<qint64>& rows);
    void sort(std::vector<qint64>& rows);
    void mark(MarkedRow& row);

    Ledger& m_ledger;
    CheckEngine& m_checks;
    GridTable m_table;
    ReportingPlaces m_places;
    std::vector<qint64> m_rows;
    QCache<qint64, MarkedRow> m_read;
};

} // namespace mingbai
