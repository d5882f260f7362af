// The program is killed (kill -9) while somebody fills in a form: at most the field being typed is missing.
#include "core/dictionary/fields.h"
#include "core/ledger/history.h"
#include "tests/support/catch_qt.h"
#include "tests/support/hand.h"
#include "tests/support/sample_session.h"
#include "ui/screens/households/households_screen.h"
#include "ui/screens/start/opening.h"
#include "ui/shell/main_window.h"

#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

constexpr auto kLedger = "MINGBAI_TYPIST_LEDGER";
constexpr auto kHousehold = "MINGBAI_TYPIST_HOUSEHOLD";
constexpr int kRounds = 5;

} // namespace

/// Not a test of its own: the one below starts this binary with it and kills it.
TEST_CASE("somebody types until the program is killed", "[.]")
{
    Session session(openPlain(qEnvironmentVariable(kLedger)));
    MainWindow window(session);
    auto* screen = new HouseholdsScreen(session);
    window.addPlace(2, HouseholdsScreen::words(), [=](QWidget*) { return screen; });
    window.showPlace(2);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    const QString household = qEnvironmentVariable(kHousehold);
    test::Hand hand(window);
    for (int number = 1;; ++number) {
        screen->openHousehold(household, entities::household, household, fields::household::address.id());
        hand.press(Qt::Key_A, Qt::ControlModifier).write(QString::number(number)).enter();
        std::printf("typed %d\n", number); // the keyboard is in the next field now
        (void)std::fflush(stdout);
    }
}

TEST_CASE("a program that is killed while a form is filled in keeps every field that was left")
{
    test::SampleSession sample; // its lock file stands in the way of nobody: the ledger is copied
    const QString household = sample.addHousehold(u"王丽"_s);
    const QString path = sample.folder.filePath(u"typed.mingbai"_s);
    REQUIRE(QFile::copy(sample.session.ledger().path(), path));
    for (int round = 0; round < kRounds; ++round) {
        QProcess typist;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(kLedger), path);
        environment.insert(QLatin1String(kHousehold), household);
        typist.setProcessEnvironment(environment);
        typist.start(QCoreApplication::applicationFilePath(), {u"somebody types until the program is killed"_s});
        int typed = 0;
        const auto read = [&] {
            while (typist.canReadLine()) {
                const QByteArray line = typist.readLine();
                if (line.startsWith("typed "))
                    typed = line.mid(6).trimmed().toInt();
            }
        };
        while (typed < 3 + 2 * round) { // so many fields, and then wherever it is
            REQUIRE(typist.waitForReadyRead(60'000));
            read();
        }
        typist.kill(); // SIGKILL
        REQUIRE(typist.waitForFinished());
        CHECK(typist.exitStatus() == QProcess::CrashExit);
        read();
        const std::unique_ptr<Ledger> ledger = openPlain(path);
        const int stored = textOf(ledger->record(entities::household, household)->value(fields::household::address)).toInt();
        INFO("round " << round);
        CHECK(stored >= typed);
        CHECK(stored <= typed + 1);
        CHECK(verifyLedger(*ledger).isEmpty());
    }
}
