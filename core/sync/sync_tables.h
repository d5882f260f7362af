/// @file
/// What this layer keeps in the ledger file beside the records. Made when first needed.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// - sync_party: whom this ledger trusts, with certificates
/// - sync_version: versions that came from elsewhere, by the change that took them in; record '' is the change's default for
///   records it made, field '' the record's creation (or removal)
/// - sync_alias: keys that other ledgers use for a record of this one
/// - sync_sent: packages written and not yet acknowledged, to be written again
/// @throws Failure ReadOnly and as the disk does
void ensureSyncTables(Ledger& ledger);

/// Whether the tables are there; a ledger open for reading only may lack them.
[[nodiscard]] bool hasSyncTables(Ledger& ledger);

} // namespace mingbai
