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

/// Yuan with two decimals at most: half a fen is no money, and nobody says which way to round it.
Value fenFromExport(const QJsonValue& json)
{
    constexpr double tolerance = 1e-3; // of a fen; yuan are no binary fractions
    const double fen = json.toDouble() * 100.0;
    const double whole = std::round(fen);
    return json.isDouble() && std::abs(fen - whole) < tolerance ? Value(static_cast<qint64>(whole)) : Value();
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
        return fenFromExport(json);
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
