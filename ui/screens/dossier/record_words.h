/// @file
/// How records are named on screen.
#pragma once

#include "core/ledger/households.h"

namespace mingbai {

/// What names a record among its like: its title, else its key; masked. "Member" with no name yet.
[[nodiscard]] QString recordTitle(const Record& record);
/// The same by key; the entity's label when the record is gone.
[[nodiscard]] QString recordTitle(Ledger& ledger, const QString& entity, const QString& record);
/// A value as screens show it, masked; a reference by what names its record.
[[nodiscard]] QString valueWords(Ledger& ledger, const Field& field, const Value& value);
/// Group, hamlet and address of a household.
[[nodiscard]] QString placeOf(const Record& household);
/// The head among the members; null when there is none.
[[nodiscard]] const Record* headOf(const std::vector<Record>& members);

} // namespace mingbai
