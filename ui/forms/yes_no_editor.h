/// @file
/// Editor of a yes or no: two buttons side by side.
#pragma once

#include "ui/forms/editor.h"

class QPushButton;

namespace mingbai {

/// Answered by a click, by the arrows, or by typing 1/0, y/n; Delete takes the answer back.
class YesNoEditor final : public Editor {
    Q_OBJECT

public:
    YesNoEditor(const Field& field, QDate today, QWidget* parent);

    [[nodiscard]] QString text() const override;

protected:
    void showText(const QString& text) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool answerByKey(int key, const QString& typed);

    QDate m_today;
    QWidget* m_box = nullptr;
    QPushButton* m_yes = nullptr;
    QPushButton* m_no = nullptr;
};

} // namespace mingbai
