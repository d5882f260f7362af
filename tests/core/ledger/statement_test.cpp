#include "core/ledger/database.h"

#include "tests/core/ledger/sample_database.h"

#include <catch2/generators/catch_generators.hpp>
#include <limits>

using namespace Qt::StringLiterals;
using namespace mingbai;
using namespace mingbai::test;

TEST_CASE("Every kind of value comes back as it went in")
{
    const SampleDatabase sample(GENERATE(kKey, QByteArray()));
    Database database = sample.open();
    Statement insert(
        database, "INSERT INTO note(id, text, number, decimal, bytes) VALUES(:id, :text, :number, :decimal, :bytes)");
    const QString text = GENERATE(u"𠮷野家 吕"_s, u""_s, u"Robert'); DROP TABLE note;--"_s, u"a\0b"_s);
    const qint64 number = GENERATE(0, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    insert.bind(insert.parameter(":id"), 1000);
    insert.bind(insert.parameter(":text"), Value(text));
    insert.bind(insert.parameter(":number"), Value(number));
    insert.bind(insert.parameter(":decimal"), Value(0.1));
    insert.bind(insert.parameter(":bytes"), QByteArray("\0\xFF\0", 3));
    CHECK(insert.parameter(":other") == 0);
    insert.execute();
    Statement read(database, "SELECT text, number, decimal, bytes, NULL FROM note WHERE id=?");
    read.bind(1, 1000);
    REQUIRE(read.next());
    CHECK(read.columns() == 5);
    CHECK(read.value(0) == Value(text));
    CHECK(read.text(0) == text);
    CHECK(read.utf8(0) == text.toUtf8());
    CHECK(read.value(1) == Value(number));
    CHECK(read.integer(1) == number);
    CHECK(read.value(2) == Value(0.1));
    CHECK(read.decimal(2) == 0.1);
    CHECK(read.blob(3) == QByteArray("\0\xFF\0", 3));
    CHECK(read.isNull(4));
    CHECK(isEmpty(read.value(4)));
    CHECK_FALSE(read.next());
}

TEST_CASE("An empty text is a text, an empty value is none")
{
    const SampleDatabase sample;
    Database database = sample.open();
    Statement read(database, "SELECT ?1 IS NULL, ?2 IS NULL, ?3 IS NULL");
    read.bind(1, QString());
    read.bind(2, QByteArray());
    read.bind(3, Value());
    REQUIRE(read.next());
    CHECK(read.integer(0) == 0);
    CHECK(read.integer(1) == 0);
    CHECK(read.integer(2) == 1);
}

TEST_CASE("A transaction that is not committed never was")
{
    const SampleDatabase sample;
    Database database = sample.open();
    {
        const Transaction transaction(database);
        database.run("DELETE FROM note");
        CHECK(notesIn(database) == 0);
    }
    CHECK(notesIn(database) == 200);
}

TEST_CASE("Inner transactions are taken back alone and kept with the outer one only")
{
    const SampleDatabase sample;
    Database database = sample.open();
    {
        Transaction outer(database);
        database.run("DELETE FROM note WHERE id=1");
        {
            const Transaction inner(database);
            database.run("DELETE FROM note WHERE id=2");
            Transaction innermost(database);
            database.run("DELETE FROM note WHERE id=3");
            innermost.commit();
        }
        CHECK(notesIn(database) == 199);
        Transaction second(database);
        database.run("DELETE FROM note WHERE id=4");
        second.commit();
        outer.commit();
    }
    CHECK(notesIn(database) == 198);
    {
        const Transaction outer(database);
        Transaction inner(database);
        database.run("DELETE FROM note");
        inner.commit();
    }
    CHECK(notesIn(database) == 198);
}

TEST_CASE("A commit that the rules refuse takes everything back")
{
    const SampleDatabase sample;
    Database database = sample.open();
    database.run("CREATE TABLE child(note INTEGER REFERENCES note(id) DEFERRABLE INITIALLY DEFERRED) STRICT");
    Transaction transaction(database);
    database.run("DELETE FROM note WHERE id=1; INSERT INTO child VALUES(7777)");
    CHECK(failureOf([&] { transaction.commit(); }).code() == FailureCode::Internal);
    CHECK(notesIn(database) == 200);
    Transaction next(database);
    CHECK_NOTHROW(next.commit());
}

TEST_CASE("A second connection of the same process reads what is committed while the first one writes")
{
    const SampleDatabase sample;
    Database writer = sample.open();
    Database reader = sample.open(OpenMode::ReadOnly);
    Transaction transaction(writer);
    writer.run("DELETE FROM note");
    CHECK(notesIn(reader) == 200);
    transaction.commit();
    CHECK(notesIn(reader) == 0);
    CHECK(failureOf([&] { reader.run("DELETE FROM note"); }).code() == FailureCode::ReadOnly);
}

TEST_CASE("A transaction of a reader sees one state from beginning to end")
{
    const SampleDatabase sample;
    Database reader = sample.open(OpenMode::ReadOnly);
    Transaction transaction(reader);
    CHECK(notesIn(reader) == 200);
    CHECK_NOTHROW(transaction.commit());
}

TEST_CASE("Two writers at once: the second is told to wait")
{
    const SampleDatabase sample;
    Database first = sample.open();
    Database second = sample.open();
    CHECK(answer(second, "busy_timeout") == u"3000");
    second.run("PRAGMA busy_timeout=1");
    const Transaction transaction(first);
    CHECK(failureOf([&] { const Transaction other(second); }).code() == FailureCode::InUse);
}

TEST_CASE("Queries made from the dictionary may be wide")
{
    const SampleDatabase sample;
    Database database = sample.open();
    QByteArray columns;
    for (int i = 0; i < 450; ++i)
        columns += QByteArray(i == 0 ? "" : ",") + "?" + QByteArray::number(i + 1) + " AS c" + QByteArray::number(i);
    CHECK(Statement(database, "SELECT * FROM (SELECT " + columns + ")").columns() == 450);
}

TEST_CASE("A quoted name cannot end early")
{
    CHECK(quoted(u"a\"b"_s) == "\"a\"\"b\"");
}
