// Headings of two tiers: years above amounts, answers to be ticked, and what an upper heading lends to a lower one.
#include "core/dictionary/fields.h"
#include "tests/core/exchange/fill_fixture.h"
#include "tests/core/exchange/workbook_fixture.h"

#include <map>

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kGuo = "211324195603120117";
constexpr auto kLi = "211324194901010245";
constexpr auto kZhao = "211324196506190716";

/// Three households of one person each.
void takeHeads(ImportFixture& fixture)
{
    const QString file = fixture.path(u"heads.xlsx"_s);
    writeXlsx(file,
        {{"Sheet1",
            {{"组", "户主姓名", "身份证号", "电话", "人口"}, {"一组", "郭永贵", kGuo, "13842100001", 1.0},
                {"二组", "李凤兰", kLi, "13842100003", 1.0}, {"二组", "赵德海", kZhao, "13842100004", 1.0}},
            {}}});
    fixture.takeFile(file);
}

std::map<qint64, Record> incomes(ImportFixture& fixture, const QString& household)
{
    std::map<qint64, Record> byYear;
    for (const Record& income : fixture.ledger().records(entities::income, household))
        byYear.emplace(integerOf(income.value(fields::income::year)), income);
    return byYear;
}

/// "三保障" with 是 and 否 below each heading. @param rows below the headings
QString tickTable(ImportFixture& fixture, const Grid& rows)
{
    Grid grid{{"两不愁三保障排查表（2024年）"}, {"户主", "身份证号", "不愁吃", {}, "住房安全", {}, "排查日期"},
        {{}, {}, "是", "否", "是", "否", {}}};
    grid.insert(grid.end(), rows.begin(), rows.end());
    QString file = fixture.path(u"ticks.xlsx"_s);
    writeXlsx(file, {{"Sheet1", grid, {{2, 3, 0, 0}, {2, 3, 1, 1}, {2, 2, 2, 3}, {2, 2, 4, 5}, {2, 3, 6, 6}}}});
    return file;
}

} // namespace

TEST_CASE("An ID number beside the name of the head is the head's, and a row of such a table is a household")
{
    ImportFixture fixture;
    takeHeads(fixture);
    CHECK(fixture.ledger().count(entities::household) == 3);
    const Record head = fixture.record(fields::person::name, u"李凤兰"_s);
    CHECK(textOf(head.value(fields::person::id_number)) == QLatin1StringView(kLi));
    CHECK(isEmpty(head.value(fields::person::phone)));
    const Record house = *fixture.ledger().record(entities::household, head.parent);
    CHECK(textOf(house.value(fields::household::phone)) == u"13842100003");
    CHECK(fixture.ledger().count(entities::income) == 0); // the number of people is no income record
}

TEST_CASE("Years above the headings give each year its own income")
{
    ImportFixture fixture;
    takeHeads(fixture);
    const QString file = fixture.path(u"years.xlsx"_s);
    writeXlsx(file,
        {{"Sheet1",
            {{"三年收入对比表"}, {"户主姓名", "身份证号", "2022年", {}, "2023年", {}, "2024年", {}},
                {{}, {}, "工资性收入", "人均纯收入", "工资性收入", "人均纯收入", "工资性收入", "人均纯收入"},
                {"郭永贵", kGuo, 100.0, 8000.0, 110.0, 9000.0, 120.0, 10000.0}},
            {{2, 3, 0, 0}, {2, 3, 1, 1}, {2, 2, 2, 3}, {2, 2, 4, 5}, {2, 2, 6, 7}}}});
    const ImportPlan plan = fixture.takeFile(file);
    INFO(told(plan));
    CHECK(plan.refused.empty());
    const auto byYear = incomes(fixture, fixture.record(fields::person::name, u"郭永贵"_s).parent);
    REQUIRE(byYear.size() == 3);
    CHECK(integerOf(byYear.at(2022).value(fields::income::wages_reported)) == 10'000);
    CHECK(integerOf(byYear.at(2023).value(fields::income::wages_reported)) == 11'000);
    CHECK(integerOf(byYear.at(2024).value(fields::income::per_capita_reported)) == 1'000'000);

    const FormSheet sheet(filled(fixture, file), {});
    CHECK(sheet.text(u"C3"_s) == u"工资性收入");
}

TEST_CASE("A mark below an answer is the answer; two marks are refused")
{
    ImportFixture fixture;
    takeHeads(fixture);
    const QString file = tickTable(fixture,
        {{"郭永贵", kGuo, "√", {}, "√", {}, "2024.10.10"}, {"李凤兰", kLi, "大概", {}, {}, "√", "2024.10.11"},
            {"赵德海", kZhao, "√", "√", "√", {}, "2024.10.12"}});
    const ImportPlan plan = fixture.takeFile(file);
    INFO(told(plan));
    CHECK(plan.rows == 3);
    CHECK(fieldOf(plan, 5) == u"guarantee.housing");
    CHECK(fieldOf(plan, 6) == u"guarantee.housing");
    REQUIRE(plan.refused.size() == 2);
    CHECK(plan.refused[0].column == u"不愁吃 是");
    CHECK(plan.refused[1].column == u"不愁吃 否");
    const auto answer = [&](const QString& name, const FieldName& field) {
        const auto checks = fixture.ledger().records(entities::guarantee, fixture.record(fields::person::name, name).parent);
        REQUIRE(checks.size() == 1);
        return textOf(checks[0].value(field));
    };
    CHECK(answer(u"郭永贵"_s, fields::guarantee::housing) == u"1");
    CHECK(answer(u"李凤兰"_s, fields::guarantee::housing) == u"2");
    CHECK(answer(u"赵德海"_s, fields::guarantee::housing) == u"1");
    CHECK(answer(u"赵德海"_s, fields::guarantee::food).isEmpty());
}

TEST_CASE("A table with answers to tick gets its marks, and lacking ones are told once")
{
    ImportFixture fixture;
    takeHeads(fixture);
    fixture.takeFile(
        tickTable(fixture, {{"郭永贵", kGuo, "√", {}, "√", {}, "2024.10.10"}, {"李凤兰", kLi, "√", {}, {}, "√", "2024.10.11"}}));
    FillPlan plan;
    const FormSheet sheet(filled(fixture, tickTable(fixture, {}), {}, &plan));
    CHECK_FALSE(plan.rowsAreMembers);
    CHECK(sheet.text(u"A4"_s) == u"郭永贵");
    CHECK(sheet.text(u"E4"_s) == u"√");
    CHECK(sheet.text(u"F4"_s).isEmpty());
    CHECK(sheet.text(u"E5"_s).isEmpty());
    CHECK(sheet.text(u"F5"_s) == u"√");
    CHECK(std::count_if(plan.data.missing.begin(), plan.data.missing.end(), [&](const FillMissing& missing) {
        return plan.columns[missing.column].name == u"guarantee.housing";
    }) == 1);
}

TEST_CASE("An upper heading lends its word to a lower one that says little")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.plan(
        "户主基本信息,,,住房情况,,饮水情况,,务工起止时间,\n姓名,身份证号码,联系电话,面积（㎡）,鉴定"
        "等级,是否安全,水源类型,起,止\n郭永贵,211324195603120117,13842100001,95.5,A级,是,自来水,"
        "2024.3,2024-11-30\n");
    INFO(told(plan));
    CHECK(plan.refused.empty());
    int column = 0;
    for (const char* field : {"household.head_name", "household.head_id", "household.phone", "living.house_area",
             "living.house_grade", "guarantee.water", "guarantee.water_source", "person.work_start", "person.work_end"})
        CHECK(fieldOf(plan, ++column) == QLatin1StringView(field));
}

TEST_CASE("A list of one kind of people names them by it")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.plan("家庭编号,参保人姓名,与户主关系,学生身份证号\n1,郭永贵,户主,211324195603120117\n");
    CHECK(fieldOf(plan, 2) == u"person.name");
    CHECK(fieldOf(plan, 4) == u"person.id_number");
}

TEST_CASE("Several risks in one cell go one into each field, and come back together")
{
    ImportFixture fixture;
    takeHeads(fixture);
    const ImportPlan plan = fixture.take("户主姓名,户主身份证号,监测对象类别,返贫致贫风险,是否消除风险,脱贫年度,识别监测时间\n"
                                         "郭永贵,211324195603120117,脱贫不稳定户,因病、因残,已消除,2018-12-31,2021年6月15日\n"
                                         "李凤兰,211324194901010245,边缘易致贫户,因病、不知道,未知,2018.12,2021-06\n");
    INFO(told(plan));
    CHECK(refusedRows(plan) == std::vector<int>{3});
    CHECK(plan.refused.size() == 2);
    const Record house = *fixture.ledger().record(entities::household, fixture.record(fields::person::name, u"郭永贵"_s).parent);
    CHECK(textOf(house.value(fields::household::risk_1)) == u"01");
    CHECK_FALSE(textOf(house.value(fields::household::risk_2)).isEmpty());
    CHECK(integerOf(house.value(fields::household::risk_cleared)) == 1);
    CHECK(integerOf(house.value(fields::household::poverty_exit_year)) == 2018);
    CHECK(textOf(house.value(fields::household::identified_month)) == u"2021-06");

    const QString form = fixture.path(u"form.xlsx"_s);
    writeXlsx(form, {{"Sheet1", {{"户主姓名", "风险类型", "主要风险"}}, {}}});
    const FormSheet sheet(filled(fixture, form));
    CHECK(sheet.text(u"B2"_s) == u"因病、因残");
    CHECK(sheet.text(u"C2"_s).isEmpty()); // the same field again stays empty
}

TEST_CASE("Members side by side in one row are told, not dropped in silence")
{
    ImportFixture fixture;
    const QString file = fixture.path(u"side.xlsx"_s);
    writeXlsx(file,
        {{"Sheet1",
            {{"户主姓名", "户主身份证号", "家庭成员1", {}, "家庭成员2", {}}, {{}, {}, "姓名", "身份证号", "姓名", "身份证号"},
                {"郭永贵", kGuo, "宋桂芝", "211324195809210222", "李凤兰", kLi}},
            {{1, 2, 0, 0}, {1, 2, 1, 1}, {1, 1, 2, 3}, {1, 1, 4, 5}}}});
    const ImportPlan plan = planImport(fixture.ledger(), file, {});
    INFO(told(plan));
    REQUIRE(plan.warnings.size() >= 1);
    CHECK(plan.warnings.front().message.contains(u"家庭成员2 姓名"));
}

TEST_CASE("The size of a household is that of an income year only where no other column is")
{
    ImportFixture fixture;
    const ImportPlan alone = fixture.plan(
        "户编号,户主姓名,家庭人口数,收入年度,工资性收入,转移性收入\n101,郭永贵,2,2024,100,200\n");
    CHECK(fieldOf(alone, 3) == u"income.members");
    const ImportPlan both = fixture.plan(
        "户编号,户主姓名,家庭人口数,收入年度,年度家庭人口数（人）,工资性收入\n101,郭永贵,2,2024,3,100\n");
    CHECK(fieldOf(both, 3) == u"household.size");
    CHECK(fieldOf(both, 5) == u"income.members");
}
