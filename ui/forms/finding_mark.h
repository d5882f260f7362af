/// @file
/// How the screen marks what was found wrong.
#pragma once

#include "core/checks/catalogue.h"
#include "ui/forms/look.h"

class QPainter;
class QRect;

namespace mingbai {

[[nodiscard]] Role roleOf(Severity severity);

/// The triangle in the corner of a table's cell. @param size pixels
void paintCorner(QPainter& painter, const QRect& cell, const QColor& colour, int size);

} // namespace mingbai
