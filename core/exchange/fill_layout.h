/// @file
/// Where in a workbook the table to fill is: its sheet, its headings, its rows for data and what lies below.
#pragma once

#include "core/exchange/roster_layout.h"
#include "core/exchange/sheet_xml.h"

namespace mingbai {

struct FillLayout {
    std::size_t sheet = 0; ///< index into WorkbookPackage::sheets
    RosterLayout roster;   ///< headings and what they mean
    int lastHeading = 0;   ///< last row of the headings
    int firstData = 0;     ///< first row to fill
    int lastData = 0;      ///< last row that the template has for data; firstData - 1 when it has none
    int model = 0;         ///< row whose styles and height new rows take, and formulas where it is one for data; 0: none
    bool hasBelow = false; ///< lines stand below the rows for data, such as totals and signatures
    QList<int> filledRows; ///< rows of people's data between the headings and firstData: left as they are
};

/// The cells of a sheet that hold anything, as every reader gives them.
[[nodiscard]] RosterTable tableOf(const SheetXml& sheet, const WorkbookPackage& workbook, const QString& name);

/// Finds the table among the sheets that are shown: the one whose headings are known best.
/// @param wanted name of a sheet; empty: any
/// @param content gets the sheet that was found
/// @throws Failure InputRefused when no sheet has known headings, InvalidUse when there is no sheet of the wanted name
[[nodiscard]] FillLayout fillLayout(WorkbookPackage& workbook, const Dictionary& dictionary, const QString& wanted,
    const HeadingHints& hints, std::unique_ptr<SheetXml>& content);

} // namespace mingbai
