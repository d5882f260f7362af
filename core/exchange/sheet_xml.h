/// @file
/// One sheet of a workbook as it lies in its part: rows and cells at hand, everything else kept as it is.
#pragma once

#include "core/exchange/workbook_package.h"

#include <optional>

namespace mingbai {

/// A cell as written: value, formula and text stay elements.
struct SheetCell {
    int column = 0; ///< from 0
    int style = -1; ///< index into the workbook's styles; -1: none named
    QString type;   ///< "s", "inlineStr", "str", "b", "e", "n" or empty
    XmlAttributes others;
    std::vector<XmlElement> children;

    [[nodiscard]] bool isBlank() const { return children.empty(); }
    [[nodiscard]] const XmlElement* child(QStringView local) const;
    [[nodiscard]] XmlElement* child(QStringView local);
    /// The formula's text; empty when there is none, also for a cell that shares the formula of another.
    [[nodiscard]] QString formula() const;
    [[nodiscard]] bool hasFormula() const { return child(u"f") != nullptr; }
};

struct SheetRow {
    int number = 0;               ///< from 1
    XmlAttributes attributes;     ///< without the number
    std::vector<SheetCell> cells; ///< from left to right

    [[nodiscard]] const SheetCell* cell(int column) const;
    [[nodiscard]] SheetCell* cell(int column);
    /// The cell, made when there is none.
    [[nodiscard]] SheetCell& cellAt(int column);
};

/// A sheet that can be changed and written again.
class SheetXml {
public:
    /// @throws Failure InputRefused when it is damaged or has cells beyond the limits of a spreadsheet
    explicit SheetXml(const QByteArray& bytes);

    [[nodiscard]] std::vector<SheetRow>& rows() { return m_rows; }
    [[nodiscard]] const std::vector<SheetRow>& rows() const { return m_rows; }
    /// nullptr when the sheet has no such row
    [[nodiscard]] const SheetRow* row(int number) const;
    [[nodiscard]] SheetRow* row(int number);
    /// The row, made when there is none.
    [[nodiscard]] SheetRow& rowAt(int number);
    /// The last row with anything in it or with styles; 0 for an empty sheet.
    [[nodiscard]] int lastRow() const { return m_rows.empty() ? 0 : m_rows.back().number; }

    /// Elements before and after the rows, in order: columns, merged cells, validations …
    [[nodiscard]] std::vector<XmlElement>& elements() { return m_elements; }
    [[nodiscard]] const XmlElement* element(QStringView local) const;
    [[nodiscard]] XmlElement* element(QStringView local);
    /// The style that a column gives to cells that are not there; -1 when it gives none.
    [[nodiscard]] int styleOfColumn(int column) const;

    /// An element's name with the prefix that this sheet uses.
    [[nodiscard]] QString named(QStringView local) const { return nameLike(m_name, local); }
    /// What people see in a cell: text, number as stored, the last result of a formula.
    [[nodiscard]] static QString textOf(const SheetCell& cell, const WorkbookPackage& workbook);

    [[nodiscard]] QByteArray bytes() const;

private:
    void readRows(QXmlStreamReader& reader);
    void readRow(QXmlStreamReader& reader);
    void readCell(QXmlStreamReader& reader, SheetRow& row);
    void writeRow(QXmlStreamWriter& writer, const SheetRow& row) const;

    QString m_name; ///< of the root
    XmlAttributes m_attributes;
    std::vector<XmlElement> m_elements;
    std::size_t m_rowsAt = 0; ///< elements before the rows
    QString m_rowsName;
    XmlAttributes m_rowsAttributes;
    std::vector<SheetRow> m_rows;
};

} // namespace mingbai
