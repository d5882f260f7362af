#include "core/dictionary/identifiers.h"

#include "core/dictionary/text_cleaning.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kIdLength = 18;
constexpr qsizetype kOldIdLength = 15;
constexpr qsizetype kCertificateLength = 20;
constexpr qsizetype kReissuedLength = 22;
constexpr int kOldestYear = 1900;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

int digit(QChar c)
{
    return c.unicode() - u'0';
}

int number(QStringView digits)
{
    int result = 0;
    for (const QChar c : digits)
        result = result * 10 + digit(c);
    return result;
}

bool isCertificateForm(QStringView number)
{
    return number.size() == kCertificateLength || number.size() == kReissuedLength;
}

QString letterBetween(QStringView number, qsizetype position, QChar first, QChar last)
{
    if (!isCertificateForm(number))
        return {};
    const QChar c = number[position];
    return c >= first && c <= last ? QString(c) : QString();
}

} // namespace

QString normalizedNumber(QStringView text)
{
    static constexpr QStringView kApostrophes = u"'’‘`\"“”";
    QString result;
    result.reserve(text.size());
    for (const QChar c : halfWidth(text.trimmed())) {
        if (!c.isSpace() && !kApostrophes.contains(c))
            result += c == u'x' ? QChar(u'X') : c;
    }
    if (result.startsWith(u'='))
        result.remove(0, 1);
    return result;
}

bool isValidIdNumber(QStringView id, QDate today)
{
    if (id.size() != kIdLength || idCheckCharacter(id.first(17)) != id[17] || id[17].isNull())
        return false;
    const QDate birth = birthDateOf(id);
    return birth.isValid() && birth.year() >= kOldestYear && birth <= today;
}

QChar idCheckCharacter(QStringView first17)
{
    static constexpr int kWeights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr QStringView kCharacters = u"10X98765432";
    if (first17.size() != 17 || !areDigits(first17))
        return {};
    int sum = 0;
    for (qsizetype i = 0; i < 17; ++i)
        sum += kWeights[i] * digit(first17[i]);
    return kCharacters[sum % 11];
}

QString upgradedIdNumber(QStringView id)
{
    if (id.size() != kOldIdLength || !areDigits(id))
        return id.toString();
    const QString first17 = id.first(6).toString() + u"19"_s + id.sliced(6).toString();
    return first17 + idCheckCharacter(first17);
}

QDate birthDateOf(QStringView id)
{
    if (id.size() < 14 || !areDigits(id.sliced(6, 8)))
        return {};
    return {number(id.sliced(6, 4)), number(id.sliced(10, 2)), number(id.sliced(12, 2))};
}

QString sexOf(QStringView id)
{
    if (id.size() < kIdLength || !isDigit(id[16]))
        return {};
    return digit(id[16]) % 2 == 1 ? u"1"_s : u"2"_s;
}

bool isPlaceholderId(QStringView id)
{
    return id.startsWith(u"999999");
}

bool isValidDisabilityCertificate(QStringView number, QDate today)
{
    if (disabilityClassOf(number).isEmpty() || disabilityGradeOf(number).isEmpty()
        || !isValidIdNumber(number.first(kIdLength), today))
        return false;
    const auto isCapitalOrDigit = [](QChar c) { return isDigit(c) || (c >= u'A' && c <= u'Z'); };
    return std::all_of(number.begin() + kCertificateLength, number.end(), isCapitalOrDigit);
}

QString disabilityClassOf(QStringView number)
{
    return letterBetween(number, 18, u'1', u'7');
}

QString disabilityGradeOf(QStringView number)
{
    return letterBetween(number, 19, u'1', u'4');
}

bool isMobilePhone(QStringView phone)
{
    return phone.size() == 11 && areDigits(phone) && phone[0] == u'1' && phone[1] >= u'3';
}

bool isPhone(QStringView phone)
{
    // 0, an area code of two (010, 021 ...) or three further digits, and a number of seven or eight that does not start with 0 or
    // 1
    const bool isShortArea = phone.size() > 2 && (phone[1] == u'1' || phone[1] == u'2');
    const qsizetype area = isShortArea ? 3 : 4;
    const qsizetype rest = phone.size() - area;
    const bool isLandline = areDigits(phone) && phone[0] == u'0' && (rest == 7 || rest == 8) && phone[1] != u'0'
        && phone[area] >= u'2';
    return isMobilePhone(phone) || isLandline;
}

bool passesLuhn(QStringView digits)
{
    if (!areDigits(digits))
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int plain = digit(digits[digits.size() - 1 - i]);
        const int doubled = plain * 2 > 9 ? plain * 2 - 9 : plain * 2;
        sum += i % 2 == 1 ? doubled : plain;
    }
    return sum % 10 == 0;
}

int ageOn(QDate birth, QDate day)
{
    if (!birth.isValid() || !day.isValid())
        return -1;
    const bool isBeforeBirthday = std::pair(day.month(), day.day()) < std::pair(birth.month(), birth.day());
    return day.year() - birth.year() - (isBeforeBirthday ? 1 : 0);
}

QDate dateFromStored(QStringView stored)
{
    const auto part = [&](qsizetype from, qsizetype count) {
        const QStringView digits = stored.sliced(from, count);
        return areDigits(digits) ? number(digits) : 0;
    };
    const bool hasForm = (stored.size() == 4 || (stored.size() == 7 && stored[4] == u'-')
        || (stored.size() == 10 && stored[4] == u'-' && stored[7] == u'-'));
    if (!hasForm || part(0, 4) == 0)
        return {};
    return {part(0, 4), stored.size() >= 7 ? part(5, 2) : 1, stored.size() == 10 ? part(8, 2) : 1};
}

} // namespace mingbai
