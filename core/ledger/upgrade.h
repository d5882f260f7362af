/// @file
/// Ledgers of older and newer programs.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// Makes an opened ledger fit the dictionary it was opened with. New entities, fields, calculations and indexes are put in
/// after a copy was laid beside the file, `<file>.before-upgrade-<day>`; on a ledger open for reading nothing is touched.
/// @throws Failure TooNew for a newer program's file, Damaged for one that was never finished, ReadOnly when an upgrade
///   is needed and the file is open for reading, InvalidDictionary when a field disappeared or became something else
void bringUpToDate(Ledger& ledger);

} // namespace mingbai
