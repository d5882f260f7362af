/// @file
/// The codes of the list `relation` that the change of head works with, and what they become seen from somebody else.
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace mingbai::relations {

inline constexpr QLatin1StringView kHead{"01"};

/// What the old head is to the new one, who was @p relation to the old head. Empty where that is not clear.
/// @param oldHeadSex code of the list `sex`
[[nodiscard]] QString ofOldHead(const QString& relation, const QString& oldHeadSex);

/// What a member who was @p member to the old head is to a new one who was @p newHead to the old head; @p sexes of the
/// member and of the new head. Empty where that is not clear: the old relation then stays, to be looked at.
[[nodiscard]] QString ofOther(const QString& member, const QString& memberSex, const QString& newHead, const QString& newHeadSex);

} // namespace mingbai::relations
