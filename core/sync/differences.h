/// @file
/// What taking in a package would change, as people read it.
#pragma once

#include "core/ledger/ledger.h"

#include <optional>

namespace mingbai {

/// One value, or one record made or removed. Values are masked as everywhere outside a form.
struct Difference {
    QString household; ///< key; empty for what belongs to none
    QString title;     ///< number and head of the household, as far as known
    QString what;      ///< kind of record and field
    QString before;
    QString after;
};

/// In the order of households as they occur, at most @p most of them.
[[nodiscard]] std::vector<Difference> differencesOf(Ledger& ledger, const ChangeSet& changes, std::size_t most);

/// Two values masked as everywhere; where both would look alike, the characters in which they differ are shown: nobody can decide
/// between 138****0001 and 138****0001.
[[nodiscard]] std::pair<QString, QString> maskedApart(const Field& field, const Value& one, const Value& other);

/// A value as conflict_here and its neighbours keep it.
[[nodiscard]] Value valueFromConflict(const Field& field, const QString& text);

/// Kind of record, its name where it stands below another, and field: "Member 王丽 · Phone".
/// @param record nothing where it is not there (any more) @param field null for the whole record
[[nodiscard]] QString recordTitle(const Entity& entity, const std::optional<Record>& record, const Field* field);

/// Number and head of a household of the ledger: "017 王丽"; empty when there is none.
[[nodiscard]] QString householdTitle(Ledger& ledger, const QString& household);

} // namespace mingbai
