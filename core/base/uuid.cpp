#include "core/base/uuid.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <array>

namespace mingbai {
namespace {
constexpr std::uint32_t kSequenceSteps = 1U << 12; // the 12 bits after the version count keys of one millisecond
}

IdSource::IdSource(std::uint64_t seed, std::int64_t startMs)
    : m_seeded(std::mt19937_64(seed))
    , m_lastMs(startMs)
{
}

QString IdSource::next()
{
    const std::int64_t clockMs = m_seeded ? m_lastMs : QDateTime::currentMSecsSinceEpoch();
    if (clockMs > m_lastMs) {
        m_lastMs = clockMs;
        m_sequence = 0;
    } else if (++m_sequence == kSequenceSteps) {
        ++m_lastMs;
        m_sequence = 0;
    }
    const std::uint64_t random = m_seeded ? (*m_seeded)() : QRandomGenerator::system()->generate64();
    const std::uint64_t high = (static_cast<std::uint64_t>(m_lastMs) << 16) | 0x7000U | m_sequence;
    const std::uint64_t low = (random & 0x3FFFFFFFFFFFFFFFULL) | 0x8000000000000000ULL;

    constexpr std::array<char16_t, 16> digits{
        u'0', u'1', u'2', u'3', u'4', u'5', u'6', u'7', u'8', u'9', u'a', u'b', u'c', u'd', u'e', u'f'};
    QString text(36, u'-');
    qsizetype at = 0;
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20)
            ++at;
        const std::uint64_t half = nibble < 16 ? high : low;
        text[at++] = digits[(half >> (60 - 4 * (nibble % 16))) & 0xFU];
    }
    return text;
}

bool isUuid(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
        if (dash ? c != u'-' : !hex)
            return false;
    }
    return true;
}

} // namespace mingbai
