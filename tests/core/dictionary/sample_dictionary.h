/// @file
/// A small dictionary of our own, so that tests of the loader do not change with the built-in one.
#pragma once

#include "core/dictionary/dictionary.h"

namespace mingbai {

/// Files of a good dictionary: household (code, name, rooms), its visits, the list `road`.
[[nodiscard]] QMap<QString, QByteArray> sampleFiles();

/// The sample with the text @p from replaced by @p to in @p file.
[[nodiscard]] QMap<QString, QByteArray> sampleWith(const QString& file, const QByteArray& from, const QByteArray& to);

/// What the loader says about @p files; empty when it takes them.
[[nodiscard]] QString refusalOf(const QMap<QString, QByteArray>& files);

} // namespace mingbai
