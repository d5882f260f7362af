/// @file
/// Whether a place, as people write it, goes down to the county (resources/divisions/cities).
#pragma once

#include <QString>

namespace mingbai {

/// Whether @p place names a county, district, banner or county-level city, or a city that has none: 辽宁省沈阳市于洪区 and
/// 江苏省昆山市 do, 辽宁省沈阳市 and 大连 do not.
[[nodiscard]] bool namesCounty(const QString& place);

} // namespace mingbai
