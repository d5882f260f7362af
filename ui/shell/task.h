/// @file
/// Long work with progress and cancel.
#pragma once

#include "core/base/progress.h"

#include <functional>

class QWidget;

namespace mingbai {

class Session;

/// Runs @p work on a worker thread while a panel with progress bar, stage and a Cancel button covers @p over; input to
/// the window waits, so the work may use the session's own ledger. Returns when it is done.
/// @return whether it went through; a failure has been said by the session (a cancel says so, too)
bool runTask(Session& session, QWidget* over, const QString& title, const std::function<void(const Progress&)>& work);

/// The same where no ledger is open yet; @p failed gets the sentence.
bool runTask(QWidget* over, const QString& title, const std::function<void(const Progress&)>& work,
    const std::function<void(const QString&)>& failed);

} // namespace mingbai
