/// @file
/// Makes the entries of a grid into one ChangeSet: also the records that are not there yet, and what follows from an answer.
#pragma once

#include "core/ledger/grid_table.h"

namespace mingbai {

/// Gather rows in turn, then take the set.
class GridChanges {
public:
    /// @param ledger,table outlive this object
    GridChanges(Ledger& ledger, const GridTable& table);

    /// New values of columns that lie in one record. Where the record is not there and some value is not empty, it is made.
    void set(const GridRow& row, std::size_t source, const std::vector<std::pair<const Field*, Value>>& values);

    [[nodiscard]] ChangeSet take() { return std::move(m_changes); }
    /// What was filled in besides, translated; empty when nothing was.
    [[nodiscard]] const QString& note() const { return m_note; }

private:
    void create(const GridRow& row, const GridSource& source, const std::vector<std::pair<const Field*, Value>>& values);
    void derive(const Entity& entity, const QString& record, const std::vector<std::pair<const Field*, Value>>& values);

    Ledger& m_ledger;
    const GridTable& m_table;
    ChangeSet m_changes;
    QString m_note;
};

} // namespace mingbai
