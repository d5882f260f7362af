#include "core/exchange/record_json.h"

#include <QJsonArray>

#include <cmath>

namespace mingbai {
namespace {

QJsonValue exportValue(const Field& field, const Value& value)
{
    switch (field.type) {
    case FieldType::Money:
        return static_cast<double>(integerOf(value)) / 100.0;
    case FieldType::YesNo:
        return integerOf(value) != 0;
    case FieldType::Codes:
        return QJsonArray::fromStringList(textOf(value).split(u',', Qt::SkipEmptyParts));
    default:
        return toJson(value);
    }
}

Value codesFromExport(const QJsonArray& array)
{
    QStringList codes;
    for (const QJsonValue code : array)
        codes << code.toString();
    return codes.isEmpty() ? Value() : Value(codes.join(u','));
}

} // namespace

QJsonObject recordJson(const Record& record)
{
    QJsonObject json{{QStringLiteral("id"), record.id}};
    if (!record.entity->parent.isEmpty())
        json[record.entity->parent] = record.parent;
    for (size_t i = 0; i < record.values.size(); ++i) {
        if (!isEmpty(record.values[i]))
            json[record.entity->fields[i].id] = exportValue(record.entity->fields[i], record.values[i]);
    }
    return json;
}

Value valueFromExport(const Field& field, const QJsonValue& json)
{
    switch (field.type) {
    case FieldType::Money:
        return json.isDouble() ? Value(static_cast<qint64>(std::llround(json.toDouble() * 100.0))) : Value();
    case FieldType::YesNo:
        return json.isBool() ? Value(qint64{json.toBool()}) : Value();
    case FieldType::Codes:
        return codesFromExport(json.toArray());
    case FieldType::Decimal:
        return json.isDouble() ? Value(json.toDouble()) : Value();
    case FieldType::Integer:
    case FieldType::Year:
        return json.isDouble() ? Value(json.toInteger()) : Value();
    default:
        return json.isString() ? Value(json.toString()) : Value();
    }
}

} // namespace mingbai
