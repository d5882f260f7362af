/// @file
/// Lets a line of text keep Ctrl+Z and Ctrl+Y only while it has something to take back.
#pragma once

#include <QObject>

class QWidget;

namespace mingbai {

/// Qt's lines take these keys always; then nobody could take back an answer while the next one is open.
class UndoKeys final : public QObject {
    Q_OBJECT

public:
    /// @param window whose lines are meant; owns this object
    explicit UndoKeys(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace mingbai
