/// @file
/// Households split, merge and move, members come and go: each deed as one change that keeps the truth of past years.
///
/// Who leaves a household stays in its list with state, reason and day, so that an earlier year is counted with those who
/// belonged to it then. Who comes to another household of the ledger has a record there from that day on. Statements,
/// assessments, cases, measures and loans stay where they were made.
#pragma once

#include "core/ledger/ledger.h"

#include <QDate>

#include <optional>

namespace mingbai {

/// What a deed would write, or why it cannot be done.
struct FamilyChange {
    ChangeSet changes;    ///< to be applied as one; empty when there are problems
    QStringList problems; ///< sentences for the person
    QString household;    ///< where the members are afterwards
    QStringList unclear;  ///< names of members whose relation to their head is for the person to say

    [[nodiscard]] bool isPossible() const { return problems.isEmpty(); }
};

/// A member of one household who becomes a member of another.
struct Comer {
    QString person;   ///< record in the household that is left
    QString relation; ///< code of the list `relation`, to the head there; empty: as it follows, where that is clear
};

/// Some members found a household of their own.
struct Split {
    QString household;
    std::vector<Comer> members; ///< who leave
    QString newHead;            ///< record of one of them
    QDate on;
    /// Fields of household that differ from the old one's: group, address, phone.
    std::vector<std::pair<QString, Value>> place;
};

/// A household joins another one and is no more.
struct Merge {
    QString household;          ///< that ends
    QString into;               ///< that takes its members in
    QString headRelation;       ///< what the ending household's head is to the other's head
    std::vector<Comer> members; ///< relations that somebody chose; the others follow from the head's
    QDate on;
};

/// A member is no more: died, married out, moved away.
struct Departure {
    QString person;
    QString reason; ///< code of the list `member_reduced_reason`, which are the states they lead to
    QDate on;
    QString newHead; ///< who follows, when the head goes; may be empty, the household then has none
};

/// Somebody becomes a member of a household.
struct Arrival {
    QString household;
    Comer comer;    ///< of another household of the ledger, also a former member; its person empty for somebody who is in none
    QString reason; ///< code of the list `member_added_reason`
    QDate on;
    std::vector<std::pair<QString, Value>> values; ///< fields of person; for one who comes, what is different now
    QString begun; ///< record of the household that was begun for one who comes, and is filled in; empty: a new one is made
};

/// A time during which a person was of a household.
struct Stay {
    QString household;
    QString person; ///< the record there
    QString head;   ///< name of the household's head
    QString from;   ///< date, as exactly as it is known; empty: always
    QString to;     ///< the same; empty: still there
    QString reason; ///< code of the list `member_reduced_reason`, of the end
};

/// Works the deeds out. Nothing is written: the caller applies the changes.
class Families {
public:
    /// @param ledger outlives this
    explicit Families(Ledger& ledger)
        : m_ledger(ledger)
    {
    }

    /// The new household keeps the class of the old one (a split stays inside the closed list of poverty households); the
    /// monitoring stays with the old one.
    [[nodiscard]] FamilyChange split(const Split& split) const;
    /// Refused while the household that ends has an open lead or case: nobody under risk may get out of sight.
    [[nodiscard]] FamilyChange merge(const Merge& merge) const;
    /// The whole household lives elsewhere now, within the ledger. @param place fields of household
    [[nodiscard]] FamilyChange move(
        const QString& household, const std::vector<std::pair<QString, Value>>& place, QDate on) const;
    [[nodiscard]] FamilyChange leave(const Departure& departure) const;
    [[nodiscard]] FamilyChange join(const Arrival& arrival) const;

    /// What a member who leaves in a split is to the new head, as a proposal; empty where nothing is likely.
    [[nodiscard]] QString relationInSplit(const QString& member, const QString& newHead) const;
    /// Records of present members of any household who carry this ID number, the first 18 characters compared.
    [[nodiscard]] std::vector<Record> presentWithId(const QString& idNumber) const;
    /// Where a person belonged and when, the earliest first: by all records with the same ID number.
    [[nodiscard]] std::vector<Stay> staysOf(const QString& person) const;

private:
    /// Who comes, and in @p change what forbids it.
    [[nodiscard]] std::optional<Record> comerOf(const Arrival& arrival, FamilyChange& change) const;
    void bring(const Arrival& arrival, const Record& person, FamilyChange& change) const;

    Ledger& m_ledger;
};

} // namespace mingbai
