/// @file
/// One move of the procedure as a form: fields of the dictionary, a button, and the clause where the move is refused.
#pragma once

#include "core/casework/casework.h"
#include "ui/forms/answer_form.h"

#include <QFrame>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace mingbai {

class Session;

/// What was answered, without the empty ones, by entity.
class MoveAnswers {
public:
    explicit MoveAnswers(std::vector<AnswerForm::Question> answers);

    [[nodiscard]] FieldValues of(const Name& entity) const;
    /// Of several entities together.
    [[nodiscard]] FieldValues all() const;
    [[nodiscard]] Value value(const FieldName& name) const { return valueIn(of(name.entity), name); }

private:
    std::vector<AnswerForm::Question> m_answers;
};

/// What stands around the questions.
struct MoveWords {
    QString name; ///< object name of the form; its button is this with "_do" behind
    QString heading;
    QString explanation; ///< who does it, and what paper it leaves; may be empty
    QString clause;      ///< the rule behind it; may be empty
    QString action;      ///< on the button
};

class MoveForm final : public QFrame {
    Q_OBJECT

public:
    using Move = std::function<MoveResult(Casework&, const MoveAnswers&)>;

    /// @param session outlives the form
    MoveForm(Session& session, const MoveWords& words, const std::vector<AnswerForm::Question>& questions, Move move,
        QWidget* parent = nullptr);

    /// A widget between the heading and the questions, which has the keyboard first.
    void putFirst(QWidget* widget);
    [[nodiscard]] AnswerForm& questions() { return *m_questions; }
    /// Puts the keyboard on the first question.
    void focusQuestions();
    /// Why it would not be allowed: beneath its field, else above the button.
    void show(const std::vector<Refusal>& refusals);
    using QFrame::show;

Q_SIGNALS:
    /// It was written; the lead, case or step that was made or changed.
    void moved(const QString& record);

private:
    void make();

    Session& m_session;
    Move m_move;
    QVBoxLayout* m_layout = nullptr;
    AnswerForm* m_questions = nullptr;
    QLabel* m_refused = nullptr;
    QPushButton* m_action = nullptr;
};

/// The questions of a list of fields, each with the value that a record has, where one is given.
[[nodiscard]] std::vector<AnswerForm::Question> questionsOf(
    const Name& entity, const QStringList& fields, const Record* record = nullptr);

} // namespace mingbai
