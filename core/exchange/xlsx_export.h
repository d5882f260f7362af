/// @file
/// Tables to hand in as an Excel workbook.
#pragma once

#include "core/exchange/handout.h"
#include "core/exchange/json_export.h"

namespace mingbai {

/// Writes one sheet a table: title, note, headings that stay in sight and repeat in print, a filter, widths by content, A4
/// across, as wide as one page. Numbers of documents, phones and accounts are texts; money has two decimals; days are days; texts
/// are never formulas. Holds one row at a time; what the library puts aside while it works lies beside the file and goes with it.
/// @return rows of all tables, without headings and totals
/// @throws Failure as durableWrite does, Cancelled; InvalidUse when a table has more rows than a sheet can hold
qint64 writeXlsx(const std::vector<HandoutTable>& tables, const QString& path, const Progress& progress = {});

/// One table an entity, as exportJson() chooses them: the parents' numbers and the head's name first, so that the table finds its
/// households again, then all fields by their labels; keys in hidden columns at the end. @p ledger outlives the tables.
/// @throws Failure InvalidUse for an unknown entity
[[nodiscard]] std::vector<HandoutTable> entityTables(Ledger& ledger, const ExportOptions& options, bool masked);

} // namespace mingbai
