/// @file
/// Keys and certificates on the curve P-256, as X.509 and PKCS#8 so that the openssl tool can read them.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

struct evp_pkey_st;
struct x509_st;

namespace mingbai {

/// A private key. Copies share it.
class PrivateKey {
public:
    PrivateKey() = default;
    /// A fresh P-256 key. @throws Failure Internal
    [[nodiscard]] static PrivateKey make();
    /// Read when it is first used: reading takes longer than signing, and most of a ledger's keys lie unused.
    [[nodiscard]] static PrivateKey fromPem(const QByteArray& pem);
    /// PKCS#8 without a passphrase: it is kept inside the encrypted ledger only.
    [[nodiscard]] QByteArray pem() const;
    /// @throws Failure Damaged when what was read is no private key
    [[nodiscard]] evp_pkey_st* handle() const;
    [[nodiscard]] bool isNull() const { return !m_key && m_pem.isEmpty(); }

private:
    explicit PrivateKey(evp_pkey_st* key);
    QByteArray m_pem; ///< as long as it was not read
    mutable std::shared_ptr<evp_pkey_st> m_key;
};

/// A certificate. Copies share it.
class Certificate {
public:
    Certificate() = default;
    /// One certificate in PEM; the same text gives the same certificate again without reading it. @return a null one for anything
    /// else
    [[nodiscard]] static Certificate fromPem(const QByteArray& pem);
    /// Takes over the handle.
    explicit Certificate(x509_st* certificate);

    [[nodiscard]] QByteArray pem() const;
    /// SHA-256 of the whole certificate.
    [[nodiscard]] QByteArray digest() const;
    /// The common name, for people.
    [[nodiscard]] QString name() const;
    /// What people read aloud: see fingerprintOf().
    [[nodiscard]] QString fingerprint() const;
    [[nodiscard]] bool isSignedBy(const Certificate& issuer) const;
    [[nodiscard]] bool hasKeyOf(const Certificate& other) const;
    /// Whether its key is one on P-256, as all of ours are.
    [[nodiscard]] bool isP256() const;
    [[nodiscard]] x509_st* handle() const { return m_certificate.get(); }
    [[nodiscard]] bool isNull() const { return !m_certificate; }

private:
    std::shared_ptr<x509_st> m_certificate;
};

/// Eight groups of four hexadecimal digits, the first half of SHA-256 over the public key: "3FA2-…". Only the key counts, so
/// that a certificate issued anew for the same key is known again.
[[nodiscard]] QString fingerprintOf(const Certificate& certificate);

/// What people typed as fingerprint: eight groups, or all 64 digits; blanks, dashes, colons and case do not count.
/// @return as fingerprintOf() writes it; empty when it cannot be one
[[nodiscard]] QString readFingerprint(const QString& typed);

/// What a certificate may be used for.
enum class CertificateUse { Authority, Sign, Encrypt };

/// Who a certificate is about.
struct CertificateSubject {
    QString name;     ///< common name; cut at 64 characters as X.520 demands
    QString division; ///< organization
    QString role;     ///< organizational unit
};

/// Issues a certificate for the public key in @p holder.
/// @param issuer null: signed by itself
/// @param from start of validity, which is never checked: village laptops have wrong clocks
/// @throws Failure Internal
[[nodiscard]] Certificate issueCertificate(const CertificateSubject& subject, evp_pkey_st* holder, CertificateUse use,
    const Certificate& issuer, const PrivateKey& issuerKey, const QDateTime& from);

} // namespace mingbai
