// The disk fills up at many levels: commands say so, lose nothing, leave no half file, and go on when there is room.
#include "tests/support/catch_qt.h"
#include "tests/support/cli.h"
#include "tests/support/mounted_disk.h"

#include <QJsonArray>

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using mingbai::test::Cli;
using mingbai::test::CliResult;
using mingbai::test::MountedDisk;

namespace {

constexpr qint64 kKilobyte = 1024;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A ledger of a small village, alone on a small disk.
class Village {
public:
    Village()
        : m_disk(8 * kKilobyte * kKilobyte)
    {
    }
    /// From now on with key files; each command then takes half a second for the passphrase.
    void encrypt() { m_cli.setVariable(u"MINGBAI_PASSPHRASE"_s, u"a passphrase for faults"_s); }
    [[nodiscard]] const MountedDisk& disk() const { return m_disk; }
    [[nodiscard]] QString elsewhere(const QString& name) const { return m_cli.path(name); }
    [[nodiscard]] QString ledger() const { return m_disk.path(u"village.mingbai"_s); }
    [[nodiscard]] CliResult run(const QStringList& arguments) const
    {
        return m_cli.plain(QStringList{u"--db"_s, ledger(), u"--json"_s} + arguments);
    }
    void make() const { REQUIRE(run({u"demo"_s, u"--households"_s, u"20"_s}).exitCode == 0); }
    [[nodiscard]] QString household() const
    {
        return run({u"find"_s, u"100200000001"_s}).json()[u"hits"][0][u"household"].toString();
    }
    [[nodiscard]] QString note() const { return run({u"show"_s, household()}).json()[u"household"][u"note"].toString(); }
    [[nodiscard]] qint64 newestChange() const
    {
        const QJsonValue number = run({u"log"_s, u"--limit"_s, u"1"_s}).json()[u"changes"][0][u"number"];
        REQUIRE(number.isDouble());
        return number.toInteger();
    }
    /// Reading and verifying work whether the disk is full or not.
    void requireWhole() const
    {
        const CliResult verdict = run({u"verify"_s});
        INFO(verdict.out.toStdString() << verdict.err.toStdString());
        REQUIRE(verdict.exitCode == 0);
    }

private:
    Cli m_cli;
    MountedDisk m_disk;
};

/// Room left on the disk, in kilobytes: from nothing to enough.
std::vector<int> levels()
{
    return {0, 4, 8, 16, 24, 40, 64, 96, 128, 256, 512, 1024, 2048};
}

} // namespace

TEST_CASE("A change on a full disk is saved or refused, and saved when there is room again")
{
    const Village village;
    MINGBAI_SKIP_UNLESS_MOUNTED(village.disk());
    village.make();
    const QString household = village.household();
    int refused = 0;
    int saved = 0;
    for (const int level : levels()) {
        const QString before = village.note();
        const QString wanted = u"%1 KB left"_s.arg(level);
        village.disk().fill(level * kKilobyte);
        const CliResult result = village.run({u"set"_s, household, u"note"_s, wanted});
        INFO(level << " KB left: " << result.exitCode << ' ' << result.err.toStdString());
        REQUIRE((result.exitCode == 0 || result.exitCode == 5));
        REQUIRE(village.note() == (result.exitCode == 0 ? wanted : before));
        village.requireWhole();
        ++(result.exitCode == 0 ? saved : refused);
        village.disk().makeRoom();
        REQUIRE(village.run({u"set"_s, household, u"note"_s, wanted}).exitCode == 0);
        REQUIRE(village.note() == wanted);
    }
    CHECK(refused > 0); // else nothing was tried
    CHECK(saved > 0);
}

TEST_CASE("An import on a full disk is all there or not at all")
{
    const Village village;
    MINGBAI_SKIP_UNLESS_MOUNTED(village.disk());
    village.make();
    const QString larger = village.elsewhere(u"larger.json"_s);
    Cli source;
    REQUIRE(source.run({u"demo"_s, u"--households"_s, u"60"_s, u"--seed"_s, u"7"_s}).exitCode == 0);
    REQUIRE(source.run({u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, larger}).exitCode == 0);
    const qint64 before = village.newestChange();
    int refused = 0;
    int taken = 0;
    for (const int level : levels()) {
        village.disk().fill(level * kKilobyte);
        const CliResult result = village.run({u"import"_s, larger});
        INFO(level << " KB left: " << result.exitCode << ' ' << result.err.toStdString());
        REQUIRE((result.exitCode == 0 || result.exitCode == 5));
        village.requireWhole();
        REQUIRE(village.newestChange() == before + (result.exitCode == 0 ? 1 : 0));
        village.disk().makeRoom();
        ++(result.exitCode == 0 ? taken : refused);
        if (taken > 0)
            break;
    }
    CHECK(refused > 0);
    CHECK(taken > 0);
}

TEST_CASE("An export, a backup or a paper onto a full disk is whole or not there")
{
    Village village;
    MINGBAI_SKIP_UNLESS_MOUNTED(village.disk());
    const QString verb = GENERATE(u"export"_s, u"backup"_s, u"print"_s);
    if (verb == u"backup")
        village.encrypt();
    village.make();
    const QString target = village.disk().path(u"copy"_s);
    QStringList command{verb, u"--out"_s, target};
    if (verb == u"print")
        command << u"policy-card"_s;
    const auto isWhole = [&] {
        const QByteArray content = contentOf(target);
        return verb == u"export" ? QJsonDocument::fromJson(content).isObject()
            : verb == u"print"   ? content.trimmed().endsWith("%%EOF")
                                 : !content.isEmpty();
    };
    int refused = 0;
    int written = 0;
    for (const int level : levels()) {
        village.disk().fill(level * kKilobyte);
        const CliResult result = village.run(command);
        INFO(level << " KB left: " << result.exitCode << ' ' << result.err.toStdString());
        REQUIRE((result.exitCode == 0 || result.exitCode == 5));
        village.requireWhole();
        REQUIRE(village.disk().files().filter(u".part"_s).isEmpty());
        if (result.exitCode == 0) {
            ++written;
            REQUIRE(isWhole());
        } else {
            ++refused;
            REQUIRE_FALSE(QFile::exists(target));
        }
        village.disk().makeRoom();
        for (const QString& copy : village.disk().files().filter(u"copy"_s))
            QFile::remove(village.disk().path(copy));
    }
    CHECK(refused > 0);
    CHECK(written > 0);
}

TEST_CASE("A folder of tables onto a full disk is whole or not there")
{
    Village village;
    MINGBAI_SKIP_UNLESS_MOUNTED(village.disk());
    village.make();
    const QString target = village.disk().path(u"tables"_s);
    int refused = 0;
    int written = 0;
    for (const int level : levels()) {
        village.disk().fill(level * kKilobyte);
        const CliResult result = village.run({u"export"_s, u"--format"_s, u"csv"_s, u"--out"_s, target});
        INFO(level << " KB left: " << result.exitCode << ' ' << result.err.toStdString());
        REQUIRE((result.exitCode == 0 || result.exitCode == 5));
        REQUIRE(QFile::exists(target) == (result.exitCode == 0));
        village.disk().makeRoom();
        ++(result.exitCode == 0 ? written : refused);
        QDir(target).removeRecursively();
    }
    CHECK(refused > 0);
    CHECK(written > 0);
}

TEST_CASE("A ledger that finds no room to be made leaves nothing behind")
{
    Village village;
    MINGBAI_SKIP_UNLESS_MOUNTED(village.disk());
    village.encrypt();
    for (const int level : {0, 4, 16, 64, 128}) {
        village.disk().fill(level * kKilobyte);
        const CliResult result = village.run({u"init"_s, u"--division"_s, u"211324102203"_s});
        INFO(level << " KB left: " << result.exitCode << ' ' << result.err.toStdString());
        REQUIRE(result.exitCode == 5);
        CHECK_FALSE(QFile::exists(village.ledger()));
        CHECK(village.disk().files().filter(u".part"_s).isEmpty());
        village.disk().makeRoom();
    }
    CHECK(village.run({u"init"_s, u"--division"_s, u"211324102203"_s}).exitCode == 0);
}
