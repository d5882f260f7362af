/// @file
/// What the dictionary looks like in PostgreSQL: tables, columns, types and comments.
#pragma once

#include "core/dictionary/dictionary.h"

#include <vector>

namespace mingbai {

/// Six digits. Half of every key, so that a database spread over several machines can be parted by it.
inline constexpr QStringView kCountyColumn = u"source_county";
/// The ledger that handed the row over, and its newest change then.
inline constexpr QStringView kLedgerColumn = u"source_ledger";
inline constexpr QStringView kChangeColumn = u"source_change";

struct PostgresColumn {
    QString name;
    QByteArray type;              ///< "numeric(16,2)"
    QString comment;              ///< labels in both languages, help, source
    const Field* field = nullptr; ///< null for keys
};

/// All columns of an entity's table, in order: county, key, parent where there is one, fields, ledger, change.
[[nodiscard]] std::vector<PostgresColumn> postgresColumns(const Dictionary& dictionary, const Entity& entity);

/// "农户 / Household".
[[nodiscard]] QString postgresComment(const Entity& entity);

/// A stored value as COPY reads it, escaped: yuan with two decimals, t and f, {01,02}; \N for nothing.
[[nodiscard]] QByteArray copyText(const Field* field, const Value& value);

} // namespace mingbai
