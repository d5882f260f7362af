/// @file
/// Whether somebody whose number is being typed is in the ledger already.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// Another record with the same ID number (of a certificate number its first 18 characters), an active one first.
/// @param except the record that is being written
/// @return its id; empty when there is none, or the number is no whole ID number
[[nodiscard]] QString personWithNumber(Ledger& ledger, const QString& number, const QString& except);

} // namespace mingbai
