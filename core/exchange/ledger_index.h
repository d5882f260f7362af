/// @file
/// Who is in the ledger already, by what rosters say of people and households. Read once for a whole file.
#pragma once

#include "core/ledger/ledger.h"

#include <QHash>

namespace mingbai {

/// A person as far as matching needs.
struct KnownPerson {
    QString id;
    QString household;
    QString name;
    QString number; ///< as stored
    QString code;
    QString birth; ///< from the ID number where no date is recorded
    bool isHead = false;
    bool isActive = true;
};

/// A household as far as matching needs.
struct KnownHousehold {
    QString id;
    QString code;
    QString group;
    std::vector<std::size_t> members; ///< indexes of people
};

/// The first 18 characters of an ID or certificate number that is a real one: the same person, whatever the paper.
/// Empty for other numbers and for 999999….
[[nodiscard]] QString identityOf(const QString& number);

/// The head of household in the list `relation`.
inline constexpr QStringView kHeadRelation = u"01";

/// Whether a code of the list `relation` is the head, one of the list `member_status` or `household_status` a present one.
[[nodiscard]] bool isHeadRelation(const QString& relation);
[[nodiscard]] bool isActiveStatus(const QString& status);

/// A name without the spaces and dots that are written differently each time.
[[nodiscard]] QString nameKey(const QString& name);

/// Looks up what the ledger holds and what a plan has added to it so far.
class LedgerIndex {
public:
    explicit LedgerIndex(Ledger& ledger);

    void add(const KnownHousehold& household);
    void add(const KnownPerson& person);

    /// The active person with this identity, otherwise one that left; nullptr when there is none.
    [[nodiscard]] const KnownPerson* personByIdentity(const QString& identity) const;
    [[nodiscard]] const KnownPerson* personByCode(const QString& code) const;
    [[nodiscard]] const KnownHousehold* household(const QString& id) const;
    [[nodiscard]] const KnownHousehold* householdByCode(const QString& code) const;
    /// The only household whose head has this name, in @p group where that is known; nullptr when there is none or more than one.
    [[nodiscard]] const KnownHousehold* householdByHead(const QString& name, const QString& group) const;
    [[nodiscard]] std::vector<const KnownPerson*> members(const QString& household) const;
    [[nodiscard]] const KnownPerson* head(const QString& household) const;

private:
    std::vector<KnownPerson> m_people;
    std::vector<KnownHousehold> m_households;
    QHash<QString, std::size_t> m_byIdentity;
    QHash<QString, std::size_t> m_byCode;
    QHash<QString, std::size_t> m_householdById;
    QHash<QString, std::size_t> m_householdByCode;
    QMultiHash<QString, std::size_t> m_householdByHead;
};

} // namespace mingbai
