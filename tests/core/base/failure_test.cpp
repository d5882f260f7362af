#include "core/base/failure.h"

#include "core/base/progress.h"
#include "tests/support/catch_qt.h"

using namespace Qt::StringLiterals;
using namespace mingbai;

TEST_CASE("A failure carries its sentence whole, for people and for logs")
{
    const Failure failure(FailureCode::DiskFull, u"磁盘已满"_s);
    CHECK(failure.sentence() == u"磁盘已满"_s);
    CHECK(QString::fromUtf8(failure.what()) == u"磁盘已满"_s);
}

TEST_CASE("Exit codes tell wrong use, refused input and trouble with the disk apart")
{
    CHECK(Failure(FailureCode::InvalidUse, {}).exitCode() == 2);
    CHECK(Failure(FailureCode::WrongKey, {}).exitCode() == 4);
    CHECK(Failure(FailureCode::Damaged, {}).exitCode() == 4);
    CHECK(Failure(FailureCode::InUse, {}).exitCode() == 5);
    CHECK(Failure(FailureCode::DiskFull, {}).exitCode() == 5);
    CHECK(Failure(FailureCode::Internal, {}).exitCode() == 1);
}

TEST_CASE("Long work stops when its listener says so, and goes on without one")
{
    CHECK_NOTHROW(Progress{}.report(1, 2, {}));
    CHECK_NOTHROW(Progress{[](qint64, qint64, const QString&) { return true; }}.report(1, 2, {}));
    const Progress stop{[](qint64 done, qint64, const QString&) { return done < 2; }};
    CHECK_NOTHROW(stop.report(1, 2, {}));
    CHECK_THROWS_AS(stop.report(2, 2, {}), Failure);
}
