/// @file
/// Where in a table the headings are, what the columns hold, and what the titles above say.
#pragma once

#include "core/exchange/heading_choice.h"
#include "core/exchange/table.h"

#include <functional>

namespace mingbai {

struct RosterLayout {
    int headingRow = 0;        ///< number of the first heading row
    std::size_t firstData = 0; ///< index into Table::rows
    QStringList titles;        ///< what stands above the headings
    QStringList headings;      ///< by column, to know them again on the next page
    QString fingerprint;       ///< of the headings
    HeadingMap map;            ///< that was followed
    RosterColumns columns;
    /// Last row of cells that are merged downwards from a row and column on.
    QHash<std::pair<int, int>, int> mergedDown;
};

/// Gives the map for headings with this fingerprint.
using HeadingRecall = std::function<HeadingMap(const QString& fingerprint)>;

/// Finds the heading rows among the first ones: the row with most known headings, with the rows above and below that share it.
/// @throws Failure InputRefused when no row has headings that are known
/// @param recall asked for a map when the hints hold none; may be empty
[[nodiscard]] RosterLayout rosterLayout(
    const RosterTable& table, const Dictionary& dictionary, HeadingHints hints, const HeadingRecall& recall = {});

} // namespace mingbai
