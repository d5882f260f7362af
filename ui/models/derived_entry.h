/// @file
/// What one answer tells about others, so that nobody types it twice.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// Answers that follow from one just given, for fields that are still empty.
struct DerivedEntry {
    std::vector<std::pair<QString, Value>> values; ///< field id and value
    QString sentence;                              ///< what was filled in, translated; empty when nothing was
};

/// An ID number gives sex and birth date, a disability certificate its class and grade.
/// @param record before the answer; @param field of the answer
[[nodiscard]] DerivedEntry derivedEntry(const Record& record, const Field& field, const Value& answer);

} // namespace mingbai
