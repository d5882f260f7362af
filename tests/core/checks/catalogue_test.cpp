#include "tests/core/checks/village.h"

#include "core/base/failure.h"

#include <catch2/generators/catch_generators_all.hpp>

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

QString refusalOf(const QByteArray& checks, const QMap<QString, QByteArray>& facts = smallFacts())
{
    try {
        const Catalogue catalogue(facts, {{u"checks.sql"_s, checks}});
    } catch (const Failure& failure) {
        CHECK(failure.code() == FailureCode::InvalidDictionary);
        return failure.sentence();
    }
    return {};
}

} // namespace

TEST_CASE("SQLite tells which facts a check reads and which fields they rest on")
{
    const Check& check = *smallCatalogue().find(u"T-01");
    CHECK(check.decides == QStringList{u"age"_s, u"labour"_s});
    CHECK(check.reads == QStringList{u"age"_s, u"labour"_s, u"name"_s});
    CHECK(check.fields == QStringList{u"person.birth_date"_s, u"person.labour"_s});
}

TEST_CASE("A finding stands at the first field of its own entity that the predicate reads")
{
    CHECK(smallCatalogue().find(u"T-01")->field == u"labour"_s);
    CHECK(smallCatalogue().find(u"T-03")->field == u"identity"_s);
    CHECK(smallCatalogue().find(u"T-06")->field == u"person.status"_s);
}

TEST_CASE("Fields of the entity are facts beside the written ones")
{
    const Subject& subject = *smallCatalogue().subject(u"person");
    REQUIRE(subject.find(u"birth_date"));
    CHECK(subject.find(u"birth_date")->field->id == u"birth_date"_s);
    CHECK(subject.find(u"age")->kind == FactKind::Integer);
    CHECK(subject.find(u"age")->field == nullptr);
}

TEST_CASE("SQL that does more than look at the facts is refused by the name of its paragraph")
{
    const char* predicate = GENERATE("1); ATTACH DATABASE 'other' AS other; --", "1); DELETE FROM household; --",
        "load_extension('x')", "(SELECT count(name) FROM sqlite_schema)", "(SELECT count(id) FROM household) > 1", "count(*) > 1",
        "age > 3, age", "no_such_fact = 1", "random() > 0", "age > strftime('%Y', 'now')", "age >");
    INFO(predicate);
    const QString refusal = refusalOf(paragraph("T-09", "error", predicate));
    CHECK(refusal.startsWith(u"checks.sql: T-09: "_s));
}

TEST_CASE("The authorizer says what a check may not do")
{
    CHECK(refusalOf(paragraph("T-09", "error", "load_extension('x')")).contains(u"not authorized: function load_extension"_s));
    CHECK(refusalOf(paragraph("T-09", "error", "(SELECT count(id) FROM household)"))
              .contains(u"not authorized: reading household"_s));
}

TEST_CASE("A fact that writes or reads other tables is refused by its name")
{
    const char* expression = GENERATE(
        "1 FROM person; DROP TABLE person; --", "(SELECT count(name) FROM sqlite_schema)", "p.no_field");
    QMap<QString, QByteArray> facts = smallFacts();
    facts.insert(u"more.sql"_s,
        QByteArray("-- subject: other\n-- entity: person\n-- from: person AS p\n-- record: p.id\n-- household: p.household\n\n"
                   "-- fact: active integer\n1\n\n-- fact: odd integer\n")
            + expression + "\n");
    CHECK(refusalOf(paragraph("T-09", "error", "age = 1"), facts).startsWith(u"more.sql: odd: "_s));
}

TEST_CASE("Everything that is wrong with a catalogue is told at once")
{
    const QString refusal = refusalOf(paragraph("T-09", "error", "nothing = 1") + paragraph("T-10", "error", "age = 1", "nobody")
        + paragraph("T-11", "error", "age = 1", "person", "{nothing}"));
    CHECK(refusal.count(u'\n') == 2);
    CHECK(refusal.contains(u"T-09"_s));
    CHECK(refusal.contains(u"there is no subject \"nobody\""_s));
    CHECK(refusal.contains(u"there is no fact \"nothing\""_s));
}

TEST_CASE("A paragraph that lacks something is refused")
{
    CHECK(refusalOf("-- check: T-09\n-- subject: person\nage = 1\n").contains(u"mend.en is missing"_s));
    CHECK(refusalOf(paragraph("T-09", "grave", "age = 1")).contains(u"severity is"_s));
    CHECK(refusalOf(paragraph("T-09", "error", "age = 1\n-- check: T-10")).contains(u"a blank line is missing"_s));
    CHECK(refusalOf("-- colour: red\n" + paragraph("T-09", "error", "age = 1")).contains(u"unknown key"_s));
}

TEST_CASE("Paragraphs that share an id are told apart by their place")
{
    const Catalogue catalogue(smallFacts(),
        {{u"checks.sql"_s, paragraph("T-09", "error", "age < 6") + paragraph("T-09", "warning", "age BETWEEN 6 AND 8")}});
    REQUIRE(catalogue.find(u"T-09", 1));
    CHECK(catalogue.find(u"T-09", 0)->severity == Severity::Error);
    CHECK(catalogue.find(u"T-09", 1)->severity == Severity::Warning);
    CHECK(catalogue.find(u"T-09", 2) == nullptr);
}
