/// @file
/// Grid entry: a topic as a table of many households or people, typed and pasted into as in a spreadsheet.
#pragma once

#include "ui/screens/grid/grid_memory.h"
#include "ui/shell/screen.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace mingbai {

class EmptyState;
class FilterBar;
class FindBar;
class GridFoot;
class GridModel;
class GridView;
class RefusedPanel;
struct RefusedText;
class TopicEditor;
class TotalsRow;

class GridScreen final : public Screen {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GridScreen)

public:
    /// @param session outlives the screen
    explicit GridScreen(Session& session, QWidget* parent = nullptr);
    ~GridScreen() override;

    [[nodiscard]] static PlaceWords words();
    [[nodiscard]] std::vector<SearchableCommand> places() const override;
    void openPlace(const QString& place) override;
    void shown() override;

    /// Shows a topic by its id; one that is not there is the first.
    void openTopic(const QString& id, int year = 0);
    /// The households behind a figure of the income of a year, the largest first.
    void showIncome(int year, const QString& field);
    [[nodiscard]] GridView& view() { return *m_view; }
    [[nodiscard]] GridModel& model() { return *m_model; }

protected:
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* makeBar();
    void saveMarked();
    [[nodiscard]] QWidget* makeTable();
    void connectModel();
    void fillTopics();
    void listTopics(const QString& chosen);
    [[nodiscard]] const Topic& topicOf(const QString& id) const;
    void restore();
    void restoreCell();
    void remember();
    void rememberLayout();
    void applyLayout();
    [[nodiscard]] QString columnKey(int column) const;
    [[nodiscard]] int usualWidth(int column) const;
    void sayWhoKeeps(const QModelIndex& current);
    void applyFilter();
    void showSums();
    void showState();
    void find(const QString& text, bool forward);
    void goToRefused(const RefusedText& text);
    void editTopic();
    void keepTopic(const Topic& topic);
    void dropTopic(const QString& id);

    Session& m_session;
    GridMemory m_memory;
    bool m_restored = false;
    QString m_topic; ///< id of the topic that is shown
    GridModel* m_model = nullptr;
    QComboBox* m_topics = nullptr;
    QSpinBox* m_year = nullptr;
    QToolButton* m_former = nullptr;
    QToolButton* m_numbers = nullptr;
    QLabel* m_readOnly = nullptr;
    FilterBar* m_filters = nullptr;
    GridView* m_view = nullptr;
    TotalsRow* m_totals = nullptr;
    FindBar* m_find = nullptr;
    GridFoot* m_foot = nullptr;
    RefusedPanel* m_refused = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    TopicEditor* m_editor = nullptr;
    QTimer m_sums;
    GridSpot m_cell; ///< where the mark goes when rows are read anew
};

} // namespace mingbai
