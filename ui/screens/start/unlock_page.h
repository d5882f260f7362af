/// @file
/// Opens an encrypted ledger: by passphrase, or by the recovery code, which then needs a new passphrase.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace mingbai {

class PassphraseFields;

class UnlockPage final : public QWidget {
    Q_OBJECT

public:
    explicit UnlockPage(QWidget* parent = nullptr);

    /// Asks for the passphrase of another file. @param users people with a passphrase
    void ask(const QString& path, const QString& name, const QStringList& users);
    [[nodiscard]] const QString& path() const { return m_path; }
    /// The passphrase did not open it: select it, so that it can be typed again.
    void askAgain();

Q_SIGNALS:
    void passphraseTyped(const QString& path, const QString& passphrase);
    void recoveryTyped(const QString& path, const QString& code, const QString& user, const QString& passphrase);
    void left();

private:
    [[nodiscard]] QWidget* makePassphrasePart();
    [[nodiscard]] QWidget* makeRecoveryPart();
    void refresh();
    void takeKeyboard();
    void submit();

    QString m_path;
    QLabel* m_title = nullptr;
    QLabel* m_place = nullptr;
    QStackedWidget* m_parts = nullptr;
    QLineEdit* m_passphrase = nullptr;
    QLineEdit* m_code = nullptr;
    QComboBox* m_user = nullptr;
    PassphraseFields* m_new = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_other = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace mingbai
