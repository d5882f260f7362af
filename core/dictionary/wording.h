/// @file
/// Other labels and more codes for the same dictionary, as policy packs bring them. Fields, types and codes that are there stay.
#pragma once

#include "core/dictionary/dictionary.h"

#include <QDate>
#include <QJsonObject>

namespace mingbai {

/// What a pack says of labels and codes; format in resources/policy/README.md.
struct Wording {
    QJsonObject codes;  ///< by list: [{"code", "label", "synonyms", "retired"}]
    QJsonObject labels; ///< by entity or "entity.field": {"label", "plural", "short", "help"}

    [[nodiscard]] bool isEmpty() const { return codes.isEmpty() && labels.isEmpty(); }
};

/// The files of a dictionary with the wording put in.
/// @param on the day: codes are retired from the day that they say
/// @param problems every key that names nothing; what else is wrong, reading the files tells
[[nodiscard]] QMap<QString, QByteArray> reworded(
    const QMap<QString, QByteArray>& files, const Wording& wording, QDate on, QStringList& problems);

} // namespace mingbai
