/// @file
/// What happened in a made-up village before: a son who founded a household of his own, a household whose risk came back.
#pragma once

#include "core/demo/draft.h"
#include "core/ledger/ledger.h"

#include <vector>

namespace mingbai {

/// A few of each in a village, so that whoever learns the program meets them.
class PastMaker {
public:
    /// @param untilYear newest income year
    PastMaker(IdSource& ids, int untilYear)
        : m_ids(ids)
        , m_untilYear(untilYear)
    {
    }

    /// Gives a household its past, when it is its turn and it can have one.
    /// @return records of other households that come of it: the son who left his parents' household
    [[nodiscard]] std::vector<DemoRecord> add(DemoHousehold& household);

private:
    /// The household split off from an earlier one before its first statement of income.
    [[nodiscard]] std::vector<DemoRecord> splitOff(DemoHousehold& household);
    /// An earlier episode of monitoring with all its steps, cleared, so that the present one is the second.
    [[nodiscard]] bool monitorBefore(DemoHousehold& household);

    IdSource& m_ids;
    int m_untilYear;
    std::vector<DemoHousehold> m_parents; ///< without records: whose sons may have left
    int m_splits = 0;
    int m_returns = 0;
};

} // namespace mingbai
