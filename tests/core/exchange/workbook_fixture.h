/// @file
/// Small workbooks made in a test: whole ones by libxlsxwriter, odd ones part by part.
#pragma once

#include "core/exchange/workbook.h"
#include "tests/support/catch_qt.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>
#include <zip.h>

#include <map>
#include <variant>

namespace mingbai::test {

/// A cell: text, number, or nothing.
using Cell = std::variant<std::monostate, const char*, double>;
using Grid = std::vector<std::vector<Cell>>;

struct Sheet {
    const char* name = "Sheet1";
    Grid grid;
    std::vector<MergedCells> merges; ///< rows from 1, columns from 0
};

/// Writes a workbook with these sheets.
inline void writeXlsx(const QString& path, const std::vector<Sheet>& sheets)
{
    lxw_workbook* const book = workbook_new(QFile::encodeName(path).constData());
    for (const Sheet& sheet : sheets) {
        lxw_worksheet* const target = workbook_add_worksheet(book, sheet.name);
        for (const MergedCells& merge : sheet.merges) {
            worksheet_merge_range(target, static_cast<lxw_row_t>(merge.firstRow - 1), static_cast<lxw_col_t>(merge.firstColumn),
                static_cast<lxw_row_t>(merge.lastRow - 1), static_cast<lxw_col_t>(merge.lastColumn), "", nullptr);
        }
        for (std::size_t row = 0; row < sheet.grid.size(); ++row) {
            for (std::size_t column = 0; column < sheet.grid[row].size(); ++column) {
                const Cell& cell = sheet.grid[row][column];
                const auto r = static_cast<lxw_row_t>(row);
                const auto c = static_cast<lxw_col_t>(column);
                if (const auto* text = std::get_if<const char*>(&cell))
                    worksheet_write_string(target, r, c, *text, nullptr);
                else if (const auto* number = std::get_if<double>(&cell))
                    worksheet_write_number(target, r, c, *number, nullptr);
            }
        }
    }
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
}

/// Writes an archive of parts as they are given.
inline void writeArchive(const QString& path, const std::map<QByteArray, QByteArray>& parts)
{
    int error = 0;
    zip_t* const archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    REQUIRE(archive);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* const source = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        REQUIRE(zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    REQUIRE(zip_close(archive) == 0);
}

/// The parts around one sheet's XML, as WPS writes them: no dimension, no theme.
inline std::map<QByteArray, QByteArray> partsAround(const QByteArray& sheetData, const QByteArray& sharedStrings = {},
    const QByteArray& styles = {}, const QByteArray& workbookProperties = {})
{
    return {{"_rels/.rels",
                R"(<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
        {"xl/workbook.xml",
            R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)"
                + workbookProperties + R"(<sheets><sheet name="表" sheetId="1" r:id="rId7"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
            R"(<Relationships><Relationship Id="rId7" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/>
               <Relationship Id="rId8" Type="x/sharedStrings" Target="sharedStrings.xml"/>
               <Relationship Id="rId9" Type="x/styles" Target="styles.xml"/></Relationships>)"},
        {"xl/worksheets/sheet1.xml",
            R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)" + sheetData
                + "</sheetData></worksheet>"},
        {"xl/sharedStrings.xml",
            R"(<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)" + sharedStrings + "</sst>"},
        {"xl/styles.xml",
            R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)" + styles + "</styleSheet>"}};
}

/// Texts of a table, row by row.
inline std::vector<QStringList> textsOf(const RosterTable& table)
{
    std::vector<QStringList> result;
    for (const TableRow& row : table.rows) {
        QStringList& cells = result.emplace_back();
        for (int column = 0; column < row.size(); ++column)
            cells << row.cell(column);
    }
    return result;
}

} // namespace mingbai::test
