// A policy pack from the township's ledger to the village's, on the command line.
#include "core/sync/identity.h"
#include "tests/support/catch_qt.h"
#include "tests/support/cli.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using mingbai::test::Cli;
using mingbai::test::CliResult;

namespace {

QJsonObject bilingual(const QString& zh, const QString& en)
{
    return {{u"zh"_s, zh}, {u"en"_s, en}};
}

/// A pack with one changed figure, one new check and one new entitlement.
QJsonObject content(int number)
{
    const QJsonObject line{{u"name"_s, u"monitoring_line"_s}, {u"label"_s, bilingual(u"监测线"_s, u"Monitoring line"_s)},
        {u"unit"_s, u"yuan"_s}, {u"source"_s, u"例文〔2026〕1号"_s},
        {u"values"_s, QJsonArray{QJsonObject{{u"region"_s, u"211324"_s}, {u"from"_s, u"2026-01-01"_s}, {u"value"_s, 8900}}}}};
    const QJsonObject entitlement{{u"id"_s, u"winter_heating"_s},
        {u"policy"_s, bilingual(u"冬季取暖补助"_s, u"Winter heating"_s)},
        {u"item"_s, bilingual(u"一次性补助"_s, u"One payment"_s)}, {u"office"_s, bilingual(u"乡镇民政办"_s, u"Township"_s)},
        {u"phone"_s, u"12345"_s}, {u"when"_s, u"EXISTS (SELECT 1 FROM household WHERE id = ?1)"_s},
        {u"source"_s, u"例文〔2026〕1号"_s}};
    const QString check = u"-- check: KZ-01\n-- subject: household\n-- severity: warning\n-- zh: 本户没有填村民组。\n"
                          "-- en: The household has no group.\n-- mend.zh: 补填村民组。\n-- mend.en: Enter the group.\n"
                          "-- source: 例文〔2026〕1号\ngroup_name IS NULL\n"_s;
    return {{u"format"_s, u"mingbai-policy"_s}, {u"version"_s, 1}, {u"name"_s, u"kazuo"_s}, {u"number"_s, number},
        {u"title"_s, bilingual(u"喀左县政策包"_s, u"Kazuo"_s)}, {u"source"_s, u"例文〔2026〕1号"_s},
        {u"valid_from"_s, u"2026-01-01"_s}, {u"parameters"_s, QJsonArray{line}},
        {u"checks"_s, QJsonObject{{u"county.sql"_s, check}}}, {u"entitlements"_s, QJsonArray{entitlement}}};
}

/// A township and a village that trusts it, and a stick.
struct Offices {
    Offices()
    {
        for (Cli* cli : {&village, &township}) {
            cli->setVariable(u"MINGBAI_PASSPHRASE"_s, {});
            cli->setVariable(u"MINGBAI_TODAY"_s, u"2026-03-02"_s);
        }
        REQUIRE(village.run({u"init"_s, u"--division"_s, u"211324102203"_s, u"--no-encryption"_s}).exitCode == 0);
        REQUIRE(
            township.run({u"init"_s, u"--division"_s, u"211324102"_s, u"--role"_s, u"township"_s, u"--no-encryption"_s}).exitCode
            == 0);
        REQUIRE(village.run({u"add"_s, u"household"_s, u"base_type=一般农户"_s}).exitCode == 0);
        REQUIRE(village.run({u"identity"_s, u"--request"_s, u"--out"_s, on(u"request"_s)}).exitCode == 0);
        REQUIRE(township.run({u"enrol"_s, on(u"request"_s), u"--out"_s, on(u"bundle"_s)}).exitCode == 0);
        const QString aloud = township.run({u"identity"_s}).json()[u"fingerprint"].toString();
        REQUIRE(village.run({u"trust"_s, on(u"bundle"_s), u"--fingerprint"_s, aloud}).exitCode == 0);
    }
    [[nodiscard]] QString on(const QString& name) const { return stick.filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(on(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] CliResult sign(const Cli& by, const QJsonObject& pack, const QString& name) const
    {
        write(u"content.json"_s, QJsonDocument(pack).toJson());
        return by.run({u"policy"_s, u"sign"_s, on(u"content.json"_s), u"--out"_s, on(name)});
    }
    /// Signed by the township with a program that does not look at what it signs.
    void signBlindly(const QJsonObject& pack, const QString& name) const
    {
        using namespace mingbai;
        const auto ledger = Ledger::open(township.ledger(), std::nullopt, {OpenMode::ReadWrite, u"例"_s, {}});
        const LedgerKeys keys = ledgerKeys(*ledger);
        write(name, signedBytes(QJsonDocument(pack).toJson(), keys.sign.certificate, keys.sign.key));
    }
    [[nodiscard]] qint64 newestChange() const
    {
        return village.run({u"log"_s, u"--limit"_s, u"1"_s}).json()[u"changes"][0][u"number"].toInteger();
    }
    /// What stands on the card of the village's household.
    [[nodiscard]] QString card() const
    {
        const QString pdf = on(u"card.pdf"_s);
        REQUIRE(village.run({u"print"_s, u"policy-card"_s, u"--out"_s, pdf}).exitCode == 0);
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
        REQUIRE(reader.waitForFinished(60'000));
        return QString::fromUtf8(reader.readAllStandardOutput()).simplified().remove(u' ');
    }
    [[nodiscard]] int findings(const QString& check) const
    {
        int count = 0;
        for (const QJsonValue finding : village.run({u"check"_s}).json()[u"findings"].toArray())
            count += finding[u"check"].toString() == check ? 1 : 0;
        return count;
    }
    /// The monitoring line of today; empty when it is not known.
    [[nodiscard]] QJsonValue line() const
    {
        return village.run({u"policy"_s, u"show"_s, u"monitoring_line"_s}).json()[u"parameters"][0][u"value"];
    }

    Cli village;
    Cli township;
    QTemporaryDir stick;
};

} // namespace

TEST_CASE("a policy pack changes a figure, the checks and the card, once it is taken in and not before")
{
    const Offices offices;
    REQUIRE(offices.sign(offices.township, content(1), u"one.mbpolicy"_s).exitCode == 0);
    const QString pack = offices.on(u"one.mbpolicy"_s);
    const CliResult shown = offices.village.run({u"policy"_s, u"import"_s, pack, u"--dry-run"_s});
    REQUIRE(shown.exitCode == 0);
    QStringList kinds;
    for (const QJsonValue change : shown.json()[u"changes"].toArray())
        kinds << change[u"kind"].toString();
    CHECK(kinds == QStringList{u"parameter"_s, u"check"_s, u"entitlement"_s});
    CHECK(offices.line().isUndefined());
    CHECK(offices.findings(u"KZ-01"_s) == 0);
    CHECK_FALSE(offices.card().contains(u"冬季取暖补助"));

    REQUIRE(offices.village.run({u"policy"_s, u"import"_s, pack}).exitCode == 0);
    CHECK(offices.card().contains(u"冬季取暖补助"));
    CHECK(offices.line().toDouble() == 8900);
    CHECK(offices.findings(u"KZ-01"_s) == 1);
    CHECK(offices.village.run({u"policy"_s, u"show"_s, u"monitoring_line"_s, u"--on"_s, u"2025-12-31"_s})
              .json()[u"parameters"][0][u"value"]
              .isUndefined()); // a year keeps its own rules
    CHECK(offices.village.run({u"verify"_s}).exitCode == 0);

    const auto isListed = [&] {
        const QJsonArray checks = offices.village.run({u"check"_s, u"--list"_s}).json()[u"checks"].toArray();
        return std::any_of(checks.begin(), checks.end(),
            [](const QJsonValue& check) { return check[u"id"].toString() == u"KZ-01" && check[u"pack"].toString() == u"kazuo"; });
    };
    CHECK(isListed());
    CHECK(offices.village.run({u"undo"_s}).exitCode == 0);
    CHECK_FALSE(isListed());
    CHECK(offices.line().isUndefined());
    CHECK(offices.findings(u"KZ-01"_s) == 0);
    CHECK(offices.village.run({u"verify"_s}).exitCode == 0);
}

TEST_CASE("words of a pack are said by the command line once it is taken in")
{
    const Offices offices;
    QJsonObject pack = content(1);
    pack[u"terms"_s] = QJsonObject{{u"en"_s, QJsonObject{{u"Monitoring line"_s, u"Assistance line"_s}}}};
    REQUIRE(offices.sign(offices.township, pack, u"words.mbpolicy"_s).exitCode == 0);
    const auto label = [&] {
        return offices.village.run({u"policy"_s, u"show"_s, u"monitoring_line"_s}).json()[u"parameters"][0][u"label"].toString();
    };
    const QString former = label();
    CHECK(former.startsWith(u"Monitoring line"_s));
    REQUIRE(offices.village.run({u"policy"_s, u"import"_s, offices.on(u"words.mbpolicy"_s)}).exitCode == 0);
    CHECK(label().startsWith(u"Assistance line"_s));
    REQUIRE(offices.village.run({u"undo"_s}).exitCode == 0);
    CHECK(label() == former);
}

TEST_CASE("what if the line were another: the households under it are counted, and nothing is set")
{
    Cli village;
    village.setVariable(u"MINGBAI_PASSPHRASE"_s, {});
    village.setVariable(u"MINGBAI_TODAY"_s, u"2026-03-02"_s);
    REQUIRE(village.run({u"init"_s, u"--division"_s, u"211324102203"_s, u"--no-encryption"_s}).exitCode == 0);
    for (const auto& wages : {u"8000"_s, u"9500"_s}) {
        const QString household = village.run({u"add"_s, u"household"_s, u"base_type=一般农户"_s}).json()[u"id"].toString();
        REQUIRE(village
                    .run({u"add"_s, u"income"_s, u"--parent"_s, household, u"year=2025"_s, u"members=1"_s,
                        u"wages_migrant=%1"_s.arg(wages)})
                    .exitCode
            == 0);
    }
    const auto under = [&](const QString& line) {
        const QJsonObject json = village.run({u"policy"_s, u"what-if"_s, line, u"--list"_s}).json();
        CHECK(json[u"year"].toInt() == 2025);
        CHECK(json[u"list"].toArray().size() == json[u"households"].toInt());
        return json[u"households"].toInt();
    };
    CHECK(under(u"8000"_s) == 0);
    CHECK(under(u"8000.01"_s) == 1);
    CHECK(under(u"10000"_s) == 2);
    CHECK(village.run({u"policy"_s, u"show"_s, u"monitoring_line"_s}).json()[u"parameters"][0][u"value"].isUndefined());
}

TEST_CASE("a pack is refused that was changed, is older, comes from below, or does more than read")
{
    const Offices offices;
    REQUIRE(offices.sign(offices.township, content(2), u"two.mbpolicy"_s).exitCode == 0);
    const auto take = [&](const QString& name) { return offices.village.run({u"policy"_s, u"import"_s, offices.on(name)}); };
    QFile file(offices.on(u"two.mbpolicy"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    REQUIRE(bytes.contains("8900"));
    offices.write(u"changed.mbpolicy"_s, bytes.replace("8900", "8100"));
    const CliResult changed = take(u"changed.mbpolicy"_s);
    CHECK(changed.exitCode == 4);
    CHECK_FALSE(changed.err.isEmpty());
    CHECK(offices.line().isUndefined());

    REQUIRE(take(u"two.mbpolicy"_s).exitCode == 0);
    REQUIRE(offices.sign(offices.township, content(1), u"older.mbpolicy"_s).exitCode == 0);
    CHECK(take(u"older.mbpolicy"_s).exitCode == 4);
    CHECK(take(u"two.mbpolicy"_s).exitCode == 4);

    REQUIRE(offices.sign(offices.village, content(3), u"below.mbpolicy"_s).exitCode == 0);
    CHECK(offices.township.run({u"policy"_s, u"import"_s, offices.on(u"below.mbpolicy"_s)}).exitCode == 4);

    const qint64 newest = offices.newestChange();
    const auto isRefused = [&](const QJsonObject& pack, const QString& name) {
        offices.signBlindly(pack, u"blind.mbpolicy"_s);
        const CliResult refused = take(u"blind.mbpolicy"_s);
        INFO(refused.err.toStdString());
        CHECK(refused.exitCode == 4);
        CHECK(refused.err.contains(name.toUtf8())); // which part of it
    };
    for (const QString& sql : {u"1; DELETE FROM household"_s, u"1) OR (SELECT load_extension('x')"_s,
             u"EXISTS (SELECT 1 FROM sqlite_schema)"_s, u"1 THEN 1 WHEN 1"_s, u"EXISTS (SELECT 1 FROM sync_party)"_s}) {
        INFO(sql.toStdString());
        QJsonObject writing = content(4);
        QJsonArray rules = writing[u"entitlements"].toArray();
        QJsonObject rule = rules[0].toObject();
        rule[u"when"] = sql;
        rules[0] = rule;
        writing[u"entitlements"] = rules;
        CHECK(offices.sign(offices.township, writing, u"writing.mbpolicy"_s).exitCode == 4);
        isRefused(writing, u"winter_heating"_s);
        writing = content(4);
        QString check = writing[u"checks"][u"county.sql"].toString();
        writing[u"checks"] = QJsonObject{{u"county.sql"_s, check.replace(u"group_name IS NULL"_s, sql)}};
        CHECK(offices.sign(offices.township, writing, u"writing.mbpolicy"_s).exitCode == 4);
        isRefused(writing, u"KZ-01"_s);
    }
    CHECK(offices.newestChange() == newest);
    CHECK(offices.line().toDouble() == 8900);
    CHECK(offices.findings(u"KZ-01"_s) == 1);
}
