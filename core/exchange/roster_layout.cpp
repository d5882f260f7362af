#include "core/exchange/roster_layout.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/exchange/import_words.h"
#include "core/exchange/roster_cells.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr std::size_t kSearchedRows = 20;
constexpr std::size_t kMostTiers = 3;
constexpr std::size_t kSampleRows = 50;
constexpr int kLeastNumbers = 3;
constexpr int kSearchedColumns = 1000; ///< no office has wider tables; more would only cost time

/// Looks headings up once, however often they are asked for.
class Meanings {
public:
    Meanings(const Dictionary& dictionary, const HeadingHints& hints)
        : m_names(dictionary, hints.entity)
        , m_hints(hints)
    {
    }

    const HeadingMeaning& of(const QString& heading)
    {
        const auto found = m_known.constFind(heading);
        return found != m_known.constEnd() ? *found : *m_known.insert(heading, m_names.meaning(heading));
    }

    bool isSure(const QString& heading) { return m_hints.map.contains(headingKey(heading)) || of(heading).isSure(); }

private:
    HeadingNames m_names;
    const HeadingHints& m_hints;
    QHash<QString, HeadingMeaning> m_known;
};

/// 饮水情况 says no more than 饮水.
QString withoutFiller(const QString& upper)
{
    static const QRegularExpression filler(u"(?:基本|起止)?(?:情况|信息|状况)$|起止(?=时间$|日期$)"_s);
    return QString(upper).remove(filler);
}

QString wholeWord(const QString& heading)
{
    return heading == u"起" ? u"开始"_s : heading == u"止" ? u"结束"_s : heading;
}

/// "2022年" above 工资性收入 and 转移性收入; 0 when there is none.
int yearAtBeginning(const QString& upper)
{
    static const QRegularExpression year(u"^(20\\d\\d)\\s*(?:年|$)"_s);
    return year.match(upper).capturedView(1).toInt();
}

/// The answers of a field that stand as headings of their own, each to be ticked: 是 and 否, A级 to D级.
bool isAnswer(const Field& field, const QString& heading)
{
    if (field.type == FieldType::YesNo)
        return heading == u"是" || heading == u"否" || heading == u"有" || heading == u"无";
    return field.type == FieldType::Code && field.codes->match(heading);
}

/// Columns that stand below one heading and are named by its answers are all of its field.
void findTicked(std::vector<HeadingCell>& cells, Meanings& meanings)
{
    for (std::size_t first = 0; first < cells.size();) {
        std::size_t end = first + 1;
        while (end < cells.size() && cells[end].upper == cells[first].upper)
            ++end;
        const QString upper = cells[first].upper;
        const HeadingMeaning meaning = upper.isEmpty() ? HeadingMeaning() : meanings.of(upper);
        const bool areAnswers = end - first > 1 && meaning.isSure() && !meaning.candidates.empty()
            && std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(first), cells.begin() + static_cast<std::ptrdiff_t>(end),
                [&](const HeadingCell& cell) { return isAnswer(*meaning.candidates.front().field, cell.heading); });
        for (; areAnswers && first < end; ++first) {
            HeadingCell& cell = cells[first];
            cell.ticked = cell.heading;
            cell.heading = upper + u' ' + cell.ticked;
            cell.key = columnKey(cell.heading, 1);
            cell.meaning = meaning;
        }
        first = end;
    }
}

QString oneLine(const QString& text)
{
    return text.simplified();
}

/// Several heading rows seen as one.
class HeadingBlock {
public:
    HeadingBlock(const RosterTable& table, std::size_t first, std::size_t last)
        : m_table(table)
        , m_first(first)
        , m_last(last)
    {
    }

    [[nodiscard]] std::vector<HeadingCell> cells(Meanings& meanings) const
    {
        int width = 0;
        for (std::size_t row = m_first; row <= m_last; ++row)
            width = std::max(width, std::min(m_table.rows[row].size(), kSearchedColumns));
        std::vector<HeadingCell> result;
        QHash<QString, int> seen;
        for (int column = 0; column < width; ++column) {
            HeadingCell cell = at(column);
            if (cell.heading.isEmpty())
                continue;
            cell.key = columnKey(cell.heading, ++seen[headingKey(cell.heading)]);
            cell.meaning = meanings.of(wholeWord(cell.heading));
            understandBelow(cell, nearestUpper(column), meanings);
            result.push_back(cell);
        }
        findTicked(result, meanings);
        return result;
    }

    [[nodiscard]] int known(Meanings& meanings) const
    {
        const std::vector<HeadingCell> all = cells(meanings);
        return static_cast<int>(std::count_if(all.begin(), all.end(),
            [&](const HeadingCell& cell) { return cell.meaning.isSure() || meanings.isSure(cell.heading); }));
    }

private:
    /// What a heading means together with those above it.
    static void understandBelow(HeadingCell& cell, const QString& nearest, Meanings& meanings)
    {
        for (const QString& upper : {cell.upper, nearest, withoutFiller(cell.upper), withoutFiller(nearest)}) {
            const HeadingMeaning together = upper.isEmpty() ? cell.meaning : meanings.of(upper + wholeWord(cell.heading));
            if (together.isSure() && (!cell.meaning.isSure() || together.confidence == kExactHeading)) {
                cell.meaning = together;
                break;
            }
        }
        if (cell.meaning.year == 0 && cell.meaning.isKnown())
            cell.meaning.year = yearAtBeginning(cell.upper);
    }

    [[nodiscard]] HeadingCell at(int column) const
    {
        HeadingCell cell;
        cell.column = column;
        for (std::size_t row = m_last + 1; row-- > m_first;) {
            QString text = oneLine(m_table.rows[row].cell(column));
            if (cell.heading.isEmpty()) {
                cell.heading = text;
                continue;
            }
            if (text.isEmpty())
                text = mergedFromLeft(m_table.rows[row], column);
            cell.upper = text + cell.upper;
        }
        return cell;
    }

    /// What stands right above the heading, without the tiers over that.
    [[nodiscard]] QString nearestUpper(int column) const
    {
        bool isBelow = false;
        for (std::size_t row = m_last + 1; row-- > m_first;) {
            QString text = oneLine(m_table.rows[row].cell(column));
            if (text.isEmpty() && isBelow)
                text = mergedFromLeft(m_table.rows[row], column);
            if (!text.isEmpty() && isBelow)
                return text;
            isBelow = isBelow || !text.isEmpty();
        }
        return {};
    }

    /// The text of the merged cell that covers an empty one. Where a format does not tell of merged cells, the next text at the
    /// left.
    [[nodiscard]] QString mergedFromLeft(const TableRow& row, int column) const
    {
        const bool isTold = !m_table.merges.empty();
        for (const MergedCells& merge : m_table.merges) {
            const bool covers = merge.firstRow <= row.number() && row.number() <= merge.lastRow && merge.firstColumn < column
                && column <= merge.lastColumn;
            if (covers)
                return oneLine(row.cell(merge.firstColumn));
        }
        for (int left = column - 1; !isTold && left >= 0; --left) {
            if (QString text = oneLine(row.cell(left)); !text.isEmpty())
                return text;
        }
        return {};
    }

    const RosterTable& m_table;
    std::size_t m_first;
    std::size_t m_last;
};

/// Household cells are merged over the rows of the members.
QHash<std::pair<int, int>, int> mergedDown(const RosterTable& table, int firstRow)
{
    QHash<std::pair<int, int>, int> result;
    for (const MergedCells& merge : table.merges) {
        if (merge.firstRow >= firstRow && merge.lastRow > merge.firstRow)
            result.insert({merge.firstRow, merge.firstColumn}, merge.lastRow);
    }
    return result;
}

QString fingerprintOf(const std::vector<HeadingCell>& cells)
{
    QStringList headings;
    for (const HeadingCell& cell : cells)
        headings << cell.upper + cell.heading;
    return headingFingerprint(headings);
}

/// Whether a row continues the headings of the one above instead of holding data: it fills gaps, it does not stand under known
/// headings.
bool continuesHeadings(const TableRow& upper, const TableRow& lower, Meanings& meanings)
{
    int cells = 0;
    int under = 0;
    int known = 0;
    for (int column = 0; column < lower.size(); ++column) {
        const QString text = oneLine(lower.cell(column));
        if (text.isEmpty())
            continue;
        ++cells;
        under += meanings.isSure(oneLine(upper.cell(column))) ? 1 : 0;
        known += meanings.isSure(text) ? 1 : 0;
    }
    return cells > 0 && known * 2 >= cells && under * 4 <= cells;
}

/// The last row of the headings whose cells are merged downwards: what stands beside them belongs to the headings, too.
int lowestMerged(const RosterTable& table, std::size_t first, std::size_t last)
{
    int lowest = table.rows[last].number();
    for (const MergedCells& merge : table.merges) {
        if (merge.firstRow >= table.rows[first].number() && merge.firstRow <= table.rows[last].number())
            lowest = std::max(lowest, merge.lastRow);
    }
    return lowest;
}

/// A row with somebody's number in it is no heading, whatever words stand beside it.
bool holdsNumbers(const TableRow& row)
{
    for (int column = 0; column < std::min(row.size(), kSearchedColumns); ++column) {
        if (isBareNumber(row.cell(column)))
            return true;
    }
    return false;
}

std::pair<std::size_t, std::size_t> headingRows(const RosterTable& table, Meanings& meanings)
{
    const std::size_t searched = std::min(table.rows.size(), kSearchedRows);
    std::size_t best = 0;
    int most = 0;
    for (std::size_t row = 0; row < searched; ++row) {
        const int known = holdsNumbers(table.rows[row]) ? 0 : HeadingBlock(table, row, row).known(meanings);
        if (known > most) {
            most = known;
            best = row;
        }
    }
    if (most == 0) {
        throw Failure(FailureCode::InputRefused,
            Import::tr("No row with known headings was found. Put the names of the columns above the data, for instance 姓名, "
                       "身份证号."));
    }
    std::size_t first = best;
    std::size_t last = best;
    while (last + 1 < searched && last - first + 1 < kMostTiers
        && continuesHeadings(table.rows[last], table.rows[last + 1], meanings)
        && HeadingBlock(table, first, last + 1).known(meanings) > most)
        most = HeadingBlock(table, first, ++last).known(meanings);
    while (first > 0 && last - first + 1 < kMostTiers && HeadingBlock(table, first - 1, last).known(meanings) > most)
        most = HeadingBlock(table, --first, last).known(meanings);
    const int lowest = lowestMerged(table, first, last);
    while (last + 1 < searched && last - first + 1 < kMostTiers && table.rows[last + 1].number() <= lowest
        && HeadingBlock(table, first, last + 1).known(meanings) >= most)
        ++last;
    return {first, last};
}

/// Whether a column without a telling heading holds ID numbers that check.
bool holdsIdNumbers(const RosterTable& table, std::size_t firstData, int column)
{
    int cells = 0;
    int valid = 0;
    const std::size_t end = std::min(table.rows.size(), firstData + kSampleRows);
    for (std::size_t row = firstData; row < end; ++row) {
        const QString text = normalizedNumber(table.rows[row].raw(column));
        if (text.isEmpty())
            continue;
        ++cells;
        valid += text.size() == 18 && birthDateOf(text).isValid() && idCheckCharacter(text.first(17)) == text.back() ? 1 : 0;
    }
    return valid >= kLeastNumbers && valid * 5 >= cells * 4;
}

void findByContent(const RosterTable& table, std::size_t firstData, const Dictionary& dictionary, RosterColumns& columns)
{
    const auto kind = columns.rowsAreMembers ? RosterColumn::Kind::OfRow : RosterColumn::Kind::OfHead;
    if (columns.find(fields::person::id_number, kind))
        return;
    for (RosterColumn& column : columns.columns) {
        if (column.kind == RosterColumn::Kind::Unknown && holdsIdNumbers(table, firstData, column.column)) {
            column.kind = kind;
            column.field = &dictionary.field(fields::person::id_number);
            column.name = column.field->entity + u'.' + column.field->id;
            column.confidence = kByContent;
            return;
        }
    }
}

/// Marks the lists of codes that are filled with yes and no, 1 and 0: there "1" is no code.
void findYesNo(const RosterTable& table, std::size_t firstData, RosterColumns& columns)
{
    static const QSet<QString> marks{u"是"_s, u"否"_s, u"√"_s, u"✓"_s, u"✔"_s, u"×"_s, u"✗"_s, u"✘"_s, u"x"_s, u"X"_s, u"1"_s,
        u"0"_s, u"有"_s, u"无"_s, u"１"_s, u"０"_s, u"1.0"_s, u"0.0"_s, u"TRUE"_s, u"FALSE"_s};
    for (RosterColumn& column : columns.columns) {
        const bool isList = column.isTaken() && column.field->type == FieldType::Code;
        if (!isList || !column.field->codes->match(u"是") || !column.field->codes->match(u"否"))
            continue;
        column.isYesNo = std::all_of(
            table.rows.begin() + static_cast<std::ptrdiff_t>(firstData), table.rows.end(), [&](const TableRow& row) {
                const QString text = row.cell(column.column);
                return text.isEmpty() || marks.contains(text);
            });
    }
}

bool codesRepeat(const RosterTable& table, std::size_t firstData, const std::vector<HeadingCell>& cells)
{
    for (const HeadingCell& cell : cells) {
        const HeadingCandidate* candidate = cell.meaning.of(entities::household);
        if (!candidate || candidate->field->id != fields::household::code.field)
            continue;
        QSet<QString> seen;
        for (std::size_t row = firstData; row < std::min(table.rows.size(), firstData + kSampleRows); ++row) {
            const QString code = normalizedNumber(table.rows[row].raw(cell.column));
            if (!code.isEmpty() && seen.contains(code))
                return true;
            seen.insert(code);
        }
    }
    return false;
}

} // namespace

RosterLayout rosterLayout(const RosterTable& table, const Dictionary& dictionary, HeadingHints hints, const HeadingRecall& recall)
{
    Meanings meanings(dictionary, hints);
    const auto [first, last] = headingRows(table, meanings);
    RosterLayout layout;
    layout.headingRow = table.rows[first].number();
    layout.firstData = last + 1;
    for (std::size_t row = 0; row < first; ++row) {
        for (int column = 0; column < table.rows[row].size(); ++column)
            layout.titles << table.rows[row].cell(column);
    }
    layout.titles.removeAll(QString());
    const std::vector<HeadingCell> cells = HeadingBlock(table, first, last).cells(meanings);
    layout.fingerprint = fingerprintOf(cells);
    if (hints.map.isEmpty() && recall)
        hints.map = recall(layout.fingerprint);
    layout.map = hints.map;
    hints.codesRepeat = codesRepeat(table, layout.firstData, cells);
    layout.columns = chooseColumns(dictionary, cells, hints);
    findByContent(table, layout.firstData, dictionary, layout.columns);
    findYesNo(table, layout.firstData, layout.columns);
    if (layout.firstData < table.rows.size())
        layout.mergedDown = mergedDown(table, table.rows[layout.firstData].number());
    for (int column = 0; column < table.rows[last].size(); ++column)
        layout.headings << table.rows[last].cell(column);
    return layout;
}

} // namespace mingbai
