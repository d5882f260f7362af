#include "core/sync/record_lines.h"

#include "core/base/uuid.h"
#include "core/dictionary/parsing.h"
#include "core/exchange/record_json.h"
#include "core/sync/json_guard.h"
#include "core/sync/registers.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kLongestHeaderText = 1000;

void forEachLine(const QByteArray& content, const QString& name, const std::function<void(const QJsonObject&)>& visit)
{
    qsizetype from = 0;
    while (from < content.size()) {
        const qsizetype end = content.indexOf('\n', from);
        if (end < 0)
            throw Refused(PackageRefusal::BadJson, name); // a last line without its end was cut off
        visit(guardedObject(QByteArrayView(content).sliced(from, end - from), name));
        from = end + 1;
    }
}

[[noreturn]] void refuse(const Entity& entity, const QString& what)
{
    throw Refused(PackageRefusal::BadRecord, entity.label.text() + u' ' + what);
}

class RecordReader {
public:
    RecordReader(const Dictionary& dictionary, Package& package)
        : m_dictionary(dictionary)
        , m_package(package)
    {
    }

    void readEntity(const Entity& entity, const QByteArray& lines, const QString& name)
    {
        forEachLine(lines, name, [&](const QJsonObject& json) { add(entity, json); });
    }

    void readVersions(const QByteArray& lines, const QString& name)
    {
        forEachLine(lines, name, [&](const QJsonObject& json) { addVersions(json); });
    }

private:
    void add(const Entity& entity, const QJsonObject& json)
    {
        IncomingRecord record;
        record.entity = &entity;
        record.id = json["id"_L1].toString();
        record.parent = entity.parent.isEmpty() ? QString() : json[entity.parent].toString();
        if (!isUuid(record.id) || (!entity.parent.isEmpty() && !isUuid(record.parent)))
            refuse(entity, u"id"_s);
        record.values.reserve(static_cast<std::size_t>(json.size()));
        for (auto item = json.begin(); item != json.end(); ++item)
            addValue(entity.indexOf(item.key()), item.value(), record);
        std::sort(record.values.begin(), record.values.end(),
            [](const auto& one, const auto& other) { return one.first < other.first; });
        record.versions.everHere = true;
        record.versions.isThere = true;
        record.versions.made = m_package.manifest.made;
        keep(std::move(record));
    }

    /// @param index of the field; -1 for keys that are none
    static void addValue(int index, const QJsonValue& written, IncomingRecord& record)
    {
        if (index < 0)
            return;
        const Field& field = record.entity->fields[static_cast<std::size_t>(index)];
        if (field.isComputed())
            return;
        Value value = valueFromExport(field, written);
        if (isEmpty(value) || !storageProblem(field, value).isEmpty())
            refuse(*record.entity, field.label.text());
        record.values.emplace_back(index, std::move(value));
    }

    void addVersions(const QJsonObject& json)
    {
        const Entity* const entity = m_dictionary.find(json["entity"_L1].toString());
        const QString id = json["id"_L1].toString();
        const std::optional<Versions> made = Versions::fromText(json["made"_L1].toString());
        if (!entity || entity->isKeptHere || !isUuid(id) || !made)
            throw Refused(PackageRefusal::BadRecord, u"versions"_s);
        const auto known = m_places.constFind(id);
        if (json["removed"_L1].toBool()) {
            if (known != m_places.constEnd())
                refuse(*entity, u"removed"_s);
            IncomingRecord gone;
            gone.entity = entity;
            gone.id = id;
            gone.parent = json["parent"_L1].toString();
            gone.versions.everHere = true;
            gone.versions.made = *made;
            keep(std::move(gone));
            return;
        }
        if (known == m_places.constEnd() || m_package.records[known.value()].entity != entity)
            refuse(*entity, u"versions"_s);
        IncomingRecord& record = m_package.records[known.value()];
        record.versions.made = *made;
        const QJsonObject fields = json["fields"_L1].toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            addField(*entity, field.key(), field.value(), record);
    }

    static void addField(const Entity& entity, const QString& field, const QJsonValue& json, IncomingRecord& record)
    {
        const std::optional<Versions> versions = Versions::fromText(json["at"_L1].toString());
        if (!versions)
            refuse(entity, u"versions"_s);
        if (!entity.find(field))
            return;
        record.versions.fields[field] = *versions;
        if (!json["was"_L1].isUndefined())
            record.was[field] = json["was"_L1];
    }

    void keep(IncomingRecord record)
    {
        if (m_places.contains(record.id))
            refuse(*record.entity, u"id"_s);
        m_places.insert(record.id, m_package.records.size());
        m_package.records.push_back(std::move(record));
    }

    const Dictionary& m_dictionary;
    Package& m_package;
    QHash<QString, std::size_t> m_places;
};

void readHeaders(const QByteArray& lines, const QString& name, Package& package)
{
    forEachLine(lines, name, [&](const QJsonObject& json) {
        const auto text = [&](QLatin1StringView key) { return json[key].toString().left(kLongestHeaderText); };
        const QString key = text("series"_L1) + u':' + QString::number(json["number"_L1].toInteger());
        package.changes.insert(key, {text("at"_L1), text("who"_L1), text("why"_L1)});
    });
}

} // namespace

void readRecords(const Dictionary& dictionary, const std::map<QString, QByteArray>& entries, Package& package)
{
    RecordReader reader(dictionary, package);
    std::size_t read = 0;
    for (const Entity& entity : dictionary.entities()) { // parents before children
        const auto entry = entries.find(u"data/"_s + entity.id + ".jsonl"_L1);
        if (entry == entries.end())
            continue;
        if (entity.isKeptHere)
            refuse(entity, {});
        reader.readEntity(entity, entry->second, entry->first);
        ++read;
    }
    const auto isData = [](const auto& entry) { return entry.first.startsWith("data/"_L1); };
    if (read != static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), isData)))
        throw Refused(PackageRefusal::BadRecord, u"data"_s); // records that this program does not know
    for (const auto& [name, content] : entries) {
        if (name == "log/versions.jsonl"_L1)
            reader.readVersions(content, name);
        else if (name == "log/changes.jsonl"_L1)
            readHeaders(content, name, package);
    }
}

} // namespace mingbai
