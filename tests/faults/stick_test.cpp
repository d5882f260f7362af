// The stick is full, or write-protected: nothing with a final name that is not whole, and the ledger as it was.
#include "tests/support/catch_qt.h"
#include "tests/support/mounted_disk.h"
#include "tests/support/offices_cli.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using mingbai::test::Cli;
using mingbai::test::CliResult;
using mingbai::test::MountedDisk;
using mingbai::test::ReportingVillage;

namespace {

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
    const ReportingVillage offices;
    const Cli& village = offices.village;
    const qint64 before = offices.newestChange();
    const QString folder = stick.path(QString());
    for (const qint64 room : {0, 4096, 8192, 16384, 32768}) {
        stick.fill(room);
        const CliResult packed = village.run({u"pack"_s, u"--out"_s, folder});
        INFO(packed.err.toStdString() << " with room for " << room);
        CHECK(packed.exitCode == 5);
        CHECK(packages(stick) == QStringList());
        CHECK(offices.newestChange() == before);
        stick.makeRoom();
    }
    const CliResult packed = village.run({u"pack"_s, u"--out"_s, folder});
    REQUIRE(packed.exitCode == 0);
    CHECK(packed.json()[u"number"].toInt() == 1);
    CHECK(offices.township.run({u"merge"_s, packed.json()[u"file"].toString()}).exitCode == 0);
}

TEST_CASE("on a write-protected stick nothing is written, and the ledger stays as it was")
{
    const MountedDisk stick(4 << 20);
    MINGBAI_SKIP_UNLESS_MOUNTED(stick);
    const ReportingVillage offices;
    const Cli& village = offices.village;
    const qint64 before = offices.newestChange();
    stick.protect();
    CHECK(village.run({u"pack"_s, u"--out"_s, stick.path(QString())}).exitCode == 5);
    CHECK(offices.newestChange() == before);
}
