/// @file
/// Policy packs: what a county hands out in one file, valid from a day: parameters, checks, and entitlements of the card.
#pragma once

#include "core/checks/catalogue.h"
#include "core/ledger/ledger.h"
#include "core/policy/parameters.h"

#include <QJsonArray>

#include <memory>

namespace mingbai {

/// The content of a pack. Whose it is, the signature around it says (core/sync).
struct PolicyPack {
    QString name;      ///< a newer number of the same name takes the place of the one before
    qint64 number = 0; ///< rises with each edition
    Bilingual title;
    QString source;                   ///< the document behind it
    QDate validFrom;                  ///< of checks and entitlements; parameters carry their own dates
    Parameters parameters;            ///< in the format of resources/policy
    QMap<QString, QByteArray> checks; ///< files as in resources/checks, with ids that the program does not have
    QJsonArray entitlements;          ///< as in resources/documents/entitlements.json
    QByteArray content;               ///< the JSON itself

    /// Everything is looked at, SQL under SQLite's authorizer on an empty ledger: it may only read.
    /// @throws Failure InputRefused naming everything that is wrong
    [[nodiscard]] static PolicyPack read(const QByteArray& content);
};

/// A pack as a ledger has it.
struct TakenPack {
    PolicyPack pack;
    QString signer; ///< for people
    QDate takenOn;
};

/// Those taken in, by name.
[[nodiscard]] std::vector<TakenPack> takenPacks(Ledger& ledger);

/// @throws Failure InputRefused when the ledger has this number or a later one already; nothing is then changed
void takePack(Ledger& ledger, const PolicyPack& pack, const QString& signer);

/// One thing that a pack changes.
struct PolicyChange {
    QString kind; ///< "parameter", "check", "entitlement"
    QString name;
    QString before; ///< in words; empty: new
    QString after;  ///< empty: gone
};

/// What taking it in would change, as of each value's first day (parameters) and against the edition before (the rest).
[[nodiscard]] std::vector<PolicyChange> changesBy(Ledger& ledger, const PolicyPack& pack);

/// The program's checks and those of the packs that are valid today.
[[nodiscard]] std::shared_ptr<const Catalogue> catalogueOf(Ledger& ledger);

/// The entitlements of the packs that are valid today.
[[nodiscard]] QJsonArray entitlementsOfPacks(Ledger& ledger);

/// Changes with every pack that is taken in. Empty while there is none.
[[nodiscard]] QByteArray packsDigest(Ledger& ledger);

} // namespace mingbai
