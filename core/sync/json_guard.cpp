#include "core/sync/json_guard.h"

#include "core/sync/refusal.h"

#include <QJsonDocument>
#include <QVarLengthArray>

#include <algorithm>

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
                m_open.push_back(m_keys.size());
            else if ((c == '}' || c == ']') && !close())
                return false;
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
        if (m_open.empty() || key.contains('\\') || ++m_count > kMostJsonKeys)
            return false;
        m_keys.push_back(key);
        return true;
    }

    /// Ends the innermost object or array. @return false when none is open, or it has a key twice
    bool close()
    {
        if (m_open.empty())
            return false;
        const auto first = m_keys.begin() + m_open.back();
        std::sort(first, m_keys.end());
        const bool isTwice = std::adjacent_find(first, m_keys.end()) != m_keys.end();
        m_keys.resize(m_open.back());
        m_open.pop_back();
        return !isTwice;
    }

    QVarLengthArray<qsizetype, kDeepestJson + 1> m_open; ///< where the keys of each begin
    QVarLengthArray<QByteArrayView, 128> m_keys;
    int m_count = 0;
};

bool isUtf8(QByteArrayView bytes)
{
    return QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8() && !bytes.contains('\0');
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
