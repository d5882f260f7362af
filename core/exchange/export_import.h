/// @file
/// Taking back our own exports: records with their keys, exactly as they were.
#pragma once

#include "core/exchange/import.h"
#include "core/exchange/table.h"

namespace mingbai {

/// Fills @p plan from a JSON export.
/// @throws Failure InputRefused when the file is another JSON, damaged, or of a newer program; InputOutput, Cancelled
void planJsonExport(Ledger& ledger, const QString& path, ImportPlan& plan, const Progress& progress);

/// Whether a folder is an export as CSV.
[[nodiscard]] bool isCsvExport(const QString& folder);

/// Fills @p plan from the CSV files of a folder.
/// @throws Failure as reading the files does
void planCsvExport(Ledger& ledger, const QString& folder, ImportPlan& plan, const Progress& progress);

/// The entity whose exported table this is, by its column ids; nullptr when it is a table of people's own making.
/// @param name of the file without its ending, asked first
[[nodiscard]] const Entity* exportedEntity(const Dictionary& dictionary, const RosterTable& table, const QString& name);

/// Fills @p plan from one table of a CSV export.
void planExportedTable(
    Ledger& ledger, const Entity& entity, const RosterTable& table, ImportPlan& plan, const Progress& progress);

} // namespace mingbai
