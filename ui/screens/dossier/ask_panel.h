/// @file
/// A question asked in place: a sentence, a few answers to give, a button that does it.
#pragma once

#include "core/dictionary/dictionary.h"

#include <QFrame>

#include <map>
#include <vector>

class QVBoxLayout;

namespace mingbai {

class Editor;

/// Stands above what it is about; closes itself when answered or dismissed (Esc).
class AskPanel final : public QFrame {
    Q_OBJECT

public:
    /// What to ask for, with the answer it starts with.
    using Question = std::pair<const Field*, Value>;

    AskPanel(const QString& sentence, const std::vector<Question>& questions, const QString& action, QDate today,
        QWidget* parent = nullptr);

    /// Another way out, as a quiet button; leads to otherwise().
    void offerOtherwise(const QString& action);
    /// The answers that must be given before the action can be done.
    void require(const Field& field);

Q_SIGNALS:
    /// The action was chosen; answers by field id.
    void confirmed(const std::map<QString, mingbai::Value>& answers);
    void otherwise();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addQuestion(const Question& question, QDate today);
    void confirm();

    QVBoxLayout* m_layout = nullptr;
    QLayout* m_buttons = nullptr;
    std::vector<Editor*> m_editors;
    std::vector<const Field*> m_required;
};

} // namespace mingbai
