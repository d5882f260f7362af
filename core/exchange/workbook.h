/// @file
/// Workbooks of any format: their sheets, and the cells of one as text.
#pragma once

#include "core/base/progress.h"
#include "core/exchange/table.h"

#include <QIODevice>

#include <memory>

namespace mingbai {

/// An open workbook. Hidden sheets, rows and columns are read like others.
class Workbook {
public:
    Workbook() = default;
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    Workbook(Workbook&&) = delete;
    Workbook& operator=(Workbook&&) = delete;
    virtual ~Workbook() = default;

    /// Names of the sheets that hold cells, in the order of the tabs.
    [[nodiscard]] virtual QStringList sheets() const = 0;
    /// Reads a sheet. Numbers come in digits, dates as ISO dates, formulas as the value that was computed last.
    /// @param sheet index into sheets()
    /// @param mostRows with anything in them; 0: all of them. With a limit merged cells are not read.
    /// @throws Failure InputRefused, InputOutput, Cancelled
    [[nodiscard]] virtual RosterTable read(int sheet, std::size_t mostRows, const Progress& progress) = 0;
};

/// Opens an Office Open XML workbook (.xlsx, .xlsm, the newer .et).
/// @throws Failure InputRefused when it is damaged, locked, or of another kind
[[nodiscard]] std::unique_ptr<Workbook> openXlsx(const QString& path);

/// Opens a BIFF workbook (.xls, the older .et). FreeXL tells of no merged cells.
/// @throws Failure InputRefused when it is damaged, locked, or of another kind
[[nodiscard]] std::unique_ptr<Workbook> openXls(const QString& path);

/// Whether a file begins like a workbook of either kind, whatever its name says.
[[nodiscard]] bool isXlsx(const QByteArray& start);
[[nodiscard]] bool isXls(const QByteArray& start);

} // namespace mingbai
