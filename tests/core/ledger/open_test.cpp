#include "core/dictionary/check_texts.h"
#include "core/dictionary/dictionary_snapshot.h"
#include "tests/core/ledger/sample.h"

#include <QFile>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

TEST_CASE("a ledger opened again is the same ledger", "[ledger]")
{
    Sample sample(QDate(2025, 3, 1), RootSecret::random());
    const QString household = sample.household({{fields::household::hamlet.id(), u"河东"_s}});
    const LedgerIdentity made = sample.ledger().identity();
    Ledger& again = sample.reopen();
    CHECK(again.isEncrypted());
    CHECK(isUuid(again.identity().id));
    CHECK(again.identity().id == made.id);
    CHECK(again.identity().role == u"village"_s);
    CHECK(again.identity().division == Sample::identity().division);
    CHECK(again.identity().created == made.created);
    CHECK(textOf(again.record(entities::household, household)->value(fields::household::hamlet)) == u"河东"_s);
}

TEST_CASE("the snapshot that the build made of the dictionary holds what its files hold", "[ledger]")
{
    REQUIRE(QFile::exists(u":/dictionary.snapshot"_s));
    const Dictionary& builtIn = Dictionary::builtIn();
    const Dictionary read(builtIn.files());
    CHECK(builtIn.digest() == read.digest());
    CHECK(DictionarySnapshot::of(builtIn) == DictionarySnapshot::of(read));
}

TEST_CASE("the note that the build made of the checks says what their files say", "[ledger]")
{
    REQUIRE(QFile::exists(u":/checks.note"_s));
    const CheckTexts noted = CheckTexts::builtIn();
    const CheckTexts read = CheckTexts::of(Dictionary::builtIn(), checkFilesIn(u":/facts"_s), checkFilesIn(u":/checks"_s));
    CHECK(noted.note() == read.note());
    CHECK(noted.entities.contains(QString(entities::household)));
}

TEST_CASE("a file that is there is never overwritten", "[ledger]")
{
    Sample sample;
    const QString path = sample.file(u"letter.txt"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("dear sister");
    file.close();
    CHECK(failureOf([&] { static_cast<void>(Ledger::create(path, std::nullopt, Sample::identity(), {})); }).code()
        == FailureCode::InputOutput);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "dear sister");
}

TEST_CASE("a ledger belongs to its owner alone", "[ledger]")
{
    Sample sample;
    struct stat info { };
    REQUIRE(::stat(QFile::encodeName(sample.path()).constData(), &info) == 0);
    CHECK((info.st_mode & 0077) == 0);
}

TEST_CASE("a plain ledger is told from an encrypted one", "[ledger]")
{
    Sample plain;
    Sample encrypted(QDate(2025, 3, 1), RootSecret::random());
    CHECK(Ledger::isPlain(plain.path()));
    CHECK_FALSE(Ledger::isPlain(encrypted.path()));
    CHECK(failureOf([&] { static_cast<void>(Ledger::isPlain(plain.file(u"none"_s))); }).code() == FailureCode::InputOutput);
}

TEST_CASE("a ledger open for reading refuses changes and leaves the file as it is", "[ledger]")
{
    Sample sample;
    const QString household = sample.household();
    sample.close();
    QFile file(sample.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    Ledger& reading = sample.reopen(OpenMode::ReadOnly);
    CHECK(reading.isReadOnly());
    CHECK(failureOf([&] { reading.apply(ChangeSet().set(fields::household::hamlet, household, u"x"_s)); }).code()
        == FailureCode::ReadOnly);
    CHECK(failureOf([&] { reading.setInfo(u"last_backup"_s, u"never"_s); }).code() == FailureCode::ReadOnly);
    sample.close();
    file.seek(0);
    CHECK(file.readAll() == before);
}

TEST_CASE("a ledger is written by one opener at a time", "[ledger]")
{
    Sample sample;
    const auto openAgain = [&] { return Ledger::open(sample.path(), std::nullopt, {}); };
    CHECK(failureOf([&] { static_cast<void>(openAgain()); }).code() == FailureCode::InUse);
    Ledger::Options reading;
    reading.mode = OpenMode::ReadOnly;
    CHECK(Ledger::open(sample.path(), std::nullopt, reading)->isReadOnly());
    sample.close();
    CHECK_FALSE(openAgain()->isReadOnly());
}

TEST_CASE("another process is refused while a ledger is open for writing", "[ledger]")
{
    Sample sample;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        try {
            static_cast<void>(Ledger::open(sample.path(), std::nullopt, {}));
            ::_exit(0);
        } catch (const Failure& failure) {
            ::_exit(failure.code() == FailureCode::InUse ? 42 : 1);
        }
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 42);
}

TEST_CASE("a reader of the same process sees what was saved", "[ledger]")
{
    Sample sample(QDate(2025, 3, 1), RootSecret::random());
    sample.household();
    const std::unique_ptr<Ledger> reader = sample.ledger().reader();
    CHECK(reader->isReadOnly());
    CHECK(reader->count(entities::household) == 1);
    sample.household();
    CHECK(reader->count(entities::household) == 2);
}

TEST_CASE("small facts about the file are kept", "[ledger]")
{
    Sample sample;
    CHECK(sample.ledger().info(u"last_backup"_s).isEmpty());
    sample.ledger().setInfo(u"last_backup"_s, u"2025-03-01"_s);
    sample.ledger().setInfo(u"last_backup"_s, u"2025-03-02"_s);
    CHECK(sample.reopen().info(u"last_backup"_s) == u"2025-03-02"_s);
}
