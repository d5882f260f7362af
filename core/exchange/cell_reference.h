/// @file
/// Cells and ranges as spreadsheets name them: AB12, A1:C9, 3:4, B:D.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace mingbai {

/// One cell; row from 1, column from 0, as tables here count.
struct CellReference {
    int row = 0;
    int column = 0;

    friend bool operator==(const CellReference&, const CellReference&) = default;
};

/// A rectangle, both corners inside. Whole columns and rows reach to the limits of a spreadsheet.
struct CellRange {
    CellReference first;
    CellReference last;

    [[nodiscard]] bool holds(int row, int column) const
    {
        return first.row <= row && row <= last.row && first.column <= column && column <= last.column;
    }
    [[nodiscard]] bool isOneCell() const { return first == last; }

    friend bool operator==(const CellRange&, const CellRange&) = default;
};

/// 0 is A, 26 is AA.
[[nodiscard]] QString columnName(int column);

/// Column of letters, from 0; -1 when they name none.
[[nodiscard]] int columnOfName(QStringView letters);

/// "AB12"; dollar signs do not matter. Nothing for what is no cell of a spreadsheet.
[[nodiscard]] std::optional<CellReference> cellOfName(QStringView name);

/// "AB12".
[[nodiscard]] QString cellName(const CellReference& cell);

/// "A1:C9", "A1", "3:4", "B:D"; dollar signs do not matter.
[[nodiscard]] std::optional<CellRange> rangeOfName(QStringView name);

/// "A1:C9", or "A1" for one cell.
[[nodiscard]] QString rangeName(const CellRange& range);

/// Ranges separated by spaces; names that are no ranges are left out.
[[nodiscard]] std::vector<CellRange> rangesOfNames(QStringView names);

} // namespace mingbai
