#include "core/sync/versions.h"

#include "core/base/uuid.h"

#include <QStringList>

#include <algorithm>

namespace mingbai {
namespace {

constexpr qsizetype kUuidLength = 36;
constexpr qsizetype kMostSeries = 1000;

/// Where @p series stands or would stand.
qsizetype placeOf(const QList<std::pair<QString, qint64>>& numbers, const QString& series)
{
    return std::lower_bound(numbers.begin(), numbers.end(), series, [](const auto& item, const QString& name) {
        return item.first < name;
    }) - numbers.begin();
}

} // namespace

qint64 Versions::of(const QString& series) const
{
    const qsizetype place = placeOf(m_numbers, series);
    return place < m_numbers.size() && m_numbers[place].first == series ? m_numbers[place].second : 0;
}

void Versions::raise(const QString& series, qint64 number)
{
    const qsizetype place = placeOf(m_numbers, series);
    if (place == m_numbers.size() || m_numbers.at(place).first != series)
        m_numbers.insert(place, {series, number});
    else if (m_numbers.at(place).second < number)
        m_numbers[place].second = number;
}

void Versions::join(const Versions& other)
{
    for (const auto& [series, number] : other.m_numbers)
        raise(series, number);
}

bool Versions::contains(const Versions& other) const
{
    return std::all_of(
        other.m_numbers.begin(), other.m_numbers.end(), [this](const auto& item) { return of(item.first) >= item.second; });
}

QString Versions::toText() const
{
    QString text;
    for (const auto& [series, number] : m_numbers)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + series + u':' + QString::number(number);
    return text;
}

std::optional<Versions> Versions::fromText(const QString& text)
{
    Versions versions;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() > kMostSeries)
        return std::nullopt;
    for (const QString& part : parts) {
        bool isNumber = false;
        const qint64 number = part.section(u':', 1).toLongLong(&isNumber);
        const QString series = part.section(u':', 0, 0);
        if (!isNumber || number <= 0 || !isSeries(series))
            return std::nullopt;
        versions.raise(series, number);
    }
    return versions;
}

bool isSeries(const QString& text)
{
    bool isNumber = false;
    const int epoch = text.mid(kUuidLength + 1).toInt(&isNumber);
    return isNumber && epoch > 0 && text.size() > kUuidLength && text[kUuidLength] == u'/' && isUuid(text.left(kUuidLength));
}

} // namespace mingbai
