/// @file
/// Taking in rosters and exports: read, match, compare, and only then one ChangeSet.
#pragma once

#include "core/base/progress.h"
#include "core/checks/engine.h"
#include "core/exchange/heading_memory.h"

#include <QJsonObject>

namespace mingbai {

/// A heading of the file and the field it was taken for.
struct ColumnMatch {
    int column = 0; ///< from 1
    QString heading;
    QString upper; ///< the heading above, where there are several rows of them
    QString key;   ///< for a HeadingMap
    /// "person.name"; empty: not taken. Columns that are understood though no field holds them are named, too:
    /// household.head_name, household.head_id, household.size, household.labour_count, household.township.
    QString field;
    double confidence = 0;
};

/// A cell or row that was not taken, or was taken with a remark.
struct ImportRemark {
    int row = 0;     ///< line or sheet row, from 1, as the person sees it
    QString column;  ///< heading
    QString value;   ///< as in the file; masked for personal fields
    QString check;   ///< of the catalogue, may be empty
    QString message; ///< what is wrong and how to mend it
};

struct ImportCounts {
    qint64 created = 0;
    qint64 changed = 0;
    qint64 same = 0;
};

/// What a file holds and what taking it would do.
struct ImportPlan {
    QString file;
    QString encoding;
    QString sheet;
    QStringList sheets; ///< all of a workbook
    int headingRow = 0;
    std::vector<ColumnMatch> columns;
    QString fingerprint; ///< of the headings; empty for exports, which need no match
    HeadingMap mended;   ///< what a person said of the headings, now or before
    qint64 rows = 0;
    ImportCounts households;
    ImportCounts people;
    ImportCounts others;
    std::vector<ImportRemark> refused;
    std::vector<ImportRemark> warnings;
    ChangeSet changes;

    [[nodiscard]] QJsonObject toJson() const; ///< shape of the command line contract
};

struct ImportOptions {
    QString entity;  ///< the table's entity; empty: found by the headings
    QString mapFile; ///< JSON {"heading":"entity.field"}; wins over matching
    int year = 0;    ///< income year where the table names none; 0: from title or file name, or the newest closed one
    QString sheet;   ///< name or number of the sheet; empty: found by what it holds
    HeadingMap map;  ///< mended on the screen; wins over mapFile and over what is remembered
};

/// Reads a roster (.xlsx, .xls, .et, .csv, .txt, .json) or our own export (.json, folder of CSV) and compares it with the ledger.
/// Headings are matched as the person said of the same ones before. Changes nothing.
/// @throws Failure InputRefused when it is nothing of the kind, empty or too large; InputOutput, Cancelled
[[nodiscard]] ImportPlan planImport(
    Ledger& ledger, const QString& path, const ImportOptions& options, const Progress& progress = {});

/// Keeps what the person said of the headings for the next table that has the same ones.
void rememberMatch(Ledger& ledger, const ImportPlan& plan);

/// The refused and doubtful cells as a CSV report for people.
[[nodiscard]] QByteArray importReport(const ImportPlan& plan);

/// The rows with remarks as a workbook to mend: each as it stands in the file, the cells marked, with what is wrong beside it. It
/// holds what the file holds, so nothing is masked in it; the mended rows can be taken in.
/// @param table the file of the plan, read once more
/// @throws Failure as readTable() does, DiskFull, ReadOnly, InputOutput
void writeImportWorkbook(
    const Ledger& ledger, const QString& table, const ImportPlan& plan, const QString& path, const Progress& progress = {});

} // namespace mingbai
