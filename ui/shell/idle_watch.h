/// @file
/// Notices that nobody has touched the program for a while.
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace mingbai {

/// Looks at the keys, clicks and wheel of the whole program.
class IdleWatch final : public QObject {
    Q_OBJECT

public:
    explicit IdleWatch(std::chrono::milliseconds patience, QObject* parent = nullptr);

Q_SIGNALS:
    /// Nothing was touched for that long. Comes again after as long a time.
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_timer;
};

} // namespace mingbai
