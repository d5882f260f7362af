#include "core/exchange/cell_reference.h"

#include "core/exchange/table.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kLetters = 26;

bool isLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Letters and digits of one corner; either may be missing.
struct Corner {
    int row = 0;     ///< 0: none given
    int column = -1; ///< -1: none given
};

std::optional<Corner> cornerOf(QStringView name)
{
    qsizetype at = 0;
    const auto skipDollar = [&] { at += at < name.size() && name[at] == u'$' ? 1 : 0; };
    const auto run = [&](bool (*wanted)(QChar)) {
        const qsizetype start = at;
        while (at < name.size() && wanted(name[at]))
            ++at;
        return name.sliced(start, at - start);
    };
    skipDollar();
    const QStringView letters = run(isLetter);
    skipDollar();
    const QStringView digits = run(isDigit);
    if (at != name.size() || (letters.isEmpty() && digits.isEmpty()) || digits.size() > 7)
        return std::nullopt;
    Corner corner;
    corner.row = digits.isEmpty() ? 0 : digits.toInt();
    corner.column = letters.isEmpty() ? -1 : columnOfName(letters);
    const bool isRow = digits.isEmpty() || (corner.row >= 1 && corner.row <= kMostRows);
    const bool isColumn = letters.isEmpty() || corner.column >= 0;
    return isRow && isColumn ? std::optional(corner) : std::nullopt;
}

} // namespace

QString columnName(int column)
{
    QString name;
    for (int rest = column; rest >= 0; rest = rest / kLetters - 1)
        name.prepend(QChar(u'A' + rest % kLetters));
    return name;
}

int columnOfName(QStringView letters)
{
    if (letters.isEmpty() || letters.size() > 3)
        return -1;
    int column = 0;
    for (const QChar c : letters) {
        if (!isLetter(c))
            return -1;
        column = column * kLetters + (c.toUpper().unicode() - u'A') + 1;
    }
    return column <= kMostColumns ? column - 1 : -1;
}

std::optional<CellReference> cellOfName(QStringView name)
{
    const std::optional<Corner> corner = cornerOf(name);
    if (!corner || corner->row == 0 || corner->column < 0)
        return std::nullopt;
    return CellReference{corner->row, corner->column};
}

QString cellName(const CellReference& cell)
{
    return columnName(cell.column) + QString::number(cell.row);
}

std::optional<CellRange> rangeOfName(QStringView name)
{
    const qsizetype colon = name.indexOf(u':');
    if (colon < 0) {
        const std::optional<CellReference> cell = cellOfName(name);
        return cell ? std::optional(CellRange{*cell, *cell}) : std::nullopt;
    }
    const std::optional<Corner> first = cornerOf(name.first(colon));
    const std::optional<Corner> last = cornerOf(name.sliced(colon + 1));
    if (!first || !last || (first->row == 0) != (last->row == 0) || (first->column < 0) != (last->column < 0))
        return std::nullopt;
    const bool wholeColumns = first->row == 0;
    const bool wholeRows = first->column < 0;
    const auto [top, bottom] = wholeColumns ? std::pair(1, kMostRows)
                                            : std::pair(std::min(first->row, last->row), std::max(first->row, last->row));
    const auto [left, right] = wholeRows
        ? std::pair(0, kMostColumns - 1)
        : std::pair(std::min(first->column, last->column), std::max(first->column, last->column));
    return CellRange{{top, left}, {bottom, right}};
}

QString rangeName(const CellRange& range)
{
    return range.isOneCell() ? cellName(range.first) : cellName(range.first) + u':' + cellName(range.last);
}

std::vector<CellRange> rangesOfNames(QStringView names)
{
    std::vector<CellRange> ranges;
    for (const QStringView name : names.split(u' ', Qt::SkipEmptyParts)) {
        if (const std::optional<CellRange> range = rangeOfName(name))
            ranges.push_back(*range);
    }
    return ranges;
}

} // namespace mingbai
