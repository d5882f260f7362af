/// @file
/// Makes packages that are wrong in one exact way.
#pragma once

#include "core/sync/archive.h"
#include "core/sync/openssl_handles.h"
#include "core/sync/pack.h"
#include "core/sync/package_reader.h"
#include "tests/core/sync/two_ledgers.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <zip.h>

namespace mingbai::testing {

/// A village that the township knows, with one good package taken apart.
class Forge {
public:
    Forge()
        : home(village())
        , above(township())
    {
        enrolWith(home, above);
        const QString first = home.ledger().newId();
        ChangeSet changes;
        changes.create(entities::household, first, {},
            {{fields::household::village.id(), kVillage}, {fields::household::code.id(), QStringLiteral("100")}});
        changes.create(entities::person, home.ledger().newId(), first, {{fields::person::name.id(), QStringLiteral("王五")}});
        home.ledger().apply(changes);
        home.ledger().apply(ChangeSet().set(fields::household::phone, first, QStringLiteral("13800000001")));
        PackOptions options;
        options.folder = home.file(QStringLiteral("stick"));
        QFile file(pack(home.ledger(), options).file);
        REQUIRE(file.open(QIODevice::ReadOnly));
        good = file.readAll();
        const LedgerKeys own = ledgerKeys(home.ledger());
        envelope = selfVerifiedContent(good).content;
        archive = decryptedBytes(envelope, {own.encrypt});
        entries = unzipped(archive);
    }

    [[nodiscard]] LedgerKeys keys() { return ledgerKeys(home.ledger()); }
    [[nodiscard]] QByteArray signedBy(Office& office, const QByteArray& content)
    {
        const LedgerKeys own = ledgerKeys(office.ledger());
        return signedBytes(content, own.sign.certificate, own.sign.key);
    }
    [[nodiscard]] QByteArray signedAgain(const QByteArray& content) { return signedBy(home, content); }
    [[nodiscard]] QByteArray encrypted(const QByteArray& content)
    {
        return encryptedBytes(content, {ledgerKeys(above.ledger()).encrypt.certificate});
    }
    [[nodiscard]] QByteArray around(const QByteArray& zip) { return signedAgain(encrypted(zip)); }
    [[nodiscard]] QByteArray withEntries(const std::map<QString, QByteArray>& chosen)
    {
        std::vector<ArchiveEntry> list;
        list.reserve(chosen.size());
        for (const auto& [name, content] : chosen)
            list.push_back({name, content});
        return around(zipped(list));
    }

    /// The manifest changed, everything else as it was.
    template <typename Change> QByteArray withManifest(const Change& change)
    {
        auto chosen = entries;
        QJsonObject json = QJsonDocument::fromJson(chosen.at(QStringLiteral("manifest.json"))).object();
        change(json);
        chosen[QStringLiteral("manifest.json")] = QJsonDocument(json).toJson();
        return withEntries(chosen);
    }
    [[nodiscard]] QByteArray withManifestBytes(const QByteArray& bytes)
    {
        auto chosen = entries;
        chosen[QStringLiteral("manifest.json")] = bytes;
        return withEntries(chosen);
    }
    /// An entry replaced or added, and listed in the manifest as it should be.
    [[nodiscard]] QByteArray withEntry(const QString& name, const QByteArray& content)
    {
        auto chosen = entries;
        chosen[name] = content;
        QJsonObject json = QJsonDocument::fromJson(chosen.at(QStringLiteral("manifest.json"))).object();
        QJsonArray files;
        for (const auto& [entry, bytes] : chosen) {
            if (entry != QStringLiteral("manifest.json")) {
                files << QJsonObject{{QStringLiteral("file"), entry}, {QStringLiteral("bytes"), bytes.size()},
                    {QStringLiteral("lines"), bytes.count('\n')},
                    {QStringLiteral("sha256"),
                        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())}};
            }
        }
        json[QStringLiteral("files")] = files;
        chosen[QStringLiteral("manifest.json")] = QJsonDocument(json).toJson();
        return withEntries(chosen);
    }
    /// A line of an entity changed by replacing text.
    [[nodiscard]] QByteArray withLine(const QString& entity, const QByteArray& before, const QByteArray& after)
    {
        const QString name = QStringLiteral("data/") + entity + QStringLiteral(".jsonl");
        QByteArray content = entries.at(name);
        REQUIRE(content.contains(before));
        return withEntry(name, content.replace(before, after));
    }

    Office home;
    Office above;
    QByteArray good;
    QByteArray envelope;
    QByteArray archive;
    std::map<QString, QByteArray> entries;
};

/// DER of a CMS content.
inline QByteArray derOf(CMS_ContentInfo* content)
{
    unsigned char* der = nullptr;
    const int size = i2d_CMS_ContentInfo(content, &der);
    REQUIRE(size > 0);
    QByteArray bytes(reinterpret_cast<const char*>(der), size);
    OPENSSL_free(der);
    return bytes;
}

inline openssl::Bio memory(const QByteArray& bytes)
{
    return openssl::Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

/// SignedData made with other wishes than ours.
inline QByteArray signedOddly(
    const QByteArray& content, const std::vector<KeyPair>& signers, const EVP_MD* digest, unsigned int flags = 0)
{
    const openssl::Bio in = memory(content);
    flags |= CMS_BINARY | CMS_PARTIAL | CMS_USE_KEYID | CMS_NOSMIMECAP;
    const openssl::Content made(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    for (const KeyPair& signer : signers)
        REQUIRE(CMS_add1_signer(made.get(), signer.certificate.handle(), signer.key.handle(), digest, flags));
    REQUIRE(CMS_final(made.get(), in.get(), nullptr, flags) == 1);
    return derOf(made.get());
}

/// SignedData whose list of signers is empty. OpenSSL makes none, so the only one is taken out of the list while it is written.
inline QByteArray signedByNobody(const QByteArray& content, const KeyPair& signer)
{
    const openssl::Bio in = memory(content);
    constexpr unsigned int flags = CMS_BINARY | CMS_PARTIAL | CMS_USE_KEYID | CMS_NOSMIMECAP;
    const openssl::Content made(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    REQUIRE(CMS_add1_signer(made.get(), signer.certificate.handle(), signer.key.handle(), EVP_sha256(), flags));
    REQUIRE(CMS_final(made.get(), in.get(), nullptr, flags) == 1);
    auto* const signers = CMS_get0_SignerInfos(made.get());
    CMS_SignerInfo* const taken = sk_CMS_SignerInfo_pop(signers);
    QByteArray bytes = derOf(made.get());
    sk_CMS_SignerInfo_push(signers, taken);
    return bytes;
}

/// One entry as libzip adds it, with a chance to spoil it.
template <typename Spoil> QByteArray zipWith(const std::vector<ArchiveEntry>& list, const Spoil& spoil)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    REQUIRE(archive != nullptr);
    for (const ArchiveEntry& entry : list) {
        zip_source_t* const content = zip_source_buffer(
            archive, entry.content.constData(), static_cast<zip_uint64_t>(entry.content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, entry.name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8);
        REQUIRE(index >= 0);
        spoil(archive, static_cast<zip_uint64_t>(index));
    }
    REQUIRE(zip_close(archive) == 0);
    zip_stat_t stat;
    REQUIRE(zip_source_stat(target, &stat) == 0);
    REQUIRE(zip_source_open(target) == 0);
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    REQUIRE(zip_source_read(target, bytes.data(), stat.size) == static_cast<zip_int64_t>(stat.size));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

} // namespace mingbai::testing
