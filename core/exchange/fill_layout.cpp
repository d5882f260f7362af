#include "core/exchange/fill_layout.h"

#include "core/base/failure.h"
#include "core/exchange/cell_reference.h"
#include "core/exchange/formula_references.h"
#include "core/exchange/import_words.h"
#include "core/exchange/ledger_index.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qint64 kLargestSheet = qint64{96} * 1024 * 1024;
constexpr int kWidestColumn = 1000; ///< as when headings are searched

QString textWithoutSpaces(const QString& text)
{
    QString result = text;
    result.removeIf([](QChar c) { return c.isSpace(); });
    return result;
}

constexpr qsizetype kLongestPlace = 15; ///< characters of a place's name; what is longer is a line of text

/// What templates write beforehand into cells that are written again anyway: numbers that count, names of places.
bool mayStandBefore(const RosterColumn& column, const QString& text)
{
    const bool isCounting = column.plain == PlainHeading::Ordinal || column.plain == PlainHeading::HouseholdOrdinal;
    const bool isPlace = column.kind == RosterColumn::Kind::Village || column.plain == PlainHeading::Township
        || column.plain == PlainHeading::County || column.plain == PlainHeading::City || column.plain == PlainHeading::Province;
    bool isNumber = false;
    static_cast<void>(text.toDouble(&isNumber));
    return (isCounting && isNumber) || (isPlace && text.size() <= kLongestPlace);
}

/// Looks at the rows below the headings.
class DataRows {
public:
    DataRows(const SheetXml& sheet, const WorkbookPackage& workbook, FillLayout& layout)
        : m_sheet(sheet)
        , m_workbook(workbook)
        , m_layout(layout)
    {
        for (const RosterColumn& column : layout.roster.columns.columns)
            m_columns << column.column;
    }

    void find();

private:
    [[nodiscard]] QStringList texts(const SheetRow& row) const;
    [[nodiscard]] bool isBlank(int number) const;
    [[nodiscard]] bool isFree(const SheetCell& cell) const;
    [[nodiscard]] bool hasCells(int number) const;
    [[nodiscard]] bool isTotal(int number) const;
    [[nodiscard]] bool isFoot(int number) const;
    [[nodiscard]] bool isTotalOnTop(int number) const;
    [[nodiscard]] bool isData(int number) const;
    [[nodiscard]] bool isAnythingBelow(int number) const;
    void findFirst();

    const SheetXml& m_sheet;
    const WorkbookPackage& m_workbook;
    FillLayout& m_layout;
    QList<int> m_columns;
};

QStringList DataRows::texts(const SheetRow& row) const
{
    QStringList result;
    for (const SheetCell& cell : row.cells) {
        const QString text = cell.hasFormula() ? QString() : textWithoutSpaces(SheetXml::textOf(cell, m_workbook));
        if (!text.isEmpty())
            result << text;
    }
    return result;
}

/// Nothing in it, or what is written again or computed anyway.
bool DataRows::isFree(const SheetCell& cell) const
{
    const QString text = cell.isBlank() || cell.hasFormula() ? QString() : SheetXml::textOf(cell, m_workbook).trimmed();
    const auto& columns = m_layout.roster.columns.columns;
    return text.isEmpty() || std::any_of(columns.begin(), columns.end(), [&](const RosterColumn& column) {
        return column.column == cell.column && mayStandBefore(column, text);
    });
}

bool DataRows::isBlank(int number) const
{
    const SheetRow* row = m_sheet.row(number);
    return !row
        || (std::all_of(row->cells.begin(), row->cells.end(), [&](const SheetCell& cell) { return isFree(cell); })
            && !isTotal(number) && !isFoot(number));
}

/// Whether the row was drawn for data: cells with styles under most headings.
bool DataRows::hasCells(int number) const
{
    const SheetRow* row = m_sheet.row(number);
    const auto count = row ? std::count_if(m_columns.begin(), m_columns.end(), [&](int column) { return row->cell(column); }) : 0;
    return count * 2 >= m_columns.size();
}

bool DataRows::isTotal(int number) const
{
    static const QRegularExpression total(u"^(?:全?[村组镇乡县]?(?:合计|总计|共计|小计|总数)|(?:本页)?(?:合计|小计))[：:]?"_s);
    const SheetRow* row = m_sheet.row(number);
    const QStringList all = row ? texts(*row) : QStringList();
    return std::any_of(
        all.begin(), all.end(), [&](const QString& text) { return text.size() <= 6 && total.match(text).hasMatch(); });
}

/// Lines that stand below a table: who signs, who counted, remarks.
bool DataRows::isFoot(int number) const
{
    static const QRegularExpression foot(
        u"签字|签名|签章|盖章|公章|负责人|填表人|制表|审核人|审核：|填报人|填报单位|填报日期|填报时间|填表日期|联系电话[：:]|^注[：:]|^备注[：:]|一式"_s);
    const SheetRow* row = m_sheet.row(number);
    const QStringList all = row ? texts(*row) : QStringList();
    return all.size() * 2 <= std::max<qsizetype>(m_columns.size(), 2)
        && std::any_of(all.begin(), all.end(), [&](const QString& text) { return foot.match(text).hasMatch(); });
}

/// A total right under the headings adds what stands below it; one that ends an empty table adds what stands above.
bool DataRows::isTotalOnTop(int number) const
{
    for (const SheetCell& cell : m_sheet.row(number)->cells) {
        int below = 0;
        int above = 0;
        static_cast<void>(withReferences(cell.formula(), [&](QStringView, FormulaCorner& first, FormulaCorner* last) {
            if (last && first.row > 0)
                ++(last->row > number ? below : above);
            return false;
        }));
        if (below + above > 0)
            return below > 0;
    }
    return isBlank(number + 1) && hasCells(number + 1);
}

/// A row of people's data rather than of instructions, units, numbers of columns or an example.
bool DataRows::isData(int number) const
{
    static const QRegularExpression example(u"^[（(]?(?:示?例|样例|范例|举例|填写示例)"_s);
    static const QRegularExpression unit(
        u"^[（(]?(?:[甲乙丙丁戊己]|元|万元|人|户|亩|个|月|[年月日]+|㎡|%|平方米|公里|是/否|√|—|-|/|[A-Z]{1,2}|\\d+[=＝].*)[）)]?$"_s);
    static const QRegularExpression columnNumber(u"^[（(]?(\\d{1,3})[）)]?$"_s);
    const SheetRow* row = m_sheet.row(number);
    const QStringList all = row ? texts(*row) : QStringList();
    // A wide table that lists only names and ID numbers beforehand.
    if (all.size() >= 2 && std::any_of(all.begin(), all.end(), [](const QString& text) { return !identityOf(text).isEmpty(); }))
        return true;
    if (all.size() * 3 < m_columns.size() || all.size() < 2)
        return false;
    qsizetype furniture = 0;
    int last = 0;
    for (const QString& text : all) {
        if (example.match(text).hasMatch())
            return false;
        const int counted = columnNumber.match(text).capturedView(1).toInt();
        const bool isNext = counted > 0 && (counted == last + 1 || (last == 0 && counted < 4)); // numbers of columns go up by one
        last = counted > 0 ? counted : last;
        furniture += isNext || unit.match(text).hasMatch() ? 1 : 0;
    }
    return furniture * 3 < all.size() * 2;
}

bool DataRows::isAnythingBelow(int number) const
{
    const auto& rows = m_sheet.rows();
    const bool hasRow = std::any_of(rows.begin(), rows.end(), [&](const SheetRow& row) {
        return row.number > number
            && std::any_of(row.cells.begin(), row.cells.end(), [](const SheetCell& cell) { return !cell.isBlank(); });
    });
    const XmlElement* merged = m_sheet.element(u"mergeCells");
    return hasRow || (merged && std::any_of(merged->children.begin(), merged->children.end(), [&](const XmlElement& cell) {
        const std::optional<CellRange> range = rangeOfName(cell.attribute(u"ref"));
        return range && range->first.row > number;
    }));
}

void DataRows::findFirst()
{
    int row = m_layout.lastHeading + 1;
    for (; row <= m_sheet.lastRow() && !isBlank(row); ++row) {
        if (isFoot(row) || (isTotal(row) && !isTotalOnTop(row)))
            break;
        if (!isTotal(row) && isData(row))
            m_layout.filledRows << row;
    }
    m_layout.firstData = row;
}

void DataRows::find()
{
    findFirst();
    const int first = m_layout.firstData;
    const bool isDrawn = hasCells(first);
    int last = first - 1;
    while (last < m_sheet.lastRow() && isBlank(last + 1) && hasCells(last + 1) == isDrawn)
        ++last;
    m_layout.lastData = last;
    m_layout.hasBelow = isAnythingBelow(last);
    if (last >= first && m_sheet.row(first)) // of several rows the second: the first may bear a thicker line
        m_layout.model = last >= first + 2 && m_sheet.row(first + 1) && !m_sheet.row(first)->cells.empty() && hasCells(first + 1)
            ? first + 1
            : first;
    else if (last < first && hasCells(first)) // no row for data: its lines are drawn like those of the total
        m_layout.model = first;
}

SheetXml readSheet(WorkbookPackage& workbook, const WorkbookSheet& sheet)
{
    return SheetXml(workbook.package().read(sheet.part, kLargestSheet));
}

} // namespace

RosterTable tableOf(const SheetXml& sheet, const WorkbookPackage& workbook, const QString& name)
{
    RosterTable table;
    table.sheet = name;
    for (const SheetRow& row : sheet.rows()) {
        TableRow cells(row.number);
        bool isBlank = true;
        for (const SheetCell& cell : row.cells) {
            if (cell.column >= kWidestColumn)
                break;
            const QString text = SheetXml::textOf(cell, workbook);
            if (text.isEmpty())
                continue;
            while (cells.size() < cell.column)
                cells.append({});
            cells.append(text);
            isBlank = isBlank && text.trimmed().isEmpty();
        }
        if (!isBlank)
            table.rows.push_back(std::move(cells));
    }
    const XmlElement* merged = sheet.element(u"mergeCells");
    for (const XmlElement& cell : merged ? merged->children : std::vector<XmlElement>()) {
        if (const std::optional<CellRange> range = rangeOfName(cell.attribute(u"ref")))
            table.merges.push_back({range->first.row, range->last.row, range->first.column, range->last.column});
    }
    return table;
}

FillLayout fillLayout(WorkbookPackage& workbook, const Dictionary& dictionary, const QString& wanted, const HeadingHints& hints,
    std::unique_ptr<SheetXml>& content)
{
    FillLayout best;
    std::ptrdiff_t most = 0;
    bool isNamed = wanted.isEmpty();
    for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
        const WorkbookSheet& sheet = workbook.sheets()[i];
        if (wanted.isEmpty() ? sheet.isHidden : sheet.name != wanted)
            continue;
        isNamed = true;
        auto read = std::make_unique<SheetXml>(readSheet(workbook, sheet));
        const RosterTable table = tableOf(*read, workbook, sheet.name);
        FillLayout layout;
        try {
            layout.roster = rosterLayout(table, dictionary, hints);
        } catch (const Failure& failure) {
            if (failure.code() != FailureCode::InputRefused)
                throw;
            continue; // a sheet of instructions
        }
        const auto& columns = layout.roster.columns.columns;
        const auto known = std::count_if(columns.begin(), columns.end(),
            [](const RosterColumn& column) { return column.kind != RosterColumn::Kind::Unknown; });
        if (known <= most)
            continue;
        most = known;
        layout.sheet = i;
        layout.lastHeading = table.rows[layout.roster.firstData - 1].number();
        best = std::move(layout);
        content = std::move(read);
    }
    if (!isNamed)
        throw Failure(FailureCode::InvalidUse, Import::tr("The workbook has no sheet \"%1\".").arg(wanted));
    if (!content)
        throw Failure(FailureCode::InputRefused,
            Import::tr("No row with known headings was found. Put the names of the columns above the data, for instance 姓名, "
                       "身份证号."));
    DataRows(*content, workbook, best).find();
    return best;
}

} // namespace mingbai
