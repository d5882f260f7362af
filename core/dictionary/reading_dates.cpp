#include "core/dictionary/identifiers.h"
#include "core/dictionary/limits.h"
#include "core/dictionary/readers.h"
#include "core/dictionary/text_cleaning.h"

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// A date as far as it is written: month and day 0 where they are not.
struct DateParts {
    int year = 0;
    int month = 0;
    int day = 0;
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Without a time of day behind it, such as databases write, and without spaces.
QString withoutTime(const QString& text)
{
    QString plain = halfWidth(text);
    const qsizetype colon = plain.indexOf(u':');
    if (colon >= 0) {
        const qsizetype gap = std::max(plain.lastIndexOf(u' ', colon), plain.lastIndexOf(u'T', colon));
        if (gap > 0)
            plain.truncate(gap);
    }
    plain.removeIf([](QChar c) { return c.isSpace(); });
    return plain;
}

/// One of the marks that may stand after the year (0), the month (1) or the day (2).
bool isMark(QChar c, int position)
{
    static constexpr QStringView kMarks[] = {u"-/.年", u"-/.月", u"日号"};
    return kMarks[position].contains(c);
}

std::optional<DateParts> checked(DateParts parts)
{
    const bool isReal = parts.year >= kOldestYear && parts.year <= kLatestYear
        && QDate::isValid(parts.year, std::max(parts.month, 1), std::max(parts.day, 1));
    return isReal ? std::optional(parts) : std::nullopt;
}

/// 20240930, 202409, 2024.
std::optional<DateParts> joinedDigits(QStringView digits)
{
    const bool hasLength = digits.size() == 4 || digits.size() == 6 || digits.size() == 8;
    if (!hasLength || !std::all_of(digits.begin(), digits.end(), isDigit))
        return std::nullopt;
    const int month = digits.size() > 4 ? digits.sliced(4, 2).toInt() : 0;
    const int day = digits.size() > 6 ? digits.sliced(6, 2).toInt() : 0;
    const bool isWritten = (digits.size() < 6 || month > 0) && (digits.size() < 8 || day > 0);
    return isWritten ? checked({digits.first(4).toInt(), month, day}) : std::nullopt;
}

/// 2024-9-30, 2024年9月30日, 1985.6 and what lies between.
std::optional<DateParts> markedDigits(QStringView text)
{
    int numbers[3] = {0, 0, 0};
    qsizetype at = 0;
    int position = 0;
    while (at < text.size() && position < 3) {
        const qsizetype start = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        const qsizetype length = at - start;
        if (position == 0 ? length != 4 : length < 1 || length > 2)
            return std::nullopt;
        numbers[position] = text.sliced(start, length).toInt();
        if (numbers[position] == 0)
            return std::nullopt;
        if (at < text.size()) {
            const bool isLast = at + 1 == text.size();
            const bool mayEnd = text[at].unicode() > 0x7F; // 年 月 日 end a date, a point or stroke asks for more
            if (!isMark(text[at], position) || (isLast && !mayEnd))
                return std::nullopt;
            ++at;
        }
        ++position;
    }
    return at == text.size() ? checked({numbers[0], numbers[1], numbers[2]}) : std::nullopt;
}

std::optional<DateParts> dateParts(const QString& text)
{
    QStringView plain = text;
    if (plain.endsWith(u"月份"))
        plain.chop(1);
    const std::optional<DateParts> joined = joinedDigits(plain);
    return joined ? joined : markedDigits(plain);
}

QString storedDate(const DateParts& parts)
{
    QString result = QString::number(parts.year);
    for (const int part : {parts.month, parts.day}) {
        if (part > 0)
            result += u"-%1"_s.arg(part, 2, 10, QChar(u'0'));
    }
    return result;
}

} // namespace

Parsed readDate(const Field& field, const QString& text, QDate today)
{
    const std::optional<DateParts> parts = dateParts(withoutTime(text));
    if (!parts)
        return refused(Parsing::tr("This is no date. Write it as 2024-09-30."));
    if (parts->day == 0 && !field.partialDate) {
        return refused(parts->month == 0 ? Parsing::tr("Month and day are missing. Write the date as 2024-09-30.")
                                         : Parsing::tr("The day is missing. Write the date as 2024-09-30."));
    }
    const QString stored = storedDate(*parts);
    if (!field.mayLieAhead && dateFromStored(stored) > today)
        return doubtful(stored, Parsing::tr("This date lies in the future."));
    return taken(stored);
}

Parsed readMonth(const QString& text)
{
    const std::optional<DateParts> parts = dateParts(withoutTime(text));
    if (!parts)
        return refused(Parsing::tr("This is no month. Write it as 2024-09."));
    if (parts->month == 0)
        return refused(Parsing::tr("The month is missing. Write it as 2024-09."));
    if (parts->day > 1) // spreadsheets keep a month as its first day
        return refused(Parsing::tr("Only year and month belong here. Write them as 2024-09."));
    return taken(storedDate({parts->year, parts->month, 0}));
}

Parsed readYear(const Field& field, const QString& text)
{
    QString plain = withoutTime(text);
    if (plain.endsWith(u"年度"))
        plain.chop(1);
    const std::optional<DateParts> parts = dateParts(plain);
    if (!parts || parts->month != 0)
        return refused(Parsing::tr("This is no year. Write it with four digits, for instance 2024."));
    const QString problem = storageProblem(field, qint64{parts->year});
    return problem.isEmpty() ? taken(qint64{parts->year}) : refused(problem);
}

} // namespace mingbai
