/// @file
/// A question asked in place: a sentence, a few answers to give, a button that does it.
#pragma once

#include "ui/forms/answer_form.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <map>
#include <vector>

class QVBoxLayout;

namespace mingbai {

/// Stands above what it is about; closes itself when answered or dismissed (Esc).
class AskPanel final : public QFrame {
    Q_OBJECT

public:
    using Question = AnswerForm::Question;
    using Answers = std::map<QString, Value>; ///< by field id

    /// @param ledger outlives the panel
    AskPanel(Ledger& ledger, const QString& sentence, const std::vector<Question>& questions, const QString& action,
        QWidget* parent = nullptr);

    /// Another way out, as a quiet button; leads to otherwise().
    void offerOtherwise(const QString& action);
    /// The answers that must be given before the action can be done.
    void require(const Field& field);
    /// A widget between the sentence and the questions, which has the keyboard first.
    void putFirst(QWidget* widget);
    /// Asked before the action: sentences that say why it cannot be done; they stand above the button and the panel stays.
    void refuseWhen(std::function<QStringList(const Answers&)> problems);
    [[nodiscard]] AnswerForm& form() { return *m_form; }

Q_SIGNALS:
    /// The action was chosen; answers by field id.
    void confirmed(const std::map<QString, mingbai::Value>& answers);
    void otherwise();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] bool isComplete(const Answers& answers);
    void confirm();
    void leave();

    QVBoxLayout* m_layout = nullptr;
    QLayout* m_buttons = nullptr;
    AnswerForm* m_form = nullptr;
    QLabel* m_refused = nullptr;
    QPointer<QWidget> m_before; ///< had the keyboard before
    std::vector<const Field*> m_required;
    std::function<QStringList(const Answers&)> m_problems;
};

} // namespace mingbai
