/// @file
/// How rows of a sheet move when rows are put in below its data rows.
#pragma once

#include <algorithm>
#include <utility>

namespace mingbai {

/// Rows are put in below the last row that the template has for data; all below moves down. Ranges that speak of the data rows
/// grow with them.
struct RowShift {
    int firstData = 0;   ///< the first row for data
    int lastData = 0;    ///< the last one that the template has; before firstData when it has none
    int inserted = 0;    ///< rows put in below lastData
    int lastFilled = 0;  ///< the last row that holds data afterwards
    bool isOpen = false; ///< nothing stands below: what reaches into the data rows may reach as far as the data

    [[nodiscard]] int row(int before) const { return before > lastData ? before + inserted : before; }

    /// The rows of a range that may speak of data: a sum, a list of choices, a printed area.
    [[nodiscard]] std::pair<int, int> rows(int first, int last) const
    {
        int end = row(last);
        const bool endsInData = last >= firstData && (isOpen || last <= lastData);
        if (endsInData && first <= firstData)
            end = std::max(end, lastFilled);
        if (endsInData && last == lastData)
            end = std::max(end, lastData + inserted);
        return {row(first), end};
    }

    /// Whether anything is other than before.
    [[nodiscard]] bool changesAnything() const { return inserted > 0 || lastFilled > lastData; }
};

} // namespace mingbai
