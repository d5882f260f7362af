#include "core/casework/due.h"
#include "core/ledger/history.h"
#include "tests/core/casework/village.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

TEST_CASE("A case goes from a lead on day 0 to elimination after six months")
{
    Village village;
    const QDate found(2024, 2, 5);
    village.open(found);
    const QString lead = village.lead(found);
    CHECK(village.due() == QStringList{u" 2024-02-20"_s});
    const MoveResult opened = village.casework->openCase(lead);
    REQUIRE(opened.isDone());
    village.monitored = opened.record;
    CHECK(village.text(fields::lead::outcome, lead) == u"1");
    CHECK(village.due() == QStringList{u"11 2024-02-20"_s});
    village.open(QDate(2024, 2, 17));
    for (const auto& [code, day] : std::initializer_list<std::pair<QString, int>>{
             {u"11"_s, 6}, {u"12"_s, 6}, {u"13"_s, 7}, {u"14"_s, 8}, {u"15"_s, 9}, {u"16"_s, 15}, {u"17"_s, 17}}) {
        CHECK(village.casework->standing(village.monitored).next == code);
        CHECK(village.take(code, QDate(2024, 2, day)).isEmpty());
    }
    CHECK(village.text(fields::household::monitoring_type, village.household) == u"2");
    CHECK(village.text(fields::household::identified_month, village.household) == u"2024-02");
    village.open(QDate(2024, 2, 20));
    CHECK(village.due() == QStringList{u"21 2024-02-27"_s, u" 2024-03-17"_s});
    CHECK(village.take(u"18"_s, QDate(2024, 2, 18)).isEmpty());
    CHECK(village.take(u"19"_s, QDate(2024, 2, 19)).isEmpty());
    CHECK(village.take(u"21"_s, QDate(2024, 2, 20)).isEmpty());
    village.measure(QDate(2024, 2, 20));
    CHECK(village.due() == QStringList{u"22 2024-08-20"_s});
    village.open(QDate(2024, 9, 10));
    village.assess(QDate(2024, 8, 21));
    for (const auto& [code, day] : std::initializer_list<std::pair<QString, int>>{
             {u"31"_s, 22}, {u"32"_s, 23}, {u"33"_s, 24}, {u"34"_s, 30}, {u"35"_s, 30}, {u"36"_s, 31}, {u"37"_s, 31}})
        CHECK(village.take(code, QDate(2024, 8, day)).isEmpty());
    CHECK(village.text(in::ended, village.monitored) == u"1");
    CHECK(integerOf(village.ledger->record(entities::household, village.household)->value(fields::household::risk_cleared)) == 1);
    CHECK(village.text(fields::household::cleared_month, village.household) == u"2024-08");
    CHECK(village.due().isEmpty());
}

TEST_CASE("A step is refused before those that come first, with the clause")
{
    Village village;
    village.open(QDate(2024, 3, 20));
    village.caseFrom(QDate(2024, 3, 1));
    for (const QString& code : {u"12"_s, u"13"_s, u"14"_s, u"15"_s, u"16"_s, u"17"_s, u"18"_s, u"19"_s, u"21"_s, u"22"_s, u"31"_s,
             u"32"_s, u"33"_s, u"34"_s, u"35"_s, u"36"_s, u"37"_s}) {
        INFO(code.toStdString());
        const MoveResult result = village.casework->take(village.monitored, village.entry(code, QDate(2024, 3, 10)));
        REQUIRE_FALSE(result.isDone());
        CHECK(result.refusals.front().rule == u"order");
        CHECK_FALSE(result.refusals.front().clause.isEmpty());
    }
    CHECK(village.ledger->count(entities::case_step) == 0);
    CHECK(village.take(u"41"_s, QDate(2024, 3, 10)) == u"not_ended");
    CHECK(village.take(u"11"_s, QDate(2024, 3, 2)).isEmpty());
    CHECK(village.take(u"11"_s, QDate(2024, 3, 2)) == u"done");
}

TEST_CASE("A step needs its fields, people and a day that is possible")
{
    Village village;
    village.open(QDate(2024, 3, 20));
    village.caseFrom(QDate(2024, 3, 1));
    CHECK(Village::rules(village.casework->take(village.monitored, {u"11"_s, {}, {}}))
        == u"missing_value missing_value missing_value");
    StepEntry alone = village.entry(u"11"_s, QDate(2024, 3, 2));
    alone.values[3].second = qint64{1};
    CHECK(Village::rules(village.casework->take(village.monitored, alone)) == u"people");
    CHECK(village.take(u"11"_s, QDate(2024, 3, 21)) == u"future");
    CHECK(village.take(u"11"_s, QDate(2024, 2, 29)) == u"before");
    CHECK(village.take(u"11"_s, QDate(2024, 3, 5)).isEmpty());
    CHECK(village.take(u"12"_s, QDate(2024, 3, 4)) == u"before");
    StepEntry notSigned = village.entry(u"12"_s, QDate(2024, 3, 5));
    notSigned.values[3].second = qint64{0};
    CHECK(Village::rules(village.casework->take(village.monitored, notSigned)) == u"adults");
}

TEST_CASE("The type must fit the household")
{
    Village village(u"2"_s);
    village.open(QDate(2024, 12, 31));
    village.caseFrom(QDate(2024, 8, 19));
    for (const QString& code : {u"11"_s, u"12"_s, u"13"_s, u"14"_s})
        REQUIRE(village.take(code, QDate(2024, 8, 20)).isEmpty());
    REQUIRE(village.take(u"15"_s, QDate(2024, 8, 21)).isEmpty());
    REQUIRE(village.take(u"16"_s, QDate(2024, 8, 27)).isEmpty());
    CHECK(village.take(u"17"_s, QDate(2024, 8, 27)) == u"base");
    StepEntry unstable = village.entry(u"17"_s, QDate(2024, 8, 27));
    unstable.caseValues = {with(in::monitoring_type, u"1"_s), with(in::risk_1, u"02"_s), with(in::risk_2, u"99"_s)};
    CHECK(Village::rules(village.casework->take(village.monitored, unstable)) == u"which_disaster explain_risk");
}

TEST_CASE("Urgent help comes first and the papers later")
{
    Village village;
    village.open(QDate(2024, 7, 20));
    const QString lead = village.lead(QDate(2024, 7, 10));
    const MoveResult opened = village.casework->openCase(lead, {with(in::urgent, 1), with(in::urgent_due_on, u"2024-08-10"_s)});
    REQUIRE(opened.isDone());
    village.monitored = opened.record;
    CHECK(village.take(u"21"_s, QDate(2024, 7, 11)).isEmpty());
    CHECK(village.take(u"14"_s, QDate(2024, 7, 12)) == u"order order");
    CHECK(village.due() == QStringList{u"11 2024-08-10"_s});
}

TEST_CASE("A lead or case that is refused needs a reason")
{
    Village village;
    village.open(QDate(2024, 7, 20));
    const QString lead = village.lead(QDate(2024, 7, 10));
    CHECK(Village::rules(village.casework->settleLead(lead, {})) == u"reason");
    const FieldValues reason{with(fields::lead::refusal_reason, u"01"_s), with(fields::lead::informed_on, u"2024-07-20"_s)};
    CHECK(village.casework->settleLead(lead, reason).isDone());
    CHECK(village.due().isEmpty());
    CHECK(Village::rules(village.casework->settleLead(lead, reason)) == u"settled");
    CHECK(Village::rules(village.casework->openCase(lead)) == u"settled");
    const QString monitored = village.caseFrom(QDate(2024, 7, 12));
    CHECK(Village::rules(village.casework->refuseCase(monitored, {})) == u"reason");
    CHECK(village.casework->refuseCase(monitored, reason).isDone());
    CHECK(village.take(u"11"_s, QDate(2024, 7, 13)) == u"has_ended");
    CHECK(Village::rules(village.casework->addLead(village.household, {})) == u"missing_value missing_value");
}

TEST_CASE("A wrong date is corrected with a reason that the log keeps, and stays in order")
{
    Village village;
    village.open(QDate(2024, 12, 31));
    village.identify(QDate(2024, 2, 1)); // steps on 2, 2, 3, 4, 5, 10 and 13 February
    const CaseFile file = CaseFile::read(*village.ledger, village.monitored);
    const QString meeting = file.passed(u"14"_s)->id;
    const QString decision = file.passed(u"17"_s)->id;
    const auto correct = [&](const QString& step, QDate day, const QString& why) {
        return Village::rules(village.casework->correctDay(step, day, why));
    };
    CHECK(correct(meeting, QDate(2024, 2, 3), {}) == u"why");
    CHECK(correct(meeting, QDate(2024, 2, 1), u"写错"_s) == u"before");
    CHECK(correct(meeting, QDate(2024, 2, 6), u"写错"_s) == u"after");
    CHECK(correct(meeting, QDate(2024, 2, 5), u"会议记录上是5日"_s).isEmpty());
    CHECK(village.text(of::done_on, meeting) == u"2024-02-05");
    CHECK(recordHistory(*village.ledger, meeting).front().change.why == u"会议记录上是5日");
    CHECK(correct(decision, QDate(2024, 3, 1), u"批文是3月1日"_s).isEmpty());
    CHECK(village.text(in::identified_month, village.monitored) == u"2024-03");
    CHECK(village.text(fields::household::identified_month, village.household) == u"2024-03");
}

TEST_CASE("A case identified before steps were kept goes on with help, not with its first check")
{
    Village village;
    village.open(QDate(2024, 3, 20));
    village.monitored = village.ledger->newId();
    ChangeSet changes;
    changes.create(entities::monitoring_case, village.monitored, village.household,
        {with(in::discovered_on, u"2024-01-02"_s), with(in::identified_month, u"2024-01"_s), with(in::monitoring_type, u"2"_s)});
    village.ledger->apply(changes);
    CHECK(village.casework->standing(village.monitored).next == u"21");
    CHECK(village.casework->standing(village.monitored).head == u"王某");
}
