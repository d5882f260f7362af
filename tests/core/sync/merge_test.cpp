// Packages on their way from village to township and back, and between two laptops of one village.
#include "core/sync/receipt_state.h"
#include "core/sync/remarks.h"
#include "tests/core/sync/offices.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

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

TEST_CASE("what the township left out lands in the village as a to-do, and goes into the next package until it is taken")
{
    Office home = village();
    Office above = township();
    enrolWith(home, above);
    household(home, u"100"_s);
    const QString strange = household(home, u"200"_s, kOtherVillage);
    const QString wang = person(home, strange, u"王五"_s);
    const QTemporaryDir stick;
    const auto answered = [&] {
        const std::vector<ReceiptResult> receipts = writeReceipts(
            above.ledger(), {stick.path(), u"all"_s, package_codes::acknowledged, {}});
        REQUIRE(take(home, receipts.at(0).file).status == TakeStatus::Taken);
    };
    CHECK(take(above, packed(home, stick.path()).file).refusedRecords.size() == 2);
    household(home, u"101"_s);
    CHECK(take(above, packed(home, stick.path()).file).status == TakeStatus::Taken); // before the first receipt came
    answered();
    const std::vector<RemarkWords> remarks = openRemarks(home.ledger());
    REQUIRE(remarks.size() == 1); // not one more for each person of the household
    CHECK(remarks[0].record == strange);
    CHECK(remarks[0].field == fields::household::village.id());
    CHECK(remarks[0].by == u"Township"_s);
    CHECK_FALSE(registeredPackages(home.ledger(), package_codes::sent).at(0).note.isEmpty());

    CHECK(take(above, packed(home, stick.path()).file).refusedRecords.size() >= 2);
    answered();
    set(home, fields::household::village, strange, kVillage);
    CHECK(take(above, packed(home, stick.path()).file).refusedRecords.empty());
    CHECK(text(above, fields::person::name, wang) == u"王五"_s);
    answered();
    CHECK(refusedRecords(home.ledger()).isEmpty());
    household(home, u"102"_s);
    CHECK(packed(home, stick.path()).records == 1);
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
