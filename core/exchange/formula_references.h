/// @file
/// References inside formulas, rewritten when rows move. Formulas are never run.
#pragma once

#include "core/exchange/row_shift.h"

#include <QString>
#include <QStringView>

#include <functional>

namespace mingbai {

/// One corner of a reference: $AB$12.
struct FormulaCorner {
    int row = 0;     ///< from 1; 0: whole columns
    int column = -1; ///< from 0; -1: whole rows
    bool isRowFixed = false;
    bool isColumnFixed = false;
};

/// Gets the sheet a reference names (null: none, it is of the formula's own sheet) and its corners; @p last is nullptr for a
/// single cell. Changes them, or returns false to leave the reference as it is written.
using ReferenceChange = std::function<bool(QStringView sheet, FormulaCorner& first, FormulaCorner* last)>;

/// The formula with its references changed. Texts, names, functions, other workbooks and columns of tables stay.
[[nodiscard]] QString withReferences(const QString& formula, const ReferenceChange& change);

/// Where a formula stands, seen from the sheet whose rows move.
enum class FormulaPlace {
    DataRow,    ///< in a row for data: only ranges fixed by dollar signs grow, for SUM(G5:J5) speaks of its own row
    SameSheet,  ///< elsewhere on the sheet
    OtherSheet, ///< only references that name the sheet are meant
};

/// @param sheet whose rows move
[[nodiscard]] QString shiftedFormula(const QString& formula, const RowShift& shift, QStringView sheet, FormulaPlace place);

/// The formula as it reads when its cell is copied elsewhere: references that are not fixed go along, fixed ones follow @p shift.
[[nodiscard]] QString copiedFormula(const QString& formula, int rowsDown, int columnsRight, const RowShift& shift = {});

} // namespace mingbai
