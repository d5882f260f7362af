// Layouts that offices send beside those of the inbox.
#include "core/dictionary/fields.h"
#include "tests/core/exchange/import_fixture.h"
#include "tests/core/exchange/workbook_fixture.h"

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

ImportPlan planSheets(ImportFixture& fixture, const std::vector<Sheet>& sheets, const ImportOptions& options = {})
{
    const QString path = fixture.path(u"table.xlsx"_s);
    writeXlsx(path, sheets);
    return planImport(fixture.ledger(), path, options);
}

constexpr const char* kHead = "211324196007163457";
constexpr const char* kWife = "150422198007218168";

} // namespace

TEST_CASE("Three tiers, a row of column numbers, explanations and signatures leave the two members")
{
    ImportFixture fixture;
    const Grid grid{{"2024年某村人口信息表"}, {"填报单位：某村", {}, {}, "单位：元"},
        {"户主信息", {}, "家庭成员", {}, {}, {}, "保障"}, {{}, {}, "基本信息", {}, {}, {}, "医疗"},
        {"户编号", "户主姓名", "姓名", "公民身份号码（18位）", "与户主\n关系", "出生年月", "是否参加城乡居民基本医疗保险"},
        {"甲", "乙", 1.0, 2.0, 3.0, 4.0, 5.0}, {"必填", "必填", "必填", "文本格式", "请从下拉框选择", "如：按证件", "下拉选择"},
        {"100388000270", "白玉峰", "白玉峰", kHead, "户主", 22113.0, "√"}, {{}, {}, "李庆琴", kWife, "配偶", "1980.7.21", "×"},
        {"合  计", {}, 2.0}, {"单位负责人：", {}, "填表人：张三", {}, "2024年10月1日"}};
    const ImportPlan plan = planSheets(
        fixture, {Sheet{"表", grid, {{1, 1, 0, 6}, {3, 3, 0, 1}, {3, 3, 2, 5}, {4, 4, 2, 5}, {8, 9, 0, 0}, {8, 9, 1, 1}}}});
    CAPTURE(told(plan));
    CHECK(plan.rows == 2);
    CHECK(plan.refused.empty());
    CHECK(plan.households.created == 1);
    CHECK(plan.people.created == 2);
    CHECK(fieldOf(plan, 4) == u"person.id_number");
    fixture.ledger().apply(plan.changes);
    const Record head = fixture.record(fields::person::id_number, QString::fromLatin1(kHead));
    CHECK(textOf(head.value(fields::person::birth_date)) == u"1960-07-16");
}

TEST_CASE("A merged household number speaks for members that stand before their head")
{
    ImportFixture fixture;
    const Grid grid{{"户编号", "姓名", "身份证号", "与户主关系"}, {"100388000270", "李庆琴", kWife, "配偶"},
        {{}, "白玉峰", kHead, "户主"}, {"100388000277", "赵垚", "211324197410267816", "户主"}};
    const ImportPlan plan = planSheets(fixture, {Sheet{"表", grid, {{2, 3, 0, 0}}}});
    CAPTURE(told(plan));
    CHECK(plan.households.created == 2);
    CHECK(plan.people.created == 3);
}

TEST_CASE("The same words in another order, encoding and delimiter say the same")
{
    const QString text =
        u"与户主关系;身份证号码;姓名;户主姓名;户号\n户主;211324196007163457;白玉峰;白玉峰;100388000270\n配偶;150422198007218168;李庆琴;;\n"_s;
    const auto bytes = [&](int form) -> QByteArray {
        switch (form) {
        case 0:
            return text.toUtf8();
        case 1:
            return "\xEF\xBB\xBF" + text.toUtf8();
        case 2:
            return QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        case 3:
            return {reinterpret_cast<const char*>(text.utf16()), text.size() * 2};
        default:
            return QString(text).replace(u';', u'\t').toUtf8();
        }
    };
    for (int form = 0; form < 5; ++form) {
        CAPTURE(form);
        ImportFixture fixture;
        const ImportPlan plan = fixture.plan(bytes(form));
        CAPTURE(told(plan));
        CHECK(plan.households.created == 1);
        CHECK(plan.people.created == 2);
        CHECK(plan.refused.empty());
    }
}

TEST_CASE("A column of ID numbers under a strange heading is known by its check characters")
{
    ImportFixture fixture;
    const ImportPlan plan = planSheets(fixture,
        {Sheet{"表",
            {{"户编号", "姓名", "号", "与户主关系"}, {"100388000270", "白玉峰", kHead, "户主"},
                {"100388000270", "李庆琴", kWife, "配偶"}, {"100388000277", "赵垚", "211324197410267816", "户主"}},
            {}}});
    CAPTURE(told(plan));
    CHECK(fieldOf(plan, 3) == u"person.id_number");
}

TEST_CASE("Formulas without a value and errors are refused with their remedy, not stored")
{
    ImportFixture fixture;
    const QByteArray rows =
        R"(<row><c t="str"><v>户编号</v></c><c t="str"><v>姓名</v></c><c t="str"><v>与户主关系</v></c><c t="str"><v>家庭住址</v></c></row>
        <row><c t="str"><v>100388000270</v></c><c t="str"><v>白玉峰</v></c><c t="str"><v>户主</v></c><c><f>A1&amp;"1"</f></c></row>
        <row><c t="str"><v>100388000277</v></c><c t="e"><v>#N/A</v></c><c t="str"><v>户主</v></c></row>)";
    const QString path = fixture.path(u"table.xlsx"_s);
    writeArchive(path, partsAround(rows));
    const ImportPlan plan = planImport(fixture.ledger(), path, {});
    CAPTURE(told(plan));
    CHECK(refusedRows(plan) == std::vector<int>{2, 3});
    CHECK(plan.people.created == 1);
}

TEST_CASE("What a person said of the headings is followed, remembered and found again")
{
    ImportFixture fixture;
    const std::vector<Sheet> sheets{
        {"表", {{"户编号", "姓名", "姓名", "联系"}, {"100388000270", "白玉峰", "白玉峰", "13980088344"}}, {}}};
    const ImportPlan before = planSheets(fixture, sheets);
    REQUIRE(before.columns.size() == 4);
    CHECK(before.columns[3].field.isEmpty());
    CHECK(before.columns[2].key != before.columns[1].key);
    ImportOptions options;
    options.map = {{before.columns[3].key, u"household.phone"_s}, {before.columns[1].key, u"household.head_name"_s},
        {before.columns[2].key, {}}};
    const ImportPlan mended = planSheets(fixture, sheets, options);
    CAPTURE(told(mended));
    CHECK(fieldOf(mended, 4) == u"household.phone");
    CHECK(fieldOf(mended, 2) == u"household.head_name");
    CHECK(fieldOf(mended, 3).isEmpty());
    rememberMatch(fixture.ledger(), mended);
    const ImportPlan later = planSheets(fixture, sheets);
    CHECK(later.mended == options.map);
    CHECK(fieldOf(later, 4) == u"household.phone");
    CHECK(HeadingMemory(fixture.ledger()).matchFor(u"other"_s).isEmpty());
}

TEST_CASE("A match is followed only for the same headings in the same order")
{
    CHECK(headingFingerprint({u"姓 名"_s, u"电话"_s}) == headingFingerprint({u"姓名"_s, u"电话（必填）"_s.left(2)}));
    CHECK(headingFingerprint({u"姓名"_s, u"电话"_s}) != headingFingerprint({u"电话"_s, u"姓名"_s}));
    CHECK(headingFingerprint({u"姓名"_s, u"电话"_s}) != headingFingerprint({u"姓名电话"_s}));
}
