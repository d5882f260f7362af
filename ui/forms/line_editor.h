/// @file
/// Editors of one line: texts, numbers, numbers of documents, dates.
#pragma once

#include "ui/forms/editor.h"

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace mingbai {

/// A line of text with the unit behind it.
class LineEditor : public Editor {
    Q_OBJECT

public:
    LineEditor(const Field& field, QDate today, QWidget* parent);

    [[nodiscard]] QString text() const override;

protected:
    void showText(const QString& text) override;
    [[nodiscard]] QLineEdit* line() const { return m_line; }
    [[nodiscard]] QHBoxLayout* row() const { return m_row; }

private:
    QHBoxLayout* m_row = nullptr;
    QLineEdit* m_line = nullptr;
};

/// A date typed as people write it (1985.6, 20240930), or picked from a calendar.
class DateEditor final : public LineEditor {
    Q_OBJECT

public:
    DateEditor(const Field& field, QDate today, QWidget* parent);

protected:
    [[nodiscard]] bool keepsKey(int key, Qt::KeyboardModifiers modifiers) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openCalendar();

    QDate m_today;
    QToolButton* m_button = nullptr;
};

} // namespace mingbai
