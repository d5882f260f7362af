/// @file
/// A ledger with a few made-up households, tables to fill from it, and a look into what came out.
#pragma once

#include "core/exchange/cell_reference.h"
#include "core/exchange/fill_table.h"
#include "tests/core/exchange/import_fixture.h"

namespace mingbai::test {

/// One sheet of a workbook, read again.
class FormSheet {
public:
    /// @param name empty: the first one
    explicit FormSheet(const QString& path, const QString& name = {})
        : m_workbook(path)
    {
        for (const WorkbookSheet& sheet : m_workbook.sheets()) {
            if (m_part.isEmpty() && (name.isEmpty() || sheet.name == name))
                m_part = sheet.part;
        }
        REQUIRE_FALSE(m_part.isEmpty());
        m_sheet = std::make_unique<SheetXml>(m_workbook.package().read(m_part));
    }

    [[nodiscard]] QString text(const QString& cell) const
    {
        const SheetCell* found = find(cell);
        return found ? SheetXml::textOf(*found, m_workbook) : QString();
    }
    [[nodiscard]] QString formula(const QString& cell) const
    {
        const SheetCell* found = find(cell);
        return found ? found->formula() : QString();
    }
    [[nodiscard]] int style(const QString& cell) const
    {
        const SheetCell* found = find(cell);
        return found ? found->style : -1;
    }
    /// Whether the cell holds text, so that no program shortens its digits.
    [[nodiscard]] bool isText(const QString& cell) const
    {
        const SheetCell* found = find(cell);
        return found && (found->type == u"inlineStr" || found->type == u"s");
    }
    /// The attribute of each child of an element: "mergeCells", "ref".
    [[nodiscard]] QStringList attributes(QStringView element, QStringView attribute) const
    {
        QStringList values;
        const XmlElement* found = m_sheet->element(element);
        for (const XmlElement& child : found ? found->children : std::vector<XmlElement>())
            values << child.attribute(attribute);
        return values;
    }
    [[nodiscard]] const SheetXml& xml() const { return *m_sheet; }
    [[nodiscard]] WorkbookPackage& workbook() { return m_workbook; }

private:
    [[nodiscard]] const SheetCell* find(const QString& cell) const
    {
        const std::optional<CellReference> place = cellOfName(cell);
        REQUIRE(place);
        const SheetRow* row = m_sheet->row(place->row);
        return row ? row->cell(place->column) : nullptr;
    }

    WorkbookPackage m_workbook;
    QString m_part;
    std::unique_ptr<SheetXml> m_sheet;
};

/// Fills a table and says where the copy is.
inline QString filled(ImportFixture& fixture, const QString& file, const FillOptions& options = {}, FillPlan* plan = nullptr)
{
    FillPlan made = planFill(fixture.ledger(), file, options);
    QString out = fixture.path(QStringLiteral("filled.xlsx"));
    writeFilled(made, out);
    if (plan)
        *plan = std::move(made);
    return out;
}

} // namespace mingbai::test
