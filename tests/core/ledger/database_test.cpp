#include "core/ledger/database.h"

#include "tests/core/ledger/sample_database.h"
#include "tests/support/mounted_disk.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace mingbai;
using namespace mingbai::test;

namespace {

const QByteArray kMagic("SQLite format 3\0", 16);

void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("What durability and secrecy rest on is set on every connection")
{
    const SampleDatabase sample(GENERATE(kKey, QByteArray()));
    const OpenMode mode = GENERATE(OpenMode::ReadWrite, OpenMode::ReadOnly);
    Database database = sample.open(mode);
    CHECK(answer(database, "temp_store") == u"2");
    CHECK(answer(database, "foreign_keys") == u"1");
    CHECK(answer(database, "secure_delete") == u"1");
    CHECK(answer(database, "cell_size_check") == u"1");
    CHECK(answer(database, "trusted_schema") == u"0");
    CHECK(answer(database, "mmap_size") == u"0");
    CHECK(answer(database, "application_id") == QString::number(0x4D42414E));
    CHECK(answer(database, "encoding") == u"UTF-8");
    CHECK(answer(database, "locking_mode") == u"normal");
    if (mode == OpenMode::ReadWrite) {
        CHECK(answer(database, "journal_mode") == u"truncate");
        CHECK(answer(database, "synchronous") == u"3");
    }
    CHECK(database.isReadOnly() == (mode == OpenMode::ReadOnly));
}

TEST_CASE("An encrypted file has neither SQLite's magic nor a word of its content in clear")
{
    const SampleDatabase sample;
    const QByteArray bytes = contentOf(sample.path());
    CHECK_FALSE(bytes.startsWith(kMagic));
    CHECK_FALSE(bytes.contains("marker"));
    CHECK_FALSE(bytes.contains("CREATE TABLE"));
    CHECK(contentOf(SampleDatabase(QByteArray()).path()).startsWith(kMagic));
}

TEST_CASE("Sorting more than memory was meant for writes no temporary file")
{
    const auto filesWhileSorting = [](Database& database) {
        database.run("PRAGMA cache_size=10");
        Statement sorted(database, "SELECT text || note.id FROM note, (SELECT 1 FROM note LIMIT 50) ORDER BY random()");
        REQUIRE(sorted.next());
        QStringList files;
        for (const QFileInfo& open : QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System))
            files += open.symLinkTarget();
        return files.filter(u"etilqs"_s);
    };
    const SampleDatabase sample;
    Database database = sample.open();
    CHECK(filesWhileSorting(database).isEmpty());
    database.run("PRAGMA temp_store=FILE");
    CHECK_FALSE(filesWhileSorting(database).isEmpty()); // else this test could not fail
}

TEST_CASE("The file and its journal are for their owner only")
{
    const SampleDatabase sample;
    Database database = sample.open();
    const Transaction transaction(database);
    database.run("DELETE FROM note");
    CHECK(sample.files() == QStringList{u"village.mbl"_s, u"village.mbl-journal"_s});
    for (const QString& file : sample.files())
        CHECK((QFile::permissions(sample.path(file)) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
}

TEST_CASE("A wrong key is told from files that are no ledgers and from cut ones")
{
    const SampleDatabase sample;
    CHECK(sample.refusal(QByteArray(32, 'x')) == FailureCode::WrongKey);
    CHECK(sample.refusal({}) == FailureCode::WrongKey);
    CHECK(SampleDatabase(QByteArray()).refusal(kKey) == FailureCode::NotALedger);
    const QByteArray whole = contentOf(sample.path());
    overwrite(sample.path(), whole.chopped(4096));
    CHECK(sample.refusal(kKey) == FailureCode::Damaged);
    overwrite(sample.path(), whole.first(6000));
    CHECK(sample.refusal(QByteArray(32, 'x')) == FailureCode::Damaged);
    overwrite(sample.path(), {});
    CHECK(sample.refusal(kKey) == FailureCode::NotALedger);
    overwrite(sample.path(), "PK\x03\x04" + whole);
    CHECK(sample.refusal(kKey) == FailureCode::NotALedger);
    overwrite(sample.path(), "a short text");
    CHECK(sample.refusal({}) == FailureCode::NotALedger);
}

TEST_CASE("A damaged page is noticed when it is read")
{
    const SampleDatabase sample;
    QByteArray bytes = contentOf(sample.path());
    bytes[3 * 4096 + 100] = static_cast<char>(bytes[3 * 4096 + 100] ^ 1);
    overwrite(sample.path(), bytes);
    Database database = sample.open();
    CHECK(failureOf([&] { return database.single("SELECT sum(length(text)) FROM note"); }).code() == FailureCode::Damaged);
}

TEST_CASE("A database of another program is not a ledger")
{
    const SampleDatabase sample{QByteArray()};
    QByteArray bytes = contentOf(sample.path());
    bytes.replace(68, 4, QByteArray(4, '\0')); // where SQLite keeps the application's number
    overwrite(sample.path(), bytes);
    CHECK(sample.refusal({}) == FailureCode::NotALedger);
}

TEST_CASE("A file that is not there, a folder, a link and a file that is there already are refused")
{
    const SampleDatabase sample;
    CHECK(failureOf([&] { Database(sample.path(u"no"_s), kKey, OpenMode::ReadWrite); }).code() == FailureCode::InputOutput);
    CHECK(failureOf([&] { Database(sample.path(u"no/no"_s), kKey, OpenMode::Create); }).code() == FailureCode::InputOutput);
    CHECK(failureOf([&] { Database(sample.path({}), kKey, OpenMode::ReadWrite); }).code() == FailureCode::InputOutput);
    CHECK(sample.refusal(kKey, OpenMode::Create) == FailureCode::InputOutput);
    QFile::link(sample.path(), sample.path(u"link"_s));
    CHECK(failureOf([&] { Database(sample.path(u"link"_s), kKey, OpenMode::ReadWrite); }).code() == FailureCode::InputOutput);
}

TEST_CASE("A ledger in a folder reached through a link opens")
{
    const SampleDatabase sample;
    QTemporaryDir elsewhere;
    QFile::link(QFileInfo(sample.path()).absolutePath(), elsewhere.filePath(u"link"_s));
    Database database(elsewhere.filePath(u"link/village.mbl"_s), kKey, OpenMode::ReadWrite);
    CHECK(notesIn(database) == 200);
}

TEST_CASE("A file that could not be begun leaves nothing behind")
{
    const SampleDatabase sample;
    CHECK(failureOf([&] { Database(sample.path(u"new"_s), "short key", OpenMode::Create); }).code() == FailureCode::Internal);
    CHECK_FALSE(sample.files().contains(u"new"_s));
}

TEST_CASE("What a crash left half done is taken back, for readers too")
{
    const SampleDatabase sample(GENERATE(kKey, QByteArray()));
    const OpenMode mode = GENERATE(OpenMode::ReadOnly, OpenMode::ReadWrite);
    const QString crashed = sample.path(u"crashed.mbl"_s);
    {
        Database database = sample.open();
        database.run("PRAGMA cache_size=1"); // pages reach the file before the commit
        const Transaction transaction(database);
        database.run("UPDATE note SET text='half done'");
        REQUIRE(QFile::copy(sample.path(), crashed));
        REQUIRE(QFile::copy(sample.path() + u"-journal"_s, crashed + u"-journal"_s));
    }
    REQUIRE(contentOf(crashed) != contentOf(sample.path()));
    Database database = sample.open(mode, crashed);
    CHECK(notesIn(database) == 200);
    CHECK(integerOf(database.single("SELECT count(*) FROM note WHERE text='half done'")) == 0);
}

TEST_CASE("A ledger cannot be tampered with by SQL that came from outside")
{
    const SampleDatabase sample;
    Database database = sample.open();
    CHECK_THROWS_AS(database.run("SELECT load_extension('x')"), Failure);
    database.run("PRAGMA writable_schema=ON");
    CHECK_THROWS_AS(database.run("UPDATE sqlite_schema SET sql='' WHERE name='note'"), Failure);
    CHECK_THROWS_AS(database.run("SELECT \"no column\" FROM note"), Failure);
    CHECK_THROWS_AS(Statement(database, "SELECT 1" + QByteArray("+1").repeated(301)), Failure);
}

TEST_CASE("On a full disk nothing is lost and the ledger goes on when there is room")
{
    const MountedDisk disk(2 << 20);
    MINGBAI_SKIP_UNLESS_MOUNTED(disk);
    Database database(disk.path(u"a.mbl"_s), kKey, OpenMode::Create);
    database.run("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT) STRICT; INSERT INTO note(text) VALUES('kept')");
    disk.fill(GENERATE(0, 8192, 40960, 262144));
    {
        Transaction transaction(database);
        const Failure failure = failureOf([&] {
            database.run("INSERT INTO note(text) SELECT hex(randomblob(100000)) FROM json_each('[1,2,3,4,5,6,7,8]')");
            transaction.commit();
        });
        CHECK(failure.code() == FailureCode::DiskFull);
    }
    CHECK(notesIn(database) == 1);
    disk.makeRoom();
    database.run("INSERT INTO note(text) VALUES('again')");
    CHECK(notesIn(database) == 2);
    CHECK(answer(database, "integrity_check") == u"ok");
}

TEST_CASE("A ledger that finds no room to begin leaves nothing behind")
{
    const MountedDisk disk(1 << 20);
    MINGBAI_SKIP_UNLESS_MOUNTED(disk);
    disk.fill(0);
    CHECK(failureOf([&] { Database(disk.path(u"a.mbl"_s), kKey, OpenMode::Create); }).code() == FailureCode::DiskFull);
    CHECK(disk.files() == QStringList{u"filler"_s});
}

TEST_CASE("On a write-protected disk a ledger can be read and not written")
{
    const MountedDisk disk(2 << 20);
    MINGBAI_SKIP_UNLESS_MOUNTED(disk);
    const QString path = disk.path(u"a.mbl"_s);
    Database(path, kKey, OpenMode::Create).run("CREATE TABLE note(id INTEGER PRIMARY KEY) STRICT");
    disk.protect();
    CHECK(failureOf([&] { Database(path, kKey, OpenMode::ReadWrite); }).code() == FailureCode::ReadOnly);
    CHECK(failureOf([&] { Database(disk.path(u"b.mbl"_s), kKey, OpenMode::Create); }).code() == FailureCode::ReadOnly);
    Database reader(path, kKey, OpenMode::ReadOnly);
    CHECK(notesIn(reader) == 0);
}
