#include "core/dictionary/value.h"

#include <cmath>

namespace mingbai {

QString textOf(const Value& value)
{
    const auto* text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

qint64 integerOf(const Value& value, qint64 otherwise)
{
    const auto* integer = std::get_if<qint64>(&value);
    return integer ? *integer : otherwise;
}

QJsonValue toJson(const Value& value)
{
    struct Writer {
        QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
        QJsonValue operator()(qint64 integer) const { return integer; }
        QJsonValue operator()(double decimal) const { return decimal; }
        QJsonValue operator()(const QString& text) const { return text; }
    };
    return std::visit(Writer{}, value);
}

Value valueFromJson(const QJsonValue& json)
{
    if (json.isString())
        return json.toString();
    if (json.isBool())
        return qint64{json.toBool()};
    if (!json.isDouble())
        return {};
    const qint64 integer = json.toInteger();
    const double decimal = json.toDouble();
    return static_cast<double>(integer) == decimal ? Value(integer) : Value(decimal);
}

} // namespace mingbai
