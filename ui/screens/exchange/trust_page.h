/// @file
/// Who this ledger is to others, and whom it trusts.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace mingbai {

class Session;

class TrustPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit TrustPage(Session& session, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void noticed(const QString& sentence);

private:
    [[nodiscard]] QWidget* makeOwn();
    [[nodiscard]] QWidget* makeOther();
    void writeRequest();
    void enrolOther();
    void trustOther();
    void withdraw();
    void renew();
    void separate();
    /// The bytes of a file the person chooses; empty when they changed their mind or it cannot be read (said).
    [[nodiscard]] QByteArray readChosen(const QString& title, const QString& filter);

    Session& m_session;
    QLabel* m_fingerprint = nullptr;
    QLineEdit* m_heard = nullptr;
    QTableWidget* m_parties = nullptr;
    QPushButton* m_withdraw = nullptr;
};

} // namespace mingbai
