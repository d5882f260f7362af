#include "core/exchange/fill_cells.h"

#include "core/dictionary/formatting.h"
#include "core/dictionary/parsing.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr double kFenOfYuan = 100;

QString numberText(double number)
{
    return QString::number(number, 'g', 15);
}

/// Days since the spreadsheets' day 0; nothing for a day that is not wholly known or before their calendar.
std::optional<qint64> serialOf(const QString& stored)
{
    static const QDate kDayZero(1899, 12, 30);
    static const QDate kFirst(1900, 3, 1); // before it they count a day that never was
    const QDate day = QDate::fromString(stored.size() == 7 ? stored + u"-01"_s : stored, Qt::ISODate);
    return day.isValid() && day >= kFirst ? std::optional(kDayZero.daysTo(day)) : std::nullopt;
}

bool isNo(const QString& word)
{
    static const QStringList words{u"否"_s, u"无"_s, u"×"_s, u"✗"_s, u"✘"_s, u"x"_s, u"X"_s, u"0"_s, u"不"_s, u"没有"_s};
    return words.contains(word);
}

bool isYes(const QString& word)
{
    static const QStringList words{u"是"_s, u"有"_s, u"√"_s, u"✓"_s, u"✔"_s, u"1"_s, u"对"_s};
    return words.contains(word);
}

/// How a list of codes answers a heading that asks yes or no: the list knows a no ("是否低保"), or the heading names one of its
/// codes ("是否脱贫户"). Nothing when it cannot answer.
std::optional<bool> yesNoOf(const FillColumn& column, const Value& value)
{
    const Field& field = *column.field;
    if (field.type == FieldType::YesNo)
        return integerOf(value) != 0;
    if (field.type != FieldType::Code)
        return std::nullopt;
    const Code* no = field.codes->match(u"否");
    if (no && field.codes->match(u"是"))
        return no->code != textOf(value);
    QString asked = headingKey(column.heading);
    if (asked.startsWith(u"是否"_s))
        asked.remove(0, 2);
    const Code* named = field.codes->match(asked);
    return named ? std::optional(named->code == textOf(value)) : std::nullopt;
}

/// A choice without the number or letter in front of it: 男 for "1.男", "①男" and "A、男".
QString withoutNumber(const QString& choice)
{
    static const QRegularExpression number(u"^(?:[0-9A-Za-z]{1,2}\\s*[.、．:：)）-]|[①-⑳]|[(（][0-9]{1,2}[)）])\\s*(?=\\D)"_s);
    return QString(choice).remove(number);
}

} // namespace

QString CellWords::wordFor(const Value& value, const QString& text) const
{
    const QStringList& choices = m_column.choices;
    if (choices.contains(text))
        return text;
    const Field* field = m_column.field;
    for (const QString& choice : choices) {
        for (const QString& word : {choice, withoutNumber(choice)}) {
            const bool isSame = field && parse(*field, word, m_today).value == value;
            if (isSame || headingKey(word) == headingKey(text))
                return choice;
        }
    }
    const std::optional<bool> answer = field ? yesNoOf(m_column, value) : std::nullopt;
    if (!answer)
        return {};
    const auto word = std::find_if(choices.begin(), choices.end(),
        [&](const QString& choice) { return *answer ? isYes(withoutNumber(choice)) : isNo(withoutNumber(choice)); });
    return word == choices.end() ? QString() : *word;
}

/// Without a fitting word the cell stays empty, except for a list that only offers yes: there nothing means no.
CellContent CellWords::chosen(const Value& value, const QString& text) const
{
    const QString word = wordFor(value, text);
    CellContent content{word, false, false};
    if (!word.isEmpty()) {
        static_cast<void>(word.toDouble(&content.isNumber));
        content.isNumber = content.isNumber && std::holds_alternative<qint64>(value);
        return content;
    }
    const bool onlyYes = std::all_of(m_column.choices.begin(), m_column.choices.end(), isYes);
    content.isRefused = !onlyYes;
    return content;
}

CellContent CellWords::make(const Value& value, CellFormat format) const
{
    if (isEmpty(value))
        return {};
    const Field* field = m_column.field;
    if (!field) {
        const bool isNumber = std::holds_alternative<qint64>(value);
        const QString text = isNumber ? QString::number(integerOf(value)) : textOf(value);
        return m_column.choices.isEmpty() ? CellContent{text, isNumber, false} : chosen(value, text);
    }
    if (!m_column.ticked.isEmpty())
        return {parse(*field, m_column.ticked, m_today).value == value ? u"√"_s : QString(), false, false};
    if (!m_column.choices.isEmpty())
        return chosen(value, fileText(*field, value));
    if (!m_column.further.empty()) {
        QStringList words;
        for (const QString& code : textOf(value).split(u','))
            words << fileText(*field, code);
        return {words.join(u'、'), false, false};
    }
    switch (field->type) {
    case FieldType::Money:
        return {numberText(static_cast<double>(integerOf(value)) / (kFenOfYuan * m_column.divisor)), true, false};
    case FieldType::Integer:
    case FieldType::Year:
        return {QString::number(integerOf(value)), true, false};
    case FieldType::Decimal:
        return {fileText(*field, value), true, false};
    case FieldType::Date:
    case FieldType::Month:
        if (format == CellFormat::Date) {
            if (const std::optional<qint64> serial = serialOf(textOf(value)))
                return {QString::number(*serial), true, false};
        }
        return {fileText(*field, value), false, false};
    case FieldType::Region:
        return {screenText(*field, value), false, false};
    case FieldType::Code:
        if (const std::optional<bool> answer = m_column.asksYesNo ? yesNoOf(m_column, value) : std::nullopt)
            return {*answer ? u"是"_s : u"否"_s, false, false};
        [[fallthrough]];
    default:
        return {fileText(*field, value), false, false};
    }
}

const CellContent& CellWords::of(const Value& value, CellFormat format)
{
    QString key = QString::number(static_cast<int>(format)) + u':';
    if (const auto* integer = std::get_if<qint64>(&value))
        key += QString::number(*integer);
    else if (const auto* decimal = std::get_if<double>(&value))
        key += numberText(*decimal);
    else
        key += textOf(value);
    const auto found = m_known.constFind(key);
    return found != m_known.constEnd() ? *found : *m_known.insert(key, make(value, format));
}

void setContent(SheetCell& cell, const CellContent& content, const SheetXml& sheet)
{
    cell.children.clear();
    cell.type.clear();
    if (content.isBlank())
        return;
    XmlElement value;
    if (content.isNumber) {
        value.name = sheet.named(u"v");
        value.setContent(content.text);
    } else {
        cell.type = u"inlineStr"_s;
        XmlElement text;
        text.name = sheet.named(u"t");
        if (content.text.front().isSpace() || content.text.back().isSpace() || content.text.contains(u'\n'))
            text.set(u"xml:space"_s, u"preserve"_s);
        text.setContent(content.text);
        value.name = sheet.named(u"is");
        value.children.push_back(std::move(text));
    }
    cell.children.push_back(std::move(value));
}

} // namespace mingbai
