// The contract of mingbai-cli: names, exit codes, shapes of --json.
#include "tests/support/catch_qt.h"
#include "tests/support/cli.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using mingbai::test::Cli;
using mingbai::test::CliResult;

namespace {

const QString kVillage = u"211324102203"_s;

Cli plainLedger()
{
    Cli cli;
    REQUIRE(cli.run({u"init"_s, u"--division"_s, kVillage, u"--no-encryption"_s}).exitCode == 0);
    return cli;
}

/// A demo of some households, plain, with its first household and a person in it.
struct Demo {
    Cli cli;
    QString household;
    QString person;

    explicit Demo(int households = 20)
    {
        REQUIRE(cli.run({u"demo"_s, u"--households"_s, QString::number(households)}).exitCode == 0);
        const QJsonObject hit = cli.run({u"find"_s, u"100200000001"_s}).json()[u"hits"][0].toObject();
        household = hit[u"household"].toString();
        person = cli.run({u"show"_s, household}).json()[u"person"][0][u"id"].toString();
        REQUIRE_FALSE(person.isEmpty());
    }
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("a new ledger says its recovery code once and asks for its passphrase from then on")
{
    Cli cli;
    cli.setVariable(u"MINGBAI_PASSPHRASE"_s, u"correct horse battery"_s);
    const CliResult made = cli.run({u"init"_s, u"--division"_s, kVillage});
    REQUIRE(made.exitCode == 0);
    const QString code = made.json()[u"recovery_code"].toString();
    CHECK(code.count(u'-') == 7);
    CHECK(cli.run({u"stats"_s}).exitCode == 0);
    CHECK_FALSE(contents(cli.ledger()).startsWith("SQLite format 3"));

    cli.setVariable(u"MINGBAI_PASSPHRASE"_s, u"wrong horse battery"_s);
    CHECK(cli.run({u"stats"_s}).exitCode == 4);
    cli.setVariable(u"MINGBAI_PASSPHRASE"_s, QString());
    CHECK(cli.run({u"stats"_s}).exitCode == 4);

    cli.setVariable(u"MINGBAI_PASSPHRASE"_s, u"a new passphrase"_s);
    CHECK(cli.run({u"recover"_s, u"--code"_s, code}).exitCode == 0);
    CHECK(cli.run({u"stats"_s}).exitCode == 0);
}

TEST_CASE("wrong use ends with 2, a file that is no ledger with 4")
{
    const Cli cli;
    CHECK(cli.plain({}).exitCode == 2);
    CHECK(cli.plain({u"fly"_s}).exitCode == 2);
    CHECK(cli.plain({u"stats"_s}).exitCode == 2);
    CHECK(cli.run({u"init"_s, u"--division"_s, u"12"_s, u"--no-encryption"_s}).exitCode == 2);
    CHECK(cli.plain({u"--help"_s}).exitCode == 0);
    QFile file(cli.ledger());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("this is a letter to the township, and certainly no ledger at all");
    file.close();
    CHECK(cli.run({u"stats"_s}).exitCode == 4);
}

TEST_CASE("an existing file is never made anew")
{
    const Cli cli = plainLedger();
    const QByteArray before = contents(cli.ledger());
    CHECK(cli.run({u"init"_s, u"--division"_s, kVillage, u"--no-encryption"_s}).exitCode == 5);
    CHECK(contents(cli.ledger()) == before);
}

TEST_CASE("one field is set, seen, taken back and set again")
{
    const Demo demo;
    const auto phone = [&] { return demo.cli.run({u"show"_s, demo.household}).json()[u"household"][u"phone"].toString(); };
    const QString before = phone();
    REQUIRE(demo.cli.run({u"set"_s, demo.household, u"phone"_s, u"１３８ 0013 8000"_s, u"--why"_s, u"called"_s}).exitCode == 0);
    CHECK(phone() == u"13800138000"_s);
    const CliResult undone = demo.cli.run({u"undo"_s});
    REQUIRE(undone.exitCode == 0);
    CHECK(phone() == before);
    REQUIRE(demo.cli.run({u"undo"_s, u"--change"_s, QString::number(undone.json()[u"change"].toInteger())}).exitCode == 0);
    CHECK(phone() == u"13800138000"_s);
    CHECK(demo.cli.run({u"log"_s, u"verify"_s}).exitCode == 0);
    CHECK(demo.cli.run({u"verify"_s}).json()[u"ok"].toBool());
}

TEST_CASE("records of any kind are added, listed, shown with what is below them, and taken back")
{
    const Demo demo;
    const CliResult project = demo.cli.run({u"add"_s, u"project"_s, u"name=村内路灯"_s, u"central_fund=12万"_s});
    REQUIRE(project.exitCode == 0); // the only village there is
    const QString id = project.json()[u"id"].toString();
    CHECK(demo.cli.run({u"show"_s, id}).json()[u"project"].toArray().first()[u"total_fund"].toDouble() == 120000);

    const QString monitored = demo.cli
                                  .run({u"add"_s, u"monitoring_case"_s, u"--parent"_s, demo.household,
                                      u"monitoring_type=突发严重困难户"_s})
                                  .json()[u"id"]
                                  .toString();
    CHECK(demo.cli
              .run({u"add"_s, u"case_step"_s, u"--parent"_s, monitored, u"step=民主评议"_s, u"done_on=2024年9月3日"_s,
                  u"people_present=21"_s})
              .exitCode
        == 0);
    const QJsonObject shown = demo.cli.run({u"show"_s, monitored, u"--history"_s}).json();
    CHECK(shown[u"case_step"].toArray().first()[u"step"] == u"14"_s);
    CHECK(!shown[u"history"].toArray().isEmpty());
    CHECK(demo.cli.run({u"records"_s, u"case_step"_s, u"--parent"_s, monitored}).json()[u"case_step"].toArray().size() == 1);
    CHECK(demo.cli.run({u"add"_s, u"work"_s, u"--parent"_s, demo.person, u"start_month=2024-03"_s}).exitCode == 0);

    CHECK(demo.cli.run({u"undo"_s}).exitCode == 0);
    CHECK(demo.cli.run({u"add"_s, u"lead"_s, u"content=x"_s}).exitCode == 2); // which household?
    CHECK(demo.cli.run({u"add"_s, u"lead"_s, u"--parent"_s, demo.household, u"nonsense=x"_s}).exitCode == 2);
    CHECK(demo.cli.run({u"add"_s, u"lead"_s, u"--parent"_s, demo.household, u"found_on=soon"_s}).exitCode == 4);
    CHECK(demo.cli.run({u"add"_s, u"case_step"_s, u"--parent"_s, demo.household, u"step=11"_s}).exitCode == 2);
}

TEST_CASE("a value that cannot be is refused with 4, one that is doubtful is kept with 3")
{
    const Demo demo;
    CHECK(demo.cli.run({u"set"_s, demo.person, u"work_months"_s, u"often"_s}).exitCode == 4);
    CHECK(demo.cli.run({u"set"_s, demo.person, u"id_number"_s, u"211324190001010015"_s}).exitCode == 3);
    CHECK(demo.cli.run({u"set"_s, demo.person, u"no_such_field"_s, u"1"_s}).exitCode == 2);
    CHECK(demo.cli.run({u"set"_s, u"no-such-record"_s, u"phone"_s, u"1"_s}).exitCode == 2);
}

TEST_CASE("check lists what is wrong with words and remedy, and ends with 3 when something is")
{
    const Demo demo(60);
    const CliResult result = demo.cli.run({u"check"_s});
    CHECK(result.exitCode == 3);
    const QJsonArray findings = result.json()[u"findings"].toArray();
    REQUIRE(findings.size() > 10);
    for (const QString& key : {u"id"_s, u"check"_s, u"severity"_s, u"household"_s, u"record"_s, u"entity"_s, u"field"_s,
             u"message"_s, u"basis"_s, u"mend"_s})
        CHECK(findings.first().toObject().contains(key));
    const QJsonArray all = demo.cli.run({u"check"_s, u"--list"_s}).json()[u"checks"].toArray();
    CHECK(all.size() >= 70);
    CHECK(all.first().toObject().keys()
        == QStringList{u"id"_s, u"mend"_s, u"severity"_s, u"source"_s, u"subject"_s, u"title"_s, u"words"_s});
}

TEST_CASE("the demo village is the same for the same seed")
{
    const auto exported = [](const QString& seed) {
        Cli cli;
        REQUIRE(cli.run({u"demo"_s, u"--households"_s, u"12"_s, u"--seed"_s, seed}).exitCode == 0);
        REQUIRE(cli.run({u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, cli.path(u"out.json"_s)}).exitCode == 0);
        return QJsonDocument::fromJson(contents(cli.path(u"out.json"_s))).object()[u"records"].toObject();
    };
    const QJsonObject first = exported(u"7"_s);
    CHECK(first == exported(u"7"_s));
    CHECK(first[u"person"] != exported(u"8"_s)[u"person"]);
}

TEST_CASE("what was exported comes back the same into an empty ledger")
{
    const Demo demo;
    const QString json = demo.cli.path(u"out.json"_s);
    REQUIRE(demo.cli.run({u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, json}).exitCode == 0);
    REQUIRE(demo.cli.run({u"export"_s, u"--format"_s, u"csv"_s, u"--out"_s, demo.cli.path(u"csv"_s)}).exitCode == 0);
    const auto records = [](const QString& path) {
        return QJsonDocument::fromJson(contents(path)).object()[u"records"].toObject();
    };
    for (const QString& source : {json, demo.cli.path(u"csv"_s)}) {
        Cli other;
        REQUIRE(other.run({u"init"_s, u"--division"_s, kVillage, u"--no-encryption"_s}).exitCode == 0);
        const CliResult taken = other.run({u"import"_s, source});
        INFO(taken.out.toStdString() << taken.err.toStdString());
        REQUIRE(taken.exitCode == 0);
        REQUIRE(other.run({u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, other.path(u"again.json"_s)}).exitCode == 0);
        for (const QString& entity : {u"household"_s, u"person"_s, u"living"_s, u"income"_s, u"guarantee"_s, u"visit"_s}) {
            INFO(entity.toStdString());
            CHECK(records(other.path(u"again.json"_s))[entity] == records(json)[entity]);
        }
    }
}

TEST_CASE("a backup is restored into a new file, and a passphrase is changed")
{
    Cli cli;
    cli.setVariable(u"MINGBAI_PASSPHRASE"_s, u"the first passphrase"_s);
    REQUIRE(cli.run({u"init"_s, u"--division"_s, kVillage}).exitCode == 0);
    const QString copy = cli.path(u"copy.mingbai"_s);
    const CliResult copied = cli.run({u"backup"_s, u"--out"_s, copy});
    CHECK(copied.json()[u"file"].toString() == copy);
    CHECK(cli.run({u"restore"_s, copy}).exitCode == 2); // the ledger is still there
    const QString elsewhere = cli.path(u"elsewhere.mingbai"_s);
    REQUIRE(cli.plain({u"restore"_s, copy, u"--db"_s, elsewhere}).exitCode == 0);
    CHECK(cli.plain({u"verify"_s, u"--db"_s, elsewhere}).exitCode == 0);

    QFile file(cli.path(u"new"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("the second passphrase\n");
    file.close();
    REQUIRE(cli.run({u"passphrase"_s, u"--new"_s, file.fileName()}).exitCode == 0);
    CHECK(cli.run({u"verify"_s}).exitCode == 4);
    cli.setVariable(u"MINGBAI_PASSPHRASE"_s, u"the second passphrase"_s);
    CHECK(cli.run({u"verify"_s}).exitCode == 0);
}

TEST_CASE("papers are printed for the households that changed, and a past day is asked for by the household's number")
{
    const Demo demo;
    const QString pdf = demo.cli.path(u"cards.pdf"_s);
    CHECK(
        demo.cli.run({u"print"_s, u"policy-card"_s, u"--where"_s, u"changed"_s, u"--out"_s, pdf}).json()[u"count"].toInt() == 20);
    CHECK(demo.cli.run({u"show"_s, u"100200000001"_s, u"--at"_s, u"2024-11-20"_s}).exitCode == 0);
    CHECK(demo.cli.run({u"check"_s, u"--check"_s, u"XX-99"_s}).exitCode == 2);
}

TEST_CASE("a code that no place has makes no ledger")
{
    const Cli cli;
    const CliResult made = cli.run({u"init"_s, u"--division"_s, u"211324999999"_s, u"--no-encryption"_s});
    CHECK(made.exitCode == 2);
    CHECK(made.err.contains("211324999999"));
    CHECK_FALSE(QFile::exists(cli.ledger()));
}

TEST_CASE("an ID number that nobody has is masked where the answer names it")
{
    const Demo demo;
    const CliResult shown = demo.cli.run({u"show"_s, u"211324199204301015"_s});
    CHECK(shown.exitCode == 2);
    CHECK_FALSE(shown.err.contains("199204301015"));
}

TEST_CASE("what is refused is named by row, column and value, with the way to mend it, and an ID number is masked")
{
    const Cli cli = plainLedger();
    QFile file(cli.path(u"list.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("户编号,姓名,与户主关系,身份证号\n1,王五,火星人,211324199611246341\n");
    file.close();
    const CliResult taken = cli.plain({u"import"_s, file.fileName(), u"--db"_s, cli.ledger(), u"--lang"_s, u"en"_s});
    CHECK(taken.exitCode == 3);
    CHECK(taken.out.contains("row 2, 与户主关系 \"火星人\": This is not in the list"));
    CHECK(taken.out.contains("row 2, 身份证号 \"211324********6341\": The last character"));
}

TEST_CASE("a hand-over to a database wants a reason and a server")
{
    const Demo demo;
    const QString address = u"postgresql:///postgres?host="_s + demo.cli.path(u"nowhere"_s);
    CHECK(demo.cli.run({u"export"_s}).exitCode == 2);
    CHECK(demo.cli.run({u"export"_s, u"--to"_s, address}).exitCode == 2);
    CHECK(demo.cli.run({u"export"_s, u"--to"_s, address, u"--why"_s, u"to the province"_s}).exitCode == 5);
}

TEST_CASE("an export since a later change does not pass over what was never handed out")
{
    Demo demo;
    const auto exported = [&](const QString& since) {
        return demo.cli.run({u"export"_s, u"--since"_s, since, u"--format"_s, u"json"_s, u"--out"_s, demo.cli.path(u"x.json"_s)});
    };
    const qint64 head = exported(u"0"_s).json()[u"through"].toInteger();
    REQUIRE(demo.cli.run({u"set"_s, demo.household, u"address"_s, u"村东头"_s}).exitCode == 0);
    CHECK(exported(QString::number(head + 1)).json()[u"records"].toInteger() == 0);
    CHECK(exported(u"last"_s).json()[u"records"].toInteger() == 1);
    CHECK(exported(u"99999"_s).exitCode == 2);
}

TEST_CASE("what leaves the ledger in full is noted, whatever the format")
{
    Demo demo;
    for (const QString& format : {u"json"_s, u"csv"_s, u"xlsx"_s}) {
        const auto changes = [&] { return demo.cli.run({u"log"_s}).json()[u"changes"].toArray().size(); };
        const auto before = changes();
        CHECK(demo.cli.run({u"export"_s, u"--format"_s, format, u"--out"_s, demo.cli.path(format)}).exitCode == 0);
        CHECK(changes() == before + 1);
    }
}

TEST_CASE("an export since the last one holds only what changed")
{
    const Demo demo;
    REQUIRE(demo.cli.run({u"export"_s, u"--out"_s, demo.cli.path(u"all.json"_s)}).exitCode == 0);
    REQUIRE(demo.cli.run({u"set"_s, demo.person, u"phone"_s, u"13800138000"_s}).exitCode == 0);
    const CliResult more = demo.cli.run({u"export"_s, u"--since"_s, u"last"_s, u"--out"_s, demo.cli.path(u"more.json"_s)});
    CHECK(more.json()[u"records"].toInteger() == 1);
}

TEST_CASE("policy cards come as one PDF, readable and without numbers of the family")
{
    const Demo demo;
    const QString pdf = demo.cli.path(u"cards.pdf"_s);
    const CliResult printed = demo.cli.run({u"print"_s, u"policy-card"_s, u"--out"_s, pdf, u"--income"_s});
    REQUIRE(printed.exitCode == 0);
    CHECK(printed.json()[u"count"].toInteger() == 20);
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    REQUIRE(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    CHECK(text.count(u"明白卡"_s) >= 20);
    CHECK(text.contains(u"12317"_s));
    static const QRegularExpression idNumber(u"\\d{17}[\\dXx]"_s);
    CHECK_FALSE(text.contains(idNumber));
    CHECK(demo.cli.run({u"print"_s, u"no-such-paper"_s, u"--out"_s, pdf}).exitCode == 2);
    CHECK(demo.cli.run({u"print"_s, u"--list"_s}).json()[u"documents"].toArray().size() >= 1);
}

TEST_CASE("the dictionary is written in every format")
{
    const Cli cli;
    for (const QString& format : {u"json-schema"_s, u"datapackage"_s, u"markdown"_s}) {
        const CliResult result = cli.plain({u"dictionary"_s, u"--format"_s, format});
        CHECK(result.exitCode == 0);
        CHECK(result.out.size() > 10'000);
    }
    CHECK(cli.plain({u"dictionary"_s, u"--format"_s, u"csv-template"_s, u"--out"_s, cli.path(u"templates"_s)}).exitCode == 0);
    CHECK(cli.plain({u"dictionary"_s, u"--format"_s, u"xlsx-template"_s, u"--out"_s, cli.path(u"t.xlsx"_s)}).exitCode == 0);
    CHECK(contents(cli.path(u"t.xlsx"_s)).startsWith("PK"));
}

TEST_CASE("a table is filled by the ledger; a file that is none is refused, and nothing is left beside it")
{
    Demo demo;
    const QString sample = QStringLiteral(MINGBAI_SOURCE_DIR "/tests/data/inbox/");
    const CliResult filled = demo.cli.run(
        {u"fill"_s, sample + u"T01.xlsx"_s, u"--out"_s, demo.cli.path(u"out.xlsx"_s), u"--where"_s, u"all"_s});
    REQUIRE(filled.exitCode == 0);
    const QJsonObject json = filled.json();
    CHECK(json[u"rows"].toInt() > 15);
    CHECK(json[u"year"].toInt() == 2024);
    CHECK(json[u"columns"].toArray().size() == 15);
    CHECK(json[u"columns"][2][u"field"].toString() == u"household.code");
    CHECK(json[u"unknown"].toArray().size() == 1);
    CHECK(contents(demo.cli.path(u"out.xlsx"_s)).startsWith("PK"));

    const QString refused = demo.cli.path(u"refused.xlsx"_s);
    CHECK(demo.cli.run({u"fill"_s, sample + u"R07.csv"_s, u"--out"_s, refused}).exitCode == 4);
    CHECK_FALSE(QFile::exists(refused));
    CHECK(demo.cli.run({u"fill"_s, sample + u"T01.xlsx"_s, u"--out"_s, refused, u"--where"_s, u"some"_s}).exitCode == 2);
    CHECK(demo.cli.run({u"fill"_s, sample + u"T01.xlsx"_s, u"--out"_s, demo.cli.path(u"none/out.xlsx"_s)}).exitCode == 5);
    const QString own = demo.cli.path(u"out.xlsx"_s);
    CHECK(demo.cli.run({u"fill"_s, own, u"--out"_s, own}).exitCode == 2);
}

TEST_CASE("ledger writes the standing lists as Excel or CSV, shows them masked, and notes what leaves in full")
{
    Demo demo;
    const Cli& cli = demo.cli;
    const QJsonArray lists = cli.run({u"ledger"_s, u"--list"_s}).json()[u"ledgers"].toArray();
    CHECK(lists.size() >= 20);
    CHECK_FALSE(lists[0][u"title"].toString().isEmpty());

    const QJsonObject shown = cli.run({u"ledger"_s, u"households"_s}).json();
    CHECK(shown[u"ledger"][u"name"].toString() == u"households"_s);
    CHECK(shown[u"rows"].toArray().size() == 20);
    CHECK(shown[u"rows"][0][u"head.id_number"].toString().contains(u"****"_s));

    const auto changes = [&] { return cli.run({u"log"_s}).json()[u"changes"].toArray().size(); };
    const auto before = changes();
    CHECK(cli.run({u"ledger"_s, u"households"_s, u"--masked"_s, u"--out"_s, cli.path(u"m.xlsx"_s)}).exitCode == 0);
    CHECK(changes() == before);
    CHECK(cli.run({u"ledger"_s, u"households"_s, u"--why"_s, u"for the town"_s, u"--out"_s, cli.path(u"f.csv"_s)}).exitCode == 0);
    CHECK(changes() == before + 1);
    CHECK(cli.run({u"ledger"_s, u"households"_s, u"--out"_s, cli.path(u"f.pdf"_s)}).exitCode == 2);
    CHECK(cli.run({u"ledger"_s, u"nothing"_s, u"--out"_s, cli.path(u"f.csv"_s)}).exitCode == 2);
    CHECK(cli.run({u"export"_s, u"--format"_s, u"xlsx"_s, u"--out"_s, cli.path(u"all.xlsx"_s)}).exitCode == 0);
    CHECK(cli.run({u"export"_s, u"--format"_s, u"xlsx"_s, u"--profile"_s, u"national"_s, u"--out"_s, cli.path(u"n.xlsx"_s)})
              .exitCode
        == 0);
    CHECK(cli.run({u"export"_s, u"--format"_s, u"xlsx"_s, u"--profile"_s, u"other"_s, u"--out"_s, cli.path(u"o.xlsx"_s)}).exitCode
        == 2);
}
