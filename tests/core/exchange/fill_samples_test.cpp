#include "tests/core/exchange/fill_fixture.h"
#include "tests/core/exchange/workbook_fixture.h"

using namespace mingbai;
using namespace Qt::StringLiterals;
using test::filled;
using test::FormSheet;
using test::ImportFixture;

namespace {

/// Three households of two groups; the second is monitored, the third has left. Entered in another order than that of groups.
void takeVillage(ImportFixture& fixture)
{
    fixture.take(
        "户编号,组,户主姓名,家庭住址,户联系电话,户类型,监测类别,识别时间,主要返贫致贫风险,户状态,姓名,与户主关系,证件号码,性别,"
        "民族,"
        "文化程度,劳动技能,联系电话,是否参加居民医保,人员状态\n"
        "2001,二组,王桂兰,二组5号,13900000002,脱贫户,脱贫不稳定户,2023-03,因病,正常,王桂兰,户主,21132419520304002X,女,汉,小学,"
        "弱劳动力或半劳动力,13900000002,是,正常\n"
        "2001,二组,王桂兰,,,,,,,,张小山,之孙子,211324201506070056,男,汉,小学,,,否,正常\n"
        "1001,一组,李明,一组1号,13900000001,一般农户,,,,正常,李明,户主,211324198001010010,男,蒙古,初中,普通劳动力,13900000001,是,"
        "正常\n"
        "1001,一组,李明,,,,,,,,李老汉,之父,211324195001010017,男,蒙古,小学,丧失劳动力,,是,死亡\n");
    fixture.take("户编号,收入年度,工资性收入,生产经营性收入,财产性收入,转移性收入,生产经营性支出\n"
                 "1001,2024,52000,1000.5,0,300,200\n2001,2024,0,0,120,9000,0\n2001,2023,0,0,0,8000,0\n");
}

} // namespace

TEST_CASE("a table with a total above its rows is filled below it and keeps total, instruction and computed column", "[fill]")
{
    ImportFixture fixture;
    takeVillage(fixture);
    FillPlan plan;
    const FormSheet sheet(filled(fixture, ImportFixture::sample(u"T01.xlsx"_s), {}, &plan));
    CHECK(plan.year == 2024);
    CHECK_FALSE(plan.rowsAreMembers);
    CHECK(plan.unknownHeadings() == QStringList{u"镇级核查意见"_s});
    CHECK(sheet.formula(u"F6"_s) == u"SUM(F7:F86)");
    CHECK(sheet.text(u"A7"_s) == u"1");
    CHECK(sheet.text(u"C7"_s) == u"1001"); // the first group first
    CHECK(sheet.isText(u"C7"_s));
    CHECK(sheet.text(u"D7"_s) == u"李明");
    CHECK(sheet.text(u"E8"_s) == u"脱贫户");
    CHECK(sheet.text(u"F7"_s) == u"1"); // the dead do not count
    CHECK(sheet.text(u"G7"_s) == u"52000");
    CHECK(sheet.text(u"H7"_s) == u"1000.5");
    CHECK_FALSE(sheet.isText(u"H7"_s));
    CHECK(sheet.text(u"L7"_s) == u"53100.5");
    CHECK(sheet.formula(u"M8"_s) == u"IF(F8=\"\",\"\",ROUND(L8/F8,2))");
    CHECK(sheet.text(u"D9"_s).isEmpty());
    CHECK(sheet.text(u"A5"_s) == FormSheet(ImportFixture::sample(u"T01.xlsx"_s)).text(u"A5"_s));
}

TEST_CASE("a table of members gets those who are there, the head first, with words from its lists; its picture stays", "[fill]")
{
    ImportFixture fixture;
    takeVillage(fixture);
    FillPlan plan;
    const QString form = ImportFixture::sample(u"T02.xlsx"_s);
    FormSheet sheet(filled(fixture, form, {}, &plan));
    CHECK(plan.rowsAreMembers);
    CHECK(plan.data.rows.size() == 3);
    CHECK(sheet.text(u"B5"_s) == u"王桂兰");
    CHECK(sheet.text(u"C6"_s) == u"张小山");
    CHECK(sheet.text(u"E6"_s) == u"211324201506070056");
    CHECK(sheet.isText(u"E6"_s));
    CHECK(sheet.text(u"F5"_s) == u"女");
    CHECK(sheet.text(u"N6"_s) == u"否");
    CHECK(sheet.text(u"C7"_s).isEmpty());
    CHECK(plan.missingWords().contains(u"1 people lack 联系电话"_s));
    ZipPackage before(form);
    for (const QString& part : before.parts()) {
        const bool isTouched = part == "xl/worksheets/sheet1.xml"_L1 || part == "xl/workbook.xml"_L1;
        CAPTURE(part);
        CHECK((isTouched || sheet.workbook().package().read(part) == before.read(part)));
    }
}

TEST_CASE("a title that speaks of monitored households asks for those only, and the person can ask for all", "[fill]")
{
    ImportFixture fixture;
    takeVillage(fixture);
    FillPlan plan;
    const FormSheet sheet(filled(fixture, ImportFixture::sample(u"T03.xlsx"_s), {}, &plan));
    CHECK(plan.suggested == FillHouseholds::Monitored);
    CHECK(plan.data.rows.size() == 1);
    CHECK(sheet.text(u"C4"_s) == u"21132419520304002X");
    CHECK(sheet.text(u"D4"_s) == u"2");
    CHECK(sheet.text(u"F4"_s) == u"2023-03");
    CHECK(sheet.text(u"K4"_s).isEmpty());
    CHECK(plan.missingWords().contains(u"帮扶干部: recorded of no household"_s));
    FillOptions all;
    all.households = FillHouseholds::All;
    CHECK(planFill(fixture.ledger(), ImportFixture::sample(u"T03.xlsx"_s), all).data.rows.size() == 2);
}

TEST_CASE("rows are put in where a table has too few; total, signatures and merged cells move below them", "[fill]")
{
    ImportFixture fixture(u"211324102203"_s);
    fixture.takeFile(ImportFixture::sample(u"R03.csv"_s));
    const QString form = ImportFixture::sample(u"T04.xlsx"_s);
    const FormSheet before(form);
    const FormSheet sheet(filled(fixture, form));
    CHECK(sheet.text(u"A44"_s) == u"40");
    CHECK(sheet.style(u"C44"_s) == before.style(u"C5"_s));
    CHECK(sheet.text(u"A45"_s) == u"合计");
    CHECK(sheet.formula(u"D45"_s) == u"SUM(D5:D44)");
    CHECK(sheet.style(u"A45"_s) == before.style(u"A13"_s));
    CHECK(sheet.text(u"A46"_s) == before.text(u"A14"_s));
    const QStringList merged = sheet.attributes(u"mergeCells", u"ref");
    CHECK(merged.contains(u"A46:N46"_s));
    CHECK(merged.contains(u"A47:N47"_s));
    CHECK_FALSE(merged.contains(u"A14:N14"_s));
    CHECK(merged.contains(u"E3:F3"_s));
}

TEST_CASE("headings of three tiers over a row of column numbers are matched and left alone", "[fill]")
{
    ImportFixture fixture;
    takeVillage(fixture);
    FillPlan plan;
    const FormSheet sheet(filled(fixture, ImportFixture::sample(u"T05.xlsx"_s), {}, &plan));
    CHECK(plan.unknownHeadings() == QStringList{u"体检结果"_s});
    CHECK(sheet.text(u"A5"_s) == u"1");
    CHECK(sheet.text(u"A6"_s) == u"1");
    CHECK(sheet.text(u"B6"_s) == u"老爷庙镇");
    CHECK(sheet.text(u"C6"_s) == u"奈木皋村");
    CHECK(sheet.text(u"W8"_s) == u"之孙子");
    CHECK(sheet.text(u"AI8"_s) == u"否");
}

TEST_CASE("the sheet with the table is found behind a sheet of words, which stays as it is", "[fill]")
{
    ImportFixture fixture;
    takeVillage(fixture);
    FillPlan plan;
    const QString out = filled(fixture, ImportFixture::sample(u"T06.xlsx"_s), {}, &plan);
    CHECK(plan.sheet == u"附件");
    const FormSheet sheet(out, u"附件"_s);
    CHECK(sheet.text(u"A3"_s) == u"王桂兰");
    CHECK(sheet.isText(u"B3"_s));
    CHECK(sheet.text(u"D3"_s) == u"2");
    CHECK(sheet.text(u"E3"_s).isEmpty());
}

TEST_CASE("a match that the person mended wins, and an empty one leaves the column empty", "[fill]")
{
    ImportFixture fixture;
    takeVillage(fixture);
    FillOptions options;
    options.map = HeadingMap{{headingKey(u"是否加微信群"), u"household.address"_s}, {headingKey(u"手机号"), QString()},
        {headingKey(u"村民小组"), u"household.labour_count"_s}};
    const FormSheet sheet(filled(fixture, ImportFixture::sample(u"T06.xlsx"_s), options), u"附件"_s);
    CHECK(sheet.text(u"E2"_s) == u"一组1号");
    CHECK(sheet.text(u"B2"_s).isEmpty());
    CHECK(sheet.text(u"C2"_s) == u"1");
}

TEST_CASE("what the person said of headings is remembered for the next table with the same ones", "[fill]")
{
    ImportFixture fixture;
    takeVillage(fixture);
    const QString table = ImportFixture::sample(u"T06.xlsx"_s);
    FillOptions options;
    options.map = HeadingMap{{headingKey(u"是否加微信群"), u"household.address"_s}};
    rememberMatch(fixture.ledger(), planFill(fixture.ledger(), table, options));
    CHECK(planFill(fixture.ledger(), table, {}).columns.back().name == u"household.address");
    options.map = HeadingMap();
    CHECK(planFill(fixture.ledger(), table, options).columns.back().name.isEmpty());
}

TEST_CASE("a table is known by the same headings when it is filled and when it is taken in", "[fill]")
{
    ImportFixture fixture;
    takeVillage(fixture);
    for (const QString& name : {u"T01.xlsx"_s, u"T05.xlsx"_s}) { // two and three tiers
        FillPlan plan;
        const QString file = filled(fixture, ImportFixture::sample(name), {}, &plan);
        CHECK(planImport(fixture.ledger(), file, {}).fingerprint == plan.fingerprint);
    }
}

TEST_CASE("a file that is no whole workbook is refused and nothing is written", "[fill]")
{
    ImportFixture fixture;
    QFile good(ImportFixture::sample(u"T01.xlsx"_s));
    REQUIRE(good.open(QIODevice::ReadOnly));
    const QByteArray bytes = good.readAll();
    const std::vector<QByteArray> bad{bytes.first(bytes.size() / 2), "\x89PNG\r\n and more", "PK\x03\x04", bytes.last(2000)};
    for (const QByteArray& content : bad) {
        const QString file = fixture.write(content, u"bad.xlsx"_s);
        CHECK(test::failureOf([&] { filled(fixture, file); }).code() == FailureCode::InputRefused);
        CHECK_FALSE(QFile::exists(fixture.path(u"filled.xlsx"_s)));
    }
}

TEST_CASE("An amount left blank beside others is none, not missing; a household without any amounts lacks it")
{
    ImportFixture fixture;
    fixture.take("户编号,户主姓名,组\r\n001,王丽,一组\r\n002,李强,一组\r\n");
    fixture.take("户编号,户主姓名,年度,务工收入\r\n001,王丽,2024,3000\r\n");
    const QString form = fixture.path(u"form.xlsx"_s);
    test::writeXlsx(form, {{"收入", {{"户编号", "户主姓名", "务工收入", "养老金"}}, {}}});
    const FillPlan plan = planFill(fixture.ledger(), form, {});
    CHECK(plan.missingWords() == QStringList{u"1 households lack 务工收入"_s, u"1 households lack 养老金"_s});
}
