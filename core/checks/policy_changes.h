/// @file
/// What a policy pack changes, to be looked at before it is taken in.
#pragma once

#include "core/checks/policy_pack.h"
#include "core/ledger/ledger.h"

namespace mingbai {

/// One thing that a pack changes.
struct PolicyChange {
    QString kind; ///< "parameter", "check", "entitlement", "template", "code", "label", "term", "process"
    QString name;
    QString before; ///< in words; empty: new
    QString after;  ///< empty: gone
};

/// The kind in words.
[[nodiscard]] QString policyKindLabel(const QString& kind);

/// What taking it in would change: parameters as of each value's first day, labels, codes and terms against the program's own,
/// the rest against the newest edition of the same name; a procedure against the program's own where that has none.
[[nodiscard]] std::vector<PolicyChange> changesBy(Ledger& ledger, const PolicyPack& pack);

/// How many of each kind a pack holds, in words: "3 parameters, 1 check".
[[nodiscard]] QString holdings(const PolicyPack& pack);

} // namespace mingbai
