/// @file
/// The lists of choices by which a template says what its cells may hold, and the wording that fits a value.
#pragma once

#include "core/exchange/sheet_xml.h"

#include <memory>

namespace mingbai {

/// Reads validations of the kind "list": typed out, from a range, or from a named range; old and new editions.
class FillChoices {
public:
    /// All outlive it.
    FillChoices(WorkbookPackage& workbook, std::size_t sheet, const SheetXml& content);

    /// @return empty when the cell may hold anything, or when the list is computed by a formula
    [[nodiscard]] QStringList at(int row, int column);

private:
    void collect(const XmlElement& element);
    [[nodiscard]] QStringList wordsOf(const QString& formula, int depth);
    [[nodiscard]] QStringList wordsOfRange(const QString& sheetName, const QString& rangeText);

    struct List {
        QString ranges;
        QString formula;
    };
    WorkbookPackage& m_workbook;
    std::size_t m_sheet;
    const SheetXml& m_content;
    std::vector<List> m_lists;
};

} // namespace mingbai
