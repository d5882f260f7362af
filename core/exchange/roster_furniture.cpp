#include "core/exchange/roster_furniture.h"

#include "core/dictionary/parsing.h"
#include "core/exchange/roster_cells.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kLongestTotal = 8;
constexpr int kFirstCells = 4; ///< a total says so in one of them
constexpr int kLeastNumbered = 3;
constexpr int kMostSignatures = 6;
constexpr int kLeastExplained = 2;

struct Cell {
    int column = 0;
    QString text;
};

std::vector<Cell> cellsOf(const TableRow& row)
{
    std::vector<Cell> cells;
    for (int column = 0; column < row.size(); ++column) {
        QString text = row.cell(column);
        if (!text.isEmpty())
            cells.push_back({column, std::move(text)});
    }
    return cells;
}

QString withoutGaps(const QString& text)
{
    QString result = text;
    result.removeIf([](QChar c) { return c.isSpace(); });
    return result;
}

bool isTotalWord(const QString& text)
{
    static const QStringList words{u"合计"_s, u"总计"_s, u"小计"_s, u"累计"_s, u"共计"_s, u"总合计"_s, u"本页合计"_s,
        u"本页小计"_s, u"全村合计"_s, u"全村总计"_s};
    return words.contains(text);
}

/// 合计, 合计：, 小计（一组）, 合计34户125人, 一组小计.
bool beginsTotal(const QString& text)
{
    static const QRegularExpression total(u"^(?:合计|总计|小计|累计|共计|本页合计|本页小计|全村合计|全村总计)[：:（(\\d共]"_s);
    const bool isShort = text.size() <= kLongestTotal
        && (text.startsWith(u"合计") || text.startsWith(u"总计") || text.startsWith(u"小计") || text.endsWith(u"合计")
            || text.endsWith(u"小计"));
    return isTotalWord(text) || isShort || total.match(text).hasMatch();
}

bool isTotal(const std::vector<Cell>& cells)
{
    if (beginsTotal(withoutGaps(cells.front().text)))
        return true;
    const auto end = cells.begin() + std::min<std::ptrdiff_t>(kFirstCells, static_cast<std::ptrdiff_t>(cells.size()));
    return std::any_of(cells.begin(), end, [](const Cell& cell) { return isTotalWord(withoutGaps(cell.text)); });
}

/// 填表人：, 审核：, 说明：…; or a few cells of which the first ends its name with a colon; or a date alone; or 以下空白.
bool isSignature(const std::vector<Cell>& cells)
{
    static const QRegularExpression line(
        u"^[（(]?(填表|填报|制表|审核|审批|复核|核实|经办|负责|单位负责|村负责|村（社区）负责|分管|主管|联系人|联系电话|日期|备注|注|说明|填表说明|填写说明|户主签字|签字|签名|盖章|公章|村民委员会|村委会|驻村)[^：:]{0,12}[：:]"_s);
    static const QRegularExpression named(u"^[\\p{Han}（）()、]{2,16}[：:]"_s);
    static const QRegularExpression alone(
        u"^(\\d{0,4}年\\d{0,2}月\\d{0,2}日?|以下空白|此页无正文|[（(]?(盖章|公章|签字|签章)[）)]?|第\\d+页.*|注[：:1].*)$"_s);
    const QString first = withoutGaps(cells.front().text);
    const bool isShort = static_cast<int>(cells.size()) <= kMostSignatures;
    return line.match(first).hasMatch() || (isShort && named.match(first).hasMatch())
        || (cells.size() == 1 && alone.match(first).hasMatch());
}

bool repeatsHeadings(const std::vector<Cell>& cells, const RosterLayout& layout)
{
    const auto same = std::count_if(
        cells.begin(), cells.end(), [&](const Cell& cell) { return cell.text == layout.headings.value(cell.column); });
    return same >= 2 && same * 5 >= static_cast<std::ptrdiff_t>(cells.size()) * 4;
}

/// 1 2 3 …, (1) (2), A B C, with 甲 乙 丙 or 栏次 before: numbers of columns that go up by one.
bool numbersColumns(const std::vector<Cell>& cells)
{
    static const QRegularExpression marks(u"[（()）\\[\\]]|栏$"_s);
    static const QRegularExpression name(u"^([甲乙丙丁戊己庚辛壬癸A-Z]|栏次|栏目|序号|行次|—|-)$"_s);
    int numbered = 0;
    int last = 0;
    for (const Cell& cell : cells) {
        const QString text = withoutGaps(cell.text).remove(marks);
        bool isNumber = false;
        const int number = text.section(u'=', 0, 0).toInt(&isNumber); // 9=5+6
        const bool isNext = last == 0 ? number == 1 || number == 2 : number == last + 1;
        if (isNumber ? !isNext : !name.match(text).hasMatch())
            return false;
        last = isNumber ? number : last;
        ++numbered;
    }
    return numbered >= kLeastNumbered;
}

/// Fields that do not take any text.
bool isStrict(const Field& field)
{
    return field.type != FieldType::Text && field.type != FieldType::Note && field.type != FieldType::Region;
}

/// A long number with a mistake in it: data all the same.
bool isNearlyNumber(const QString& text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) > 4;
}

} // namespace

bool isFurniture(const TableRow& row, const RosterLayout& layout)
{
    const std::vector<Cell> cells = cellsOf(row);
    return cells.empty() || isTotal(cells) || isSignature(cells) || repeatsHeadings(cells, layout) || numbersColumns(cells);
}

bool isExplanation(const TableRow& row, const RosterLayout& layout, QDate today)
{
    int asked = 0;
    const std::vector<Cell> cells = cellsOf(row);
    if (std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return isBareNumber(cell.text); }))
        return false; // data, even where it has moved into a wrong column
    for (const RosterColumn& column : layout.columns.columns) {
        const QString text = row.cell(column.column);
        if (!column.isTaken() || !isStrict(*column.field) || text.isEmpty() || isPlaceholder(text))
            continue;
        if (isNearlyNumber(text) || parse(*column.field, prepared(column, text), today).isGood())
            return false;
        ++asked;
    }
    return asked >= kLeastExplained;
}

} // namespace mingbai
