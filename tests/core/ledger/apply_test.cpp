#include "core/base/failure.h"
#include "tests/core/ledger/sample.h"

#include <QFile>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

TEST_CASE("what is written is read back", "[ledger]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::group_name.id(), u"三组"_s}});
    const QString head = sample.person(household, u"张三"_s, u"01"_s);
    sample.child(entities::income, household,
        {{fields::income::year.id(), qint64{2024}}, {fields::income::members.id(), qint64{3}},
            {fields::income::wages_migrant.id(), qint64{1'000'00}}, {fields::income::business_crops.id(), qint64{500'01}}});

    const auto dossier = sample.ledger().dossier(household);
    REQUIRE(dossier);
    CHECK(textOf(dossier->household.value(fields::household::group_name)) == u"三组"_s);
    REQUIRE(dossier->of(entities::person).size() == 1);
    CHECK(dossier->of(entities::person).front().id == head);
    CHECK(dossier->of(entities::visit).empty());
    const Record& income = dossier->of(entities::income).front();
    CHECK(integerOf(income.value(fields::income::net)) == 1'500'01);
    CHECK(integerOf(income.value(fields::income::per_capita)) == 500'00);
    CHECK(sample.ledger().count(entities::person) == 1);
    CHECK(sample.ledger().entityOf(head) == entities::person);
    CHECK(sample.ledger().householdOf(entities::person, head) == household);
    CHECK(sample.ledger().householdOf(entities::household, household) == household);
    CHECK(sample.ledger().householdOf(entities::person, household).isEmpty());
    CHECK(sample.ledger().records(entities::person, household).size() == 1);
}

TEST_CASE("every write is in the change log with its before and after", "[ledger]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::hamlet.id(), u"河东"_s}});
    const Applied applied = sample.set(fields::household::hamlet, household, u"河西"_s);
    CHECK(applied.households == QStringList{household});
    CHECK(applied.updated == 1);

    const auto items = changeItems(sample.ledger(), applied.number);
    REQUIRE(items.size() == 1);
    CHECK(items.front().field->id == fields::household::hamlet.id());
    CHECK(textOf(items.front().before) == u"河东"_s);
    CHECK(textOf(items.front().after) == u"河西"_s);
    CHECK(items.front().change.who == u"officer"_s);
    CHECK(items.front().change.clockWasSet);
    CHECK(changes(sample.ledger()).size() == 2);
}

TEST_CASE("values that are already so are left out and a set of such values is not logged", "[ledger]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::hamlet.id(), u"河东"_s}});
    const Applied applied = sample.set(fields::household::hamlet, household, u"河东"_s);
    CHECK(applied.number == 0);
    CHECK(applied.households.isEmpty());
    CHECK(changes(sample.ledger()).size() == 1);
}

TEST_CASE("one set may make a record and change it", "[ledger]")
{
    Sample sample;
    const QString household = sample.ledger().newId();
    const QString person = sample.ledger().newId();
    ChangeSet set;
    set.create(entities::household, household, {}, {});
    set.create(entities::person, person, household, {{fields::person::name.id(), u"李四"_s}});
    set.set(fields::household::hamlet, household, u"河东"_s);
    set.set(fields::person::name, person, u"李五"_s);
    set.set(fields::person::sex, person, u"1"_s);
    CHECK(set.records.size() == 4);
    sample.ledger().apply(set);
    CHECK(textOf(sample.ledger().record(entities::person, person)->value(fields::person::name)) == u"李五"_s);
    CHECK(textOf(sample.ledger().record(entities::household, household)->value(fields::household::hamlet)) == u"河东"_s);
}

TEST_CASE("a set that cannot be written whole changes nothing", "[ledger]")
{
    Sample sample;
    const QString household = sample.household();
    const QString before = wholeText(sample.ledger());
    ChangeSet set;
    set.set(fields::household::hamlet, household, u"河东"_s);
    set.create(entities::person, sample.ledger().newId(), household, {{fields::person::name.id(), u"张三"_s}});
    set.create(entities::person, sample.ledger().newId(), sample.ledger().newId(), {});
    CHECK(failureOf([&] { sample.ledger().apply(set); }).code() == FailureCode::InvalidUse);
    CHECK(wholeText(sample.ledger()) == before);
    CHECK(changes(sample.ledger()).size() == 1);
    CHECK(verifyLedger(sample.ledger()).isEmpty());
}

TEST_CASE("a long set that is stopped changes nothing", "[ledger]")
{
    Sample sample;
    ChangeSet set;
    for (int i = 0; i < 1500; ++i)
        set.create(entities::household, sample.ledger().newId(), {}, {});
    const Progress stopLater{[](qint64 done, qint64 total, const QString&) {
        CHECK(total == 1500);
        return done == 0;
    }};
    CHECK(failureOf([&] { sample.ledger().apply(set, stopLater); }).code() == FailureCode::Cancelled);
    CHECK(sample.ledger().count(entities::household) == 0);
    CHECK(changes(sample.ledger()).empty());
    CHECK(verifyLedger(sample.ledger()).isEmpty());
}

TEST_CASE("many records made in one set lie in the ledger as if each had been made by itself", "[ledger]")
{
    constexpr int kCount = 40; // more than two statements' worth, and some left over
    Sample together;
    Sample one;
    ChangeSet all;
    const QString above = together.ledger().newId();
    all.create(entities::household, above, {}, {});
    one.ledger().apply(all);
    for (int i = 0; i < kCount; ++i) {
        Values values{{fields::person::name.id(), u"张%1"_s.arg(i)}};
        if (i % 3 == 0)
            values.emplace_back(fields::person::sex.id(), u"1"_s);
        ChangeSet single;
        single.create(entities::person, together.ledger().newId(), above, values);
        all.records.push_back(single.records.front());
        one.ledger().apply(single);
    }
    CHECK(together.ledger().apply(all).created == kCount + 1);
    CHECK(wholeText(together.ledger()) == wholeText(one.ledger()));
    const std::vector<HistoryItem> logged = changeItems(together.ledger(), 1);
    REQUIRE(logged.size() == all.records.size());
    for (std::size_t i = 0; i < logged.size(); ++i)
        CHECK(logged[i].record == all.records[i].record);
    CHECK(verifyLedger(together.ledger()).isEmpty());
}

TEST_CASE("a key given twice among many records is refused and none of them is made", "[ledger]")
{
    Sample sample;
    ChangeSet set;
    for (int i = 0; i < 40; ++i)
        set.create(entities::household, sample.ledger().newId(), {}, {});
    set.records[30].record = set.records[20].record;
    CHECK(failureOf([&] { sample.ledger().apply(set); }).code() == FailureCode::InvalidUse);
    CHECK(sample.ledger().count(entities::household) == 0);
    CHECK(verifyLedger(sample.ledger()).isEmpty());
}

TEST_CASE("what there can be one of is not made twice in one set, however many are made in it", "[ledger]")
{
    Sample sample;
    ChangeSet set;
    for (int i = 0; i < 20; ++i)
        set.create(entities::household, sample.ledger().newId(), {}, {});
    for (int i = 0; i < 20; ++i)
        set.create(entities::living, sample.ledger().newId(), set.records[static_cast<std::size_t>(i)].record, {});
    ChangeSet twice = set;
    twice.records[29].parent = twice.records[28].parent;
    CHECK(failureOf([&] { sample.ledger().apply(twice); }).code() == FailureCode::InvalidUse);
    CHECK(sample.ledger().count(entities::living) == 0);
    CHECK(sample.ledger().apply(set).created == 40);
}

TEST_CASE("a set that makes no sense is refused", "[ledger]")
{
    Sample sample;
    Ledger& ledger = sample.ledger();
    const QString household = sample.household();
    sample.child(entities::living, household, {});
    const auto refused = [&](const ChangeSet& set) {
        CHECK(failureOf([&] { ledger.apply(set); }).code() == FailureCode::InvalidUse);
    };
    refused(ChangeSet().set(u"castle"_s, household, u"x"_s, Value()));
    refused(ChangeSet().set(entities::household, household, u"no_such_field"_s, Value()));
    refused(ChangeSet().set(fields::household::hamlet, ledger.newId(), u"河东"_s));
    refused(ChangeSet().set(fields::income::net, household, qint64{1}));
    refused(ChangeSet().set(fields::household::status, household, u"77"_s));
    refused(ChangeSet().remove(entities::household, ledger.newId()));
    refused(ChangeSet().create(entities::household, u"1"_s, {}, {}));
    refused(ChangeSet().create(entities::household, household, {}, {}));
    refused(ChangeSet().create(entities::household, ledger.newId(), household, {}));
    refused(ChangeSet().create(entities::living, ledger.newId(), household, {}));
    refused(ChangeSet().create(entities::person, ledger.newId(), household,
        {{fields::person::name.id(), u"张三"_s}, {fields::person::name.id(), u"李四"_s}}));
    CHECK(changes(ledger).size() == 2);
}

TEST_CASE("a refused value is not repeated in the sentence", "[ledger]")
{
    Sample sample;
    const QString household = sample.household();
    const QString number = u"211324198001010014\n211324198001010022"_s;
    const Failure failure = failureOf([&] {
        sample.ledger().apply(
            ChangeSet().create(entities::person, sample.ledger().newId(), household, {{fields::person::id_number.id(), number}}));
    });
    CHECK_FALSE(failure.sentence().contains(u"211324"_s));
    CHECK_FALSE(failure.sentence().isEmpty());
}

TEST_CASE("a second household of one number, or a second income of one year, is not typed in", "[ledger]")
{
    Sample sample;
    const auto named = [](const QString& village, const QString& code) {
        return Values{{fields::household::village.id(), village}, {fields::household::code.id(), code}};
    };
    const auto incomeOf = [](qint64 year) { return Values{{fields::income::year.id(), year}}; };
    const QString here = u"211324102203"_s;
    const QString household = sample.household(named(here, u"1001"_s));
    const QString other = sample.household(named(here, u"1002"_s));
    CHECK_THROWS_AS(sample.household(named(here, u"1001"_s)), Failure);
    CHECK_THROWS_AS(sample.set(fields::household::code, other, u"1001"_s), Failure);
    CHECK(textOf(sample.ledger().record(entities::household, other)->value(fields::household::code)) == u"1002"_s);
    CHECK_NOTHROW(sample.household(named(u"211324102204"_s, u"1001"_s)));
    CHECK_NOTHROW(sample.household({{fields::household::village.id(), here}}));
    CHECK_NOTHROW(sample.household({{fields::household::village.id(), here}}));

    sample.child(entities::income, household, incomeOf(2024));
    CHECK_THROWS_AS(sample.child(entities::income, household, incomeOf(2024)), Failure);
    CHECK_THROWS_AS(sample.child(entities::income, household, {{fields::income::wages_migrant.id(), qint64{100}}}), Failure);
    CHECK_NOTHROW(sample.child(entities::income, household, incomeOf(2025)));
    CHECK_NOTHROW(sample.child(entities::income, other, incomeOf(2024)));
    CHECK(sample.ledger().count(entities::income) == 3);

    ChangeSet both;
    both.create(entities::household, sample.ledger().newId(), {}, named(here, u"1003"_s));
    both.create(entities::household, sample.ledger().newId(), {}, named(here, u"1003"_s));
    CHECK_THROWS_AS(sample.ledger().apply(both), Failure);
    CHECK(sample.ledger().count(entities::household) == 5);
}

TEST_CASE("children go with the record they belong to", "[ledger]")
{
    Sample sample;
    const QString household = sample.household();
    sample.person(household, u"张三"_s);
    sample.child(entities::income, household, {{fields::income::year.id(), qint64{2024}}});
    const Applied applied = sample.ledger().apply(ChangeSet().remove(entities::household, household));
    CHECK(applied.removed == 3);
    CHECK(sample.ledger().count(entities::person) == 0);
    CHECK(sample.ledger().count(entities::income) == 0);
    CHECK_FALSE(sample.ledger().dossier(household));
    CHECK(changeItems(sample.ledger(), applied.number).size() == 3);
}

TEST_CASE("listeners hear of a change after it is saved", "[ledger]")
{
    Sample sample;
    qint64 heard = 0;
    sample.ledger().addListener([&](const Applied& applied) { heard = applied.number; });
    const QString household = sample.household();
    CHECK(heard == 1);
    sample.set(fields::household::hamlet, household, Value());
    CHECK(heard == 1);
}

TEST_CASE("indexed values before and after are told, so that others with the same value are looked at", "[ledger]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::phone.id(), u"13800000001"_s}});
    const Applied applied = sample.set(fields::household::phone, household, u"13800000002"_s);
    REQUIRE(applied.identifying.size() == 2);
    CHECK(applied.identifying[0].second == u"13800000001"_s);
    CHECK(applied.identifying[1].second == u"13800000002"_s);
    CHECK(applied.identifying[0].first.field == fields::household::phone.field);
}

TEST_CASE("a village's own records touch no household", "[ledger]")
{
    Sample sample;
    const Applied applied = sample.ledger().apply(ChangeSet().create(
        entities::parameter, sample.ledger().newId(), {}, {{fields::parameter::name.id(), u"monitoring_line"_s}}));
    CHECK(applied.created == 1);
    CHECK(applied.households.isEmpty());
}
