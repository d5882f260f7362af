#include "core/dictionary/formatting.h"

#include "core/dictionary/divisions.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kGroup = 3;

bool isChinese()
{
    return currentLanguage() == Language::Chinese;
}

QString yesNoText(const Value& value)
{
    const bool isYes = integerOf(value) != 0;
    if (isChinese())
        return isYes ? u"是"_s : u"否"_s;
    return isYes ? u"Yes"_s : u"No"_s;
}

QString codeLabel(const Field& field, QStringView code)
{
    const Code* found = field.codes->find(code);
    return found ? found->label.text() : code.toString(); // a code of a newer dictionary is shown as it is
}

QString codesText(const Field& field, const QString& stored)
{
    QStringList labels;
    for (const QString& code : stored.split(u',', Qt::SkipEmptyParts))
        labels += codeLabel(field, code);
    return labels.join(isChinese() ? u"、"_s : u", "_s);
}

QString decimalText(double value, int decimals)
{
    QString text = QString::number(value, 'f', decimals);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text == "-0"_L1 ? u"0"_s : text;
}

/// 2024-09-30, 2024-09 or 2024 in the words of the language; other texts stay as they are.
QString dateText(const QString& stored)
{
    static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QStringList parts = stored.split(u'-');
    const int month = parts.value(1, u"1"_s).toInt();
    if (parts.size() > 3 || month < 1 || month > 12)
        return stored;
    static const QString kChineseMarks[] = {u"年"_s, u"月"_s, u"日"_s};
    QString text;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString number = QString::number(parts[i].toInt());
        const QString word = i == 1 ? QString::fromLatin1(kMonths[month - 1]) : number;
        if (isChinese())
            text += number + kChineseMarks[i];
        else
            text = i == 0 ? word : word + u' ' + text;
    }
    return text;
}

QString regionText(const QString& code)
{
    const QString name = shortDivisionName(code);
    return name.isEmpty() ? code : name;
}

QString plainText(const Value& value)
{
    if (const auto* integer = std::get_if<qint64>(&value))
        return QString::number(*integer);
    if (const auto* decimal = std::get_if<double>(&value))
        return QString::number(*decimal, 'g', QLocale::FloatingPointShortest);
    return textOf(value);
}

/// What screens and files write alike; nothing for the types they write differently.
std::optional<QString> commonText(const Field& field, const Value& value)
{
    switch (field.type) {
    case FieldType::YesNo:
        return yesNoText(value);
    case FieldType::Code:
        return codeLabel(field, textOf(value));
    case FieldType::Codes:
        return codesText(field, textOf(value));
    case FieldType::Decimal:
        if (const auto* decimal = std::get_if<double>(&value))
            return decimalText(*decimal, field.decimals);
        return plainText(value);
    case FieldType::Money:
    case FieldType::Date:
    case FieldType::Month:
    case FieldType::Region:
        return std::nullopt;
    default:
        return plainText(value);
    }
}

} // namespace

QString screenText(const Field& field, const Value& value)
{
    if (isEmpty(value))
        return {};
    if (const auto common = commonText(field, value))
        return *common;
    if (field.type == FieldType::Money)
        return yuanText(integerOf(value));
    return field.type == FieldType::Region ? regionText(textOf(value)) : dateText(textOf(value));
}

QString dayText(QDate day)
{
    return day.isValid() ? dateText(day.toString(Qt::ISODate)) : QString();
}

QString momentText(const QDateTime& moment)
{
    const QDateTime local = moment.toLocalTime();
    return moment.isValid() ? dayText(local.date()) + local.time().toString(u" HH:mm"_s) : QString();
}

QString fileText(const Field& field, const Value& value)
{
    if (isEmpty(value))
        return {};
    if (const auto common = commonText(field, value))
        return *common;
    return field.type == FieldType::Money ? yuanText(integerOf(value), false) : textOf(value);
}

QString yuanText(qint64 fen, bool separators)
{
    const bool isNegative = fen < 0;
    const quint64 amount = isNegative ? quint64{0} - static_cast<quint64>(fen) : static_cast<quint64>(fen);
    QString yuan = QString::number(amount / 100);
    for (qsizetype at = yuan.size() - kGroup; separators && at > 0; at -= kGroup)
        yuan.insert(at, u',');
    return (isNegative ? u"-"_s : QString()) + yuan + u'.' + u"%1"_s.arg(amount % 100, 2, 10, QChar(u'0'));
}

} // namespace mingbai
