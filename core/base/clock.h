/// @file
/// The only source of "now". Tests and demonstrations set the date; the change log notes that they did.
#pragma once

#include <QDateTime>

#include <optional>

namespace mingbai {

/// Tells the time, or a fixed day at the real time of day.
class Clock {
public:
    /// The computer's clock.
    Clock() = default;
    /// A clock that says @p day.
    explicit Clock(QDate day);
    /// The computer's clock, or the day in the environment variable MINGBAI_TODAY (ISO date) where that is set.
    /// @throws Failure InvalidUse when the variable is set to something else
    [[nodiscard]] static Clock fromEnvironment();

    /// UTC, to the millisecond.
    [[nodiscard]] QDateTime now() const;
    /// The local calendar day.
    [[nodiscard]] QDate today() const;
    /// Whether the day was set by hand.
    [[nodiscard]] bool isSet() const { return m_day.has_value(); }

private:
    std::optional<QDate> m_day;
};

} // namespace mingbai
