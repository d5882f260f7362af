#include "core/dictionary/fields.h"
#include "tests/core/checks/village.h"

#include "core/base/failure.h"

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

const Village::Values kBoy{{u"name"_s, u"王小明"_s}, {u"birth_date"_s, u"2010-01-01"_s}, {u"labour"_s, u"1"_s}};

/// A limit as a county would record it.
void addParameter(Ledger& ledger, const QString& name, const QString& value, const QString& from = u"2020-01-01"_s)
{
    ChangeSet changes;
    changes.create(u"parameter"_s, ledger.newId(), {}, {{u"name"_s, name}, {u"value"_s, value}, {u"valid_from"_s, from}});
    ledger.apply(changes);
}

Finding only(CheckEngine& engine, const QString& check)
{
    const auto findings = engine.findings({{}, check, std::nullopt, true});
    REQUIRE(findings.size() == 1);
    return findings.front();
}

} // namespace

TEST_CASE("A finding appears with the edit that causes it and goes with the edit that mends it")
{
    Village village;
    CheckEngine engine(village.ledger(), smallCatalogue());
    addParameter(village.ledger(), u"labour_age_min"_s, u"16"_s);
    const QString household = village.addHousehold();
    CHECK(fired(engine) == QStringList{u"T-06"_s});
    const QString person = village.addPerson(household, kBoy);
    CHECK(fired(engine) == QStringList{u"T-01"_s});
    village.set(u"person"_s, person, u"labour"_s, u"5"_s);
    CHECK(fired(engine).isEmpty());
    CHECK(dump(village.ledger()).isEmpty());
}

TEST_CASE("A finding says what was seen in the language of the person, masked, and where it stands")
{
    Village village;
    CheckEngine engine(village.ledger(), smallCatalogue());
    addParameter(village.ledger(), u"labour_age_min"_s, u"16"_s);
    const QString household = village.addHousehold();
    const QString person = village.addPerson(household, kBoy);
    const Finding labour = only(engine, u"T-01"_s);
    CHECK(labour.message.startsWith(u"中 王小明 14 "_s));
    CHECK(labour.mend == u"改"_s);
    CHECK(labour.field == u"labour"_s);
    CHECK(labour.record == person);
    CHECK(labour.household == household);
    CHECK(labour.entity == u"person"_s);
    CHECK(labour.severity == Severity::Error);
    setCurrentLanguage(Language::English);
    CHECK(only(engine, u"T-01"_s).message.startsWith(u"en 王小明 14 "_s));
    setCurrentLanguage(Language::Chinese);

    village.set(u"person"_s, person, u"name"_s, u"王"_s);
    village.set(u"person"_s, person, u"id_number"_s, u"11010519491231002X"_s);
    const Finding name = only(engine, u"T-02"_s);
    CHECK_FALSE(name.message.contains(u"19491231"_s));
    CHECK(name.message.contains(u"002X"_s));
    CHECK_FALSE(name.basis.value(u"id_number"_s).toString().contains(u"19491231"_s));
}

TEST_CASE("Records that are no longer active are left alone")
{
    Village village;
    CheckEngine engine(village.ledger(), smallCatalogue());
    const QString household = village.addHousehold();
    const QString person = village.addPerson(household, {{u"name"_s, u"王"_s}});
    CHECK(fired(engine) == QStringList{u"T-02"_s});
    village.set(u"household"_s, household, u"status"_s, u"2"_s);
    CHECK(fired(engine).isEmpty());
}

TEST_CASE("An accepted warning keeps quiet until one of the values seen changes")
{
    Village village;
    CheckEngine engine(village.ledger(), smallCatalogue());
    const QString household = village.addHousehold();
    const QString person = village.addPerson(household, {{u"name"_s, u"王"_s}});
    engine.accept(only(engine, u"T-02"_s), u"派出所登记如此"_s);
    CHECK(fired(engine).isEmpty());
    CHECK(engine.counts().warnings == 0);
    CHECK(only(engine, u"T-02"_s).accepted);
    CHECK(only(engine, u"T-02"_s).acceptedReason == u"派出所登记如此"_s);

    village.set(u"person"_s, person, u"id_number"_s, u"11010519491231002X"_s); // shown, but not what the check looks at
    CHECK(fired(engine).isEmpty());
    village.set(u"person"_s, person, u"name"_s, u"李"_s);
    CHECK(fired(engine) == QStringList{u"T-02"_s});
    CHECK(engine.counts().warnings == 1);

    engine.accept(only(engine, u"T-02"_s), u"还是如此"_s);
    CHECK(fired(engine).isEmpty());
    CHECK(village.ledger().count(u"acceptance"_s) == 1);
    engine.runAll();
    CHECK(fired(engine).isEmpty());
}

TEST_CASE("Only warnings can be accepted, and only with a reason")
{
    Village village;
    CheckEngine engine(village.ledger(), smallCatalogue());
    const QString household = village.addHousehold();
    const auto refused = [&](const Finding& finding, const QString& reason) {
        try {
            engine.accept(finding, reason);
        } catch (const Failure& failure) {
            return failure.code() == FailureCode::InvalidUse;
        }
        return false;
    };
    CHECK(refused(only(engine, u"T-06"_s), u"因为"_s));
    village.addPerson(household, {{u"name"_s, u"王"_s}});
    CHECK(refused(only(engine, u"T-02"_s), u"  "_s));
}

TEST_CASE("An acceptance is taken back with undo")
{
    Village village;
    CheckEngine engine(village.ledger(), smallCatalogue());
    village.addPerson(village.addHousehold(), {{u"name"_s, u"王"_s}});
    qint64 number = 0;
    village.ledger().addListener([&](const Applied& applied) { number = applied.number; });
    engine.accept(only(engine, u"T-02"_s), u"属实"_s);
    CHECK(fired(engine).isEmpty());
    village.ledger().undo(number);
    CHECK(fired(engine) == QStringList{u"T-02"_s});
}

TEST_CASE("Equal values in two households are found and forgotten on both sides")
{
    Village village;
    CheckEngine engine(village.ledger(), smallCatalogue());
    const QString first = village.addHousehold({{u"phone"_s, u"13812345678"_s}});
    const QString second = village.addHousehold();
    const QString one = village.addPerson(first, {{u"name"_s, u"王一"_s}, {u"id_number"_s, u"11010519491231002X"_s}});
    // A certificate of disability carries the same identity in its first 18 characters.
    const QString other = village.addPerson(second, {{u"name"_s, u"王二"_s}, {u"id_number"_s, u"11010519491231002X44"_s}});
    CHECK(fired(engine, first) == QStringList{u"T-03"_s});
    CHECK(fired(engine, second) == QStringList{u"T-03"_s});
    village.set(u"person"_s, other, u"id_number"_s, u"110105194912310038"_s);
    CHECK(fired(engine).isEmpty());

    village.set(u"household"_s, second, u"phone"_s, u"13812345678"_s);
    CHECK(fired(engine, first) == QStringList{u"T-04"_s});
    CHECK(fired(engine, second) == QStringList{u"T-04"_s});
    village.set(u"household"_s, second, u"phone"_s, Value());
    CHECK(fired(engine).isEmpty());

    village.set(u"person"_s, other, u"id_number"_s, u"11010519491231002X"_s);
    CHECK(fired(engine, first) == QStringList{u"T-03"_s});
    ChangeSet changes;
    village.ledger().apply(changes.remove(u"household"_s, second));
    CHECK(fired(engine).isEmpty());
    CHECK(dump(village.ledger()).isEmpty());
}

TEST_CASE("A parameter or a word about the village is felt by every household")
{
    Village village;
    CheckEngine engine(village.ledger(), smallCatalogue());
    village.addPerson(village.addHousehold(), {{u"name"_s, u"王一"_s}});
    CHECK(fired(engine).isEmpty());
    addParameter(village.ledger(), u"crowd"_s, u"2"_s);
    CHECK(fired(engine) == QStringList{u"T-05"_s});
    CHECK(engine.parameters().value(u"crowd"_s, {2024, 11, 20}, {}) == 2.0);
    addParameter(village.ledger(), u"crowd"_s, u"1"_s, u"2024-01-01"_s);
    CHECK(fired(engine).isEmpty());

    ChangeSet changes;
    village.ledger().apply(changes.create(u"village"_s, village.ledger().newId(), {}, {{u"secretary"_s, u"缺"_s}}));
    CHECK(fired(engine) == QStringList{u"T-08"_s});
}

TEST_CASE("What concerns the village as a whole is looked at with every change")
{
    Village village;
    CheckEngine engine(village.ledger(), smallCatalogue());
    ChangeSet changes;
    village.ledger().apply(changes.create(u"village"_s, village.ledger().newId(), {}, {}));
    QString last;
    for (int count = 0; count < 4; ++count)
        village.addPerson(last = village.addHousehold(), {{u"name"_s, u"王一"_s}});
    CHECK(fired(engine) == QStringList{u"T-07"_s});
    CHECK(only(engine, u"T-07"_s).household.isEmpty());
    ChangeSet away;
    village.ledger().apply(away.remove(u"household"_s, last));
    CHECK(fired(engine).isEmpty());
}

TEST_CASE("Findings are stale on another day, with other checks, and after changes nobody listened to")
{
    Village village({2024, 11, 20});
    const auto stale = [&](const Catalogue& catalogue) { return CheckEngine(village.ledger(), catalogue).isStale(); };
    CHECK(stale(smallCatalogue()));
    {
        CheckEngine engine(village.ledger(), smallCatalogue());
        engine.runAll();
        CHECK_FALSE(engine.isStale());
        village.addPerson(village.addHousehold(), {{u"name"_s, u"王一"_s}}); // leaves no finding, so none is written
        CHECK_FALSE(engine.isStale());
    }
    CHECK_FALSE(stale(smallCatalogue()));
    CHECK(stale(Catalogue(smallFacts(), {{u"checks.sql"_s, paragraph("T-01", "error", "age > 3")}})));
    village.reopen({2024, 11, 20});
    CHECK_FALSE(stale(smallCatalogue()));
    village.reopen({2024, 11, 21});
    CHECK(stale(smallCatalogue()));
    village.reopen({2024, 11, 20});
    village.addHousehold();
    CHECK(stale(smallCatalogue()));
}

TEST_CASE("The first change on another day has everything checked anew")
{
    Village village({2024, 12, 31});
    addParameter(village.ledger(), u"labour_age_min"_s, u"15"_s);
    const QString household = village.addHousehold();
    village.addPerson(household, kBoy);
    {
        CheckEngine engine(village.ledger(), smallCatalogue());
        engine.runAll();
        CHECK(fired(engine) == QStringList{u"T-01"_s});
    }
    village.reopen({2025, 1, 1});
    CheckEngine engine(village.ledger(), smallCatalogue());
    village.addHousehold();
    CHECK(fired(engine, household).isEmpty());
    CHECK_FALSE(engine.isStale());
}

TEST_CASE("Stopping a full check leaves the old findings")
{
    Village village;
    CheckEngine engine(village.ledger(), smallCatalogue());
    ChangeSet changes;
    for (int count = 0; count < 300; ++count)
        changes.create(u"household"_s, village.ledger().newId(), {}, {{u"status"_s, u"1"_s}});
    village.ledger().apply(changes);
    const QStringList before = dump(village.ledger());
    CHECK(before.size() == 300);
    const Catalogue other(smallFacts(), {{u"checks.sql"_s, paragraph("T-06", "error", "members = 1", "household", "{code}")}});
    CheckEngine changed(village.ledger(), other);
    try {
        changed.runAll({[](qint64 done, qint64, const QString&) { return done < 256; }});
        FAIL("it went on");
    } catch (const Failure& failure) {
        CHECK(failure.code() == FailureCode::Cancelled);
    }
    CHECK(dump(village.ledger()) == before);
    changed.runAll();
    CHECK(dump(village.ledger()).isEmpty());
}

TEST_CASE("A check that cannot be worked out keeps nobody from saving")
{
    Village village;
    const Catalogue broken(smallFacts(),
        {{u"checks.sql"_s, paragraph("T-09", "error", "abs(CASE WHEN name = '坏' THEN -9223372036854775807 - 1 END) > 0")}});
    CheckEngine engine(village.ledger(), broken);
    const QString person = village.addPerson(village.addHousehold(), {{u"name"_s, u"王一"_s}});
    CHECK_FALSE(engine.isStale());
    CHECK_THROWS_AS(village.set(u"person"_s, person, u"name"_s, u"坏"_s), Failure);
    CHECK(village.ledger().record(u"person"_s, person)->value(fields::person::name) == Value(u"坏"_s));
    CHECK(engine.isStale());
    village.set(u"person"_s, person, u"name"_s, u"王二"_s);
    CHECK_FALSE(engine.isStale());
}

TEST_CASE("A record of the village that no check reads has nothing checked again")
{
    Village village;
    const Catalogue plain(smallFacts(), {{u"checks.sql"_s, paragraph("T-02", "warning", "name_bad(name)")}});
    CheckEngine engine(village.ledger(), plain);
    village.addPerson(village.addHousehold(), {{u"name"_s, u"王"_s}});
    village.ledger().database().run("DELETE FROM finding"); // would come back
    const QString place = village.ledger().newId();
    village.ledger().apply(ChangeSet().create(u"village"_s, place, {}, {}));
    village.set(u"village"_s, place, u"director"_s, u"李"_s);
    CHECK(fired(engine).isEmpty());
    CHECK_FALSE(engine.isStale());
    engine.runAll();
    CHECK(fired(engine) == QStringList{u"T-02"_s});
}

TEST_CASE("Of a ledger opened for reading only the findings are read and nothing is written")
{
    Village village;
    {
        CheckEngine engine(village.ledger(), smallCatalogue());
        engine.runAll();
        village.addHousehold();
    }
    village.reopen({2024, 11, 21}, OpenMode::ReadOnly);
    CheckEngine engine(village.ledger(), smallCatalogue());
    CHECK_FALSE(engine.isStale());
    CHECK(fired(engine) == QStringList{u"T-06"_s});
    CHECK(engine.counts().errors == 1);
    CHECK_THROWS_AS(engine.runAll(), Failure);
}

TEST_CASE("Findings are narrowed by household, check and severity")
{
    Village village;
    CheckEngine engine(village.ledger(), smallCatalogue());
    const QString empty = village.addHousehold();
    const QString lived = village.addHousehold();
    village.addPerson(lived, {{u"name"_s, u"王"_s}});
    CHECK(engine.findings({}).size() == 2);
    CHECK(engine.findings({empty, {}, std::nullopt, false}).size() == 1);
    CHECK(engine.findings({{}, u"T-02"_s, std::nullopt, false}).front().household == lived);
    CHECK(engine.findings({{}, {}, Severity::Alert, false}).empty());
    CHECK(engine.counts().errors == 1);
    CHECK(engine.counts().warnings == 1);
}
