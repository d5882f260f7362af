#include "core/exchange/fill_choices.h"

#include "core/exchange/cell_reference.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kMostChoices = 2000;
constexpr int kMostNames = 4; ///< names that stand for names

} // namespace

FillChoices::FillChoices(WorkbookPackage& workbook, std::size_t sheet, const SheetXml& content)
    : m_workbook(workbook)
    , m_sheet(sheet)
    , m_content(content)
{
    for (const QStringView local : {u"dataValidations", u"extLst"}) {
        if (const XmlElement* element = content.element(local))
            collect(*element);
    }
}

void FillChoices::collect(const XmlElement& element)
{
    if (!element.is(u"dataValidation")) {
        for (const XmlElement& child : element.children)
            collect(child);
        return;
    }
    if (element.attribute(u"type") != "list"_L1)
        return;
    const XmlElement* formula = element.child(u"formula1");
    const XmlElement* inside = element.child(u"sqref"); // newer editions keep the ranges inside
    if (formula)
        m_lists.push_back({inside ? inside->content() : element.attribute(u"sqref"), formula->content().trimmed()});
}

QStringList FillChoices::at(int row, int column)
{
    for (const List& list : m_lists) {
        const std::vector<CellRange> ranges = rangesOfNames(list.ranges);
        if (std::any_of(ranges.begin(), ranges.end(), [&](const CellRange& range) { return range.holds(row, column); }))
            return wordsOf(list.formula, 0);
    }
    return {};
}

QStringList FillChoices::wordsOf(const QString& formula, int depth)
{
    QStringList words;
    if (formula.size() > 1 && formula.startsWith(u'"') && formula.endsWith(u'"')) {
        for (const QString& word : formula.sliced(1).chopped(1).replace("\"\""_L1, "\""_L1).split(u','))
            words << word.trimmed();
        words.removeAll(QString());
        return words;
    }
    const qsizetype mark = formula.lastIndexOf(u'!');
    if (rangeOfName(formula.sliced(mark + 1))) {
        QString sheet = mark < 0 ? m_workbook.sheets()[m_sheet].name : formula.first(mark);
        if (sheet.size() > 1 && sheet.startsWith(u'\''))
            sheet = sheet.sliced(1).chopped(1).replace("''"_L1, "'"_L1);
        return wordsOfRange(sheet, formula.sliced(mark + 1));
    }
    const XmlElement* names = depth < kMostNames ? m_workbook.workbook().child(u"definedNames") : nullptr;
    for (const XmlElement& name : names ? names->children : std::vector<XmlElement>()) {
        if (name.is(u"definedName") && name.attribute(u"name").compare(formula, Qt::CaseInsensitive) == 0)
            return wordsOf(name.content().trimmed(), depth + 1);
    }
    return {};
}

QStringList FillChoices::wordsOfRange(const QString& sheetName, const QString& rangeText)
{
    const std::optional<CellRange> range = rangeOfName(rangeText);
    const auto& sheets = m_workbook.sheets();
    const auto sheet = std::find_if(sheets.begin(), sheets.end(),
        [&](const WorkbookSheet& candidate) { return candidate.name.compare(sheetName, Qt::CaseInsensitive) == 0; });
    if (!range || sheet == sheets.end())
        return {};
    std::unique_ptr<SheetXml> other;
    const SheetXml* content = &m_content;
    if (sheet->part != sheets[m_sheet].part) {
        other = std::make_unique<SheetXml>(m_workbook.package().read(sheet->part));
        content = other.get();
    }
    QStringList words;
    for (const SheetRow& row : content->rows()) {
        for (const SheetCell& cell : row.cells) {
            const QString word = range->holds(row.number, cell.column) ? SheetXml::textOf(cell, m_workbook).trimmed() : QString();
            if (!word.isEmpty() && words.size() < kMostChoices)
                words << word;
        }
    }
    return words;
}

} // namespace mingbai
