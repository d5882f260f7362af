#include "core/ledger/sealing.h"

#include "core/base/failure.h"

#include <QCoreApplication>

#include <array>
#include <cstdint>
#include <memory>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

namespace mingbai {
namespace {

constexpr qsizetype kKeyBytes = 32;
constexpr qsizetype kIvBytes = 12;
constexpr qsizetype kTagBytes = 16;
constexpr std::uint32_t kScryptBlocks = 8;
constexpr std::uint32_t kScryptLanes = 1;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

void need(int result)
{
    if (result != 1) {
        throw Failure(FailureCode::Internal,
            QCoreApplication::translate("Sealing",
                "The encryption library of this computer failed, perhaps for want of memory. Close other programs and try "
                "again."));
    }
}

const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

OSSL_PARAM octets(const char* name, QByteArrayView view)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<char*>(view.data()), static_cast<std::size_t>(view.size()));
}

QByteArray derived(const char* algorithm, const OSSL_PARAM* parameters)
{
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> function(EVP_KDF_fetch(nullptr, algorithm, nullptr), &EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(function.get()), &EVP_KDF_CTX_free);
    need(context ? 1 : 0);
    QByteArray key(kKeyBytes, '\0');
    need(EVP_KDF_derive(context.get(), bytesOf(key), static_cast<std::size_t>(key.size()), parameters));
    return key;
}

} // namespace

void wipe(QByteArray& secret) noexcept
{
    if (secret.isDetached())
        OPENSSL_cleanse(secret.data(), static_cast<std::size_t>(secret.size()));
    secret.clear();
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, '\0');
    need(RAND_bytes(bytesOf(bytes), static_cast<int>(count)));
    return bytes;
}

QByteArray derivedKey(QByteArrayView secret, QByteArrayView purpose)
{
    QByteArray digest("SHA256");
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        octets(OSSL_KDF_PARAM_KEY, secret),
        octets(OSSL_KDF_PARAM_INFO, purpose),
        OSSL_PARAM_construct_end(),
    };
    return derived("HKDF", parameters.data());
}

QByteArray stretchedKey(QByteArrayView passphrase, QByteArrayView salt, int log2N)
{
    std::uint64_t cost = std::uint64_t{1} << log2N;
    std::uint32_t blocks = kScryptBlocks;
    std::uint32_t lanes = kScryptLanes;
    std::uint64_t memory = cost * blocks * 128 + (1U << 20); // OpenSSL's own limit refuses from 2^16 on
    const std::array parameters{
        octets(OSSL_KDF_PARAM_PASSWORD, passphrase),
        octets(OSSL_KDF_PARAM_SALT, salt),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &cost),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &blocks),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &lanes),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
        OSSL_PARAM_construct_end(),
    };
    return derived("SCRYPT", parameters.data());
}

Sealed sealed(QByteArrayView key, QByteArrayView header, QByteArrayView bytes)
{
    Sealed box{randomBytes(kIvBytes), QByteArray(bytes.size(), '\0'), QByteArray(kTagBytes, '\0')};
    const Cipher context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int written = 0;
    need(EVP_EncryptInit_ex2(context.get(), EVP_aes_256_gcm(), bytesOf(key), bytesOf(box.iv), nullptr));
    need(EVP_EncryptUpdate(context.get(), nullptr, &written, bytesOf(header), static_cast<int>(header.size())));
    need(EVP_EncryptUpdate(context.get(), bytesOf(box.bytes), &written, bytesOf(bytes), static_cast<int>(bytes.size())));
    need(EVP_EncryptFinal_ex(context.get(), bytesOf(box.bytes) + written, &written));
    need(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, static_cast<int>(kTagBytes), box.tag.data()));
    return box;
}

std::optional<QByteArray> opened(QByteArrayView key, QByteArrayView header, const Sealed& box)
{
    const Cipher context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    QByteArray bytes(box.bytes.size(), '\0');
    QByteArray tag = box.tag;
    int written = 0;
    need(EVP_DecryptInit_ex2(context.get(), EVP_aes_256_gcm(), bytesOf(key), bytesOf(box.iv), nullptr));
    need(EVP_DecryptUpdate(context.get(), nullptr, &written, bytesOf(header), static_cast<int>(header.size())));
    need(EVP_DecryptUpdate(context.get(), bytesOf(bytes), &written, bytesOf(box.bytes), static_cast<int>(box.bytes.size())));
    need(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(kTagBytes), tag.data()));
    if (EVP_DecryptFinal_ex(context.get(), bytesOf(bytes) + written, &written) <= 0)
        return std::nullopt;
    return bytes;
}

} // namespace mingbai
