/// @file
/// Editor of a note of several lines.
#pragma once

#include "ui/forms/editor.h"

class QPlainTextEdit;

namespace mingbai {

/// Enter goes on, Shift+Enter makes a new line.
class NoteEditor final : public Editor {
    Q_OBJECT

public:
    NoteEditor(const Field& field, QDate today, QWidget* parent);

    [[nodiscard]] QString text() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void showText(const QString& text) override;
    [[nodiscard]] bool keepsKey(int key, Qt::KeyboardModifiers modifiers) const override;

private:
    QPlainTextEdit* m_edit = nullptr;
    bool m_showing = false;
};

} // namespace mingbai
