/// @file
/// A table as it lies in a file, whatever the file's format: what every reader gives and every plan starts from.
#pragma once

#include <QString>
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
    std::vector<qsizetype> m_ends; ///< of the cells in m_text
};

/// The rows of a table that hold anything.
struct RosterTable {
    QString encoding; ///< "UTF-8", "GB18030"; empty for formats that have none
    QString sheet;    ///< name of the sheet; empty for formats that have none
    std::vector<TableRow> rows;
};

} // namespace mingbai
