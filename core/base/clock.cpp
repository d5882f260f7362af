#include "core/base/clock.h"

#include "core/base/failure.h"

#include <QCoreApplication>

namespace mingbai {

Clock::Clock(QDate day)
    : m_day(day)
{
}

Clock Clock::fromEnvironment()
{
    const QString text = qEnvironmentVariable("MINGBAI_TODAY");
    if (text.isEmpty())
        return {};
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid()) {
        throw Failure(FailureCode::InvalidUse,
            QCoreApplication::translate("Clock", "MINGBAI_TODAY is \"%1\"; write a date such as 2024-10-31.").arg(text));
    }
    return Clock(day);
}

QDateTime Clock::now() const
{
    const QDateTime real = QDateTime::currentDateTime();
    return (m_day ? QDateTime(*m_day, real.time()) : real).toUTC();
}

QDate Clock::today() const
{
    return m_day.value_or(QDate::currentDate());
}

} // namespace mingbai
