#include "ui/models/session.h"

#include "core/base/failure.h"

#include <QThread>

namespace mingbai {

Session::Session(std::unique_ptr<Ledger> ledger, QObject* parent)
    : QObject(parent)
    , m_ledger(std::move(ledger))
    , m_checks(std::make_unique<CheckEngine>(*m_ledger))
{
    // Added after the engine's own listener: when changed() is emitted the findings are already new.
    m_ledger->addListener([this](const Applied& applied) {
        const bool isData = applied.created + applied.updated + applied.removed > 0; // a noted export cannot be taken back
        if (!m_replaying && isData) {
            m_done.push_back(applied.number);
            m_undone.clear();
        }
        if (m_busy || m_replaying)
            m_touched = m_touched.value_or(QStringList()) + applied.households;
        else
            Q_EMIT changed(applied.households);
    });
}

Session::~Session() = default;

bool Session::attempt(const std::function<void()>& action)
{
    if (m_busy && QThread::currentThread() == thread())
        return false;
    try {
        action();
        return true;
    } catch (const Failure& failure) {
        if (failure.code() == FailureCode::Cancelled)
            Q_EMIT stopped(failure.sentence());
        else
            Q_EMIT failed(failure.sentence());
    } catch (const std::exception& error) {
        Q_EMIT failed(tr("Something went wrong inside the program: %1").arg(QString::fromLocal8Bit(error.what())));
    }
    return false;
}

bool Session::apply(const ChangeSet& changes)
{
    return changes.isEmpty() || attempt([&] { m_ledger->apply(changes); });
}

bool Session::undo()
{
    return moveNewest(m_done, m_undone);
}

bool Session::redo()
{
    return moveNewest(m_undone, m_done);
}

/// Taking back an undo is redo, so both are the same with the stacks changed over.
bool Session::moveNewest(std::vector<qint64>& from, std::vector<qint64>& to)
{
    if (from.empty())
        return false;
    m_replaying = true;
    const bool done = attempt([&] {
        const Applied applied = m_ledger->undo(from.back());
        from.pop_back();
        to.push_back(applied.number);
    });
    m_replaying = false;
    tellTouched();
    return done;
}

void Session::beginTask()
{
    m_busy = true;
}

void Session::endTask()
{
    m_busy = false;
    tellTouched();
}

void Session::tellTouched()
{
    const auto touched = std::exchange(m_touched, std::nullopt);
    if (!touched)
        return;
    QStringList households = *touched;
    households.removeDuplicates();
    Q_EMIT changed(households);
}

} // namespace mingbai
