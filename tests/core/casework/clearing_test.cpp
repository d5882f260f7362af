// Clocks and clearing: days that are counted, and what has to be true on the last of them.
#include "core/casework/due.h"
#include "core/ledger/history.h"
#include "tests/core/casework/village.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

TEST_CASE("A notice hangs for five days, the first not counted, also over a leap day")
{
    Village village;
    village.open(QDate(2024, 3, 20));
    village.caseFrom(QDate(2024, 2, 20));
    for (const QString& code : {u"11"_s, u"12"_s, u"13"_s, u"14"_s})
        REQUIRE(village.take(code, QDate(2024, 2, 21)).isEmpty());
    StepEntry notice = village.entry(u"15"_s, QDate(2024, 2, 26));
    notice.values[8].second = u"2024-03-01"_s; // four days in a leap year
    CHECK(Village::rules(village.casework->take(village.monitored, notice)) == u"notice_short");
    notice.values[8].second = u"2024-03-02"_s;
    notice.values.pop_back(); // nobody knows of objections yet
    CHECK(Village::rules(village.casework->take(village.monitored, notice)).isEmpty());
    CHECK(village.due().contains(u"16 2024-03-03"_s));
    CHECK(village.take(u"16"_s, QDate(2024, 3, 1)) == u"notice_running open_objection");
    CHECK(village.casework->standing(village.monitored).next == u"15");
    CHECK(Village::rules(village.casework->take(village.monitored, {u"15"_s, {with(of::objection, 1)}, {}})).isEmpty());
    CHECK(village.take(u"16"_s, QDate(2024, 3, 3)) == u"open_objection");
    CHECK(Village::rules(village.casework->take(village.monitored, {u"15"_s, {with(of::objection, 0)}, {}})).isEmpty());
    CHECK(village.take(u"16"_s, QDate(2024, 3, 2)) == u"notice_running");
    CHECK(village.take(u"16"_s, QDate(2024, 3, 3)).isEmpty());
    CHECK(village.ledger->count(entities::case_step) == 6);
}

TEST_CASE("Deadlines keep to the end of months and to leap days")
{
    Village village;
    village.open(QDate(2024, 12, 31));
    const QString lead = village.lead(QDate(2024, 2, 15));
    CHECK(village.due() == QStringList{u" 2024-03-01"_s}); // fifteen days over the leap day
    REQUIRE(village.casework->openCase(lead).isDone());
    village.monitored = dueOf(*village.ledger).front().record;
    const QDate last(2024, 8, 31);
    for (const QString& code : {u"11"_s, u"12"_s, u"13"_s, u"14"_s})
        REQUIRE(village.take(code, QDate(2024, 8, 20)).isEmpty());
    REQUIRE(village.take(u"15"_s, QDate(2024, 8, 21)).isEmpty());
    REQUIRE(village.take(u"16"_s, last).isEmpty());
    REQUIRE(village.take(u"17"_s, last).isEmpty());
    CHECK(village.due() == QStringList{u"21 2024-09-10"_s, u" 2024-09-30"_s}); // ten days, and a month from the 31st
    village.measure(last);
    CHECK(village.due() == QStringList{u"21 2024-09-10"_s, u"22 2025-02-28"_s});
}

TEST_CASE("Days and months are counted over ends of months, of years and leap days")
{
    struct Row {
        const char16_t* from;
        const char16_t* fifteenDays; ///< a lead
        const char16_t* tenDays;     ///< a plan
        const char16_t* sixMonths;   ///< an assessment
    };
    constexpr Row kRows[] = {{u"2023-02-14", u"2023-03-01", u"2023-02-24", u"2023-08-14"},
        {u"2024-02-14", u"2024-02-29", u"2024-02-24", u"2024-08-14"},
        {u"2023-02-19", u"2023-03-06", u"2023-03-01", u"2023-08-19"},
        {u"2024-02-19", u"2024-03-05", u"2024-02-29", u"2024-08-19"},
        {u"2023-12-20", u"2024-01-04", u"2023-12-30", u"2024-06-20"},
        {u"2023-12-31", u"2024-01-15", u"2024-01-10", u"2024-06-30"},
        {u"2023-08-29", u"2023-09-13", u"2023-09-08", u"2024-02-29"},
        {u"2023-08-31", u"2023-09-15", u"2023-09-10", u"2024-02-29"},
        {u"2024-08-30", u"2024-09-14", u"2024-09-09", u"2025-02-28"},
        {u"2024-02-29", u"2024-03-15", u"2024-03-10", u"2024-08-29"}};
    for (const Row& row : kRows) {
        const QString from = QString::fromUtf16(row.from);
        CAPTURE(from.toStdString());
        Village village;
        village.open(QDate(2025, 6, 1));
        village.lead(QDate::fromString(from, Qt::ISODate));
        CHECK(village.due() == QStringList{u' ' + QString::fromUtf16(row.fifteenDays)});
        village.monitored = village.ledger->newId();
        village.ledger->apply(
            ChangeSet()
                .set(fields::lead::outcome, village.ledger->records(entities::lead, village.household).front().id, u"1"_s)
                .create(entities::monitoring_case, village.monitored, village.household,
                    {with(in::discovered_on, from), with(in::identified_on, from)}));
        CHECK(village.due().contains(u"21 "_s + QString::fromUtf16(row.tenDays)));
        village.measure(QDate::fromString(from, Qt::ISODate));
        CHECK(village.due().contains(u"22 "_s + QString::fromUtf16(row.sixMonths)));
    }
}

TEST_CASE("Clearing by assistance is possible from the day six months after identification")
{
    Village village;
    village.open(QDate(2025, 3, 10));
    village.identify(QDate(2024, 8, 19)); // identified on the 31st of August
    village.measure(QDate(2024, 9, 1));
    village.assess(QDate(2024, 12, 20));
    CHECK(village.take(u"31"_s, QDate(2025, 2, 27)) == u"months");
    CHECK(village.take(u"31"_s, QDate(2025, 2, 28)).isEmpty());
}

TEST_CASE("From the first measure another clock runs: it says when to assess, not when to clear")
{
    Village village;
    village.open(QDate(2025, 3, 10));
    village.identify(QDate(2024, 8, 19)); // identified on the 31st of August
    village.measure(QDate(2024, 10, 15));
    village.assess(QDate(2024, 12, 20));
    CHECK(village.due().contains(u"22 2025-04-15"_s));
    CHECK(village.take(u"31"_s, QDate(2025, 2, 27)) == u"months");
    CHECK(village.take(u"31"_s, QDate(2025, 2, 28)).isEmpty());
}

TEST_CASE("A risk that went away by itself need not wait, nor have measures")
{
    Village village;
    village.open(QDate(2024, 12, 31));
    village.identify(QDate(2024, 8, 19));
    village.assess(QDate(2024, 10, 20));
    StepEntry entry = village.entry(u"31"_s, QDate(2024, 10, 21));
    entry.caseValues = {with(in::clearing_mode, u"2"_s)};
    CHECK(Village::rules(village.casework->take(village.monitored, entry)).isEmpty());
}

TEST_CASE("Each condition of clearing is asked")
{
    namespace as = fields::assessment;
    Village village;
    village.open(QDate(2024, 12, 31));
    village.identify(QDate(2024, 2, 1));
    const QDate day(2024, 11, 1);
    CHECK(village.take(u"31"_s, day) == u"no_measure assessment");
    village.measure(QDate(2024, 3, 1), u"0205"_s); // work does not fit illness
    CHECK(village.take(u"31"_s, day) == u"no_measure assessment");
    village.measure(QDate(2024, 3, 1));
    CHECK(village.take(u"31"_s, day) == u"assessment");
    village.assess(QDate(2024, 10, 1), {with(as::conclusion, u"1"_s)});
    CHECK(village.take(u"31"_s, day) == u"assessment");
    village.assess(QDate(2024, 10, 2), {with(as::income_stable, 0)});
    CHECK(village.take(u"31"_s, day) == u"income_unstable");
    village.assess(QDate(2024, 10, 3), {with(as::spending_solved, 0)});
    CHECK(village.take(u"31"_s, day) == u"spending");
    village.assess(QDate(2024, 10, 4), {with(as::uninsured, 1)});
    CHECK(village.take(u"31"_s, day) == u"guarantee");
    village.assess(QDate(2024, 10, 5), {with(as::wages, 800'000)});
    CHECK(village.take(u"31"_s, day) == u"line");
    village.assess(QDate(2024, 10, 6), {with(as::wages, 800'001)});
    CHECK(village.take(u"31"_s, day).isEmpty());
}

TEST_CASE("Without the line of the year nobody is cleared; it is asked for")
{
    Village village;
    village.open(QDate(2025, 3, 10));
    village.identify(QDate(2024, 2, 1));
    village.measure(QDate(2024, 3, 1));
    village.assess(QDate(2025, 3, 1));
    CHECK(village.take(u"31"_s, QDate(2025, 3, 2)) == u"line_unknown");
}

TEST_CASE("A household without labour is not cleared")
{
    Village village(u"1"_s, u"5"_s);
    village.open(QDate(2024, 12, 31));
    village.identify(QDate(2024, 2, 1));
    village.measure(QDate(2024, 3, 1));
    village.assess(QDate(2024, 10, 1));
    CHECK(village.take(u"31"_s, QDate(2024, 10, 2)) == u"no_labour");
    CHECK_FALSE(village.due().contains(u"22 2024-09-01"_s));
}

TEST_CASE("A household that falls back is identified again as a new episode; one case at a time")
{
    Village village;
    village.open(QDate(2024, 12, 31));
    village.identify(QDate(2024, 2, 1));
    CHECK(Village::rules(village.casework->openCase(village.lead(QDate(2024, 3, 1)))) == u"open");
    StepEntry end = village.entry(u"42"_s, QDate(2024, 4, 1));
    end.caseValues = {with(in::ended, u"1"_s)};
    CHECK(Village::rules(village.casework->take(village.monitored, end)) == u"end_way");
    end.caseValues = {with(in::ended, u"3"_s)};
    CHECK(Village::rules(village.casework->take(village.monitored, end)).isEmpty());
    CHECK(village.text(fields::household::monitoring_type, village.household).isEmpty());
    const QString again = village.caseFrom(QDate(2024, 5, 1));
    CHECK(integerOf(village.ledger->record(entities::monitoring_case, again)->value(in::episode)) == 2);
}

TEST_CASE("A clearing that was wrong is taken back, and has to be made anew")
{
    Village village;
    village.open(QDate(2024, 12, 31));
    village.identify(QDate(2024, 2, 1));
    village.measure(QDate(2024, 2, 20));
    village.assess(QDate(2024, 9, 1));
    for (const auto& [code, day] : std::initializer_list<std::pair<QString, int>>{
             {u"31"_s, 2}, {u"32"_s, 3}, {u"33"_s, 4}, {u"34"_s, 10}, {u"35"_s, 10}, {u"36"_s, 11}, {u"37"_s, 12}})
        REQUIRE(village.take(code, QDate(2024, 9, day)).isEmpty());
    CHECK(village.take(u"32"_s, QDate(2024, 9, 20)) == u"has_ended");
    CHECK(village.take(u"41"_s, QDate(2024, 10, 1)).isEmpty());
    CHECK(village.text(in::ended, village.monitored).isEmpty());
    CHECK(village.take(u"32"_s, QDate(2024, 10, 5)) == u"order");
    CHECK(village.take(u"31"_s, QDate(2024, 10, 5)).isEmpty());
}
