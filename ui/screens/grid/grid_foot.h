/// @file
/// The lines under the grid: words about the marked cell, what is chosen, what was changed and how to take it back.
#pragma once

#include "ui/models/grid_model.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace mingbai {

class GridView;

class GridFoot final : public QWidget {
    Q_OBJECT

public:
    /// All of them outlive the foot.
    GridFoot(Session& session, GridModel& model, GridView& view, QWidget* parent = nullptr);

    /// "3 cells changed · Undo", and what was refused.
    void tell(const EntryResult& result);
    void say(const QString& sentence);
    /// Reads anew what it says about the marked cell, a moment later.
    void refresh() { m_wait.start(); }

private:
    void showCell();
    void showChoice();
    [[nodiscard]] bool sayFinding(const QModelIndex& at);

    Session& m_session;
    GridModel& m_model;
    GridView& m_view;
    QTimer m_wait;
    QLabel* m_cell = nullptr;
    QLabel* m_choice = nullptr;
    QLabel* m_changed = nullptr;
    QPushButton* m_undo = nullptr;
};

} // namespace mingbai
