/// @file
/// Tables that come with their households or people listed already: only what is blank beside them is asked for.
#pragma once

#include "core/exchange/fill_columns.h"

#include <optional>

namespace mingbai {

/// Who a row of the table names.
struct ListedRow {
    int row = 0;      ///< of the sheet
    QString identity; ///< as identityOf(); empty where there is no usable ID number
    QString code;     ///< 户编号
    QString name;     ///< as nameKey()
};

/// The rows of people's data below the headings that name somebody.
[[nodiscard]] std::vector<ListedRow> listedRows(
    const SheetXml& sheet, const WorkbookPackage& workbook, const FillLayout& layout, const std::vector<FillColumn>& columns);

/// Finds who is listed among those of the ledger.
class ListedPeople {
public:
    /// @param place where the person or household is kept by the caller
    /// @param code empty where rows are members: it does not tell them apart
    void add(std::size_t place, const QString& identity, const QString& code, const QString& name);
    /// By ID number, else by household number, else by a name that only one has. An ID number that nobody has finds nobody.
    [[nodiscard]] std::optional<std::size_t> find(const ListedRow& row) const;

private:
    QHash<QString, std::size_t> m_identities;
    QHash<QString, std::size_t> m_codes;
    QHash<QString, std::vector<std::size_t>> m_names;
};

} // namespace mingbai
