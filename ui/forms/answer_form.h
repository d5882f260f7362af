/// @file
/// A few questions asked together, answered field by field, and handed over when somebody wants all answers.
#pragma once

#include "core/ledger/shown_fields.h"
#include "ui/forms/editor.h"

#include <optional>
#include <utility>
#include <vector>

class QLabel;

namespace mingbai {

/// Label, editor, and beneath it what is wrong. Unlike a sheet it stores nothing itself.
///
/// A question whose Field::shownWhen reads another question of the form stands there only while the condition holds. What depends
/// on nothing asked here was put here by who made the form, and stays.
class AnswerForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerForm)

public:
    /// What to ask for, with the answer it starts with; also the answer itself.
    using Question = std::pair<const Field*, Value>;

    /// @param ledger outlives the form, as the fields do
    AnswerForm(Ledger& ledger, const std::vector<Question>& questions, QWidget* parent = nullptr);
    ~AnswerForm() override;

    /// What conditions read that is not asked: the record as it is.
    void setRecord(const Record& record);
    /// Reads what was typed, of the questions in sight. @return nothing when some of it cannot be stored; the keyboard is there
    /// then
    [[nodiscard]] std::optional<std::vector<Question>> answers();
    /// Puts an answer into a field that is asked here, as if it had been given; others take no notice.
    void fillIn(const Field& field, const Value& value);
    /// A sentence beneath a field. @return false when the field is not asked here
    bool say(const Field& field, const QString& sentence);
    /// The editor of a field; null when it is not asked here.
    [[nodiscard]] Editor* editorOf(const Field& field) const;
    /// Asks in other words than the dictionary's. @p field must be asked here
    void reword(const Field& field, const QString& label);
    /// Takes the sentences of say() away.
    void saySettled();

Q_SIGNALS:
    /// An answer was given.
    void answered(const mingbai::Field& field, const mingbai::Value& value);
    /// Enter or Tab on the last field.
    void finished();
    /// Esc on a field that was not touched.
    void dismissed();

private:
    struct Row {
        QLabel* label = nullptr;
        Editor* editor = nullptr;
        QLabel* sentence = nullptr;
        bool isConditional = false; ///< on another question of the form
        bool isShown = true;
    };

    [[nodiscard]] Row makeRow(const Field& field, const Value& value, QDate today);
    [[nodiscard]] const Row* rowOf(const Field& field) const;
    void go(const Editor* from, Editor::Step step);
    /// Hides the questions whose condition does not hold.
    void arrange();

    Ledger& m_ledger;
    ShownFields m_conditions;
    std::vector<Row> m_rows;
    std::vector<Record> m_records; ///< one an entity: what is known beside the answers
};

} // namespace mingbai
