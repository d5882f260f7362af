/// @file
/// The mistakes people make, one a household, for the checks to find.
#pragma once

#include "core/demo/draft.h"

#include <functional>
#include <vector>

namespace mingbai {

/// A kind of mistake, named by the check of the catalogue that should find it.
struct Mistake {
    QString check;
    /// Puts it in. @return false when this household does not lend itself to it
    std::function<bool(DemoHousehold&, QDate today)> make;
};

/// At least 25 kinds.
[[nodiscard]] const std::vector<Mistake>& mistakes();

} // namespace mingbai
