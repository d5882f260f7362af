/// @file
/// The four steps to a new ledger: place, people, passphrase, recovery code. Nothing is written before the last.
#pragma once

#include "ui/screens/start/opening.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace mingbai {

class PassphraseFields;
class PeoplePage;
class RecoveryPage;
class VillagePicker;

class NewLedgerPages final : public QWidget {
    Q_OBJECT

public:
    explicit NewLedgerPages(QWidget* parent = nullptr);

    /// Everything that was answered; call it after finished().
    [[nodiscard]] NewLedger wanted() const;
    /// Back to the first step with a new secret.
    void restart();

protected:
    /// Enter goes on: to the next field, and to the next step once nothing more is asked for.
    void keyPressEvent(QKeyEvent* event) override;

Q_SIGNALS:
    void finished();
    void left();
    void failed(const QString& sentence);

private:
    struct Step {
        QWidget* page; ///< hands the keyboard on to its first field
        QString title;
        QString words;
        std::function<QString()> problem;
    };
    void addStep(QWidget* page, const QString& title, const QString& words, std::function<QString()> problem);
    void showStep(int step);
    void refresh();
    void next();
    void back();

    VillagePicker* m_village = nullptr;
    PeoplePage* m_people = nullptr;
    PassphraseFields* m_passphrase = nullptr;
    RecoveryPage* m_recovery = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_words = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_next = nullptr;
    QStackedWidget* m_stack = nullptr;
    std::vector<Step> m_steps;
    std::optional<RootSecret> m_root;
};

} // namespace mingbai
