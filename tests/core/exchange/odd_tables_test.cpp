// Tables that look unlike those of the inbox: what is said of them holds for tables nobody has seen.
#include "core/dictionary/fields.h"
#include "tests/core/exchange/fill_fixture.h"
#include "tests/core/exchange/import_fixture.h"

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

QString odd(const QString& name)
{
    return QStringLiteral(MINGBAI_SOURCE_DIR "/tests/data/odd/") + name;
}

QSet<int> rowsOf(const std::vector<ImportRemark>& remarks)
{
    QSet<int> rows;
    for (const ImportRemark& remark : remarks)
        rows << remark.row;
    return rows;
}

/// The four households of these tables.
void takeHouseholds(ImportFixture& fixture)
{
    fixture.takeFile(odd(u"merged_households.xls"_s));
    REQUIRE(fixture.ledger().count(entities::household) == 4);
}

} // namespace

TEST_CASE("Three tiers on a sheet with an English name, a note between the rows and a second table below")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.takeFile(odd(u"three_tiers_two_tables.xlsx"_s));
    CHECK(plan.sheet == u"Data");
    CHECK(plan.households.created == 4);
    CHECK(plan.people.created == 7);
    CHECK(rowsOf(plan.refused) == QSet<int>{17, 18, 19}); // of the other table, and none of this one
    for (const auto& [column, field] : {std::pair{2, "household.group_name"}, {3, "household.code"}, {4, "household.phone"},
             {5, "person.name"}, {6, "person.relation"}, {7, "person.id_number"}, {8, "person.education"}, {9, "person.health"}})
        CHECK(plan.columns[static_cast<std::size_t>(column - 1)].field == QLatin1StringView(field));
    const Record child = fixture.record(fields::person::name, u"滕小满"_s);
    const Record house = *fixture.ledger().record(entities::household, child.parent);
    CHECK(textOf(house.value(fields::household::code)) == u"100399000101");
    CHECK(textOf(house.value(fields::household::group_name)) == u"二道沟组");
}

TEST_CASE("An old workbook fills merged households down and reads its dates")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.takeFile(odd(u"merged_households.xls"_s));
    CHECK(plan.households.created == 4);
    CHECK(plan.people.created == 7);
    CHECK(plan.refused.empty());
    CHECK(textOf(fixture.record(fields::person::name, u"郎志远"_s).value(fields::person::birth_date)) == u"1977-05-05");
}

TEST_CASE("A GB18030 text with semicolons, a line above the headings, quoted breaks and small x says the same")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.takeFile(odd(u"semicolons_gb18030.csv"_s));
    CHECK(plan.encoding == u"GB18030");
    CHECK(plan.households.created == 4);
    CHECK(plan.people.created == 7);
    CHECK(plan.refused.empty());
    const Record head = fixture.record(fields::person::name, u"滕守田"_s);
    const Record house = *fixture.ledger().record(entities::household, head.parent);
    CHECK(textOf(house.value(fields::household::address)) == u"二道沟组1号; 院内");
}

TEST_CASE("Headings that are repeated on every page are no rows")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.takeFile(odd(u"headings_repeat.xlsx"_s));
    CHECK(plan.rows == 4);
    CHECK(plan.households.created == 4);
    CHECK(plan.refused.empty());
}

TEST_CASE("Income told by head goes to households that the ledger has, and to no others")
{
    ImportFixture fixture;
    CHECK(planImport(fixture.ledger(), odd(u"heads_and_income.xlsx"_s), {}).changes.isEmpty());
    takeHouseholds(fixture);
    const ImportPlan plan = fixture.takeFile(odd(u"heads_and_income.xlsx"_s));
    CHECK(plan.refused.empty());
    CHECK(plan.households.created == 0);
    CHECK(fixture.ledger().count(entities::income) == 4);
    fixture.ledger().forEach(entities::income, [](const Record& income) {
        CHECK(integerOf(income.value(fields::income::year)) == 2025);
        CHECK(integerOf(income.value(fields::income::transfer_pension)) == 153'600);
    });
}

TEST_CASE("A form with three tiers, cells merged both ways and a total is filled under its lowest headings")
{
    ImportFixture fixture;
    takeHouseholds(fixture);
    FillPlan plan;
    FillOptions options;
    options.households = FillHouseholds::All;
    const FormSheet sheet(filled(fixture, odd(u"form_three_tiers.xlsx"_s), options, &plan), u"Form A"_s);
    CHECK(plan.suggested == FillHouseholds::OutOfPoverty);
    CHECK(plan.columns.size() == 8);
    CHECK(plan.unknownHeadings() == QStringList{u"核查结论"_s});
    CHECK(sheet.text(u"B5"_s) == u"姓名");
    CHECK(sheet.text(u"B6"_s) == u"滕守田");
    CHECK(sheet.isText(u"C6"_s));
    CHECK(sheet.text(u"D6"_s) == u"二道沟组");
    CHECK(sheet.text(u"A10"_s) == u"合计");
    CHECK(sheet.formula(u"E10"_s) == u"SUM(E6:E9)");
}
