#include "core/base/clock.h"

#include "core/base/failure.h"
#include "tests/support/catch_qt.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;
using mingbai::Clock;
using mingbai::Failure;
using mingbai::FailureCode;

namespace {
constexpr const char* kVariable = "MINGBAI_TODAY";
}

TEST_CASE("A set clock says its day at the real time of day")
{
    const Clock clock(QDate(2024, 2, 29));
    CHECK(clock.isSet());
    CHECK(clock.today() == QDate(2024, 2, 29));
    CHECK(clock.now().timeSpec() == Qt::UTC);
    CHECK(clock.now().toLocalTime().date() == QDate(2024, 2, 29));
}

TEST_CASE("The environment sets the day, and only a date will do")
{
    const auto restore = qScopeGuard([] { qunsetenv(kVariable); });
    qunsetenv(kVariable);
    CHECK_FALSE(Clock::fromEnvironment().isSet());
    qputenv(kVariable, "2023-12-31");
    CHECK(Clock::fromEnvironment().today() == QDate(2023, 12, 31));
    qputenv(kVariable, "31.12.2023");
    try {
        static_cast<void>(Clock::fromEnvironment());
        FAIL("a wrong date was taken");
    } catch (const Failure& failure) {
        CHECK(failure.code() == FailureCode::InvalidUse);
        CHECK(failure.sentence().contains(u"31.12.2023"));
    }
}
