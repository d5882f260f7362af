/// @file
/// Whom a ledger trusts: enrolling others, pinning others, key changes, withdrawal.
#pragma once

#include "core/sync/identity.h"

namespace mingbai {

/// How somebody stands to this ledger.
enum class Relation {
    Above, ///< decides: its receipts are taken, packages are encrypted to it
    Below, ///< reports: its packages are taken
    Peer,  ///< another laptop of the same village (township, county)
};

/// Somebody enrolled or pinned.
struct Party {
    QString fingerprint;
    Relation relation = Relation::Peer;
    QString name;
    QString role;
    QString division;
    Certificate root; ///< issuer of the two others: its own, or ours for those whom we enrolled
    Certificate sign;
    Certificate encrypt;
    QDateTime revoked;  ///< invalid while trusted
    QStringList former; ///< fingerprints of keys that its maker signed with before, and that vouch for these
    QString successor;  ///< fingerprint of the keys that came in the place of these; empty where trust was withdrawn
};

/// Everybody ever enrolled or pinned, also those withdrawn.
[[nodiscard]] std::vector<Party> parties(Ledger& ledger);

/// What a request file says, its signature being by the key it brings. @throws Failure InputRefused
[[nodiscard]] Introduction readRequest(const QByteArray& request);

/// Whether a key that is trusted already vouches for the request: then it needs no fingerprint.
/// @throws Failure InputRefused as readRequest()
[[nodiscard]] bool isVouchedFor(Ledger& ledger, const QByteArray& request);

/// Enrols the maker of a request and answers with a bundle for it: certificates issued by this ledger, and this ledger's own.
/// A known party's new keys are taken when the request is signed with the old ones.
/// @param fingerprint as read aloud by the requester; may be empty (whoever enrols then vouches for the file)
/// @throws Failure InputRefused when the request is damaged, the fingerprint differs, or the place is not below or beside ours
[[nodiscard]] QByteArray enrol(Ledger& ledger, const QByteArray& request, const QString& fingerprint);

/// Pins the maker of a bundle. @param fingerprint as read aloud by the maker; may be empty only when the bundle is signed with a
/// key pinned before (a change of keys). @return who is trusted now
/// @throws Failure InputRefused when the bundle is damaged, was changed, or the fingerprint differs
Party trust(Ledger& ledger, const QByteArray& bundle, const QString& fingerprint);

/// Withdraws trust: nothing signed with the key is taken any more, nothing is encrypted to it.
/// @throws Failure InvalidUse when there is no such party
void revoke(Ledger& ledger, const QString& fingerprint);

/// The name of a relation as it is stored and printed: "above", "below", "peer".
[[nodiscard]] QString relationName(Relation relation);

} // namespace mingbai
