/// @file
/// What stands where a list has nothing to show: why, and what to do next.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mingbai {

class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& heading, const QString& explanation, QWidget* parent = nullptr);

    void setWords(const QString& heading, const QString& explanation);
    /// The first one is the main way on. @param name object name of the button
    QPushButton* addButton(const QString& name, const QString& text);

private:
    QLabel* m_heading = nullptr;
    QLabel* m_explanation = nullptr;
    QVBoxLayout* m_buttons = nullptr;
};

} // namespace mingbai
