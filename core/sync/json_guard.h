/// @file
/// Looks at JSON from outside before it is parsed: what a parser would let pass, or choke on, is refused.
#pragma once

#include <QByteArrayView>
#include <QJsonObject>

namespace mingbai {

inline constexpr qsizetype kLongestJsonLine = qsizetype{256} << 10;
inline constexpr int kDeepestJson = 8;
inline constexpr int kMostJsonKeys = 2000;

/// One JSON object: strict UTF-8 without NUL, within the limits, no key twice in one object.
/// @param name of the file, for the refusal
/// @throws Refused BadJson
[[nodiscard]] QJsonObject guardedObject(QByteArrayView json, const QString& name, qsizetype longest = kLongestJsonLine);

} // namespace mingbai
