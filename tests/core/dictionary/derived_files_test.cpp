#include "core/dictionary/derived_files.h"

#include "core/base/failure.h"
#include "tests/core/dictionary/sample_dictionary.h"
#include "tests/support/catch_qt.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

QJsonObject at(QJsonObject object, const QStringList& path)
{
    for (const QString& key : path) {
        REQUIRE(object.contains(key));
        object = object.value(key).toObject();
    }
    return object;
}

QJsonObject recordSchema(const Dictionary& dictionary, const QString& entity)
{
    return at(exportSchema(dictionary, Language::Chinese), {u"properties"_s, u"records"_s, u"properties"_s, entity, u"items"_s});
}

QJsonObject fieldSchema(const QString& entity, const QString& field)
{
    const Dictionary dictionary(sampleFiles());
    return at(recordSchema(dictionary, entity), {u"properties"_s, field});
}

QStringList namesOf(const QJsonArray& objects)
{
    QStringList names;
    for (const QJsonValue object : objects)
        names += object.toObject().value(u"name"_s).toString();
    return names;
}

} // namespace

TEST_CASE("The schema allows exactly what the export writes")
{
    const Dictionary dictionary(sampleFiles());
    const QJsonObject schema = exportSchema(dictionary, Language::Chinese);
    CHECK(schema.value(u"required"_s).toArray().size() == 6);
    CHECK(schema.value(u"additionalProperties"_s) == QJsonValue(false));
    const QJsonObject visit = recordSchema(dictionary, u"visit"_s);
    CHECK(visit.value(u"additionalProperties"_s) == QJsonValue(false));
    CHECK(visit.value(u"required"_s).toArray() == QJsonArray{u"id"_s, u"household"_s});
    CHECK(recordSchema(dictionary, u"household"_s).value(u"required"_s).toArray() == QJsonArray{u"id"_s});
}

TEST_CASE("Each type has its form in the schema")
{
    CHECK(fieldSchema(u"household"_s, u"rooms"_s).value(u"type"_s) == u"integer"_s);
    CHECK(fieldSchema(u"household"_s, u"rooms"_s).value(u"maximum"_s) == 9);
    CHECK(fieldSchema(u"visit"_s, u"cost_reported"_s).value(u"type"_s) == u"number"_s);
    CHECK(fieldSchema(u"visit"_s, u"road"_s).value(u"enum"_s).toArray() == QJsonArray{u"01"_s, u"02"_s}); // the retired one too
    CHECK(fieldSchema(u"visit"_s, u"road"_s).value(u"x-labels"_s).toObject().size() == 2);
    CHECK(fieldSchema(u"visit"_s, u"visited_on"_s).contains(u"pattern"_s));
    CHECK(fieldSchema(u"visit"_s, u"cost"_s).value(u"readOnly"_s) == QJsonValue(true));
    CHECK_FALSE(fieldSchema(u"visit"_s, u"cost_reported"_s).contains(u"readOnly"_s));
}

TEST_CASE("Every field of the built-in dictionary is in the schema with its words")
{
    for (const Language language : {Language::Chinese, Language::English}) {
        const QJsonObject records = at(
            exportSchema(Dictionary::builtIn(), language), {u"properties"_s, u"records"_s, u"properties"_s});
        for (const Entity& entity : Dictionary::builtIn().entities()) {
            if (entity.isSigned) {
                CHECK_FALSE(records.contains(entity.id)); // is never exported
                continue;
            }
            const QJsonObject properties = at(records, {entity.id, u"items"_s, u"properties"_s});
            for (const Field& field : entity.fields) {
                const QJsonObject property = properties.value(field.id).toObject();
                CHECK(property.value(u"title"_s) == field.label.in(language));
                CHECK(property.contains(u"type"_s));
                CHECK(property.contains(u"description"_s));
            }
        }
    }
}

TEST_CASE("The data package describes each table by its columns and keys")
{
    const Dictionary dictionary(sampleFiles());
    const QJsonObject package = dataPackage(dictionary, exportedEntities(dictionary), Language::English);
    CHECK(package.value(u"profile"_s) == u"tabular-data-package"_s);
    const QJsonArray resources = package.value(u"resources"_s).toArray();
    REQUIRE(namesOf(resources) == QStringList{u"household"_s, u"visit"_s});
    const QJsonObject visit = resources.at(1).toObject();
    CHECK(visit.value(u"path"_s) == u"visit.csv"_s);
    const QJsonObject schema = visit.value(u"schema"_s).toObject();
    CHECK(namesOf(schema.value(u"fields"_s).toArray()) == columnIds(dictionary.entity(u"visit")));
    CHECK(schema.value(u"primaryKey"_s) == u"id"_s);
    const QJsonObject key = schema.value(u"foreignKeys"_s).toArray().at(0).toObject();
    CHECK(key.value(u"fields"_s) == u"household"_s);
    CHECK(key.value(u"reference"_s).toObject().value(u"resource"_s) == u"household"_s);

    const QJsonObject part = dataPackage(dictionary, {&dictionary.entity(u"visit")}, Language::English);
    const QJsonArray only = part.value(u"resources"_s).toArray();
    REQUIRE(namesOf(only) == QStringList{u"visit"_s});
    CHECK_FALSE(only.at(0).toObject().value(u"schema"_s).toObject().contains(u"foreignKeys"_s));
}

TEST_CASE("Columns are the record's key, its parent and its fields")
{
    const Dictionary dictionary(sampleFiles());
    CHECK(columnIds(dictionary.entity(u"household")) == QStringList{u"id"_s, u"code"_s, u"name"_s, u"rooms"_s});
    CHECK(columnIds(dictionary.entity(u"visit")).first(2) == QStringList{u"id"_s, u"household"_s});
}

TEST_CASE("Retired fields leave templates and columns but stay in the schema")
{
    const Dictionary dictionary(sampleWith(u"household.json"_s, R"("min": 0)", R"("retired": "2027", "min": 0)"));
    const Entity& household = dictionary.entity(u"household");
    CHECK_FALSE(columnIds(household).contains(u"rooms"_s));
    CHECK_FALSE(csvTemplate(household, Language::Chinese).contains("房间"));
    CHECK(at(recordSchema(dictionary, u"household"_s), {u"properties"_s, u"rooms"_s}).value(u"deprecated"_s) == QJsonValue(true));
}

TEST_CASE("A template has headings people know and leaves computed fields out")
{
    const Dictionary dictionary(sampleFiles());
    const QByteArray csv = csvTemplate(dictionary.entity(u"visit"), Language::Chinese);
    CHECK(csv.startsWith("\xEF\xBB\xBF"));
    CHECK(csv.endsWith("\r\n"));
    const QStringList headings = QString::fromUtf8(csv).trimmed().split(u',');
    CHECK(headings.contains(u"日期"_s));
    CHECK(headings.contains(u"上报费用"_s));
    CHECK_FALSE(headings.contains(u"费用"_s));
}

TEST_CASE("Rows of people and visits find their household by its number and head")
{
    for (const QString& entity : {u"person"_s, u"visit"_s, u"income"_s}) {
        const QString csv = QString::fromUtf8(csvTemplate(Dictionary::builtIn().entity(entity), Language::Chinese));
        CHECK(csv.startsWith(u"户编号,户主姓名,"_s));
    }
}

TEST_CASE("The workbook template is written whole or not at all")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"template.xlsx"_s);
    writeXlsxTemplate(Dictionary::builtIn(), Language::Chinese, path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(2) == "PK");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    CHECK_THROWS_AS(
        writeXlsxTemplate(Dictionary::builtIn(), Language::Chinese, folder.filePath(u"no/such/folder.xlsx"_s)), Failure);
}

TEST_CASE("The codebook names every field and every code in the language asked for")
{
    const Dictionary& dictionary = Dictionary::builtIn();
    const QString zh = codebook(dictionary, Language::Chinese);
    const QString en = codebook(dictionary, Language::English);
    for (const Entity& entity : dictionary.entities()) {
        for (const Field& field : entity.fields) {
            CHECK(zh.contains(u"| `%1` |"_s.arg(field.id)));
            CHECK(zh.contains(field.label.zh));
            CHECK(en.contains(field.label.en));
        }
    }
    for (const CodeList& list : dictionary.codeLists())
        CHECK(zh.contains(u"`%1`"_s.arg(list.id)));
}

TEST_CASE("The header declares a name for every entity and field")
{
    const QByteArray header = fieldNamesHeader(
        Dictionary(sampleWith(u"household.json"_s, R"("id": "rooms")", R"("id": "signed")")));
    CHECK(header.contains("namespace mingbai::fields::visit {"));
    CHECK(header.contains(" visited_on{"));
    CHECK(header.contains(" signed_{")); // a keyword of C++
    CHECK(header.contains("u\"signed\""));
}
