/// @file
/// Who opens this ledger with which passphrase, and the recovery code.
#pragma once

#include "core/ledger/keys.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace mingbai {

class PassphraseFields;
class Session;

class KeysPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit KeysPage(Session& session, QWidget* parent = nullptr);

private:
    void build();
    [[nodiscard]] QWidget* makePeople();
    [[nodiscard]] QWidget* makeSetter();
    [[nodiscard]] QWidget* makeRecovery();
    void refresh();
    void refreshButtons();
    /// Opens the key file with one's own passphrase, on a worker thread, and does something with it.
    bool withKeys(const std::function<void(KeyFile& keys, const RootSecret& root)>& deed);
    void setPassphrase();
    void removePerson();
    void showCode();
    void printCode();

    Session& m_session;
    QListWidget* m_people = nullptr;
    QLineEdit* m_own = nullptr;
    QComboBox* m_name = nullptr;
    PassphraseFields* m_new = nullptr;
    QPushButton* m_set = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_print = nullptr;
    QLabel* m_code = nullptr;
    QLabel* m_said = nullptr;
};

} // namespace mingbai
