// The stick from end to end: enrolment, packages, receipts, and openssl's own tool reading what we write.
#include "core/sync/identity.h"
#include "tests/support/catch_qt.h"
#include "tests/support/cli.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using mingbai::test::Cli;
using mingbai::test::CliResult;

namespace {

const QString kVillage = u"211324102203"_s;
const QString kTownship = u"211324102"_s;

/// A village with households, a township, and a stick that both can reach.
struct Offices {
    Cli village;
    Cli township;
    QTemporaryDir stick;

    Offices()
    {
        REQUIRE(village.run({u"demo"_s, u"--households"_s, u"12"_s}).exitCode == 0);
        REQUIRE(township.run({u"init"_s, u"--division"_s, kTownship, u"--role"_s, u"township"_s, u"--no-encryption"_s}).exitCode
            == 0);
    }
    [[nodiscard]] QString on(const QString& name) const { return stick.filePath(name); }
    void enrol() const
    {
        REQUIRE(village.run({u"identity"_s, u"--request"_s, u"--out"_s, on(u"request"_s)}).exitCode == 0);
        const CliResult enrolled = township.run({u"enrol"_s, on(u"request"_s), u"--out"_s, on(u"bundle"_s)});
        INFO(enrolled.err.toStdString());
        REQUIRE(enrolled.exitCode == 0);
        const QString aloud = township.run({u"identity"_s}).json()[u"fingerprint"].toString();
        REQUIRE(village.run({u"trust"_s, on(u"bundle"_s), u"--fingerprint"_s, aloud}).exitCode == 0);
    }
    [[nodiscard]] QString pack(const QStringList& more = {}) const
    {
        const CliResult packed = village.run(QStringList{u"pack"_s, u"--out"_s, stick.path()} + more);
        INFO(packed.err.toStdString());
        REQUIRE(packed.exitCode == 0);
        return packed.json()[u"file"].toString();
    }
};

QJsonObject first(const CliResult& merged)
{
    return merged.json()[u"packages"][0].toObject();
}

QJsonObject recordsOf(const Cli& cli)
{
    REQUIRE(cli.run({u"export"_s, u"--out"_s, cli.path(u"out.json"_s)}).exitCode == 0);
    QFile file(cli.path(u"out.json"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object()[u"records"].toObject();
}

/// Runs openssl. @return its exit code
int openssl(const QStringList& arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    REQUIRE(process.waitForFinished());
    INFO(process.readAllStandardError().toStdString());
    return process.exitCode();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// The keys of a plain ledger, for files that openssl can read.
mingbai::LedgerKeys keysOf(const Cli& cli)
{
    const std::unique_ptr<mingbai::Ledger> ledger = mingbai::Ledger::open(cli.ledger(), std::nullopt, {});
    return mingbai::ledgerKeys(*ledger);
}

} // namespace

TEST_CASE("a village is enrolled, packs, is merged and gets its receipt")
{
    const Offices offices;
    CHECK(offices.village.run({u"pack"_s, u"--out"_s, offices.stick.path()}).exitCode == 2); // nobody is trusted yet
    offices.enrol();
    const CliResult packed = offices.village.run({u"pack"_s, u"--out"_s, offices.stick.path()});
    REQUIRE(packed.exitCode == 0);
    for (const QString& key : {u"file"_s, u"origin"_s, u"epoch"_s, u"number"_s, u"previous"_s, u"records"_s, u"bytes"_s})
        CHECK(packed.json().contains(key));
    const QString file = packed.json()[u"file"].toString();

    CHECK(offices.township.plain({u"inspect"_s, file, u"--json"_s}).json()[u"signed_by"].toString().size() > 0);
    CHECK(offices.township.run({u"inspect"_s, file}).json()[u"number"].toInt() == 1);
    const CliResult merged = offices.township.run({u"merge"_s, file, u"--report"_s, offices.on(u"report.json"_s)});
    REQUIRE(merged.exitCode == 0);
    CHECK(first(merged)[u"status"].toString() == u"taken"_s);
    CHECK(first(merged)[u"origin"] == packed.json()[u"origin"]);
    CHECK(QFile::exists(offices.on(u"report.json"_s)));
    CHECK(first(offices.township.run({u"merge"_s, file}))[u"status"].toString() == u"repeated"_s);
    for (const QString& entity : {u"household"_s, u"person"_s, u"income"_s, u"visit"_s})
        CHECK(recordsOf(offices.township)[entity] == recordsOf(offices.village)[entity]);

    const CliResult receipt = offices.township.run(
        {u"receipt"_s, u"--for"_s, packed.json()[u"origin"].toString(), u"--out"_s, offices.stick.path()});
    REQUIRE(receipt.exitCode == 0);
    CHECK(first(offices.village.run({u"merge"_s, receipt.json()[u"file"].toString()}))[u"status"].toString() == u"taken"_s);
    CHECK(offices.village.run({u"pack"_s, u"--out"_s, offices.stick.path()}).json()[u"records"].toInt() == 0);
}

TEST_CASE("a folder is taken in one go: good ones taken, bad ones named")
{
    const Offices offices;
    offices.enrol();
    static_cast<void>(offices.pack());
    const QString household = recordsOf(offices.village)[u"household"][0][u"id"].toString();
    REQUIRE(offices.village.run({u"set"_s, household, u"phone"_s, u"13800138000"_s}).exitCode == 0);
    static_cast<void>(offices.pack());
    write(offices.on(u"000-bad.mbp"_s), "this is no package");
    const auto statesOf = [](const CliResult& result) {
        QStringList states;
        for (const QJsonValue package : result.json()[u"packages"].toArray())
            states << package[u"status"].toString();
        return states;
    };
    const CliResult preview = offices.township.run({u"merge"_s, offices.stick.path(), u"--preview"_s});
    CHECK(statesOf(preview) == QStringList{u"refused"_s, u"taken"_s, u"taken"_s});
    CHECK(recordsOf(offices.township)[u"household"].toArray().isEmpty());
    const CliResult merged = offices.township.run({u"merge"_s, offices.stick.path()});
    CHECK(merged.exitCode == 3);
    CHECK(statesOf(merged) == statesOf(preview));
    REQUIRE(offices.township.run({u"undo"_s}).exitCode == 0); // of the newest: the second package
    CHECK(statesOf(offices.township.run({u"merge"_s, offices.stick.path()}))
        == QStringList{u"refused"_s, u"repeated"_s, u"taken"_s});
    CHECK(merged.err.contains("no package"));
    CHECK(offices.township.run({u"merge"_s, offices.on(u"000-bad.mbp"_s)}).exitCode == 4);
}

TEST_CASE("openssl verifies and opens our package by the commands of the manual, and we open one that openssl made")
{
    const Offices offices;
    offices.enrol();
    const QString file = offices.pack({u"--format"_s, u"csv"_s});
    const mingbai::LedgerKeys village = keysOf(offices.village);
    const mingbai::LedgerKeys township = keysOf(offices.township);
    write(offices.on(u"root.pem"_s), village.root.certificate.pem());
    write(offices.on(u"village.pem"_s), village.sign.certificate.pem());
    write(offices.on(u"village.key"_s), village.sign.key.pem());
    write(offices.on(u"township.pem"_s), township.encrypt.certificate.pem());
    write(offices.on(u"township.key"_s), township.encrypt.key.pem());
    CHECK(openssl({u"cms"_s, u"-verify"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, file, u"-no-CApath"_s,
              u"-no-CAstore"_s, u"-CAfile"_s, offices.on(u"root.pem"_s), u"-nointern"_s, u"-certfile"_s,
              offices.on(u"village.pem"_s), u"-no_check_time"_s, u"-out"_s, offices.on(u"envelope.der"_s)})
        == 0);
    CHECK(openssl({u"cms"_s, u"-decrypt"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, offices.on(u"envelope.der"_s),
              u"-recip"_s, offices.on(u"township.pem"_s), u"-inkey"_s, offices.on(u"township.key"_s), u"-out"_s,
              offices.on(u"package.zip"_s)})
        == 0);
    QFile zip(offices.on(u"package.zip"_s));
    REQUIRE(zip.open(QIODevice::ReadOnly));
    const QByteArray archive = zip.readAll();
    CHECK(archive.startsWith("PK"));
    CHECK(archive.contains("data/household.jsonl"));
    CHECK(archive.contains("view/household.csv"));

    // The same archive, encrypted and signed by the tool (streamed, as it does by itself).
    CHECK(openssl({u"cms"_s, u"-encrypt"_s, u"-binary"_s, u"-stream"_s, u"-aes-256-gcm"_s, u"-keyid"_s, u"-in"_s,
              offices.on(u"package.zip"_s), u"-outform"_s, u"DER"_s, u"-out"_s, offices.on(u"again.der"_s), u"-recip"_s,
              offices.on(u"township.pem"_s), u"-keyopt"_s, u"ecdh_kdf_md:sha256"_s})
        == 0);
    CHECK(openssl({u"cms"_s, u"-sign"_s, u"-binary"_s, u"-nodetach"_s, u"-stream"_s, u"-md"_s, u"sha256"_s, u"-keyid"_s, u"-in"_s,
              offices.on(u"again.der"_s), u"-signer"_s, offices.on(u"village.pem"_s), u"-inkey"_s, offices.on(u"village.key"_s),
              u"-outform"_s, u"DER"_s, u"-out"_s, offices.on(u"again.mbp"_s)})
        == 0);
    const CliResult merged = offices.township.run({u"merge"_s, offices.on(u"again.mbp"_s)});
    INFO(merged.err.toStdString());
    CHECK(merged.exitCode == 0);
    CHECK(first(merged)[u"status"].toString() == u"taken"_s);
}

namespace {

/// Those of the manual that verify and open a package.
QStringList manualCommands(const QString& language)
{
    QFile page(QStringLiteral(MINGBAI_SOURCE_DIR "/resources/manual/%1/40-exchange.md").arg(language));
    REQUIRE(page.open(QIODevice::ReadOnly));
    QStringList commands;
    for (const QString& line : QString::fromUtf8(page.readAll()).split(u'\n')) {
        if (line.startsWith(u"    openssl "_s))
            commands << line.trimmed();
    }
    REQUIRE(commands.size() == 2);
    return commands;
}

void runOnStick(const Offices& offices, const QString& command)
{
    QStringList arguments = QProcess::splitCommand(command);
    QProcess process;
    process.setWorkingDirectory(offices.stick.path());
    process.start(arguments.takeFirst(), arguments);
    REQUIRE(process.waitForFinished());
    INFO(command.toStdString() << process.readAllStandardError().toStdString());
    CHECK(process.exitCode() == 0);
}

} // namespace

TEST_CASE("the manual's commands verify and open a package", "[manual]")
{
    for (const QString& language : {u"zh"_s, u"en"_s}) {
        const Offices offices;
        offices.enrol();
        REQUIRE(QFile::copy(offices.pack(), offices.on(u"package.mbp"_s)));
        CHECK(offices.township.run({u"identity"_s, u"--pem"_s, offices.on(u"pem"_s)}).exitCode == 2); // the key has its reason
        REQUIRE(offices.township.run({u"identity"_s, u"--pem"_s, offices.on(u"pem"_s), u"--why"_s, u"audit"_s}).exitCode == 0);
        CHECK(QFile::permissions(offices.on(u"pem/encrypt.key"_s)).testFlag(QFile::ReadOwner));
        CHECK_FALSE(QFile::permissions(offices.on(u"pem/encrypt.key"_s)).testFlag(QFile::ReadGroup));
        for (const QString& command : manualCommands(language))
            runOnStick(offices, command);
        QFile zip(offices.on(u"package.zip"_s));
        REQUIRE(zip.open(QIODevice::ReadOnly));
        CHECK(zip.readAll().contains("data/household.jsonl"));
    }
}

TEST_CASE("a package of before the keys were renewed is opened with the keys of then")
{
    const Offices offices;
    offices.enrol();
    REQUIRE(QFile::copy(offices.pack(), offices.on(u"package.mbp"_s)));
    REQUIRE(offices.township.run({u"identity"_s, u"--renew"_s}).exitCode == 0);
    REQUIRE(offices.township.run({u"identity"_s, u"--pem"_s, offices.on(u"pem"_s), u"--why"_s, u"audit"_s}).exitCode == 0);
    for (const QString& command : manualCommands(u"en"_s))
        runOnStick(offices, QString(command).replace("encrypt."_L1, "encrypt-2."_L1));
    CHECK(QFile::exists(offices.on(u"package.zip"_s)));
}

TEST_CASE("a conflict of two laptops ends with 3, is listed, and is decided")
{
    const Offices offices;
    const QString copy = offices.township.path(u"second.mingbai"_s);
    REQUIRE(offices.village.run({u"stats"_s}).exitCode == 0);
    REQUIRE(QFile::copy(offices.village.ledger(), copy)); // the second laptop starts from a copy of the first
    Cli second;
    REQUIRE(QFile::copy(copy, second.ledger()));
    REQUIRE(second.run({u"identity"_s, u"--separate"_s, u"--request"_s, u"--out"_s, offices.on(u"second"_s)}).exitCode == 0);
    REQUIRE(offices.village.run({u"enrol"_s, offices.on(u"second"_s), u"--out"_s, offices.on(u"to-second"_s)}).exitCode == 0);
    REQUIRE(second
                .run({u"trust"_s, offices.on(u"to-second"_s), u"--fingerprint"_s,
                    offices.village.run({u"identity"_s}).json()[u"fingerprint"].toString()})
                .exitCode
        == 0);

    const QString household = recordsOf(offices.village)[u"household"][0][u"id"].toString();
    REQUIRE(offices.village.run({u"set"_s, household, u"phone"_s, u"13800138000"_s}).exitCode == 0);
    REQUIRE(second.run({u"set"_s, household, u"phone"_s, u"13800138001"_s}).exitCode == 0);
    REQUIRE(second.run({u"set"_s, household, u"hamlet"_s, u"南台屯"_s}).exitCode == 0);
    const CliResult packed = second.run({u"pack"_s, u"--out"_s, offices.stick.path()});
    REQUIRE(packed.exitCode == 0);
    const CliResult merged = offices.village.run({u"merge"_s, packed.json()[u"file"].toString()});
    INFO(merged.err.toStdString());
    CHECK(merged.exitCode == 3);
    REQUIRE(first(merged)[u"conflicts"].toArray().size() == 1);
    const QJsonArray open = offices.village.run({u"merge"_s, u"--conflicts"_s}).json()[u"conflicts"].toArray();
    REQUIRE(open.size() == 1);
    CHECK(open[0][u"field"].toString() == u"phone"_s);
    CHECK_FALSE(open[0][u"here"].toString().contains(u"13800138000"_s)); // masked outside the form
    const QString id = open[0][u"id"].toString();
    CHECK(offices.village.run({u"merge"_s, u"--resolve"_s, id}).exitCode == 2);
    CHECK(offices.village.run({u"set"_s, id, u"conflict_state"_s, u"4"_s}).exitCode == 2); // decided, not typed over
    CHECK(offices.village.run({u"add"_s, u"package"_s}).exitCode == 2);
    REQUIRE(
        offices.village.run({u"merge"_s, u"--resolve"_s, id, u"--take"_s, u"there"_s, u"--why"_s, u"called"_s}).exitCode == 0);
    const QJsonObject home = offices.village.run({u"show"_s, household}).json()[u"household"].toObject();
    CHECK(home[u"phone"].toString() == u"13800138001"_s);
    CHECK(home[u"hamlet"].toString() == u"南台屯"_s);
    CHECK(offices.village.run({u"merge"_s, u"--conflicts"_s}).json()[u"conflicts"].toArray().isEmpty());
}
