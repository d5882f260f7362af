// Tables that list their households or people already: what is blank beside them is filled, and nothing else.
#include "core/dictionary/fields.h"
#include "tests/core/exchange/fill_fixture.h"
#include "tests/core/exchange/workbook_fixture.h"

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kGuo = "211324195603120117";
constexpr auto kSong = "211324195809210222";
constexpr auto kLi = "211324194901010245";
constexpr auto kStranger = "211324196001010775";

void takePeople(ImportFixture& fixture)
{
    fixture.take("户编号,组,户主电话,姓名,与户主关系,身份证号,文化程度\n"
                 "101,一组,13842100001,郭永贵,户主,211324195603120117,小学\n"
                 "101,一组,13842100001,宋桂芝,配偶,211324195809210222,初中\n"
                 "102,二组,13842100003,李凤兰,户主,211324194901010245,文盲\n"
                 "103,二组,13842100004,李凤兰,户主,211324197302140420,高中\n");
    REQUIRE(fixture.ledger().count(entities::household) == 3);
}

} // namespace

TEST_CASE("Households that a table lists get what is blank, in their rows and their order")
{
    ImportFixture fixture;
    takePeople(fixture);
    const QString file = fixture.path(u"listed.xlsx"_s);
    writeXlsx(file,
        {{"Sheet1",
            {{"联系方式核对表"}, {"序号", "户主姓名", "身份证号", "联系电话", "村民组"}, {1.0, "李凤兰", kLi, {}, {}},
                {2.0, "郭永贵", kGuo, "已更换", {}}, {3.0, "无此人", kStranger, {}, {}}, {"合计", {}, {}, {}, {}}},
            {}}});
    FillPlan plan;
    const FormSheet sheet(filled(fixture, file, {}, &plan));
    CHECK(plan.data.completesListed);
    CHECK(plan.data.strangers == std::vector<int>{5});
    CHECK(sheet.text(u"D3"_s) == u"13842100003");
    CHECK(sheet.text(u"E3"_s) == u"二组");
    CHECK(sheet.text(u"D4"_s) == u"已更换"); // what people wrote stays
    CHECK(sheet.text(u"E4"_s) == u"一组");
    CHECK(sheet.text(u"D5"_s).isEmpty());
    CHECK(sheet.text(u"A6"_s) == u"合计");
    CHECK(sheet.text(u"B6"_s).isEmpty());
}

TEST_CASE("People are found by their ID numbers in a wide table that lists little more than them")
{
    ImportFixture fixture;
    takePeople(fixture);
    const QString file = fixture.path(u"wide.xlsx"_s);
    writeXlsx(file,
        {{"Sheet1",
            {{"姓名", "身份证号", "与户主关系", "文化程度", "健康状况", "民族", "政治面貌", "劳动技能", "户编号", "组"},
                {"宋桂芝", kSong, {}, {}, {}, {}, {}, {}, {}, {}}, {"郭永贵", kGuo, {}, {}, {}, {}, {}, {}, {}, {}}},
            {}}});
    FillPlan plan;
    const FormSheet sheet(filled(fixture, file, {}, &plan));
    REQUIRE(plan.rowsAreMembers);
    CHECK(plan.data.rows.size() == 2);
    CHECK(sheet.text(u"C2"_s) == u"配偶");
    CHECK(sheet.text(u"D2"_s) == u"初中");
    CHECK(sheet.text(u"I3"_s) == u"101");
    CHECK(sheet.text(u"A4"_s).isEmpty());
}

TEST_CASE("A name that two have finds nobody, and an ID number that nobody has is not helped by the name")
{
    ImportFixture fixture;
    takePeople(fixture);
    const QString file = fixture.path(u"names.xlsx"_s);
    writeXlsx(file,
        {{"Sheet1",
            {{"户主姓名", "身份证号", "组"}, {"郭永贵", {}, {}}, {"李凤兰", {}, {}}, {"宋桂芝", kStranger, {}},
                {"郭永贵", kGuo, {}}},
            {}}});
    FillPlan plan;
    const FormSheet sheet(filled(fixture, file, {}, &plan));
    // Two of the four are told beyond doubt; the name alone is one of them.
    CHECK(plan.data.completesListed == (plan.data.rows.size() >= plan.data.strangers.size()));
    CHECK(sheet.text(u"C3"_s).isEmpty());
    CHECK(sheet.text(u"C4"_s).isEmpty());
}

TEST_CASE("A household's merged cell is filled once, and asking for all households writes them below as before")
{
    ImportFixture fixture;
    takePeople(fixture);
    const QString file = fixture.path(u"merged.xlsx"_s);
    writeXlsx(file,
        {{"Sheet1",
            {{"户编号", "组", "姓名", "身份证号", "与户主关系"}, {"101", {}, "郭永贵", kGuo, {}}, {{}, {}, "宋桂芝", kSong, {}}},
            {{2, 3, 1, 1}}}});
    FillPlan plan;
    const FormSheet sheet(filled(fixture, file, {}, &plan));
    REQUIRE(plan.data.completesListed);
    CHECK(sheet.text(u"B2"_s) == u"一组");
    CHECK(sheet.text(u"B3"_s).isEmpty());
    CHECK(sheet.text(u"E3"_s) == u"配偶");
    CHECK(sheet.attributes(u"mergeCells", u"ref") == QStringList{u"B2:B3"_s});

    FillOptions options;
    options.households = FillHouseholds::All;
    FillPlan below;
    const FormSheet all(filled(fixture, file, options, &below));
    CHECK_FALSE(below.data.completesListed);
    CHECK(below.data.rows.size() == 4);
    CHECK(all.text(u"C4"_s) == u"郭永贵");
}
