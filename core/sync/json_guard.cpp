#include "core/sync/json_guard.h"

#include "core/sync/refusal.h"

#include <QJsonDocument>
#include <QSet>
#include <QStringDecoder>

#include <vector>

namespace mingbai {
namespace {

/// Steps through the bytes once, keeping the keys of the objects that are open.
class KeyScan {
public:
    /// @return whether depth, number of keys and uniqueness are as they should be
    bool passes(QByteArrayView json)
    {
        for (qsizetype at = 0; at < json.size();) {
            const char c = json[at];
            if (c == '"') {
                const qsizetype end = endOfString(json, at);
                if (end < 0)
                    return false;
                if (isKey(json, end) && !addKey(json.sliced(at, end - at)))
                    return false;
                at = end;
                continue;
            }
            if (c == '{' || c == '[')
                m_open.emplace_back();
            else if ((c == '}' || c == ']') && m_open.empty())
                return false;
            else if (c == '}' || c == ']')
                m_open.pop_back();
            if (m_open.size() > kDeepestJson)
                return false;
            ++at;
        }
        return true;
    }

private:
    static qsizetype endOfString(QByteArrayView json, qsizetype at)
    {
        for (++at; at < json.size(); ++at) {
            if (json[at] == '\\')
                ++at;
            else if (json[at] == '"')
                return at + 1;
        }
        return -1;
    }

    static bool isKey(QByteArrayView json, qsizetype at)
    {
        while (at < json.size() && (json[at] == ' ' || json[at] == '\t' || json[at] == '\n' || json[at] == '\r'))
            ++at;
        return at < json.size() && json[at] == ':';
    }

    /// Keys of ours need no escapes; one that has any could spell another key.
    bool addKey(QByteArrayView key)
    {
        if (m_open.empty() || key.contains('\\') || ++m_keys > kMostJsonKeys)
            return false;
        const qsizetype before = m_open.back().size();
        m_open.back().insert(key.toByteArray());
        return m_open.back().size() > before;
    }

    std::vector<QSet<QByteArray>> m_open;
    int m_keys = 0;
};

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.contains(QChar(0));
}

} // namespace

QJsonObject guardedObject(QByteArrayView json, const QString& name, qsizetype longest)
{
    if (json.size() > longest || !KeyScan().passes(json) || !isUtf8(json))
        throw Refused(PackageRefusal::BadJson, name);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        throw Refused(PackageRefusal::BadJson, name);
    return document.object();
}

} // namespace mingbai
