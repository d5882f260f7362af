// Tables that are wrong in a way that would put values where they do not belong, and what is said of them.
#include "core/dictionary/fields.h"
#include "core/exchange/export_import.h"
#include "core/policy/parameters.h"
#include "tests/core/exchange/import_fixture.h"

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

void takeFamily(ImportFixture& fixture)
{
    fixture.take("户编号,户主姓名,姓名,身份证号,与户主关系\n900000000001,王守田,王守田,211324197503021014,户主\n");
    REQUIRE(fixture.ledger().count(entities::household) == 1);
}

} // namespace

TEST_CASE("A year that is none leaves the income of another year alone")
{
    ImportFixture fixture;
    takeFamily(fixture);
    fixture.take("户编号,年度,务工收入\n900000000001,2024,20000\n");
    const ImportPlan plan = fixture.take("户编号,年度,务工收入\n900000000001,2O23,15500\n");
    INFO(told(plan));
    CHECK(refusedRows(plan) == std::vector{2});
    CHECK(plan.changes.records.empty());
    fixture.ledger().forEach(QString(entities::income), [](const Record& statement) {
        CHECK(integerOf(statement.value(fields::income::year)) == 2024);
        CHECK(integerOf(statement.value(fields::income::wages_migrant)) == 2'000'000);
    });
}

TEST_CASE("A visit whose day cannot be is not taken in without a day")
{
    ImportFixture fixture;
    takeFamily(fixture);
    const ImportPlan plan = fixture.take("户编号,走访日期,走访人\n900000000001,2024年5月32日,李明\n");
    INFO(told(plan));
    CHECK(refusedRows(plan) == std::vector{2});
    CHECK(fixture.ledger().count(entities::visit) == 0);
    fixture.take("户编号,走访日期,走访人,办理时限\n900000000001,2024年5月31日,李明,下月\n"); // another day of it may be wrong
    CHECK(fixture.ledger().count(entities::visit) == 1);
}

TEST_CASE("A list without headings is refused, whatever words stand in its first row")
{
    ImportFixture fixture;
    const Failure failure = failureOf([&] {
        fixture.take("王守田,211324197503021014,户主,男\n李桂兰,211324197705122024,配偶,女\n包玉山,211324196104091053,户主,男\n");
    });
    CHECK(failure.code() == FailureCode::InputRefused);
    CHECK(fixture.ledger().count(entities::person) == 0);
}

TEST_CASE("The only row of a table is data although its cells have moved")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.plan("户编号,户主姓名,家庭住址,户联系电话,姓名,身份证号\n"
                                         "900000000001,王守田,一组,3号,13804210001,王守田,211324197503021014\n");
    INFO(told(plan));
    CHECK(plan.rows == 1);
    CHECK_FALSE(plan.refused.empty());
    REQUIRE_FALSE(plan.warnings.empty());
    CHECK(plan.warnings.at(0).value == u"211324********1014");
}

TEST_CASE("A list of households makes them, without a column for the head")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.take("户编号,组,户类型\n900000000077,一组,一般农户\n");
    INFO(told(plan));
    CHECK(plan.refused.empty());
    CHECK(fixture.ledger().count(entities::household) == 1);
    const ImportPlan update = fixture.take("户编号,组,户类型\n900000000077,二组,一般农户\n900000000070,二组,一般农户\n");
    INFO(told(update));
    CHECK(refusedRows(update) == std::vector{3}); // beside one that is known, a number that is not is a mistake
    CHECK(fixture.ledger().count(entities::household) == 1);
    const ImportPlan other = fixture.take("户编号,年度,务工收入\n900000000078,2024,20000\n");
    REQUIRE(refusedRows(other) == std::vector{2}); // an income makes none
    CHECK(other.refused.at(0).value == u"900000000078");
}

TEST_CASE("The English templates are read back")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.plan("Head of household: Name,Name,ID number\n王守田,王守田,211324197503021014\n");
    INFO(told(plan));
    CHECK(plan.households.created == 1);
    CHECK(plan.people.created == 1);
}

TEST_CASE("An export that lost one of its tables is not taken in")
{
    ImportFixture fixture;
    takeFamily(fixture);
    const QString folder = fixture.path(u"export"_s);
    exportCsv(fixture.ledger(), folder, {});
    REQUIRE(QFile::remove(folder + u"/visit.csv"_s));
    const std::unique_ptr<Ledger> other = fixture.newLedger(u"other.mingbai"_s);
    const Failure failure = failureOf([&] { static_cast<void>(planImport(*other, folder, {})); });
    CHECK(failure.code() == FailureCode::InputRefused);
    CHECK(failure.sentence().contains(u"visit.csv"_s));
}

TEST_CASE("The year of a row is that of the records it has columns of")
{
    ImportFixture fixture;
    takeFamily(fixture);
    const ImportPlan plan = fixture.take("户编号,年度,核查日期,饮水安全,住房安全\n900000000001,2023,2023-05-01,不达标,达标\n");
    INFO(told(plan));
    REQUIRE(fixture.ledger().count(entities::guarantee) == 1);
    CHECK(fixture.ledger().count(entities::income) == 0);
    fixture.ledger().forEach(QString(entities::guarantee),
        [](const Record& check) { CHECK(integerOf(check.value(fields::guarantee::year)) == 2023); });
    const ImportPlan both = fixture.take(
        "户编号,年度,务工收入,住房安全\n900000000001,2022,20000,达标\n900000000001,2O21,20000,达标\n");
    INFO(told(both));
    CHECK(refusedRows(both) == std::vector{3});
    CHECK(fixture.ledger().count(entities::income) == 1);
    CHECK(fixture.ledger().count(entities::guarantee) == 2);
    fixture.ledger().forEach(QString(entities::guarantee),
        [](const Record& check) { CHECK(integerOf(check.value(fields::guarantee::year)) != 2024); });
}
