/// @file
/// What the deeds of families have in common.
#pragma once

#include "core/families/families.h"

#include <QCoreApplication>

namespace mingbai::deeds {

/// The translation context of all deeds.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Families)
};

inline const QLatin1StringView kPresent("1");  ///< of member_status and household_status
inline const QLatin1StringView kSplitOff("7"); ///< of member_status
inline const QLatin1StringView kMarriedOut("4");
inline const QLatin1StringView kMovedAway("3");
inline const QLatin1StringView kOtherwise("8");

[[nodiscard]] QString text(const Record& record, const FieldName& name);
/// "张三 (一组)": the head's name and the group.
[[nodiscard]] QString householdTitle(Ledger& ledger, const QString& household);
/// A present household. @return null, and a problem in @p change, when it is none
[[nodiscard]] std::optional<Record> presentHousehold(Ledger& ledger, const QString& household, FamilyChange& change);
/// A present member. @return null, and a problem in @p change, when it is none
[[nodiscard]] std::optional<Record> presentMember(Ledger& ledger, const QString& person, FamilyChange& change);
/// Says when the day of a deed is missing or lies ahead.
void requireDay(Ledger& ledger, QDate on, FamilyChange& change);
/// The present members of a household.
[[nodiscard]] std::vector<Record> presentMembers(Ledger& ledger, const QString& household);
[[nodiscard]] const Record* headAmong(const std::vector<Record>& members);

/// A sentence behind what stands in a text field; the older part goes where both do not fit (the history keeps it).
[[nodiscard]] QString noted(const Record& record, const FieldName& field, const QString& sentence);

/// Sets a member to one who has left: state, reason, day, a note; what can only be so in one household at a time (welfare, post,
/// work, insurance) ends there when @p goesOn in another.
void setGone(ChangeSet& changes, const Record& person, const QString& state, QDate on, const QString& note, bool goesOn);
/// How somebody comes to a household.
struct Coming {
    QString relation; ///< to the head there; may be empty
    QString reason;   ///< code of the list `member_added_reason`
    QDate on;
    QString note;
};
/// Makes the record of a member who comes from another household: everything known about the person, and the work under way.
/// @return its key
QString createComer(Ledger& ledger, ChangeSet& changes, const Record& person, const QString& household, const Coming& coming);
/// The same where a record in the household was begun already: what stands there stays.
void fillComer(Ledger& ledger, ChangeSet& changes, const Record& person, const Record& begun, const Coming& coming);

} // namespace mingbai::deeds
