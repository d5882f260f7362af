/// @file
/// Editor of a code, a village or a reference: type number, name, pinyin or initials, or choose from the list.
#pragma once

#include "ui/forms/choices.h"

class QLineEdit;
class QToolButton;

namespace mingbai {

class ChoiceList;

/// A line with a list. Enter takes the marked line, else the first that fits what was typed.
class ChoiceEditor final : public Editor {
    Q_OBJECT

public:
    ChoiceEditor(const Field& field, QDate today, QWidget* parent);

    [[nodiscard]] QString text() const override;
    void setCandidates(const std::vector<Candidate>& candidates) override;
    void open() override;

protected:
    void showText(const QString& text) override;
    [[nodiscard]] bool keepsKey(int key, Qt::KeyboardModifiers modifiers) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] const std::vector<Choice>& choices() const;
    [[nodiscard]] ChoiceList* list();
    void dropList(const QString& typed);
    void choose(int index);
    [[nodiscard]] bool moveInList(int key);

    QLineEdit* m_line = nullptr;
    QToolButton* m_button = nullptr;
    QPointer<ChoiceList> m_list;
    std::vector<Choice> m_own; ///< of a reference
};

} // namespace mingbai
