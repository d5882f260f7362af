// The clocks of the procedure against the checks: the last day in time, and the first day late.
#include "core/checks/engine.h"
#include "tests/core/casework/village.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

QDate dayOf(const char* iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

/// Whether the check fires for the household on that day.
bool fires(Village& village, const QString& check, QDate today)
{
    village.open(today);
    CheckEngine engine(*village.ledger, Catalogue::builtIn());
    engine.runAll();
    FindingFilter filter;
    filter.household = village.household;
    filter.check = check;
    return !engine.findings(filter).empty();
}

/// A case that the county decided, as it is taken over from before.
void identifiedOn(Village& village, QDate day)
{
    village.monitored = village.ledger->newId();
    const QString month = shownDay(day).left(7);
    village.ledger->apply(
        ChangeSet()
            .create(entities::monitoring_case, village.monitored, village.household,
                {with(in::discovered_on, shownDay(day)), with(in::identified_on, shownDay(day)),
                    with(in::identified_month, month), with(in::monitoring_type, u"2"_s), with(in::risk_1, u"01"_s)})
            .set(fields::household::monitoring_type, village.household, u"2"_s)
            .set(fields::household::identified_month, village.household, month));
}

struct Row {
    const char* from;
    const char* last; ///< day in time
};

} // namespace

TEST_CASE("A lead, and the case it became, is in time on the fifteenth day and late on the sixteenth")
{
    constexpr Row kRows[] = {{"2024-02-14", "2024-02-29"}, {"2024-02-15", "2024-03-01"}, {"2023-02-14", "2023-03-01"},
        {"2024-04-30", "2024-05-15"}, {"2024-08-31", "2024-09-15"}, {"2024-12-17", "2025-01-01"}, {"2024-12-31", "2025-01-15"}};
    for (const Row& row : kRows) {
        CAPTURE(row.from);
        const QDate last = dayOf(row.last);
        Village village;
        village.open(last);
        const QString lead = village.lead(dayOf(row.from));
        CHECK(village.due() == QStringList{u' ' + shownDay(last)});
        CHECK_FALSE(fires(village, u"MN-26"_s, last));
        CHECK(fires(village, u"MN-26"_s, last.addDays(1)));
        village.open(last);
        REQUIRE(village.casework->openCase(lead).isDone());
        CHECK(village.due() == QStringList{u"11 "_s + shownDay(last)});
        CHECK_FALSE(fires(village, u"MN-26"_s, last));
        CHECK(fires(village, u"MN-26"_s, last.addDays(1)));
    }
}

TEST_CASE("A notice that hangs five days, the first not counted, is long enough, and the township goes on when they are over")
{
    constexpr Row kRows[] = {{"2024-02-26", "2024-03-02"}, {"2023-02-26", "2023-03-03"}, {"2024-04-28", "2024-05-03"},
        {"2024-08-27", "2024-09-01"}, {"2024-12-29", "2025-01-03"}};
    for (const Row& row : kRows) {
        CAPTURE(row.from);
        const QDate from = dayOf(row.from);
        const QDate last = dayOf(row.last);
        Village village;
        village.open(last.addDays(3));
        village.caseFrom(from.addDays(-3));
        for (const QString& code : {u"11"_s, u"12"_s, u"13"_s, u"14"_s})
            REQUIRE(village.take(code, from.addDays(-1)).isEmpty());
        StepEntry notice = village.entry(u"15"_s, from);
        const auto until = std::find_if(
            notice.values.begin(), notice.values.end(), [](const auto& pair) { return pair.first == of::publicity_to.id(); });
        until->second = shownDay(last.addDays(-1));
        CHECK(Village::rules(village.casework->take(village.monitored, notice)) == u"notice_short");
        until->second = shownDay(last);
        CHECK(Village::rules(village.casework->take(village.monitored, notice)).isEmpty());
        CHECK(village.due().contains(u"16 "_s + shownDay(last.addDays(1))));
        CHECK_FALSE(fires(village, u"MN-27"_s, last.addDays(3)));
        CHECK(village.take(u"16"_s, last) == u"notice_running"); // until its end somebody may object
        CHECK(village.take(u"16"_s, last.addDays(1)).isEmpty());
    }
}

TEST_CASE("A plan is in time on the tenth day and late on the eleventh")
{
    constexpr Row kRows[] = {{"2024-02-19", "2024-02-29"}, {"2024-02-20", "2024-03-01"}, {"2023-02-19", "2023-03-01"},
        {"2024-04-30", "2024-05-10"}, {"2024-08-31", "2024-09-10"}, {"2024-12-22", "2025-01-01"}};
    for (const Row& row : kRows) {
        CAPTURE(row.from);
        const QDate last = dayOf(row.last);
        Village village;
        village.open(last);
        identifiedOn(village, dayOf(row.from));
        CHECK(village.due().contains(u"21 "_s + shownDay(last)));
        CHECK_FALSE(fires(village, u"MN-16"_s, last));
        CHECK(fires(village, u"MN-16"_s, last.addDays(1)));
        CHECK(village.take(u"21"_s, last).isEmpty());
        CHECK_FALSE(fires(village, u"MN-16"_s, last.addDays(1)));
    }
}

TEST_CASE("A measure is in time on the day that a month is full, and late on the day after, in the list and by the check")
{
    constexpr Row kRows[] = {{"2024-01-31", "2024-02-29"}, {"2023-01-31", "2023-02-28"}, {"2024-02-29", "2024-03-29"},
        {"2024-03-31", "2024-04-30"}, {"2024-12-15", "2025-01-15"}};
    for (const Row& row : kRows) {
        CAPTURE(row.from);
        const QDate last = dayOf(row.last);
        Village village;
        village.open(last);
        identifiedOn(village, dayOf(row.from));
        REQUIRE(village.take(u"21"_s, dayOf(row.from)).isEmpty()); // the plan alone is no measure
        CHECK(village.due() == QStringList{u' ' + shownDay(last)});
        CHECK_FALSE(fires(village, u"MN-16"_s, last));
        CHECK(fires(village, u"MN-16"_s, last.addDays(1)));
        village.measure(last);
        CHECK_FALSE(fires(village, u"MN-16"_s, last.addDays(1)));
    }
}

TEST_CASE("Clearing is possible, and its assessment due, from the day that six months are full, and not the day before")
{
    // From the last days of August the half year ends with February; a day that a month lacks is its last one.
    constexpr Row kRows[] = {{"2023-08-29", "2024-02-29"}, {"2023-08-30", "2024-02-29"}, {"2023-08-31", "2024-02-29"},
        {"2024-08-31", "2025-02-28"}, {"2024-02-29", "2024-08-29"}, {"2024-03-31", "2024-09-30"}, {"2024-05-31", "2024-11-30"},
        {"2024-06-30", "2024-12-30"}, {"2024-07-01", "2025-01-01"}, {"2023-12-31", "2024-06-30"}};
    for (const Row& row : kRows) {
        CAPTURE(row.from);
        const QDate from = dayOf(row.from);
        const QDate first = dayOf(row.last);
        Village village;
        village.open(first);
        identifiedOn(village, from);
        village.measure(from);
        CHECK(village.due().contains(u"22 "_s + shownDay(first)));
        CHECK_FALSE(fires(village, u"MN-29"_s, first.addDays(-1)));
        CHECK(fires(village, u"MN-29"_s, first));
        village.ledger->apply(ChangeSet().create(entities::parameter, village.ledger->newId(), {},
            {with(fields::parameter::name, u"monitoring_line"_s), with(fields::parameter::value, u"8000"_s),
                with(fields::parameter::valid_from, u"2025-01-01"_s)}));
        village.open(first);
        village.assess(first.addDays(-1));
        CHECK(village.take(u"31"_s, first.addDays(-1)) == u"months");
        CHECK(village.take(u"31"_s, first).isEmpty());
    }
}

TEST_CASE("Half a year of help begins with the first measure where that came after identification")
{
    Village village;
    village.open(QDate(2025, 6, 1));
    identifiedOn(village, QDate(2024, 7, 15));
    village.measure(QDate(2024, 8, 31));
    CHECK(village.due().contains(u"22 2025-02-28"_s));
    CHECK_FALSE(fires(village, u"MN-29"_s, QDate(2025, 2, 27)));
    CHECK(fires(village, u"MN-29"_s, QDate(2025, 2, 28)));
}
