#include "core/dictionary/limits.h"
#include "core/dictionary/readers.h"
#include "core/dictionary/text_cleaning.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kMostDigits = 15; ///< what a double, and so every spreadsheet, holds exactly
constexpr int kMoneyDecimals = 2;

/// mantissa · 10^exponent, exactly as written.
struct WrittenNumber {
    qint64 mantissa = 0;
    int exponent = 0;
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool cutEnd(QStringView& text, QStringView ending)
{
    if (ending.isEmpty() || !text.endsWith(ending, Qt::CaseInsensitive))
        return false;
    text = text.chopped(ending.size()).trimmed();
    return true;
}

bool cutStart(QStringView& text, QStringView start)
{
    if (!text.startsWith(start, Qt::CaseInsensitive))
        return false;
    text = text.sliced(start.size()).trimmed();
    return true;
}

/// Without the '123 or ="123" by which spreadsheets are made to keep a text.
QStringView withoutTextMarks(QStringView text)
{
    QStringView rest = text.trimmed();
    if (rest.startsWith(u"=\"") && rest.endsWith(u'"') && rest.size() > 3)
        rest = rest.sliced(2).chopped(1);
    while (rest.startsWith(u'\''))
        rest = rest.sliced(1);
    return rest.trimmed();
}

void cutCurrency(QStringView& text)
{
    for (const QStringView mark : {u"人民币", u"RMB", u"CNY", u"￥", u"¥"}) {
        if (cutStart(text, mark))
            break;
    }
    for (const QStringView mark : {u"元整", u"元", u"圆"}) {
        if (cutEnd(text, mark))
            break;
    }
}

void cutUnit(QStringView& text, const Field& field)
{
    if (!cutEnd(text, field.unit.zh) && !cutEnd(text, field.unit.en) && field.unit.en == u"m²") {
        for (const QStringView mark : {u"㎡", u"m2", u"平米"}) {
            if (cutEnd(text, mark))
                break;
        }
    }
    cutEnd(text, u"个"); // 3个月
}

/// 万 and its fellows as a power of ten.
int cutMagnitude(QStringView& text)
{
    if (cutEnd(text, u"千"))
        return 3;
    if (cutEnd(text, u"万") || cutEnd(text, u"w") || cutEnd(text, u"W")) // as people type it on telephones
        return 4;
    return cutEnd(text, u"亿") ? 8 : 0;
}

/// @return -1 or 1 for a sign, 0 where there is none
int cutSign(QStringView& text)
{
    for (const QStringView minus : {u"-", u"−", u"负"}) {
        if (cutStart(text, minus))
            return -1;
    }
    return cutStart(text, u"+") ? 1 : 0;
}

/// Digits of the part before the point; empty when separators stand where no thousands end.
QString groupedDigits(QStringView text)
{
    QString digits;
    qsizetype group = 0;
    bool isGrouped = false;
    for (const QChar c : text) {
        if (isDigit(c)) {
            digits += c;
            ++group;
            continue;
        }
        const bool isSeparator = c == u',' || c == u' ';
        if (!isSeparator || group == 0 || group > 3 || (isGrouped && group != 3))
            return {};
        isGrouped = true;
        group = 0;
    }
    return isGrouped && group != 3 ? QString() : digits;
}

/// Reads "1,234.50": digits, separators of thousands, one point.
std::optional<WrittenNumber> written(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    QStringView fraction = point < 0 ? QStringView() : text.sliced(point + 1);
    const QString digits = groupedDigits(whole);
    const bool isWhole = !digits.isEmpty() || (whole.isEmpty() && !fraction.isEmpty());
    if (!isWhole || !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return std::nullopt;
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    WrittenNumber number;
    for (const QChar c : QString(digits + fraction.toString())) {
        if (number.mantissa > std::numeric_limits<qint64>::max() / 10 - 1)
            return WrittenNumber{number.mantissa, kMostDigits}; // far beyond every limit; the exact size does not matter
        number.mantissa = number.mantissa * 10 + (c.unicode() - u'0');
    }
    number.exponent = -static_cast<int>(fraction.size());
    return number;
}

/// The number in units of 10^-decimals; nothing when it is written with more decimals than that.
std::optional<double> scaled(WrittenNumber number, int decimals)
{
    int shift = number.exponent + decimals;
    while (shift < 0 && number.mantissa % 10 == 0) {
        number.mantissa /= 10;
        ++shift;
    }
    if (shift < 0)
        return std::nullopt;
    return static_cast<double>(number.mantissa) * std::pow(10.0, shift);
}

Parsed noNumber(const Field& field)
{
    if (field.type == FieldType::Money)
        return refused(Parsing::tr("This is no amount. Write yuan with digits, for instance 1234.50."));
    return refused(
        Parsing::tr("This is no number. Write it with digits, for instance %1.").arg(field.decimals > 0 ? u"3.5"_s : u"3"_s));
}

Parsed tooManyDecimals(const Field& field, int decimals)
{
    if (field.type == FieldType::Money)
        return refused(Parsing::tr("An amount has at most two decimals, down to the fen."));
    if (decimals == 0)
        return refused(Parsing::tr("This must be a whole number."));
    return refused(Parsing::tr("No more than %1 digits after the point can be recorded.").arg(decimals));
}

} // namespace

Parsed readNumber(const Field& field, const QString& text)
{
    QString plain = halfWidth(text);
    plain.replace(u'。', u'.'); // what the point key gives with a Chinese keyboard
    QStringView rest = withoutTextMarks(plain);
    const bool isMoney = field.type == FieldType::Money;
    int sign = cutSign(rest);
    if (isMoney)
        cutCurrency(rest);
    else
        cutUnit(rest, field);
    if (sign == 0) // ￥-5
        sign = cutSign(rest);
    const int magnitude = cutMagnitude(rest);
    std::optional<WrittenNumber> number = written(rest);
    if (!number)
        return noNumber(field);
    number->exponent += magnitude;
    const int decimals = isMoney ? kMoneyDecimals : field.decimals;
    const std::optional<double> units = scaled(*number, decimals);
    if (!units)
        return tooManyDecimals(field, decimals);
    const double amount = sign < 0 && *units != 0 ? -*units : *units;
    if (std::abs(amount) >= std::pow(10.0, kMostDigits))
        return refused(Parsing::tr("The number is too large."));
    const Value value = field.type == FieldType::Decimal ? Value(amount / std::pow(10.0, decimals))
                                                         : Value(static_cast<qint64>(amount));
    const QString problem = storageProblem(field, value);
    return problem.isEmpty() ? taken(value) : refused(problem);
}

} // namespace mingbai
