/// @file
/// One row of an entity as the JSON export writes it, straight from the database's bytes.
#pragma once

#include "core/exchange/json_writer.h"
#include "core/ledger/database.h"

#include "core/dictionary/dictionary.h"

#include <vector>

namespace mingbai {

/// Worked out once an entity, so that a row costs no look-up.
class RowJson {
public:
    /// @param entity outlives it
    explicit RowJson(const Entity& entity);

    /// @param row with the columns of selectRows(): id, parent, fields
    void write(JsonWriter& json, const Statement& row) const;

private:
    struct Column {
        FieldType type = FieldType::Text;
        QByteArray key; ///< ,"phone":
    };

    const Entity& m_entity;
    std::vector<Column> m_columns;
};

} // namespace mingbai
