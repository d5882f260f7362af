#include "core/ledger/item_json.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace mingbai {
namespace {

/// Codes, keys, numbers and days: most of what is logged. @return false with nothing appended when the text is none of that
bool appendPlain(QByteArray& bytes, const QString& text)
{
    const qsizetype start = bytes.size();
    bytes.resize(start + text.size() + 2);
    char* at = bytes.data() + start;
    *at++ = '"';
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code < 0x20 || code > 0x7E || code == u'"' || code == u'\\') {
            bytes.resize(start);
            return false;
        }
        *at++ = static_cast<char>(code);
    }
    *at = '"';
    return true;
}

void appendText(QByteArray& bytes, const QString& text)
{
    if (appendPlain(bytes, text))
        return;
    constexpr std::string_view digits = "0123456789abcdef";
    bytes += '"';
    const QByteArray utf8 = text.toUtf8();
    const char* from = utf8.constBegin();
    for (const char* at = from; at != utf8.constEnd(); ++at) {
        const auto code = static_cast<unsigned char>(*at);
        if (code >= 0x20 && code != '"' && code != '\\')
            continue;
        bytes.append(from, at - from);
        from = at + 1;
        if (code >= 0x20) {
            bytes += '\\';
            bytes += *at;
        } else {
            bytes += "\\u00";
            bytes += digits[code >> 4U];
            bytes += digits[code & 0xFU];
        }
    }
    bytes.append(from, utf8.constEnd() - from);
    bytes += '"';
}

template <typename Number> void appendNumber(QByteArray& bytes, Number number)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr; // shortest that reads back the same
    bytes.append(text.data(), end - text.data());
}

void appendValue(QByteArray& bytes, const Value& value)
{
    if (const auto* text = std::get_if<QString>(&value))
        appendText(bytes, *text);
    else if (const auto* integer = std::get_if<qint64>(&value))
        appendNumber(bytes, *integer);
    else if (const auto* decimal = std::get_if<double>(&value))
        appendNumber(bytes, *decimal);
    else
        bytes += "null";
}

/// JSON has one kind of number; the field tells which is meant.
Value typed(const Field& field, const QJsonValue& json)
{
    if (field.type == FieldType::Decimal && json.isDouble())
        return json.toDouble();
    return valueFromJson(json);
}

} // namespace

void ItemJson::add(const Field& field, const Value& value)
{
    if (m_bytes.size() > 1)
        m_bytes += ',';
    appendText(m_bytes, field.id);
    m_bytes += ':';
    appendValue(m_bytes, value);
}

QByteArray ItemJson::take()
{
    m_bytes += '}';
    return std::move(m_bytes);
}

QByteArray itemJson(const Entity& entity, const std::vector<Value>& values)
{
    ItemJson json;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!isEmpty(values[i]))
            json.add(entity.fields[i], values[i]);
    }
    return json.take();
}

QByteArray itemJson(const Entity& entity, const FieldChanges& values)
{
    ItemJson json;
    for (const auto& [index, value] : values) {
        if (!isEmpty(value))
            json.add(entity.fields[static_cast<std::size_t>(index)], value);
    }
    return json.take();
}

FieldChanges valuesFromItem(const Entity& entity, const QByteArray& json)
{
    FieldChanges values;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto item = object.begin(); item != object.end(); ++item) {
        const int index = entity.indexOf(item.key());
        if (index >= 0)
            values.emplace_back(index, typed(entity.fields[static_cast<std::size_t>(index)], item.value()));
    }
    std::sort(values.begin(), values.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    return values;
}

} // namespace mingbai
