/// @file
/// Typing with real key events, Chinese too, which QTest::keyClicks() does not know.
#pragma once

#include <QApplication>
#include <QKeyEvent>
#include <QTest>

namespace mingbai::test {

/// One key press and release a character, each to whatever has the keyboard by then, starting at @p widget.
inline void typeText(QWidget* widget, const QString& text)
{
    for (const QChar character : text) {
        QWidget* const focus = QApplication::focusWidget(); // an editor that the first key opened
        QWidget* const target = focus && widget->isAncestorOf(focus) ? focus : widget;
        if (character.unicode() < 0x80) {
            QTest::keyClick(target, character.toLatin1());
            continue;
        }
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(character));
        QApplication::sendEvent(target, &press);
        QApplication::sendEvent(target, &release);
    }
}

} // namespace mingbai::test
