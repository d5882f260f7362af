/// @file
/// Tables of text: comma, semicolon or tab between the cells, quoted as RFC 4180 says or carelessly.
#pragma once

#include "core/base/progress.h"
#include "core/exchange/table.h"

#include <functional>

namespace mingbai {

/// The most characters a row can have; a quotation mark that is never closed ends here.
inline constexpr qsizetype kLongestRow = 1'000'000;

/// Takes text piece by piece and gives rows. Line ends are LF, CRLF or CR; those inside quotes belong to the cell.
class CsvParser {
public:
    /// @param row gets every row, blank ones too
    CsvParser(QChar delimiter, std::function<void(TableRow&&)> row);

    /// @throws Failure InputRefused for a row that is too long, too many cells, binary content
    void feed(QStringView text);
    /// The text is at its end. @throws Failure InputRefused when a quotation mark was not closed
    void finish();

private:
    enum class State { CellStart, Plain, Quoted, AfterQuote, Wrapped };

    void take(QChar c);
    void takeAtStart(QChar c);
    void takeUnquoted(QChar c);
    void endCell();
    void endRow();

    QChar m_delimiter;
    std::function<void(TableRow&&)> m_give;
    State m_state = State::CellStart;
    bool m_afterReturn = false; ///< a line feed now belongs to the carriage return before
    int m_number = 1;
    qsizetype m_length = 0; ///< of the row so far
    QString m_cell;
    TableRow m_row;
};

/// The character between the cells of a table that starts with @p text: the one that gives the most rows the same number of
/// cells.
[[nodiscard]] QChar delimiterOf(QStringView text);

/// Reads a .csv or .txt: UTF-8 and UTF-16 with or without byte order mark, or GB18030. Blank rows are left out.
/// @throws Failure InputRefused when it is empty, no text, or beyond the limits; InputOutput, Cancelled
[[nodiscard]] RosterTable readCsv(const QString& path, const Progress& progress);

/// A cell as RFC 4180 writes it: quoted where it must be, or @p always.
[[nodiscard]] QByteArray csvCell(const QByteArray& text, bool always = false);

} // namespace mingbai
