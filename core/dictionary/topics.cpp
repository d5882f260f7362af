#include "core/dictionary/topics.h"

#include "core/base/failure.h"
#include "core/dictionary/json_reader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kGreatestOrder = 10000;
constexpr QLatin1StringView kFolder{":/topics/"};

/// Collects the columns of a topic, each field once, and what is wrong with their paths.
class ColumnReader {
public:
    ColumnReader(const Dictionary& dictionary, Topic& topic, JsonReader& reader)
        : m_dictionary(dictionary)
        , m_topic(topic)
        , m_reader(reader)
    {
    }

    void read(const QString& path)
    {
        const bool isSection = path.contains(u'/');
        const QChar separator = isSection ? u'/' : u'.';
        const Entity* entity = m_dictionary.find(path.section(separator, 0, 0));
        if (!entity)
            return m_reader.problem(ResourceFile::tr("\"%1\" names no entity").arg(path));
        if (m_topic.rows && !reachOf(*m_topic.rows, *entity))
            return m_reader.problem(ResourceFile::tr("\"%1\" cannot stand in a row of %2").arg(path, m_topic.rows->id));
        const QString name = path.section(separator, 1);
        if (isSection)
            readSection(path, *entity, name);
        else if (const Field* field = entity->find(name))
            add(*entity, *field);
        else
            m_reader.problem(ResourceFile::tr("\"%1\" names no field").arg(path));
    }

private:
    void readSection(const QString& path, const Entity& entity, const QString& name)
    {
        const auto section = std::find_if(
            entity.sections.begin(), entity.sections.end(), [&](const Section& each) { return each.id == name; });
        if (section == entity.sections.end())
            return m_reader.problem(ResourceFile::tr("\"%1\" names no section").arg(path));
        for (const int index : section->fields) {
            const Field& field = entity.fields[static_cast<std::size_t>(index)];
            if (!field.isComputed() || field.isNumber()) // else a key for searching, not an answer
                add(entity, field);
        }
    }

    void add(const Entity& entity, const Field& field)
    {
        const bool isThere = std::find(m_topic.columns.begin(), m_topic.columns.end(), &field) != m_topic.columns.end();
        if (!isThere && !field.retired && &field != yearOf(entity))
            m_topic.columns.push_back(&field);
    }

    const Dictionary& m_dictionary;
    Topic& m_topic;
    JsonReader& m_reader;
};

} // namespace

bool Topic::isYearly(const Dictionary& dictionary) const
{
    return std::any_of(columns.begin(), columns.end(), [&](const Field* field) {
        const Entity& entity = dictionary.entity(field->entity);
        return yearOf(entity) && reachOf(*rows, entity) == Reach::Below;
    });
}

const Field* yearOf(const Entity& entity)
{
    const Field* first = entity.key.isEmpty() ? nullptr : entity.find(entity.key.first());
    return first && first->type == FieldType::Year ? first : nullptr;
}

std::optional<Reach> reachOf(const Entity& rows, const Entity& entity)
{
    if (&rows == &entity)
        return Reach::Own;
    if (entity.parent == rows.id)
        return Reach::Below;
    if (rows.parent == entity.id)
        return Reach::Above;
    return std::nullopt;
}

Topic readTopic(const Dictionary& dictionary, const QByteArray& json, const QString& file)
{
    QStringList problems;
    Topic topic;
    if (const auto object = jsonObject(file, json, problems)) {
        JsonReader reader(*object, file, problems);
        topic.id = reader.text("id"_L1, Need::Required);
        topic.order = reader.integer("order"_L1, 1, kGreatestOrder, kGreatestOrder);
        topic.label = reader.bilingual("label"_L1, Need::Required);
        topic.rows = dictionary.find(reader.text("rows"_L1, Need::Required));
        if (!topic.rows)
            reader.problem(ResourceFile::tr("\"%1\" names no entity").arg("rows"_L1));
        topic.paths = reader.texts("columns"_L1);
        ColumnReader columns(dictionary, topic, reader);
        for (const QString& path : topic.paths)
            columns.read(path);
        if (topic.columns.empty())
            reader.problem(ResourceFile::tr("a topic needs a column"));
        reader.finish();
    }
    if (!problems.isEmpty())
        throw Failure(FailureCode::InvalidDictionary, problems.join(u'\n'));
    return topic;
}

QByteArray topicJson(const Topic& topic)
{
    return QJsonDocument(QJsonObject{{u"id"_s, topic.id}, {u"order"_s, topic.order},
                             {u"label"_s, QJsonObject{{u"zh"_s, topic.label.zh}, {u"en"_s, topic.label.en}}},
                             {u"rows"_s, topic.rows->id}, {u"columns"_s, QJsonArray::fromStringList(topic.paths)}})
        .toJson(QJsonDocument::Compact);
}

const std::vector<Topic>& builtInTopics()
{
    static const std::vector<Topic> topics = [] {
        std::vector<Topic> read;
        for (const QString& name : QDir(kFolder).entryList({u"*.json"_s}, QDir::Files)) {
            QFile file(kFolder + name);
            const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            read.push_back(readTopic(Dictionary::builtIn(), json, u"topics/"_s + name));
        }
        std::sort(read.begin(), read.end(), [](const Topic& one, const Topic& other) { return one.order < other.order; });
        return read;
    }();
    return topics;
}

} // namespace mingbai
