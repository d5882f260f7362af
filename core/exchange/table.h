/// @file
/// A table as it lies in a file, whatever the file's format: what every reader gives and every plan starts from.
#pragma once

#include <QStringList>
#include <QStringView>

#include <vector>

namespace mingbai {

/// What no table can exceed, the limits of a spreadsheet. A file beyond them is refused.
inline constexpr int kMostColumns = 16'384;
inline constexpr int kMostRows = 1'048'576;

/// One row: its cells lie in one text, so that a large table costs little more than its characters.
class TableRow {
public:
    /// @param number of the row as a spreadsheet counts, from 1
    explicit TableRow(int number)
        : m_number(number)
    {
    }

    void append(QStringView cell);
    /// Gives back memory that growing took.
    void squeeze();

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int size() const { return static_cast<int>(m_ends.size()); }
    /// As written in the file. @param column from 0; empty beyond the last cell
    [[nodiscard]] QStringView raw(int column) const;
    /// Trimmed, and without the ="…" by which spreadsheets are made to keep a text.
    [[nodiscard]] QString cell(int column) const;
    /// Whether every cell is blank.
    [[nodiscard]] bool isBlank() const;

private:
    int m_number;
    QString m_text;
    std::vector<quint32> m_ends; ///< of the cells in m_text
};

/// Cells shown as one; the text is that of the upper left.
struct MergedCells {
    int firstRow = 0; ///< as TableRow::number()
    int lastRow = 0;
    int firstColumn = 0; ///< from 0
    int lastColumn = 0;
};

/// What stands in a cell whose formula was never computed; no program but a spreadsheet may compute it.
inline constexpr QStringView kUncomputed = u"#=";

/// The rows of a table that hold anything.
struct RosterTable {
    QString encoding;   ///< "UTF-8", "GB18030"; empty for formats that have none
    QString sheet;      ///< name of the sheet; empty for formats that have none
    QStringList sheets; ///< all of the workbook
    std::vector<TableRow> rows;
    std::vector<MergedCells> merges; ///< of more than one row or column, in no order
};

/// Puts cells into a table within limits that hold memory down, whatever a file claims.
class TableBuilder {
public:
    explicit TableBuilder(RosterTable& table)
        : m_table(table)
    {
    }

    /// @param row as TableRow::number(); rows and the columns in them come in ascending order
    /// @throws Failure InputRefused beyond the limits
    void add(int row, int column, QStringView text);
    void finish();

private:
    RosterTable& m_table;
    qint64 m_cells = 0;
    qint64 m_characters = 0;
};

} // namespace mingbai
