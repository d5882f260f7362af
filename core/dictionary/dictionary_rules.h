/// @file
/// What must hold between the parts of a dictionary, beyond the form of its files.
#pragma once

#include "core/dictionary/dictionary.h"

namespace mingbai {

/// Notes all that is wrong: parents, keys, titles, targets, labels used twice, unknown names in conditions.
/// @param fileOf file name by entity id, to say where
void checkRules(const Dictionary& dictionary, const QMap<QString, QString>& fileOf, QStringList& problems);

} // namespace mingbai
