#include "core/sync/certificate.h"

#include "core/base/failure.h"
#include "core/sync/openssl_handles.h"

#include <QCache>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QMutex>

#include <array>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kSerialBytes = 16;
constexpr qsizetype kLongestCommonName = 64; // ub-common-name of X.520
constexpr qint64 kValidDays = 36'500;        // a formality: revocation is by fingerprint
constexpr qsizetype kGroups = 8;
constexpr qsizetype kGroupDigits = 4;
constexpr qsizetype kAllDigits = 64;
constexpr qsizetype kCertificatesKept = 2000;

void need(bool isGood)
{
    if (!isGood) {
        throw Failure(FailureCode::Internal,
            QCoreApplication::translate("Sync", "The encryption library could not make a key or certificate. Try again."));
    }
}

QByteArray contentOf(BIO* memory)
{
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    return {bytes, size};
}

openssl::Bio readerOf(const QByteArray& bytes)
{
    return openssl::Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

void addName(X509_NAME* name, const char* part, const QString& text)
{
    if (text.isEmpty())
        return;
    const QByteArray utf8 = text.toUtf8();
    need(X509_NAME_add_entry_by_txt(name, part, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(utf8.constData()),
             static_cast<int>(utf8.size()), -1, 0)
        == 1);
}

void addExtension(X509* certificate, X509V3_CTX* context, int kind, const char* value)
{
    const openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, context, kind, value));
    need(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

void addExtensions(X509* certificate, X509* issuer, CertificateUse use)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509V3_set_ctx_nodb(&context);
    addExtension(certificate, &context, NID_subject_key_identifier, "hash");
    addExtension(certificate, &context, NID_authority_key_identifier, "keyid");
    switch (use) {
    case CertificateUse::Authority:
        addExtension(certificate, &context, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
        addExtension(certificate, &context, NID_key_usage, "critical,keyCertSign,cRLSign");
        break;
    case CertificateUse::Sign:
        addExtension(certificate, &context, NID_basic_constraints, "critical,CA:FALSE");
        addExtension(certificate, &context, NID_key_usage, "critical,digitalSignature");
        addExtension(certificate, &context, NID_ext_key_usage, "emailProtection"); // what CMS_verify wants of a signer
        break;
    case CertificateUse::Encrypt:
        addExtension(certificate, &context, NID_basic_constraints, "critical,CA:FALSE");
        addExtension(certificate, &context, NID_key_usage, "critical,keyAgreement");
        break;
    }
}

void setSerial(X509* certificate)
{
    std::array<unsigned char, kSerialBytes> random{};
    need(RAND_bytes(random.data(), kSerialBytes) == 1);
    random[0] &= 0x7F; // a serial number is positive
    BIGNUM* const number = BN_bin2bn(random.data(), kSerialBytes, nullptr);
    const bool isSet = number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    need(isSet);
}

} // namespace

PrivateKey::PrivateKey(evp_pkey_st* key)
    : m_key(key, openssl::Free())
{
}

PrivateKey PrivateKey::make()
{
    EVP_PKEY* const key = EVP_EC_gen("P-256");
    need(key != nullptr);
    return PrivateKey(key);
}

PrivateKey PrivateKey::fromPem(const QByteArray& pem)
{
    PrivateKey key;
    key.m_pem = pem;
    return key;
}

evp_pkey_st* PrivateKey::handle() const
{
    if (!m_key && !m_pem.isEmpty()) {
        const openssl::Bio reader = readerOf(m_pem);
        m_key.reset(PEM_read_bio_PrivateKey(reader.get(), nullptr, nullptr, nullptr), openssl::Free());
        if (!m_key) {
            throw Failure(FailureCode::Damaged,
                QCoreApplication::translate("Sync", "The keys of this ledger are damaged. Restore the newest backup."));
        }
    }
    return m_key.get();
}

QByteArray PrivateKey::pem() const
{
    const openssl::Bio memory(BIO_new(BIO_s_mem()));
    need(PEM_write_bio_PKCS8PrivateKey(memory.get(), handle(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return contentOf(memory.get());
}

Certificate::Certificate(x509_st* certificate)
    : m_certificate(certificate, openssl::Free())
{
}

Certificate Certificate::fromPem(const QByteArray& pem)
{
    // A county reads the certificates of all its villages for each of their packages.
    static QMutex mutex;
    static QCache<QByteArray, Certificate> known(kCertificatesKept);
    const QMutexLocker lock(&mutex);
    if (const Certificate* const certificate = known.object(pem))
        return *certificate;
    const openssl::Bio reader = readerOf(pem);
    X509* const read = PEM_read_bio_X509(reader.get(), nullptr, nullptr, nullptr);
    if (!read)
        return {};
    Certificate certificate(read);
    known.insert(pem, new Certificate(certificate));
    return certificate;
}

QByteArray Certificate::pem() const
{
    const openssl::Bio memory(BIO_new(BIO_s_mem()));
    need(PEM_write_bio_X509(memory.get(), m_certificate.get()) == 1);
    return contentOf(memory.get());
}

QByteArray Certificate::digest() const
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    need(X509_digest(m_certificate.get(), EVP_sha256(), bytes.data(), &size) == 1);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(size)};
}

QString Certificate::name() const
{
    X509_NAME* const name = X509_get_subject_name(m_certificate.get());
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at < 0)
        return {};
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    QString text = size > 0 ? QString::fromUtf8(reinterpret_cast<const char*>(utf8), size) : QString();
    OPENSSL_free(utf8);
    return text;
}

QString Certificate::fingerprint() const
{
    return fingerprintOf(*this);
}

bool Certificate::isSignedBy(const Certificate& issuer) const
{
    return X509_verify(m_certificate.get(), X509_get0_pubkey(issuer.handle())) == 1;
}

bool Certificate::hasKeyOf(const Certificate& other) const
{
    return EVP_PKEY_eq(X509_get0_pubkey(m_certificate.get()), X509_get0_pubkey(other.handle())) == 1;
}

bool Certificate::isP256() const
{
    const EVP_PKEY* const key = X509_get0_pubkey(m_certificate.get());
    std::array<char, 64> group{};
    std::size_t size = 0;
    return key && EVP_PKEY_get_group_name(key, group.data(), group.size(), &size) == 1
        && OBJ_txt2nid(group.data()) == NID_X9_62_prime256v1;
}

QString fingerprintOf(const Certificate& certificate)
{
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.handle()), &der); // as it stands there
    need(size > 0);
    const QByteArray key(reinterpret_cast<const char*>(der), size);
    OPENSSL_free(der);
    return readFingerprint(QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex()));
}

QString readFingerprint(const QString& typed)
{
    QString digits;
    for (const QChar c : typed.toUpper()) {
        if ((c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F'))
            digits += c;
        else if (!c.isSpace() && c != u'-' && c != u':')
            return {};
    }
    if (digits.size() != kGroups * kGroupDigits && digits.size() != kAllDigits)
        return {};
    QStringList groups;
    for (qsizetype i = 0; i < kGroups; ++i)
        groups += digits.mid(i * kGroupDigits, kGroupDigits);
    return groups.join(u'-');
}

Certificate issueCertificate(const CertificateSubject& subject, evp_pkey_st* holder, CertificateUse use,
    const Certificate& issuer, const PrivateKey& issuerKey, const QDateTime& from)
{
    openssl::X509Handle made(X509_new());
    need(made && X509_set_version(made.get(), X509_VERSION_3) == 1 && X509_set_pubkey(made.get(), holder) == 1);
    setSerial(made.get());
    const time_t start = from.addDays(-1).toSecsSinceEpoch();
    need(ASN1_TIME_adj(X509_getm_notBefore(made.get()), start, 0, 0)
        && ASN1_TIME_adj(X509_getm_notAfter(made.get()), start, kValidDays, 0));
    X509_NAME* const name = X509_get_subject_name(made.get());
    addName(name, "C", u"CN"_s);
    addName(name, "O", subject.division);
    addName(name, "OU", subject.role);
    addName(name, "CN", (subject.name.isEmpty() ? subject.division : subject.name).left(kLongestCommonName));
    X509* const signer = issuer.isNull() ? made.get() : issuer.handle();
    need(X509_set_issuer_name(made.get(), X509_get_subject_name(signer)) == 1);
    addExtensions(made.get(), signer, use);
    need(X509_sign(made.get(), issuerKey.handle(), EVP_sha256()) > 0);
    return Certificate(made.release());
}

} // namespace mingbai
