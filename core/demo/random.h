/// @file
/// Repeatable chance: the same on every computer, unlike the distributions of the standard library.
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <random>

namespace mingbai {

class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// From @p low to @p high, both included.
    [[nodiscard]] int between(int low, int high)
    {
        return low + static_cast<int>(m_engine() % static_cast<std::uint64_t>(high - low + 1));
    }
    /// True in @p percent of cases.
    [[nodiscard]] bool chance(int percent) { return between(1, 100) <= percent; }
    [[nodiscard]] const QString& pick(const QStringList& list) { return list.at(between(0, static_cast<int>(list.size()) - 1)); }

private:
    std::mt19937_64 m_engine;
};

} // namespace mingbai
