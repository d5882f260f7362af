/// @file
/// What people call a record by: the number of a household, the year of an income.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// Two records of one name would be counted twice, and nobody could say which one is meant. Looks, after @p changes were written
/// and before they are kept, at what was typed; what comes from other ledgers is a matter of merging, and what stands in a table
/// that is read in one of its checks. Households have one name within their village.
/// @throws Failure InvalidUse naming field and value
void requireOwnNames(Ledger& ledger, const ChangeSet& changes);

} // namespace mingbai
