/// @file
/// Looks at the structure of a package before OpenSSL's CMS code sees it: only the one shape that we write (RFC 5652 and
/// RFC 5083) gets through. Decrypting and parsing CMS was the source of nine OpenSSL advisories in one year.
#pragma once

#include <QByteArrayView>

namespace mingbai {

/// SignedData over plain data: one digest algorithm (SHA-256), no revocation lists, exactly one signer, whose digest is SHA-256
/// and signature ECDSA with SHA-256 over signed attributes; nothing after it. Definite and indefinite lengths.
/// @throws Refused NotAPackage, TrailingBytes, WeakDigest, WeakSignature, UnsignedAttributes, SignedTwice
void requireSignedData(QByteArrayView bytes);

/// AuthEnvelopedData over plain data: 1 to 256 recipients by key agreement or key transport, AES-256-GCM with 12 bytes of
/// nonce and 16 of tag; nothing after it.
/// @throws Refused NotEncrypted, TrailingBytes, OddRecipient, WeakCipher
void requireAuthEnvelopedData(QByteArrayView bytes);

} // namespace mingbai
