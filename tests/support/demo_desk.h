/// @file
/// The whole program over the made-up village.
#pragma once

#include "tests/support/catch_qt.h"
#include "tests/support/scripted_prompt.h"
#include "ui/models/session.h"
#include "ui/screens/desk/desk.h"
#include "ui/screens/start/opening.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace mingbai::test {

using namespace Qt::StringLiterals;

/// The made-up village in the real window, furnished.
struct DemoDesk {
    explicit DemoDesk(int households = 3)
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        const QString path = folder.filePath(u"demo.mingbai"_s);
        (void)openDemo(path, households, {});
        desk.openFile(path);
        REQUIRE(desk.window() != nullptr);
        REQUIRE(QTest::qWaitForWindowActive(desk.window()));
        REQUIRE(QTest::qWaitFor([this] { return desk.window()->isFurnished(); }));
    }

    MainWindow& window() { return *desk.window(); }
    void press(const QKeySequence& key)
    {
        QWidget* focus = QApplication::focusWidget() ? QApplication::focusWidget() : &window();
        QTest::keyClick(focus, static_cast<Qt::Key>(key[0].key()), key[0].keyboardModifiers());
    }
    /// Closes dialogs and lists that a command brought up.
    void tidy()
    {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top != &window() && top->isVisible())
                top->close();
        }
        window().activateWindow();
        QCoreApplication::processEvents();
    }

    QTemporaryDir folder;
    Script script;
    ScriptedPrompt prompt{script};
    Desk desk;
};

} // namespace mingbai::test
