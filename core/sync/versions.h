/// @file
/// What a value has seen: for each ledger that ever wrote it, the number of its newest change contained. One that contains
/// another is newer; when neither contains the other, both were written without knowing of each other.
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace mingbai {

/// Sorted by series; a series is "<device>/<epoch>".
class Versions {
public:
    Versions() = default;
    Versions(const QString& series, qint64 number) { raise(series, number); }

    /// 0 for a series that never wrote it.
    [[nodiscard]] qint64 of(const QString& series) const;
    /// At least @p number.
    void raise(const QString& series, qint64 number);
    void join(const Versions& other);
    /// Whether everything that @p other has seen was seen here.
    [[nodiscard]] bool contains(const Versions& other) const;
    [[nodiscard]] bool isEmpty() const { return m_numbers.empty(); }
    [[nodiscard]] const QList<std::pair<QString, qint64>>& numbers() const { return m_numbers; }

    /// "series:12 series:7".
    [[nodiscard]] QString toText() const;
    /// @return nothing when the text is not of that form
    [[nodiscard]] static std::optional<Versions> fromText(const QString& text);

    friend bool operator==(const Versions&, const Versions&) = default;

private:
    QList<std::pair<QString, qint64>> m_numbers; ///< shared between the many records that one change made
};

/// Whether @p text is the name of a series.
[[nodiscard]] bool isSeries(const QString& text);

} // namespace mingbai
