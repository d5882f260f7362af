#include "core/dictionary/parsing.h"

#include "core/base/uuid.h"
#include "core/dictionary/readers.h"
#include "core/dictionary/text_cleaning.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// Most texts are plain ASCII and common Chinese characters, which normalizing leaves alone.
bool isNormalizedForSure(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        const char16_t unit = c.unicode();
        return unit < 0x0300 || (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3000 && unit <= 0x3029);
    });
}

/// What people put into a cell that has nothing to say.
bool meansNothing(const QString& text, FieldType type)
{
    if (type == FieldType::Text || type == FieldType::Note)
        return false;
    static const QStringList kNothing{u"-"_s, u"--"_s, u"—"_s, u"——"_s, u"/"_s, u"\\"_s, u"无"_s, u"空"_s};
    return text.size() <= 2 && kNothing.contains(text);
}

Parsed readText(const Field& field, const QString& text)
{
    QString clean = text;
    if (field.search == SearchKind::Name)
        clean = withoutHanSpaces(withMiddleDots(clean));
    else if (field.search == SearchKind::Number)
        clean = halfWidth(clean);
    else if (field.search != SearchKind::None)
        clean = withMiddleDots(clean);
    const QString problem = storageProblem(field, clean);
    return problem.isEmpty() ? taken(clean) : refused(problem);
}

Parsed readReference(const QString& text)
{
    const QString key = text.toLower();
    return isUuid(key) ? taken(key) : refused(Parsing::tr("This must be the key of a record."));
}

Parsed readCleaned(const Field& field, const QString& text, QDate today)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Note:
        return readText(field, text);
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Money:
        return readNumber(field, text);
    case FieldType::Date:
        return readDate(field, text, today);
    case FieldType::Month:
        return readMonth(text);
    case FieldType::Year:
        return readYear(field, text);
    case FieldType::YesNo:
        return readYesNo(field, text);
    case FieldType::Code:
        return readCode(field, text);
    case FieldType::Codes:
        return readCodes(field, text);
    case FieldType::IdNumber:
        return readIdNumber(field, text, today);
    case FieldType::DisabilityCertificate:
        return readCertificate(field, text, today);
    case FieldType::Phone:
        return readPhone(field, text);
    case FieldType::BankAccount:
        return readBankAccount(field, text);
    case FieldType::Region:
        return readRegion(text);
    case FieldType::Reference:
        return readReference(text);
    }
    return {};
}

} // namespace

Parsed parse(const Field& field, const QString& text, QDate today)
{
    QString clean = text.trimmed();
    if (clean.isEmpty())
        return {};
    const bool manyLines = field.type == FieldType::Note || field.type == FieldType::Codes;
    static const QRegularExpression kBreak(u"[ \t]*[\r\n]+[ \t]*"_s);
    if (manyLines)
        clean.replace("\r\n"_L1, "\n"_L1);
    else if (field.type == FieldType::Text) // an address pasted from a table breaks where the column was narrow
        clean.replace(kBreak, u" "_s);
    if (hasRefusedCharacter(clean, manyLines))
        return refused(Parsing::tr("The text holds an invisible or unreadable character. Type it again instead of pasting it."));
    if (!isNormalizedForSure(clean))
        clean = clean.normalized(QString::NormalizationForm_C);
    const Parsed result = readCleaned(field, clean, today);
    return !result.isGood() && meansNothing(clean, field.type) ? Parsed() : result;
}

} // namespace mingbai
