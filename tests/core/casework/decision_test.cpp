// Cases that a village reports, in the ledger of the township that decides.
#include "core/casework/due.h"
#include "tests/core/casework/township.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

void upTo(Village& village, const QString& last)
{
    village.open(QDate(2024, 2, 17));
    village.caseFrom(QDate(2024, 2, 5));
    for (const auto& [code, day] :
        std::initializer_list<std::pair<QString, int>>{{u"11"_s, 6}, {u"12"_s, 6}, {u"13"_s, 7}, {u"14"_s, 8}, {u"15"_s, 9}}) {
        REQUIRE(village.take(code, QDate(2024, 2, day)).isEmpty());
        if (code == last)
            return;
    }
}

} // namespace

TEST_CASE("A case waits for the township when the village has done its steps, and is approved there")
{
    Village village;
    upTo(village, u"15"_s);
    Township above(village);
    const std::vector<CaseStanding> waiting = above.casework->casesToDecide();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].next == u"16");
    CHECK(waiting[0].keeper == u"例村");
    CHECK(Village::rules(above.casework->take(village.monitored, village.entry(u"42"_s, QDate(2024, 2, 14)))) == u"owner");
    CHECK(above.casework->take(village.monitored, village.entry(u"16"_s, QDate(2024, 2, 15))).isDone());
    CHECK(above.casework->standing(village.monitored).next == u"17");
    CHECK(above.casework->standing(village.monitored).decidedBy == Owner::County);
    const QString appraisal = village.ledger->records(entities::case_step, village.monitored).at(3).id;
    CHECK(Village::rules(above.casework->correctDay(appraisal, QDate(2024, 2, 8), u"typed wrongly"_s)) == u"owner");
}

TEST_CASE("A case that the village has still to work on does not wait for the township")
{
    Village village;
    upTo(village, u"14"_s);
    Township above(village);
    CHECK(above.casework->casesToDecide().empty());
    CHECK(Village::rules(above.casework->take(village.monitored, village.entry(u"15"_s, QDate(2024, 2, 9)))) == u"owner");
}

TEST_CASE("Sent back needs a reason, which stands as a remark on the case")
{
    Village village;
    upTo(village, u"15"_s);
    Township above(village);
    StepEntry back{u"16"_s, {with(of::done_on, u"2024-02-15"_s), with(of::decided_by, u"镇"_s), with(of::result, u"3"_s)}, {}};
    CHECK(Village::rules(above.casework->take(village.monitored, back)) == u"result_reason");
    back.values.push_back(with(of::note, u"缺授权书"_s));
    REQUIRE(above.casework->take(village.monitored, back).isDone());
    const std::vector<Record> remarks = above.ledger->records(entities::remark, village.household);
    REQUIRE(remarks.size() == 1);
    CHECK(textOf(remarks[0].value(fields::remark::remark_record)) == village.monitored);
    CHECK(textOf(remarks[0].value(fields::remark::remark_text)).contains(u"缺授权书"));
    const std::vector<CaseStanding> waiting = above.casework->casesToDecide();
    REQUIRE(waiting.size() == 1); // it can be decided again when the village has answered
    CHECK(waiting[0].sentBackOn == QDate(2024, 2, 15));
    CHECK(waiting[0].sentBackWhy == u"缺授权书");
    CHECK(above.casework->take(village.monitored, village.entry(u"16"_s, QDate(2024, 2, 16))).isDone());
    CHECK_FALSE(above.casework->standing(village.monitored).sentBackOn.isValid());
}
