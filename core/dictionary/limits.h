/// @file
/// What a number can be at most where the dictionary says nothing.
#pragma once

#include "core/dictionary/dictionary.h"

namespace mingbai {

inline constexpr double kFenInYuan = 100;
inline constexpr double kGreatestNumber = 1e12; ///< still exact to the fen in a double
inline constexpr int kOldestYear = 1900;
inline constexpr int kLatestYear = 2199;

/// Inclusive, in the unit people read.
struct Limits {
    double least;
    double greatest;
};

[[nodiscard]] inline Limits limitsOf(const Field& field)
{
    const bool isYear = field.type == FieldType::Year;
    return {
        field.min.value_or(isYear ? kOldestYear : -kGreatestNumber), field.max.value_or(isYear ? kLatestYear : kGreatestNumber)};
}

} // namespace mingbai
