// Random keys and clicks over every screen, the same ones for the same seed. MINGBAI_MONKEY sets how many (2,000; ./dev monkey:
// 20,000), MINGBAI_SEED which.
#include "core/ledger/history.h"
#include "tests/support/catch_qt.h"
#include "tests/support/scripted_prompt.h"
#include "ui/models/session.h"
#include "ui/screens/desk/desk.h"
#include "ui/screens/start/opening.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <array>
#include <random>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

struct Stroke {
    Qt::Key key;
    Qt::KeyboardModifiers modifiers;
};

/// What hands find without looking; quitting and locking are left to their own tests.
constexpr std::array kStrokes{Stroke{Qt::Key_Return, Qt::NoModifier}, Stroke{Qt::Key_Tab, Qt::NoModifier},
    Stroke{Qt::Key_Tab, Qt::ShiftModifier}, Stroke{Qt::Key_Escape, Qt::NoModifier}, Stroke{Qt::Key_Up, Qt::NoModifier},
    Stroke{Qt::Key_Down, Qt::NoModifier}, Stroke{Qt::Key_Left, Qt::NoModifier}, Stroke{Qt::Key_Right, Qt::NoModifier},
    Stroke{Qt::Key_Down, Qt::ShiftModifier}, Stroke{Qt::Key_Right, Qt::ShiftModifier}, Stroke{Qt::Key_PageDown, Qt::NoModifier},
    Stroke{Qt::Key_Home, Qt::NoModifier}, Stroke{Qt::Key_End, Qt::NoModifier}, Stroke{Qt::Key_Delete, Qt::NoModifier},
    Stroke{Qt::Key_Backspace, Qt::NoModifier}, Stroke{Qt::Key_Space, Qt::NoModifier}, Stroke{Qt::Key_F2, Qt::NoModifier},
    Stroke{Qt::Key_F1, Qt::NoModifier}, Stroke{Qt::Key_Z, Qt::ControlModifier}, Stroke{Qt::Key_Y, Qt::ControlModifier},
    Stroke{Qt::Key_C, Qt::ControlModifier}, Stroke{Qt::Key_V, Qt::ControlModifier}, Stroke{Qt::Key_D, Qt::ControlModifier},
    Stroke{Qt::Key_R, Qt::ControlModifier}, Stroke{Qt::Key_F, Qt::ControlModifier}, Stroke{Qt::Key_K, Qt::ControlModifier},
    Stroke{Qt::Key_N, Qt::ControlModifier}, Stroke{Qt::Key_1, Qt::AltModifier}, Stroke{Qt::Key_2, Qt::AltModifier},
    Stroke{Qt::Key_3, Qt::AltModifier}, Stroke{Qt::Key_4, Qt::AltModifier}, Stroke{Qt::Key_5, Qt::AltModifier},
    Stroke{Qt::Key_6, Qt::AltModifier}, Stroke{Qt::Key_7, Qt::AltModifier}};
constexpr auto kTyped = "0123456789.-wangli"_L1;

/// Acts once whenever the event loop is idle, also inside the loops that menus run.
class Monkey final : public QObject {
public:
    Monkey(unsigned int seed, int deeds)
        : m_random(seed)
        , m_left(deeds)
    {
        connect(&m_timer, &QTimer::timeout, this, &Monkey::act);
        m_timer.start(0);
    }
    [[nodiscard]] bool isDone() const { return m_left <= 0 && QApplication::activePopupWidget() == nullptr; }

private:
    int dice(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(m_random); }

    void act()
    {
        QWidget* popup = QApplication::activePopupWidget();
        if (popup != nullptr && (m_left <= 0 || dice(3) == 0))
            return QTest::keyClick(popup, Qt::Key_Escape);
        if (m_left-- <= 0)
            return m_timer.stop();
        const int what = dice(10);
        if (what < 4)
            click(popup != nullptr ? popup : QApplication::activeWindow());
        else if (QWidget* target = popup != nullptr ? popup : QApplication::focusWidget(); target != nullptr)
            press(target, what < 7);
        else
            click(QApplication::activeWindow());
    }

    void press(QWidget* target, bool isText)
    {
        if (isText)
            return QTest::keyClick(target, static_cast<char>(kTyped.at(dice(static_cast<int>(kTyped.size()))).toLatin1()));
        const Stroke& stroke = kStrokes.at(static_cast<std::size_t>(dice(static_cast<int>(kStrokes.size()))));
        QTest::keyClick(target, stroke.key, stroke.modifiers);
    }

    void click(QWidget* window)
    {
        if (window == nullptr)
            return;
        const QPoint at(dice(std::max(1, window->width())), dice(std::max(1, window->height())));
        QWidget* child = window->childAt(at);
        QWidget* target = child != nullptr ? child : window;
        if (target->objectName() != "lock"_L1 && target->objectName() != "quit"_L1)
            QTest::mouseClick(target, Qt::LeftButton, {}, target->mapFrom(window, at));
    }

    std::mt19937 m_random;
    QTimer m_timer;
    int m_left;
};

/// Everything that was ever changed, as one digest.
QByteArray history(Ledger& ledger)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const LogEntry& entry : changes(ledger))
        hash.addData(QByteArray::number(entry.number) + entry.at.toString(Qt::ISODateWithMs).toUtf8() + entry.why.toUtf8());
    return hash.result();
}

int wanted()
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("MINGBAI_MONKEY", &isGiven);
    return isGiven ? given : 2000;
}

} // namespace

TEST_CASE("random keys and clicks over every screen break nothing, and no change is lost")
{
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    const QString path = folder.filePath(u"demo.mingbai"_s);
    static_cast<void>(openDemo(path, 12, {}));
    test::Script script;
    const test::ScriptedPrompt prompt(script);
    const auto seed = static_cast<unsigned int>(qEnvironmentVariableIntValue("MINGBAI_SEED"));
    QByteArray lastSeen;
    INFO("MINGBAI_SEED=" << seed);
    {
        Desk desk;
        desk.openFile(path);
        REQUIRE(desk.window() != nullptr);
        REQUIRE(QTest::qWaitForWindowActive(desk.window()));
        const Monkey monkey(seed, wanted());
        REQUIRE(QTest::qWaitFor([&] { return monkey.isDone() || desk.window() == nullptr; }, 40 * wanted()));
        REQUIRE(desk.window() != nullptr);
        REQUIRE(QTest::qWaitFor([&] { return !desk.session()->isBusy(); }, 60'000));
        lastSeen = history(desk.session()->ledger());
    }
    const std::unique_ptr<Ledger> ledger = openPlain(path);
    CHECK(verifyLedger(*ledger) == QStringList());
    CHECK(verifyLog(*ledger).firstBad == 0);
    CHECK(changes(*ledger).size() > 1); // it did change something
    CHECK(history(*ledger) == lastSeen);
}
