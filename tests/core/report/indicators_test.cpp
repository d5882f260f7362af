#include "core/checks/engine.h"
#include "core/dictionary/fields.h"
#include "core/report/indicators.h"
#include "tests/core/report/demo_fixture.h"

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

TEST_CASE("a household and a person whose state was never written down count as present, who left does not")
{
    DemoFixture demo(0);
    Ledger& ledger = demo.ledger();
    const CheckEngine checks(ledger);
    const auto counted = [&](const QString& key) { return indicators(ledger, checks.parameters())[key].toInt(); };
    const QString household = ledger.newId();
    const QString person = ledger.newId();
    ledger.apply(ChangeSet()
                     .create(entities::household, household, {}, {{fields::household::base_type.id(), u"1"_s}})
                     .create(entities::person, person, household, {{fields::person::name.id(), u"王五"_s}}));
    CHECK(counted(u"households"_s) == 1);
    CHECK(counted(u"people"_s) == 1);
    CHECK(indicators(ledger, checks.parameters())[u"by_base_type"_s].toObject()[u"1"_s].toInt() == 1);
    ledger.apply(ChangeSet().set(fields::person::status, person, u"2"_s));
    CHECK(counted(u"people"_s) == 0);
    ledger.apply(ChangeSet().set(fields::household::status, household, u"2"_s));
    CHECK(counted(u"households"_s) == 0);
}
