#include "core/dictionary/dictionary.h"
#include "tests/support/catch_qt.h"
#include "tests/support/cli.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using mingbai::test::Cli;
using mingbai::test::CliResult;
using namespace mingbai;

namespace {

class Village : public Cli {
public:
    Village()
    {
        setVariable(u"MINGBAI_PASSPHRASE"_s, {});
        on(u"2024-02-05"_s);
        REQUIRE(run({u"init"_s, u"--division"_s, u"211324102203"_s, u"--no-encryption"_s}).exitCode == 0);
        household = made({u"add"_s, u"household"_s, u"base_type=一般农户"_s});
        made({u"add"_s, u"person"_s, u"--parent"_s, household, u"name=王某"_s, u"relation=户主"_s, u"birth_date=1970-05-01"_s,
            u"labour=普通劳动力"_s});
        made({u"add"_s, u"parameter"_s, u"name=monitoring_line"_s, u"value=8000"_s, u"valid_from=2024-01-01"_s,
            u"valid_to=2024-12-31"_s});
    }

    void on(const QString& day)
    {
        today = day;
        setVariable(u"MINGBAI_TODAY"_s, day);
    }

    QString made(const QStringList& arguments)
    {
        const CliResult result = run(arguments);
        INFO(result.err.toStdString());
        CHECK(result.exitCode == 0);
        return result.json().value("id"_L1).toString();
    }

    /// The rules that refuse the step; empty when it was taken.
    QString step(const QString& code, const QString& day, const QStringList& more = {})
    {
        QStringList words{u"case"_s, u"step"_s, monitored, code, u"done_on="_s + day, u"responsible=甲、乙"_s, u"decided_by=例"_s,
            u"people_present=20"_s, u"attachment=档案盒"_s, u"document_number=1号"_s};
        const CliResult result = run(words + more);
        QStringList rules;
        for (const QJsonValue refusal : result.json().value("refused"_L1).toArray())
            rules.append(refusal.toObject().value("rule"_L1).toString());
        CHECK(result.exitCode == (rules.isEmpty() ? 0 : 4));
        return rules.join(u' ');
    }

    QJsonArray list(const QString& command, const QString& key) { return run(command.split(u' ')).json().value(key).toArray(); }

    /// Steps of the procedure that are not on record; without those of a case that ends otherwise.
    QStringList untaken()
    {
        QStringList codes;
        for (const Code& step : Dictionary::builtIn().codeList(u"case_step"_s)->codes)
            codes.append(step.code);
        codes.removeAll(u"41"_s);
        codes.removeAll(u"42"_s);
        for (const QJsonValue step : run({u"records"_s, u"case_step"_s}).json().value("case_step"_L1).toArray())
            codes.removeAll(step[u"step"].toString());
        return codes;
    }

    QString today;
    QString household;
    QString monitored;
};

} // namespace

TEST_CASE("A case is played from lead to elimination on the command line")
{
    Village village;
    const QString lead = village.made(
        {u"case"_s, u"lead"_s, village.household, u"found_on=2024-02-05"_s, u"source=农户自主申报"_s, u"risk=因病"_s});
    CHECK(village.list(u"due"_s, u"due"_s).at(0).toObject().value("days_left"_L1).toInt() == 15);
    village.monitored = village.made({u"case"_s, u"open"_s, lead, u"verified_by=甲、乙"_s});
    village.on(u"2024-02-17"_s);
    CHECK(village.step(u"县级审批"_s, u"2024-02-17"_s, {u"monitoring_type=边缘易致贫户"_s, u"risk_1=因病"_s}) == u"order");
    CHECK(village.step(u"入户核实"_s, u"2024-02-06"_s).isEmpty());
    CHECK(village.step(u"12"_s, u"2024-02-06"_s).isEmpty());
    CHECK(village.step(u"13"_s, u"2024-02-07"_s).isEmpty());
    CHECK(village.step(u"14"_s, u"2024-02-08"_s).isEmpty());
    CHECK(
        village.step(u"15"_s, u"2024-02-09"_s, {u"publicity_from=2024-02-09"_s, u"publicity_to=2024-02-13"_s, u"objection=否"_s})
        == u"notice_short");
    CHECK(
        village.step(u"15"_s, u"2024-02-09"_s, {u"publicity_from=2024-02-09"_s, u"publicity_to=2024-02-14"_s, u"objection=否"_s})
            .isEmpty());
    CHECK(village.step(u"16"_s, u"2024-02-14"_s) == u"notice_running");
    CHECK(village.step(u"16"_s, u"2024-02-15"_s).isEmpty());
    CHECK(village.step(u"17"_s, u"2024-02-17"_s, {u"monitoring_type=边缘易致贫户"_s, u"risk_1=因病"_s}).isEmpty());
    CHECK(village.list(u"case list"_s, u"cases"_s).at(0).toObject().value("next"_L1).toString() == u"18");
    village.on(u"2024-02-19"_s);
    CHECK(village.step(u"19"_s, u"2024-02-18"_s) == u"order"); // announced first
    CHECK(village.step(u"18"_s, u"2024-02-18"_s).isEmpty());
    CHECK(village.step(u"19"_s, u"2024-02-18"_s).isEmpty());
    CHECK(village.step(u"21"_s, u"2024-02-19"_s).isEmpty());
    const QJsonObject open = village.list(u"case list"_s, u"cases"_s).at(0).toObject();
    CHECK(open.value("next"_L1).toString() == u"22");
    CHECK(open.value("due_on"_L1).toString() == u"2024-03-17");
    village.made({u"add"_s, u"measure"_s, u"--parent"_s, village.household, u"item=医疗救助"_s, u"begun_on=2024-02-17"_s,
        u"status=实施中"_s});
    village.on(u"2024-09-10"_s);
    village.made({u"add"_s, u"assessment"_s, u"--parent"_s, village.monitored, u"kind=年度"_s, u"assessed_on=2024-08-17"_s,
        u"members=1"_s, u"wages=12000"_s, u"income_stable=是"_s, u"spending_solved=是"_s, u"conclusion=风险已稳定消除"_s});
    CHECK(village.step(u"22"_s, u"2024-08-17"_s, {u"note=收入稳定"_s}).isEmpty());
    CHECK(village.step(u"31"_s, u"2024-08-16"_s, {u"clearing_mode=帮扶消除"_s}) == u"months");
    CHECK(village.step(u"31"_s, u"2024-08-17"_s, {u"clearing_mode=帮扶消除"_s}).isEmpty());
    CHECK(village.step(u"32"_s, u"2024-08-18"_s).isEmpty());
    CHECK(
        village.step(u"33"_s, u"2024-08-19"_s, {u"publicity_from=2024-08-19"_s, u"publicity_to=2024-08-24"_s, u"objection=否"_s})
            .isEmpty());
    CHECK(village.step(u"34"_s, u"2024-08-24"_s) == u"notice_running");
    for (const QString& code : {u"34"_s, u"35"_s, u"36"_s, u"37"_s})
        CHECK(village.step(code, u"2024-08-25"_s).isEmpty());
    CHECK(village.untaken().isEmpty());
    CHECK(village.list(u"case list"_s, u"cases"_s).isEmpty());
    CHECK(village.list(u"due"_s, u"due"_s).isEmpty());
    const QJsonObject household = village.run({u"show"_s, village.household}).json().value("household"_L1).toObject();
    CHECK(household.value("cleared_month"_L1).toString() == u"2024-08");
}

TEST_CASE("A refused lead needs its reason, and a correction needs one, too")
{
    Village village;
    const QString lead = village.made(
        {u"case"_s, u"lead"_s, village.household, u"found_on=2024-02-05"_s, u"source=基层干部排查"_s});
    CHECK(village.run({u"case"_s, u"settle"_s, lead}).exitCode == 4);
    village.monitored = village.made({u"case"_s, u"open"_s, lead});
    village.on(u"2024-02-17"_s);
    CHECK(village.step(u"11"_s, u"2024-02-06"_s).isEmpty());
    const QString step = village.run({u"records"_s, u"case_step"_s})
                             .json()
                             .value("case_step"_L1)
                             .toArray()
                             .at(0)
                             .toObject()
                             .value("id"_L1)
                             .toString();
    CHECK(village.run({u"case"_s, u"correct"_s, step, u"done_on=2024-02-07"_s}).exitCode == 4);
    CHECK(village.run({u"case"_s, u"correct"_s, step, u"done_on=2024-02-07"_s, u"--why"_s, u"写错了"_s}).exitCode == 0);
    CHECK(village.run({u"case"_s, u"refuse"_s, village.monitored, u"refusal_reason=申报不实"_s}).exitCode == 0);
    CHECK(village.list(u"case list"_s, u"cases"_s).isEmpty());
}
