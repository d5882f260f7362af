/// @file
/// The board of leads and open cases: a column a stage of the procedure, each card with the days left.
#pragma once

#include "core/casework/casework.h"
#include "core/casework/due.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;

namespace mingbai {

class CaseBoard final : public QWidget {
    Q_OBJECT

public:
    explicit CaseBoard(QWidget* parent = nullptr);

    /// @param due those of leads fill the first column
    void showCases(const std::vector<CaseStanding>& cases, const std::vector<DueItem>& due, QDate today);

Q_SIGNALS:
    void leadWanted(const QString& lead);
    void caseWanted(const QString& monitoringCase, const QString& step);

private:
    struct Column {
        QLabel* heading = nullptr;
        QListWidget* cards = nullptr;
    };
    struct Card {
        QString record;
        QString who;
        QString what;
        QDate dueOn;
    };

    void add(std::size_t column, const Card& card, QDate today);

    std::vector<Column> m_columns; ///< as Process::stages()
};

} // namespace mingbai
