#include "core/dictionary/fields.h"

#include "tests/core/exchange/import_fixture.h"

using namespace mingbai;
using namespace Qt::StringLiterals;
using test::fieldOf;
using test::ImportFixture;

TEST_CASE("A GB18030 roster with household columns on the first rows is taken whole, but for the row with a bad ID number")
{
    ImportFixture fixture(u"211324102203"_s);
    const ImportPlan plan = fixture.takeFile(ImportFixture::sample(u"R03.csv"_s));
    INFO(test::told(plan));
    CHECK(plan.encoding == u"GB18030"_s);
    CHECK(plan.headingRow == 1);
    CHECK(plan.households.created == 40);
    CHECK(plan.people.created == 118);
    CHECK(test::refusedRows(plan) == std::vector<int>{98});
    CHECK(plan.refused.front().check == u"ID-01"_s);
    CHECK(fieldOf(plan, 2) == u"household.head_name"_s);
    CHECK(fieldOf(plan, 5) == u"household.phone"_s);
    CHECK(fieldOf(plan, 8) == u"person.id_number"_s);
    const Record person = fixture.record(fields::person::id_number, u"211324199611246340"_s);
    CHECK(textOf(person.value(fields::person::name)) == u"张云敏"_s);
    CHECK(textOf(person.value(fields::person::birth_date)) == u"1996-11-24"_s);
    CHECK(textOf(person.value(fields::person::minimum_living)) == u"1"_s);
}

TEST_CASE("A tab-separated roster with spoiled cells is read in its meaning")
{
    ImportFixture fixture;
    const ImportPlan plan = fixture.takeFile(ImportFixture::sample(u"R07.csv"_s));
    INFO(test::told(plan));
    CHECK(plan.households.created == 35);
    CHECK(plan.people.created == 123);
    CHECK(test::refusedRows(plan) == std::vector<int>{46});
    CHECK(fieldOf(plan, 4) == u"person.name"_s);
    CHECK(fieldOf(plan, 7) == u"person.phone"_s);
    CHECK(fieldOf(plan, 13).isEmpty());
    CHECK(fieldOf(plan, 14).isEmpty());
    REQUIRE(plan.warnings.size() == 1);
    CHECK(plan.warnings.front().row == 119);
    CHECK(plan.warnings.front().check == u"ID-05"_s);
}
