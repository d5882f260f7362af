#include "core/exchange/roster_cells.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/dictionary/text_cleaning.h"
#include "core/exchange/cell_numbers.h"
#include "core/exchange/formula_guard.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// A day as spreadsheets count it, in a column of dates that lost its format: 31209 is 1985-06-11. Numbers of four digits are
/// years, those of six are months.
QString withoutDayNumber(const QString& text)
{
    static const QRegularExpression number(u"^(\\d{5})(?:\\.\\d+)?$"_s);
    const QRegularExpressionMatch match = number.match(halfWidth(text));
    return match.hasMatch() ? dateText(match.capturedView(1).toDouble(), DateForm::Date, false) : text;
}

/// Year and month of a date, or its year alone: tables tell more than the ledger keeps. What is no date stays as it is.
QString beginningOfDate(const QString& text, int parts)
{
    static const QRegularExpression date(u"^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})(?:\\s*[-/.月]\\s*(\\d{1,2})\\s*日?|月份?)?$"_s);
    const QRegularExpressionMatch match = date.match(halfWidth(text));
    if (!match.hasMatch()
        || !QDate::isValid(match.capturedView(1).toInt(), match.capturedView(2).toInt(),
            match.hasCaptured(3) ? match.capturedView(3).toInt() : 1))
        return text;
    return parts == 1 ? match.captured(1) : match.captured(1) + u'-' + match.captured(2);
}

/// 是 or 否 for any of the marks of a column that holds nothing else.
QString yesOrNo(const QString& mark)
{
    static const QStringList yes{u"是"_s, u"√"_s, u"✓"_s, u"✔"_s, u"1"_s, u"有"_s, u"TRUE"_s};
    const QString plain = halfWidth(mark);
    return yes.contains(plain.endsWith(".0"_L1) ? plain.chopped(2) : plain) ? u"是"_s : u"否"_s;
}

} // namespace

bool isFormulaError(const QString& text)
{
    static const QRegularExpression error(u"^#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$"_s);
    return text.startsWith(u'#') && error.match(text).hasMatch();
}

std::optional<bool> tick(const QString& text)
{
    static const QStringList yes{
        u"√"_s, u"✓"_s, u"✔"_s, u"☑"_s, u"■"_s, u"●"_s, u"1"_s, u"1.0"_s, u"是"_s, u"有"_s, u"v"_s, u"V"_s, u"TRUE"_s};
    static const QStringList no{
        u"×"_s, u"✗"_s, u"✘"_s, u"x"_s, u"X"_s, u"☐"_s, u"□"_s, u"0"_s, u"0.0"_s, u"否"_s, u"无"_s, u"FALSE"_s};
    const QString plain = halfWidth(text).trimmed();
    if (yes.contains(plain))
        return true;
    return no.contains(plain) ? std::optional(false) : std::nullopt;
}

bool isPlaceholder(const QString& text)
{
    return text.size() <= 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return u"-—–－/\\／*"_s.contains(c); });
}

bool isLostNumber(const QString& text)
{
    static const QRegularExpression scientific(u"^\\d(\\.\\d+)?[eE]\\+?\\d+$"_s);
    return scientific.match(halfWidth(text)).hasMatch();
}

bool isBareNumber(const QString& text)
{
    static const QRegularExpression number(u"^\\d{11,}[Xx]?$"_s);
    return number.match(normalizedNumber(text)).hasMatch();
}

QString unwrapped(const QString& text)
{
    QString line;
    line.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isBreak = text[i] == u'\n' || text[i] == u'\r' || text[i] == u'\t';
        if (!isBreak) {
            line += text[i];
            continue;
        }
        const bool isBetweenWords = i + 1 < text.size() && !line.isEmpty() && !isHan(line.back()) && !isHan(text[i + 1]);
        if (isBetweenWords && !line.back().isSpace())
            line += u' ';
    }
    return line;
}

QString prepared(const RosterColumn& column, const QString& text)
{
    const Field& field = *column.field;
    if (column.isYesNo)
        return yesOrNo(text);
    if (field.type == FieldType::Note)
        return unguarded(text);
    if (field.type == FieldType::Codes)
        return text;
    QString cell = unwrapped(text);
    if (field.type == FieldType::Money)
        return cell.back().isDigit() ? cell + column.magnitude : cell;
    if (field.type == FieldType::Date)
        return withoutDayNumber(cell);
    if (field.type == FieldType::Month)
        return beginningOfDate(withoutDayNumber(cell), 2);
    if (field.type == FieldType::Year)
        return beginningOfDate(cell, 1);
    if (field.type != FieldType::Text)
        return unguarded(cell);
    static const QRegularExpression group(u"(?<=.)村民小?组$"_s);
    const bool isGroup = field.entity == entities::household && field.id == fields::household::group_name.field;
    return isGroup ? QString(cell).replace(group, u"组"_s) : unguarded(cell);
}

} // namespace mingbai
