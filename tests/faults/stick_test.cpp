// The stick is full, or write-protected: nothing with a final name that is not whole, and the ledger as it was.
#include "tests/support/catch_qt.h"
#include "tests/support/cli.h"
#include "tests/support/mounted_disk.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using mingbai::test::Cli;
using mingbai::test::CliResult;
using mingbai::test::MountedDisk;

namespace {

/// A village that can pack.
void enrol(const Cli& village, const Cli& township)
{
    REQUIRE(village.run({u"demo"_s, u"--households"_s, u"40"_s}).exitCode == 0);
    REQUIRE(township.run({u"init"_s, u"--division"_s, u"211324102"_s, u"--role"_s, u"township"_s, u"--no-encryption"_s}).exitCode
        == 0);
    REQUIRE(village.run({u"identity"_s, u"--request"_s, u"--out"_s, village.path(u"request"_s)}).exitCode == 0);
    REQUIRE(township.run({u"enrol"_s, village.path(u"request"_s), u"--out"_s, village.path(u"bundle"_s)}).exitCode == 0);
    const QString aloud = township.run({u"identity"_s}).json()[u"fingerprint"].toString();
    REQUIRE(village.run({u"trust"_s, village.path(u"bundle"_s), u"--fingerprint"_s, aloud}).exitCode == 0);
}

qint64 newestChange(const Cli& cli)
{
    return cli.run({u"log"_s, u"--limit"_s, u"1"_s}).json()[u"changes"][0][u"number"].toInteger();
}

QStringList packages(const MountedDisk& stick)
{
    QStringList found;
    for (const QString& name : stick.files()) {
        if (name != u"filler"_s)
            found << name;
    }
    return found;
}

} // namespace

TEST_CASE("a package that does not fit on the stick is not there at all, and its number is not used up")
{
    const MountedDisk stick(4 << 20);
    MINGBAI_SKIP_UNLESS_MOUNTED(stick);
    const Cli village;
    const Cli township;
    enrol(village, township);
    const qint64 before = newestChange(village);
    const QString folder = stick.path(QString());
    for (const qint64 room : {0, 4096, 8192, 16384, 32768}) {
        stick.fill(room);
        const CliResult packed = village.run({u"pack"_s, u"--out"_s, folder});
        INFO(packed.err.toStdString() << " with room for " << room);
        CHECK(packed.exitCode == 5);
        CHECK(packages(stick) == QStringList());
        CHECK(newestChange(village) == before);
        stick.makeRoom();
    }
    const CliResult packed = village.run({u"pack"_s, u"--out"_s, folder});
    REQUIRE(packed.exitCode == 0);
    CHECK(packed.json()[u"number"].toInt() == 1);
    CHECK(township.run({u"merge"_s, packed.json()[u"file"].toString()}).exitCode == 0);
}

TEST_CASE("on a write-protected stick nothing is written, and the ledger stays as it was")
{
    const MountedDisk stick(4 << 20);
    MINGBAI_SKIP_UNLESS_MOUNTED(stick);
    const Cli village;
    const Cli township;
    enrol(village, township);
    const qint64 before = newestChange(village);
    stick.protect();
    CHECK(village.run({u"pack"_s, u"--out"_s, stick.path(QString())}).exitCode == 5);
    CHECK(newestChange(village) == before);
}
