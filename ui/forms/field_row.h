/// @file
/// One field of a sheet: label and answer as text, an editor while it is edited, beneath it what is to be said about it.
#pragma once

#include "ui/forms/editor.h"
#include "ui/forms/finding_note.h"

#include <QPointer>

#include <vector>

class QLabel;

namespace mingbai {

/// Paints itself, so that a sheet of a hundred rows costs no more than a hundred widgets.
class FieldRow final : public QWidget {
    Q_OBJECT

public:
    /// @param field outlives the row
    FieldRow(const Field& field, QDate today, QWidget* parent);

    [[nodiscard]] const Field& field() const { return m_field; }
    [[nodiscard]] const Value& value() const { return m_value; }
    /// The stored value. An open editor keeps what is typed.
    void setValue(const Value& value);
    void setFindings(const std::vector<Finding>& findings);
    /// Something the program did here for the person; stays until the row is edited again.
    void setNote(const QString& sentence);
    /// Only to be read: computed fields, past states, ledgers opened for reading.
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// Shows what is masked elsewhere: where somebody works on this very record.
    void setReadable(bool readable);
    /// Whether the row stays at rest when the keyboard comes, and Enter goes on instead of opening it.
    void setWalked(bool walked) { m_walked = walked; }
    /// Whether an error stands here.
    [[nodiscard]] bool isWrong() const;
    /// For references: asked each time an editor opens.
    void setCandidates(const std::vector<Candidate>& candidates);

    /// Opens the editor and gives it the keyboard.
    void edit(Qt::FocusReason reason = Qt::ShortcutFocusReason);
    [[nodiscard]] Editor* editor() const { return m_editor; }
    /// Commits and closes the editor. @return false when what is typed cannot be stored; the editor then stays
    bool commit();

    /// Whether the answer is too long for one cell of the sheet.
    [[nodiscard]] bool isWide(int cellWidth) const;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    /// To be stored at once; call editor()->refuse() when that fails.
    void committed(mingbai::FieldRow* row, const mingbai::Value& value);
    void stepped(mingbai::FieldRow* row, mingbai::Editor::Step step);
    void blockWanted(int direction);
    void accepted(const mingbai::Finding& finding, const QString& reason);
    /// The row needs another height.
    void resized();
    /// The keyboard is here now.
    void entered(mingbai::FieldRow* row);

protected:
    bool event(QEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void openEditor();
    void closeEditor();
    void closeIfLeft();
    void say(const QString& sentence, Role role);
    void arrange();
    void settle();
    void describe();
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] int valueLeft() const;
    [[nodiscard]] int answerHeight(int width) const;
    void paintAnswer(QPainter& painter, const QRect& area) const;

    const Field& m_field;
    QDate m_today;
    Value m_value;
    std::vector<Candidate> m_candidates;
    QPointer<Editor> m_editor;
    QLabel* m_sentence = nullptr; ///< problem or note
    std::vector<FindingNote*> m_findings;
    bool m_readOnly = false;
    bool m_readable = false;
    bool m_walked = false;
    bool m_hovered = false;
};

} // namespace mingbai
