/// @file
/// The table of the grid screen with the habits of a spreadsheet: keys, clipboard, filling, frozen columns.
#pragma once

#include "ui/screens/grid/grid_moves.h"

#include <QTableView>

namespace mingbai {

class GridDelegate;
class GridModel;
struct CellEntry;

class GridView final : public QTableView {
    Q_OBJECT

public:
    /// @param model outlives the view
    GridView(GridModel& model, QDate today, QWidget* parent = nullptr);

    /// Whether the year before is painted small beside each answer.
    void setShowsFormer(bool shows);
    /// Columns at the left that stay; at least the leading ones.
    void setFrozenCount(int count);
    [[nodiscard]] int frozenCount() const { return m_frozenCount; }
    /// Width of what stays.
    [[nodiscard]] int frozenWidth() const;
    /// Goes to a cell. @param extend the selection grows from where it began
    void goTo(const QModelIndex& index, bool extend = false);
    void hideColumnOfBoth(int column, bool hidden);
    /// The block from the first to the last chosen row and column.
    [[nodiscard]] QItemSelectionRange block() const;

    void copy() const;
    void paste();
    void cut();
    void clearCells();
    void fillDown();
    void fillRight();
    /// Takes last year's values into empty cells of the chosen columns, all rows; the way of a whole village.
    void takeFormer();

    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    /// Alt+Down or the menu key: what can be done with this column.
    void columnMenuWanted(int column);
    void findWanted();
    /// Nothing was done; why, translated.
    void declined(const QString& sentence);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void updateGeometries() override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void makeFrozen();
    void placeFrozen();
    void leaveBy(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool moveByKey(const QKeyEvent& key);
    [[nodiscard]] bool actByKey(const QKeyEvent& key);
    [[nodiscard]] bool actByControlKey(int key);
    [[nodiscard]] GridMoves moves() const;
    [[nodiscard]] std::vector<QModelIndex> chosen() const;
    void enter(const std::vector<CellEntry>& entries, const QString& why);
    void fill(bool down);

    GridModel& m_model;
    GridDelegate* m_delegate = nullptr;
    GridDelegate* m_frozenDelegate = nullptr; ///< paints only: an editor belongs to one view
    QTableView* m_frozen = nullptr;
    int m_frozenCount = 0;
    QPersistentModelIndex m_anchor; ///< where a growing selection began
    int m_tabbedFrom = -1;          ///< column where a run of Tab began: Enter goes back to it
};

} // namespace mingbai
