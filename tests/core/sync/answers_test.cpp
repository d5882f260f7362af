// What those above write into the village's data, and what they answer to its packages.
#include "core/base/failure.h"
#include "core/sync/remarks.h"
#include "tests/core/sync/offices.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

QString stateOfPackage(Office& office, qint64 number)
{
    for (const RegisteredPackage& sent : registeredPackages(office.ledger(), package_codes::sent, package_codes::data)) {
        if (sent.number == number)
            return sent.state;
    }
    return {};
}

/// As a program writes that does not ask whose record it is.
void forge(Office& office, const FieldName& name, const QString& record, const Value& value)
{
    ChangeSet forged;
    forged.act = Act::Restore;
    office.ledger().apply(forged.set(name, record, value));
}

/// A step of the township that the village enters from paper, reported.
QString paperStep(Reporting& offices)
{
    const QString monitored = offices.home.ledger().newId();
    QString step = offices.home.ledger().newId();
    offices.home.ledger().apply(ChangeSet()
                                    .create(entities::monitoring_case, monitored, household(offices.home, u"100"_s), {})
                                    .create(entities::case_step, step, monitored, {{fields::case_step::step.id(), u"16"_s}}));
    REQUIRE(offices.report().status == TakeStatus::Taken);
    return step;
}

} // namespace

TEST_CASE("a step that the village entered from paper is the township's once the township wrote to it")
{
    Reporting offices;
    const QString step = paperStep(offices);
    set(offices.above, fields::case_step::document_number, step, u"2024-1"_s);
    offices.answer();
    CHECK_THROWS_AS(set(offices.home, fields::case_step::document_number, step, u"2024-9"_s), Failure);
    forge(offices.home, fields::case_step::document_number, step, u"2024-9"_s);
    CHECK(offices.report().refusedRecords.size() == 1);
    CHECK(text(offices.above, fields::case_step::document_number, step) == u"2024-1"_s);
}

TEST_CASE("taking back what was typed does not change a step that the township wrote to since; taking back its receipt does")
{
    Reporting offices;
    const QString step = paperStep(offices);
    const qint64 typed = set(offices.home, fields::case_step::document_number, step, u"2024-1"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    set(offices.above, fields::case_step::decided_by, step, u"Township"_s);
    const TakeResult receipt = take(offices.home, offices.receipt());
    REQUIRE(receipt.status == TakeStatus::Taken);
    CHECK_THROWS_AS(offices.home.ledger().undo(typed), Failure);
    CHECK(text(offices.home, fields::case_step::document_number, step) == u"2024-1"_s);
    offices.home.ledger().undo(receipt.change);
    CHECK(text(offices.home, fields::case_step::decided_by, step).isEmpty());
}

TEST_CASE("what both wrote alike into a step, before either heard of the other, is no quarrel")
{
    Reporting offices;
    const QString step = paperStep(offices);
    set(offices.home, fields::case_step::document_number, step, u"2024-1"_s);
    set(offices.above, fields::case_step::document_number, step, u"2024-1"_s);
    const TakeResult taken = offices.report();
    CHECK(taken.refusedRecords.empty());
    CHECK(taken.conflicts.empty());
}

TEST_CASE("the village's own remark stays its own when the township has answered it")
{
    Reporting offices;
    const QString home = household(offices.home, u"100"_s);
    addRemark(offices.home.ledger(), home, {}, u"is this the right standard?"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    const QString remark = openRemarks(offices.above.ledger()).at(0).remark;
    answerRemark(offices.above.ledger(), remark, u"it is"_s);
    offices.answer();
    settleRemark(offices.home.ledger(), remark);
    CHECK(offices.report().refusedRecords.empty());
    CHECK(openRemarks(offices.above.ledger()).empty());
}

TEST_CASE("a remark is answered by the village, and changed and settled by who wrote it")
{
    Reporting offices;
    const QString home = household(offices.home, u"100"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    addRemark(offices.above.ledger(), home, fields::household::phone.id(), u"call again"_s);
    offices.answer();
    const QString remark = openRemarks(offices.home.ledger()).at(0).remark;

    SECTION("the answer arrives")
    {
        answerRemark(offices.home.ledger(), remark, u"called"_s);
        CHECK(offices.report().refusedRecords.empty());
        CHECK(text(offices.above, fields::remark::remark_answer, remark) == u"called"_s);
        settleRemark(offices.above.ledger(), remark);
        offices.answer();
        CHECK(openRemarks(offices.home.ledger()).empty());
    }
    SECTION("its words are not the village's")
    {
        CHECK_THROWS_AS(set(offices.home, fields::remark::remark_text, remark, u"all well"_s), Failure);
        forge(offices.home, fields::remark::remark_text, remark, u"all well"_s);
        answerRemark(offices.home.ledger(), remark, u"called"_s);
        CHECK(offices.report().refusedRecords.size() == 1);
        CHECK(text(offices.above, fields::remark::remark_text, remark) == u"call again"_s);
        CHECK(text(offices.above, fields::remark::remark_answer, remark) == u"called"_s); // which gets through all the same
    }
    SECTION("nor does the village settle or remove it")
    {
        CHECK_THROWS_AS(settleRemark(offices.home.ledger(), remark), Failure);
        CHECK_THROWS_AS(offices.home.ledger().apply(ChangeSet().remove(entities::remark, remark)), Failure);
        forge(offices.home, fields::remark::remark_state, remark, u"3"_s);
        CHECK(offices.report().refusedRecords.size() == 1);
        CHECK(openRemarks(offices.above.ledger()).size() == 1);
    }
}

TEST_CASE("a package that was lost before one with everything waits for no receipt any more")
{
    Reporting offices;
    household(offices.home, u"100"_s);
    static_cast<void>(packed(offices.home, offices.stick.filePath(u"lost"_s)));
    REQUIRE(offices.report(true).status == TakeStatus::Taken);
    offices.answer();
    CHECK(stateOfPackage(offices.home, 1) == package_codes::acknowledged);
    CHECK(stateOfPackage(offices.home, 2) == package_codes::acknowledged);
    household(offices.home, u"101"_s);
    CHECK(packed(offices.home, offices.stick.path()).again.isEmpty());
}

TEST_CASE("a state that no package can take any more is refused, with the note that would have been lost")
{
    Reporting offices;
    household(offices.home, u"100"_s);
    REQUIRE(offices.report().status == TakeStatus::Taken);
    static_cast<void>(offices.receipt(package_codes::approved));
    CHECK_THROWS_AS(offices.receipt(package_codes::returned, u"the phone is wrong"_s), Failure);
    static_cast<void>(offices.receipt(package_codes::approved));     // the same once more is a receipt written again
    static_cast<void>(offices.receipt(package_codes::acknowledged)); // which approved packages are as well
}

TEST_CASE("in a folder, a package of one of those who report that is for another ledger is named")
{
    Reporting offices;
    Office elsewhere = township();
    household(offices.home, u"100"_s);
    revoke(offices.home.ledger(), ownFingerprint(offices.above.ledger()));
    enrolWith(offices.home, elsewhere);
    static_cast<void>(packed(offices.home, offices.stick.path()));
    const std::vector<TakeResult> taken = takeAll(offices.above.ledger(), {offices.stick.path()}, {});
    REQUIRE(taken.size() == 1);
    CHECK(taken.at(0).refusal == PackageRefusal::ReportedElsewhere);
    CHECK(taken.at(0).sentence.contains(offices.home.ledger().identity().name));
}
