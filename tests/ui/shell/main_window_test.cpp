#include "ui/shell/main_window.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/sync/registers.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/scripted_prompt.h"
#include "ui/forms/editor.h"
#include "ui/shell/commands.h"
#include "ui/shell/ledger_notes.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/screen.h"
#include "ui/shell/search_box.h"
#include "ui/shell/status_line.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

class Room final : public Screen {
public:
    explicit Room(bool households)
        : m_households(households)
    {
    }
    [[nodiscard]] bool showsHouseholds() const override { return m_households; }
    void openHousehold(const QString& household, const QString&, const QString&, const QString&) override { opened << household; }

    QStringList opened;

private:
    bool m_households;
};

struct Shell {
    Shell()
    {
        window.addPlace(2, {u"农户"_s, u"system-users"_s}, [this](QWidget*) { return households; });
        window.addPlace(5, {u"打印"_s, u"system-users"_s}, [this](QWidget*) { return print; });
        window.showPlace(2);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    template <typename Widget> Widget& find(const QString& name)
    {
        auto* found = window.findChild<Widget*>(name);
        REQUIRE(found != nullptr);
        return *found;
    }

    test::SampleSession sample;
    MainWindow window{sample.session};
    Room* households = new Room(true);
    Room* print = new Room(false);
};

} // namespace

TEST_CASE("Alt and its digit show a place, and the rail marks it")
{
    Shell shell;
    CHECK(shell.window.currentScreen() == shell.households);
    QTest::keyClick(&shell.window, Qt::Key_5, Qt::AltModifier);
    CHECK(shell.window.currentScreen() == shell.print);
    CHECK(shell.find<QToolButton>(u"place_5"_s).isChecked());
    QTest::mouseClick(&shell.find<QToolButton>(u"place_2"_s), Qt::LeftButton);
    CHECK(shell.window.currentScreen() == shell.households);
}

TEST_CASE("a person typed into the search box opens in the households screen")
{
    Shell shell;
    const QString id = shell.sample.addHousehold(u"王丽"_s);
    shell.window.showPlace(5);
    QTest::keyClick(&shell.window, Qt::Key_K, Qt::ControlModifier);
    auto& box = shell.find<SearchBox>(u"search_box"_s);
    QTest::keyClicks(&box, u"wangli"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    CHECK(shell.households->opened == QStringList(id));
    CHECK(shell.window.currentScreen() == shell.households);
    CHECK(box.text().isEmpty());
}

TEST_CASE("a place called from the search box takes the keyboard back to where it was there")
{
    Shell shell;
    auto* name = new QLineEdit(shell.households);
    name->show();
    name->setFocus();
    auto& box = shell.find<SearchBox>(u"search_box"_s);
    QTest::keyClick(&shell.window, Qt::Key_K, Qt::ControlModifier);
    REQUIRE(box.hasFocus());
    QTest::keyClick(&box, Qt::Key_2, Qt::AltModifier);
    CHECK(name->hasFocus());
}

TEST_CASE("what is not found is said, with what can be typed")
{
    Shell shell;
    auto& box = shell.find<SearchBox>(u"search_box"_s);
    box.setFocus();
    QTest::keyClicks(&box, u"qqqq"_s);
    const auto& results = shell.find<QFrame>(u"search_results"_s);
    CHECK(results.isVisible());
    CHECK(results.findChild<QLabel*>(u"empty_words"_s)->isVisible());
    QTest::keyClick(&box, Qt::Key_Escape);
    CHECK_FALSE(results.isVisible());
}

TEST_CASE("a place is found by the initials of its name")
{
    Shell shell;
    auto& box = shell.find<SearchBox>(u"search_box"_s);
    QTest::keyClicks(&box, u"dy"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    CHECK(shell.window.currentScreen() == shell.print);
}

TEST_CASE("a command of a screen brings its screen to the front")
{
    Shell shell;
    const QSignalSpy triggered(makeAction(commands::exportCsv, shell.print), &QAction::triggered);
    shell.window.run(commands::exportCsv);
    CHECK(triggered.size() == 1);
    CHECK(shell.window.currentScreen() == shell.print);
}

TEST_CASE("after a change the status line offers to take it back, and Ctrl+Z and Ctrl+Y do")
{
    Shell shell;
    const QString id = shell.sample.addHousehold(u"王丽"_s);
    const auto group = [&] {
        return textOf(shell.sample.session.ledger().record(entities::household, id)->value(fields::household::group_name));
    };
    shell.sample.session.apply(ChangeSet().set(fields::household::group_name, id, u"九组"_s));
    auto& undo = shell.find<QPushButton>(u"status_undo"_s);
    REQUIRE(undo.isVisible());
    QTest::mouseClick(&undo, Qt::LeftButton);
    CHECK(group() == u"一组"_s);
    CHECK_FALSE(undo.isVisible());
    QTest::keyClick(&shell.window, Qt::Key_Y, Qt::ControlModifier);
    CHECK(group() == u"九组"_s);
    QTest::keyClick(&shell.window, Qt::Key_Z, Qt::ControlModifier);
    CHECK(group() == u"一组"_s);
}

TEST_CASE("a failure is said in place and can be dismissed")
{
    Shell shell;
    auto& bar = shell.find<MessageBar>(u"message_bar"_s);
    CHECK_FALSE(bar.isVisible());
    shell.sample.session.attempt([] { throw Failure(FailureCode::DiskFull, u"The disk is full."_s); });
    CHECK(bar.isVisible());
    CHECK(bar.text() == u"The disk is full."_s);
    QTest::mouseClick(&shell.find<QToolButton>(u"message_dismiss"_s), Qt::LeftButton);
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("the status line counts what has not been sent since the last export")
{
    Shell shell;
    shell.sample.addHousehold(u"王丽"_s);
    shell.sample.addHousehold(u"赵强"_s);
    CHECK(unsentChanges(shell.sample.session.ledger(), 1000) == 2);
    CHECK(unsentChanges(shell.sample.session.ledger(), 1) == 1);
    noteExport(shell.sample.session.ledger(), 1);
    CHECK(unsentChanges(shell.sample.session.ledger(), 1000) == 1);
    shell.window.status().refresh();
    CHECK(shell.find<QPushButton>(u"status_unsent"_s).text().contains(u'1'));
}

TEST_CASE("Ctrl+L asks to lock")
{
    Shell shell;
    const QSignalSpy wanted(&shell.window, &MainWindow::lockWanted);
    QTest::keyClick(&shell.window, Qt::Key_L, Qt::ControlModifier);
    CHECK(wanted.size() == 1);
}

TEST_CASE("a screen is made when it is first wanted, and the rest once the window is painted")
{
    test::SampleSession sample;
    MainWindow window(sample.session);
    QStringList made;
    const auto make = [&](const QString& name, bool households) {
        return [&made, name, households](QWidget*) {
            made << name;
            return new Room(households);
        };
    };
    window.addPlace(1, {u"工作台"_s, u"system-users"_s}, make(u"bench"_s, false));
    window.addPlace(2, {u"农户"_s, u"system-users"_s}, make(u"households"_s, true));
    window.addPlace(5, {u"打印"_s, u"system-users"_s}, make(u"print"_s, false));
    CHECK(made.isEmpty());
    window.showPlace(1);
    CHECK(made == QStringList(u"bench"_s));
    window.run(u"place_5"_s);
    CHECK(made == QStringList({u"bench"_s, u"print"_s}));
    window.show();
    CHECK(QTest::qWaitFor([&] { return window.isFurnished(); }));
    CHECK(made == QStringList({u"bench"_s, u"print"_s, u"households"_s}));
}

TEST_CASE("what was said of one screen does not stay over the next")
{
    Shell shell;
    auto& bar = shell.find<MessageBar>(u"message_bar"_s);
    Q_EMIT shell.households->noticed(u"已保存"_s);
    CHECK(bar.isVisible());
    shell.window.showPlace(2);
    CHECK(bar.isVisible());
    shell.window.showPlace(5);
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("a file dropped anywhere on the window is handed on, other things are not taken")
{
    Shell shell;
    const QSignalSpy dropped(&shell.window, &MainWindow::fileDropped);
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(shell.sample.folder.filePath(u"roster.xlsx"_s))});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&shell.window, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&shell.window, &drop);
    QCoreApplication::processEvents();
    REQUIRE(dropped.size() == 1);
    CHECK(dropped.front().front().toString().endsWith("roster.xlsx"_L1));
    QMimeData text;
    text.setText(u"words"_s);
    QDragEnterEvent other(QPoint(400, 300), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&shell.window, &other);
    CHECK_FALSE(other.isAccepted());
}

TEST_CASE("the status line says that a package waits for its receipt, and leads to it")
{
    Shell shell;
    auto& stick = shell.find<QPushButton>(u"status_stick"_s);
    CHECK_FALSE(stick.isVisible());
    RegisteredPackage package;
    package.way = package_codes::sent;
    package.kind = package_codes::data;
    package.origin = shell.sample.session.ledger().identity().id;
    package.division = shell.sample.session.ledger().identity().division;
    package.party = u"镇"_s;
    package.digest = QString(64, u'0');
    package.number = 1;
    package.day = u"2026-03-02"_s;
    package.state = package_codes::written;
    ChangeSet changes;
    registerPackage(changes, shell.sample.session.ledger(), package);
    const QSignalSpy failed(&shell.sample.session, &Session::failed);
    shell.sample.session.apply(changes);
    INFO((failed.isEmpty() ? QString() : failed.front().front().toString()).toStdString());
    REQUIRE(failed.isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return stick.isVisible(); }));
    CHECK(stick.text().contains(u'1'));
    const QSignalSpy wanted(&shell.window.status(), &StatusLine::stickWanted);
    QTest::mouseClick(&stick, Qt::LeftButton);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.front().front().toString() == commands::packChanges);
}

TEST_CASE("the window does not close over an answer that cannot be kept, unless one says so")
{
    Shell shell;
    test::Script script;
    const test::ScriptedPrompt prompt(script);
    Editor* const editor = makeEditor(
        Dictionary::builtIn().field(fields::person::birth_date), QDate(2025, 3, 1), shell.households);
    editor->type(u"yesterday or so"_s);
    CHECK_FALSE(shell.window.close());
    CHECK(script.asked.size() == 1);
    CHECK(shell.window.isVisible());
    script.yes = true;
    CHECK(shell.window.close());
}
