/// @file
/// The village that a roster's row names, against the place the ledger is of.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// What a cell of the column 行政村 means here.
struct VillageAnswer {
    QString code;    ///< 12 digits; empty when the ledger's place is not in the shipped list
    QString problem; ///< why the row does not belong here, translated
};

/// Whether a village lies in the place that the ledger is of. @param village 12 digits
[[nodiscard]] bool liesWithin(const LedgerIdentity& ledger, const QString& village);
/// Why a row or record of another village is not taken in, translated.
[[nodiscard]] QString otherVillageProblem(const LedgerIdentity& ledger);

[[nodiscard]] VillageAnswer villageOfRow(const LedgerIdentity& ledger, const QString& text);

} // namespace mingbai
