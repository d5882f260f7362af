/// @file
/// The mistakes people make, a few in a household, for the checks to find.
#pragma once

#include "core/base/uuid.h"
#include "core/demo/draft.h"

#include <functional>
#include <vector>

namespace mingbai {

/// What a mistake is made with.
struct Occasion {
    QDate today;
    IdSource& ids; ///< for records that the mistake adds
};

/// A kind of mistake, named by the check of the catalogue that should find it.
struct Mistake {
    QString check;
    /// Puts it in. @return false when this household does not lend itself to it
    std::function<bool(DemoHousehold&, const Occasion&)> make;
};

/// Over a hundred kinds.
[[nodiscard]] const std::vector<Mistake>& mistakes();

} // namespace mingbai
