/// @file
/// Rounds of screening (集中排查): how far one is, which households are still to be seen, and noting that they were.
#pragma once

#include "core/ledger/ledger.h"

#include <QDate>

#include <optional>

namespace mingbai {

struct ScreeningRound {
    QString id;
    QString name;
    QDate startsOn;
    QDate dueOn; ///< invalid when none is set
    bool isOpen = false;
};

/// A household in a round.
struct ScreeningLine {
    QString household;
    QString head;
    QString group;
    QString state;     ///< code of the list screening_state; empty: nothing was written yet
    QString screening; ///< the record; empty as before
    QDate on;

    /// Seen at home, or asked by telephone or video; who was away is still to be asked.
    [[nodiscard]] bool isDone() const;
};

struct GroupProgress {
    QString group;
    int households = 0;
    int done = 0;
};

struct ScreeningProgress {
    ScreeningRound round;
    std::vector<ScreeningLine> lines;  ///< present households of the village, in order of entry
    std::vector<GroupProgress> groups; ///< in natural order
    int done = 0;
};

/// Those that are not finished first, then the newest.
[[nodiscard]] std::vector<ScreeningRound> screeningRounds(Ledger& ledger);
/// Empty when there is no such round.
[[nodiscard]] std::optional<ScreeningProgress> screeningProgress(Ledger& ledger, const QString& round);
/// Households of a round noted with a state (code of screening_state), by the person signed in. What was written about them
/// before is kept and brought up to date.
[[nodiscard]] ChangeSet markScreened(
    Ledger& ledger, const QString& round, const QStringList& households, const QString& state, QDate on);

} // namespace mingbai
