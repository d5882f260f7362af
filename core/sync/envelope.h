/// @file
/// CMS: encrypt to certificates (AES-256-GCM, RFC 5083), then sign; and the way back. Readable by the openssl tool.
#pragma once

#include "core/sync/certificate.h"

#include <QByteArray>

#include <vector>

namespace mingbai {

/// More bytes than this are never read.
inline constexpr qint64 kGreatestPackage = qint64{64} << 20;

/// SignedData (DER) with the content inside; the signer is named by its key, so that each receiver finds the certificate that
/// it enrolled itself. @throws Failure Internal
[[nodiscard]] QByteArray signedBytes(const QByteArray& content, const Certificate& signer, const PrivateKey& key);

/// What a signature said.
struct Verified {
    QByteArray content;
    int signer = -1; ///< index into the known certificates
};

/// @param known certificates of those whose signature counts; certificates inside the bytes do not
/// @param roots issuers of the known ones
/// @throws Refused as requireSignedData(), UnknownSigner, BadSignature
[[nodiscard]] Verified verifiedContent(
    const QByteArray& bytes, const std::vector<Certificate>& known, const std::vector<Certificate>& roots);

/// Content whose signature fits a certificate that it carries itself. That proves only that nothing was changed since; whose
/// certificate it is, is for the caller to decide.
struct SelfVerified {
    QByteArray content;
    Certificate signer;
};
/// @throws Refused as requireSignedData(), UnknownSigner when no certificate of the signer is carried, BadSignature
[[nodiscard]] SelfVerified selfVerifiedContent(const QByteArray& bytes);

/// AuthEnvelopedData (DER) for every recipient. @throws Failure Internal
[[nodiscard]] QByteArray encryptedBytes(const QByteArray& content, const std::vector<Certificate>& recipients);

/// A certificate for encryption with its key.
struct KeyPair {
    Certificate certificate;
    PrivateKey key;
};

/// Whether the AuthEnvelopedData @p bytes was encrypted to one of @p pairs. @throws Refused as requireAuthEnvelopedData()
[[nodiscard]] bool isEncryptedTo(const QByteArray& bytes, const std::vector<KeyPair>& pairs);

/// @param pairs today's and former keys of this ledger
/// @throws Refused as requireAuthEnvelopedData(), NotForUs, BrokenEnvelope
[[nodiscard]] QByteArray decryptedBytes(const QByteArray& bytes, const std::vector<KeyPair>& pairs);

} // namespace mingbai
