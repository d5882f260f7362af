#include "core/base/durable_write.h"

#include "tests/support/failing.h"
#include "tests/support/mounted_disk.h"

using namespace Qt::StringLiterals;
using namespace mingbai;
using mingbai::test::MountedDisk;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

QStringList filesIn(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

template <typename Work> FailureCode codeOf(const Work& work)
{
    const Failure failure = mingbai::test::failureOf(work);
    CHECK_FALSE(failure.sentence().contains(u".part"));
    return failure.code();
}

} // namespace

TEST_CASE("A file is written whole, readable by its owner only, and no part is left")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"名单.json"_s);
    durableWrite(path, "old");
    const QByteArray bytes(300'001, 'n');
    durableWrite(path, bytes);
    CHECK(contentOf(path) == bytes);
    CHECK(filesIn(folder) == QStringList{u"名单.json"_s});
    CHECK(QFile::permissions(path).testFlag(QFile::ReadOwner));
    CHECK_FALSE(QFile::permissions(path).testFlag(QFile::ReadOther));
    CHECK_FALSE(QFile::permissions(path).testFlag(QFile::ReadGroup));
}

TEST_CASE("A part that an interrupted run left behind does not stand in the way")
{
    const QTemporaryDir folder;
    durableWrite(folder.filePath(u".a.part"_s), "left behind");
    durableWrite(folder.filePath(u"a"_s), "new");
    CHECK(contentOf(folder.filePath(u"a"_s)) == "new");
    CHECK(filesIn(folder) == QStringList{u"a"_s});
}

TEST_CASE("A writer that gives up leaves the old file and no part")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    durableWrite(path, "old");
    CHECK_THROWS_AS(durableWriteWith(path,
                        [](const QString& part) {
                            durableWrite(part, "half");
                            throw std::runtime_error("stop");
                        }),
        std::runtime_error);
    CHECK(contentOf(path) == "old");
    CHECK(filesIn(folder) == QStringList{u"a"_s});
    durableWriteWith(path, [](const QString& part) { durableWrite(part, "new"); });
    CHECK(contentOf(path) == "new");
    CHECK(filesIn(folder) == QStringList{u"a"_s});
}

TEST_CASE("Where nothing can be written, that is said before the writer begins")
{
    const QTemporaryDir folder;
    bool hasBegun = false;
    CHECK_THROWS_AS(durableWriteWith(folder.filePath(u"gone/a"_s), [&](const QString&) { hasBegun = true; }), Failure);
    CHECK_FALSE(hasBegun);
}

TEST_CASE("A file written in pieces appears with its commit only")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    {
        DurableFile file(path);
        file.write("never committed");
    }
    CHECK(filesIn(folder).isEmpty());
    DurableFile file(path);
    file.write("one ");
    file.write("two");
    CHECK_FALSE(QFile::exists(path));
    file.commit();
    CHECK(contentOf(path) == "one two");
    CHECK(filesIn(folder) == QStringList{u"a"_s});
}

TEST_CASE("A folder that is not there is said to be so")
{
    const QTemporaryDir folder;
    CHECK(codeOf([&] { durableWrite(folder.filePath(u"nowhere/a"_s), "x"); }) == FailureCode::InputOutput);
}

TEST_CASE("A folder reached through a link is a folder")
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkdir(u"real"_s);
    QFile::link(folder.filePath(u"real"_s), folder.filePath(u"link"_s));
    durableWrite(folder.filePath(u"link/a"_s), "x");
    CHECK(contentOf(folder.filePath(u"real/a"_s)) == "x");
}

TEST_CASE("A link to a file stays a link, and a device is nothing to be replaced")
{
    const QTemporaryDir folder;
    durableWrite(folder.filePath(u"real"_s), "old");
    QFile::link(folder.filePath(u"real"_s), folder.filePath(u"link"_s));
    durableWrite(folder.filePath(u"link"_s), "new");
    CHECK(QFileInfo(folder.filePath(u"link"_s)).isSymLink());
    CHECK(contentOf(folder.filePath(u"real"_s)) == "new");
    CHECK(codeOf([&] { durableWrite(u"/dev/null"_s, "x"); }) == FailureCode::InputOutput);
    CHECK(codeOf([&] { DurableFile(u"/dev/null"_s).commit(); }) == FailureCode::InputOutput);
    CHECK(codeOf([&] { durableWrite(folder.path(), "x"); }) == FailureCode::InputOutput);
}

TEST_CASE("Bytes that wait for their name have it with the commit only")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    {
        const DurableBytes waiting(path, "x");
        CHECK_FALSE(QFile::exists(path));
    }
    CHECK(filesIn(folder).isEmpty());
    DurableBytes(path, "x").commit();
    CHECK(filesIn(folder) == QStringList{u"a"_s});
}

TEST_CASE("On a full disk the old file stays whole and no part is left")
{
    const MountedDisk disk(1 << 20);
    MINGBAI_SKIP_UNLESS_MOUNTED(disk);
    const QString path = disk.path(u"a"_s);
    const QByteArray old(400'000, 'o');
    const QByteArray tooLarge(800'000, 'n');
    durableWrite(path, old);
    CHECK(codeOf([&] { durableWrite(path, tooLarge); }) == FailureCode::DiskFull);
    CHECK(codeOf([&] { DurableFile(path).write(tooLarge); }) == FailureCode::DiskFull);
    CHECK(contentOf(path) == old);
    CHECK(disk.files() == QStringList{u"a"_s});
}

TEST_CASE("A write-protected place is said to be so")
{
    const MountedDisk disk(1 << 20);
    MINGBAI_SKIP_UNLESS_MOUNTED(disk);
    durableWrite(disk.path(u"a"_s), "old");
    disk.protect();
    CHECK(codeOf([&] { durableWrite(disk.path(u"a"_s), "new"); }) == FailureCode::ReadOnly);
    CHECK(contentOf(disk.path(u"a"_s)) == "old");
}
