#include "core/dictionary/json_reader.h"

#include "core/dictionary/reserved_words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

bool isVersion(const QString& text)
{
    const qsizetype point = text.indexOf(u'.');
    const auto allDigits = [](QStringView part) {
        return !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    const QStringView year = QStringView(text).first(point < 0 ? text.size() : point);
    return year.size() == 4 && allDigits(year) && (point < 0 || allDigits(QStringView(text).sliced(point + 1)));
}

} // namespace

std::optional<QJsonObject> jsonObject(const QString& file, const QByteArray& bytes, QStringList& problems)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        problems += ResourceFile::tr("%1: no JSON at byte %2: %3").arg(file).arg(error.offset).arg(error.errorString());
        return std::nullopt;
    }
    if (!document.isObject()) {
        problems += ResourceFile::tr("%1: the file must hold one object").arg(file);
        return std::nullopt;
    }
    return document.object();
}

JsonReader::JsonReader(QJsonObject object, QString where, QLatin1StringView part, QStringList& problems)
    : m_object(std::move(object))
    , m_where(std::move(where))
    , m_part(part)
    , m_problems(problems)
{
}

QJsonValue JsonReader::value(QLatin1StringView key)
{
    m_known.append(key);
    return m_object.value(key);
}

QString JsonReader::checkedLine(const QJsonValue& value, QLatin1StringView key)
{
    QString line = value.toString();
    if (!value.isString() || line.isEmpty())
        problem(ResourceFile::tr("\"%1\" must be a text").arg(key));
    else if (line != line.trimmed() || line.contains(u'\n'))
        problem(ResourceFile::tr("\"%1\" must be one line without spaces at its ends").arg(key));
    return line;
}

QString JsonReader::text(QLatin1StringView key, Need need)
{
    const QJsonValue found = value(key);
    if (found.isUndefined()) {
        if (need == Need::Required)
            problem(ResourceFile::tr("\"%1\" is missing").arg(key));
        return {};
    }
    return checkedLine(found, key);
}

Bilingual JsonReader::bilingual(QLatin1StringView key, Need need)
{
    const QJsonValue found = value(key);
    if (found.isUndefined()) {
        if (need == Need::Required)
            problem(ResourceFile::tr("\"%1\" is missing").arg(key));
        return {};
    }
    if (!found.isObject()) {
        problem(ResourceFile::tr("\"%1\" must be written as {\"zh\", \"en\"}").arg(key));
        return {};
    }
    JsonReader both(found.toObject(), m_where, key, m_problems);
    Bilingual result{both.text("zh"_L1, Need::Required), both.text("en"_L1, Need::Required)};
    both.finish();
    return result;
}

QStringList JsonReader::texts(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return {};
    if (!found.isArray()) {
        problem(ResourceFile::tr("\"%1\" must be a list of texts").arg(key));
        return {};
    }
    QStringList result;
    for (const QJsonValue item : found.toArray()) {
        const QString line = checkedLine(item, key);
        if (result.contains(line))
            problem(ResourceFile::tr("\"%1\" says \"%2\" twice").arg(key, line));
        result += line;
    }
    return result;
}

std::optional<double> JsonReader::number(QLatin1StringView key, Need need)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() && need == Need::Optional)
        return std::nullopt;
    if (!found.isDouble()) {
        problem(ResourceFile::tr("\"%1\" must be a number").arg(key));
        return std::nullopt;
    }
    return found.toDouble();
}

int JsonReader::integer(QLatin1StringView key, int least, int greatest, int otherwise)
{
    const std::optional<double> found = number(key);
    if (!found)
        return otherwise;
    if (std::floor(*found) != *found || *found < least || *found > greatest) {
        problem(ResourceFile::tr("\"%1\" must be a whole number from %2 to %3").arg(key).arg(least).arg(greatest));
        return otherwise;
    }
    return static_cast<int>(*found);
}

bool JsonReader::flag(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !(found.isBool() && found.toBool()))
        problem(ResourceFile::tr("\"%1\" may only be true, or left out").arg(key));
    return found.toBool();
}

std::vector<QJsonObject> JsonReader::objects(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (!found.isArray() || found.toArray().isEmpty()) {
        problem(ResourceFile::tr("\"%1\" must be a list of objects").arg(key));
        return {};
    }
    std::vector<QJsonObject> result;
    for (const QJsonValue item : found.toArray()) {
        if (item.isObject())
            result.push_back(item.toObject());
        else
            problem(ResourceFile::tr("\"%1\" must hold nothing but objects").arg(key));
    }
    return result;
}

QString JsonReader::version(QLatin1StringView key, Need need)
{
    QString result = text(key, need);
    if (!result.isEmpty() && !isVersion(result))
        problem(ResourceFile::tr("\"%1\" must be a version such as \"2026\" or \"2026.1\"").arg(key));
    return result;
}

QString JsonReader::identifier(QLatin1StringView key, Need need)
{
    QString result = text(key, need);
    if (result.isEmpty())
        return result;
    if (!isIdentifier(result))
        problem(ResourceFile::tr("\"%1\" must be lower-case letters, digits and underscores: %2").arg(key, result));
    else if (isSqlWord(result))
        problem(ResourceFile::tr("\"%1\" must not be a word of SQL: %2").arg(key, result));
    return result;
}

void JsonReader::finish()
{
    for (auto item = m_object.constBegin(); item != m_object.constEnd(); ++item) {
        if (!m_known.contains(item.key()))
            problem(ResourceFile::tr("unknown key \"%1\"").arg(item.key()));
    }
}

void JsonReader::problem(const QString& what)
{
    m_problems += m_where + (m_part.isEmpty() ? QString() : u'.' + m_part) + u": "_s + what;
}

} // namespace mingbai
