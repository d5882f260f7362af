/// @file
/// Icons of the Breeze theme, drawn in the colour of the text around them, at any size.
#pragma once

#include <QIcon>
#include <QString>

namespace mingbai {

/// @param name as in resources/theme/theme.cmake, "document-print"
/// @return a null icon when there is none of that name
[[nodiscard]] QIcon themeIcon(const QString& name);

} // namespace mingbai
