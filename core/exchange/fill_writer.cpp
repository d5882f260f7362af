#include "core/exchange/fill_writer.h"

#include "core/exchange/cell_reference.h"
#include "core/exchange/fill_cells.h"
#include "core/exchange/formula_references.h"
#include "core/exchange/import_words.h"
#include "core/exchange/sheet_shift.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr std::size_t kRowsBetweenReports = 200;

/// Writes row after row below the headings.
class SheetFiller {
public:
    SheetFiller(SheetXml& sheet, const FillPlan& plan, const RowShift& shift)
        : m_sheet(sheet)
        , m_plan(plan)
        , m_shift(shift)
    {
        for (const FillColumn& column : plan.columns)
            m_words.emplace_back(column, plan.today);
        const SheetRow* model = plan.content->row(plan.layout.model);
        m_model = model ? *model : SheetRow();
        const XmlElement* merged = sheet.element(u"mergeCells");
        for (const XmlElement& cell : merged ? merged->children : std::vector<XmlElement>()) {
            if (const std::optional<CellRange> range = rangeOfName(cell.attribute(u"ref")))
                m_merges.push_back(*range);
        }
        const SheetRow* first = sheet.row(plan.layout.firstData);
        m_first = first && plan.layout.lastData >= plan.layout.firstData ? *first : SheetRow();
    }

    void fill(std::size_t index);
    void complete(std::size_t index);
    [[nodiscard]] QStringList refused() const { return m_refused; }

private:
    void extendFormulas(SheetRow& row);
    void style(SheetRow& row, SheetCell& cell) const;
    [[nodiscard]] bool isHidden(int row, int column) const;

    SheetXml& m_sheet;
    const FillPlan& m_plan;
    const RowShift& m_shift;
    std::vector<CellWords> m_words;
    SheetRow m_model; ///< as they were before any was filled
    SheetRow m_first;
    std::vector<CellRange> m_merges;
    QStringList m_refused;
};

/// A cell that the template does not have looks like the one of the model row, or of its row, or of its column.
void SheetFiller::style(SheetRow& row, SheetCell& cell) const
{
    const SheetCell* model = m_model.cell(cell.column);
    const QString ofRow = attributeOf(row.attributes, u"s");
    if (model)
        cell.style = model->style;
    else if (!ofRow.isEmpty())
        cell.style = ofRow.toInt();
    else
        cell.style = m_sheet.styleOfColumn(cell.column);
}

void SheetFiller::extendFormulas(SheetRow& row)
{
    for (const SheetCell& computed : m_first.cells) {
        const QString formula = computed.formula();
        if (formula.isEmpty() || row.number == m_first.number)
            continue;
        const bool isNew = !row.cell(computed.column);
        SheetCell& cell = row.cellAt(computed.column);
        if (cell.hasFormula())
            continue;
        if (isNew)
            style(row, cell);
        cell.type.clear();
        cell.children.clear();
        XmlElement element = *computed.child(u"f");
        element.attributes.clear();
        element.setContent(copiedFormula(formula, row.number - m_first.number, 0));
        cell.children.push_back(std::move(element));
    }
}

/// Fills what is blank in a row that the table lists.
void SheetFiller::complete(std::size_t index)
{
    const FillRow& values = m_plan.data.rows[index];
    SheetRow& row = m_sheet.rowAt(values.row);
    for (std::size_t i = 0; i < m_plan.columns.size(); ++i) {
        const FillColumn& column = m_plan.columns[i];
        const bool isCounted = column.source == FillSource::Ordinal || column.source == FillSource::HouseholdOrdinal;
        const bool staysAsIs = column.source == FillSource::Nothing || column.source == FillSource::Formula || isCounted;
        const SheetCell* known = row.cell(column.column);
        const bool isBlank = !known || (!known->hasFormula() && SheetXml::textOf(*known, *m_plan.workbook).trimmed().isEmpty());
        if (staysAsIs || !isBlank || isHidden(values.row, column.column))
            continue;
        SheetCell& cell = row.cellAt(column.column);
        if (!known)
            style(row, cell);
        const CellContent& content = m_words[i].of(values.values[i], m_plan.workbook->formatOfStyle(cell.style));
        setContent(cell, content, m_sheet);
        if (content.isRefused && !m_refused.contains(column.heading))
            m_refused << column.heading;
    }
}

/// Whether a merged cell above or at the left covers it.
bool SheetFiller::isHidden(int row, int column) const
{
    return std::any_of(m_merges.begin(), m_merges.end(), [&](const CellRange& range) {
        const bool isFirst = range.first.row == row && range.first.column == column;
        return !isFirst && range.first.row <= row && row <= range.last.row && range.first.column <= column
            && column <= range.last.column;
    });
}

void SheetFiller::fill(std::size_t index)
{
    SheetRow& row = m_sheet.rowAt(m_plan.layout.firstData + static_cast<int>(index));
    if (row.cells.empty() && row.attributes.empty())
        row.attributes = m_model.attributes;
    const FillRow& values = m_plan.data.rows[index];
    for (std::size_t i = 0; i < m_plan.columns.size(); ++i) {
        const FillColumn& column = m_plan.columns[i];
        const bool isNew = !row.cell(column.column);
        const bool staysBlank = column.source == FillSource::Nothing || column.source == FillSource::Formula;
        if (staysBlank && (!isNew || !m_model.cell(column.column)))
            continue;
        SheetCell& cell = row.cellAt(column.column);
        if (isNew)
            style(row, cell);
        if (staysBlank)
            continue;
        const CellContent& content = m_words[i].of(values.values[i], m_plan.workbook->formatOfStyle(cell.style));
        setContent(cell, content, m_sheet);
        if (content.isRefused && !m_refused.contains(column.heading))
            m_refused << column.heading;
    }
    extendFormulas(row);
}

/// Cells merged over several rows for data would hide all but the first.
void unmergeData(SheetXml& sheet, const RowShift& shift)
{
    XmlElement* merged = sheet.element(u"mergeCells");
    if (!merged)
        return;
    std::erase_if(merged->children, [&](const XmlElement& cell) {
        const std::optional<CellRange> range = rangeOfName(cell.attribute(u"ref"));
        return range && range->first.row < range->last.row && range->first.row >= shift.firstData
            && range->first.row <= shift.lastFilled
            && range->last.row <= std::max(shift.lastData + shift.inserted, shift.lastFilled);
    });
    if (merged->children.empty())
        std::erase_if(sheet.elements(), [](const XmlElement& element) { return element.is(u"mergeCells"); });
    else if (!merged->attribute(u"count").isEmpty())
        merged->set(u"count"_s, QString::number(merged->children.size()));
}

void setDimension(SheetXml& sheet)
{
    XmlElement* dimension = sheet.element(u"dimension");
    if (!dimension)
        return;
    CellRange used{{kMostRows, kMostColumns}, {1, 0}};
    for (const SheetRow& row : sheet.rows()) {
        if (row.cells.empty())
            continue;
        used.first = {std::min(used.first.row, row.number), std::min(used.first.column, row.cells.front().column)};
        used.last = {std::max(used.last.row, row.number), std::max(used.last.column, row.cells.back().column)};
    }
    if (used.first.row <= used.last.row)
        dimension->set(u"ref"_s, rangeName(used));
}

} // namespace

RowShift shiftFor(const FillPlan& plan)
{
    const FillLayout& layout = plan.layout;
    const int rows = plan.data.completesListed ? 0 : static_cast<int>(plan.data.rows.size());
    RowShift shift;
    shift.firstData = layout.firstData;
    shift.lastData = layout.lastData;
    shift.lastFilled = layout.firstData + rows - 1;
    shift.isOpen = !layout.hasBelow;
    shift.inserted = layout.hasBelow ? std::max(0, shift.lastFilled - layout.lastData) : 0;
    return shift;
}

QStringList fillSheet(SheetXml& sheet, const FillPlan& plan, const RowShift& shift, const Progress& progress)
{
    expandSharedFormulas(sheet);
    const bool hasRows = plan.layout.lastData >= plan.layout.firstData;
    shiftSheet(sheet, shift, plan.sheet, hasRows ? plan.layout.model : 0);
    unmergeData(sheet, shift);
    SheetFiller filler(sheet, plan, shift);
    const std::size_t count = plan.data.rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (i % kRowsBetweenReports == 0)
            progress.report(static_cast<qint64>(i), static_cast<qint64>(count), Import::tr("Filling the table"));
        plan.data.completesListed ? filler.complete(i) : filler.fill(i);
    }
    setDimension(sheet);
    return filler.refused();
}

} // namespace mingbai
