/// @file
/// Lets a person stop a check, in the middle of a statement as well.
#pragma once

#include "core/base/progress.h"
#include "core/ledger/database.h"

#include <exception>

namespace mingbai {

/// While it lives SQLite asks now and then whether to go on; an exception cannot pass through SQLite and is kept.
class Interruption {
public:
    /// @param database,progress outlive this object
    Interruption(Database& database, const Progress& progress, qint64 total, QString stage);
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    Interruption(Interruption&&) = delete;
    Interruption& operator=(Interruption&&) = delete;
    ~Interruption();

    /// Tells how far the work is. @throws Failure Cancelled
    void advance(qint64 steps);
    /// Asks without an advance. @throws Failure Cancelled
    void report() const;
    /// Throws the failure that stopped SQLite, if that was it.
    void rethrow() const;

private:
    int ask();

    Database& m_database;
    const Progress& m_progress;
    qint64 m_done = 0;
    qint64 m_total;
    QString m_stage;
    std::exception_ptr m_failure;
};

} // namespace mingbai
