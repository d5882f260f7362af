// Every move that the procedure forbids, one row a rule.
#include "core/ledger/history.h"
#include "tests/core/casework/township.h"

#include <functional>
#include <set>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

namespace as = fields::assessment;
namespace lead = fields::lead;

const QDate kFound(2024, 2, 1); // then the steps are on 2, 2, 3, 4, 5, 11 and 13 February
const QDate kIdentified(2024, 2, 13);
const QDate kAssessed(2024, 10, 1);
const QDate kDay(2024, 11, 1);
const QDate kToday(2024, 12, 31);

using Ready = std::unique_ptr<Village>;
using Prepare = std::function<Ready()>;
using Move = std::function<MoveResult(Village&)>;

/// What may be done up to there, and the move that may not.
struct Row {
    QString rule;
    Prepare prepare;
    Move move;
};

Ready opened()
{
    auto village = std::make_unique<Village>();
    village->open(kToday);
    village->caseFrom(kFound);
    return village;
}

Ready withSteps(const QStringList& codes)
{
    Ready village = opened();
    for (const QString& code : codes)
        REQUIRE(village->take(code, kFound.addDays(1)).isEmpty());
    return village;
}

Ready identified(const QString& labour = u"1"_s)
{
    auto village = std::make_unique<Village>(u"1"_s, labour);
    village->open(kToday);
    village->identify(kFound);
    return village;
}

/// All that clearing asks, but for what the assessment says otherwise.
Ready helped(const FieldValues& otherwise = {}, const QString& labour = u"1"_s)
{
    Ready village = identified(labour);
    village->measure(QDate(2024, 3, 1));
    village->assess(kAssessed, otherwise);
    return village;
}

Prepare helpedBut(const FieldName& name, qint64 value)
{
    return [=] { return helped({with(name, value)}); };
}

StepEntry but(StepEntry entry, const FieldName& name, const Value& value)
{
    FieldValues& values = name.entity == entities::monitoring_case ? entry.caseValues : entry.values;
    std::erase_if(values, [&](const auto& pair) { return pair.first == name.id(); });
    values.emplace_back(name.id(), value);
    return entry;
}

Move take(const QString& code, QDate day)
{
    return [=](Village& village) { return village.casework->take(village.monitored, village.entry(code, day)); };
}

Move takeBut(const QString& code, QDate day, const FieldName& name, const Value& value)
{
    return
        [=](Village& village) { return village.casework->take(village.monitored, but(village.entry(code, day), name, value)); };
}

Move correct(const QString& code, QDate day, const QString& why)
{
    return [=](Village& village) {
        const CaseFile file = CaseFile::read(*village.ledger, village.monitored);
        return village.casework->correctDay(file.passed(code)->id, day, why);
    };
}

Ready withAnotherLead()
{
    Ready village = opened();
    village->lead(kFound);
    return village;
}

QString newestLead(const Village& village)
{
    return village.ledger->records(entities::lead, village.household).back().id;
}

std::vector<Row> beginning()
{
    const QDate next = kFound.addDays(1);
    const auto approved = [] { return withSteps({u"11"_s, u"12"_s, u"13"_s, u"14"_s}); };
    return {{u"order"_s, opened, take(u"12"_s, next)}, {u"done"_s, [] { return withSteps({u"11"_s}); }, take(u"11"_s, next)},
        {u"missing_value"_s, opened, takeBut(u"11"_s, next, of::responsible, Value())},
        {u"missing_value"_s, opened,
            [](Village& village) { return village.casework->addLead(village.household, {with(lead::source, u"1"_s)}); }},
        {u"future"_s, opened, take(u"11"_s, kToday.addDays(1))}, {u"before"_s, opened, take(u"11"_s, kFound.addDays(-1))},
        {u"people"_s, opened, takeBut(u"11"_s, next, of::people_present, qint64{1})},
        {u"adults"_s, [] { return withSteps({u"11"_s}); }, takeBut(u"12"_s, next, of::people_present, qint64{0})},
        {u"notice_short"_s, approved, takeBut(u"15"_s, next, of::publicity_to, shownDay(next.addDays(4)))},
        {u"result_reason"_s, opened,
            [next](Village& village) {
                return village.casework->take(
                    village.monitored, but(but(village.entry(u"11"_s, next), of::result, u"2"_s), of::note, Value()));
            }},
        {u"settled"_s, opened, [](Village& village) { return village.casework->openCase(newestLead(village)); }},
        {u"open"_s, withAnotherLead, [](Village& village) { return village.casework->openCase(newestLead(village)); }},
        {u"reason"_s, opened, [](Village& village) { return village.casework->refuseCase(village.monitored, {}); }},
        {u"reason"_s, withAnotherLead, [](Village& village) { return village.casework->settleLead(newestLead(village), {}); }},
        {u"end_way"_s, opened, takeBut(u"42"_s, next, in::ended, u"1"_s)}};
}

std::vector<Row> decision()
{
    const auto hung = [] { return withSteps({u"11"_s, u"12"_s, u"13"_s, u"14"_s, u"15"_s}); };
    const auto reviewed = [] {
        Ready village = withSteps({u"11"_s, u"12"_s, u"13"_s, u"14"_s, u"15"_s});
        REQUIRE(village->take(u"16"_s, kFound.addDays(7)).isEmpty());
        return village;
    };
    const auto objected = [hung] {
        Ready village = hung();
        REQUIRE(village->casework->take(village->monitored, {u"15"_s, {with(of::objection, 1)}, {}}).isDone());
        return village;
    };
    const QDate day = kFound.addDays(7);
    return {{u"notice_running"_s, hung, take(u"16"_s, kFound.addDays(6))}, {u"open_objection"_s, objected, take(u"16"_s, day)},
        {u"base"_s, reviewed, takeBut(u"17"_s, day, in::monitoring_type, u"1"_s)},
        {u"which_disaster"_s, reviewed, takeBut(u"17"_s, day, in::risk_1, u"02"_s)},
        {u"explain_risk"_s, reviewed, takeBut(u"17"_s, day, in::risk_1, u"99"_s)},
        {u"why"_s, hung, correct(u"14"_s, kFound.addDays(1), u"  "_s)},
        {u"after"_s, [] { return identified(); }, correct(u"14"_s, QDate(2024, 2, 6), u"写错"_s)},
        {u"before"_s, [] { return identified(); }, correct(u"14"_s, kFound, u"写错"_s)},
        {u"future"_s, [] { return identified(); }, correct(u"17"_s, kToday.addDays(1), u"写错"_s)},
        {u"notice_running"_s, [] { return identified(); }, correct(u"16"_s, QDate(2024, 2, 10), u"写错"_s)},
        {u"owner"_s, hung, [](Village& village) {
             Township above(village);
             return above.casework->take(village.monitored, village.entry(u"42"_s, kFound.addDays(8)));
         }}};
}

std::vector<Row> clearing()
{
    const auto tooEarly = [] {
        Ready village = identified();
        village->measure(kIdentified);
        village->assess(QDate(2024, 8, 1));
        return village;
    };
    const auto verified = [] {
        Ready village = helped();
        REQUIRE(village->take(u"31"_s, kDay).isEmpty());
        return village;
    };
    const auto ended = [] {
        Ready village = identified();
        REQUIRE(village->casework->take(village->monitored, but(village->entry(u"42"_s, kDay), in::ended, u"3"_s)).isDone());
        return village;
    };
    const auto withoutLine = [] {
        Ready village = identified();
        village->open(QDate(2025, 3, 10));
        village->measure(QDate(2024, 3, 1));
        village->assess(QDate(2025, 3, 1));
        return village;
    };
    const auto onlyAssessed = [] {
        Ready village = identified();
        village->assess(kAssessed);
        return village;
    };
    const auto onlyHelped = [] {
        Ready village = identified();
        village->measure(QDate(2024, 3, 1));
        return village;
    };
    return {{u"months"_s, tooEarly, take(u"31"_s, QDate(2024, 8, 12))},
        {u"months"_s, verified, correct(u"31"_s, QDate(2024, 8, 12), u"写错"_s)},
        {u"months"_s, verified, correct(u"17"_s, QDate(2024, 5, 2), u"写错"_s)},
        {u"no_measure"_s, onlyAssessed, take(u"31"_s, kDay)}, {u"assessment"_s, onlyHelped, take(u"31"_s, kDay)},
        {u"assessment"_s, [] { return helped({with(as::kind, u"1"_s)}); }, take(u"31"_s, kDay)},
        {u"income_unstable"_s, helpedBut(as::income_stable, 0), take(u"31"_s, kDay)},
        {u"spending"_s, helpedBut(as::spending_solved, 0), take(u"31"_s, kDay)},
        {u"guarantee"_s, helpedBut(as::housing_problem, 1), take(u"31"_s, kDay)},
        {u"guarantee"_s, helpedBut(as::dropout, 1), take(u"31"_s, kDay)},
        {u"guarantee"_s, helpedBut(as::water_problem, 1), take(u"31"_s, kDay)},
        {u"guarantee"_s, helpedBut(as::uninsured, 1), take(u"31"_s, kDay)},
        {u"line"_s, helpedBut(as::wages, 800'000), take(u"31"_s, kDay)},
        {u"line_unknown"_s, withoutLine, take(u"31"_s, QDate(2025, 3, 2))},
        {u"no_labour"_s, [] { return helped({}, u"5"_s); }, take(u"31"_s, kDay)},
        {u"not_ended"_s, [] { return identified(); }, take(u"41"_s, kDay)}, {u"has_ended"_s, ended, take(u"31"_s, kDay)}};
}

} // namespace

TEST_CASE("Every rule of the procedure refuses a move, in words and with its clause in both languages, and nothing is written")
{
    std::set<QString> refused;
    std::vector<Row> rows = beginning();
    for (const std::vector<Row>& more : {decision(), clearing()})
        rows.insert(rows.end(), more.begin(), more.end());
    for (const Row& row : rows) {
        const Ready village = row.prepare();
        CAPTURE(row.rule.toStdString());
        for (const Language language : {Language::Chinese, Language::English}) {
            setCurrentLanguage(language);
            const auto before = changes(*village->ledger).size();
            const MoveResult result = row.move(*village);
            CHECK(changes(*village->ledger).size() == before);
            REQUIRE(result.refusals.size() == 1); // that rule alone
            const Refusal& refusal = result.refusals.front();
            CHECK(refusal.rule == row.rule);
            CHECK_FALSE(refusal.sentence.isEmpty());
            CHECK_FALSE(refusal.sentence.contains(u'%'));
            CHECK_FALSE(refusal.clause.isEmpty());
            refused.insert(refusal.rule);
        }
        setCurrentLanguage(Language::Chinese);
    }
    for (const QString& rule : Process::builtIn().rules()) {
        INFO(rule.toStdString());
        CHECK(refused.contains(rule));
    }
}
