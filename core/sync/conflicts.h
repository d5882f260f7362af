/// @file
/// The merge desk: what was changed on both sides, decided by a person.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// What one side of a conflict says, and where that comes from.
struct ConflictSide {
    QString value; ///< masked
    QString who;
    QString when; ///< UTC, as that ledger's clock had it
    QString why;
    QString party; ///< whose package brought it; empty for this ledger
};

/// One conflict as people read it; values are masked.
struct ConflictWords {
    QString record; ///< key of the conflict
    QString household;
    QString entity;
    QString subject; ///< key of the record it is about
    QString field;   ///< empty: one side removed the record
    QString title;   ///< number and head of the household
    QString what;    ///< kind of record, its name, and field
    QString before;
    ConflictSide here;
    ConflictSide there;
};
[[nodiscard]] ConflictWords wordsOf(Ledger& ledger, const Record& conflict);

enum class Decision { KeepHere, TakeThere };

/// Conflicts nobody has decided yet, in order of entry.
[[nodiscard]] std::vector<Record> openConflicts(Ledger& ledger);

/// Decides one, as a change of its own; with the next package the decision holds everywhere.
/// @throws Failure InvalidUse when there is no such open conflict, or what was removed cannot be brought back
Applied decideConflict(Ledger& ledger, const QString& conflict, Decision decision, const QString& reason);

/// People that stand in more than one household: the same ID number, or the same name and birth date.
struct Duplicate {
    QString why; ///< field ids that agree, "id_number" or "name"
    QStringList people;
    QStringList households;
    QStringList villages;
};
[[nodiscard]] std::vector<Duplicate> duplicatePeople(Ledger& ledger);

} // namespace mingbai
