/// @file
/// The policies a household enjoys or may claim, judged by rules that are data (resources/documents/entitlements.json).
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// A rule of the catalogue: who it is for and what to say about it on a card that hangs on the wall.
struct Entitlement {
    QString id;
    Bilingual policy;
    Bilingual item;   ///< what one gets, in words
    Bilingual office; ///< whom to ask
    QString phone;    ///< public service number; may be empty
    QString when;     ///< SQL over the household ?1; true: applies
    QString amount;   ///< SQL giving fen a year; empty: no amount is known
    QString source;
};

/// The rules shipped with the program.
/// @throws Failure InvalidDictionary when the resource is damaged
[[nodiscard]] const std::vector<Entitlement>& entitlementRules();

/// Beginnings of codes of the list `measure_item`: help that tells of an illness or a disability and is not hung on a wall.
/// @throws Failure InvalidDictionary when the resource is damaged
[[nodiscard]] const QStringList& tellingMeasures();

/// One that applies to a household.
struct AppliedEntitlement {
    Entitlement rule;
    std::optional<qint64> amount; ///< fen
};

/// In the order of the catalogue, those of policy packs last.
[[nodiscard]] std::vector<AppliedEntitlement> entitlements(Ledger& ledger, const QString& household);

} // namespace mingbai
