/// @file
/// What is due by leads and cases, as a table that opens what it names.
#pragma once

#include "core/casework/due.h"

#include <QTableView>

class QLabel;
class QStandardItemModel;

namespace mingbai {

/// "3 days left", "today", "5 days late".
[[nodiscard]] QString daysLeftText(QDate due, QDate today);

class DueTable final : public QTableView {
    Q_OBJECT

public:
    enum ItemRole { RecordRole = Qt::UserRole, StepRole, HouseholdIdRole, IsLeadRole };

    explicit DueTable(QWidget* parent = nullptr);

    void showItems(const std::vector<DueItem>& items, QDate today);

Q_SIGNALS:
    /// A row was double-clicked, or Enter pressed on it. @param step empty where none is meant
    void leadWanted(const QString& lead);
    void caseWanted(const QString& monitoringCase, const QString& step);

private:
    void open(const QModelIndex& index);

    QStandardItemModel* m_items = nullptr;
    QLabel* m_whenEmpty = nullptr;
};

} // namespace mingbai
