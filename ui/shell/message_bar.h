/// @file
/// A line under the search box that says what went wrong, or what a long work did. It stays until dismissed.
#pragma once

#include <QFrame>

class QLabel;

namespace mingbai {

class MessageBar final : public QFrame {
    Q_OBJECT

public:
    enum class Tone { Failure, Notice };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows a sentence; it takes the place of the one before.
    void say(Tone tone, const QString& sentence);
    [[nodiscard]] QString text() const;

private:
    void build();

    QLabel* m_icon = nullptr; ///< made when there is something to say: a start has nothing
    QLabel* m_text = nullptr;
};

} // namespace mingbai
