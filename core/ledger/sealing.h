/// @file
/// The cryptography under keys.h, by OpenSSL. Bytes in, bytes out; every intermediate key is wiped.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace mingbai {

/// Overwrites secret bytes, unless somebody else still shares them.
void wipe(QByteArray& secret) noexcept;

/// @throws Failure Internal when the system has no randomness
[[nodiscard]] QByteArray randomBytes(qsizetype count);

/// HKDF-SHA256 without salt (RFC 5869), 32 bytes. @throws Failure Internal
[[nodiscard]] QByteArray derivedKey(QByteArrayView secret, QByteArrayView purpose);

/// scrypt with r 8, p 1 (RFC 7914), 32 bytes; takes 2^log2N KB. @throws Failure Internal, also when memory is short
[[nodiscard]] QByteArray stretchedKey(QByteArrayView passphrase, QByteArrayView salt, int log2N);

/// What AES-256-GCM made of some bytes.
struct Sealed {
    QByteArray iv;    ///< 12 bytes, fresh
    QByteArray bytes; ///< as many as went in
    QByteArray tag;   ///< 16 bytes
};

/// @param header authenticated, not hidden. @throws Failure Internal
[[nodiscard]] Sealed sealed(QByteArrayView key, QByteArrayView header, QByteArrayView bytes);
/// @return nothing when key, header, bytes or tag are not those of sealing
[[nodiscard]] std::optional<QByteArray> opened(QByteArrayView key, QByteArrayView header, const Sealed& box);

} // namespace mingbai
