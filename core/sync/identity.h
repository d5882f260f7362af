/// @file
/// Who a ledger is to others: its keys, and the fingerprint that people read aloud.
#pragma once

#include "core/ledger/ledger.h"
#include "core/sync/envelope.h"

namespace mingbai {

/// One generation of keys. The root is the small certificate authority of this ledger: it issues the two others, and those of
/// whom this ledger enrols.
struct LedgerKeys {
    KeyPair root;
    KeyPair sign;
    KeyPair encrypt;
};

/// The keys of this ledger, made when first asked for; they lie inside the ledger file and never leave it.
/// @throws Failure ReadOnly when there are none and the ledger cannot be written, Damaged
[[nodiscard]] LedgerKeys ledgerKeys(Ledger& ledger);

/// The keys of this ledger and those it had before, newest first.
/// @throws Failure as ledgerKeys() does
[[nodiscard]] std::vector<LedgerKeys> keyGenerations(Ledger& ledger);

/// Today's pair for encryption first, then former ones: packages may have been on their way while keys changed.
[[nodiscard]] std::vector<KeyPair> decryptionKeys(Ledger& ledger);

/// Fingerprint of the root, in eight groups.
[[nodiscard]] QString ownFingerprint(Ledger& ledger);

/// Makes new keys. Those who trust any of the old ones accept enrolmentRequest() without reading a fingerprint aloud again.
void renewKeys(Ledger& ledger);

/// Keys and a series of numbers of its own for a second laptop that began as a copy of a first: nobody vouches for the keys, it
/// is enrolled like any other. What waits for a receipt is the first laptop's to send.
void separateKeys(Ledger& ledger);

/// A request to be enrolled (or, after renewKeys(), an announcement of the new keys): name, place and certificates, signed.
/// Every former key vouches for today's, as others may have missed any number of renewals. Not secret.
[[nodiscard]] QByteArray enrolmentRequest(Ledger& ledger);

/// What such a file says of its maker.
struct Introduction {
    QString name;
    QString role;
    QString division;
    Certificate root;
    Certificate sign;
    Certificate encrypt;

    [[nodiscard]] QString fingerprint() const { return fingerprintOf(root); }
    /// What a former key signs to vouch for these.
    [[nodiscard]] QByteArray vouched() const { return root.pem(); }
};

/// JSON object of an introduction, to be put into requests and bundles.
[[nodiscard]] QJsonObject introductionJson(Ledger& ledger);
/// @throws Refused BadManifest when something is missing or the certificates do not belong together
[[nodiscard]] Introduction introductionFrom(const QJsonObject& json);

/// Signs @p content as enrolmentRequest() does.
[[nodiscard]] QByteArray signedStatement(Ledger& ledger, QJsonObject content);

} // namespace mingbai
