// The tables of tests/data/inbox with what must come of each; their README says what is odd about them.
#include "core/dictionary/fields.h"
#include "core/exchange/workbook.h"
#include "tests/core/exchange/import_fixture.h"

#include <catch2/generators/catch_generators.hpp>

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

struct Expected {
    const char* file;
    const char* division;
    const char* sheet;
    int headingRow;
    qint64 rows;
    qint64 households;
    qint64 people;
    std::size_t refused;
};

} // namespace

TEST_CASE("Every roster of the inbox comes in whole, and only what is wrong in it is refused")
{
    const auto expected = GENERATE(values<Expected>({
        {"R01.xlsx", "211324114201", "花名册", 3, 126, 34, 125, 1},
        {"R02.xlsx", "211324107205", "收入表", 3, 52, 52, 52, 1},
        {"R04.xlsx", "211324107205", "Sheet1", 2, 87, 30, 71, 16},
        {"R05.xls", "211324114201", "登记簿", 2, 107, 36, 107, 0},
        {"R06.xlsx", "211324102203", "Sheet1", 2, 120, 38, 119, 1},
    }));
    CAPTURE(expected.file);
    ImportFixture fixture(QString::fromLatin1(expected.division));
    const ImportPlan plan = planImport(fixture.ledger(), ImportFixture::sample(QString::fromLatin1(expected.file)), {});
    CAPTURE(told(plan));
    CHECK(plan.sheet == QString::fromUtf8(expected.sheet));
    CHECK(plan.headingRow == expected.headingRow);
    CHECK(plan.rows == expected.rows);
    CHECK(plan.households.created == expected.households);
    CHECK(plan.people.created == expected.people);
    CHECK(plan.refused.size() == expected.refused);
}

TEST_CASE("ID numbers that a spreadsheet has damaged are refused in every row")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.takeFile(ImportFixture::sample(u"R04.xlsx"_s));
    REQUIRE(plan.refused.size() == 16);
    for (const ImportRemark& remark : plan.refused)
        CHECK(remark.column == u"公民身份号码");
    fixture.ledger().forEach(entities::person,
        [](const Record& person) { CHECK_FALSE(textOf(person.value(fields::person::id_number)).contains(u'E')); });
}

TEST_CASE("A second list finds the people of the first one again")
{
    ImportFixture fixture(u"211324114201"_s);
    fixture.takeFile(ImportFixture::sample(u"R01.xlsx"_s));
    const ImportPlan plan = planImport(fixture.ledger(), ImportFixture::sample(u"R08.xlsx"_s), {});
    CAPTURE(remarks(plan));
    CHECK(plan.households.created == 10);
    CHECK(plan.people.created == 26);
    CHECK(refusedRows(plan) == std::vector<int>{62, 63});
    CHECK(plan.changes.records.size() > 36);
    const ImportPlan again = planImport(fixture.ledger(), ImportFixture::sample(u"R01.xlsx"_s), {});
    CHECK(again.changes.isEmpty());
}

TEST_CASE("Hostile workbooks are refused and change nothing")
{
    const auto file = GENERATE(values<const char*>({"X01.xlsx", "X03.xlsx", "X06.xlsx"}));
    CAPTURE(file);
    ImportFixture fixture;
    CHECK(failureOf([&] { (void)fixture.takeFile(ImportFixture::sample(QString::fromLatin1(file))); }).code()
        == FailureCode::InputRefused);
}

TEST_CASE("The report as a workbook holds each row with remarks, and mended rows can be taken in from it")
{
    ImportFixture fixture(u"211324114201"_s);
    const QString roster = ImportFixture::sample(u"R01.xlsx"_s);
    const ImportPlan plan = fixture.takeFile(roster);
    REQUIRE(refusedRows(plan) == std::vector<int>{111});
    const QString report = fixture.path(u"report.xlsx"_s);
    writeImportWorkbook(fixture.ledger(), roster, plan, report);
    const RosterTable table = openXlsx(report)->read(0, 0, {});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[1].cell(0) == u"111");
    CHECK(table.rows[1].cell(1).contains(plan.refused.front().message));
    CHECK(table.rows[1].cell(11) == u"211324199903265143");
    const ImportPlan again = planImport(fixture.ledger(), report, {});
    CHECK(again.refused.size() == 1);
}
