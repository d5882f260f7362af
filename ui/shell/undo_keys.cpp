#include "ui/shell/undo_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace mingbai {

namespace {

/// What the key would do inside the widget itself; nothing where the widget keeps no such keys.
bool isOfUse(const QKeyEvent& key, const QObject* widget)
{
    const bool isUndo = key.matches(QKeySequence::Undo);
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return isUndo ? line->isUndoAvailable() : line->isRedoAvailable();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
        return isUndo ? text->document()->isUndoAvailable() : text->document()->isRedoAvailable();
    return true;
}

} // namespace

UndoKeys::UndoKeys(QWidget* window)
    : QObject(window)
{
    QApplication::instance()->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if ((!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo)) || isOfUse(*key, watched))
        return false;
    event->ignore(); // the window has it
    return true;
}

} // namespace mingbai
