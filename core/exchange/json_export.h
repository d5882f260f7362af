/// @file
/// The plain JSON export: one file with everything others need to read it.
#pragma once

#include "core/base/progress.h"
#include "core/checks/engine.h"

#include <QStringList>

#include <functional>

namespace mingbai {

struct ExportOptions {
    QStringList entities;                  ///< empty: all
    qint64 since = -1;                     ///< only records changed after this change; -1: all
    Language language = Language::Chinese; ///< of the labels under "codes"
    /// Everything lies on the disk and nothing has its name yet: the time to keep the note that it is handed out. May be empty.
    std::function<void()> beforeNaming;
};

/// What was written.
struct ExportResult {
    qint64 records = 0;
    qint64 head = 0; ///< number of the newest change contained
    QStringList files;
};

/// Writes {"format":"mingbai","version","ledger","codes","policy","records"}; valid against exportSchema(). Durable.
/// @throws Failure as durableWrite does, Cancelled
ExportResult exportJson(Ledger& ledger, const Parameters& parameters, const QString& path, const ExportOptions& options,
    const Progress& progress = {});

/// Writes a folder: one CSV an entity (UTF-8 with BOM, CRLF, RFC 4180) and datapackage.json. Formula-like texts get a leading
/// apostrophe; long numbers are quoted. Importing takes both back.
/// @throws Failure as durableWrite does, Cancelled; files that were there stay whole
ExportResult exportCsv(Ledger& ledger, const QString& folder, const ExportOptions& options, const Progress& progress = {});

/// Exports, and notes in the change log who takes the data out and why: what cannot be written is not noted, and nothing has its
/// name before the note is kept.
/// @param write exportJson() or exportCsv() with the options that it is given
/// @throws Failure as noteHandout() and @p write do
ExportResult exportNoted(Ledger& ledger, const QString& what, const QString& reason, ExportOptions options,
    const std::function<ExportResult(const ExportOptions&)>& write);

} // namespace mingbai
