/// @file
/// Policy packs on a stick: signed by who hands them out, taken from nobody but those above this ledger, or from itself.
#pragma once

#include "core/checks/policy_pack.h"
#include "core/ledger/ledger.h"

namespace mingbai {

/// Ending of the files.
inline const QString kPolicyPackSuffix = QStringLiteral(".mbpolicy");

/// The pack, signed with this ledger's key. Not secret.
/// @throws Failure InputRefused when the content is no pack, or one that would be refused where it arrives
[[nodiscard]] QByteArray signedPolicyPack(Ledger& ledger, const QByteArray& content);

/// A pack whose signature holds.
struct SignedPack {
    PolicyPack pack;
    QString signer; ///< name of who signed
};

/// @throws Failure InputRefused when nobody above this ledger signed it, it was changed since, or it is no good pack
[[nodiscard]] SignedPack readPolicyPack(Ledger& ledger, const QByteArray& bytes);

/// The same from a file. @throws Failure InputOutput when it cannot be read
[[nodiscard]] SignedPack openPolicyPack(Ledger& ledger, const QString& path);

} // namespace mingbai
