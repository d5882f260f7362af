/// @file
/// The table behind grid entry: rows are households or people, columns are fields of a topic. Reads only, a row at a time.
#pragma once

#include "core/dictionary/topics.h"
#include "core/ledger/households.h"

namespace mingbai {

/// One column of the table.
struct GridColumn {
    const Field* field = nullptr;
    std::size_t source = 0; ///< index into GridTable::sources()
};

/// Where the values of some columns lie.
struct GridSource {
    const Entity* entity = nullptr;
    Reach reach = Reach::Own;
    bool isYearly = false; ///< the record of the table's year; else the only one or the newest
};

/// One row with everything that its cells show.
struct GridRow {
    qint64 entry = 0;
    QString id;
    QString household;
    QString group;
    QString head;                 ///< name of the head of household; empty when there is none
    QString name;                 ///< of a person; empty in rows of households
    std::vector<QString> records; ///< by source; empty where there is no record yet
    std::vector<Value> values;    ///< by column
    std::vector<Value> former;    ///< by column: of the year before; empty where there is no such thing
    std::vector<bool> asked;      ///< by column: Field::shownWhen holds; true without a condition
};

/// What a column adds up to over some rows.
struct GridSum {
    qint64 answers = 0; ///< rows with an answer
    Value sum;          ///< of numbers; empty for other types and for columns that are only shown
};

/// Uses the ledger's connection; statements are prepared once.
class GridTable {
public:
    /// @param ledger outlives the table; @param topic over the ledger's dictionary
    /// @param year of yearly records
    GridTable(Ledger& ledger, const Topic& topic, int year);

    [[nodiscard]] const Entity& rowEntity() const { return m_rows; }
    [[nodiscard]] const std::vector<GridColumn>& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<GridSource>& sources() const { return m_sources; }
    [[nodiscard]] int year() const { return m_year; }
    /// Whether the rows are people, not households.
    [[nodiscard]] bool hasNames() const { return !m_rows.parent.isEmpty(); }

    /// Row numbers: the matching households in their order, or their people, those who left only with households that left.
    [[nodiscard]] std::vector<qint64> rows(const HouseholdFilter& filter);
    /// @return empty when the row is gone
    [[nodiscard]] std::optional<GridRow> read(qint64 entry);
    /// The values of one column, by row.
    [[nodiscard]] std::vector<Value> values(const std::vector<qint64>& rows, std::size_t column);
    /// Group, head and name of each row; cheaper than read().
    [[nodiscard]] std::vector<GridRow> leads(const std::vector<qint64>& rows);
    /// By column, over these rows.
    [[nodiscard]] std::vector<GridSum> sums(const std::vector<qint64>& rows);

private:
    struct Reading {
        std::vector<std::size_t> columns; ///< in the order of the statement's
        Statement statement;
    };

    void addColumn(const Field& field, const Topic& topic);
    void prepare();
    [[nodiscard]] QByteArray place(const GridSource& source) const;
    bool readLead(qint64 entry, GridRow& row);
    void readSource(
        std::size_t source, const GridRow& row, int year, std::vector<Value>& values, QString* record, std::vector<bool>* asked);
    void addSums(std::size_t source, const QByteArray& rows, std::vector<GridSum>& sums);

    Ledger& m_ledger;
    const Entity& m_rows;
    int m_year;
    std::vector<GridColumn> m_columns;
    std::vector<GridSource> m_sources;
    std::vector<Reading> m_readings; ///< by source
    std::optional<Statement> m_lead;
};

/// The newest year that an answer of the topic belongs to; 0 when there is none.
[[nodiscard]] int newestYear(Ledger& ledger, const Topic& topic);

} // namespace mingbai
