/// @file
/// What can be chosen in an editor, found by number, label, synonym, pinyin or initials.
#pragma once

#include "core/dictionary/dictionary.h"
#include "ui/forms/editor.h"

#include <QStringList>

#include <vector>

namespace mingbai {

struct Choice {
    QString value;    ///< as stored
    QString label;    ///< as read
    QString shown;    ///< in a list: number and label
    QStringList keys; ///< lower case; a typed text that begins one of them means this choice
};

/// The codes of a list that are still offered. Made once a language.
[[nodiscard]] const std::vector<Choice>& choicesOf(const CodeList& list);
/// The villages shipped with the program.
[[nodiscard]] const std::vector<Choice>& villageChoices();
[[nodiscard]] std::vector<Choice> choicesOf(const std::vector<Candidate>& candidates);

/// Indexes of the choices that @p typed may mean: exact ones first, then those it begins; all when it is blank.
[[nodiscard]] std::vector<int> matching(const std::vector<Choice>& choices, const QString& typed);

} // namespace mingbai
