/// @file
/// Cases that villages report and that wait for a decision of this office.
#pragma once

#include "core/casework/casework.h"

#include <QTableWidget>

class QLabel;

namespace mingbai {

class DecisionTable final : public QTableWidget {
    Q_OBJECT

public:
    explicit DecisionTable(QWidget* parent = nullptr);

    /// @param cases as Casework::casesToDecide() gives them
    void showCases(const std::vector<CaseStanding>& cases, QDate today);

Q_SIGNALS:
    /// A row was double-clicked, or Enter pressed on it: its step is decided there.
    void caseWanted(const QString& monitoringCase, const QString& step);

private:
    QLabel* m_whenEmpty = nullptr;
};

} // namespace mingbai
