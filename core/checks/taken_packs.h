/// @file
/// The policy packs that a ledger took in: records of the ledger, one an edition, written through Ledger::apply and undone like
/// every change. They come by their signed file alone (Entity::isSigned).
#pragma once

#include "core/checks/policy_pack.h"
#include "core/ledger/ledger.h"

#include <memory>

namespace mingbai {

/// A pack as a ledger has it.
struct TakenPack {
    PolicyPack pack;
    QString signer; ///< for people
    QDate takenOn;
    bool isNewest = false;  ///< the latest edition of its name: its parameters count, each from its own day
    bool isInForce = false; ///< the latest edition of its name that is valid today: everything else counts
};

/// All editions, by the day from which they are valid; where two of them say different things the later one wins.
[[nodiscard]] std::vector<TakenPack> takenPacks(Ledger& ledger);
/// Those in force today.
[[nodiscard]] std::vector<PolicyPack> packsInForce(Ledger& ledger);

/// Everything that speaks against taking the pack into this ledger.
/// @throws Failure InputRefused when the ledger has this number or a later one already, or another pack has the same checks
void requireTakeable(Ledger& ledger, const PolicyPack& pack);
/// Takes the pack in as one change; whoever keeps findings hears of it.
/// @throws Failure as requireTakeable and Ledger::apply; nothing is then changed
Applied takePack(Ledger& ledger, const PolicyPack& pack, const QString& signer, const Progress& progress = {});

/// The program's checks and those of the packs that are in force.
[[nodiscard]] std::shared_ptr<const Catalogue> catalogueOf(Ledger& ledger);

/// The entitlements of the packs that are in force.
[[nodiscard]] QJsonArray entitlementsOfPacks(Ledger& ledger);

/// Changes with every pack that is taken in or taken back, and with the day. Empty while there is none.
[[nodiscard]] QByteArray packsDigest(Ledger& ledger);

} // namespace mingbai
