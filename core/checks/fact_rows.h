/// @file
/// Rows of a subject that fulfil a condition, with the facts and fields that a list shows: what checks look at, read out.
#pragma once

#include "core/checks/catalogue.h"
#include "core/ledger/ledger.h"

#include <QHash>

namespace mingbai {

/// Which rows, in what order, with which columns. A name is a fact or field of the subject ("age"), or a field of what stands
/// beside the row, by the name of that table:
/// an entity above the row's ("household.code") · a field that points to another record ("borrower.name"), and what is above
/// that record · `head.phone`, of the head of household · an entity that a household has once ("living.house_grade") · an entity
/// with years ("income.net"): the list's year; `last_income.net` the year before · an entity with a year and a day
/// ("guarantee.housing"): the newest up to that year · `village.secretary` · `region.province`, `city`, `county`, `township`,
/// `village`: where the household lives.
struct FactQuery {
    QString subject;      ///< of resources/facts, or an entity that has no facts there
    QString where;        ///< SQL over names, as a check's predicate; `list.year` is the list's year. Empty: every active row
    bool overAll = false; ///< also records that are no longer active
    QStringList order;    ///< names, " desc" behind one turns it round; rows alike follow the order of entry
    QStringList columns;  ///< names

    /// What is wrong with it, found by SQLite on an empty ledger under the authorizer; empty when it can be run.
    [[nodiscard]] QStringList problems(const Catalogue& catalogue) const;
};

/// What narrows a query when it is run.
struct FactChoice {
    int year = 0;                          ///< 0: the newest year recorded; where no yearly record is read, this year
    std::optional<QStringList> households; ///< only these, in their order
};

/// A column of the rows: a field as the dictionary has it, or a stand-in of the fact's type. A fact inherits the privacy of the
/// sensitive fields it reads, a fact that is a text that of the personal ones, too.
struct FactColumn {
    QString name;
    Field field; ///< its label is empty for a fact
};

/// The rows of a query, one after the other.
class FactRows {
public:
    /// @param ledger a connection of its own: see Ledger::reader(). Outlives the rows
    /// @throws Failure InvalidDictionary for a query with problems
    FactRows(Ledger& ledger, const Catalogue& catalogue, const FactQuery& query, const FactChoice& choice);

    [[nodiscard]] const std::vector<FactColumn>& columns() const { return m_columns; }
    /// The year of `income.…` and its like; 0 when nothing of that kind is recorded.
    [[nodiscard]] int year() const { return m_year; }

    [[nodiscard]] bool next() { return m_rows->next(); }
    /// As stored. @param column of columns()
    [[nodiscard]] Value value(int column) const;
    /// Key of the household the row belongs to; empty when it has none.
    [[nodiscard]] QString household() const;

private:
    std::vector<FactColumn> m_columns;
    int m_year = 0;
    std::unique_ptr<Statement> m_rows;
};

/// The columns that a query has, without running it. @throws Failure InvalidDictionary for an unknown name
[[nodiscard]] std::vector<FactColumn> factColumns(const Catalogue& catalogue, const FactQuery& query);

} // namespace mingbai
