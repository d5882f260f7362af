/// @file
/// The list that drops down under an editor. It lies over the window's content and never takes the keyboard.
#pragma once

#include <QListWidget>
#include <QPointer>

namespace mingbai {

struct Choice;

/// Shows choices under its anchor; closes by itself when the anchor scrolls, hides or another place is clicked.
class ChoiceList final : public QListWidget {
    Q_OBJECT

public:
    explicit ChoiceList(QWidget* anchor);

    /// Fills the list with @p shown of @p choices and drops it down; hides it when there is nothing to show.
    void drop(const std::vector<Choice>& choices, const std::vector<int>& shown);
    /// Moves the marked line by @p lines.
    void move(int lines);
    /// The marked choice's index into the choices; -1 when none is marked or the list is hidden.
    [[nodiscard]] int marked() const;

Q_SIGNALS:
    void chosen(int index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void place();

    QPointer<QWidget> m_anchor;
};

} // namespace mingbai
