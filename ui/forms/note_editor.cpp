#include "ui/forms/note_editor.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace mingbai {

namespace {

constexpr int kLines = 4;

} // namespace

NoteEditor::NoteEditor(const Field& field, QDate today, QWidget* parent)
    : Editor(field, today, parent)
    , m_edit(new QPlainTextEdit(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    m_edit->setPlaceholderText(tr("Shift+Enter makes a new line"));
    m_edit->setTabChangesFocus(true);
    connect(m_edit->document(), &QTextDocument::contentsChanged, this, [this] {
        if (!m_showing)
            touch();
    });
    setInput(m_edit);
}

QString NoteEditor::text() const
{
    return m_edit->toPlainText();
}

void NoteEditor::showText(const QString& text)
{
    m_showing = true;
    if (m_edit->toPlainText() != text)
        m_edit->setPlainText(text);
    m_showing = false;
    m_edit->moveCursor(QTextCursor::End);
}

bool NoteEditor::keepsKey(int key, Qt::KeyboardModifiers modifiers) const
{
    return (key == Qt::Key_Return || key == Qt::Key_Enter) && modifiers == Qt::ShiftModifier;
}

QSize NoteEditor::sizeHint() const
{
    return {0, m_edit->fontMetrics().lineSpacing() * kLines + 2 * m_edit->frameWidth() + 10};
}

} // namespace mingbai
