#include "core/exchange/child_process.h"
#include "core/exchange/table_reader.h"
#include "core/exchange/workbook.h"
#include "tests/support/failing.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <csignal>

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

namespace {

std::optional<QByteArray> answerOf(const std::function<void(QIODevice&)>& work)
{
    return inChildProcess(work, {}, {});
}

} // namespace

TEST_CASE("What a child process writes arrives whole; one that dies or throws has no answer")
{
    const QByteArray much(1'000'000, 'm');
    CHECK(answerOf([&](QIODevice& answer) { answer.write(much); }) == much);
    CHECK_FALSE(answerOf([](QIODevice& answer) {
        answer.write("half");
        std::raise(SIGKILL);
    }));
    CHECK_FALSE(answerOf([](QIODevice&) { throw Failure(FailureCode::InputRefused, u"no"_s); }));
}

TEST_CASE("Waiting for a child process can be cancelled")
{
    const Progress cancelling{[](qint64, qint64, const QString&) { return false; }};
    const auto wait = [&] {
        (void)inChildProcess(
            [](QIODevice& answer) {
                for (int i = 0; i < 1'000'000; ++i)
                    answer.write(QByteArray(1000, 'x'));
            },
            cancelling, {});
    };
    CHECK(failureOf(wait).code() == FailureCode::Cancelled);
}

TEST_CASE("An old workbook that makes its library read beyond its memory is refused or read, and we are still here")
{
    const QString found = QStringLiteral(MINGBAI_SOURCE_DIR "/tests/fuzz/corpus/xls/name_longer_than_its_file.xls");
    try {
        const QStringList sheets = openXls(found)->sheets();
        CHECK_FALSE(sheets.isEmpty());
    } catch (const Failure& failure) {
        CHECK(failure.code() == FailureCode::InputRefused);
    }
}

TEST_CASE("Old workbooks with damaged bytes are refused or read, never more")
{
    QFile file(QStringLiteral(MINGBAI_SOURCE_DIR "/tests/data/inbox/R05.xls"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const QTemporaryDir folder;
    QRandomGenerator random(5);
    for (int round = 0; round < 40; ++round) {
        QByteArray damaged = whole;
        for (int i = 0; i < 20; ++i)
            damaged[random.bounded(static_cast<int>(damaged.size()))] = static_cast<char>(random.bounded(256));
        QFile copy(folder.filePath(u"copy%1.xls"_s.arg(round)));
        REQUIRE(copy.open(QIODevice::WriteOnly));
        copy.write(damaged);
        copy.close();
        try {
            (void)readTable(copy.fileName(), {}, Dictionary::builtIn(), {});
        } catch (const Failure& failure) {
            CHECK(failure.code() == FailureCode::InputRefused);
        }
    }
}
