/// @file
/// How mistakes are put into made-up households, and the lists of them by what they are about.
#pragma once

#include "core/demo/mistakes.h"

namespace mingbai {

using Condition = bool (*)(const DemoPerson&);

[[nodiscard]] bool isAdult(const DemoPerson& person); ///< from 20 to 59, not at school
[[nodiscard]] bool isPupil(const DemoPerson& person);
[[nodiscard]] bool isOld(const DemoPerson& person);
[[nodiscard]] bool works(const DemoPerson& person);
[[nodiscard]] bool isSpouse(const DemoPerson& person);
[[nodiscard]] bool anyone(const DemoPerson& person);
[[nodiscard]] bool hasPlainId(const DemoPerson& person);

/// A mistake in the record of the first person who fits.
[[nodiscard]] Mistake inPerson(const QString& check, Condition fits, const std::function<void(Draft&)>& spoil);
[[nodiscard]] Mistake inHousehold(const QString& check, const std::function<void(Draft&)>& spoil);
[[nodiscard]] Mistake inLiving(const QString& check, const std::function<void(Draft&)>& spoil);
/// A mistake in the newest income statement.
[[nodiscard]] Mistake inIncome(const QString& check, const std::function<void(Draft& newest, const Draft& before)>& spoil);

[[nodiscard]] std::vector<Mistake> moreMistakesOfPeople();
[[nodiscard]] std::vector<Mistake> moreMistakesOfHomes();
[[nodiscard]] std::vector<Mistake> caseMistakes();
[[nodiscard]] std::vector<Mistake> measureMistakes();

} // namespace mingbai
