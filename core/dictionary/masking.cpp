#include "core/dictionary/divisions.h"
#include "core/dictionary/formatting.h"
#include "core/dictionary/identifiers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kShortestSecret = 11; ///< a mobile number; shorter runs of digits are dates, amounts, house numbers
constexpr qsizetype kDigitsOfId = 17;     ///< before the check character
constexpr qsizetype kDateLength = 10;     ///< 2024-09-30

bool isDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９');
}

const QString& hidden()
{
    static const QString text = u"***"_s;
    return text;
}

QString ends(const QString& number, qsizetype front, const QString& stars, qsizetype back)
{
    return number.first(front) + stars + number.last(back);
}

QString maskedId(const QString& number)
{
    return number.size() < 15 ? hidden() : ends(number, 6, u"********"_s, 4);
}

/// Words instead of a number are shown: who wrote them sees what is wrong, and they are nobody's number.
QString maskedPhone(const QString& number)
{
    constexpr qsizetype shortestNumber = 7; // of a village without its area code
    const bool hasWords = std::any_of(number.begin(), number.end(), [](QChar c) { return c.isLetter(); });
    if (hasWords && std::count_if(number.begin(), number.end(), isDigit) < shortestNumber)
        return number;
    return number.size() < kShortestSecret ? hidden() : ends(number, 3, u"****"_s, 4);
}

QString maskedAccount(const QString& number)
{
    return number.size() < 12 ? hidden() : ends(number, 4, u" **** "_s, 4);
}

QString maskedRun(const QString& number)
{
    if (number.size() >= 15 && number.size() <= 22 && (number.size() < 18 || birthDateOf(number).isValid()))
        return maskedId(number);
    return number.size() == kShortestSecret ? maskedPhone(number) : maskedAccount(number);
}

bool isDateAt(QStringView text, qsizetype at)
{
    return text.size() >= at + kDateLength && dateFromStored(text.sliced(at, kDateLength)).isValid()
        && (text.size() == at + kDateLength || !isDigit(text[at + kDateLength]));
}

/// Where a run of digits that starts at @p start ends; single spaces and dashes may stand inside.
qsizetype endOfRun(QStringView text, qsizetype start)
{
    qsizetype end = start;
    for (qsizetype i = start; i < text.size(); ++i) {
        const bool isJoint = (text[i] == u' ' || text[i] == u'-') && i + 1 < text.size() && isDigit(text[i + 1]);
        if (isJoint && isDateAt(text, i + 1))
            break;
        if (!isDigit(text[i]) && !isJoint)
            break;
        end = i + 1;
    }
    return end;
}

} // namespace

QString maskedText(const Field& field, const Value& value)
{
    if (isEmpty(value))
        return {};
    const bool isFreeText = field.type == FieldType::Note
        || (field.type == FieldType::Text && field.search != SearchKind::Number);
    if (field.privacy == Privacy::Open || field.privacy == Privacy::Internal)
        return isFreeText ? redacted(screenText(field, value)) : screenText(field, value);
    switch (field.type) {
    case FieldType::IdNumber:
    case FieldType::DisabilityCertificate:
        return maskedId(textOf(value));
    case FieldType::Phone:
        return maskedPhone(textOf(value));
    case FieldType::BankAccount:
        return maskedAccount(textOf(value));
    default:
        return hidden();
    }
}

QString redacted(const QString& text)
{
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            result += text[at++];
            continue;
        }
        if (isDateAt(text, at)) {
            result += QStringView(text).sliced(at, kDateLength);
            at += kDateLength;
            continue;
        }
        qsizetype end = endOfRun(text, at);
        QString number = normalizedNumber(QStringView(text).sliced(at, end - at));
        number.remove(u'-');
        if (number.size() == kDigitsOfId && end < text.size() && text[end].toUpper() == u'X') {
            number += u'X';
            ++end;
        }
        const bool isSecret = number.size() >= kShortestSecret && !isKnownDivision(number);
        result += isSecret ? maskedRun(number) : text.sliced(at, end - at);
        at = end;
    }
    return result;
}

} // namespace mingbai
