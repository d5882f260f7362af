/// @file
/// Puts the rows of a plan into the template's sheet.
#pragma once

#include "core/exchange/fill_table.h"
#include "core/exchange/row_shift.h"

namespace mingbai {

/// How the template's rows have to move to hold the plan's.
[[nodiscard]] RowShift shiftFor(const FillPlan& plan);

/// Moves what lies below, writes the rows and extends formulas. @p sheet is a copy of the template's.
/// @return headings whose list of choices has no word for some value; those cells stay empty
QStringList fillSheet(SheetXml& sheet, const FillPlan& plan, const RowShift& shift, const Progress& progress);

} // namespace mingbai
