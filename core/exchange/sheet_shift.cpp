#include "core/exchange/sheet_shift.h"

#include "core/exchange/cell_reference.h"
#include "core/exchange/formula_references.h"
#include "core/exchange/table.h"

#include <QHash>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// Ranges that speak of data grow with it; others only move.
QString shiftedRanges(const QString& names, const RowShift& shift, bool mayGrow)
{
    QStringList result;
    for (const QString& name : names.split(u' ', Qt::SkipEmptyParts)) {
        std::optional<CellRange> range = rangeOfName(name);
        if (!range) {
            result << name;
            continue;
        }
        const auto rows = std::pair(range->first.row, range->last.row);
        const auto moved = mayGrow ? shift.rows(rows.first, rows.second)
                                   : std::pair(shift.row(rows.first), shift.row(rows.second));
        range->first.row = moved.first;
        range->last.row = moved.second;
        result << (rows.first == 1 && rows.second == kMostRows ? name : rangeName(*range));
    }
    return result.join(u' ');
}

void shiftAttribute(XmlElement& element, const QString& name, const RowShift& shift, bool mayGrow)
{
    const QString before = element.attribute(name);
    if (!before.isEmpty())
        element.set(name, shiftedRanges(before, shift, mayGrow));
}

/// Ranges in attributes and formulas as text, wherever they stand in the element: validations and formats of all editions.
void shiftInside(XmlElement& element, const RowShift& shift, QStringView name)
{
    static const QStringList kFormulas{u"formula"_s, u"formula1"_s, u"formula2"_s, u"f"_s};
    shiftAttribute(element, u"sqref"_s, shift, true);
    shiftAttribute(element, u"ref"_s, shift, true);
    const QString local = localName(element.name).toString();
    const bool holdsText = !element.children.empty()
        && std::all_of(
            element.children.begin(), element.children.end(), [](const XmlElement& child) { return child.name.isEmpty(); });
    if (local == "sqref"_L1 && holdsText)
        element.setContent(shiftedRanges(element.content(), shift, true));
    else if (kFormulas.contains(local) && holdsText)
        element.setContent(shiftedFormula(element.content(), shift, name, FormulaPlace::SameSheet));
    for (XmlElement& child : element.children)
        shiftInside(child, shift, name);
}

void shiftMergedCells(XmlElement& merged, const RowShift& shift, int model)
{
    std::vector<XmlElement> added;
    for (XmlElement& cell : merged.children) {
        const std::optional<CellRange> range = rangeOfName(cell.attribute(u"ref"));
        if (!range)
            continue;
        cell.set(u"ref"_s, shiftedRanges(cell.attribute(u"ref"), shift, false));
        if (range->first.row != model || range->last.row != model)
            continue;
        for (int row = shift.lastData + 1; row <= shift.lastData + shift.inserted; ++row) {
            XmlElement copy = cell;
            copy.set(u"ref"_s, rangeName({{row, range->first.column}, {row, range->last.column}}));
            added.push_back(std::move(copy));
        }
    }
    merged.children.insert(merged.children.end(), added.begin(), added.end());
    if (!merged.attribute(u"count").isEmpty())
        merged.set(u"count"_s, QString::number(merged.children.size()));
}

void shiftBreaks(XmlElement& breaks, const RowShift& shift)
{
    for (XmlElement& line : breaks.children) {
        if (line.is(u"brk"))
            line.set(u"id"_s, QString::number(shift.row(line.attribute(u"id").toInt())));
    }
}

void shiftViews(XmlElement& element, const RowShift& shift)
{
    for (const QString& name : {u"topLeftCell"_s, u"activeCell"_s, u"sqref"_s})
        shiftAttribute(element, name, shift, false);
    for (XmlElement& child : element.children)
        shiftViews(child, shift);
}

void shiftCellFormula(SheetCell& cell, const RowShift& shift, QStringView name, FormulaPlace place)
{
    XmlElement* formula = cell.child(u"f");
    if (!formula)
        return;
    shiftAttribute(*formula, u"ref"_s, shift, false);
    if (!formula->children.empty())
        formula->setContent(shiftedFormula(formula->content(), shift, name, place));
    std::erase_if(cell.children, [](const XmlElement& child) { return child.is(u"v"); }); // the result is of before
    if (cell.type == "str"_L1 || cell.type == "b"_L1 || cell.type == "e"_L1)
        cell.type.clear();
}

/// A row of the template without its answers, for another place.
SheetRow blankCopy(const SheetRow& model, int number, const RowShift& shift)
{
    SheetRow copy;
    copy.number = number;
    copy.attributes = model.attributes;
    for (const SheetCell& cell : model.cells) {
        SheetCell blank;
        blank.column = cell.column;
        blank.style = cell.style;
        if (const QString formula = cell.formula(); !formula.isEmpty()) {
            XmlElement element = *cell.child(u"f");
            element.attributes.clear();
            element.setContent(copiedFormula(formula, number - model.number, 0, shift));
            blank.children.push_back(std::move(element));
        }
        copy.cells.push_back(std::move(blank));
    }
    return copy;
}

void shiftRows(SheetXml& sheet, const RowShift& shift, QStringView name, int model)
{
    const SheetRow* found = sheet.row(model);
    std::optional<SheetRow> original = found ? std::optional(*found) : std::nullopt;
    std::vector<SheetRow> result;
    result.reserve(sheet.rows().size() + static_cast<std::size_t>(shift.inserted));
    for (SheetRow& row : sheet.rows()) {
        const bool isData = row.number >= shift.firstData && row.number <= shift.lastData;
        for (SheetCell& cell : row.cells)
            shiftCellFormula(cell, shift, name, isData ? FormulaPlace::DataRow : FormulaPlace::SameSheet);
        row.number = shift.row(row.number);
        result.push_back(std::move(row));
    }
    for (int i = 1; original && i <= shift.inserted; ++i)
        result.push_back(blankCopy(*original, shift.lastData + i, shift));
    std::sort(result.begin(), result.end(), [](const SheetRow& one, const SheetRow& other) { return one.number < other.number; });
    sheet.rows() = std::move(result);
}

/// Moves the rows of comments and of the boxes that show them.
void shiftComments(XmlElement& element, const RowShift& shift)
{
    shiftAttribute(element, u"ref"_s, shift, false);
    if (element.is(u"Row") && !element.children.empty()) // of a box; counts from 0
        element.setContent(QString::number(shift.row(element.content().trimmed().toInt() + 1) - 1));
    if (element.is(u"Anchor") && !element.children.empty()) { // column, offset, row, offset, twice
        QStringList numbers = element.content().split(u',');
        for (const qsizetype place : {2, 6}) {
            if (numbers.size() > place)
                numbers[place] = QString::number(shift.row(numbers[place].trimmed().toInt() + 1) - 1);
        }
        element.setContent(numbers.join(u','));
    }
    for (XmlElement& child : element.children)
        shiftComments(child, shift);
}

/// Moves pictures that stand on rows further down.
void shiftDrawing(XmlElement& element, const RowShift& shift)
{
    const bool isCorner = element.is(u"from") || element.is(u"to");
    if (XmlElement* row = isCorner ? element.child(u"row") : nullptr) // counts from 0
        row->setContent(QString::number(shift.row(row->content().trimmed().toInt() + 1) - 1));
    for (XmlElement& child : element.children)
        shiftDrawing(child, shift);
}

/// Formulas of another part, which name the sheet where they mean it. @return whether one changed
bool shiftForeignFormulas(XmlElement& element, const RowShift& shift, QStringView name)
{
    static const QStringList kFormulas{u"f"_s, u"formula"_s, u"formula1"_s, u"formula2"_s, u"definedName"_s};
    bool changed = false;
    if (kFormulas.contains(localName(element.name).toString())) {
        const QString before = element.content();
        const QString after = shiftedFormula(before, shift, name, FormulaPlace::OtherSheet);
        if (after != before)
            element.setContent(after);
        return after != before;
    }
    for (XmlElement& child : element.children)
        changed = shiftForeignFormulas(child, shift, name) || changed;
    return changed;
}

/// Changes one part as a tree; parts that do not change stay out of @p parts and so byte for byte as they are.
template <typename Change>
void changePart(WorkbookPackage& workbook, const QString& part, QMap<QString, QByteArray>& parts, const Change& change)
{
    if (!workbook.package().has(part) || parts.contains(part))
        return;
    XmlElement root = readXml(workbook.package().read(part));
    if (change(root))
        parts.insert(part, writeXml(root));
}

void shiftBelongings(
    WorkbookPackage& workbook, const WorkbookSheet& sheet, const RowShift& shift, QMap<QString, QByteArray>& parts)
{
    for (const PartReference& reference : workbook.referencesOf(sheet.part)) {
        const auto moved = [&](auto&& act) {
            changePart(workbook, reference.part, parts, [&](XmlElement& root) {
                act(root);
                return true;
            });
        };
        if (reference.kind == "table"_L1)
            moved([&](XmlElement& root) { shiftInside(root, shift, sheet.name); });
        else if (reference.kind == "comments"_L1 || reference.kind == "vmlDrawing"_L1 || reference.kind == "threadedComment"_L1)
            moved([&](XmlElement& root) { shiftComments(root, shift); });
        else if (reference.kind == "drawing"_L1)
            moved([&](XmlElement& root) { shiftDrawing(root, shift); });
    }
}

void calculateAnew(XmlElement& workbook)
{
    XmlElement* calculation = workbook.child(u"calcPr");
    if (!calculation) { // its place is after the names, before what older programs do not know
        static const QStringList kBefore{u"fileVersion"_s, u"fileSharing"_s, u"workbookPr"_s, u"AlternateContent"_s,
            u"workbookProtection"_s, u"bookViews"_s, u"sheets"_s, u"functionGroups"_s, u"externalReferences"_s, u"definedNames"_s,
            u"revisionPtr"_s};
        auto place = workbook.children.end();
        while (place != workbook.children.begin() && !kBefore.contains(localName(std::prev(place)->name).toString()))
            --place;
        calculation = &*workbook.children.insert(place, workbook.sibling(u"calcPr"));
    }
    calculation->set(u"fullCalcOnLoad"_s, u"1"_s);
}

} // namespace

void expandSharedFormulas(SheetXml& sheet)
{
    struct Master {
        QString formula;
        int row;
        int column;
    };
    QHash<QString, Master> masters;
    for (SheetRow& row : sheet.rows()) {
        for (SheetCell& cell : row.cells) {
            XmlElement* formula = cell.child(u"f");
            if (!formula || formula->attribute(u"t") != "shared"_L1)
                continue;
            const QString group = formula->attribute(u"si");
            if (const QString text = formula->content(); !text.isEmpty())
                masters.insert(group, {text, row.number, cell.column});
            else if (const auto master = masters.constFind(group); master != masters.constEnd())
                formula->setContent(copiedFormula(master->formula, row.number - master->row, cell.column - master->column));
            formula->attributes.clear();
        }
    }
}

void shiftSheet(SheetXml& sheet, const RowShift& shift, QStringView name, int model)
{
    static const QStringList kInside{u"conditionalFormatting"_s, u"dataValidations"_s, u"autoFilter"_s, u"hyperlinks"_s,
        u"protectedRanges"_s, u"ignoredErrors"_s, u"extLst"_s, u"sortState"_s, u"scenarios"_s};
    shiftRows(sheet, shift, name, model);
    for (XmlElement& element : sheet.elements()) {
        const QString local = localName(element.name).toString();
        if (kInside.contains(local))
            shiftInside(element, shift, name);
        else if (local == "mergeCells"_L1)
            shiftMergedCells(element, shift, model);
        else if (local == "rowBreaks"_L1)
            shiftBreaks(element, shift);
        else if (local == "sheetViews"_L1)
            shiftViews(element, shift);
    }
}

void shiftOtherParts(WorkbookPackage& workbook, std::size_t sheet, const RowShift& shift, QMap<QString, QByteArray>& parts)
{
    const WorkbookSheet& own = workbook.sheets()[sheet];
    XmlElement root = workbook.workbook();
    if (shift.changesAnything()) {
        if (XmlElement* names = root.child(u"definedNames"))
            shiftForeignFormulas(*names, shift, own.name);
        for (const WorkbookSheet& other : workbook.sheets()) {
            if (other.part != own.part)
                changePart(
                    workbook, other.part, parts, [&](XmlElement& part) { return shiftForeignFormulas(part, shift, own.name); });
        }
        for (const QString& part : workbook.package().parts()) {
            if (part.startsWith("xl/charts/chart"_L1))
                changePart(
                    workbook, part, parts, [&](XmlElement& chart) { return shiftForeignFormulas(chart, shift, own.name); });
        }
        shiftBelongings(workbook, own, shift, parts);
    }
    calculateAnew(root);
    parts.insert(workbook.workbookPart(), writeXml(root));
}

void removeCalculationChain(WorkbookPackage& workbook, QMap<QString, QByteArray>& parts, QSet<QString>& removed)
{
    for (const PartReference& reference : workbook.referencesOf(workbook.workbookPart())) {
        if (reference.kind != "calcChain"_L1)
            continue;
        removed.insert(reference.part);
        const auto without = [&](const QString& part, QStringView attribute, const QString& value) {
            changePart(workbook, part, parts, [&](XmlElement& root) {
                return std::erase_if(root.children, [&](const XmlElement& child) { return child.attribute(attribute) == value; })
                    > 0;
            });
        };
        without(relationshipsPart(workbook.workbookPart()), u"Id", reference.id);
        without(u"[Content_Types].xml"_s, u"PartName", u'/' + reference.part);
    }
}

} // namespace mingbai
