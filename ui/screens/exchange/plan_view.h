/// @file
/// What a file holds and what taking it would do, before anything is taken.
#pragma once

#include "core/exchange/change_preview.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;
class QTableWidget;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace mingbai {

class Dictionary;
class MatchHeading;
class RemarksModel;

/// As many households are listed; of a larger table the rest is counted and taken with them.
inline constexpr std::size_t kShownHouseholds = 300;

class PlanView final : public QWidget {
    Q_OBJECT

public:
    /// @param dictionary outlives the view
    explicit PlanView(const Dictionary& dictionary, QWidget* parent = nullptr);

    /// @param changes what the plan would change, or the first part of it
    void showPlan(const ImportPlan& plan, const std::vector<PreviewedHousehold>& changes);
    /// What the person has unticked.
    [[nodiscard]] ImportChoice choice() const;
    /// Whether the file is of the kind that can be filled.
    [[nodiscard]] bool canBeFilled() const;

Q_SIGNALS:
    /// The person says what a column holds. @param field "entity.field", empty: nothing to take
    void matchMended(const QString& columnKey, const QString& field);
    void sheetWanted(const QString& sheet);
    /// The match as it is, to a file; another one from a file.
    void matchSaveWanted();
    void matchLoadWanted();
    void applyWanted();
    void reportWanted();
    /// It is a table of somebody else's, to be filled and not to be taken in.
    void fillWanted();
    void closed();

private:
    [[nodiscard]] QWidget* makeButtons();
    void showCounts(const ImportPlan& plan);
    void showColumns(const ImportPlan& plan);
    void showColumn(int row, const ColumnMatch& match, bool canBeMended);
    void showChanges(const ImportPlan& plan, const std::vector<PreviewedHousehold>& changes);
    void showHouseholds(const ImportPlan& plan, const std::vector<PreviewedHousehold>& changes, bool isNew);
    void offerApply();
    void makeTabs();
    [[nodiscard]] QWidget* makeHead();

    QStandardItemModel* m_fieldNames = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_source = nullptr;
    QLabel* m_sheetLabel = nullptr;
    QComboBox* m_sheet = nullptr;
    QTabWidget* m_tabs = nullptr;
    QTreeWidget* m_changes = nullptr;
    QTreeWidgetItem* m_known = nullptr; ///< households of the ledger that change; nullptr when there are none
    QTreeWidgetItem* m_new = nullptr;
    QGridLayout* m_counts = nullptr;
    MatchHeading* m_columnsTitle = nullptr;
    QTableWidget* m_columns = nullptr;
    QTableView* m_remarkTable = nullptr;
    RemarksModel* m_remarks = nullptr;
    QLabel* m_nothing = nullptr;
    QPushButton* m_apply = nullptr;
    QPushButton* m_report = nullptr;
    QPushButton* m_fill = nullptr;
};

} // namespace mingbai
