/// @file
/// Packs what changed for the township, and shows what became of earlier packages.
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace mingbai {

class Session;

class PackPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit PackPage(Session& session, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void noticed(const QString& sentence);
    /// Nobody is trusted yet, so nothing can be encrypted to anybody.
    void trustWanted();

private:
    void pack();
    void showSent();

    Session& m_session;
    QLabel* m_waiting = nullptr;
    QLabel* m_findings = nullptr;
    QCheckBox* m_full = nullptr;
    QCheckBox* m_tables = nullptr;
    QCheckBox* m_newSeries = nullptr;
    QPushButton* m_pack = nullptr;
    QLabel* m_done = nullptr; ///< that the stick may be removed
    QTableWidget* m_sent = nullptr;
};

} // namespace mingbai
