/// @file
/// The rows that a table gets from the ledger: who, in what order, and the value of every column.
#pragma once

#include "core/exchange/fill_listed.h"
#include "core/ledger/ledger.h"

#include <optional>

namespace mingbai {

/// Which households a table is about.
enum class FillHouseholds {
    All,
    Monitored,    ///< 监测对象
    OutOfPoverty, ///< 脱贫户
    Supported,    ///< 脱贫户 and 监测对象
};

/// "all", "monitored", "out-of-poverty", "supported", as the command line says it; nothing for another word.
[[nodiscard]] std::optional<FillHouseholds> fillHouseholdsOfName(QStringView name);
[[nodiscard]] QString fillHouseholdsName(FillHouseholds households);

struct FillScope {
    FillHouseholds households = FillHouseholds::All;
    std::optional<QStringList> chosen; ///< keys of households; then only these
    bool rowsAreMembers = false;
    int year = 0;                  ///< of income, checks and visits; 0: the newest closed one of income, the newest of others
    std::vector<ListedRow> listed; ///< whom the table lists already; they are taken when the ledger knows at least half of them
    int rowsBefore = 0;            ///< of people's data that the table holds already; counting goes on from there
};

/// One row of the table.
struct FillRow {
    int row = 0;               ///< of the sheet, for one that was listed before; 0: the next free one
    std::vector<Value> values; ///< by column; what is counted or named is there as number and text
};

/// What is not recorded for a column.
struct FillMissing {
    std::size_t column = 0; ///< index of the column
    int count = 0;          ///< households, or people where the column is about people
    int of = 0;             ///< as many as the table has
    bool isOfPeople = false;
};

struct FillData {
    std::vector<FillRow> rows;
    bool completesListed = false; ///< the rows are those that the table lists: only their blank cells are filled
    std::vector<int> strangers;   ///< listed rows whom the ledger does not know
    int households = 0;
    int incomeYear = 0; ///< the year that was taken, 0 when nothing of a year was asked
    std::vector<FillMissing> missing;
};

/// Reads the ledger once. Only households and members that are there now; in the order of group and household number, the head
/// first.
/// @throws Failure Cancelled, and as the disk does
[[nodiscard]] FillData fillData(
    Ledger& ledger, const std::vector<FillColumn>& columns, const FillScope& scope, const Progress& progress);

} // namespace mingbai
