/// @file
/// Copies of the ledger: when the last one was made, and making one now.
#pragma once

#include <QWidget>

class QLabel;

namespace mingbai {

class Session;

class BackupPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit BackupPage(Session& session, QWidget* parent = nullptr);

    /// Asks where to, copies and verifies.
    void backupNow();

Q_SIGNALS:
    void noticed(const QString& sentence);

private:
    void refresh();

    Session& m_session;
    QLabel* m_last = nullptr;
};

} // namespace mingbai
