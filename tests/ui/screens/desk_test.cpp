#include "ui/screens/desk/desk.h"

#include "core/sync/series.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "ui/screens/start/opening.h"
#include "ui/screens/start/start_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screen.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

const QString kPassphrase = u"green hill clear water"_s;

} // namespace

TEST_CASE("a ledger is unlocked, worked in, locked and unlocked again")
{
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    const QString path = folder.filePath(u"sample.mingbai"_s);
    (void)makeLedger({path, test::sampleIdentity(), u"Li"_s, kPassphrase, RootSecret::random(), {}});

    Desk desk;
    desk.openFile(path);
    const auto unlock = [&] {
        auto* field = desk.startWindow()->findChild<QLineEdit*>(u"unlock_passphrase"_s);
        field->setText(kPassphrase);
        QTest::keyClick(field, Qt::Key_Return);
    };
    unlock();
    REQUIRE(desk.window() != nullptr);
    CHECK(desk.startWindow() == nullptr);
    CHECK(desk.window()->isVisible());
    CHECK(desk.window()->currentScreen()->objectName() == u"households_screen"_s);

    Q_EMIT desk.window()->lockWanted();
    REQUIRE(QTest::qWaitFor([&] { return desk.startWindow() != nullptr; }));
    CHECK(desk.window() == nullptr);
    unlock();
    CHECK(desk.window() != nullptr);
}

TEST_CASE("a ledger that was copied to another computer goes on under a name of its own once it is opened there")
{
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    const QString path = folder.filePath(u"demo.mingbai"_s);
    const QString copy = folder.filePath(u"copy.mingbai"_s);
    (void)openDemo(path, 3, {});
    const auto seriesAfterUse = [](const QString& ledger) {
        Desk desk;
        desk.openFile(ledger);
        return allSeries(desk.session()->ledger()).size();
    };
    const auto computer = [&](const QString& name) { qputenv("XDG_DATA_HOME", folder.filePath(name).toUtf8()); };
    computer(u"one"_s);
    CHECK(seriesAfterUse(path) == 1);
    CHECK(seriesAfterUse(path) == 1);
    REQUIRE(QFile::copy(path, copy));
    computer(u"other"_s);
    CHECK(seriesAfterUse(copy) == 1); // noted while it lies open
    CHECK(seriesAfterUse(copy) == 2);
    computer(u"one"_s);
    CHECK(seriesAfterUse(path) == 1);
}

TEST_CASE("every place of the rail can be shown")
{
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    const QString path = folder.filePath(u"demo.mingbai"_s);
    (void)openDemo(path, 3, {});
    Desk desk;
    desk.openFile(path);
    REQUIRE(desk.window() != nullptr);
    QStringList shown;
    for (const int place : {1, 2, 4, 5, 6, 7}) {
        desk.window()->run(u"place_%1"_s.arg(place));
        shown << desk.window()->currentScreen()->objectName();
    }
    CHECK(shown
        == QStringList({u"workbench_screen"_s, u"households_screen"_s, u"cases_screen"_s, u"print_screen"_s, u"exchange_screen"_s,
            u"settings_screen"_s}));
}

TEST_CASE("a roster dropped on the window while another place is shown is looked at in the exchange")
{
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    (void)openDemo(folder.filePath(u"demo.mingbai"_s), 3, {});
    Desk desk;
    desk.openFile(folder.filePath(u"demo.mingbai"_s));
    REQUIRE(desk.window() != nullptr);
    desk.window()->run(u"place_5"_s);
    const auto drop = [&](const QString& path) {
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.window(), &enter);
        CHECK(enter.isAccepted());
        QDropEvent dropped(QPointF(400, 300), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.window(), &dropped);
        QCoreApplication::processEvents();
        CHECK(desk.window()->currentScreen()->objectName() == u"exchange_screen"_s);
    };
    const auto isShown = [&](const QString& name) { return desk.window()->findChild<QLabel*>(name)->isVisible(); };
    drop(QStringLiteral(MINGBAI_SOURCE_DIR "/tests/data/inbox/R01.xlsx"));
    CHECK(isShown(u"plan_title"_s));

    // An empty table is one to be filled.
    drop(QStringLiteral(MINGBAI_SOURCE_DIR "/tests/data/inbox/T01.xlsx"));
    CHECK(isShown(u"fill_title"_s));
    CHECK_FALSE(isShown(u"plan_title"_s));
}
