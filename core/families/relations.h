/// @file
/// The codes of the list `relation` that changes of families work with, and what they become seen from somebody else.
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

/// What a member is to the head of a new household to which both went. As ofOther(), and what is likely of two who go together:
/// the daughter-in-law who goes with a son is his wife. A proposal for the person to change; empty where nothing is likely.
[[nodiscard]] QString ofOneWhoLeavesToo(
    const QString& member, const QString& memberSex, const QString& newHead, const QString& newHeadSex);

/// What a member of a household is to the head of another one, to whom the member's own head is @p head: the wife of a son is a
/// daughter-in-law. Empty where that is not clear.
[[nodiscard]] QString throughHead(const QString& member, const QString& memberSex, const QString& head);

} // namespace mingbai::relations
