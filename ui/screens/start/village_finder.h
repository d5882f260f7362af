/// @file
/// Finds a village among the shipped ones by what somebody types: characters, pinyin, initials, code.
#pragma once

#include <QString>

#include <vector>

namespace mingbai {

/// A village one may choose, or one that was written by hand.
struct VillageChoice {
    QString code; ///< 12 digits
    QString name; ///< as people call it, 西村
    QString township;
    QString county;
};

/// Every shipped village.
[[nodiscard]] const std::vector<VillageChoice>& shippedVillages();

/// @return at most @p limit villages, those whose own name begins like @p typed first
[[nodiscard]] std::vector<VillageChoice> findVillages(const QString& typed, int limit);

} // namespace mingbai
