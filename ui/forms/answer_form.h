/// @file
/// A few questions asked together, answered field by field, and handed over when somebody wants all answers.
#pragma once

#include "ui/forms/editor.h"

#include <optional>
#include <utility>
#include <vector>

class QLabel;

namespace mingbai {

/// Label, editor, and beneath it what is wrong. Unlike a sheet it stores nothing itself.
class AnswerForm final : public QWidget {
    Q_OBJECT

public:
    /// What to ask for, with the answer it starts with; also the answer itself.
    using Question = std::pair<const Field*, Value>;

    /// The fields outlive the form.
    AnswerForm(const std::vector<Question>& questions, QDate today, QWidget* parent = nullptr);

    /// Reads what was typed. @return nothing when some of it cannot be stored; the keyboard is there then
    [[nodiscard]] std::optional<std::vector<Question>> answers();
    /// A sentence beneath a field. @return false when the field is not asked here
    bool say(const Field& field, const QString& sentence);
    /// Asks in other words than the dictionary's. @p field must be asked here
    void reword(const Field& field, const QString& label);
    /// Takes the sentences of say() away.
    void saySettled();

Q_SIGNALS:
    /// Enter or Tab on the last field.
    void finished();
    /// Esc on a field that was not touched.
    void dismissed();

private:
    struct Row {
        QLabel* label = nullptr;
        Editor* editor = nullptr;
        QLabel* sentence = nullptr;
    };

    [[nodiscard]] const Row* rowOf(const Field& field) const;
    void go(const Editor* from, Editor::Step step);

    std::vector<Row> m_rows;
};

} // namespace mingbai
