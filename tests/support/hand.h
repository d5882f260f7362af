/// @file
/// A hand on the keyboard of the real window, which counts what it presses; and one at a spreadsheet, which counts by rules.
#pragma once

#include <QApplication>
#include <QInputMethodEvent>
#include <QStringList>
#include <QTest>

namespace mingbai::test {

/// Presses keys where the keyboard is. A Chinese character counts as one key, on either side.
class Hand {
public:
    explicit Hand(QWidget& window)
        : m_window(window)
    {
    }

    Hand& press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int times = 1)
    {
        for (int i = 0; i < times; ++i) {
            QTest::keyClick(focus(), key, modifiers);
            ++m_keys;
            QCoreApplication::processEvents(); // what is saved and shown between two keys
        }
        return *this;
    }
    /// Digits and letters as keys, Chinese as an input method hands it over.
    Hand& write(const QString& text)
    {
        for (const QChar character : text) {
            if (character.unicode() < 0x80) {
                press(static_cast<Qt::Key>(character.toUpper().unicode()));
                continue;
            }
            QInputMethodEvent event;
            event.setCommitString(QString(character));
            QApplication::sendEvent(focus(), &event);
            ++m_keys;
        }
        QCoreApplication::processEvents();
        return *this;
    }
    Hand& enter() { return press(Qt::Key_Return); }
    [[nodiscard]] int keys() const { return m_keys; }

private:
    [[nodiscard]] QWidget* focus() const { return QApplication::focusWidget() ? QApplication::focusWidget() : &m_window; }

    QWidget& m_window;
    int m_keys = 0;
};

/// Keys for the same work in Excel or WPS, every doubt decided for the spreadsheet: its workbook lies open with headings, the
/// columns that are filled and no others, and formulas in the row above; where one was in a sheet is remembered.
class SpreadsheetHand {
public:
    /// Ctrl+PageDown.
    SpreadsheetHand& nextSheet() { return count(1); }
    /// Ctrl+Down and Down.
    SpreadsheetHand& firstEmptyRow() { return count(2); }
    /// The text, and Tab or Enter.
    SpreadsheetHand& cell(const QString& text) { return count(static_cast<int>(text.size()) + 1); }
    /// A text that stands in the column already is completed after its first sign; then Tab.
    SpreadsheetHand& completedCell() { return count(2); }
    /// What stands above, by Ctrl+D; then Tab.
    SpreadsheetHand& sameAsAbove() { return count(2); }
    /// Formulas of so many columns side by side: chosen with Shift and arrows, Ctrl+D; then Enter.
    SpreadsheetHand& formulas(int columns) { return count(columns - 1 + 1 + 1); }
    /// Ctrl+F, the text, Enter, Esc.
    SpreadsheetHand& find(const QString& text) { return count(static_cast<int>(text.size()) + 3); }
    SpreadsheetHand& keys(int number) { return count(number); }
    [[nodiscard]] int keys() const { return m_keys; }

private:
    SpreadsheetHand& count(int keys)
    {
        m_keys += keys;
        return *this;
    }

    int m_keys = 0;
};

} // namespace mingbai::test
