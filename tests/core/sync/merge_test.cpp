// Packages on their way from village to township and back, and between two laptops of one village.
#include "core/checks/engine.h"
#include "core/exchange/json_export.h"
#include "core/sync/conflicts.h"
#include "core/sync/merge.h"
#include "core/sync/pack.h"
#include "core/sync/receipt.h"
#include "core/sync/registers.h"
#include "tests/core/sync/two_ledgers.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

using Values = std::vector<std::pair<QString, Value>>;

QString household(Office& office, const QString& code, const QString& division = kVillage)
{
    const QString id = office.ledger().newId();
    office.ledger().apply(ChangeSet().create(entities::household, id, {},
        {{fields::household::village.id(), division}, {fields::household::code.id(), code},
            {fields::household::phone.id(), u"13800000001"_s}}));
    return id;
}

QString person(Office& office, const QString& home, const QString& name)
{
    const QString id = office.ledger().newId();
    office.ledger().apply(ChangeSet().create(entities::person, id, home, {{fields::person::name.id(), name}}));
    return id;
}

void set(Office& office, const FieldName& name, const QString& record, const Value& value)
{
    office.ledger().apply(ChangeSet().set(name, record, value));
}

QString text(Office& office, const FieldName& name, const QString& record)
{
    const std::optional<Record> found = office.ledger().record(name.entity, record);
    return found ? textOf(found->value(name)) : u"(none)"_s;
}

PackResult packed(Office& office, const QString& folder, bool full = false)
{
    PackOptions options;
    options.folder = folder;
    options.full = full;
    return pack(office.ledger(), options);
}

TakeResult take(Office& office, const QString& file)
{
    const TakeResult result = takeFile(office.ledger(), file);
    INFO(result.sentence.toStdString());
    return result;
}

QByteArray exported(Office& office)
{
    const QString path = office.file(u"out.json"_s);
    const CheckEngine checks(office.ledger(), Catalogue::builtIn());
    exportJson(office.ledger(), checks.parameters(), path, {});
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    return all.mid(all.indexOf("\"records\""));
}

} // namespace

TEST_CASE("what a village packs stands in the township's ledger afterwards, and nothing is asked twice")
{
    Office home = village();
    Office above = township();
    enrolWith(home, above);
    const QString first = household(home, u"100"_s);
    const QString wang = person(home, first, u"王五"_s);
    const QTemporaryDir stick;
    const PackResult one = packed(home, stick.path());
    CHECK(one.number == 1);
    CHECK(one.records == 2);
    CHECK(one.previous.isEmpty());
    CHECK(QFile(one.file).size() == one.bytes);

    const TakeResult taken = take(above, one.file);
    CHECK(taken.status == TakeStatus::Taken);
    CHECK(taken.created == 2);
    CHECK(text(above, fields::person::name, wang) == u"王五"_s);
    const QByteArray after = exported(above);
    const TakeResult again = take(above, one.file);
    CHECK(again.status == TakeStatus::Repeated);
    CHECK(exported(above) == after);

    set(home, fields::household::phone, first, u"13800000002"_s);
    const PackResult two = packed(home, stick.path());
    CHECK(two.number == 2);
    CHECK_FALSE(two.previous.isEmpty());
    CHECK(take(above, two.file).updated == 1);
    CHECK(text(above, fields::household::phone, first) == u"13800000002"_s);
}

TEST_CASE("a receipt ends the waiting, and the next package holds only what came after")
{
    Office home = village();
    Office above = township();
    enrolWith(home, above);
    const QString first = household(home, u"100"_s);
    household(home, u"101"_s);
    const QTemporaryDir stick;
    REQUIRE(take(above, packed(home, stick.path()).file).status == TakeStatus::Taken);
    CHECK(syncStatus(home.ledger()).unacknowledged == 1);
    const std::vector<ReceiptResult> receipts = writeReceipts(above.ledger(), {stick.path(), kVillage, {}, {}});
    REQUIRE(receipts.size() == 1);
    CHECK(receipts[0].records == 0);
    CHECK(take(home, receipts[0].file).status == TakeStatus::Taken);
    CHECK(syncStatus(home.ledger()).unacknowledged == 0);
    CHECK(syncStatus(home.ledger()).unsent == 0);
    set(home, fields::household::phone, first, u"13800000002"_s);
    CHECK(syncStatus(home.ledger()).unsent == 1);
    const PackResult next = packed(home, stick.path());
    CHECK(next.records == 1);
    CHECK(take(above, next.file).status == TakeStatus::Taken);
}

TEST_CASE("a missing number is named, nothing after it is taken, and the shelf keeps it until the missing one comes")
{
    Office home = village();
    Office above = township();
    enrolWith(home, above);
    const QString first = household(home, u"100"_s);
    const QTemporaryDir stick;
    const PackResult one = packed(home, stick.filePath(u"1"_s));
    set(home, fields::household::phone, first, u"13800000002"_s);
    const PackResult two = packed(home, stick.filePath(u"2"_s));
    CHECK(two.again.size() == 1); // package 1 is on this stick, too: nobody has acknowledged it
    const QByteArray before = exported(above);
    const TakeResult gap = take(above, two.file);
    CHECK(gap.status == TakeStatus::Gap);
    CHECK(gap.sentence.contains(u"Package 1 is missing"_s));
    CHECK(exported(above) == before);

    const QString shelf = stick.filePath(u"shelf"_s);
    CHECK(takeAll(above.ledger(), {two.file}, shelf).at(0).status == TakeStatus::Gap);
    const std::vector<TakeResult> both = takeAll(above.ledger(), {one.file}, shelf);
    REQUIRE(both.size() == 2);
    CHECK(both[1].status == TakeStatus::Taken);
    CHECK(QDir(shelf).isEmpty());
    CHECK(text(above, fields::household::phone, first) == u"13800000002"_s);

    set(home, fields::household::phone, first, u"13800000003"_s);
    packed(home, stick.filePath(u"3"_s)); // and this stick is lost
    CHECK(take(above, packed(home, stick.filePath(u"4"_s), true).file).status
        == TakeStatus::Taken); // a full package closes any gap
    CHECK(text(above, fields::household::phone, first) == u"13800000003"_s);
}

TEST_CASE("taking back a merge leaves the ledger as it was before, and it can be merged again")
{
    Office home = village();
    Office above = township();
    enrolWith(home, above);
    const QString first = household(home, u"100"_s);
    person(home, first, u"王五"_s);
    const QTemporaryDir stick;
    REQUIRE(take(above, packed(home, stick.path()).file).status == TakeStatus::Taken);
    const QByteArray before = exported(above);
    set(home, fields::household::phone, first, u"13800000002"_s);
    person(home, first, u"李四"_s);
    const PackResult two = packed(home, stick.path());
    const TakeResult taken = take(above, two.file);
    const QByteArray merged = exported(above);
    CHECK(merged != before);
    above.ledger().undo(taken.change);
    CHECK(exported(above) == before);
    CHECK(take(above, two.file).status == TakeStatus::Taken);
    CHECK(text(above, fields::household::phone, first) == u"13800000002"_s);
}

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
        const QString id = office.ledger().newId();
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

TEST_CASE("a remark of the township lands in the village as an open to-do on its record and field")
{
    Office home = village();
    Office above = township();
    enrolWith(home, above);
    const QString first = household(home, u"100"_s);
    const QTemporaryDir stick;
    REQUIRE(take(above, packed(home, stick.path()).file).status == TakeStatus::Taken);
    addRemark(above.ledger(), first, fields::household::phone.id(), u"Please call again"_s);
    const std::vector<ReceiptResult> receipts = writeReceipts(
        above.ledger(), {stick.path(), u"all"_s, package_codes::returned, u"one question"_s});
    CHECK(receipts.at(0).records == 1);
    REQUIRE(take(home, receipts.at(0).file).status == TakeStatus::Taken);
    const std::vector<Record> remarks = home.ledger().records(entities::remark, first);
    REQUIRE(remarks.size() == 1);
    CHECK(textOf(remarks[0].value(fields::remark::remark_field)) == fields::household::phone.id());
    CHECK(syncStatus(home.ledger()).remarks == 1);
    CHECK(registeredPackages(home.ledger(), package_codes::sent).at(0).state == package_codes::returned);

    const std::vector<ReceiptResult> later = writeReceipts(above.ledger(), {stick.path(), kVillage, package_codes::approved, {}});
    REQUIRE(take(home, later.at(0).file).status == TakeStatus::Taken);
    CHECK(registeredPackages(home.ledger(), package_codes::sent).at(0).state == package_codes::approved);
    const TakeResult old = take(home, receipts.at(0).file);
    CHECK(old.status == TakeStatus::Repeated); // states never go backward
    CHECK(registeredPackages(home.ledger(), package_codes::sent).at(0).state == package_codes::approved);
}

TEST_CASE("a village cannot change another village's households")
{
    Office home = village();
    Office neighbour = village(kOtherVillage, u"East Village"_s);
    Office above = township();
    enrolWith(home, above);
    enrolWith(neighbour, above);
    const QString first = household(home, u"100"_s);
    const QTemporaryDir stick;
    REQUIRE(take(above, packed(home, stick.path()).file).status == TakeStatus::Taken);
    neighbour.ledger().apply(ChangeSet().create(entities::household, first, {},
        {{fields::household::village.id(), kOtherVillage}, {fields::household::phone.id(), u"13900000000"_s}}));
    person(neighbour, first, u"Stranger"_s);
    household(neighbour, u"200"_s, kOtherVillage);
    const TakeResult taken = take(above, packed(neighbour, stick.path()).file);
    CHECK(taken.created == 1);
    CHECK(taken.refusedRecords.size() == 2);
    CHECK(text(above, fields::household::phone, first) == u"13800000001"_s);
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
        CHECK(allSeries(*older).back().epoch == 2);
    }
    noteInstance(home.ledger(), there);
    REQUIRE(allSeries(home.ledger()).size() == 2);
    CHECK(allSeries(home.ledger()).back().origin != allSeries(home.ledger()).front().origin);
}

TEST_CASE("a package tells openssl's own tool nothing but what is meant for it, and opens with the keys")
{
    Office home = village();
    const QTemporaryDir stick;
    PackOptions options;
    options.folder = stick.path();
    CHECK_THROWS_AS(pack(home.ledger(), options), Failure); // nobody to encrypt to yet
    CHECK(QDir(stick.path()).isEmpty());
}

TEST_CASE("a full package also says which records somebody decided not to have")
{
    Office one = village();
    Office two = village(kVillage, u"West Village, second laptop"_s);
    enrolWith(one, two);
    enrolWith(two, one);
    const QString home = household(one, u"100"_s);
    const QTemporaryDir stick;
    REQUIRE(take(two, packed(one, stick.path()).file).status == TakeStatus::Taken);
    two.ledger().apply(ChangeSet().remove(entities::household, home));
    const QString wang = person(one, home, u"王五"_s);
    static_cast<void>(take(two, packed(one, stick.path()).file));
    for (const Record& conflict : openConflicts(two.ledger()))
        decideConflict(two.ledger(), conflict.id, Decision::KeepHere, {});
    CHECK(take(one, packed(two, stick.path(), true).file).conflicts.empty());
    CHECK(text(one, fields::person::name, wang) == u"(none)"_s);
}
