/// @file
/// Another member becomes the head of household, as one deed.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// What the deed changes, and who is left to be looked at.
struct ChangeOfHead {
    ChangeSet changes;
    QStringList unclear; ///< names of members whose relation to the new head is for the person to say
};

/// The new head becomes the head, the old one what mirrors the new one's relation to him. Other members follow where that is
/// clear; where it is not, the old head's relation is emptied and the others' stays.
/// @param members all of the household; @param newHead record of an active one
[[nodiscard]] ChangeOfHead changeOfHead(const std::vector<Record>& members, const QString& newHead);

} // namespace mingbai
