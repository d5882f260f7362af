/// @file
/// The quiet line at the bottom: what was just saved and how to take it back, what waits to be sent and backed up,
/// what the checks found, and who is signed in.
#pragma once

#include "core/checks/catalogue.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace mingbai {

class Session;
struct SyncStatus;

class StatusLine final : public QFrame {
    Q_OBJECT

public:
    /// @param session outlives the line
    explicit StatusLine(Session& session, QWidget* parent = nullptr);

    /// Something happened; shown until the next thing does.
    void say(const QString& text);
    /// Reads everything anew; done by itself after each change.
    void refresh();

Q_SIGNALS:
    void undoWanted();
    void findingsWanted(Severity severity);
    void exportWanted();
    /// What goes to and fro by stick waits for somebody: the command that leads there.
    void stickWanted(const QString& command);
    void backupWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QPushButton* addButton(const QString& name, QHBoxLayout* layout);
    void showChange();
    void showFindings();
    void showKeeping();
    void showStick(const SyncStatus& status);

    Session& m_session;
    QLabel* m_said = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_errors = nullptr;
    QPushButton* m_warnings = nullptr;
    QPushButton* m_alerts = nullptr;
    QPushButton* m_unsent = nullptr;
    QPushButton* m_stick = nullptr;
    QPushButton* m_backup = nullptr;
    QLabel* m_user = nullptr;
    QString m_stickCommand;
    bool m_isCounted = false;
};

} // namespace mingbai
