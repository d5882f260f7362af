/// @file
/// The types of the generated compile-time names: entities::household, fields::household::phone.
#pragma once

#include <QString>
#include <QStringView>

#include <cstddef>

namespace mingbai {

/// An id of the dictionary, known at compile time. Becomes a QString or a QStringView without copying.
class Name {
public:
    template <std::size_t Size>
    // NOLINTNEXTLINE(modernize-avoid-c-arrays): a literal is one
    explicit constexpr Name(const char16_t (&literal)[Size])
        : m_view(literal, static_cast<qsizetype>(Size) - 1)
    {
    }

    /// @param lasting outlives the name, as the ids of the built-in dictionary do
    explicit constexpr Name(QStringView lasting)
        : m_view(lasting)
    {
    }

    /// Of an id that outlives the name, such as one in a Dictionary.
    [[nodiscard]] static Name of(QStringView lasting)
    {
        Name name{u""};
        name.m_view = lasting;
        return name;
    }

    constexpr operator QStringView() const { return m_view; }
    operator QString() const { return QString::fromRawData(m_view.data(), m_view.size()); } // the literal outlives all

    friend bool operator==(const QString& text, Name name) { return QStringView(text) == name.m_view; }
    friend bool operator==(QStringView text, Name name) { return text == name.m_view; }
    friend bool operator==(Name one, Name other) { return one.m_view == other.m_view; }

private:
    QStringView m_view;
};

/// Names one field of one entity. Instances are generated from the dictionary; a name that is not in it does not compile.
struct FieldName {
    Name entity;
    Name field;

    [[nodiscard]] QString id() const { return field; }
};

} // namespace mingbai
