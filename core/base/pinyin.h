/// @file
/// How names sound, for search and for pickers. Surnames with several readings come right (单 shan, 曾 zeng).
#pragma once

#include <QString>
#include <QStringList>

namespace mingbai {

/// Readings of a Chinese text without tones, lower case.
struct Pinyin {
    QStringList syllables; ///< one a character; characters that have none stay as they are, lower case
    /// All syllables joined, marks and blanks left out; ü written "v" where @p umlautAsV, otherwise "u".
    [[nodiscard]] QString joined(bool umlautAsV = false) const;
    /// First letters, marks and blanks left out: 张三丰 zsf.
    [[nodiscard]] QString initials() const;
    QStringList syllablesWithV; ///< the same with ü as "v", as it is typed on Chinese keyboards
};

/// @param name a person's name; read with ICU's Han-Latin/Names
[[nodiscard]] Pinyin pinyin(const QString& name);
/// @param text words that open with no surname: 种植业 is zhongzhiye, though the surname 种 is chong
[[nodiscard]] Pinyin pinyinOfWords(const QString& text);

} // namespace mingbai
