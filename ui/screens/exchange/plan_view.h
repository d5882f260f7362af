/// @file
/// What a file holds and what taking it would do, before anything is taken.
#pragma once

#include "core/exchange/import.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QTableView;
class QTableWidget;

namespace mingbai {

class Dictionary;
class RemarksModel;

class PlanView final : public QWidget {
    Q_OBJECT

public:
    /// @param dictionary outlives the view
    explicit PlanView(const Dictionary& dictionary, QWidget* parent = nullptr);

    void showPlan(const ImportPlan& plan);

Q_SIGNALS:
    void applyWanted();
    void reportWanted();
    void closed();

private:
    [[nodiscard]] QWidget* makeButtons();
    void showCounts(const ImportPlan& plan);
    void showColumns(const ImportPlan& plan);
    [[nodiscard]] QString fieldText(const QString& field) const;

    const Dictionary& m_dictionary;
    QLabel* m_title = nullptr;
    QLabel* m_source = nullptr;
    QGridLayout* m_counts = nullptr;
    QTableWidget* m_columns = nullptr;
    QLabel* m_remarkTitle = nullptr;
    QTableView* m_remarkTable = nullptr;
    RemarksModel* m_remarks = nullptr;
    QLabel* m_nothing = nullptr;
    QPushButton* m_apply = nullptr;
    QPushButton* m_report = nullptr;
};

} // namespace mingbai
