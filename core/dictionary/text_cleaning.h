/// @file
/// What is done to every text that comes from outside, before anybody looks at its meaning.
#pragma once

#include <QString>

namespace mingbai {

/// Full-width ASCII and the ideographic space as their half-width characters.
[[nodiscard]] QString halfWidth(QStringView text);

/// Half-width, lower case, without white space and brackets: two names that differ in nothing else are the same name.
[[nodiscard]] QString looseKey(QStringView text);

/// Whether @p text holds a control, bidirectional, zero-width, private-use or unassigned character, or half a surrogate pair.
/// Line feed and tab count as control characters unless @p manyLines.
[[nodiscard]] bool hasRefusedCharacter(QStringView text, bool manyLines);

/// Whether @p c is a Chinese character (half a pair of the rare ones counts).
[[nodiscard]] bool isHan(QChar c);

/// The dots that people write between the parts of a name, as the middle dot U+00B7.
[[nodiscard]] QString withMiddleDots(QString text);

/// Without the spaces between Chinese characters that tables use to justify names: 王　五 is 王五. Other spaces stay single.
[[nodiscard]] QString withoutHanSpaces(QStringView text);

} // namespace mingbai
