/// @file
/// The merge desk: what two ledgers changed without knowing of each other, decided one by one by a person.
#pragma once

#include "core/sync/conflicts.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace mingbai {

class Session;

class MergeDeskPage final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the page
    explicit MergeDeskPage(Session& session, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void householdWanted(const QString& household, const QString& entity, const QString& record, const QString& field);

private:
    void showCurrent();
    void decide(Decision decision);

    Session& m_session;
    std::vector<ConflictWords> m_open;
    QLabel* m_title = nullptr;
    QTableWidget* m_list = nullptr;
    QWidget* m_choice = nullptr;
    QLabel* m_what = nullptr;
    QLabel* m_before = nullptr;
    QLabel* m_here = nullptr;
    QLabel* m_there = nullptr;
    QLabel* m_whoHere = nullptr;
    QLabel* m_whoThere = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_look = nullptr;
};

} // namespace mingbai
