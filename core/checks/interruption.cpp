#include "core/checks/interruption.h"

#include <sqlite3.h>
#include <utility>

namespace mingbai {

Interruption::Interruption(Database& database, const Progress& progress, qint64 total, QString stage)
    : m_database(database)
    , m_progress(progress)
    , m_total(total)
    , m_stage(std::move(stage))
{
    constexpr int kInstructions = 100'000; // a few milliseconds
    if (progress.step) {
        sqlite3_progress_handler(
            database.handle(), kInstructions, [](void* self) { return static_cast<Interruption*>(self)->ask(); }, this);
    }
}

Interruption::~Interruption()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

void Interruption::advance(qint64 steps)
{
    m_done += steps;
    report();
}

void Interruption::report() const
{
    m_progress.report(m_done, m_total, m_stage);
}

void Interruption::rethrow() const
{
    if (m_failure)
        std::rethrow_exception(m_failure);
}

int Interruption::ask()
{
    try {
        report();
        return 0;
    } catch (...) {
        m_failure = std::current_exception();
        return 1;
    }
}

} // namespace mingbai
