#include "core/dictionary/topics.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "tests/support/catch_qt.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

QByteArray topicWith(const QString& rows, const QString& column)
{
    return u"{\"id\":\"x\",\"order\":1,\"label\":{\"zh\":\"甲\",\"en\":\"A\"},\"rows\":\"%1\",\"columns\":[\"%2\"]}"_s
        .arg(rows, column)
        .toUtf8();
}

Topic read(const QString& rows, const QString& column)
{
    return readTopic(Dictionary::builtIn(), topicWith(rows, column), u"x.json"_s);
}

} // namespace

TEST_CASE("every shipped topic can be read, has its own name and order, and is called as its file")
{
    const QDir folder(QStringLiteral(MINGBAI_SOURCE_DIR "/resources/topics"));
    QSet<QString> files;
    for (const QString& name : folder.entryList({u"*.json"_s}))
        files << name.chopped(5);
    QSet<QString> ids;
    QSet<int> orders;
    for (const Topic& topic : builtInTopics()) {
        INFO(topic.id.toStdString());
        CHECK(topic.columns.size() >= 2);
        CHECK_FALSE(orders.contains(topic.order));
        ids << topic.id;
        orders << topic.order;
    }
    CHECK(ids == files);
}

TEST_CASE("topic files keep to their JSON Schema")
{
    QFile schemaFile(QStringLiteral(MINGBAI_SOURCE_DIR "/resources/topics/schema/topic.schema.json"));
    REQUIRE(schemaFile.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(schemaFile.readAll()).object();
    const QJsonObject known = schema[u"properties"].toObject();
    const QRegularExpression path(known[u"columns"][u"items"][u"pattern"].toString());
    const QDir folder(QStringLiteral(MINGBAI_SOURCE_DIR "/resources/topics"));
    for (const QString& name : folder.entryList({u"*.json"_s})) {
        INFO(name.toStdString());
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QJsonObject topic = QJsonDocument::fromJson(file.readAll()).object();
        for (const QString& key : topic.keys())
            CHECK(known.contains(key));
        for (const QJsonValue key : schema[u"required"].toArray())
            CHECK(topic.contains(key.toString()));
        for (const QJsonValue column : topic[u"columns"].toArray())
            CHECK(path.match(column.toString()).hasMatch());
    }
}

TEST_CASE("a section stands for its fields, without retired ones and without the year that names the record")
{
    const Topic topic = read(u"household"_s, u"guarantee/check"_s);
    CHECK(topic.isYearly(Dictionary::builtIn()));
    const Entity& guarantee = Dictionary::builtIn().entity(entities::guarantee);
    for (const Field* field : topic.columns) {
        CHECK(field != yearOf(guarantee));
        CHECK_FALSE(field->retired);
    }
    CHECK_FALSE(topic.columns.empty());
}

TEST_CASE("a topic says what is wrong with its columns")
{
    CHECK_THROWS_AS(read(u"household"_s, u"nothing.here"_s), Failure);
    CHECK_THROWS_AS(read(u"household"_s, u"household.nothing"_s), Failure);
    CHECK_THROWS_AS(read(u"household"_s, u"household/nothing"_s), Failure);
    CHECK_THROWS_AS(read(u"nothing"_s, u"household.phone"_s), Failure);
    CHECK_THROWS_AS(read(u"person"_s, u"income.total"_s), Failure); // an income does not hang on a person
    CHECK_NOTHROW(read(u"person"_s, u"household.phone"_s));
}

TEST_CASE("a topic comes back from its JSON as it was")
{
    for (const Topic& topic : builtInTopics()) {
        const Topic again = readTopic(Dictionary::builtIn(), topicJson(topic), u"again"_s);
        CHECK(again.id == topic.id);
        CHECK(again.label.zh == topic.label.zh);
        CHECK(again.rows == topic.rows);
        CHECK(again.columns == topic.columns);
    }
}
