/// @file
/// `fill`: somebody else's table filled from the ledger.
#pragma once

#include "app/cli/context.h"

namespace mingbai {

void addFill(CLI::App& app, Context& context);

} // namespace mingbai
