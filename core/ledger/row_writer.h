/// @file
/// Writes many rows of one table.
#pragma once

#include "core/ledger/database.h"

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace mingbai {

/// Rows of one table, several with one statement: a statement of its own takes SQLite as long as half a row does. All of them lie
/// in the file after finish(). Made for one transaction.
class RowWriter {
public:
    static constexpr int kRowsAtOnce = 16;

    using Cell = std::variant<std::monostate, qint64, QByteArray>; ///< a text is UTF-8; monostate is NULL

    /// @param insert "INSERT INTO entity(one, other)"
    RowWriter(Database& database, QByteArray insert);

    /// @param cells one for each column
    template <typename... Cells> void add(Cells&&... cells)
    {
        m_columns = sizeof...(cells);
        (m_cells.emplace_back(std::forward<Cells>(cells)), ...);
        if (rows() == kRowsAtOnce)
            writeMany();
    }
    void finish();

private:
    [[nodiscard]] qsizetype rows() const { return static_cast<qsizetype>(m_cells.size()) / m_columns; }
    [[nodiscard]] QByteArray sql() const;
    void writeMany();
    void write(Statement& statement);

    Database& m_database;
    QByteArray m_insert;
    qsizetype m_columns = 0;
    std::vector<Cell> m_cells;       ///< of the rows that wait
    std::optional<Statement> m_many; ///< prepared on first use
};

} // namespace mingbai
