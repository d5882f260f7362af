/// @file
/// Moves everything of a workbook that speaks of rows of one sheet, when rows are put in below its data rows.
#pragma once

#include "core/exchange/row_shift.h"
#include "core/exchange/sheet_xml.h"

#include <QMap>

namespace mingbai {

/// Writes formulas that cells share into each of them, so that rows can move one by one.
void expandSharedFormulas(SheetXml& sheet);

/// Moves rows, merged cells, validations, conditional formats, filters, breaks, links and formulas of the sheet itself. New rows
/// are blank copies of the row @p model (0: plain rows) with its styles, height, formulas and cells merged side by side.
void shiftSheet(SheetXml& sheet, const RowShift& shift, QStringView name, int model);

/// Moves what other parts say of the sheet: names, formulas of other sheets, tables, comments, pictures, charts.
/// @param sheet index into WorkbookPackage::sheets
/// @param parts changed parts are added by their name; the workbook's own part is always there, set to be calculated anew
void shiftOtherParts(WorkbookPackage& workbook, std::size_t sheet, const RowShift& shift, QMap<QString, QByteArray>& parts);

/// Leaves out the list of cells in order of calculation, with what names it: programs make it anew.
void removeCalculationChain(WorkbookPackage& workbook, QMap<QString, QByteArray>& parts, QSet<QString>& removed);

} // namespace mingbai
