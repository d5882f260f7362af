#include "core/ledger/search.h"
#include "tests/core/ledger/sample.h"

#include <QFile>
#include <QFileInfo>

#include <catch2/generators/catch_generators.hpp>
#include <sqlite3.h>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

/// Somebody who edits the file with another program.
void tamper(const QString& path, const QByteArray& sql)
{
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(path).constData(), &raw) == SQLITE_OK);
    const QByteArray all = "DROP TRIGGER change_is_not_edited; DROP TRIGGER change_is_not_removed;"
                           "DROP TRIGGER change_item_is_not_edited; DROP TRIGGER change_item_is_not_removed;"
        + sql;
    char* problem = nullptr;
    const int result = sqlite3_exec(raw, all.constData(), nullptr, nullptr, &problem);
    INFO((problem ? problem : ""));
    REQUIRE(result == SQLITE_OK);
    sqlite3_close(raw);
}

void flipByte(const QString& path, qint64 at)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    const char byte = static_cast<char>(file.read(1).at(0) ^ 0x01);
    REQUIRE(file.seek(at));
    REQUIRE(file.write(&byte, 1) == 1);
}

} // namespace

TEST_CASE("the history of a household holds what happened to everything in it, newest first", "[history]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::hamlet.id(), u"河东"_s}});
    const QString other = sample.household();
    const QString person = sample.person(household, u"张三"_s);
    sample.set(fields::person::name, person, u"张山"_s);
    sample.set(fields::household::hamlet, other, u"河西"_s);

    const auto history = householdHistory(sample.ledger(), household);
    REQUIRE(history.size() == 3);
    CHECK(history[0].record == person);
    CHECK(history[0].field->id == fields::person::name.id());
    CHECK(textOf(history[0].before) == u"张三"_s);
    CHECK(textOf(history[0].after) == u"张山"_s);
    CHECK(history[1].kind == RecordChange::Kind::Create);
    CHECK(history[1].entity->id == entities::person);
    CHECK(history[1].field == nullptr);
    CHECK(history[2].record == household);
    CHECK(householdHistory(sample.ledger(), household, 1).size() == 1);
}

TEST_CASE("values come back from the log with their types", "[history]")
{
    Sample sample;
    const QString household = sample.household();
    const QString living = sample.child(entities::living, household, {{fields::living::cultivated_land.id(), 5.0}});
    const Applied applied = sample.set(fields::living::cultivated_land, living, 6.35);
    const auto items = changeItems(sample.ledger(), applied.number);
    REQUIRE(items.size() == 1);
    CHECK(items[0].before == Value(5.0));
    CHECK(items[0].after == Value(6.35));
    const QString note = u"第一行\n第二行\t\"引号\" \\ 反斜杠"_s;
    const Applied written = sample.set(fields::household::note, household, note);
    CHECK(textOf(changeItems(sample.ledger(), written.number)[0].after) == note);
}

TEST_CASE("a household is shown as it was at the end of a day", "[history]")
{
    Sample sample(QDate(2025, 3, 1));
    const QString household = sample.household({{fields::household::hamlet.id(), u"河东"_s}});
    const QString first = sample.person(household, u"张三"_s, u"01"_s);
    const QString income = sample.child(entities::income, household,
        {{fields::income::year.id(), qint64{2024}}, {fields::income::members.id(), qint64{2}},
            {fields::income::wages_migrant.id(), qint64{400}}});
    sample.onDay(QDate(2025, 4, 1));
    sample.set(fields::household::hamlet, household, u"河西"_s);
    sample.person(household, u"李四"_s);
    sample.set(fields::income::wages_migrant, income, qint64{800});
    sample.ledger().apply(ChangeSet().remove(entities::person, first));
    sample.onDay(QDate(2025, 5, 1));
    sample.ledger().apply(ChangeSet().remove(entities::household, household));

    const auto march = dossierAt(sample.ledger(), household, QDate(2025, 3, 20));
    REQUIRE(march);
    CHECK(textOf(march->household.value(fields::household::hamlet)) == u"河东"_s);
    REQUIRE(march->of(entities::person).size() == 1);
    CHECK(march->of(entities::person)[0].id == first);
    CHECK(march->of(entities::person)[0].parent == household);
    CHECK(integerOf(march->of(entities::income)[0].value(fields::income::per_capita)) == 200);

    const auto april = dossierAt(sample.ledger(), household, QDate(2025, 4, 1));
    REQUIRE(april);
    CHECK(textOf(april->household.value(fields::household::hamlet)) == u"河西"_s);
    REQUIRE(april->of(entities::person).size() == 1);
    CHECK(textOf(april->of(entities::person)[0].value(fields::person::name)) == u"李四"_s);
    CHECK(integerOf(april->of(entities::income)[0].value(fields::income::per_capita)) == 400);

    CHECK_FALSE(dossierAt(sample.ledger(), household, QDate(2025, 2, 28)));
    CHECK_FALSE(dossierAt(sample.ledger(), household, QDate(2025, 5, 1)));
}

TEST_CASE("the past is read on a connection that cannot write", "[history]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::hamlet.id(), u"河东"_s}});
    const auto reader = sample.ledger().reader();
    const auto then = dossierAt(*reader, household, QDate(2025, 3, 1));
    REQUIRE(then);
    CHECK(textOf(then->household.value(fields::household::hamlet)) == u"河东"_s);
}

TEST_CASE("what changed since a number is told by entity, once a record, and only while it is there", "[history]")
{
    Sample sample;
    const QString household = sample.household();
    const QString removed = sample.person(household, u"张三"_s);
    const QString kept = sample.person(household, u"李四"_s);
    const qint64 since = changes(sample.ledger(), 0, 1).front().number;
    CHECK(changedSince(sample.ledger(), since).empty());
    sample.set(fields::person::sex, kept, u"1"_s);
    sample.set(fields::person::sex, kept, u"2"_s);
    sample.ledger().apply(ChangeSet().remove(entities::person, removed));
    const auto changed = changedSince(sample.ledger(), since);
    REQUIRE(changed.size() == 1);
    CHECK(changed.at(entities::person) == QStringList{kept});
}

TEST_CASE("an untouched log holds and tells its head", "[history]")
{
    Sample sample;
    CHECK(verifyLog(sample.ledger()).head.isEmpty());
    const QString household = sample.household();
    const QString head = verifyLog(sample.ledger()).head;
    CHECK(head.size() == 64);
    sample.set(fields::household::hamlet, household, u"河东"_s);
    const LogVerdict verdict = verifyLog(sample.ledger());
    CHECK(verdict.changes == 2);
    CHECK(verdict.firstBad == 0);
    CHECK(verdict.head != head);
    CHECK(verifyLedger(sample.ledger()).isEmpty());
}

TEST_CASE("the log cannot be edited by mistake", "[history]")
{
    Sample sample;
    sample.household();
    for (const char* sql :
        {"UPDATE change SET who = ''", "DELETE FROM change", "UPDATE change_item SET after = ''", "DELETE FROM change_item"})
        CHECK_THROWS_AS(sample.ledger().database().run(sql), Failure);
    CHECK(verifyLog(sample.ledger()).firstBad == 0);
}

TEST_CASE("edits from outside show in the chain", "[history]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::hamlet.id(), u"河东"_s}});
    sample.set(fields::household::hamlet, household, u"河西"_s);
    sample.set(fields::household::hamlet, household, u"河南"_s);
    sample.close();
    struct Case {
        const char* sql;
        qint64 bad;
    };
    const auto [sql, bad] = GENERATE(Case{"UPDATE change SET who = 'nobody' WHERE number = 2", 2},
        Case{"UPDATE change SET at = '2025-01-01T00:00:00.000Z' WHERE number = 1", 1},
        Case{"UPDATE change_item SET after = replace(after, '河西', '河北') WHERE change = 2", 2},
        Case{"UPDATE change_item SET record = household || 'x' WHERE change = 3", 3},
        Case{"DELETE FROM change_item WHERE change = 1", 1},
        Case{"DELETE FROM change WHERE number = 2; DELETE FROM change_item WHERE change = 2", 3},
        Case{"INSERT INTO change_item SELECT 4, ordinal, kind, entity, record, entry, household, parent, before, after"
             " FROM change_item WHERE change = 3",
            4});
    INFO(sql);
    tamper(sample.path(), sql);
    Ledger& again = sample.reopen();
    CHECK(verifyLog(again).firstBad == bad);
    CHECK(verifyLedger(again).size() == 1);
}

TEST_CASE("missing rows of the search index are found, and the index is built anew", "[history]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::phone.id(), u"13800000001"_s}});
    sample.close();
    tamper(sample.path(), "DELETE FROM search_number");
    Ledger& again = sample.reopen();
    CHECK(verifyLedger(again).size() == 1);
    rebuildSearch(again);
    CHECK(verifyLedger(again).isEmpty());
}

TEST_CASE("checking stops when asked to", "[history]")
{
    Sample sample;
    sample.household();
    const Progress stop{[](qint64, qint64, const QString&) { return false; }};
    CHECK(failureOf([&] { static_cast<void>(verifyLedger(sample.ledger(), stop)); }).code() == FailureCode::Cancelled);
}

TEST_CASE("a byte that changed in an encrypted file is damage, wherever it lies, and nothing the program did", "[history]")
{
    Sample sample(QDate(2025, 3, 1), RootSecret::random());
    for (int i = 0; i < 60; ++i)
        sample.household({{fields::household::note.id(), QString(400, u'记')}});
    sample.close();
    const qint64 size = QFileInfo(sample.path()).size();
    for (const qint64 at : {size / 7, size / 3, size / 2, size - 50}) {
        INFO(at);
        flipByte(sample.path(), at);
        try {
            CHECK_FALSE(verifyLedger(sample.reopen()).isEmpty());
        } catch (const Failure& failure) {
            CHECK(failure.code() == FailureCode::Damaged);
        }
        sample.close();
        flipByte(sample.path(), at);
    }
    CHECK(verifyLedger(sample.reopen()).isEmpty());
}
