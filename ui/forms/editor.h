/// @file
/// What all editors of one field's value share: typing is read when the editor is left, what can be kept is handed on at once.
#pragma once

#include "core/dictionary/parsing.h"

#include <QDate>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace mingbai {

/// A record or place that an editor of a reference may choose.
struct Candidate {
    QString value; ///< as stored
    QString label;
};

/// Edits one value. Enter and Tab commit and ask to go on, Esc gives up, leaving by any other way commits.
class Editor : public QWidget {
    Q_OBJECT

public:
    /// Where the person wants to go after the editor.
    enum class Step { Stay, Next, Previous };
    Q_ENUM(Step)

    [[nodiscard]] const Field& field() const { return m_field; }
    /// The value as stored, not as typed.
    [[nodiscard]] const Value& value() const { return m_value; }
    /// Shows a stored value and forgets what was typed.
    void setValue(const Value& value);
    /// The stored value changed elsewhere: what is typed stays, giving up goes to @p value.
    void updateStored(const Value& value);

    /// What stands in the editor, as parse() reads it.
    [[nodiscard]] virtual QString text() const = 0;
    /// As if @p text had been typed over what was there.
    void type(const QString& text);

    /// Reads what was typed. A value that can be kept is handed on by committed(), also when a doubt about it is said.
    /// @return false when nothing storable was typed: the text stays and problem() tells why
    bool commit();
    /// Back to the stored value.
    void giveUp();
    /// Inside committed(): the value could not be kept, what is typed stays.
    void refuse(const QString& sentence);

    /// Whether something was typed that is not committed.
    [[nodiscard]] bool isTouched() const { return m_touched; }
    /// What is wrong with what was typed, translated; empty when all is well.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// The widget that takes the keys.
    [[nodiscard]] QWidget* input() const { return m_input; }

    /// For references: what can be chosen. Others take no notice.
    virtual void setCandidates(const std::vector<Candidate>& candidates);
    /// Called when what is there is to be mended, not typed over: the cursor goes to its end.
    void edit();
    /// Called when the editor opens under the mouse: a list may drop down.
    virtual void open() { }

Q_SIGNALS:
    void committed(const mingbai::Value& value);
    /// The sentence to stand beside the field; empty when the trouble is over.
    void problemChanged(const QString& sentence);
    /// A key asked to go on; everything storable has been committed.
    void stepped(mingbai::Editor::Step step);
    /// Ctrl with Down (1) or Up (-1): on to the next part of the form, or back.
    void blockWanted(int direction);
    /// The keyboard went elsewhere in the window; everything storable has been committed.
    void left();

protected:
    /// @param field outlives the editor
    Editor(const Field& field, QDate today, QWidget* parent);

    /// Makes @p input the widget that takes the keys; it carries the label for assistive technology.
    void setInput(QWidget* input);
    /// Something was typed.
    void touch();
    /// Puts a text in fileText() form into the editor.
    virtual void showText(const QString& text) = 0;
    /// Whether Enter means a new line or a choice in the editor itself, not the end of editing.
    [[nodiscard]] virtual bool keepsKey(int key, Qt::KeyboardModifiers modifiers) const;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setProblem(const QString& sentence);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void step(Step step);

    const Field& m_field;
    QDate m_today;
    Value m_value;
    QString m_problem;
    QPointer<QWidget> m_input;
    bool m_touched = false;
};

/// The editor for a field, by its type. Its object name is "entity.field".
/// @param field outlives the editor
[[nodiscard]] Editor* makeEditor(const Field& field, QDate today, QWidget* parent);

} // namespace mingbai
