/// @file
/// A new passphrase, typed twice, with how hard it is to guess.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;

namespace mingbai {

class PassphraseFields final : public QWidget {
    Q_OBJECT

public:
    explicit PassphraseFields(QWidget* parent = nullptr);

    [[nodiscard]] QString passphrase() const;
    /// Why it cannot be taken; empty when it can.
    [[nodiscard]] QString problem() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    void refresh();

    QLineEdit* m_first = nullptr;
    QLineEdit* m_second = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_words = nullptr;
};

/// A field whose content is hidden, with a button that shows it. @param name object name
[[nodiscard]] QLineEdit* makeSecretField(const QString& name, const QString& words, QWidget* parent);

} // namespace mingbai
