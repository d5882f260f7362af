#include "ui/shell/idle_watch.h"

#include "tests/support/catch_qt.h"

#include <QSignalSpy>
#include <QTest>

using namespace mingbai;
using namespace std::chrono_literals;

TEST_CASE("when nothing is touched for a while the program notices, again and again")
{
    const IdleWatch watch(1ms);
    const QSignalSpy idle(&watch, &IdleWatch::idle);
    CHECK(QTest::qWaitFor([&] { return idle.size() >= 2; }));
}
