#include "core/checks/finding_text.h"

#include "core/dictionary/formatting.h"

#include <QCoreApplication>

#include <cmath>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

double numberOf(const Value& value)
{
    if (const auto* decimal = std::get_if<double>(&value))
        return *decimal;
    return static_cast<double>(integerOf(value));
}

/// What is worked out looks as a field of that type does.
QString asField(FieldType type, const Value& value, int decimals = 0)
{
    Field field;
    field.type = type;
    field.partialDate = true;
    field.decimals = decimals;
    return screenText(field, value);
}

QString derivedText(FactKind kind, const Value& value)
{
    constexpr int kDecimals = 2;
    switch (kind) {
    case FactKind::Money:
        return asField(FieldType::Money, qint64{std::llround(numberOf(value))});
    case FactKind::Date:
        return asField(FieldType::Date, value);
    case FactKind::Percent:
        return asField(FieldType::Decimal, numberOf(value), 1) + u'%';
    case FactKind::Integer:
    case FactKind::Decimal:
    case FactKind::Text:
    case FactKind::Field:
        break;
    }
    if (const auto* text = std::get_if<QString>(&value))
        return redacted(*text);
    if (const auto* integer = std::get_if<qint64>(&value))
        return redacted(QString::number(*integer));
    return asField(FieldType::Decimal, value, kDecimals);
}

} // namespace

QString factText(const Fact& fact, const Value& value)
{
    if (isEmpty(value))
        return QCoreApplication::translate("Finding", "(empty)");
    return fact.field ? maskedText(*fact.field, value) : derivedText(fact.kind, value);
}

QJsonObject basisTexts(const Subject& subject, const QJsonObject& raw)
{
    QJsonObject texts;
    for (auto item = raw.begin(); item != raw.end(); ++item) {
        if (const Fact* fact = subject.find(item.key()))
            texts.insert(item.key(), factText(*fact, valueFromJson(*item)));
    }
    return texts;
}

QString filledIn(const Bilingual& words, const QJsonObject& texts)
{
    QString sentence;
    const QString& pattern = words.text();
    qsizetype from = 0;
    for (qsizetype open = pattern.indexOf(u'{'); open >= 0; open = pattern.indexOf(u'{', from)) {
        const qsizetype close = pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        sentence += QStringView(pattern).mid(from, open - from);
        sentence += texts.value(QStringView(pattern).mid(open + 1, close - open - 1)).toString();
        from = close + 1;
    }
    sentence += QStringView(pattern).mid(from);
    return sentence;
}

} // namespace mingbai
