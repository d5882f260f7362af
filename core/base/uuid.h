/// @file
/// Keys of records: UUID version 7 (RFC 9562), in the order of making, so that inserts go to the end of each index.
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <random>

namespace mingbai {

/// Makes UUIDv7 texts, each greater than the one before. Not shared between threads.
class IdSource {
public:
    /// Keys from the computer's clock and randomness.
    IdSource() = default;
    /// Repeatable keys, for demonstration data: time starts at @p startMs (milliseconds since 1970) and steps by one.
    IdSource(std::uint64_t seed, std::int64_t startMs);

    [[nodiscard]] QString next();

private:
    std::optional<std::mt19937_64> m_seeded;
    std::int64_t m_lastMs = 0;
    std::uint32_t m_sequence = 0;
};

/// Whether @p text is a UUID in lower-case canonical form.
[[nodiscard]] bool isUuid(QStringView text);

} // namespace mingbai
