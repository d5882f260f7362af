/// @file
/// What each column of a table to fill gets: a field of the ledger, a count, a place, or nothing.
#pragma once

#include "core/exchange/fill_layout.h"
#include "core/exchange/heading_memory.h"

namespace mingbai {

/// Where the cells of a column come from.
enum class FillSource {
    Nothing,          ///< no field answers to the heading: the cells stay empty
    Formula,          ///< the template computes it
    Ordinal,          ///< counts rows
    HouseholdOrdinal, ///< counts households
    Age,
    Province,
    City,
    County,
    Township,
    Village,
    HouseholdSize,
    LabourCount, ///< members who can work: ordinary, skilled, weak or half
    OfRow,       ///< a field of the row's person or household
    OfHead,      ///< a field of the head of household
};

struct FillColumn {
    int column = 0; ///< from 0
    QString heading;
    QString key; ///< of a HeadingMap
    FillSource source = FillSource::Nothing;
    const Field* field = nullptr; ///< for OfRow and OfHead; may be a computed one
    QString name;                 ///< as in RosterColumn
    double confidence = 0;
    int year = 0;                      ///< the heading's own
    int divisor = 1;                   ///< 10,000 where amounts are counted in 万元
    bool asksYesNo = false;            ///< "是否低保户": answered by yes and no, even where the ledger knows more
    QString ticked;                    ///< as HeadingCell::ticked: the cell gets a mark where this is the answer
    std::vector<const Field*> further; ///< fields whose values go into the same cell, see seriesFrom()
    QStringList choices;               ///< the words that the template's list of choices allows; empty: any

    [[nodiscard]] bool isTaken() const { return source == FillSource::OfRow || source == FillSource::OfHead; }
};

/// Sources that have a name of their own in a HeadingMap though no field holds them: "household.head_name", "household.size" …
struct NamedSource {
    QString name;
    FillSource source;
    const Field* field; ///< for OfHead
};
[[nodiscard]] std::vector<NamedSource> namedSources(const Dictionary& dictionary);

/// @param map what the person said; only the names of namedSources() are taken from it here
[[nodiscard]] std::vector<FillColumn> fillColumns(WorkbookPackage& workbook, const SheetXml& sheet, const FillLayout& layout,
    const Dictionary& dictionary, const HeadingMap& map);

} // namespace mingbai
