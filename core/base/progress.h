/// @file
/// How long work tells where it is and learns that it should stop.
#pragma once

#include <QString>

#include <functional>

namespace mingbai {

/// Handed to every piece of long work.
struct Progress {
    /// Called now and then with steps done, steps in all (0: not known) and what is being done, translated.
    /// @return false to stop
    std::function<bool(qint64 done, qint64 total, const QString& stage)> step;

    /// @throws Failure Cancelled when the listener asks to stop
    void report(qint64 done, qint64 total, const QString& stage) const;
};

} // namespace mingbai
