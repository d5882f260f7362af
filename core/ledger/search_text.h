/// @file
/// What names, places and numbers become in the search index, and how the search box's text is read.
#pragma once

#include <QStringList>

#include <vector>

namespace mingbai {

/// Letters and digits only, half-width, lower case: 乌力吉·朝鲁 is 乌力吉朝鲁, ３组 is 3组.
[[nodiscard]] QString foldedText(const QString& text);
/// The ways a place may be written: 3组 and 三组; only @p folded when it is no numbered group.
[[nodiscard]] QStringList placeSpellings(const QString& folded);
/// One token a character, separated by blanks. @param folded as foldedText gives it
[[nodiscard]] QString spacedText(const QString& folded);
/// Capital letters and digits, half-width: of numbers.
[[nodiscard]] QString foldedNumber(const QString& text);
/// What a number is found by: itself, and the ID number that a disability certificate begins with, whose tail people know.
/// Empty for an empty text.
[[nodiscard]] QStringList searchedNumbers(const QString& text);
[[nodiscard]] QString reversedText(const QString& text);

/// Stands between the names of a household, so that no phrase runs from one into the next.
inline const QString kNameBorder = QStringLiteral("，");

/// What the beginning of a name is looked up by: the whole name, its first character; its first letter, initials,
/// joined pinyin with ü as u and as v. Single characters are tokens of their own, so that the shortest and most frequent
/// question needs no prefix search.
[[nodiscard]] QString startTokens(const QString& name);

/// One word of the search box.
struct SearchWord {
    enum class Kind { Text, Letters, Number };
    Kind kind = Kind::Text;
    QString text; ///< folded
};

/// Words between blanks; words of nothing but marks are left out.
[[nodiscard]] std::vector<SearchWord> searchWords(const QString& typed);

/// How well a word fits a name, best first.
enum class Fit { Exact, Start, Inside, None };
[[nodiscard]] Fit fitOf(const SearchWord& word, const QString& name);
/// Whether a word stands in a place (group, hamlet, address).
[[nodiscard]] bool standsIn(const SearchWord& word, const QString& place);

} // namespace mingbai
