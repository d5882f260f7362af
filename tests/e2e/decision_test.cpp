// A township reads what a village reports and decides on its cases; the decision travels back and lands on the case.
#include "tests/support/offices_cli.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using mingbai::test::Cli;
using mingbai::test::CliResult;
using mingbai::test::ReportingVillage;

namespace {

class Stick {
public:
    [[nodiscard]] QString path() const { return m_folder.path(); }
    void carry(const QStringList& write, const Cli& from, const Cli& to) const
    {
        const CliResult written = from.run(write + QStringList{u"--out"_s, path()});
        INFO(written.err.toStdString());
        REQUIRE(written.exitCode == 0);
        const CliResult taken = to.run({u"merge"_s, path()});
        INFO(taken.err.toStdString());
        REQUIRE(taken.exitCode == 0);
    }

private:
    QTemporaryDir m_folder;
};

QJsonObject recordsOf(const Cli& cli)
{
    const QString path = cli.path(u"records.json"_s);
    REQUIRE(cli.run({u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, path}).exitCode == 0);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object()[u"records"].toObject();
}

/// A case of a household without one, as far as the village itself brings it.
QString caseOf(const Cli& village)
{
    const QString household = village.run({u"find"_s, u"100200000001"_s}).json()[u"hits"][0][u"household"].toString();
    const CliResult lead = village.run({u"case"_s, u"lead"_s, household, u"found_on=2024-11-01"_s, u"source=1"_s});
    REQUIRE(lead.exitCode == 0);
    const CliResult opened = village.run({u"case"_s, u"open"_s, lead.json()[u"id"].toString()});
    INFO(opened.out.toStdString());
    REQUIRE(opened.exitCode == 0);
    return opened.json()[u"id"].toString();
}

void step(const Cli& office, const QString& monitored, const QString& code, const QString& day, const QStringList& more = {})
{
    const CliResult taken = office.run(
        QStringList{u"case"_s, u"step"_s, monitored, code, u"done_on="_s + day, u"responsible=甲"_s, u"decided_by=乙"_s,
            u"people_present=30"_s, u"attachment=档案盒"_s}
        + more);
    INFO(code.toStdString() << taken.out.toStdString() << taken.err.toStdString());
    REQUIRE(taken.exitCode == 0);
}

} // namespace

TEST_CASE("a township does not write what a village reports: not a value, not an import, not an undo of the village's work")
{
    const ReportingVillage offices;
    const Stick stick;
    stick.carry({u"pack"_s}, offices.village, offices.township);
    const QString household = offices.village.run({u"find"_s, u"100200000001"_s}).json()[u"hits"][0][u"household"].toString();
    const CliResult set = offices.township.run({u"set"_s, household, u"phone"_s, u"13800138000"_s});
    CHECK(set.exitCode == 2);
    CHECK(set.err.contains("Write a remark"));
    REQUIRE(offices.village.run({u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, offices.village.path(u"all.json"_s)}).exitCode
        == 0);
    QFile all(offices.village.path(u"all.json"_s));
    REQUIRE(all.open(QIODevice::ReadOnly));
    QByteArray bytes = all.readAll();
    QFile changed(offices.village.path(u"changed.json"_s));
    REQUIRE(changed.open(QIODevice::WriteOnly));
    changed.write(bytes.replace("\"phone\":\"1", "\"phone\":\"15").replace("\"phone\": \"1", "\"phone\": \"15"));
    changed.close();
    const QJsonObject before = offices.township.run({u"show"_s, household}).json();
    CHECK(offices.township.run({u"import"_s, changed.fileName()}).exitCode != 0);
    CHECK(offices.township.run({u"show"_s, household}).json() == before);
}

TEST_CASE(
    "a case goes from the village to the township, is sent back, answered, approved, and the approval stands in the village")
{
    const ReportingVillage offices;
    const Cli& village = offices.village;
    const Cli& township = offices.township;
    const Stick stick;
    const QString monitored = caseOf(village);
    step(village, monitored, u"11"_s, u"2024-11-02"_s);
    step(village, monitored, u"12"_s, u"2024-11-02"_s);
    step(village, monitored, u"13"_s, u"2024-11-03"_s);
    step(village, monitored, u"14"_s, u"2024-11-04"_s);
    step(village, monitored, u"15"_s, u"2024-11-05"_s,
        {u"publicity_from=2024-11-05"_s, u"publicity_to=2024-11-11"_s, u"objection=否"_s});
    stick.carry({u"pack"_s}, village, township);

    const QStringList waiting{u"case"_s, u"list"_s, u"--decide"_s};
    const QJsonArray all = township.run(waiting).json()[u"cases"].toArray();
    const auto ours = [&](const Cli& office, const QStringList& command) {
        QJsonObject found;
        for (const QJsonValue one : office.run(command).json()[u"cases"].toArray()) {
            if (one[u"case"].toString() == monitored)
                found = one.toObject();
        }
        return found;
    };
    CHECK(all.size() >= 1);
    CHECK(ours(township, waiting)[u"next"].toString() == u"16"_s);
    CHECK_FALSE(ours(township, waiting)[u"kept_by"].toString().isEmpty());

    step(township, monitored, u"16"_s, u"2024-11-12"_s, {u"result=退回补正"_s, u"note=授权书缺一人签字"_s});
    stick.carry({u"receipt"_s, u"--for"_s, u"all"_s}, township, village);
    const QJsonObject back = ours(village, {u"case"_s, u"list"_s});
    CHECK(back[u"next"].toString() == u"16"_s);
    CHECK(back[u"sent_back_why"].toString() == u"授权书缺一人签字"_s);
    const QJsonObject remark = recordsOf(village)[u"remark"][0].toObject();
    CHECK(remark[u"remark_record"].toString() == monitored);
    REQUIRE(village.run({u"set"_s, remark[u"id"].toString(), u"remark_answer"_s, u"已补签"_s}).exitCode == 0);
    stick.carry({u"pack"_s}, village, township);

    step(township, monitored, u"16"_s, u"2024-11-14"_s, {u"result=通过"_s});
    step(township, monitored, u"17"_s, u"2024-11-18"_s,
        {u"document_number=喀农组〔2024〕9号"_s, u"monitoring_type=3"_s,
            u"risk_1=01"_s}); // the county's paper came to the township
    stick.carry({u"receipt"_s, u"--for"_s, u"all"_s}, township, village);
    const QJsonObject decided = ours(village, {u"case"_s, u"list"_s});
    CHECK(decided[u"type"].toString() == u"3"_s);
    CHECK(decided[u"next"].toString() == u"18"_s);
    CHECK(village.run({u"merge"_s, u"--conflicts"_s}).json()[u"conflicts"].toArray().isEmpty());
    const QString household = decided[u"household"].toString();
    CHECK(village.run({u"show"_s, household}).json()[u"household"][u"monitoring_type"].toString() == u"3"_s);
    CHECK(village.run({u"set"_s, household, u"note"_s, u"告知农户"_s}).exitCode == 0); // it is the village's household still
    stick.carry({u"pack"_s}, village, township);
    CHECK(township.run({u"show"_s, household}).json()[u"household"][u"note"].toString() == u"告知农户"_s);
}
