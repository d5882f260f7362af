/// @file
/// The list of households: which, in what order, and the few figures each row shows.
#pragma once

#include "core/ledger/ledger.h"

#include <optional>

namespace mingbai {

/// Net income a head in one income year.
struct IncomeRange {
    int year = 0;
    std::optional<qint64> from;  ///< fen, inclusive
    std::optional<qint64> below; ///< fen, exclusive

    friend bool operator==(const IncomeRange&, const IncomeRange&) = default;
};

/// Which households to list. Empty members do not narrow.
struct HouseholdFilter {
    QString village; ///< division, or the beginning of one: all villages of a township
    QString group;
    QString baseType;           ///< code of the list base_type
    QString monitoringType;     ///< code of the list monitoring_type; "*" for any
    bool openCasesOnly = false; ///< monitored and the risk not cleared
    QString severity;           ///< with an unsettled finding of this severity ("error", "warning", "alert"); "*" for any
    QString check;              ///< with a finding of this check
    std::optional<IncomeRange> income;
    QString failed;        ///< field of the guarantees that the newest check of the household did not pass
    bool withGone = false; ///< also households that left
    QString text;          ///< as typed in the search box
};

/// One row of the list.
struct HouseholdRow {
    QString id;
    QString code;
    QString head; ///< name of the head of household; empty when there is none
    QString group;
    QString baseType;
    QString monitoringType;
    bool riskCleared = false;
    int members = 0;      ///< active
    qint64 perCapita = 0; ///< fen, newest income year
    bool hasIncome = false;
    int errors = 0; ///< unsettled findings
    int warnings = 0;
    int alerts = 0;

    friend bool operator==(const HouseholdRow&, const HouseholdRow&) = default;
};

/// Whether any household was ever entered.
[[nodiscard]] bool hasHouseholds(Ledger& ledger);
/// Row numbers of the matching households, in order of entry (search: best first). Cheap: no row is read.
[[nodiscard]] std::vector<qint64> householdRows(Ledger& ledger, const HouseholdFilter& filter);
/// The rows with these numbers, in the same order.
[[nodiscard]] std::vector<HouseholdRow> readHouseholdRows(Ledger& ledger, const std::vector<qint64>& rows);
/// Row number of a household; 0 when there is none.
[[nodiscard]] qint64 rowOfHousehold(Ledger& ledger, const QString& household);
/// Groups in use, in natural order (一组, 二组, … 十组).
[[nodiscard]] QStringList groups(Ledger& ledger);
/// Whether a person is still of the household.
[[nodiscard]] bool isActive(const Record& person);
/// The order of groups: by the number a name begins with, in Chinese or Arabic digits, then by the name.
[[nodiscard]] bool groupComesBefore(const QString& one, const QString& other);

} // namespace mingbai
