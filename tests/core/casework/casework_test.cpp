#include "core/casework/casework.h"
#include "core/casework/due.h"
#include "core/dictionary/fields.h"
#include "core/ledger/history.h"
#include "tests/support/catch_qt.h"

#include <QTemporaryDir>

using namespace mingbai;
using namespace Qt::StringLiterals;

namespace {

namespace of = fields::case_step;
namespace in = fields::monitoring_case;

std::pair<QString, Value> with(const FieldName& name, const QString& value)
{
    return {name.id(), value};
}

std::pair<QString, Value> with(const FieldName& name, qint64 value)
{
    return {name.id(), value};
}

/// A village of one household, opened anew on the day that a test needs.
class Village {
public:
    explicit Village(const QString& baseType = u"1"_s, const QString& labour = u"1"_s)
    {
        open(QDate(2024, 1, 1));
        household = ledger->newId();
        person = ledger->newId();
        ChangeSet changes;
        changes.create(entities::household, household, {},
            {with(fields::household::base_type, baseType), with(fields::household::status, u"1"_s)});
        changes.create(entities::person, person, household,
            {with(fields::person::name, u"王某"_s), with(fields::person::relation, u"01"_s),
                with(fields::person::birth_date, u"1970-05-01"_s), with(fields::person::labour, labour)});
        const QString parameter = ledger->newId();
        changes.create(entities::parameter, parameter, {},
            {with(fields::parameter::name, u"monitoring_line"_s), with(fields::parameter::value, u"8000"_s),
                with(fields::parameter::valid_from, u"2024-01-01"_s), with(fields::parameter::valid_to, u"2024-12-31"_s)});
        ledger->apply(changes);
    }

    void open(QDate today)
    {
        casework.reset();
        const QString path = folder.filePath(u"village.mb"_s);
        const Ledger::Options options{OpenMode::ReadWrite, u"例"_s, Clock(today)};
        if (ledger) {
            ledger.reset();
            ledger = Ledger::open(path, std::nullopt, options);
        } else {
            ledger = Ledger::create(
                path, std::nullopt, LedgerIdentity{{}, u"village"_s, u"211324102203"_s, u"例村"_s, {}}, options);
        }
        casework = std::make_unique<Casework>(*ledger);
    }

    QString lead(QDate found)
    {
        const MoveResult result = casework->addLead(household,
            {with(fields::lead::found_on, shownDay(found)), with(fields::lead::source, u"1"_s),
                with(fields::lead::risk, u"01"_s)});
        REQUIRE(result.isDone());
        return result.record;
    }

    QString caseFrom(QDate found)
    {
        const MoveResult result = casework->openCase(lead(found));
        REQUIRE(result.isDone());
        monitored = result.record;
        return monitored;
    }

    /// Everything the step asks, so that only its order and dates can be wrong.
    StepEntry entry(const QString& code, QDate day) const
    {
        StepEntry entry{code,
            {with(of::done_on, shownDay(day)), with(of::decided_by, u"例"_s), with(of::responsible, u"甲、乙"_s),
                with(of::people_present, 20), with(of::document_number, u"1号"_s), with(of::attachment, u"档案盒"_s),
                with(of::note, u"例"_s)},
            {}};
        if (code == u"15" || code == u"33") {
            entry.values.push_back(with(of::publicity_from, shownDay(day)));
            entry.values.push_back(with(of::publicity_to, shownDay(day.addDays(5))));
            entry.values.push_back(with(of::objection, 0));
        }
        if (code == u"17")
            entry.caseValues = {with(in::monitoring_type, u"2"_s), with(in::risk_1, u"01"_s)};
        if (code == u"31")
            entry.caseValues = {with(in::clearing_mode, u"1"_s)};
        return entry;
    }

    QString take(const QString& code, QDate day) { return rules(casework->take(monitored, entry(code, day))); }

    /// Identified twelve days after the lead.
    void identify(QDate found)
    {
        caseFrom(found);
        for (const auto& [code, days] : std::initializer_list<std::pair<const char16_t*, int>>{
                 {u"11", 1}, {u"12", 1}, {u"13", 2}, {u"14", 3}, {u"15", 4}, {u"16", 9}, {u"17", 12}})
            REQUIRE(take(QString::fromUtf16(code), found.addDays(days)).isEmpty());
    }

    void measure(QDate begun, const QString& item = u"0502"_s)
    {
        ChangeSet changes;
        changes.create(entities::measure, ledger->newId(), household,
            {with(fields::measure::item, item), with(fields::measure::status, u"2"_s),
                with(fields::measure::begun_on, shownDay(begun)), with(fields::measure::monitoring_case, monitored)});
        ledger->apply(changes);
    }

    void assess(QDate day, FieldValues more = {})
    {
        namespace as = fields::assessment;
        FieldValues values{with(as::kind, u"2"_s), with(as::assessed_on, shownDay(day)), with(as::members, 1),
            with(as::wages, 1'200'000), with(as::income_stable, 1), with(as::spending_solved, 1), with(as::conclusion, u"2"_s)};
        for (const auto& [field, value] : more) {
            values.erase(std::remove_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == field; }),
                values.end());
            values.emplace_back(field, value);
        }
        ChangeSet changes;
        changes.create(entities::assessment, ledger->newId(), monitored, values);
        ledger->apply(changes);
    }

    static QString rules(const MoveResult& result)
    {
        QStringList names;
        for (const Refusal& refusal : result.refusals) {
            CHECK_FALSE(refusal.sentence.isEmpty());
            names.append(refusal.rule);
        }
        return names.join(u' ');
    }

    QString text(const FieldName& name, const QString& record)
    {
        return textOf(ledger->record(name.entity, record)->value(name));
    }

    QStringList due()
    {
        QStringList lines;
        for (const DueItem& item : dueOf(*ledger))
            lines.append(item.step + u' ' + shownDay(item.dueOn));
        return lines;
    }

    QTemporaryDir folder;
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<Casework> casework;
    QString household;
    QString person;
    QString monitored;
};

} // namespace

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
             {u"11"_s, 6}, {u"12"_s, 6}, {u"13"_s, 7}, {u"14"_s, 8}, {u"15"_s, 9}, {u"16"_s, 14}, {u"17"_s, 17}}) {
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
             {u"31"_s, 22}, {u"32"_s, 23}, {u"33"_s, 24}, {u"34"_s, 29}, {u"35"_s, 30}, {u"36"_s, 31}, {u"37"_s, 31}})
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
    StepEntry unsigned_ = village.entry(u"12"_s, QDate(2024, 3, 5));
    unsigned_.values[3].second = qint64{0};
    CHECK(Village::rules(village.casework->take(village.monitored, unsigned_)) == u"adults");
}

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
    CHECK(village.due().contains(u"16 2024-03-02"_s));
    CHECK(village.take(u"16"_s, QDate(2024, 3, 1)) == u"notice_running open_objection");
    CHECK(village.casework->standing(village.monitored).next == u"15");
    CHECK(Village::rules(village.casework->take(village.monitored, {u"15"_s, {with(of::objection, 1)}, {}})).isEmpty());
    CHECK(village.take(u"16"_s, QDate(2024, 3, 2)) == u"open_objection");
    CHECK(Village::rules(village.casework->take(village.monitored, {u"15"_s, {with(of::objection, 0)}, {}})).isEmpty());
    CHECK(village.take(u"16"_s, QDate(2024, 3, 1)) == u"notice_running");
    CHECK(village.take(u"16"_s, QDate(2024, 3, 2)).isEmpty());
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

TEST_CASE("The type must fit the household")
{
    Village village(u"2"_s);
    village.open(QDate(2024, 12, 31));
    village.caseFrom(QDate(2024, 8, 19));
    for (const QString& code : {u"11"_s, u"12"_s, u"13"_s, u"14"_s})
        REQUIRE(village.take(code, QDate(2024, 8, 20)).isEmpty());
    REQUIRE(village.take(u"15"_s, QDate(2024, 8, 21)).isEmpty());
    REQUIRE(village.take(u"16"_s, QDate(2024, 8, 26)).isEmpty());
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
             {u"31"_s, 2}, {u"32"_s, 3}, {u"33"_s, 4}, {u"34"_s, 9}, {u"35"_s, 10}, {u"36"_s, 11}, {u"37"_s, 12}})
        REQUIRE(village.take(code, QDate(2024, 9, day)).isEmpty());
    CHECK(village.take(u"32"_s, QDate(2024, 9, 20)) == u"has_ended");
    CHECK(village.take(u"41"_s, QDate(2024, 10, 1)).isEmpty());
    CHECK(village.text(in::ended, village.monitored).isEmpty());
    CHECK(village.take(u"32"_s, QDate(2024, 10, 5)) == u"order");
    CHECK(village.take(u"31"_s, QDate(2024, 10, 5)).isEmpty());
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
