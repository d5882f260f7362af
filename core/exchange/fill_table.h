/// @file
/// Filling somebody else's table (.xlsx) in place: find its headings, take the values from the ledger, write a copy.
#pragma once

#include "core/exchange/fill_data.h"

#include <QJsonObject>

namespace mingbai {

struct FillOptions {
    QString sheet;                            ///< empty: the one whose headings are known best
    std::optional<HeadingMap> map;            ///< wins over matching; absent: what is remembered of these headings
    int year = 0;                             ///< 0: from the title or the name of the file, or the newest closed one
    std::optional<FillHouseholds> households; ///< absent: those that the table lists already, else as the title suggests
    std::optional<QStringList> chosen;        ///< keys of households; then only these
};

/// What a filled table would hold. Nothing is written before writeFilled().
struct FillPlan {
    QString file;
    QString sheet;
    int headingRow = 0;
    bool rowsAreMembers = false;
    int year = 0; ///< asked for by the person or the title; 0 when neither does
    FillHouseholds households = FillHouseholds::All;
    FillHouseholds suggested = FillHouseholds::All; ///< by the title
    QString fingerprint;                            ///< of the headings, to know the table again
    HeadingMap map;                                 ///< what the person said of them, now or before
    QStringList sheets;                             ///< all that are shown
    std::vector<FillColumn> columns;
    FillData data;
    QStringList warnings; ///< translated

    /// "3 households lack 饮水", translated, one for each column with gaps.
    [[nodiscard]] QStringList missingWords() const;
    /// Headings that stay empty because no field answers to them.
    [[nodiscard]] QStringList unknownHeadings() const;
    [[nodiscard]] QJsonObject toJson() const; ///< shape of the command line contract

    std::shared_ptr<WorkbookPackage> workbook;
    std::shared_ptr<const SheetXml> content;
    FillLayout layout;
    QDate today;
};

/// @throws Failure InputRefused when the file is no workbook, damaged or has no known headings; InvalidUse for an unknown sheet
/// or field; InputOutput, Cancelled
[[nodiscard]] FillPlan planFill(Ledger& ledger, const QString& path, const FillOptions& options, const Progress& progress = {});

/// Keeps what the person said of the headings for the next table with the same ones.
/// @throws Failure as the disk does
void rememberMatch(Ledger& ledger, const FillPlan& plan);

/// Writes the filled copy; the template stays as it is.
/// @throws Failure as durableWrite does, InputRefused when a part that must change is damaged; then nothing is written
void writeFilled(FillPlan& plan, const QString& path, const Progress& progress = {});

} // namespace mingbai
