// Who may write what, and who has what, where several ledgers write at once, are lost, copied or put back.
#include "core/sync/receipt_state.h"
#include "core/sync/remarks.h"
#include "core/sync/series.h"
#include "tests/core/sync/offices.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

/// A second laptop of the village in the same stick round.
struct TwoLaptops : Reporting {
    Office other = village(kVillage, u"Other laptop"_s);

    TwoLaptops()
    {
        enrolWith(other, above);
        enrolWith(home, other);
        enrolWith(other, home);
    }
    TakeResult reportOther() { return take(above, packed(other, stick.path()).file); }
    void share() { REQUIRE(take(other, packed(home, stick.path()).file).status == TakeStatus::Taken); }
    void shareAndReport()
    {
        const PackResult sent = packed(home, stick.path());
        REQUIRE(take(other, sent.file).status == TakeStatus::Taken);
        REQUIRE(take(above, sent.file).status == TakeStatus::Taken);
    }
};

QString child(Office& office, const QString& entity, const QString& parent, const Values& values)
{
    QString id = office.ledger().newId();
    office.ledger().apply(ChangeSet().create(entity, id, parent, values));
    return id;
}

} // namespace

TEST_CASE("what there is one of, removed and made anew here and written to on the other laptop, waits for a person")
{
    TwoLaptops offices;
    const QString home = household(offices.home, u"100"_s);
    const auto land = [](double mu) { return Values{{fields::living::cultivated_land.id(), mu}}; };
    const QString living = child(offices.home, entities::living, home, land(5));
    offices.shareAndReport();
    set(offices.other, fields::living::cultivated_land, living, 6.0);
    REQUIRE(offices.reportOther().status == TakeStatus::Taken);
    offices.home.ledger().apply(ChangeSet().remove(entities::living, living));
    child(offices.home, entities::living, home, land(7));
    const TakeResult taken = offices.report();
    REQUIRE(taken.status == TakeStatus::Taken);
    CHECK(taken.conflicts.size() == 1);
    CHECK(offices.above.ledger().records(entities::living, home).size() == 1);
    household(offices.home, u"101"_s);
    CHECK(offices.report().status == TakeStatus::Taken);
}

TEST_CASE("a year of income that a copy of the ledger writes as well is one year, not two")
{
    Reporting offices;
    const QString home = household(offices.home, u"100"_s);
    const std::unique_ptr<Ledger> copy = offices.copied();
    const Values year{{fields::income::year.id(), qint64{2024}}, {fields::income::wages_migrant.id(), qint64{100}}};
    child(offices.home, entities::income, home, year);
    copy->apply(ChangeSet().create(entities::income, copy->newId(), home, year));
    REQUIRE(offices.report().status == TakeStatus::Taken);
    PackOptions options;
    options.folder = offices.stick.filePath(u"copy"_s);
    REQUIRE(takeFile(offices.above.ledger(), pack(*copy, options).file).status == TakeStatus::Taken);
    CHECK(offices.above.ledger().records(entities::income, home).size() == 1);
}

TEST_CASE("a receipt that was taken back below a later one comes again")
{
    Reporting offices;
    const QString home = household(offices.home, u"100"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    addRemark(offices.above.ledger(), home, {}, u"one"_s);
    const TakeResult first = take(offices.home, offices.receipt());
    household(offices.home, u"101"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    addRemark(offices.above.ledger(), home, {}, u"two"_s);
    offices.answer();
    offices.home.ledger().undo(first.change);
    REQUIRE(openRemarks(offices.home.ledger()).size() == 1);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    offices.answer();
    CHECK(openRemarks(offices.home.ledger()).size() == 2);
}

TEST_CASE("laptops of one village correct each other's village of a household")
{
    TwoLaptops offices;
    const QString home = household(offices.home, u"100"_s, kOtherVillage);
    offices.share();
    set(offices.home, fields::household::village, home, kVillage);
    offices.share();
    CHECK(text(offices.other, fields::household::village, home) == kVillage);
}

TEST_CASE("a household without a village is not taken, and comes once it has one")
{
    Reporting offices;
    const QString home = household(offices.home, u"100"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    set(offices.home, fields::household::village, home, {});
    CHECK(offices.report().refusedRecords.size() == 1);
    CHECK(text(offices.above, fields::household::village, home) == kVillage);
    set(offices.home, fields::household::village, home, kVillage);
    CHECK(offices.report().refusedRecords.empty());
}

TEST_CASE("what the township decided is not changed from below, neither typed nor by a package")
{
    Reporting offices;
    const QString home = household(offices.home, u"100"_s);
    const QString monitored = child(offices.home, entities::monitoring_case, home, {});
    REQUIRE(offices.report().status == TakeStatus::Taken);
    const QString step = child(offices.above, entities::case_step, monitored,
        {{fields::case_step::step.id(), u"16"_s}, {fields::case_step::decided_by.id(), u"Township"_s}});
    offices.answer();
    REQUIRE(text(offices.home, fields::case_step::decided_by, step) == u"Township"_s);
    CHECK_THROWS_AS(set(offices.home, fields::case_step::decided_by, step, u"Village"_s), Failure);
    ChangeSet forged;
    forged.act = Act::Restore; // a program that does not ask
    forged.set(fields::case_step::decided_by, step, u"Village"_s);
    offices.home.ledger().apply(forged);
    CHECK(offices.report().refusedRecords.size() == 1);
    CHECK(text(offices.above, fields::case_step::decided_by, step) == u"Township"_s);
}

TEST_CASE("a township's step that reached the village on paper is entered, corrected and reported by the village")
{
    Reporting offices;
    const QString home = household(offices.home, u"100"_s);
    const QString monitored = child(offices.home, entities::monitoring_case, home, {});
    const QString step = child(offices.home, entities::case_step, monitored, {{fields::case_step::step.id(), u"16"_s}});
    REQUIRE(offices.report().status == TakeStatus::Taken);
    set(offices.home, fields::case_step::decided_by, step, u"Township"_s);
    CHECK(offices.report().refusedRecords.empty());
    CHECK(text(offices.above, fields::case_step::decided_by, step) == u"Township"_s);
}

TEST_CASE("keys that are made while packing are those that signed the package")
{
    Office above = township();
    Office home = village();
    const QByteArray bundle = enrol(above.ledger(), enrolmentRequest(village().ledger()), {});
    static_cast<void>(trust(home.ledger(), bundle, ownFingerprint(above.ledger())));
    household(home, u"100"_s);
    const QTemporaryDir stick;
    const PackResult sent = packed(home, stick.path());
    enrolWith(home, above);
    CHECK(take(above, sent.file).status == TakeStatus::Taken);
}

TEST_CASE("what one package left out and the next one brought is no to-do")
{
    Reporting offices;
    const QString home = household(offices.home, u"100"_s, kOtherVillage);
    REQUIRE(offices.report().refusedRecords.size() == 1);
    set(offices.home, fields::household::village, home, kVillage);
    REQUIRE(offices.report().refusedRecords.empty());
    offices.answer();
    CHECK(openRemarks(offices.home.ledger()).empty());
    CHECK(refusedRecords(offices.home.ledger()).empty());
}

TEST_CASE("a stolen laptop's package is called withdrawn, and not replaced, though another laptop of the village goes on")
{
    TwoLaptops offices;
    household(offices.other, u"100"_s);
    revoke(offices.above.ledger(), ownFingerprint(offices.other.ledger()));
    CHECK(offices.reportOther().refusal == PackageRefusal::RevokedSigner);
    household(offices.home, u"101"_s);
    const PackResult before = packed(offices.home, offices.stick.path());
    renewKeys(offices.home.ledger());
    enrolWith(offices.home, offices.above);
    CHECK(take(offices.above, before.file).refusal == PackageRefusal::ReplacedKey);
}

TEST_CASE("a package of the lost state that turns up after the rest was given back is given back, too")
{
    Reporting offices;
    household(offices.home, u"100"_s);
    const QString notes = offices.stick.filePath(u"notes"_s);
    noteInstance(offices.home.ledger(), notes);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    offices.answer();
    const QString backup = offices.home.file(u"backup.mingbai"_s);
    offices.home.ledger().backup(backup);
    household(offices.home, u"101"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    const QString late = household(offices.home, u"102"_s);
    const PackResult lost = packed(offices.home, offices.stick.path());
    noteInstance(offices.home.ledger(), notes);

    const std::unique_ptr<Ledger> old = Ledger::open(backup, std::nullopt, {});
    noteInstance(*old, notes);
    PackOptions options;
    options.folder = offices.stick.filePath(u"old"_s);
    int code = 200;
    const auto exchange = [&] {
        old->apply(ChangeSet().create(entities::household, old->newId(), {},
            {{fields::household::village.id(), kVillage}, {fields::household::code.id(), QString::number(code++)}}));
        REQUIRE(takeFile(offices.above.ledger(), pack(*old, options).file).status == TakeStatus::Taken);
        REQUIRE(takeFile(*old, offices.receipt()).status == TakeStatus::Taken);
    };
    exchange();
    exchange();
    REQUIRE(take(offices.above, lost.file).status == TakeStatus::Taken);
    exchange();
    CHECK(old->record(entities::household, late).has_value());
}

TEST_CASE("where one laptop is dead and the township moved to another computer, the other laptop goes on taking receipts")
{
    TwoLaptops offices;
    noteInstance(offices.above.ledger(), offices.stick.filePath(u"before"_s));
    household(offices.home, u"100"_s);
    household(offices.other, u"200"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    REQUIRE(offices.reportOther().status == TakeStatus::Taken);
    REQUIRE(take(offices.other, offices.receipt()).status == TakeStatus::Taken);
    for (int code = 201; code < 204; ++code) {
        household(offices.other, QString::number(code));
        REQUIRE(offices.reportOther().status == TakeStatus::Taken);
        REQUIRE(take(offices.other, offices.receipt()).status == TakeStatus::Taken);
    }
    noteInstance(offices.above.ledger(), offices.stick.filePath(u"after"_s));
    household(offices.other, u"300"_s);
    REQUIRE(offices.reportOther().status == TakeStatus::Taken);
    CHECK(take(offices.other, offices.receipt()).status == TakeStatus::Taken);
}

TEST_CASE("an older receipt of the township's former computer takes no approval back")
{
    CHECK_FALSE(mayBecome(package_codes::approved, package_codes::returned));
    CHECK(mayBecome(package_codes::returned, package_codes::approved));
    CHECK(mayBecome(package_codes::approved, package_codes::signedFor));
}

TEST_CASE("a township with a long name does not stop a village from packing")
{
    Office home = village();
    Office above(u"township"_s, kTownship, QString(80, u'x'));
    enrolWith(home, above);
    household(home, u"100"_s);
    const QTemporaryDir stick;
    CHECK(packed(home, stick.path()).number == 1);
    CHECK(packed(home, stick.path()).number == 2);
}

TEST_CASE("a household whose village was mistyped and put right again is taken")
{
    Reporting offices;
    const QString home = household(offices.home, u"100"_s);
    const QString wang = person(offices.home, home, u"王五"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    set(offices.home, fields::household::village, home, kOtherVillage);
    REQUIRE(offices.report().refusedRecords.empty());
    set(offices.home, fields::household::village, home, kVillage);
    set(offices.home, fields::person::name, wang, u"王武"_s);
    CHECK(offices.report().refusedRecords.empty());
    CHECK(text(offices.above, fields::household::village, home) == kVillage);
    CHECK(text(offices.above, fields::person::name, wang) == u"王武"_s);
}

TEST_CASE("a record known under two keys can be removed, brought back and changed")
{
    TwoLaptops offices;
    const QString home = household(offices.home, u"100"_s);
    offices.shareAndReport();
    const Values year{{fields::income::year.id(), qint64{2024}}};
    const QString ours = child(offices.home, entities::income, home, year);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    const QString theirs = offices.other.ledger().newId();
    const auto made = offices.other.ledger().apply(ChangeSet().create(entities::income, theirs, home, year));
    REQUIRE(offices.reportOther().status == TakeStatus::Taken);
    REQUIRE(offices.above.ledger().records(entities::income, home).size() == 1);
    const Applied removed = offices.other.ledger().undo(made.number);
    REQUIRE(offices.reportOther().status == TakeStatus::Taken);
    offices.other.ledger().undo(removed.number);
    REQUIRE(offices.reportOther().status == TakeStatus::Taken);
    set(offices.other, fields::income::members, theirs, qint64{3});
    CHECK(offices.reportOther().status == TakeStatus::Taken);
}

TEST_CASE("a package that waited while the keys were renewed twice is taken when only the newest are enrolled")
{
    Reporting offices;
    household(offices.home, u"100"_s);
    renewKeys(offices.home.ledger());
    static_cast<void>(packed(offices.home, offices.stick.path()));
    renewKeys(offices.home.ledger());
    enrolWith(offices.home, offices.above);
    const QTemporaryDir other;
    const PackResult next = packed(offices.home, other.path());
    REQUIRE(next.again.size() == 1);
    CHECK(take(offices.above, next.again.front()).status == TakeStatus::Taken);
    CHECK(take(offices.above, next.file).status == TakeStatus::Taken);
}

TEST_CASE("a second laptop cloned with everything on it counts its packages by itself from its own keys on")
{
    Reporting offices;
    const QString home = household(offices.home, u"100"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    offices.answer();
    household(offices.home, u"101"_s);
    const PackResult waiting = packed(offices.home, offices.stick.path());
    const QString path = offices.home.file(u"clone.mingbai"_s);
    REQUIRE(QFile::copy(offices.home.ledger().path(), path));
    const std::unique_ptr<Ledger> clone = Ledger::open(path, std::nullopt, {});
    separateKeys(*clone);
    const QByteArray bundle = enrol(offices.above.ledger(), enrolmentRequest(*clone), ownFingerprint(*clone));
    static_cast<void>(trust(*clone, bundle, ownFingerprint(offices.above.ledger())));
    clone->apply(ChangeSet().set(fields::household::phone, home, u"13800000009"_s));
    PackOptions options;
    options.folder = offices.stick.filePath(u"clone"_s);
    const PackResult sent = pack(*clone, options);
    CHECK(sent.number == 1);
    CHECK(sent.again.isEmpty());
    REQUIRE(takeFile(offices.above.ledger(), sent.file).status == TakeStatus::Taken);
    const TakeResult first = take(offices.above, waiting.file);
    CHECK(first.status == TakeStatus::Taken);
    CHECK(first.conflicts.empty());
    CHECK(text(offices.above, fields::household::phone, home) == u"13800000009"_s);
}

TEST_CASE("what the township decided does not go with the case above it, and the same step on paper does not replace it")
{
    Reporting offices;
    const QString home = household(offices.home, u"100"_s);
    const QString monitored = child(offices.home, entities::monitoring_case, home, {});
    REQUIRE(offices.report().status == TakeStatus::Taken);
    const Values decided{{fields::case_step::step.id(), u"16"_s}, {fields::case_step::done_on.id(), u"2025-03-01"_s}};
    const QString step = child(offices.above, entities::case_step, monitored, decided);
    const QString paper = child(offices.home, entities::case_step, monitored, decided);
    CHECK(offices.report().refusedRecords.empty()); // it says the same
    set(offices.home, fields::case_step::decided_by, paper, u"Village"_s);
    CHECK(offices.report().refusedRecords.size() == 1);
    CHECK(text(offices.above, fields::case_step::decided_by, step).isEmpty());

    offices.home.ledger().apply(ChangeSet().remove(entities::case_step, paper));
    offices.answer();
    REQUIRE(offices.home.ledger().record(entities::case_step, step).has_value());
    CHECK_THROWS_AS(offices.home.ledger().apply(ChangeSet().remove(entities::monitoring_case, monitored)), Failure);
    ChangeSet forged = ChangeSet().remove(entities::monitoring_case, monitored);
    forged.act = Act::Restore; // a program that does not ask
    offices.home.ledger().apply(forged);
    static_cast<void>(offices.report());
    CHECK(offices.above.ledger().record(entities::case_step, step).has_value());
}

TEST_CASE("everybody in a household without a village waits with it, and comes with it")
{
    Reporting offices;
    household(offices.home, u"99"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    const QString home = child(offices.home, entities::household, {}, {{fields::household::code.id(), u"100"_s}});
    person(offices.home, home, u"王五"_s);
    const TakeResult first = offices.report();
    CHECK(first.conflicts.empty());
    CHECK(first.refusedRecords.size() == 2);
    set(offices.home, fields::household::village, home, kVillage);
    const TakeResult second = offices.report();
    CHECK(second.refusedRecords.empty());
    CHECK(offices.above.ledger().count(entities::person) == 1);
}

TEST_CASE("who was removed on one laptop and named as the borrower on the other is named on neither")
{
    TwoLaptops offices;
    const QString home = household(offices.home, u"100"_s);
    const QString gone = person(offices.home, home, u"Gone"_s);
    const QString stays = child(offices.home, entities::loan, home, {});
    offices.share();
    offices.home.ledger().apply(ChangeSet().remove(entities::person, gone));
    const QString made = child(offices.other, entities::loan, home, {{fields::loan::borrower.id(), gone}});
    set(offices.other, fields::loan::borrower, stays, gone);
    const PackResult there = packed(offices.other, offices.stick.path());
    offices.share();
    CHECK(take(offices.home, there.file).conflicts.empty());
    CHECK(text(offices.home, fields::loan::borrower, made).isEmpty());
    CHECK(text(offices.home, fields::loan::borrower, stays).isEmpty());
    CHECK(exported(offices.home) == exported(offices.other));
}
