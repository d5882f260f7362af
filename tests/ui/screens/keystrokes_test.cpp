// What a hand has to press for three everyday jobs, through the real window, against the same job in a spreadsheet. The table in
// resources/manual/README.md shows these counts and is held against them.
#include "core/dictionary/fields.h"
#include "tests/support/catch_qt.h"
#include "ui/models/session.h"
#include "ui/screens/desk/desk.h"
#include "ui/screens/start/opening.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

/// Presses keys where the keyboard is, and counts them; a key with Ctrl or Alt held is one.
struct Hand {
    Hand()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        static_cast<void>(openDemo(folder.filePath(u"demo.mingbai"_s), 30, {}));
        desk.openFile(folder.filePath(u"demo.mingbai"_s));
        REQUIRE(desk.window() != nullptr);
        REQUIRE(QTest::qWaitForWindowActive(desk.window()));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* target = QApplication::activePopupWidget() != nullptr ? QApplication::activePopupWidget()
            : QApplication::focusWidget() != nullptr                  ? QApplication::focusWidget()
                                                                      : desk.window();
        QTest::keyClick(target, key, modifiers);
        settle();
        ++count;
    }
    /// A letter of an ID number or amount is one key. A Chinese word comes from the input method at once and is counted as one
    /// on both sides.
    void type(const QString& text)
    {
        QWidget* target = QApplication::focusWidget();
        REQUIRE(target != nullptr);
        QTest::keyClicks(target, text);
        settle();
        count += keysOf(text);
    }
    static int keysOf(const QString& text)
    {
        const bool isLatin = std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 0x80; });
        return isLatin ? static_cast<int>(text.size()) : 1;
    }
    void go(const QString& text)
    {
        type(text);
        press(Qt::Key_Return);
    }
    static void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }
    Ledger& ledger() { return desk.session()->ledger(); }
    QString where()
    {
        QString path;
        for (const QWidget* w = QApplication::focusWidget(); w; w = w->parentWidget())
            path = (w->objectName().isEmpty() ? QString::fromLatin1(w->metaObject()->className()) : w->objectName()) + u'/' + path;
        return path;
    }

    QTemporaryDir folder;
    Desk desk;
    int count = 0;
};

} // namespace

TEST_CASE("explore")
{
    Hand hand;
    hand.press(Qt::Key_N, Qt::ControlModifier);
    qWarning() << hand.where();
    hand.go(u"一组"_s);
    qWarning() << hand.where();
    hand.press(Qt::Key_Tab, Qt::ControlModifier);
    qWarning() << hand.where();
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    for (const QString& text : {u"张三"_s, u""_s, u"211324198001010011"_s, u""_s, u""_s, u"01"_s}) {
        qWarning() << text << hand.where();
        hand.go(text);
    }
    qWarning() << hand.where();
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    qWarning() << hand.where();
    hand.press(Qt::Key_Tab, Qt::ControlModifier);
    qWarning() << hand.where();
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    qWarning() << hand.where();
}
