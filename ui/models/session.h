/// @file
/// An opened ledger with its checks, as all screens share it. The place where exceptions end: every user action runs
/// inside attempt(), and what fails is said once, in words, by whoever listens to failed().
#pragma once

#include "core/checks/engine.h"
#include "core/ledger/households.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace mingbai {

class Session final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)

public:
    explicit Session(std::unique_ptr<Ledger> ledger, QObject* parent = nullptr);
    ~Session() override;

    [[nodiscard]] Ledger& ledger() { return *m_ledger; }
    [[nodiscard]] CheckEngine& checks() { return *m_checks; }

    /// Runs one user action. No exception may reach Qt's event loop.
    /// @return whether it went through; otherwise failed() has been emitted, or a task is working on the ledger
    bool attempt(const std::function<void()>& action);

    /// Applies a change inside attempt(); an empty set is done at once.
    bool apply(const ChangeSet& changes);
    /// Takes back the newest change of this session that can be taken back; redo takes back the newest undo.
    bool undo();
    bool redo();
    [[nodiscard]] bool canUndo() const { return !m_done.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.empty(); }

    /// Between these two a task in another thread has the ledger to itself: actions of this thread are left out, and
    /// changed() waits for the end.
    void beginTask();
    void endTask();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// After each applied change and its checks; the households it touched. Widgets refresh from the ledger.
    void changed(const QStringList& households);
    /// A sentence for the person; shown in place, never as a modal box.
    void failed(const QString& sentence);
    /// The person stopped what was going on; the sentence says what stands.
    void stopped(const QString& sentence);

private:
    bool moveNewest(std::vector<qint64>& from, std::vector<qint64>& to);
    void tellTouched();

    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<CheckEngine> m_checks;
    std::vector<qint64> m_done;   ///< change numbers of this session, undoable, oldest first
    std::vector<qint64> m_undone; ///< numbers of undo changes that can be redone
    bool m_replaying = false;     ///< undo and redo keep their own stacks
    std::atomic<bool> m_busy = false;
    std::optional<QStringList> m_touched; ///< households changed where changed() has to wait
};

} // namespace mingbai
