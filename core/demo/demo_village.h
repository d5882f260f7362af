/// @file
/// A made-up village: for the tutorial, tests and measurements. No real person's data.
#pragma once

#include "core/base/progress.h"
#include "core/ledger/ledger.h"

namespace mingbai {

struct DemoOptions {
    int households = 300;
    quint64 seed = 1;
    int untilYear = 0;        ///< newest income year; 0: the newest closed one on the ledger's day
    bool withMistakes = true; ///< deliberate mistakes of over a hundred kinds, for the checks to find
};

/// Fills a new ledger. The same options and day give the same ledger.
/// @throws Failure as Ledger::apply does, Cancelled
void fillDemoVillage(Ledger& ledger, const DemoOptions& options, const Progress& progress = {});

/// The division the demo village lies in.
[[nodiscard]] QString demoDivision();

} // namespace mingbai
