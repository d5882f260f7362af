#include "core/sync/envelope.h"

#include "core/base/failure.h"
#include "core/sync/der_walker.h"
#include "core/sync/openssl_handles.h"
#include "core/sync/refusal.h"

#include <openssl/err.h>
#include <openssl/ess.h>

#include <algorithm>

namespace mingbai {
namespace {

void need(bool isGood)
{
    if (!isGood) {
        ERR_clear_error();
        throw Failure(FailureCode::Internal,
            Sync::tr("The encryption library could not write the package. Close other programs and try again."));
    }
}

openssl::Bio readerOf(const QByteArray& bytes)
{
    return openssl::Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QByteArray derOf(CMS_ContentInfo* content)
{
    unsigned char* der = nullptr;
    const int size = i2d_CMS_ContentInfo(content, &der);
    need(size > 0);
    QByteArray bytes(reinterpret_cast<const char*>(der), size);
    OPENSSL_free(der);
    return bytes;
}

QByteArray contentOf(BIO* memory)
{
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    return {bytes, size};
}

/// @throws Refused @p onTrouble when the bytes are not one content and nothing else
openssl::Content parsed(const QByteArray& bytes, PackageRefusal onTrouble)
{
    const auto* at = reinterpret_cast<const unsigned char*>(bytes.constData());
    const unsigned char* const end = at + bytes.size();
    openssl::Content content(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(bytes.size())));
    ERR_clear_error();
    if (!content || at != end)
        throw Refused(onTrouble);
    return content;
}

openssl::Stack stackOf(const std::vector<Certificate>& certificates)
{
    openssl::Stack stack(sk_X509_new_null());
    for (const Certificate& certificate : certificates)
        need(sk_X509_push(stack.get(), certificate.handle()) > 0);
    return stack;
}

openssl::Store storeOf(const std::vector<Certificate>& roots)
{
    openssl::Store store(X509_STORE_new());
    for (const Certificate& root : roots)
        need(X509_STORE_add_cert(store.get(), root.handle()) == 1);
    // Clocks of village laptops are wrong; whose key counts is decided by enrolment and withdrawal.
    need(X509_STORE_set_flags(store.get(), X509_V_FLAG_NO_CHECK_TIME) == 1);
    return store;
}

int signerIn(const std::vector<Certificate>& known, CMS_SignerInfo* signer)
{
    const auto found = std::find_if(known.begin(), known.end(),
        [&](const Certificate& certificate) { return CMS_SignerInfo_cert_cmp(signer, certificate.handle()) == 0; });
    return found == known.end() ? -1 : static_cast<int>(found - known.begin());
}

bool isFor(CMS_ContentInfo* content, const Certificate& certificate)
{
    const auto* const recipients = CMS_get0_RecipientInfos(content);
    for (int i = 0; i < sk_CMS_RecipientInfo_num(recipients); ++i) {
        CMS_RecipientInfo* const recipient = sk_CMS_RecipientInfo_value(recipients, i);
        if (CMS_RecipientInfo_type(recipient) == CMS_RECIPINFO_TRANS
            && CMS_RecipientInfo_ktri_cert_cmp(recipient, certificate.handle()) == 0)
            return true;
        if (CMS_RecipientInfo_type(recipient) != CMS_RECIPINFO_AGREE)
            continue;
        const auto* const keys = CMS_RecipientInfo_kari_get0_reks(recipient);
        for (int k = 0; k < sk_CMS_RecipientEncryptedKey_num(keys); ++k) {
            if (CMS_RecipientEncryptedKey_cert_cmp(sk_CMS_RecipientEncryptedKey_value(keys, k), certificate.handle()) == 0)
                return true;
        }
    }
    return false;
}

/// The certificate that comes along is the one that the signature names (RFC 5035), byte for byte; the openssl tool names none.
void requireNamedCertificate(CMS_ContentInfo* content)
{
    CMS_SignerInfo* const signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(content), 0);
    constexpr int theOnlyValue = -3; // of the only attribute of this kind
    const auto* const attribute = static_cast<const ASN1_STRING*>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_id_smime_aa_signingCertificateV2), theOnlyValue, V_ASN1_SEQUENCE));
    if (!attribute)
        return;
    const unsigned char* at = ASN1_STRING_get0_data(attribute);
    const openssl::NamedCertificate named(d2i_ESS_SIGNING_CERT_V2(nullptr, &at, ASN1_STRING_length(attribute)));
    const openssl::OwnedStack carried(CMS_get1_certs(content));
    const int count = carried ? sk_X509_num(carried.get()) : 0;
    const bool isNamed = count == 0
        || (named && count == 1 && OSSL_ESS_check_signing_certs(nullptr, named.get(), carried.get(), 1) == 1);
    ERR_clear_error();
    if (!isNamed)
        throw Refused(PackageRefusal::BadSignature);
}

} // namespace

QByteArray signedBytes(const QByteArray& content, const Certificate& signer, const PrivateKey& key)
{
    const openssl::Bio in = readerOf(content);
    constexpr unsigned int flags = CMS_BINARY | CMS_PARTIAL | CMS_USE_KEYID | CMS_NOSMIMECAP | CMS_CADES;
    const openssl::Content made(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    need(made && CMS_add1_signer(made.get(), signer.handle(), key.handle(), EVP_sha256(), flags)
        && CMS_final(made.get(), in.get(), nullptr, flags) == 1);
    return derOf(made.get());
}

Verified verifiedContent(const QByteArray& bytes, const std::vector<Certificate>& known, const std::vector<Certificate>& roots)
{
    requireSignedData(bytes);
    const openssl::Content content = parsed(bytes, PackageRefusal::NotAPackage);
    Verified verified;
    verified.signer = signerIn(known, sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(content.get()), 0));
    if (verified.signer < 0)
        throw Refused(PackageRefusal::UnknownSigner);
    const openssl::Bio out(BIO_new(BIO_s_mem()));
    const int result = CMS_verify(
        content.get(), stackOf(known).get(), storeOf(roots).get(), nullptr, out.get(), CMS_BINARY | CMS_NOINTERN);
    ERR_clear_error();
    if (result != 1)
        throw Refused(PackageRefusal::BadSignature);
    requireNamedCertificate(content.get());
    verified.content = contentOf(out.get()); // only now: the library writes before it knows its verdict
    return verified;
}

SelfVerified selfVerifiedContent(const QByteArray& bytes)
{
    requireSignedData(bytes);
    const openssl::Content content = parsed(bytes, PackageRefusal::NotAPackage);
    std::vector<Certificate> carried;
    STACK_OF(X509)* const certificates = CMS_get1_certs(content.get());
    while (X509* const certificate = certificates ? sk_X509_pop(certificates) : nullptr)
        carried.emplace_back(certificate);
    sk_X509_free(certificates);
    const int signer = signerIn(carried, sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(content.get()), 0));
    if (signer < 0)
        throw Refused(PackageRefusal::UnknownSigner);
    const openssl::Bio out(BIO_new(BIO_s_mem()));
    const int result = CMS_verify(content.get(), stackOf(carried).get(), nullptr, nullptr, out.get(),
        CMS_BINARY | CMS_NOINTERN | CMS_NO_SIGNER_CERT_VERIFY);
    ERR_clear_error();
    if (result != 1)
        throw Refused(PackageRefusal::BadSignature);
    requireNamedCertificate(content.get());
    return {contentOf(out.get()), carried.at(static_cast<std::size_t>(signer))};
}

QByteArray encryptedBytes(const QByteArray& content, const std::vector<Certificate>& recipients)
{
    const openssl::Bio in = readerOf(content);
    constexpr unsigned int flags = CMS_BINARY | CMS_PARTIAL | CMS_USE_KEYID;
    const openssl::Content made(CMS_encrypt(nullptr, nullptr, EVP_aes_256_gcm(), flags));
    need(made != nullptr);
    for (const Certificate& recipient : recipients) {
        CMS_RecipientInfo* const info = CMS_add1_recipient_cert(made.get(), recipient.handle(), flags | CMS_KEY_PARAM);
        need(info && EVP_PKEY_CTX_set_ecdh_kdf_md(CMS_RecipientInfo_get0_pkey_ctx(info), EVP_sha256()) == 1);
    }
    need(CMS_final(made.get(), in.get(), nullptr, flags) == 1);
    return derOf(made.get());
}

bool isEncryptedTo(const QByteArray& bytes, const std::vector<KeyPair>& pairs)
{
    requireAuthEnvelopedData(bytes);
    const openssl::Content content = parsed(bytes, PackageRefusal::NotEncrypted);
    return std::any_of(
        pairs.begin(), pairs.end(), [&content](const KeyPair& pair) { return isFor(content.get(), pair.certificate); });
}

QByteArray decryptedBytes(const QByteArray& bytes, const std::vector<KeyPair>& pairs)
{
    requireAuthEnvelopedData(bytes);
    for (const KeyPair& pair : pairs) {
        const openssl::Content content = parsed(bytes, PackageRefusal::NotEncrypted);
        if (!isFor(content.get(), pair.certificate))
            continue;
        const openssl::Bio out(BIO_new(BIO_s_mem()));
        const int result = CMS_decrypt(
            content.get(), pair.key.handle(), pair.certificate.handle(), nullptr, out.get(), CMS_BINARY);
        ERR_clear_error();
        if (result != 1)
            throw Refused(PackageRefusal::BrokenEnvelope);
        return contentOf(out.get());
    }
    throw Refused(PackageRefusal::NotForUs);
}

} // namespace mingbai
