#include "core/dictionary/parsing.h"

#include "core/base/uuid.h"
#include "core/dictionary/identifiers.h"
#include "core/dictionary/limits.h"
#include "core/dictionary/readers.h"
#include "core/dictionary/text_cleaning.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kLongestNumber = 40;

QString rangeProblem(double least, double greatest)
{
    return Parsing::tr("The number must lie between %1 and %2.")
        .arg(QString::number(least, 'f', QLocale::FloatingPointShortest),
            QString::number(greatest, 'f', QLocale::FloatingPointShortest));
}

QString numberProblem(const Field& field, const Value& value)
{
    const bool isDecimal = field.type == FieldType::Decimal;
    const auto* decimal = std::get_if<double>(&value);
    const auto* integer = std::get_if<qint64>(&value);
    if (isDecimal ? !decimal || !std::isfinite(*decimal) : !integer)
        return Parsing::tr("This must be a number.");
    const double scale = field.type == FieldType::Money ? kFenInYuan : 1;
    const double number = isDecimal ? *decimal : static_cast<double>(*integer) / scale;
    const Limits limits = limitsOf(field);
    if (number < limits.least || number > limits.greatest)
        return rangeProblem(limits.least, limits.greatest);
    return {};
}

QString textProblem(const Field& field, const QString& text)
{
    const bool isNote = field.type == FieldType::Note;
    if (hasRefusedCharacter(text, isNote))
        return Parsing::tr("The text holds an invisible or unreadable character. Type it again instead of pasting it.");
    const auto characters = text.size() - std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLowSurrogate(); });
    if (characters > field.maxLength)
        return Parsing::tr("The text is too long: %1 characters, at most %2.").arg(characters).arg(field.maxLength);
    return {};
}

QString dateProblem(const Field& field, const QString& text)
{
    const QDate date = dateFromStored(text);
    const bool isMonth = field.type == FieldType::Month;
    const bool hasForm = isMonth ? text.size() == 7 : text.size() == 10 || field.partialDate;
    if (!date.isValid() || !hasForm || date.year() < kOldestYear || date.year() > kLatestYear)
        return isMonth ? Parsing::tr("This must be a month such as 2024-09.")
                       : Parsing::tr("This must be a date such as 2024-09-30.");
    return {};
}

QString codesProblem(const Field& field, const QString& text)
{
    const auto& codes = field.codes->codes;
    auto next = codes.begin();
    for (const QString& code : text.split(u',')) {
        next = std::find_if(next, codes.end(), [&](const Code& item) { return item.code == code; });
        if (next == codes.end())
            return Parsing::tr("These must be codes of the list \"%1\", each once, in the list's order.")
                .arg(field.codes->label.text());
        ++next;
    }
    return {};
}

bool isPlainNumber(const QString& text)
{
    const auto isPlain = [](QChar c) { return c.unicode() > 0x20 && !(c.unicode() >= 0x7F && c.unicode() < 0xA0); };
    return text.size() <= kLongestNumber && std::all_of(text.cbegin(), text.cend(), isPlain) && !hasRefusedCharacter(text, false);
}

bool isRegion(const QString& text)
{
    return text.size() == 12 && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString writtenProblem(const Field& field, const QString& text)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Note:
        return textProblem(field, text);
    case FieldType::Date:
    case FieldType::Month:
        return dateProblem(field, text);
    case FieldType::Code:
        return field.codes->find(text) ? QString()
                                       : Parsing::tr("This must be a code of the list \"%1\".").arg(field.codes->label.text());
    case FieldType::Codes:
        return codesProblem(field, text);
    case FieldType::Region:
        return isRegion(text) ? QString() : Parsing::tr("This must be a division code of 12 digits.");
    case FieldType::Reference:
        return isUuid(text) ? QString() : Parsing::tr("This must be the key of a record.");
    default:
        return isPlainNumber(text) ? QString() : Parsing::tr("The number is too long or holds an unreadable character.");
    }
}

} // namespace

QString storageProblem(const Field& field, const Value& value)
{
    if (isEmpty(value))
        return {};
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Money:
    case FieldType::Year:
        return numberProblem(field, value);
    case FieldType::YesNo: {
        const auto* flag = std::get_if<qint64>(&value);
        return flag && (*flag == 0 || *flag == 1) ? QString() : Parsing::tr("This must be yes or no.");
    }
    default: {
        const auto* text = std::get_if<QString>(&value);
        if (!text || text->isEmpty()) // an absent answer is stored as nothing, never as an empty text
            return Parsing::tr("This must be a text.");
        return writtenProblem(field, *text);
    }
    }
}

} // namespace mingbai
