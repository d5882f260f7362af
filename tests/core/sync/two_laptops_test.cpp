// Two ledgers of one place that were both written to.
#include "core/sync/remarks.h"
#include "core/sync/series.h"
#include "tests/core/sync/offices.h"

#include <catch2/generators/catch_generators.hpp>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

TEST_CASE("two laptops of one village: other fields join by themselves, the same field waits for a person")
{
    Office one = village(kVillage, u"Laptop One"_s);
    Office other = village(kVillage, u"Laptop Other"_s);
    enrolWith(one, other);
    enrolWith(other, one);
    const QString home = household(one, u"100"_s);
    const QTemporaryDir stick;
    REQUIRE(take(other, packed(one, stick.path()).file).status == TakeStatus::Taken);

    set(one, fields::household::phone, home, u"13800000002"_s);
    set(one, fields::household::address, home, u"1 Hill Street"_s);
    set(other, fields::household::phone, home, u"13800000003"_s);
    set(other, fields::household::hamlet, home, u"Upper"_s);
    const PackResult fromOne = packed(one, stick.path());
    const PackResult fromOther = packed(other, stick.path());
    const TakeResult atOther = take(other, fromOne.file);
    const TakeResult atOne = take(one, fromOther.file);
    CHECK(text(other, fields::household::address, home) == u"1 Hill Street"_s);
    CHECK(text(one, fields::household::hamlet, home) == u"Upper"_s);
    REQUIRE(atOther.conflicts.size() == 1);
    REQUIRE(atOne.conflicts.size() == 1);
    CHECK(text(one, fields::household::phone, home) == u"13800000002"_s);
    CHECK(text(other, fields::household::phone, home) == u"13800000003"_s); // nobody wins in silence
    const Record conflict = openConflicts(one.ledger()).at(0);
    CHECK(textOf(conflict.value(fields::merge_conflict::conflict_before)) == u"13800000001"_s);
    CHECK(textOf(conflict.value(fields::merge_conflict::conflict_here)) == u"13800000002"_s);
    CHECK(textOf(conflict.value(fields::merge_conflict::conflict_there)) == u"13800000003"_s);
    CHECK(textOf(conflict.value(fields::merge_conflict::conflict_who)) == u"Laptop Other"_s);

    SECTION("taking the other's value holds on both sides")
    {
        decideConflict(one.ledger(), conflict.id, Decision::TakeThere, u"called"_s);
        CHECK(text(one, fields::household::phone, home) == u"13800000003"_s);
        const TakeResult decided = take(other, packed(one, stick.path()).file);
        CHECK(decided.conflicts.empty());
        CHECK(openConflicts(other.ledger()).empty());
        CHECK(text(other, fields::household::phone, home) == u"13800000003"_s);
    }
    SECTION("keeping one's own holds on both sides")
    {
        decideConflict(one.ledger(), conflict.id, Decision::KeepHere, {});
        CHECK(text(one, fields::household::phone, home) == u"13800000002"_s);
        const TakeResult decided = take(other, packed(one, stick.path()).file);
        CHECK(decided.conflicts.empty());
        CHECK(openConflicts(other.ledger()).empty());
        CHECK(text(other, fields::household::phone, home) == u"13800000002"_s);
    }
    SECTION("a decision that was taken back is open again")
    {
        const Applied decided = decideConflict(one.ledger(), conflict.id, Decision::TakeThere, {});
        one.ledger().undo(decided.number);
        CHECK(openConflicts(one.ledger()).size() == 1);
        CHECK(text(one, fields::household::phone, home) == u"13800000002"_s);
    }
    SECTION("the same package again does not ask again")
    {
        CHECK(take(one, packed(other, stick.path()).file).conflicts.empty());
        CHECK(openConflicts(one.ledger()).size() == 1);
    }
}

TEST_CASE("what was typed at a household and taken back goes with the merge that had brought it")
{
    Office one = village(kVillage, u"Laptop One"_s);
    Office other = village(kVillage, u"Laptop Other"_s);
    enrolWith(one, other);
    enrolWith(other, one);
    const QString home = household(one, u"100"_s);
    const QTemporaryDir stick;
    const qint64 merge = take(other, packed(one, stick.path()).file).change;
    const ChangeSet removal = ChangeSet().remove(entities::household, home);
    const qint64 typed = GENERATE(true, false) ? set(other, fields::household::hamlet, home, u"Upper"_s)
                                               : other.ledger().apply(removal).number;
    other.ledger().undo(typed);
    const qint64 back = other.ledger().undo(merge).number;
    CHECK_FALSE(VersionReader(other.ledger()).of(home).everHere);
    CHECK(packed(other, stick.path()).records == 0);

    other.ledger().undo(back);
    const RecordVersions again = VersionReader(other.ledger()).of(home);
    CHECK(again.isThere);
    CHECK(again.all().of(allSeries(other.ledger()).back().name()) > typed);
}

TEST_CASE("removing there what was changed here waits for a person, in either direction")
{
    Office one = village(kVillage, u"Laptop One"_s);
    Office other = village(kVillage, u"Laptop Other"_s);
    enrolWith(one, other);
    enrolWith(other, one);
    const QString home = household(one, u"100"_s);
    const QString wang = person(one, home, u"王五"_s);
    const QTemporaryDir stick;
    REQUIRE(take(other, packed(one, stick.path()).file).status == TakeStatus::Taken);
    one.ledger().apply(ChangeSet().remove(entities::household, home));
    set(other, fields::person::name, wang, u"王武"_s);
    const PackResult removal = packed(one, stick.path());
    const PackResult change = packed(other, stick.path());
    REQUIRE(take(other, removal.file).conflicts.size() == 1);
    REQUIRE(take(one, change.file).conflicts.size() == 1);
    CHECK(text(other, fields::person::name, wang) == u"王武"_s);
    CHECK(text(one, fields::person::name, wang) == u"(none)"_s);

    SECTION("bringing it back")
    {
        decideConflict(one.ledger(), openConflicts(one.ledger()).at(0).id, Decision::TakeThere, {});
        CHECK(text(one, fields::person::name, wang) == u"王武"_s);
        CHECK(text(one, fields::household::code, home) == u"100"_s);
    }
    SECTION("removing it after all")
    {
        decideConflict(other.ledger(), openConflicts(other.ledger()).at(0).id, Decision::TakeThere, {});
        CHECK(text(other, fields::household::code, home) == u"(none)"_s);
        REQUIRE(take(one, packed(other, stick.path()).file).status == TakeStatus::Taken);
        CHECK(text(one, fields::household::code, home) == u"(none)"_s);
    }
}

TEST_CASE("a removal known to both goes through, and no older package brings the record back")
{
    Office home = village();
    Office above = township();
    enrolWith(home, above);
    const QString first = household(home, u"100"_s);
    person(home, first, u"王五"_s);
    const QTemporaryDir stick;
    REQUIRE(take(above, packed(home, stick.path()).file).status == TakeStatus::Taken);
    home.ledger().apply(ChangeSet().remove(entities::household, first));
    const TakeResult taken = take(above, packed(home, stick.path()).file);
    CHECK(taken.removed == 2);
    CHECK(taken.conflicts.empty());
    CHECK(above.ledger().count(entities::household) == 0);
}

TEST_CASE("a household that the township decides to keep keeps its people, in the township and in the village")
{
    Office home = village();
    Office above = township();
    enrolWith(home, above);
    const QString first = household(home, u"100"_s);
    const QString wang = person(home, first, u"王五"_s);
    const QTemporaryDir stick;
    REQUIRE(take(above, packed(home, stick.path()).file).status == TakeStatus::Taken);
    addRemark(above.ledger(), first, {}, u"moved away?"_s);
    home.ledger().apply(ChangeSet().remove(entities::household, first));
    REQUIRE(take(above, packed(home, stick.path()).file).conflicts.size() == 1);
    const QString conflict = openConflicts(above.ledger()).at(0).id;

    SECTION("kept")
    {
        decideConflict(above.ledger(), conflict, Decision::KeepHere, {});
        REQUIRE(take(home, writeReceipts(above.ledger(), {stick.path(), kVillage, {}, {}}).at(0).file).conflicts.empty());
        CHECK(text(home, fields::household::code, first) == u"100"_s);
        CHECK(text(home, fields::person::name, wang) == u"王五"_s);
        REQUIRE(take(above, packed(home, stick.path(), true).file).conflicts.empty());
        CHECK(text(above, fields::person::name, wang) == u"王五"_s);
    }
    SECTION("removed after all")
    {
        decideConflict(above.ledger(), conflict, Decision::TakeThere, {});
        REQUIRE(take(home, writeReceipts(above.ledger(), {stick.path(), kVillage, {}, {}}).at(0).file).conflicts.empty());
        REQUIRE(take(above, packed(home, stick.path(), true).file).conflicts.empty());
        for (Office* office : {&home, &above})
            CHECK(text(*office, fields::person::name, wang) == u"(none)"_s);
    }
}

TEST_CASE("a package that builds on one that was taken back is refused, whatever the other laptop sent meanwhile")
{
    Office one = village(kVillage, u"Laptop One"_s);
    Office other = village(kVillage, u"Laptop Other"_s);
    Office above = township();
    enrolWith(one, above);
    enrolWith(other, above);
    const QTemporaryDir stick;
    household(one, u"100"_s);
    REQUIRE(take(above, packed(one, stick.path()).file).status == TakeStatus::Taken);
    const QString home = household(one, u"101"_s);
    const TakeResult taken = take(above, packed(one, stick.path()).file);
    const QString receipt = writeReceipts(above.ledger(), {stick.path(), kVillage, {}, {}}).at(0).file;
    REQUIRE(take(one, receipt).status == TakeStatus::Taken);
    for (int code = 200; code < 220; ++code)
        household(other, QString::number(code));
    REQUIRE(take(above, packed(other, stick.path()).file).status == TakeStatus::Taken);
    above.ledger().undo(taken.change);
    set(one, fields::household::phone, home, u"13800000002"_s);
    CHECK(take(above, packed(one, stick.path()).file).refusal == PackageRefusal::Gap);
    CHECK(take(above, packed(one, stick.path(), true).file).status == TakeStatus::Taken);
    CHECK(text(above, fields::household::phone, home) == u"13800000002"_s);
}

TEST_CASE("what people know as one record is one, whichever laptop made it")
{
    Office one = village(kVillage, u"Laptop One"_s);
    Office other = village(kVillage, u"Laptop Other"_s);
    enrolWith(one, other);
    enrolWith(other, one);
    const QString home = household(one, u"100"_s);
    const QTemporaryDir stick;
    REQUIRE(take(other, packed(one, stick.path()).file).status == TakeStatus::Taken);
    const auto income = [&](Office& office, const FieldName& field, qint64 fen) {
        QString id = office.ledger().newId();
        office.ledger().apply(
            ChangeSet().create(entities::income, id, home, {{fields::income::year.id(), qint64{2024}}, {field.id(), fen}}));
        return id;
    };
    const QString here = income(one, fields::income::wages_reported, 100'00);
    const QString there = income(other, fields::income::transfer_reported, 200'00);
    REQUIRE(take(other, packed(one, stick.path()).file).conflicts.empty());
    REQUIRE(take(one, packed(other, stick.path()).file).conflicts.empty());
    CHECK(one.ledger().count(entities::income) == 1);
    CHECK(other.ledger().count(entities::income) == 1);
    for (auto [office, id] : {std::pair(&one, here), std::pair(&other, there)}) {
        CHECK(integerOf(office->ledger().record(entities::income, id)->value(fields::income::wages_reported)) == 100'00);
        CHECK(integerOf(office->ledger().record(entities::income, id)->value(fields::income::transfer_reported)) == 200'00);
    }
}

TEST_CASE("two copies of one ledger are noticed, and a new series is the way out")
{
    Office home = village();
    Office above = township();
    enrolWith(home, above);
    const QString first = household(home, u"100"_s);
    const QTemporaryDir stick;
    REQUIRE(take(above, packed(home, stick.path()).file).status == TakeStatus::Taken);
    const QString copyPath = stick.filePath(u"copy.mingbai"_s);
    REQUIRE(QFile::copy(home.ledger().path(), copyPath));
    Ledger::Options options;
    options.user = u"copy"_s;
    options.clock = Clock(QDate(2025, 3, 1));
    const std::unique_ptr<Ledger> copy = Ledger::open(copyPath, std::nullopt, options);
    set(home, fields::household::phone, first, u"13800000002"_s);
    copy->apply(ChangeSet().set(fields::household::phone, first, u"13800000009"_s));
    REQUIRE(take(above, packed(home, stick.path()).file).status == TakeStatus::Taken);
    PackOptions other;
    other.folder = stick.filePath(u"other"_s);
    const TakeResult alarm = take(above, pack(*copy, other).file);
    CHECK(alarm.refusal == PackageRefusal::Fork);
    CHECK(text(above, fields::household::phone, first) == u"13800000002"_s);
    other.newEpoch = true;
    other.full = true;
    const TakeResult out = take(above, pack(*copy, other).file);
    CHECK(out.status == TakeStatus::Taken);
    CHECK(out.conflicts.size() == 1); // both phone numbers are there, and a person decides
    CHECK(text(above, fields::household::phone, first) == u"13800000002"_s);
}

TEST_CASE("a laptop that began as a copy sends the first one what it changed since, not everything")
{
    Office one = village();
    Office above = township();
    enrolWith(one, above);
    const QString first = household(one, u"100"_s);
    household(one, u"101"_s);
    const QTemporaryDir folder;
    noteInstance(one.ledger(), folder.filePath(u"one"_s));
    REQUIRE(take(above, packed(one, folder.path()).file).status == TakeStatus::Taken);
    const std::vector<ReceiptResult> receipts = writeReceipts(
        above.ledger(), {folder.path(), u"all"_s, package_codes::approved, {}});
    REQUIRE(take(one, receipts.at(0).file).status == TakeStatus::Taken);
    const QString copyPath = folder.filePath(u"copy.mingbai"_s);
    REQUIRE(QFile::copy(one.ledger().path(), copyPath));
    const std::unique_ptr<Ledger> copy = Ledger::open(copyPath, std::nullopt, {});
    noteInstance(*copy, folder.filePath(u"other"_s));
    separateKeys(*copy);
    const QByteArray bundle = enrol(one.ledger(), enrolmentRequest(*copy), ownFingerprint(*copy));
    static_cast<void>(trust(*copy, bundle, ownFingerprint(one.ledger())));
    copy->apply(ChangeSet().set(fields::household::phone, first, u"13800000009"_s));
    PackOptions options;
    options.folder = folder.filePath(u"stick"_s);
    const PackResult sent = pack(*copy, options);
    CHECK(sent.records == 1);
    const TakeResult taken = take(one, sent.file);
    CHECK(taken.status == TakeStatus::Taken);
    CHECK(taken.conflicts.empty());
    CHECK(text(one, fields::household::phone, first) == u"13800000009"_s);
}

TEST_CASE("two copies on one computer that change the same field end in a dispute, whichever packs first")
{
    Office home = village();
    Office above = township();
    enrolWith(home, above);
    const QString first = household(home, u"100"_s);
    const QTemporaryDir folder;
    const QString notes = folder.filePath(u"notes"_s);
    noteInstance(home.ledger(), notes);
    REQUIRE(take(above, packed(home, folder.path()).file).status == TakeStatus::Taken);
    noteInstance(home.ledger(), notes);
    const QString copyPath = folder.filePath(u"copy.mingbai"_s);
    REQUIRE(QFile::copy(home.ledger().path(), copyPath));
    const std::unique_ptr<Ledger> copy = Ledger::open(copyPath, std::nullopt, {});
    const auto write = [&](Ledger& ledger, const QString& phone) { // opened, changed and left
        noteInstance(ledger, notes);
        ledger.apply(ChangeSet().set(fields::household::phone, first, phone));
    };
    const auto report = [&](Ledger& ledger) {
        noteInstance(ledger, notes);
        PackOptions options;
        options.folder = folder.filePath(ledger.path() == copyPath ? u"s2"_s : u"s1"_s);
        const QString file = pack(ledger, options).file;
        noteInstance(ledger, notes);
        const TakeResult result = take(above, file);
        INFO(result.sentence.toStdString());
        CHECK(result.status == TakeStatus::Taken);
        return result.conflicts.size();
    };
    const bool isCopyFirst = GENERATE(false, true);
    write(home.ledger(), u"13800000002"_s);
    write(*copy, u"13800000009"_s);
    if (GENERATE(false, true))
        write(*copy, u"13800000008"_s); // opened once more before anything is packed
    Ledger& former = isCopyFirst ? *copy : home.ledger();
    Ledger& latter = isCopyFirst ? home.ledger() : *copy;
    CHECK(report(former) == 0);
    CHECK(report(latter) == 1);
}

TEST_CASE("a ledger that turns up on another computer, or in an older state, numbers its changes anew")
{
    Office home = village();
    household(home, u"100"_s);
    const QTemporaryDir folder;
    const QString here = folder.filePath(u"here"_s);
    const QString there = folder.filePath(u"there"_s);
    noteInstance(home.ledger(), here);
    CHECK(allSeries(home.ledger()).size() == 1);
    const QString backup = folder.filePath(u"older.mingbai"_s);
    home.ledger().backup(backup);
    household(home, u"101"_s);
    noteInstance(home.ledger(), here);
    CHECK(allSeries(home.ledger()).size() == 1);

    Ledger::Options options;
    {
        const std::unique_ptr<Ledger> older = Ledger::open(backup, std::nullopt, options);
        noteInstance(*older, here);
        REQUIRE(allSeries(*older).size() == 2);
        CHECK(allSeries(*older).back().origin != allSeries(*older).front().origin);
    }
    noteInstance(home.ledger(), there);
    REQUIRE(allSeries(home.ledger()).size() == 2);
    CHECK(allSeries(home.ledger()).back().origin != allSeries(home.ledger()).front().origin);
}
