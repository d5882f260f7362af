/// @file
/// Numbers that names of groups begin with, as people write them: 三组, 十二组, 3组.
#pragma once

#include <QString>

namespace mingbai {

/// 三 is 3, 十二 is 12, 二十 is 20; -1 when @p text does not begin with a number.
[[nodiscard]] int leadingNumber(const QString& text);
/// 3 is 三, 12 is 十二, 20 is 二十. @param number from 1 to 99
[[nodiscard]] QString chineseNumber(int number);

} // namespace mingbai
