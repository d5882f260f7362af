/// @file
/// What one answer tells about others, so that nobody types it twice.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// Answers that follow from one just given: for fields that are empty, or hold what the answer before told.
struct DerivedEntry {
    std::vector<std::pair<QString, Value>> values; ///< field id and value
    QString sentence;                              ///< what was filled in, translated; empty when nothing was
};

/// An ID number gives sex, birth date and kind of document; a disability certificate its class and grade, and that somebody
/// is disabled.
/// @param record before the answer; @param field of the answer
[[nodiscard]] DerivedEntry derivedEntry(const Record& record, const Field& field, const Value& answer);

/// What a new record has before anything is typed: the defaults of the dictionary, and the first member is the head.
/// @param parent the record it will belong to; empty at the top
[[nodiscard]] std::vector<std::pair<QString, Value>> startingValues(Ledger& ledger, const Entity& entity, const QString& parent);

} // namespace mingbai
