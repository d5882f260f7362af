/// @file
/// Reads our own JSON resources key by key and notes everything that is wrong with them, not only the first thing.
#pragma once

#include "core/base/language.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>
#include <QVarLengthArray>

#include <optional>
#include <vector>

namespace mingbai {

/// Context of the sentences about wrong files.
struct ResourceFile {
    Q_DECLARE_TR_FUNCTIONS(ResourceFile)
};

enum class Need { Required, Optional };

/// @param file name for the problem that is added to @p problems when @p bytes are no JSON object
[[nodiscard]] std::optional<QJsonObject> jsonObject(const QString& file, const QByteArray& bytes, QStringList& problems);

/// One object of a file. Problems read "where: what".
class JsonReader {
public:
    /// @param where file and object, "household.json: household.phone"
    /// @param problems outlives the reader
    JsonReader(QJsonObject object, QString where, QStringList& problems)
        : JsonReader(std::move(object), std::move(where), {}, problems)
    {
    }

    [[nodiscard]] bool has(QLatin1StringView key) const { return m_object.contains(key); }
    /// Any value; undefined where the key is absent. @param key a literal: it is remembered, not copied
    [[nodiscard]] QJsonValue value(QLatin1StringView key);
    /// A text of one line without white space at its ends.
    [[nodiscard]] QString text(QLatin1StringView key, Need need);
    /// Both languages, neither of them empty.
    [[nodiscard]] Bilingual bilingual(QLatin1StringView key, Need need);
    [[nodiscard]] QStringList texts(QLatin1StringView key);
    [[nodiscard]] std::optional<double> number(QLatin1StringView key, Need need = Need::Optional);
    [[nodiscard]] int integer(QLatin1StringView key, int least, int greatest, int otherwise);
    /// True where the key is there: a flag is never written as false.
    [[nodiscard]] bool flag(QLatin1StringView key);
    [[nodiscard]] std::vector<QJsonObject> objects(QLatin1StringView key);
    /// "2026" or "2026.1", a version of the dictionary.
    [[nodiscard]] QString version(QLatin1StringView key, Need need);
    /// Lower-case ASCII words joined by underscores, and no word of SQL.
    [[nodiscard]] QString identifier(QLatin1StringView key, Need need);

    /// Notes keys that nobody asked for.
    void finish();
    void problem(const QString& what);
    void changePlace(const QString& where) { m_where = where; }
    [[nodiscard]] const QString& where() const { return m_where; }

private:
    JsonReader(QJsonObject object, QString where, QLatin1StringView part, QStringList& problems);
    [[nodiscard]] QString checkedLine(const QJsonValue& value, QLatin1StringView key);

    QJsonObject m_object;
    QString m_where;
    QLatin1StringView m_part; ///< of the object at m_where, when it is not all of it
    QStringList& m_problems;
    QVarLengthArray<QLatin1StringView, 32> m_known;
};

} // namespace mingbai
