#include "ui/screens/grid/grid_memory.h"

#include "core/base/failure.h"

#include <QJsonDocument>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

const QString kPlaceKey = u"grid_place"_s;
const QString kTopicsKey = u"grid_topics"_s;

QJsonObject filterJson(const HouseholdFilter& filter)
{
    return {{u"in_group"_s, filter.group}, {u"base"_s, filter.baseType}, {u"monitoring"_s, filter.monitoringType},
        {u"open"_s, filter.openCasesOnly}, {u"severity"_s, filter.severity}, {u"check"_s, filter.check},
        {u"text"_s, filter.text}};
}

HouseholdFilter filterFrom(const QJsonObject& json)
{
    HouseholdFilter filter;
    filter.group = json[u"in_group"].toString();
    filter.baseType = json[u"base"].toString();
    filter.monitoringType = json[u"monitoring"].toString();
    filter.openCasesOnly = json[u"open"].toBool();
    filter.severity = json[u"severity"].toString();
    filter.check = json[u"check"].toString();
    filter.text = json[u"text"].toString();
    return filter;
}

QJsonObject layoutJson(const GridLayout& layout)
{
    QJsonObject widths;
    for (auto width = layout.widths.cbegin(); width != layout.widths.cend(); ++width)
        widths[width.key()] = width.value();
    return {{u"widths"_s, widths}, {u"hidden"_s, QJsonArray::fromStringList(layout.hidden)}, {u"frozen"_s, layout.frozen}};
}

GridLayout layoutFrom(const QJsonObject& json)
{
    GridLayout layout;
    const QJsonObject widths = json[u"widths"].toObject();
    for (auto width = widths.constBegin(); width != widths.constEnd(); ++width)
        layout.widths[width.key()] = width->toInt();
    for (const QJsonValue column : json[u"hidden"].toArray())
        layout.hidden << column.toString();
    layout.frozen = json[u"frozen"].toInt();
    return layout;
}

void storeWhereDifferent(Ledger& ledger, const QString& key, const QByteArray& json)
{
    const QString text = QString::fromUtf8(json);
    if (ledger.info(key) != text)
        ledger.setInfo(key, text);
}

} // namespace

void GridMemory::read(Ledger& ledger)
{
    const QJsonObject json = QJsonDocument::fromJson(ledger.info(kPlaceKey).toUtf8()).object();
    place = {json[u"topic"].toString(), json[u"of_year"].toInt(), filterFrom(json[u"filter"].toObject()), json[u"row"].toString(),
        json[u"column"].toString()};
    refused = json[u"refused"].toArray();
    const QJsonObject kept = json[u"layouts"].toObject();
    for (auto layout = kept.constBegin(); layout != kept.constEnd(); ++layout)
        layouts[layout.key()] = layoutFrom(layout->toObject());
    ownTopics.clear();
    for (const QJsonValue topic : QJsonDocument::fromJson(ledger.info(kTopicsKey).toUtf8()).array()) {
        try {
            ownTopics.push_back(readTopic(ledger.dictionary(), QJsonDocument(topic.toObject()).toJson(), kTopicsKey));
        } catch (const Failure&) {
            continue; // names a field that another version of the program knows
        }
    }
}

void GridMemory::write(Ledger& ledger) const
{
    if (ledger.isReadOnly())
        return;
    QJsonObject kept;
    for (auto layout = layouts.cbegin(); layout != layouts.cend(); ++layout)
        kept[layout.key()] = layoutJson(layout.value());
    const QJsonObject json{{u"topic"_s, place.topic}, {u"of_year"_s, place.year}, {u"filter"_s, filterJson(place.filter)},
        {u"row"_s, place.row}, {u"column"_s, place.column}, {u"refused"_s, refused}, {u"layouts"_s, kept}};
    storeWhereDifferent(ledger, kPlaceKey, QJsonDocument(json).toJson(QJsonDocument::Compact));
    QJsonArray topics;
    for (const Topic& topic : ownTopics)
        topics += QJsonDocument::fromJson(topicJson(topic)).object();
    if (!topics.isEmpty() || !ledger.info(kTopicsKey).isEmpty())
        storeWhereDifferent(ledger, kTopicsKey, QJsonDocument(topics).toJson(QJsonDocument::Compact));
}

} // namespace mingbai
