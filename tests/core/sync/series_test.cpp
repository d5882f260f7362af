// What a series of packages and receipts may lack, repeat or lie about, without anything getting lost.
#include "core/sync/receipt_state.h"
#include "core/sync/remarks.h"
#include "core/sync/series.h"
#include "tests/core/sync/offices.h"

#include <QJsonArray>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

TEST_CASE("a merge that was taken back below a later one can be taken in again from the same file")
{
    Reporting offices;
    household(offices.home, u"100"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    offices.answer();
    const QString second = household(offices.home, u"101"_s);
    const PackResult two = packed(offices.home, offices.stick.path());
    const TakeResult taken = take(offices.above, two.file);
    household(offices.home, u"102"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    offices.above.ledger().undo(taken.change);
    REQUIRE(offices.above.ledger().count(entities::household) == 2);
    CHECK(take(offices.above, two.file).status == TakeStatus::Taken);
    CHECK(text(offices.above, fields::household::code, second) == u"101"_s);
}

TEST_CASE("a record of which there is one, removed and made anew between two packages, arrives")
{
    Reporting offices;
    const QString first = household(offices.home, u"100"_s);
    const auto add = [&] {
        return offices.home.ledger().apply(ChangeSet().create(entities::living, offices.home.ledger().newId(), first, {})).number;
    };
    const qint64 made = add();
    REQUIRE(offices.report().status == TakeStatus::Taken);
    offices.answer();
    offices.home.ledger().undo(made);
    add();
    CHECK(offices.report().status == TakeStatus::Taken);
    CHECK(offices.above.ledger().count(entities::living) == 1);
}

TEST_CASE("a receipt that builds on one which is not here waits, and the next one after a report brings everything")
{
    Reporting offices;
    const QString first = household(offices.home, u"100"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    offices.answer();
    addRemark(offices.above.ledger(), first, {}, u"first remark"_s);
    const TakeResult taken = take(offices.home, offices.receipt());
    set(offices.home, fields::household::phone, first, u"13800000002"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken); // confirms the receipt
    offices.home.ledger().undo(taken.change);
    const TakeResult waiting = take(offices.home, offices.receipt());
    CHECK(waiting.status == TakeStatus::Gap);
    CHECK(waiting.refusal == PackageRefusal::MissingReceipt);
    set(offices.home, fields::household::phone, first, u"13800000003"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    offices.answer();
    CHECK(openRemarks(offices.home.ledger()).size() == 1);
}

TEST_CASE("a village that goes on from an old backup gets back what it had reported")
{
    Reporting offices;
    const QString first = household(offices.home, u"100"_s);
    const QString notes = offices.stick.filePath(u"notes"_s);
    noteInstance(offices.home.ledger(), notes);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    offices.answer();
    const QString backup = offices.home.file(u"backup.mingbai"_s);
    offices.home.ledger().backup(backup);
    set(offices.home, fields::household::phone, first, u"13800000002"_s);
    const QString second = household(offices.home, u"101"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    noteInstance(offices.home.ledger(), notes);

    const std::unique_ptr<Ledger> old = Ledger::open(backup, std::nullopt, {});
    noteInstance(*old, notes);
    old->apply(ChangeSet().set(fields::household::address, first, u"1 Hill Street"_s));
    PackOptions options;
    options.folder = offices.stick.filePath(u"old"_s);
    const auto exchange = [&] {
        REQUIRE(takeFile(offices.above.ledger(), pack(*old, options).file).status == TakeStatus::Taken);
        const ReceiptResult receipt = writeReceipts(offices.above.ledger(), {offices.stick.path(), u"all"_s, {}, {}, {}}).at(0);
        const TakeResult taken = takeFile(*old, receipt.file);
        INFO(taken.sentence.toStdString());
        REQUIRE(taken.status == TakeStatus::Taken);
        CHECK(taken.conflicts.empty());
        return receipt.records;
    };
    CHECK(exchange() == 2);
    CHECK(textOf(old->record(entities::household, first)->value(fields::household::phone)) == u"13800000002"_s);
    CHECK(textOf(old->record(entities::household, first)->value(fields::household::address)) == u"1 Hill Street"_s);
    CHECK(old->record(entities::household, second).has_value());
    old->apply(ChangeSet().set(fields::household::address, first, u"2 Hill Street"_s));
    exchange();
    old->apply(ChangeSet().set(fields::household::address, first, u"3 Hill Street"_s));
    CHECK(exchange() == 0); // given back once
}

TEST_CASE("a township on a new computer sends again what a lost receipt held, whatever the numbers")
{
    Reporting offices;
    const QString first = household(offices.home, u"100"_s);
    const QString notes = offices.stick.filePath(u"notes"_s);
    noteInstance(offices.above.ledger(), notes);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    for (int i = 0; i < 3; ++i)
        offices.answer();
    set(offices.home, fields::household::phone, first, u"13800000002"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    noteInstance(offices.above.ledger(), offices.stick.filePath(u"new"_s));
    addRemark(offices.above.ledger(), first, {}, u"in the lost receipt"_s);
    static_cast<void>(offices.receipt());
    offices.answer();
    CHECK(openRemarks(offices.home.ledger()).size() == 1);
}

TEST_CASE(
    "a laptop's package is not taken where the change it builds on never arrived, though another laptop's numbers go beyond")
{
    Reporting offices;
    Office other = village(kVillage, u"Other laptop"_s);
    enrolWith(other, offices.above);
    household(other, u"300"_s);
    const QString backup = offices.above.file(u"backup.mingbai"_s);
    offices.above.ledger().backup(backup);
    REQUIRE(take(offices.above, packed(other, offices.stick.path()).file).status == TakeStatus::Taken);
    REQUIRE(take(other, offices.receipt()).status == TakeStatus::Taken);
    const std::unique_ptr<Ledger> restored = Ledger::open(backup, std::nullopt, {});
    for (int code = 100; code < 130; ++code)
        household(offices.home, QString::number(code));
    REQUIRE(takeFile(*restored, packed(offices.home, offices.stick.path()).file).status == TakeStatus::Taken);
    noteInstance(other.ledger(), offices.stick.filePath(u"old"_s));
    noteInstance(other.ledger(), offices.stick.filePath(u"new"_s)); // it moved to another computer
    household(other, u"301"_s);
    CHECK(takeFile(*restored, packed(other, offices.stick.path()).file).refusal == PackageRefusal::Gap);
    CHECK(takeFile(*restored, packed(other, offices.stick.path(), true).file).status == TakeStatus::Taken);
    CHECK(restored->count(entities::household) == 32);
}

TEST_CASE("a device reports for one place: nobody sends packages in another village's series")
{
    Reporting offices;
    Office stranger = village(kOtherVillage, u"East Village"_s);
    enrolWith(stranger, offices.above);
    household(offices.home, u"100"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    stranger.ledger().setInfo(u"sync.series"_s,
        QString::fromUtf8(QJsonDocument(
            QJsonArray{QJsonObject{{u"device"_s, offices.home.ledger().identity().id}, {u"epoch"_s, 1}, {u"from"_s, 1}}})
                              .toJson()));
    household(stranger, u"200"_s, kOtherVillage);
    CHECK(take(offices.above, packed(stranger, offices.stick.path()).file).refusal == PackageRefusal::WrongDivision);
}

TEST_CASE("another village's person cannot be changed under a household of one's own, nor its household removed")
{
    Reporting offices;
    Office stranger = village(kOtherVillage, u"East Village"_s);
    enrolWith(stranger, offices.above);
    const QString first = household(offices.home, u"100"_s);
    const QString wang = person(offices.home, first, u"王五"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    const QString own = household(stranger, u"200"_s, kOtherVillage);
    stranger.ledger().apply(ChangeSet().create(entities::person, wang, own, {{fields::person::name.id(), u"冒名"_s}}));
    const TakeResult taken = take(offices.above, packed(stranger, offices.stick.path()).file);
    CHECK(taken.refusedRecords.size() == 1);
    CHECK(text(offices.above, fields::person::name, wang) == u"王五"_s);

    const qint64 moved = offices.home.ledger().apply(ChangeSet().set(fields::household::village, first, kOtherVillage)).number;
    REQUIRE(offices.report().status == TakeStatus::Taken); // it moved there by mistake
    offices.home.ledger().undo(moved);
    offices.home.ledger().apply(ChangeSet().remove(entities::household, first));
    CHECK(offices.report(true).refusedRecords.size() >= 1);
    CHECK(text(offices.above, fields::household::code, first) == u"100"_s);
}

TEST_CASE("sending back concerns what was not decided yet: an approved package stays approved")
{
    Reporting offices;
    household(offices.home, u"100"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    REQUIRE(take(offices.home, offices.receipt(package_codes::approved)).status == TakeStatus::Taken);
    household(offices.home, u"101"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    REQUIRE(take(offices.home, offices.receipt(package_codes::returned, u"mend 101"_s)).status == TakeStatus::Taken);
    const std::vector<RegisteredPackage> sent = registeredPackages(offices.home.ledger(), package_codes::sent);
    CHECK(sent.at(0).state == package_codes::approved);
    CHECK(sent.at(0).note.isEmpty());
    CHECK(sent.at(1).state == package_codes::returned);
    CHECK(sent.at(1).note == u"mend 101"_s);
    REQUIRE(take(offices.home, offices.receipt(package_codes::approved)).status == TakeStatus::Taken);
    CHECK(registeredPackages(offices.home.ledger(), package_codes::sent).at(1).note.isEmpty());
}

TEST_CASE("a copy without keys of its own is a second laptop: what it changed is taken in, not passed over as our own")
{
    Reporting offices;
    const QString first = household(offices.home, u"100"_s);
    const std::unique_ptr<Ledger> copy = offices.copied();
    copy->apply(ChangeSet().set(fields::household::phone, first, u"13800000009"_s));
    PackOptions options;
    options.folder = offices.stick.filePath(u"copy"_s);
    const PackResult sent = pack(*copy, options);
    CHECK(take(offices.home, sent.file).status == TakeStatus::Taken);
    CHECK(text(offices.home, fields::household::phone, first) == u"13800000009"_s);
    CHECK(take(offices.home, packed(offices.home, offices.stick.path()).file).refusal == PackageRefusal::OwnPackage);
}

TEST_CASE("a package whose file has its name when the program is stopped is entered afterwards, and its number not given again")
{
    Reporting offices;
    household(offices.home, u"100"_s);
    const PackResult one = packed(offices.home, offices.stick.path());
    const TakeResult taken = take(offices.above, one.file);
    REQUIRE(taken.status == TakeStatus::Taken);
    const RegisteredPackage line = registeredPackages(offices.home.ledger(), package_codes::sent).at(0);
    // As it is between the renaming of the file and the entry in the register.
    offices.home.ledger().apply(ChangeSet().remove(entities::package, line.record));
    const QJsonObject pending{{u"manifest"_s, QString::fromUtf8(manifestJson(*taken.manifest))}, {u"sha256"_s, line.digest},
        {u"party"_s, line.party}, {u"records"_s, line.records}};
    offices.home.ledger().setInfo(u"sync.pending"_s, QString::fromUtf8(QJsonDocument(pending).toJson()));
    offices.answer();
    const std::vector<RegisteredPackage> entered = registeredPackages(offices.home.ledger(), package_codes::sent);
    REQUIRE(entered.size() == 1);
    CHECK(entered[0].number == 1);
    CHECK(entered[0].state == package_codes::acknowledged);
    CHECK(packed(offices.home, offices.stick.path()).number == 2);
}

TEST_CASE("a new series does not carry the packages of the one before")
{
    Reporting offices;
    household(offices.home, u"100"_s);
    static_cast<void>(packed(offices.home, offices.stick.path()));
    PackOptions options;
    options.folder = offices.stick.filePath(u"new"_s);
    options.newEpoch = true;
    const PackResult fresh = pack(offices.home.ledger(), options);
    CHECK(take(offices.above, fresh.file).created == 1);
    options.newEpoch = false;
    options.folder = offices.stick.filePath(u"next"_s);
    const PackResult next = pack(offices.home.ledger(), options);
    for (const QString& again : next.again)
        CHECK(take(offices.above, again).status == TakeStatus::Repeated);
    CHECK(take(offices.above, next.file).status == TakeStatus::Taken);
}

TEST_CASE("stopping between two packages tells what was taken before")
{
    Reporting offices;
    household(offices.home, u"100"_s);
    static_cast<void>(packed(offices.home, offices.stick.path()));
    household(offices.home, u"101"_s);
    static_cast<void>(packed(offices.home, offices.stick.path()));
    const Progress stopAtSecond{
        [&](qint64, qint64, const QString&) { return offices.above.ledger().count(entities::household) == 0; }};
    const std::vector<TakeResult> results = takeAll(offices.above.ledger(), {offices.stick.path()}, {}, stopAtSecond);
    REQUIRE(results.size() == 2);
    CHECK(results[0].status == TakeStatus::Taken);
    CHECK(results[1].status == TakeStatus::Refused);
    CHECK_FALSE(results[1].sentence.isEmpty());
    CHECK(offices.above.ledger().count(entities::household) == 1);
}

TEST_CASE("a remark goes out with a receipt for its own place only")
{
    Reporting offices;
    Office neighbour = village(kOtherVillage, u"East Village"_s);
    enrolWith(neighbour, offices.above);
    const QString first = household(offices.home, u"100"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    ReceiptOptions options{offices.stick.path(), kOtherVillage, {}, {}, {{first, {}, u"whose?"_s}}};
    CHECK_THROWS_AS(writeReceipts(offices.above.ledger(), options), Failure);
    CHECK(openRemarks(offices.above.ledger()).empty());
    options.who = kVillage;
    CHECK(writeReceipts(offices.above.ledger(), options).at(0).records == 1);
}

TEST_CASE("a ledger that only travels between computers gets no series for each journey")
{
    Office home = village();
    household(home, u"100"_s);
    const QTemporaryDir folder;
    for (int journey = 0; journey < 10; ++journey)
        noteInstance(home.ledger(), folder.filePath(QString::number(journey % 2)));
    CHECK(allSeries(home.ledger()).size() == 2);
}

TEST_CASE("a household that moved to another village arrives there with everybody in it")
{
    Reporting offices;
    Office other = village(kOtherVillage, u"East"_s);
    enrolWith(other, offices.above);
    const QString home = household(offices.home, u"100"_s);
    const QString wang = person(offices.home, home, u"王五"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    const auto answerAll = [&] {
        const QTemporaryDir folder;
        for (const ReceiptResult& receipt : writeReceipts(offices.above.ledger(), {folder.path(), u"all"_s, {}, {}, {}}))
            static_cast<void>(takeFile(receipt.division == kVillage ? offices.home.ledger() : other.ledger(), receipt.file));
    };
    answerAll();
    CHECK(other.ledger().count(entities::household) == 0);
    set(offices.home, fields::household::village, home, kOtherVillage);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    answerAll();
    CHECK(text(other, fields::person::name, wang) == u"王五"_s);

    set(other, fields::person::name, wang, u"王武"_s);
    set(offices.home, fields::person::name, wang, u"王舞"_s);
    REQUIRE(take(offices.above, packed(other, offices.stick.path()).file).status == TakeStatus::Taken);
    CHECK(take(offices.above, packed(offices.home, offices.stick.path()).file).refusedRecords.size() == 1);
    CHECK(text(offices.above, fields::person::name, wang) == u"王武"_s);
}

TEST_CASE("what the township took in and took back goes into the next package, and the village is told")
{
    Reporting offices;
    household(offices.home, u"100"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    offices.answer();
    const QString home = household(offices.home, u"101"_s);
    const TakeResult second = offices.report();
    offices.answer();
    household(offices.home, u"102"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    offices.answer();
    REQUIRE(syncStatus(offices.home.ledger()).unsent == 0);

    offices.above.ledger().undo(second.change);
    REQUIRE_FALSE(offices.above.ledger().record(entities::household, home));
    const TakeResult told = take(offices.home, offices.receipt());
    CHECK(told.answers.size() == 1);
    CHECK(syncStatus(offices.home.ledger()).unsent > 0);
    CHECK(take(offices.home, offices.receipt()).answers.isEmpty()); // once

    REQUIRE(offices.report().status == TakeStatus::Taken);
    CHECK(offices.above.ledger().record(entities::household, home));
    CHECK(syncStatus(offices.home.ledger()).unsent == 0);
    offices.answer();
    household(offices.home, u"103"_s);
    CHECK(packed(offices.home, offices.stick.path()).records == 1);
}

TEST_CASE("a township that begins anew and got everything is owed nothing of what the former one took in")
{
    Reporting offices;
    household(offices.home, u"100"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    offices.answer();
    Office anew = township();
    enrolWith(offices.home, anew);
    household(offices.home, u"101"_s);
    REQUIRE(take(anew, packed(offices.home, offices.stick.path(), true).file).status == TakeStatus::Taken);
    const QString receipt =
        writeReceipts(anew.ledger(), {offices.stick.path(), u"all"_s, package_codes::acknowledged, {}, {}}).at(0).file;
    CHECK(take(offices.home, receipt).answers.size() == 1);
    household(offices.home, u"102"_s);
    CHECK(packed(offices.home, offices.stick.path()).records == 1);
}
