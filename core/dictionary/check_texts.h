/// @file
/// What the files of facts and checks tell without being understood: a start needs no more of them.
#pragma once

#include "core/dictionary/dictionary.h"

namespace mingbai {

struct CheckTexts {
    QByteArray digest;    ///< of everything in them, in hexadecimal digits
    QStringList entities; ///< ids they name anywhere as a word, sorted

    /// @param facts,checks contents by file name
    [[nodiscard]] static CheckTexts of(
        const Dictionary& dictionary, const QMap<QString, QByteArray>& facts, const QMap<QString, QByteArray>& checks);
    /// Of the files compiled into the program, as the build noted it.
    [[nodiscard]] static CheckTexts builtIn();

    /// As the build notes it.
    [[nodiscard]] QByteArray note() const;
};

/// Contents by file name of the facts (":/facts") and checks (":/checks") compiled into the program.
/// @throws Failure InvalidDictionary; cannot happen in a build whose tests pass
[[nodiscard]] QMap<QString, QByteArray> checkFilesIn(const QString& folder);

} // namespace mingbai
