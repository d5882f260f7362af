#include "core/dictionary/divisions.h"
#include "core/dictionary/identifiers.h"
#include "core/dictionary/readers.h"
#include "core/dictionary/text_cleaning.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kExactDigits = 15; ///< a spreadsheet's number holds no more
constexpr qsizetype kRegionLength = 12;
constexpr qsizetype kShortestAccount = 12;
constexpr qsizetype kLongestAccount = 23;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// 2.11324E+17, or more digits than a spreadsheet's number can hold before ".0": the last ones are gone.
bool hasLostDigits(QStringView number)
{
    if (number.endsWith(u".0"))
        return areDigits(number.chopped(2)) && number.size() - 2 > kExactDigits;
    const qsizetype exponent = number.indexOf(u'E', 0, Qt::CaseInsensitive);
    if (exponent < 1)
        return false;
    const auto isMantissa = [](QChar c) { return isDigit(c) || c == u'.'; };
    const QStringView front = number.first(exponent);
    QStringView power = number.sliced(exponent + 1);
    if (power.startsWith(u'+'))
        power = power.sliced(1);
    return std::all_of(front.begin(), front.end(), isMantissa) && areDigits(power);
}

Parsed lostDigits(const QString& check)
{
    return refused(
        Parsing::tr("The spreadsheet has dropped the last digits of this number. Set the column to text there and enter the "
                    "whole number again."),
        check);
}

/// Keeps what can be stored at all, with the problem.
Parsed keptWith(const Field& field, const QString& number, const QString& problem, const QString& check)
{
    const QString unstorable = storageProblem(field, number);
    return unstorable.isEmpty() ? doubtful(number, problem, check) : refused(unstorable, check);
}

QString withoutDashes(QString number)
{
    static constexpr QStringView kDashes = u"-‐‑‒–—―−()_";
    number.removeIf([](QChar c) { return kDashes.contains(c); });
    return number;
}

/// Spreadsheets and scripts leave ".0" behind numbers they took for figures.
QString withoutDecimalZero(const QString& number)
{
    return number.endsWith(".0"_L1) ? number.chopped(2) : number;
}

QString idProblem(const QString& number, QDate today)
{
    const QDate birth = birthDateOf(number);
    if (!birth.isValid() || birth.year() < 1900 || birth > today)
        return Parsing::tr("The birth date inside the ID number (digits 7 to 14) cannot be right.");
    return Parsing::tr("The last character of the ID number does not fit the others: compare it digit by digit with the card.");
}

bool isCertificateLength(qsizetype length)
{
    return length == 20 || length == 22;
}

} // namespace

Parsed readIdNumber(const Field& field, const QString& text, QDate today)
{
    const QString plain = normalizedNumber(text);
    if (hasLostDigits(plain))
        return lostDigits(u"ID-01"_s);
    const QString number = upgradedIdNumber(withoutDecimalZero(plain));
    if (isPlaceholderId(number) || isValidIdNumber(number, today))
        return taken(number);
    if (isCertificateLength(number.size()))
        return readCertificate(field, number, today);
    if (number.size() != 18) {
        return keptWith(field, number,
            Parsing::tr("An ID number has 18 characters, a disability certificate 20 or 22; this has %1.").arg(number.size()),
            u"ID-01"_s);
    }
    return keptWith(field, number, idProblem(number, today), u"ID-02"_s);
}

Parsed readCertificate(const Field& field, const QString& text, QDate today)
{
    const QString number = normalizedNumber(text).toUpper();
    if (hasLostDigits(number))
        return lostDigits(u"ID-04"_s);
    if (isValidDisabilityCertificate(number, today))
        return taken(number);
    const QString problem = isCertificateLength(number.size())
        ? Parsing::tr("This is no disability certificate number: an ID number, then the class (1 to 7) and the grade (1 to 4).")
        : Parsing::tr("A disability certificate has 20 or 22 characters; this has %1.").arg(number.size());
    return keptWith(field, number, problem, u"ID-04"_s);
}

Parsed readPhone(const Field& field, const QString& text)
{
    const QString check = u"HH-11"_s;
    const QString plain = normalizedNumber(text);
    if (hasLostDigits(plain))
        return lostDigits(check);
    QString number = withoutDashes(withoutDecimalZero(plain));
    for (const QStringView country : {u"+86", u"0086", u"86"}) {
        if (number.startsWith(country) && isMobilePhone(QStringView(number).sliced(country.size()))) {
            number.remove(0, country.size());
            break;
        }
    }
    if (isPhone(number))
        return taken(number);
    return keptWith(field, number,
        Parsing::tr("This is no phone number: a mobile number has 11 digits, a fixed line needs its area code, for instance "
                    "0421-4812345."),
        check);
}

Parsed readBankAccount(const Field& field, const QString& text)
{
    const QString plain = normalizedNumber(text);
    if (hasLostDigits(plain))
        return lostDigits({});
    const QString number = withoutDashes(withoutDecimalZero(plain));
    if (areDigits(number) && number.size() >= kShortestAccount && number.size() <= kLongestAccount)
        return taken(number);
    return keptWith(field, number,
        Parsing::tr("An account number has %1 to %2 digits and nothing else.").arg(kShortestAccount).arg(kLongestAccount), {});
}

Parsed readRegion(const QString& text)
{
    const QString code = withoutDecimalZero(normalizedNumber(text));
    if (!areDigits(code)) {
        const QString village = villageCode(text);
        if (!village.isEmpty())
            return taken(village);
        return refused(
            Parsing::tr("No village, or more than one, has this name. Choose it from the list, or write the township in front."),
            u"HH-16"_s);
    }
    const bool hasLength = code.size() == 6 || code.size() == 9 || code.size() == kRegionLength;
    if (!hasLength)
        return refused(
            Parsing::tr("A division code has 12 digits, a township 9, a county 6; this has %1.").arg(code.size()), u"HH-16"_s);
    const QString padded = code.leftJustified(kRegionLength, u'0');
    if (isKnownDivision(padded))
        return taken(padded);
    return doubtful(padded, Parsing::tr("This division code is not in the list that comes with the program."), u"HH-16"_s);
}

} // namespace mingbai
