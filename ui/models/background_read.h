/// @file
/// Figures that take long are read on another thread, over a connection of its own, so that no key waits for them.
#pragma once

#include <QObject>

#include <exception>
#include <functional>
#include <memory>

class QThread;

namespace mingbai {

class Ledger;
class Session;

class BackgroundRead final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackgroundRead)

public:
    /// What to do, on the thread of this object, with what was read.
    using Show = std::function<void()>;
    /// Runs on the other thread and touches nothing but the ledger it is given.
    using Read = std::function<Show(Ledger&)>;

    BackgroundRead(Session& session, QObject* parent);
    /// Breaks off a reading under way.
    ~BackgroundRead() override;

    /// Reads and shows what was read. While another reading is under way, this one follows it.
    void start(Read read);

Q_SIGNALS:
    /// What was read last has been shown.
    void shown();

private:
    void startNext();
    void finish();

    Session& m_session;
    Read m_next; ///< waits for the reading under way
    Read m_read;
    std::unique_ptr<Ledger> m_reader; ///< null between readings, as the thread
    std::unique_ptr<QThread> m_thread;
    Show m_show;
    std::exception_ptr m_trouble;
};

} // namespace mingbai
