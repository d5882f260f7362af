/// @file
/// What the policy packs of a ledger say of words and procedure, put in force for the whole program.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// Labels, code lists, terms and procedure as the packs in force say, or the program's own again. Called after a ledger was
/// opened and after a pack was taken in or back, while no other thread reads; screens that stand have to be made anew.
void putPolicyInForce(Ledger& ledger);

} // namespace mingbai
