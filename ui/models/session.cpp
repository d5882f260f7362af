#include "ui/models/session.h"

#include "core/base/failure.h"

namespace mingbai {

Session::Session(std::unique_ptr<Ledger> ledger, QObject* parent)
    : QObject(parent)
    , m_ledger(std::move(ledger))
    , m_checks(std::make_unique<CheckEngine>(*m_ledger, Catalogue::builtIn()))
{
    // Added after the engine's own listener: when changed() is emitted the findings are already new.
    m_ledger->addListener([this](const Applied& applied) {
        if (!m_replaying) {
            m_done.push_back(applied.number);
            m_undone.clear();
        }
        Q_EMIT changed(applied.households);
    });
}

Session::~Session() = default;

bool Session::attempt(const std::function<void()>& action)
{
    try {
        action();
        return true;
    } catch (const Failure& failure) {
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
    if (m_done.empty())
        return false;
    m_replaying = true;
    const bool done = attempt([&] {
        const Applied applied = m_ledger->undo(m_done.back());
        m_done.pop_back();
        m_undone.push_back(applied.number);
    });
    m_replaying = false;
    return done;
}

bool Session::redo()
{
    if (m_undone.empty())
        return false;
    m_replaying = true;
    const bool done = attempt([&] {
        const Applied applied = m_ledger->undo(m_undone.back());
        m_undone.pop_back();
        m_done.push_back(applied.number);
    });
    m_replaying = false;
    return done;
}

} // namespace mingbai
