/// @file
/// One table out of any file that offices send, whatever its name ends with.
#pragma once

#include "core/base/progress.h"
#include "core/dictionary/dictionary.h"
#include "core/exchange/table.h"

namespace mingbai {

/// A table, and what else the file holds.
struct ReadTable {
    RosterTable table;
    QStringList otherTables; ///< sheets with headings of the same kind that were not read
};

/// Reads a workbook (.xlsx, .xls, .et), a text (.csv, .txt: UTF-8, UTF-16, GB18030) or JSON (an array of objects). The first
/// bytes tell which, not the name.
/// @param sheet name of the sheet, or its number from 1; empty: the one with most known headings over rows
/// @throws Failure InputRefused for anything else or damaged, InvalidUse for an unknown sheet; InputOutput, Cancelled
[[nodiscard]] ReadTable readTable(
    const QString& path, const QString& sheet, const Dictionary& dictionary, const Progress& progress);

} // namespace mingbai
