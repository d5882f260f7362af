#include "core/exchange/json_table.h"

#include "core/exchange/cell_numbers.h"
#include "core/exchange/import_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kRowsBetweenReports = 1024;

bool isTable(const QJsonValue& value)
{
    const QJsonArray array = value.toArray();
    return !array.isEmpty() && std::all_of(array.begin(), array.end(), [](const QJsonValue& row) { return row.isObject(); });
}

QJsonArray rowsOf(const QJsonDocument& document)
{
    if (document.isArray())
        return isTable(document.array()) ? document.array() : QJsonArray();
    QJsonArray only;
    const QJsonObject object = document.object();
    for (const QJsonValue value : object) {
        if (!isTable(value))
            continue;
        if (!only.isEmpty())
            return {};
        only = value.toArray();
    }
    return only;
}

QString textOfValue(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"TRUE"_s : u"FALSE"_s;
    case QJsonValue::Double:
        return numberText(value.toDouble());
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue part : value.toArray())
            parts << textOfValue(part);
        return parts.join(u'、');
    }
    default:
        return {};
    }
}

} // namespace

std::optional<RosterTable> jsonTable(const QByteArray& text, const Progress& progress)
{
    const QJsonArray rows = rowsOf(QJsonDocument::fromJson(text));
    if (rows.isEmpty())
        return std::nullopt;
    RosterTable table;
    table.encoding = u"UTF-8"_s;
    TableBuilder builder(table);
    QStringList headings;
    for (const QJsonValue row : rows) {
        for (const QString& key : row.toObject().keys()) {
            if (!headings.contains(key))
                headings << key;
        }
    }
    for (int column = 0; column < headings.size(); ++column)
        builder.add(1, column, headings[column]);
    int number = 1;
    for (const QJsonValue value : rows) {
        const QJsonObject row = value.toObject();
        ++number;
        for (int column = 0; column < headings.size(); ++column)
            builder.add(number, column, textOfValue(row.value(headings[column])));
        if (number % kRowsBetweenReports == 0)
            progress.report(number, rows.size(), Import::tr("Reading"));
    }
    builder.finish();
    return table;
}

} // namespace mingbai
