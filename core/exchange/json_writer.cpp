#include "core/exchange/json_writer.h"

#include <array>
#include <charconv>

namespace mingbai {
namespace {
constexpr qsizetype kBlock = qsizetype{1} << 18;

bool mustEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

QByteArray escaped(char c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return "\\u00" + QByteArray(1, c).toHex();
    }
}
} // namespace

JsonWriter::JsonWriter(DurableFile& file)
    : JsonWriter([&file](QByteArrayView bytes) { file.write(bytes); })
{
}

JsonWriter::JsonWriter(std::function<void(QByteArrayView)> sink)
    : m_sink(std::move(sink))
{
    m_buffer.reserve(kBlock + 4096);
}

void JsonWriter::raw(QByteArrayView json)
{
    m_buffer.append(json);
    if (m_buffer.size() >= kBlock)
        spill();
}

void JsonWriter::string(QByteArrayView utf8)
{
    m_buffer.append('"');
    const char* from = utf8.begin();
    for (const char* at = from; at != utf8.end(); ++at) {
        if (mustEscape(*at)) {
            m_buffer.append(from, at - from);
            m_buffer.append(escaped(*at));
            from = at + 1;
        }
    }
    m_buffer.append(from, utf8.end() - from);
    raw("\"");
}

void JsonWriter::string(const QString& text)
{
    string(QByteArrayView(text.toUtf8()));
}

void JsonWriter::integer(qint64 number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    raw(QByteArrayView(digits.data(), end - digits.data()));
}

void JsonWriter::decimal(double number)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    raw(QByteArrayView(digits.data(), end - digits.data()));
}

void JsonWriter::yuan(qint64 fen)
{
    if (fen < 0)
        raw("-");
    const quint64 size = fen < 0 ? 0 - static_cast<quint64>(fen) : static_cast<quint64>(fen);
    integer(static_cast<qint64>(size / 100));
    const std::array<char, 3> cents{'.', static_cast<char>('0' + size / 10 % 10), static_cast<char>('0' + size % 10)};
    raw(QByteArrayView(cents.data(), 3));
}

void JsonWriter::flush()
{
    spill();
}

void JsonWriter::spill()
{
    m_sink(m_buffer);
    m_buffer.resize(0);
}

} // namespace mingbai
