/// @file
/// The search box on top: finds households, people, places and commands of the program as one types.
#pragma once

#include <QFrame>
#include <QLineEdit>
#include <QPointer>

class QFrame;
class QListView;

namespace mingbai {

class SearchModel;

/// Arrows choose, Enter takes (the first one unless chosen), Escape clears.
class SearchBox final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchBox)

public:
    /// @param model outlives the box
    explicit SearchBox(SearchModel& model, QWidget* parent = nullptr);
    ~SearchBox() override;

Q_SIGNALS:
    /// @param person empty when the household itself was taken
    void householdTaken(const QString& household, const QString& person);
    void commandTaken(const QString& command);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void placeResults();
    void moveBy(int rows);
    void take(int row);

    SearchModel& m_model;
    QPointer<QFrame> m_results; ///< a child of the window, which may go first
    QListView* m_list = nullptr;
};

} // namespace mingbai
