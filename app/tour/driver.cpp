#include "app/tour/driver.h"

#include <QApplication>
#include <QScreen>
#include <QTest>
#include <QTextStream>
#include <QTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {
constexpr int kPatienceMilliseconds = 15'000;
constexpr int kSettleMilliseconds = 250;
} // namespace

void fillScreen(QWidget& window)
{
    window.showFullScreen();
    window.setGeometry(window.screen()->geometry());
    window.activateWindow();
}

Driver::Driver(const QString& folder)
    : m_folder(folder)
    , m_log(m_folder.filePath(u"log.txt"_s))
{
    m_folder.mkpath(u"."_s);
    if (!m_log.open(QIODevice::WriteOnly | QIODevice::Text))
        throw TourStopped{u"%1 cannot be written"_s.arg(m_log.fileName())};
}

void Driver::say(const QString& step)
{
    const QString line = u"%1  %2\n"_s.arg(QTime::currentTime().toString(Qt::ISODate), step);
    m_log.write(line.toUtf8());
    m_log.flush();
    QTextStream(stdout) << line << Qt::flush;
}

void Driver::shoot(const QString& name)
{
    QTest::qWait(kSettleMilliseconds); // the window system paints in its own time
    const QString file = path(u"%1-%2.png"_s.arg(++m_pictures, 2, 10, QChar(u'0')).arg(name));
    if (!QGuiApplication::primaryScreen()->grabWindow(0).save(file))
        throw TourStopped{u"%1 cannot be written"_s.arg(file)};
    say(u"picture "_s + file);
}

void Driver::expect(const QString& what, const std::function<bool()>& condition)
{
    if (!QTest::qWaitFor(condition, kPatienceMilliseconds))
        throw TourStopped{u"waited in vain for "_s + what};
}

void Driver::type(const QString& text)
{
    expect(u"something that takes keys"_s, [] { return QApplication::focusWidget() != nullptr; });
    for (const QChar character : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(character), Qt::NoModifier);
}

void Driver::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    expect(u"something that takes keys"_s, [] { return QApplication::focusWidget() != nullptr; });
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void Driver::click(QWidget* widget)
{
    // At the left: a wide radio button takes no clicks right of its words.
    QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, QPoint(std::min(12, widget->width() / 2), widget->height() / 2));
    QTest::qWait(1);
}

} // namespace mingbai
