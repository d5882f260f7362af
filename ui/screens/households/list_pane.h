/// @file
/// The left half of the households screen: filters, count and the list.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace mingbai {

class EmptyState;
class FilterBar;
class HouseholdListModel;
class Session;

class ListPane final : public QWidget {
    Q_OBJECT

public:
    /// @param session outlives the pane
    explicit ListPane(Session& session, QWidget* parent = nullptr);

    /// Wide enough for its columns.
    [[nodiscard]] static int preferredWidth();
    [[nodiscard]] HouseholdListModel& model() { return *m_model; }
    [[nodiscard]] FilterBar& filters() { return *m_filters; }
    /// The household of the marked row; empty when none is.
    [[nodiscard]] QString current() const;
    /// Marks a household, setting the filters aside when they leave it out.
    void show(const QString& household);
    /// Marks the row where the last household stood, or the nearest.
    void showNearest(int row);
    void focusFilter();

Q_SIGNALS:
    /// Another row is marked; empty when none is.
    void currentChanged(const QString& household);
    /// Enter or a double click.
    void opened(const QString& household);
    void newWanted();
    /// What is listed is to be saved as a table.
    void saveWanted();
    void importWanted();
    void demoWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTable();
    void buildEmptyStates(bool isVillage);
    void applyFilter();
    void refresh();

    HouseholdListModel* m_model = nullptr;
    FilterBar* m_filters = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_clear = nullptr;
    QTableView* m_table = nullptr;
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_noHouseholds = nullptr;
    EmptyState* m_noMatches = nullptr;
};

} // namespace mingbai
