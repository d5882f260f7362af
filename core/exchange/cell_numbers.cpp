#include "core/exchange/cell_numbers.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr double kExactLimit = 1e15;
constexpr int kExactDigits = 15;
constexpr double kLatestDay = 2'958'466; ///< the day after 9999-12-31
constexpr qint64 kDaysTo1904 = 1462;
constexpr double kNoLeapDay = 60; ///< 1900-02-29 is counted though it never was
constexpr int kSecondsOfDay = 86'400;

/// Without literal text, colours, conditions and the sections after the first.
QString bareFormat(QStringView code)
{
    QString bare;
    for (qsizetype i = 0; i < code.size() && code[i] != u';'; ++i) {
        const QChar c = code[i];
        if (c == u'"' || c == u'[') {
            const qsizetype end = code.indexOf(c == u'"' ? u'"' : u']', i + 1);
            const QStringView inside = code.sliced(i + 1, std::max<qsizetype>(0, (end < 0 ? code.size() : end) - i - 1));
            if (c == u'[' && (inside.startsWith(u'h', Qt::CaseInsensitive) || inside.startsWith(u's', Qt::CaseInsensitive)))
                bare += u'h'; // [h]:mm counts hours
            if (end < 0)
                break;
            i = end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else {
            bare += c.toLower();
        }
    }
    return bare;
}

} // namespace

DateForm dateFormOfBuiltIn(int format)
{
    switch (format) {
    case 14:
    case 15:
    case 16:
    case 22:
    case 28:
    case 29:
    case 30:
    case 31:
    case 51:
    case 53:
    case 54:
    case 58:
        return DateForm::Date;
    case 17:
    case 27:
    case 36:
    case 50:
    case 52:
    case 57:
        return DateForm::Month;
    case 18:
    case 19:
    case 20:
    case 21:
    case 32:
    case 33:
    case 34:
    case 35:
    case 45:
    case 46:
    case 47:
    case 55:
    case 56:
        return DateForm::Time;
    default:
        return DateForm::None;
    }
}

DateForm dateFormOf(QStringView code)
{
    const QString bare = bareFormat(code);
    if (bare.contains("general"_L1) || bare.contains(u'@') || bare.contains(u'0') || bare.contains(u'#'))
        return DateForm::None;
    const bool hasYear = bare.contains(u'y') || bare.startsWith(u'e');
    const bool hasDay = bare.contains(u'd');
    const bool hasMonth = bare.contains(u'm');
    const bool hasTime = bare.contains(u'h') || bare.contains(u's');
    if (hasDay || (hasYear && hasTime))
        return DateForm::Date;
    if (hasYear)
        return hasMonth ? DateForm::Month : DateForm::Year;
    if (hasTime)
        return DateForm::Time;
    return hasMonth ? DateForm::Date : DateForm::None;
}

bool isPlainNumber(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') ? text.sliced(1) : text;
    const qsizetype point = digits.indexOf(u'.');
    const bool isShort = !digits.isEmpty() && digits.size() <= kExactDigits;
    const bool isPadded = digits.size() > 1 && digits.startsWith(u'0'); // also 0.00001, which has an exponent
    const bool isCut = point == 0 || (point > 0 && (digits.endsWith(u'0') || digits.endsWith(u'.')));
    return isShort && !isPadded && !isCut && text != u"-0" && std::all_of(digits.begin(), digits.end(), [&](const QChar& c) {
        return (c >= u'0' && c <= u'9') || &c == digits.begin() + point;
    });
}

QString numberText(double number)
{
    if (!std::isfinite(number))
        return u"#NUM!"_s;
    if (std::abs(number) >= kExactLimit)
        return QString::number(number, 'E', kExactDigits - 1);
    QString text = QString::number(number, 'g', kExactDigits);
    if (text.contains(u'e')) { // a very small one, or a power of ten
        text = QString::number(number, 'f', kExactDigits + 5);
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text == "-0"_L1 ? u"0"_s : text;
}

QString dateText(double number, DateForm form, bool from1904)
{
    const double days = number + (from1904 ? static_cast<double>(kDaysTo1904) : 0);
    if (form == DateForm::None || !(number >= 0) || days >= kLatestDay)
        return numberText(number);
    auto day = static_cast<qint64>(std::floor(days));
    const auto seconds = static_cast<int>(std::lround((days - static_cast<double>(day)) * kSecondsOfDay));
    const QTime time = QTime(0, 0).addSecs(seconds % kSecondsOfDay);
    day += seconds / kSecondsOfDay;
    if (form == DateForm::Time && day == 0)
        return time.toString(u"HH:mm"_s);
    if (day == 0)
        return numberText(number);
    const QDate date = QDate(1899, 12, 30).addDays(day + (days < kNoLeapDay ? 1 : 0));
    if (form == DateForm::Year)
        return QString::number(date.year());
    if (form == DateForm::Month && date.day() == 1) // another day was typed and is only not shown
        return date.toString(u"yyyy-MM"_s);
    const QString text = date.toString(Qt::ISODate);
    return time == QTime(0, 0) ? text : text + u' ' + time.toString(u"HH:mm"_s);
}

} // namespace mingbai
