/// @file
/// The words of a finding: the check's sentence with the values seen, masked.
#pragma once

#include "core/checks/catalogue.h"

#include <QJsonObject>

namespace mingbai {

/// One value of a fact as people read it, masked by the dictionary's classes; long numbers in free text are masked too.
[[nodiscard]] QString factText(const Fact& fact, const Value& value);

/// All values of a finding as texts. @param raw values by fact name, as stored
[[nodiscard]] QJsonObject basisTexts(const Subject& subject, const QJsonObject& raw);

/// @p words in the current language with every {fact} replaced by its text.
[[nodiscard]] QString filledIn(const Bilingual& words, const QJsonObject& texts);

} // namespace mingbai
