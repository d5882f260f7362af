#include "core/dictionary/fields.h"

#include "tests/core/exchange/import_fixture.h"

#include <QJsonArray>

using namespace mingbai;
using namespace Qt::StringLiterals;
using test::ImportFixture;

namespace {

// Made up; they pass the check of GB 11643.

QByteArray id(const char* first17)
{
    static constexpr int kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += (first17[i] - '0') * kWeights[i];
    return QByteArray(first17) + "10X98765432"[sum % 11];
}

const QByteArray kOne = id("21132419741006561");
const QByteArray kTwo = id("21132419761006562");
const QByteArray kThree = id("21132420010506101");

QByteArray roster(const QByteArray& rows)
{
    return "户编号,户主姓名,组,姓名,与户主关系,身份证号,联系电话\n" + rows;
}

QByteArray wangs()
{
    return roster("100,王五,一组,王五,户主," + kOne + ",13800000001\n100,王五,一组,李花,妻子," + kTwo + ",\n");
}

} // namespace

TEST_CASE("The same table twice changes nothing the second time")
{
    ImportFixture fixture;
    CHECK(fixture.take(wangs()).people.created == 2);
    const ImportPlan again = fixture.plan(wangs());
    INFO(test::told(again));
    CHECK(again.households.same == 1);
    CHECK(again.people.same == 2);
    CHECK(again.changes.isEmpty());
}

TEST_CASE("Only cells that differ and hold something change the ledger")
{
    ImportFixture fixture;
    fixture.take(wangs());
    const ImportPlan plan = fixture.take(
        roster("100,王五,,王 五,户主," + kOne + ",\n100,王五,,李花,妻子," + kTwo + ",13900000002\n"));
    INFO(test::told(plan));
    CHECK(plan.people.changed == 1);
    CHECK(plan.people.same == 1);
    CHECK(textOf(fixture.record(fields::person::name, u"王五"_s).value(fields::person::phone)) == u"13800000001"_s);
    CHECK(textOf(fixture.record(fields::person::name, u"李花"_s).value(fields::person::phone)) == u"13900000002"_s);
    CHECK(textOf(fixture.record(fields::household::code, u"100"_s).value(fields::household::group_name)) == u"一组"_s);
}

TEST_CASE("New households stand in the ledger's village and start with the dictionary's defaults")
{
    ImportFixture fixture;
    fixture.take(wangs());
    const Record household = fixture.record(fields::household::code, u"100"_s);
    CHECK(textOf(household.value(fields::household::village)) == u"211324107205"_s);
    CHECK(textOf(household.value(fields::household::status)) == u"1"_s);
}

TEST_CASE("A person who stands twice is one person; another name or another household under the number is refused")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.take(roster("100,王五,一组,王五,户主," + kOne + ",\n100,王五,一组,王五,户主," + kOne
        + ",13800000001\n"
          "100,王五,一组,张重,妻子,"
        + kOne + ",\n200,赵六,二组,赵六,户主," + kTwo + ",\n200,赵六,二组,王五,之父," + kOne + ",\n"));
    INFO(test::told(plan));
    CHECK(plan.people.created == 2);
    CHECK(test::refusedRows(plan) == std::vector<int>{4, 6});
    CHECK(plan.refused.front().check == u"ID-03"_s);
    CHECK(plan.warnings.size() == 1);
    CHECK(textOf(fixture.record(fields::person::name, u"王五"_s).value(fields::person::phone)) == u"13800000001"_s);
}

TEST_CASE("A number that the ledger has under another name, or in another household, is refused")
{
    ImportFixture fixture;
    fixture.take(wangs());
    const ImportPlan plan = fixture.plan(
        roster("100,王五,一组,别人,户主," + kOne + ",\n200,赵六,二组,李花,户主," + kTwo + ",\n"));
    INFO(test::told(plan));
    CHECK(test::refusedRows(plan) == std::vector<int>{2, 3});
    CHECK(plan.changes.isEmpty());
}

TEST_CASE("A member without a number is known by name and birth within the household")
{
    ImportFixture fixture;
    fixture.take("户编号,姓名,与户主关系,出生日期\n100,王五,户主,1974-10-06\n100,王小,之子,2001-05\n");
    const ImportPlan plan = fixture.take("户编号,姓名,与户主关系,身份证号\n100,王小,之子," + kThree + "\n");
    INFO(test::told(plan));
    CHECK(plan.people.created == 0);
    CHECK(plan.people.changed == 1);
}

TEST_CASE("Rows below a head belong to it until the next head; the next page's headings and the totals are left out")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.take("某村名单\n姓名,关系,身份证号\n1,2,3\n王五,户主," + kOne + "\n李花,妻子," + kTwo
        + "\n姓名,关系,身份证号\n赵六,户主," + kThree + "\n合计,3人,\n填表人：某某,,审核：\n");
    INFO(test::told(plan));
    CHECK(plan.rows == 3);
    CHECK(plan.households.created == 2);
    CHECK(plan.people.created == 3);
    CHECK(plan.refused.empty());
}

TEST_CASE("Two heads of the same name are two households")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.take("户主姓名,组,姓名,关系,身份证号\n王五,一组,王五,户主," + kOne
        + "\n王五,一组,李花,妻,\n王五,一组,王五,户主," + kTwo + "\n");
    CHECK(plan.households.created == 2);
    CHECK(plan.people.created == 3);
}

TEST_CASE("Another figure of the same household or year in a later row is told, not dropped in silence")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.take(
        "户编号,姓名,与户主关系,耕地面积,务工收入\n100,王五,户主,5,20000\n100,李花,妻子,6,15000\n");
    INFO(test::told(plan));
    CHECK(plan.warnings.size() == 2);
    CHECK(plan.refused.empty());
}

TEST_CASE("Sex and day of birth come from the ID number where the table has no columns for them")
{
    ImportFixture fixture;
    fixture.take(wangs());
    const Record wife = fixture.record(fields::person::name, u"李花"_s);
    CHECK(textOf(wife.value(fields::person::birth_date)) == u"1976-10-06"_s);
    CHECK(textOf(wife.value(fields::person::sex)) == u"2"_s);
}

TEST_CASE("A number that the ledger has under another name brings nobody else into that person's household")
{
    ImportFixture fixture;
    fixture.take(wangs());
    const ImportPlan plan = fixture.plan(
        "组,姓名,与户主关系,身份证号\n三组,韩宝民,户主," + kOne + "\n三组,韩德满,之子," + kThree + "\n");
    INFO(test::told(plan));
    CHECK(plan.refused.size() == 1);
    CHECK(plan.households.changed == 0);
    CHECK(plan.households.created == 1);
}

TEST_CASE("A row of another village is refused, and the rows below it that name no household with it")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.take("行政村,户编号,姓名,关系,身份证号\n奈木皋村,100,王五,户主," + kOne
        + "\n鲤莲杖子村,200,赵六,户主," + kTwo + "\n,,赵小,之子," + kThree + "\n");
    INFO(test::told(plan));
    CHECK(test::refusedRows(plan) == std::vector<int>{3, 4});
    CHECK(plan.people.created == 1);
}

TEST_CASE("A person whom the table does not place is only taken when the ledger knows the person")
{
    ImportFixture fixture;
    fixture.take(wangs());
    const ImportPlan plan = fixture.take("姓名,身份证号,务工月数,务工地点\n李花," + kTwo + ",6,沈阳\n谁," + kThree + ",3,沈阳\n");
    INFO(test::told(plan));
    CHECK(plan.people.changed == 1);
    CHECK(test::refusedRows(plan) == std::vector<int>{3});
    CHECK(integerOf(fixture.record(fields::person::name, u"李花"_s).value(fields::person::work_months)) == 6);
}

TEST_CASE("A column of yes and no means the codes for yes and no, not the codes 1 and 0")
{
    ImportFixture fixture;
    fixture.take("户编号,姓名,关系,低保\n100,王五,户主,1\n100,李花,妻子,0\n");
    CHECK(textOf(fixture.record(fields::person::name, u"王五"_s).value(fields::person::minimum_living)) == u"2"_s);
    CHECK(textOf(fixture.record(fields::person::name, u"李花"_s).value(fields::person::minimum_living)) == u"1"_s);
}

TEST_CASE("Tables of income take their year from a column, a heading, the title, the file name, or the newest closed year")
{
    const auto yearOf = [](const QByteArray& table, const QString& name, int asked = 0) {
        ImportFixture fixture;
        fixture.take(wangs());
        ImportOptions options;
        options.year = asked;
        fixture.ledger().apply(fixture.plan(table, options, name).changes);
        const std::vector<Record> records = fixture.ledger().records(
            entities::income, fixture.record(fields::household::code, u"100"_s).id);
        REQUIRE(records.size() == 1);
        CHECK(integerOf(records.front().value(fields::income::wages_migrant)) == 123450);
        return integerOf(records.front().value(fields::income::year));
    };
    const QByteArray plain = "户编号,户主姓名,务工收入\n100,王五,\"1,234.50\"\n";
    CHECK(yearOf("户编号,年度,务工收入\n100,2021,1234.5\n", u"a.csv"_s) == 2021);
    CHECK(yearOf("户编号,2020年务工收入\n100,1234.5\n", u"a.csv"_s) == 2020);
    CHECK(yearOf("某村2022年度收入表\n" + plain, u"a.csv"_s) == 2022);
    CHECK(yearOf("填表日期：2022年11月8日\n" + plain, u"a.csv"_s) == 2024);
    CHECK(yearOf(plain, u"2023年收入.csv"_s) == 2023);
    CHECK(yearOf(plain, u"2023年收入.csv"_s, 2019) == 2019);
    CHECK(yearOf(plain, u"a.csv"_s) == 2024);
}

TEST_CASE("Amounts counted in 万元 are taken as such")
{
    ImportFixture fixture;
    fixture.take(wangs());
    fixture.take("户编号,务工收入（万元）,种植业收入\n100,1.2,300\n");
    const std::vector<Record> records = fixture.ledger().records(
        entities::income, fixture.record(fields::household::code, u"100"_s).id);
    REQUIRE(records.size() == 1);
    CHECK(integerOf(records.front().value(fields::income::wages_migrant)) == 1'200'000);
    CHECK(integerOf(records.front().value(fields::income::business_crops)) == 30'000);
}

TEST_CASE("Income of a household that the ledger does not have is refused, not made up")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.plan("户编号,户主姓名,务工收入,种植业收入\n999,王五,100,200\n");
    CHECK(test::refusedRows(plan) == std::vector<int>{2});
    CHECK(plan.changes.isEmpty());
}

TEST_CASE("A list of households makes the heads")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.take("组,户主姓名,户主身份证号,户类型,耕地面积（亩）\n一组,王五," + kOne + ",脱贫户,3.5\n");
    INFO(test::told(plan));
    CHECK(plan.households.created == 1);
    CHECK(plan.others.created == 1);
    const Record head = fixture.record(fields::person::name, u"王五"_s);
    CHECK(textOf(head.value(fields::person::relation)) == u"01"_s);
    CHECK(textOf(head.value(fields::person::id_number)) == QString::fromLatin1(kOne));
    CHECK(fixture.plan("组,户主姓名,户主身份证号,户类型,耕地面积（亩）\n一组,王五," + kOne + ",脱贫户,3.5\n").changes.isEmpty());
}

TEST_CASE("Visits are added once, however often the table is taken in")
{
    ImportFixture fixture;
    fixture.take(wangs());
    const QByteArray visits =
        "户编号,户主姓名,走访日期,走访人,走访内容\n100,王五,2024-10-01,某某,一切正常\n100,王五,2024-11-01,某某,一切正常\n";
    CHECK(fixture.take(visits).others.created == 2);
    CHECK(fixture.take(visits).changes.isEmpty());
}

TEST_CASE("Formulas are no names, and cut numbers no household numbers")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.takeFile(ImportFixture::sample(u"X04.csv"_s));
    INFO(test::told(plan));
    CHECK(test::refusedRows(plan) == std::vector<int>{4, 7, 9, 11});
    fixture.ledger().forEach(
        entities::person, [](const Record& person) { CHECK_FALSE(textOf(person.value(fields::person::name)).startsWith(u'=')); });
    CHECK(test::refusedRows(fixture.plan("户编号,姓名,关系\n1.00211E+11,王五,户主\n")) == std::vector<int>{2});
}

TEST_CASE("Figures that are none, too large or negative are refused one by one")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.plan("户编号,户主姓名,组\n100211000311,甲甲,一组\n");
    fixture.ledger().apply(plan.changes);
    const ImportPlan figures = planImport(fixture.ledger(), ImportFixture::sample(u"X05.csv"_s), {});
    INFO(test::told(figures));
    std::vector<int> cells;
    for (const ImportRemark& remark : figures.refused) {
        if (remark.column == u"工资性收入"_s)
            cells.push_back(remark.row);
    }
    CHECK(cells == std::vector<int>{2, 3, 5, 6, 7, 8, 9, 11});
    CHECK(std::any_of(
        figures.refused.begin(), figures.refused.end(), [](const ImportRemark& remark) { return remark.check == u"IC-07"_s; }));
}

TEST_CASE("Remarks never show a whole ID number, phone or account")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.plan(
        "户编号,姓名,关系,身份证号,联系电话,银行账号\n100,王五,户主,211324197410065611,1380000000123,62220000000000x\n");
    INFO(test::told(plan));
    REQUIRE(plan.refused.size() >= 2);
    for (const ImportRemark& remark : plan.refused) {
        const auto digits = std::count_if(remark.value.begin(), remark.value.end(), [](QChar c) { return c.isDigit(); });
        CHECK(digits <= 10);
        CHECK_FALSE(remark.message.isEmpty());
    }
}

TEST_CASE("The person's map file decides, and a broken one is refused")
{
    ImportFixture fixture;
    ImportOptions options;
    options.mapFile = fixture.write("{\"称呼\": \"person.name\"}", u"map.json"_s);
    const ImportPlan plan = fixture.plan("户编号,称呼,关系\n100,王五,户主\n", options);
    CHECK(plan.people.created == 1);
    CHECK(plan.warnings.empty());
    options.mapFile = fixture.write("{\"称呼\": \"person.name\", \"大名\": \"person.name\"}", u"map.json"_s);
    const ImportPlan missing = fixture.plan("户编号,称呼,关系\n100,王五,户主\n", options);
    REQUIRE(missing.warnings.size() == 1);
    CHECK(missing.warnings[0].column == u"大名"_s);
    options.mapFile = fixture.write("[1]", u"map.json"_s);
    CHECK(test::failureOf([&] { static_cast<void>(fixture.plan("户编号,称呼,关系\n", options)); }).code()
        == FailureCode::InvalidUse);
    options.mapFile = u"/nowhere.json"_s;
    CHECK(test::failureOf([&] { static_cast<void>(fixture.plan("户编号,称呼,关系\n", options)); }).code()
        == FailureCode::InputOutput);
}

TEST_CASE("A second column of one heading is told, not left out in silence")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.plan("户编号,户主姓名,耕地面积,耕地面积\n100,王五,5,6\n");
    REQUIRE(plan.warnings.size() == 1);
    CHECK(plan.warnings[0].message.contains(u"耕地面积"_s));
}

TEST_CASE("A row of a household that is not there is refused with the number it gives")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.plan("户编号,年度,外出务工收入\n77,2024,500\n");
    INFO(test::told(plan));
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused[0].value == u"77"_s);
}

TEST_CASE("Workbooks and other files are refused in words, a folder that is no export too")
{
    ImportFixture fixture;
    for (const QString& name : {u"a.xlsx"_s, u"a.xls"_s, u"a.docx"_s, u"a.csv"_s}) {
        const QString path = fixture.write(QByteArray("PK\x03\x04 not a text", 16), name);
        CHECK(test::failureOf([&] { static_cast<void>(planImport(fixture.ledger(), path, {})); }).code()
            == FailureCode::InputRefused);
    }
    CHECK(test::failureOf([&] { static_cast<void>(planImport(fixture.ledger(), fixture.path(QString()), {})); }).code()
        == FailureCode::InputRefused);
}

TEST_CASE("The plan as JSON has the shape of the command line's contract")
{
    ImportFixture fixture;
    const QJsonObject json = fixture.plan(roster("100,王五,一组,王五,户主,123,\n")).toJson();
    for (const QString& key : {u"file"_s, u"encoding"_s, u"sheet"_s, u"heading_row"_s, u"columns"_s, u"rows"_s, u"households"_s,
             u"people"_s, u"refused"_s, u"warnings"_s})
        CHECK(json.contains(key));
    CHECK(json[u"people"_s].toObject().keys() == QStringList{u"changed"_s, u"new"_s, u"same"_s});
    const QJsonObject refused = json[u"refused"_s].toArray().first().toObject();
    CHECK(refused.keys() == QStringList{u"check"_s, u"column"_s, u"message"_s, u"row"_s, u"value"_s});
    CHECK(refused[u"row"_s] == 2);
    const QByteArray report = importReport(fixture.plan(roster("100,王五,一组,王五,户主,123,\n")));
    CHECK(report.startsWith("\xEF\xBB\xBF"));
    CHECK(report.count("\r\n") == 2);
}
