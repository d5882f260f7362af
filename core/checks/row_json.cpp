#include "core/checks/row_json.h"

#include <sqlite3.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace mingbai {
namespace {

/// Most texts need no thought; Qt writes the others.
bool isPlain(QByteArrayView text)
{
    constexpr char kFirstOfByteOrderMark = '\xEF';
    return !text.startsWith(kFirstOfByteOrderMark) && std::none_of(text.begin(), text.end(), [](char character) {
        return character == '"' || character == '\\' || static_cast<unsigned char>(character) < ' ';
    });
}

} // namespace

QByteArray jsonOf(const Statement& row, int column)
{
    switch (sqlite3_column_type(row.handle(), column)) {
    case SQLITE_NULL:
        return "null";
    case SQLITE_INTEGER:
        return QByteArray::number(row.integer(column));
    case SQLITE_TEXT:
        if (const QByteArrayView text = row.utf8(column); isPlain(text)) {
            QByteArray bytes;
            bytes.reserve(text.size() + 2);
            bytes += '"';
            bytes += text;
            bytes += '"';
            return bytes;
        }
        break;
    default:
        break;
    }
    const QByteArray list = QJsonDocument(QJsonArray{toJson(row.value(column))}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace mingbai
