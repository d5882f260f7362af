#include "core/exchange/formula_references.h"

#include "core/exchange/cell_reference.h"
#include "core/exchange/table.h"

#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || QStringView(u"_.$\\?").contains(c);
}

std::optional<FormulaCorner> cornerOf(QStringView word)
{
    FormulaCorner corner;
    qsizetype at = 0;
    corner.isColumnFixed = word.startsWith(u'$');
    at += corner.isColumnFixed ? 1 : 0;
    const qsizetype letters = at;
    while (at < word.size() && ((word[at] >= u'A' && word[at] <= u'Z') || (word[at] >= u'a' && word[at] <= u'z')))
        ++at;
    const QStringView column = word.sliced(letters, at - letters);
    const bool hasDollar = at < word.size() && word[at] == u'$';
    if (hasDollar && (column.isEmpty() || at == letters))
        return std::nullopt;
    at += hasDollar ? 1 : 0;
    const QStringView digits = word.sliced(at);
    corner.isRowFixed = hasDollar || (column.isEmpty() && corner.isColumnFixed);
    if (column.isEmpty())
        corner.isColumnFixed = false;
    corner.column = column.isEmpty() ? -1 : columnOfName(column);
    bool isNumber = true;
    corner.row = digits.isEmpty() ? 0 : digits.toInt(&isNumber);
    const bool isRow = digits.isEmpty() ? !column.isEmpty() && !hasDollar
                                        : isNumber && corner.row >= 1 && corner.row <= kMostRows;
    const bool isColumn = column.isEmpty() || corner.column >= 0;
    return isRow && isColumn ? std::optional(corner) : std::nullopt;
}

QString textOfCorner(const FormulaCorner& corner)
{
    QString text;
    if (corner.column >= 0)
        text += (corner.isColumnFixed ? u"$"_s : QString()) + columnName(corner.column);
    if (corner.row > 0)
        text += (corner.isRowFixed ? u"$"_s : QString()) + QString::number(corner.row);
    return text;
}

/// Walks through a formula and copies it, with references changed.
class FormulaWalk {
public:
    FormulaWalk(const QString& formula, const ReferenceChange& change)
        : m_formula(formula)
        , m_change(change)
    {
    }

    QString result()
    {
        while (m_at < m_formula.size()) {
            const QChar c = m_formula[m_at];
            if (c == u'"')
                copyQuoted(c);
            else if (c == u'\'')
                takeQuotedSheet();
            else if (c == u'[')
                copyBracketed();
            else if (isWordCharacter(c))
                takeWord();
            else
                copyOther(c);
        }
        return m_result;
    }

private:
    void copyOther(QChar c)
    {
        m_result += c;
        ++m_at;
        if (c != u'!')
            m_sheet.clear();
    }

    QString quoted(QChar quote)
    {
        const qsizetype start = m_at++;
        while (m_at < m_formula.size()) {
            if (m_formula[m_at++] != quote)
                continue;
            if (m_at < m_formula.size() && m_formula[m_at] == quote)
                ++m_at;
            else
                break;
        }
        return m_formula.sliced(start, m_at - start);
    }

    void copyQuoted(QChar quote) { m_result += quoted(quote); }

    void takeQuotedSheet()
    {
        const QString text = quoted(u'\'');
        m_result += text;
        m_sheet = text.size() > 2 ? text.sliced(1).chopped(1).replace("''"_L1, "'"_L1) : QString();
    }

    void copyBracketed()
    {
        int depth = 0;
        do {
            const QChar c = m_formula[m_at++];
            depth += c == u'[' ? 1 : c == u']' ? -1 : 0;
            m_result += c;
        } while (m_at < m_formula.size() && depth > 0);
        m_isForeign = true; // another workbook, or a column of a table: what follows at once is not of this one
    }

    QString word()
    {
        const qsizetype start = m_at;
        while (m_at < m_formula.size() && isWordCharacter(m_formula[m_at]))
            ++m_at;
        return m_formula.sliced(start, m_at - start);
    }

    [[nodiscard]] bool isNext(QChar c) const { return m_at < m_formula.size() && m_formula[m_at] == c; }

    void takeWord()
    {
        const QString first = word();
        if (isNext(u'!')) {
            m_sheet = m_isForeign ? u"["_s : first;
            m_isForeign = false;
            m_result += first;
            return;
        }
        m_isForeign = false;
        const std::optional<FormulaCorner> corner = cornerOf(first);
        if (!corner || isNext(u'(')) {
            m_result += first;
            m_sheet.clear();
            return;
        }
        takeReference(first, *corner);
    }

    void takeReference(const QString& first, FormulaCorner corner)
    {
        const qsizetype afterFirst = m_at;
        std::optional<FormulaCorner> other;
        if (isNext(u':')) {
            ++m_at;
            other = cornerOf(word());
            const bool isSameKind = other && (other->row == 0) == (corner.row == 0) && (other->column < 0) == (corner.column < 0);
            if (!isSameKind || isNext(u'(') || isNext(u'!')) {
                other.reset();
                m_at = afterFirst;
            }
        }
        const bool isWhole = corner.row == 0 || corner.column < 0;
        const bool isReference = other || !isWhole; // a lone word of letters is a name, a lone number a number
        if (isReference && m_change(m_sheet, corner, other ? &*other : nullptr)) {
            m_result += textOfCorner(corner);
            if (other)
                m_result += u':' + textOfCorner(*other);
        } else {
            m_result += isReference ? m_formula.sliced(afterFirst - first.size(), m_at - afterFirst + first.size()) : first;
        }
        m_sheet.clear();
    }

    const QString& m_formula;
    const ReferenceChange& m_change;
    QString m_result;
    QString m_sheet;
    qsizetype m_at = 0;
    bool m_isForeign = false;
};

} // namespace

QString withReferences(const QString& formula, const ReferenceChange& change)
{
    return FormulaWalk(formula, change).result();
}

QString shiftedFormula(const QString& formula, const RowShift& shift, QStringView sheet, FormulaPlace place)
{
    return withReferences(formula, [&](QStringView named, FormulaCorner& first, FormulaCorner* last) {
        const bool isMeant = named.isEmpty() ? place != FormulaPlace::OtherSheet : named.compare(sheet, Qt::CaseInsensitive) == 0;
        if (!isMeant || first.row == 0)
            return false;
        const bool grows = last && (place != FormulaPlace::DataRow || (first.isRowFixed && last->isRowFixed));
        if (grows) {
            std::tie(first.row, last->row) = shift.rows(std::min(first.row, last->row), std::max(first.row, last->row));
        } else {
            first.row = shift.row(first.row);
            if (last)
                last->row = shift.row(last->row);
        }
        return true;
    });
}

QString copiedFormula(const QString& formula, int rowsDown, int columnsRight, const RowShift& shift)
{
    const auto moved = [&](FormulaCorner& corner) {
        if (corner.row > 0)
            corner.row = corner.isRowFixed ? shift.row(corner.row) : corner.row + rowsDown;
        if (corner.column >= 0 && !corner.isColumnFixed)
            corner.column += columnsRight;
        return corner.row <= kMostRows && corner.column < kMostColumns && (corner.row >= 1 || corner.column >= 0);
    };
    return withReferences(formula, [&](QStringView, FormulaCorner& first, FormulaCorner* last) {
        FormulaCorner one = first;
        FormulaCorner other = last ? *last : first;
        if (!moved(one) || !moved(other))
            return false;
        first = one;
        if (last)
            *last = other;
        return true;
    });
}

} // namespace mingbai
