/// @file
/// A table to hand in: its headings, and where its rows come from. What Excel and CSV write and screens show.
#pragma once

#include "core/base/progress.h"
#include "core/dictionary/dictionary.h"

#include <functional>
#include <optional>
#include <variant>

namespace mingbai {

class Ledger;

/// One column of a table to hand in.
struct HandoutColumn {
    QString name; ///< for programs: "household.code", "age"
    QString heading;
    Field field; ///< how its values look: type, decimals, codes, privacy
    bool isSummed = false;
    bool isHidden = false; ///< keys that only our own program reads

    /// A column that counts the rows.
    [[nodiscard]] static HandoutColumn numbering();
    [[nodiscard]] bool isNumbering() const;
};

/// A table to hand in.
struct HandoutTable {
    using Visit = std::function<void(const std::vector<Value>& values)>;

    QString name;       ///< of the sheet
    QString title;      ///< the line above the table; may be empty
    QString note;       ///< village, year, unit; below the title; may be empty
    QString foot;       ///< who signs, below the last row of a workbook; may be empty
    bool masked = true; ///< personal and sensitive values are made unreadable
    std::vector<HandoutColumn> columns;
    /// Calls the visitor for every row, with one stored value a column (nothing for numbering()).
    std::function<void(const Visit&)> forEachRow;
    std::function<qint64()> quickCount; ///< where counting the rows is cheaper than reading them

    [[nodiscard]] qint64 countRows() const;
};

/// A value as a cell holds it: nothing, a number, a day, a text.
using HandoutCell = std::variant<std::monostate, double, QDate, QString>;

/// Masked where the table is; money in yuan, whole days as days, codes and yes/no in words.
[[nodiscard]] HandoutCell handoutCell(const HandoutColumn& column, const Value& value, bool masked);
/// The same as a text, for screens and CSV: 1234.50, 2024-09-30.
[[nodiscard]] QString handoutText(const HandoutColumn& column, const Value& value, bool masked);

/// Sums of a table's columns while its rows go by, in whole fen for money.
class HandoutSums {
public:
    explicit HandoutSums(const HandoutTable& table);

    void add(const std::vector<Value>& values);
    [[nodiscard]] bool isWanted() const;
    /// Nothing for a column that is not summed, or masked, or has no figure.
    [[nodiscard]] Value of(std::size_t column) const;

private:
    const HandoutTable& m_table;
    std::vector<std::optional<double>> m_sums;
};

/// "合计".
[[nodiscard]] QString totalsLabel();

/// Notes in the change log who takes personal data out in the clear, and why: before they are written.
/// @param what the table or tables
/// @throws Failure InvalidUse without a reason, ReadOnly when nothing can be noted; then nothing may be written
void noteHandout(Ledger& ledger, const QString& what, const QString& reason);

/// UTF-8 with BOM, CRLF, RFC 4180: headings in the first row, totals in the last; guarded against formulas. Durable.
/// @return rows written, without headings and totals
/// @throws Failure as durableWrite does, Cancelled
qint64 writeHandoutCsv(const HandoutTable& table, const QString& path, const Progress& progress = {});

} // namespace mingbai
