#include "core/ledger/item_json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace mingbai {
namespace {

constexpr qsizetype kUsualSize = 256;

bool needsEscape(QChar c)
{
    return c < u' ' || c == u'"' || c == u'\\';
}

void appendEscaped(QByteArray& bytes, QChar c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    if (c >= u' ') {
        bytes += '\\';
        bytes += c.toLatin1();
        return;
    }
    bytes += "\\u00";
    bytes += digits[c.unicode() >> 4U];
    bytes += digits[c.unicode() & 0xFU];
}

void appendUtf8(QByteArray& bytes, QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringConverter::Flag::Stateless);
    const qsizetype before = bytes.size();
    bytes.resize(before + encoder.requiredSpace(text.size()));
    const char* const end = encoder.appendToBuffer(bytes.data() + before, text);
    bytes.resize(end - bytes.constData());
}

void appendText(QByteArray& bytes, QStringView text)
{
    bytes += '"';
    while (!text.isEmpty()) {
        const auto* const escaped = std::find_if(text.cbegin(), text.cend(), needsEscape);
        const qsizetype plain = escaped - text.cbegin();
        appendUtf8(bytes, text.first(plain));
        if (escaped != text.cend())
            appendEscaped(bytes, *escaped);
        text = text.sliced(std::min(plain + 1, text.size()));
    }
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

ItemJson::ItemJson()
{
    m_bytes.reserve(kUsualSize);
    m_bytes += '{';
}

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
