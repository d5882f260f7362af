/// @file
/// Values as words of the command line.
#pragma once

#include "core/dictionary/dictionary.h"

#include <QDate>
#include <QStringList>

namespace mingbai {

/// A value as a person would type it. @param doubtful gets a sentence when it is kept with a remark
/// @throws Failure InputRefused when the field cannot hold it
[[nodiscard]] Value typed(const Field& field, const QString& text, QDate today, QStringList& doubtful);

} // namespace mingbai
