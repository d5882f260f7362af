/// @file
/// Which fields of a record are asked: Field::shownWhen, evaluated by the ledger's own SQLite.
#pragma once

#include "core/ledger/ledger.h"

#include <map>
#include <vector>

namespace mingbai {

/// Evaluates the conditions of an entity in one statement, prepared once. Uses the ledger's connection.
class ShownFields {
public:
    /// @param ledger outlives this object
    /// @throws Failure as the disk does
    explicit ShownFields(Ledger& ledger);

    /// For each field of the entity, whether it is asked. Retired fields are not; a condition that is NULL does not hold.
    [[nodiscard]] std::vector<bool> of(const Record& record);

private:
    Statement& statementFor(const Entity& entity);

    Ledger& m_ledger;
    std::map<const Entity*, Statement> m_statements;
};

} // namespace mingbai
