/// @file
/// Owners of OpenSSL's objects.
#pragma once

#include <memory>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace mingbai::openssl {

struct Free {
    void operator()(BIO* bio) const { BIO_free_all(bio); }
    void operator()(CMS_ContentInfo* content) const { CMS_ContentInfo_free(content); }
    void operator()(ESS_SIGNING_CERT_V2* named) const { ESS_SIGNING_CERT_V2_free(named); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
    void operator()(X509_STORE* store) const { X509_STORE_free(store); }
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); } // the certificates belong to others
};

/// Gives back the certificates, too.
struct FreeOwned {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};

using Bio = std::unique_ptr<BIO, Free>;
using Content = std::unique_ptr<CMS_ContentInfo, Free>;
using Key = std::unique_ptr<EVP_PKEY, Free>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Free>;
using X509Handle = std::unique_ptr<X509, Free>;
using Extension = std::unique_ptr<X509_EXTENSION, Free>;
using Store = std::unique_ptr<X509_STORE, Free>;
using Stack = std::unique_ptr<STACK_OF(X509), Free>;
using OwnedStack = std::unique_ptr<STACK_OF(X509), FreeOwned>;
using NamedCertificate = std::unique_ptr<ESS_SIGNING_CERT_V2, Free>;

} // namespace mingbai::openssl
