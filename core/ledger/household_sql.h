/// @file
/// Pieces of SQL about a household and its members, for queries that name the household's table "h".
#pragma once

#include "core/dictionary/fields.h"
#include "core/ledger/database.h"

namespace mingbai::household_sql {

/// p."name"
[[nodiscard]] inline QByteArray column(const char* table, const FieldName& name)
{
    return QByteArray(table) + '.' + quoted(name.id());
}

/// A state that was never written down is the usual one: code 1 of the lists `household_status` and `member_status`.
[[nodiscard]] inline QByteArray isActive(const char* table, const FieldName& status)
{
    return "ifnull(" + column(table, status) + ", '1') = '1'";
}

/// " FROM person AS p WHERE …" of the people of household h.
[[nodiscard]] inline QByteArray membersOf(const char* table)
{
    return " FROM " + quoted(entities::person) + " AS " + table + " WHERE " + table + '.' + quoted(entities::household)
        + " = h.\"id\"";
}

/// Name of the head (code 01 of the list `relation`), one who is still there before one who is not.
[[nodiscard]] inline QByteArray head()
{
    return "(SELECT " + column("p", fields::person::name) + membersOf("p") + " AND " + column("p", fields::person::relation)
        + " = '01' ORDER BY " + isActive("p", fields::person::status) + " DESC, p.\"entry\" LIMIT 1)";
}

} // namespace mingbai::household_sql
