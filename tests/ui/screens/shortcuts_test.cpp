// Every key that is listed on screen, from every place of the window.
#include "core/dictionary/fields.h"
#include "tests/support/catch_qt.h"
#include "tests/support/demo_desk.h"
#include "ui/forms/editor.h"
#include "ui/shell/commands.h"
#include "ui/shell/screen.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

using test::DemoDesk;

namespace {

/// Whether the key did what is written beside it, once.
bool isDone(DemoDesk& demo, const Command& command)
{
    auto* action = demo.window().findChild<QAction*>(command.id);
    REQUIRE(action != nullptr);
    const QSignalSpy triggered(action, &QAction::triggered);
    demo.press(shownKey(command));
    return triggered.size() == 1;
}

/// Leaving is tried elsewhere; the cells have their own Ctrl+F.
bool isLeftOut(const Command& command, int place)
{
    return shownKey(command).isEmpty() || command.id == commands::quit || command.id == commands::lock
        || (command.id == commands::filterHouseholds && place == Desk::GridPlace);
}

} // namespace

TEST_CASE("every key that is listed works from every place of the window")
{
    DemoDesk demo;
    for (int place = Desk::WorkbenchPlace; place <= Desk::SettingsPlace; ++place) {
        for (const Command& command : commandTable()) {
            if (isLeftOut(command, place))
                continue;
            demo.press(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + place)));
            const QWidget* focus = QApplication::focusWidget();
            INFO("place " << place << ", " << command.id.data() << ", focus in "
                          << (focus ? focus->metaObject()->className() : "nothing"));
            CHECK(isDone(demo, command));
            demo.tidy();
        }
    }
}

TEST_CASE("every key that is listed works while a line is edited")
{
    DemoDesk demo;
    for (const Command& command : commandTable()) {
        if (isLeftOut(command, Desk::HouseholdsPlace))
            continue;
        demo.window().run(commands::newHousehold);
        REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
        INFO(command.id.data());
        CHECK(isDone(demo, command));
        demo.tidy();
    }
}

TEST_CASE("Ctrl+N at the workbench opens the households and a form that waits for its first answer")
{
    DemoDesk demo;
    demo.press(QKeySequence(u"Alt+1"_s));
    const qint64 before = demo.desk.session()->ledger().count(entities::household);
    demo.press(QKeySequence(u"Ctrl+N"_s));
    CHECK(demo.window().currentScreen()->showsHouseholds());
    CHECK(demo.desk.session()->ledger().count(entities::household) == before + 1);
    const auto* editor = qobject_cast<Editor*>(QApplication::focusWidget()->parentWidget());
    REQUIRE(editor != nullptr);
    CHECK(editor->field().entity == entities::household);
    CHECK(editor->isVisible());
}

TEST_CASE("Ctrl+Z takes back the answer before, though the next line is open already")
{
    DemoDesk demo;
    demo.press(QKeySequence(u"Ctrl+N"_s));
    const qint64 before = demo.desk.session()->ledger().count(entities::household);
    demo.press(QKeySequence(u"Ctrl+Z"_s));
    CHECK(demo.desk.session()->ledger().count(entities::household) == before - 1);
}
