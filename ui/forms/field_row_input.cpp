// What the keyboard, the mouse and an input method do with a row at rest.
#include "ui/forms/field_row.h"

#include <QCoreApplication>
#include <QFocusEvent>
#include <QKeyEvent>

namespace mingbai {

namespace {

/// Whether a key puts a sign into a text.
bool isTyped(const QKeyEvent& key)
{
    return !key.text().isEmpty() && key.text().front().isPrint() && !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
}

} // namespace

void FieldRow::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
    switch (event->reason()) {
    case Qt::NoFocusReason: // resting after Esc
    case Qt::ActiveWindowFocusReason:
    case Qt::PopupFocusReason:
    case Qt::MenuBarFocusReason:
        Q_EMIT entered(this);
        break;
    case Qt::MouseFocusReason:
        if (m_readOnly)
            Q_EMIT entered(this);
        else
            edit(event->reason());
        break;
    default: // a walk opens nothing, also when a tab hands the keyboard to its first row
        if (m_walked)
            Q_EMIT entered(this);
        else
            edit(event->reason());
    }
}

void FieldRow::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    QMetaObject::invokeMethod(this, &FieldRow::closeIfLeft, Qt::QueuedConnection); // opened while composing
    update();
}

void FieldRow::keyPressEvent(QKeyEvent* event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool types = isTyped(*event);
    if (enters && m_walked && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        Q_EMIT stepped(this, event->modifiers() & Qt::ShiftModifier ? Editor::Step::Previous : Editor::Step::Next);
        return;
    }
    const bool opens = event->key() == Qt::Key_F2 || (enters && event->modifiers() == Qt::NoModifier);
    if (m_readOnly || (!opens && !types)) {
        QWidget::keyPressEvent(event);
        return;
    }
    edit();
    if (opens && m_editor)
        m_editor->edit();
    else if (m_editor)
        QCoreApplication::sendEvent(m_editor->input(), event);
}

/// A sign typed here begins the answer, whatever else the window would do with it.
bool FieldRow::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && !m_readOnly && isTyped(*static_cast<QKeyEvent*>(event)))
        event->accept();
    return QWidget::event(event);
}

/// The keyboard stays with the row until the input method hands over its first words: moved before, it would lose what is
/// being composed. The editor shows it meanwhile.
void FieldRow::inputMethodEvent(QInputMethodEvent* event)
{
    const bool isComposing = !event->preeditString().isEmpty();
    if (m_readOnly || (!m_editor && !isComposing && event->commitString().isEmpty())) {
        event->ignore();
        return;
    }
    if (event->commitString().isEmpty())
        openEditor();
    else
        edit();
    QCoreApplication::sendEvent(m_editor->input(), event);
    if (event->commitString().isEmpty() && !isComposing && !m_editor->isTouched() && !m_editor->input()->hasFocus())
        closeEditor(); // composed and given up
}

QVariant FieldRow::inputMethodQuery(Qt::InputMethodQuery query) const
{
    const QWidget* input = m_editor ? m_editor->input() : nullptr;
    switch (query) {
    case Qt::ImEnabled:
        return testAttribute(Qt::WA_InputMethodEnabled);
    case Qt::ImCursorRectangle:
    case Qt::ImAnchorRectangle: {
        const QRect cursor = input ? input->inputMethodQuery(query).toRect() : QRect(0, 0, 1, answerHeight(width()));
        return cursor.translated(input ? input->mapTo(this, QPoint()) : QPoint(valueLeft(), 0));
    }
    default:
        return input ? input->inputMethodQuery(query) : QWidget::inputMethodQuery(query);
    }
}

void FieldRow::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_readOnly && !m_editor)
        edit(Qt::MouseFocusReason);
    else
        QWidget::mousePressEvent(event);
}

} // namespace mingbai
