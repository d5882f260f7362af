/// @file
/// The data rows of a roster, cell by cell: what can be stored, and what must be told to the person.
#pragma once

#include "core/dictionary/parsing.h"
#include "core/exchange/import.h"
#include "core/exchange/roster_layout.h"

#include <QDate>
#include <QSet>

#include <map>

namespace mingbai {

/// A good cell.
struct RosterValue {
    const RosterColumn* column = nullptr;
    Value value;
};

/// A row that holds anything to take.
struct RosterRow {
    int number = 0;
    bool refused = false;         ///< nothing can be taken: the household cannot be told, or is another village's
    bool personRefused = false;   ///< name or ID number cannot be used: the household's cells are taken, the person is not
    QSet<QString> refusedRecords; ///< entities of which the row does not say which record it is about
    bool yearRefused = false;     ///< and no other one may have the year that is taken where a table names none
    std::vector<RosterValue> values;

    [[nodiscard]] const Value& value(const FieldName& name, RosterColumn::Kind kind = RosterColumn::Kind::OfRow) const;
    [[nodiscard]] QString text(const FieldName& name, RosterColumn::Kind kind = RosterColumn::Kind::OfRow) const;
};

/// Reads the rows of one table and notes every doubtful cell in the plan.
class RosterReader {
public:
    /// All references outlive the reader.
    RosterReader(const Ledger& ledger, const RosterLayout& layout, ImportPlan& plan);

    /// @return nothing for a row that is left out: a total, a signature line, repeated headings, nothing to take
    [[nodiscard]] std::optional<RosterRow> read(const TableRow& row);

private:
    [[nodiscard]] bool readCell(const RosterColumn& column, const QString& text, RosterRow& row);
    [[nodiscard]] bool readVillage(const RosterColumn& column, const QString& text, RosterRow& row);
    [[nodiscard]] Parsed parsed(const RosterColumn& column, const QString& text);
    [[nodiscard]] Parsed judged(const RosterColumn& column, const QString& text);
    [[nodiscard]] bool readSeveral(const RosterColumn& column, const QString& text, RosterRow& row);
    [[nodiscard]] bool isMarkedTwice(const RosterColumn& column, RosterRow& row);
    [[nodiscard]] bool isKeyOfRecord(const RosterColumn& column) const;
    void tellBeyond(const TableRow& row);
    void tellMissingId(RosterRow& row);
    [[nodiscard]] QString merged(const TableRow& row, const RosterColumn& column);

    /// A merged cell that reaches down into the rows to come.
    struct Merged {
        int lastRow = 0;
        QString text;
    };

    const Ledger& m_ledger;
    const RosterLayout& m_layout;
    ImportPlan& m_plan;
    QDate m_today;
    bool m_hasIdColumn = false;
    int m_beyond = 0;                                           ///< rows with cells beyond the last heading
    bool m_isFirst = true;                                      ///< no row of data has been read yet
    QHash<int, Merged> m_merged;                                ///< by column
    std::map<const Field*, RosterColumn> m_series;              ///< columns for further values of a cell, by their field
    QHash<const RosterColumn*, QHash<QString, Parsed>> m_known; ///< cells of lists repeat all the time
};

/// A cell in a remark, masked as its field asks; @p field may be null.
[[nodiscard]] QString remarkValue(const Field* field, const QString& text);

/// Adds to the refused cells. @throws Failure InputRefused when there are so many that it cannot be the right table
void refuseCell(ImportPlan& plan, const ImportRemark& remark);

} // namespace mingbai
