// Writing is cut at every 4 KiB: by a stick without room, by the death of the program, by a stick that is pulled. What bears a
// final name is whole, what was there stays, and the next try succeeds.
#include "tests/support/fat_stick.h"
#include "tests/support/mounted_disk.h"
#include "tests/support/offices_cli.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>

#include <csignal>
#include <random>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using mingbai::test::Cli;
using mingbai::test::CliResult;
using mingbai::test::FatStick;
using mingbai::test::MountedDisk;
using mingbai::test::ReportingVillage;

namespace {

constexpr qint64 kStep = 4096;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

void changeSomething(const Cli& village, int round)
{
    const QString household = village.run({u"find"_s, u"100200000001"_s}).json()[u"hits"][0][u"household"].toString();
    REQUIRE(village.run({u"set"_s, household, u"note"_s, QString::number(round)}).exitCode == 0);
}

/// What fails on the stick is said in a sentence without inner names, and told as disk trouble. Before it libxlsxwriter may
/// have had its own say.
void checkRefusal(const CliResult& result)
{
    CHECK(result.exitCode == 5);
    const QByteArray sentence = result.err.trimmed().split('\n').last();
    CHECK_FALSE(sentence.isEmpty());
    CHECK_FALSE(sentence.contains(".part"));
}

/// With room for one block more each time, until the file fits: it is the old one till then.
void cutAtEveryBlock(const Cli& cli, const MountedDisk& stick, const QString& path, const QStringList& command)
{
    REQUIRE(cli.run(command).exitCode == 0);
    const QByteArray old = contentOf(path);
    REQUIRE(old.size() > 2 * kStep); // else there is little to cut
    changeSomething(cli, 1);
    int refused = 0;
    for (qint64 room = 0; room <= 2 * old.size(); room += kStep) {
        INFO("room for " << room << " of " << old.size());
        stick.fill(room);
        const CliResult result = cli.run(command);
        stick.makeRoom();
        CHECK(filesIn(stick.path({})) == QStringList{QFileInfo(path).fileName()});
        if (result.exitCode == 0) {
            CHECK(refused >= old.size() / kStep - 2);
            CHECK(contentOf(path) != old);
            return;
        }
        ++refused;
        checkRefusal(result);
        REQUIRE(contentOf(path) == old);
    }
    FAIL("it never fitted");
}

/// The program dies by a signal when a file of its grows beyond this.
std::function<void()> dieBeyond(qint64 bytes)
{
    return [bytes] {
        const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
    };
}

int between(int low, int high)
{
    static std::mt19937 random(std::random_device{}());
    return std::uniform_int_distribution(low, std::max(low, high))(random);
}

} // namespace

TEST_CASE("a backup, a list and an export that are cut at any block leave the old file")
{
    const MountedDisk stick(16 << 20);
    MINGBAI_SKIP_UNLESS_MOUNTED(stick);
    const Cli village;
    REQUIRE(village.run({u"demo"_s, u"--households"_s, u"2"_s}).exitCode == 0);
    SECTION("backup")
    {
        const QString path = stick.path(u"copy.mingbai"_s);
        cutAtEveryBlock(village, stick, path, {u"backup"_s, u"--out"_s, path});
    }
    SECTION("list for Excel")
    {
        const QString path = stick.path(u"list.xlsx"_s);
        cutAtEveryBlock(village, stick, path, {u"export"_s, u"--format"_s, u"xlsx"_s, u"--out"_s, path});
    }
    SECTION("JSON")
    {
        const QString path = stick.path(u"all.json"_s);
        cutAtEveryBlock(village, stick, path, {u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, path});
    }
}

TEST_CASE("a package or a receipt that is cut at any block is not there, its number is not used up, and the ledger is as it was")
{
    const MountedDisk stick(16 << 20);
    MINGBAI_SKIP_UNLESS_MOUNTED(stick);
    const ReportingVillage offices;
    const QString first = offices.village.run({u"pack"_s, u"--out"_s, stick.path({})}).json()[u"file"].toString();
    REQUIRE_FALSE(first.isEmpty());
    const QByteArray old = contentOf(first);
    const qint64 before = offices.newestChange();
    qint64 room = 0;
    for (;; room += kStep) {
        INFO("room for " << room);
        stick.fill(room);
        const CliResult packed = offices.village.run({u"pack"_s, u"--full"_s, u"--out"_s, stick.path({})});
        stick.makeRoom();
        CHECK(contentOf(first) == old);
        if (packed.exitCode == 0) {
            CHECK(packed.json()[u"number"].toInt() == 2);
            break;
        }
        checkRefusal(packed);
        REQUIRE(filesIn(stick.path({})) == QStringList{QFileInfo(first).fileName()});
        REQUIRE(offices.newestChange() == before);
        REQUIRE(room < (1 << 20));
    }
    CHECK(room >= old.size() / kStep * kStep);
    REQUIRE(offices.township.run({u"merge"_s, stick.path({})}).exitCode == 0);
    const QStringList packages = filesIn(stick.path({}));
    stick.fill(0);
    const QStringList receipt{u"receipt"_s, u"--for"_s, u"all"_s, u"--out"_s, stick.path({})};
    checkRefusal(offices.township.run(receipt));
    stick.makeRoom();
    CHECK(filesIn(stick.path({})) == packages);
    REQUIRE(offices.township.run(receipt).exitCode == 0);
    CHECK(offices.village.run({u"merge"_s, stick.path({})}).exitCode == 0); // its own packages lie there, too
}

TEST_CASE("a program that dies at any block of what it packs leaves no package that is not whole, and packs the next time")
{
    ReportingVillage offices;
    const QTemporaryDir stick;
    int died = 0;
    constexpr qint64 kLargestPackage = 32 * kStep; // beyond it only the ledger's own files are cut
    for (qint64 limit = kStep; died >= 0; limit += limit < kLargestPackage ? kStep : limit / 2) {
        INFO("dies beyond " << limit);
        REQUIRE(limit < (64 << 20));
        changeSomething(offices.village, static_cast<int>(limit / kStep));
        const qint64 before = offices.newestChange();
        offices.village.setBefore(dieBeyond(limit));
        const CliResult packed = offices.village.run({u"pack"_s, u"--full"_s, u"--out"_s, stick.path()});
        offices.village.setBefore({});
        for (const QString& name : filesIn(stick.path()).filter(u".mbp"_s)) {
            const bool isPart = name.endsWith(u".part"_s);
            CHECK((isPart || offices.township.run({u"inspect"_s, stick.filePath(name)}).exitCode == 0));
        }
        REQUIRE(offices.village.run({u"verify"_s}).exitCode == 0);
        if (packed.exitCode == 0)
            break;
        CHECK(packed.exitCode == -1);
        CHECK(offices.newestChange() == before);
        ++died;
    }
    CHECK(died > 10);
    CHECK(filesIn(stick.path()).filter(u".part"_s).isEmpty()); // the last run cleared up what the dead ones left
    CHECK(offices.township.run({u"merge"_s, stick.path()}).exitCode == 0);
}

TEST_CASE("a stick that is pulled while a package is written holds nothing that is not whole, and the old package")
{
    ReportingVillage offices;
    const FatStick stick;
    if (!stick.isUsable())
        SKIP("a stick that can be pulled needs /dev/fuse, fusefat and dosfstools");
    stick.plugIn();
    const QString first = offices.village.run({u"pack"_s, u"--out"_s, stick.folder()}).json()[u"file"].toString();
    const QByteArray old = contentOf(first);
    REQUIRE(old.size() > kStep);
    QElapsedTimer timer;
    timer.start();
    REQUIRE(offices.village.run({u"pack"_s, u"--full"_s, u"--out"_s, stick.folder()}).exitCode == 0);
    const int whole = static_cast<int>(timer.elapsed());
    stick.pullOut();
    int pulled = 0;
    for (int round = 0; round < 12; ++round) {
        stick.plugIn();
        const qint64 before = offices.newestChange();
        CliResult packed;
        stick.pullWhile(between(whole / 3, whole), [&] {
            packed = offices.village.run({u"pack"_s, u"--full"_s, u"--out"_s, stick.folder()});
        });
        stick.plugIn();
        INFO("round " << round << ": " << packed.exitCode << ' ' << packed.err.toStdString());
        CHECK(contentOf(first) == old);
        for (const QString& name : filesIn(stick.folder()).filter(QRegularExpression(u"^[^.].*\\.mbp$"_s)))
            CHECK(offices.township.run({u"inspect"_s, stick.folder() + u'/' + name}).exitCode == 0);
        if (packed.exitCode != 0) {
            ++pulled;
            checkRefusal(packed);
            CHECK(offices.newestChange() == before);
        }
        stick.pullOut();
    }
    INFO(pulled << " of 12 pulled in time");
    stick.plugIn();
    CHECK(offices.village.run({u"pack"_s, u"--out"_s, stick.folder()}).exitCode == 0);
}
