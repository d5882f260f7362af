/// @file
/// What the exports of all formats share: which entities, which rows, in what order.
#pragma once

#include "core/exchange/json_export.h"

#include <map>

namespace mingbai {

/// Entities chosen by @p options, in the dictionary's order. @throws Failure InvalidUse for an unknown one
[[nodiscard]] std::vector<const Entity*> chosenEntities(const Ledger& ledger, const ExportOptions& options);

/// SELECT id, parent (or NULL), fields… in order of entry; @p onlyChanged adds a condition on one bound key.
[[nodiscard]] QByteArray selectRows(const Entity& entity, bool onlyChanged);

/// Steps through an entity's rows: all of them, or those in @p changed.
void forEachRow(
    Ledger& ledger, const Entity& entity, const QStringList* changed, const std::function<void(const Statement&)>& visit);

/// Records changed since, by entity; empty when everything is wanted.
[[nodiscard]] std::optional<std::map<QString, QStringList>> changedRecords(Ledger& ledger, const ExportOptions& options);

/// Byte order mark and the headings of a CSV table.
[[nodiscard]] QByteArray csvHeading(const Entity& entity);
/// Adds one line to a CSV table. @param row with the columns of selectRows()
void appendCsvRow(QByteArray& block, const Entity& entity, const Statement& row);

/// Number of the newest change in the log.
[[nodiscard]] qint64 headOfLog(Ledger& ledger);

} // namespace mingbai
