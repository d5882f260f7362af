#include "core/dictionary/dictionary.h"

#include "core/base/failure.h"
#include "tests/core/dictionary/sample_dictionary.h"
#include "tests/support/catch_qt.h"

using namespace Qt::StringLiterals;
using namespace mingbai;

TEST_CASE("A dictionary gives back what its files say")
{
    const Dictionary dictionary(sampleFiles());
    CHECK(dictionary.version() == 7);
    REQUIRE(dictionary.entities().size() == 2);
    const Entity& visit = dictionary.entity(u"visit");
    CHECK(visit.parent == u"household"_s);
    CHECK_FALSE(visit.occursOnce);
    const Field& road = dictionary.field(u"visit", u"road");
    CHECK(road.type == FieldType::Code);
    CHECK(road.codes == dictionary.codeList(u"road"));
    CHECK(textOf(road.defaultValue) == u"01"_s);
    CHECK(road.shownWhen == u"visited_on IS NOT NULL"_s);
    CHECK(road.codes->find(u"02")->retired);
    CHECK(dictionary.field(u"visit", u"cost").isComputed());
    CHECK(dictionary.field(u"visit", u"cost").reportedAs == u"cost_reported"_s);
    CHECK(dictionary.field(u"household", u"name").maxLength == 64);
    CHECK(dictionary.field(u"household", u"code").maxLength == 20);
    CHECK(dictionary.files() == sampleFiles());
}

TEST_CASE("Entities stand in their order and fields in paper order")
{
    auto files = sampleFiles();
    files[u"visit.json"_s].replace("\"order\": 2", "\"order\": 40");
    const Dictionary dictionary(files);
    CHECK(dictionary.entities().front().id == u"household"_s);
    const Entity& household = dictionary.entities().front();
    CHECK(household.indexOf(u"code") == 0);
    CHECK(household.indexOf(u"rooms") == 2);
    CHECK(household.indexOf(u"nothing") == -1);
    CHECK(household.find(u"nothing") == nullptr);
    CHECK(household.sections.front().fields == std::vector<int>{0, 1, 2});
}

TEST_CASE("A name the dictionary does not know is a wrong use")
{
    const Dictionary dictionary(sampleFiles());
    CHECK(dictionary.find(u"village") == nullptr);
    CHECK(dictionary.codeList(u"village") == nullptr);
    CHECK_THROWS_AS(dictionary.entity(u"village"), Failure);
    CHECK_THROWS_AS(dictionary.field(u"household", u"phone"), Failure);
}

TEST_CASE("A code is found by code, label, synonym and by what spreadsheets make of it")
{
    const Dictionary dictionary(sampleFiles());
    const CodeList& list = *dictionary.codeList(u"road");
    for (const QString& text :
        {u"01"_s, u"1"_s, u"０１"_s, u"硬化路"_s, u"水泥路"_s, u"硬 化 路"_s, u"（硬化路）"_s, u"paved"_s}) {
        INFO(text.toStdString());
        REQUIRE(list.match(text));
        CHECK(list.match(text)->code == u"01"_s);
    }
    CHECK(list.match(u"3") == nullptr);
    CHECK(list.match(u"") == nullptr);
}

TEST_CASE("The loader names file, field and what is wrong with it")
{
    struct Case {
        const char* what;
        QString file;
        QByteArray from;
        QByteArray to;
        QString expected;
    };
    const QString household = u"household.json"_s;
    const QString visit = u"visit.json"_s;
    const QString codes = u"codes/road.json"_s;
    const Case cases[] = {
        {"unknown key of a field", household, R"("search": "name")", R"("serach": "name")",
            u"household.json: household.name: unknown key \"serach\""_s},
        {"unknown key of an entity", household, R"("title")", R"("titel")", u"household.json: household: unknown key"_s},
        {"unknown type", household, R"("type": "integer")", R"("type": "number")",
            u"household.json: household.rooms: \"type\""_s},
        {"wrong kind of value", household, R"("max": 9)", R"("max": "9")", u"household.rooms: \"max\" must be a number"_s},
        {"min above max", household, R"("min": 0)", R"("min": 10)", u"household.rooms: \"min\""_s},
        {"key of another type", household, R"("min": 0)", R"("decimals": 0)", u"household.rooms: unknown key \"decimals\""_s},
        {"label in one language", household, R"({"zh": "房间", "en": "Rooms"})", R"({"zh": "房间"})",
            u"household.rooms.label: \"en\" is missing"_s},
        {"empty label", household, R"("en": "Rooms")", R"("en": "")", u"household.rooms.label: \"en\""_s},
        {"bad id", household, R"("id": "rooms")", R"("id": "Rooms")", u"Rooms"_s},
        {"SQL word as id", household, R"("id": "rooms")", R"("id": "group")", u"must not be a word of SQL: group"_s},
        {"name of the key column", household, R"("id": "rooms")", R"("id": "id")", u"household.id: "_s},
        {"field twice", household, R"("id": "rooms")", R"("id": "name")", u"\"name\" is there twice"_s},
        {"label twice", household, R"("zh": "房间")", R"("zh": "户主")", u"household.rooms: the label \"户主\" is there twice"_s},
        {"unknown key field", household, R"("key": ["code"])", R"("key": ["cod"])",
            u"household.json: household: the key names \"cod\""_s},
        {"unknown title", household, R"("title": "name")", R"("title": "nam")", u"the title \"nam\""_s},
        {"file named otherwise", household, R"("id": "household")", R"("id": "houses")", u"named after the id"_s},
        {"unknown parent", visit, R"("parent": "household")", R"("parent": "house")",
            u"visit.json: visit: the parent \"house\""_s},
        {"parent later", visit, R"("order": 2)", R"("order": 1)", u"must come earlier"_s},
        {"occurs missing", visit, R"("occurs": "many", )", "", u"visit.json: visit: \"occurs\" is missing"_s},
        {"unknown code list", visit, R"("codes": "road")", R"("codes": "raod")", u"visit.road: there is no code list \"raod\""_s},
        {"default that is no code", visit, R"("default": "01")", R"("default": "9")", u"visit.road: \"default\""_s},
        {"condition over no field", visit, "visited_on IS NOT NULL", "visitd_on IS NOT NULL",
            u"visit.road: the condition or formula names \"visitd_on\""_s},
        {"reported elsewhere as no field", visit, R"("reported_as": "cost_reported")", R"("reported_as": "visited_on")",
            u"visit.cost: \"visited_on\""_s},
        {"code twice", codes, R"("code": "02")", R"("code": "01")", u"road.01: the code is there twice"_s},
        {"one name for two codes", codes, R"("zh": "土路")", R"("zh": "水泥路")", u"\"水泥路\" means both code 01 and code 02"_s},
        {"code with a comma", codes, R"("code": "02")", R"("code": "0,2")", u"letters, digits"_s},
        {"version missing", u"dictionary.json"_s, R"("version")", R"("versoin")", u"dictionary.json: unknown key"_s},
        {"no JSON", household, R"("order": 1,)", R"("order": 1)", u"household.json: no JSON"_s},
    };
    for (const Case& item : cases) {
        INFO(item.what);
        const QString told = refusalOf(sampleWith(item.file, item.from, item.to));
        INFO(told.toStdString());
        CHECK(told.contains(item.expected));
    }
}

TEST_CASE("Everything that is wrong is told at once")
{
    auto files = sampleWith(u"household.json"_s, R"("type": "integer")", R"("type": "number")");
    files[u"visit.json"_s].replace(R"("codes": "road")", R"("codes": "raod")");
    files.remove(u"dictionary.json"_s);
    const QString told = refusalOf(files);
    CHECK(told.contains(u"household.rooms"_s));
    CHECK(told.contains(u"visit.road"_s));
    CHECK(told.contains(u"dictionary.json"_s));
}

TEST_CASE("The sample itself is good")
{
    CHECK(refusalOf(sampleFiles()).isEmpty());
}
