// Packages that are wrong in one exact way are refused by exactly that name, and the ledger stays as it was.
#include "tests/core/sync/bad_packages.h"

#include <QUuid>

#include <openssl/rsa.h>

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

/// Central and local headers both carry the sizes; little-endian.
QByteArray withSize(QByteArray zip, quint32 size)
{
    const auto put = [&](qsizetype at) {
        for (int i = 0; i < 4; ++i)
            zip[at + i] = static_cast<char>(size >> (8 * i));
    };
    const qsizetype central = zip.indexOf("PK\x01\x02");
    put(central + 24);
    put(zip.indexOf("PK\x03\x04") + 22);
    return zip;
}

} // namespace

TEST_CASE("what is wrong with the signature is named")
{
    refuseAll({
        {"empty", PackageRefusal::NotAPackage, [](Forge&) { return QByteArray(); }},
        {"a letter", PackageRefusal::NotAPackage,
            [](Forge&) { return QByteArray("Dear township, please find attached nothing at all."); }},
        {"a byte short", PackageRefusal::NotAPackage, [](Forge& f) { return f.good.chopped(1); }},
        {"half", PackageRefusal::NotAPackage, [](Forge& f) { return f.good.left(f.good.size() / 2); }},
        {"a byte more", PackageRefusal::TrailingBytes, [](Forge& f) { return f.good + 'x'; }},
        {"twice one after the other", PackageRefusal::TrailingBytes, [](Forge& f) { return f.good + f.good; }},
        {"a flipped bit in the content", PackageRefusal::BadSignature,
            [](Forge& f) { return flipped(f.good, f.good.indexOf(f.envelope) + 500); }},
        {"a flipped bit in the signature", PackageRefusal::BadSignature,
            [](Forge& f) { return flipped(f.good, f.good.size() - 5); }},
        {"a longer length than there are bytes", PackageRefusal::NotAPackage,
            [](Forge& f) { return f.good.first(2) + '\x7f' + f.good.sliced(3); }}, // 30 82, then the length
        {"a length that never ends", PackageRefusal::NotAPackage,
            [](Forge&) { return QByteArray("\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x80", 15); }},
        {"nested a thousand times", PackageRefusal::NotAPackage, [](Forge&) { return QByteArray("\x30\x80", 2).repeated(1000); }},
        {"a length of five bytes", PackageRefusal::NotAPackage,
            [](Forge&) { return QByteArray("\x30\x85\x01\x01\x01\x01\x01", 7); }},
        {"a stranger's signature", PackageRefusal::UnknownSigner,
            [](Forge& f) {
                Office stranger = village(kVillage, u"Stranger"_s);
                return f.signedBy(stranger, f.envelope);
            }},
        {"a stranger's, written for another", PackageRefusal::NotForUs,
            [](Forge& f) {
                Office stranger = village(kVillage, u"Stranger"_s);
                return f.signedBy(stranger, encryptedBytes(f.archive, {ledgerKeys(stranger.ledger()).encrypt.certificate}));
            }},
        {"SHA-1", PackageRefusal::WeakDigest, [](Forge& f) { return signedOddly(f.envelope, {f.keys().sign}, EVP_sha1()); }},
        {"SHA-512", PackageRefusal::WeakDigest, [](Forge& f) { return signedOddly(f.envelope, {f.keys().sign}, EVP_sha512()); }},
        {"no signed attributes", PackageRefusal::UnsignedAttributes,
            [](Forge& f) { return signedOddly(f.envelope, {f.keys().sign}, EVP_sha256(), CMS_NOATTR); }},
        {"two signatures", PackageRefusal::SignedTwice,
            [](Forge& f) {
                return signedOddly(f.envelope, {f.keys().sign, ledgerKeys(f.above.ledger()).sign}, EVP_sha256());
            }},
        {"nobody's signature", PackageRefusal::SignedTwice, [](Forge& f) { return signedByNobody(f.envelope, f.keys().sign); }},
        {"the content elsewhere", PackageRefusal::NotAPackage,
            [](Forge& f) { return signedOddly(f.envelope, {f.keys().sign}, EVP_sha256(), CMS_DETACHED); }},
        {"an RSA key", PackageRefusal::WeakSignature,
            [](Forge& f) {
                const openssl::Key rsa(EVP_RSA_gen(2048));
                const LedgerKeys own = f.keys();
                const Certificate certificate = issueCertificate({u"x"_s, kVillage, {}}, rsa.get(), CertificateUse::Sign,
                    own.root.certificate, own.root.key, QDateTime::currentDateTime());
                const openssl::Bio in = memory(f.envelope);
                constexpr unsigned int flags = CMS_BINARY | CMS_NOSMIMECAP;
                const openssl::Content made(CMS_sign(certificate.handle(), rsa.get(), nullptr, in.get(), flags));
                return derOf(made.get());
            }},
        {"encrypted, not signed", PackageRefusal::NotAPackage, [](Forge& f) { return f.envelope; }},
        {"by another, signed with our key", PackageRefusal::WrongSender,
            [](Forge& f) { return f.signedBy(f.above, f.envelope); }},
    });
}

TEST_CASE("what is wrong with the encryption is named")
{
    const auto enveloped = [](Forge& f, const EVP_CIPHER* cipher, const std::function<void(CMS_ContentInfo*)>& add) {
        const openssl::Bio in = memory(f.archive);
        constexpr unsigned int flags = CMS_BINARY | CMS_PARTIAL;
        const openssl::Content made(CMS_encrypt(nullptr, nullptr, cipher, flags));
        add(made.get());
        REQUIRE(CMS_final(made.get(), in.get(), nullptr, flags) == 1);
        return f.signedAgain(derOf(made.get()));
    };
    const auto toTownship = [](Forge& f) {
        return [&f](CMS_ContentInfo* content) {
            REQUIRE(CMS_add1_recipient_cert(
                content, ledgerKeys(f.above.ledger()).encrypt.certificate.handle(), CMS_BINARY | CMS_PARTIAL));
        };
    };
    refuseAll({
        {"a plain archive", PackageRefusal::NotEncrypted, [](Forge& f) { return f.signedAgain(f.archive); }},
        {"a package inside a package", PackageRefusal::NotEncrypted, [](Forge& f) { return f.signedAgain(f.good); }},
        {"AES-256-CBC", PackageRefusal::NotEncrypted, [&](Forge& f) { return enveloped(f, EVP_aes_256_cbc(), toTownship(f)); }},
        {"AES-128-GCM", PackageRefusal::WeakCipher, [&](Forge& f) { return enveloped(f, EVP_aes_128_gcm(), toTownship(f)); }},
        {"a shared key", PackageRefusal::OddRecipient,
            [&](Forge& f) {
                return enveloped(f, EVP_aes_256_gcm(), [](CMS_ContentInfo* content) {
                    auto* const key = static_cast<unsigned char*>(OPENSSL_zalloc(32));
                    auto* const id = static_cast<unsigned char*>(OPENSSL_zalloc(4));
                    REQUIRE(CMS_add0_recipient_key(content, NID_id_aes256_wrap, key, 32, id, 4, nullptr, nullptr, nullptr));
                });
            }},
        {"a passphrase", PackageRefusal::OddRecipient,
            [&](Forge& f) {
                return enveloped(f, EVP_aes_256_gcm(), [](CMS_ContentInfo* content) {
                    auto* const phrase = reinterpret_cast<unsigned char*>(OPENSSL_strdup("correct horse"));
                    REQUIRE(CMS_add0_recipient_password(content, 1000, NID_id_alg_PWRI_KEK, -1, phrase, -1, EVP_aes_256_cbc()));
                });
            }},
        {"one of those who report, for another", PackageRefusal::ReportedElsewhere,
            [](Forge& f) {
                Office other = township();
                return f.signedAgain(encryptedBytes(f.archive, {ledgerKeys(other.ledger()).encrypt.certificate}));
            }},
        {"changed before signing", PackageRefusal::BrokenEnvelope,
            [](Forge& f) { return f.signedAgain(flipped(f.envelope, f.envelope.size() - 100)); }},
        {"bytes after the end", PackageRefusal::TrailingBytes, [](Forge& f) { return f.signedAgain(f.envelope + 'x'); }},
        {"cut off before signing", PackageRefusal::NotEncrypted, [](Forge& f) { return f.signedAgain(f.envelope.chopped(40)); }},
    });
}

TEST_CASE("what is wrong with the archive is named")
{
    const auto named = [](const QString& name) {
        return [name](Forge& f) {
            auto chosen = f.entries;
            chosen[name] = "x\n";
            return f.withEntries(chosen);
        };
    };
    const auto spoiled = [](const auto& spoil) {
        return [spoil](Forge& f) { return f.around(zipWith({{u"manifest.json"_s, f.entries.at(u"manifest.json"_s)}}, spoil)); };
    };
    refuseAll({
        {"no archive", PackageRefusal::BrokenArchive, [](Forge& f) { return f.around("no archive at all"); }},
        {"an empty file", PackageRefusal::BrokenArchive, [](Forge& f) { return f.around(" "); }},
        {"cut off", PackageRefusal::BrokenArchive, [](Forge& f) { return f.around(f.archive.chopped(30)); }},
        {"out of the folder", PackageRefusal::OddEntry, named(u"../evil.jsonl"_s)},
        {"an absolute name", PackageRefusal::OddEntry, named(u"/etc/passwd"_s)},
        {"a drive", PackageRefusal::OddEntry, named(u"C:\\evil.jsonl"_s)},
        {"a device", PackageRefusal::OddEntry, named(u"CON"_s)},
        {"letters running backwards", PackageRefusal::OddEntry, named(u"data/\u202elnosj.x"_s)},
        {"a program", PackageRefusal::OddEntry, named(u"data/person.exe"_s)},
        {"a line after the name", PackageRefusal::OddEntry, named(u"manifest.json\n"_s)},
        {"a link", PackageRefusal::OddEntry, spoiled([](zip_t* zip, zip_uint64_t index) {
             zip_file_set_external_attributes(zip, index, 0, ZIP_OPSYS_UNIX, 0120777U << 16);
         })},
        {"a passphrase on an entry", PackageRefusal::OddEntry,
            spoiled([](zip_t* zip, zip_uint64_t index) { zip_file_set_encryption(zip, index, ZIP_EM_AES_256, "secret"); })},
        {"three hundred entries", PackageRefusal::TooManyEntries,
            [](Forge& f) {
                auto chosen = f.entries;
                for (int i = 0; i < 300; ++i)
                    chosen[u"data/"_s + QString(i / 26 + 1, u'a') + QChar(u'a' + i % 26) + u".jsonl"_s] = "x\n";
                return f.withEntries(chosen);
            }},
        {"a bomb", PackageRefusal::Bomb,
            [](Forge& f) {
                auto chosen = f.entries;
                chosen[u"data/person.jsonl"_s] = QByteArray(60 << 20, ' ');
                return f.withEntries(chosen);
            }},
        {"more than was declared", PackageRefusal::Bomb,
            [](Forge& f) {
                return f.around(
                    withSize(zipWith({{u"manifest.json"_s, f.entries.at(u"manifest.json"_s)}}, [](zip_t*, zip_uint64_t) {}), 10));
            }},
        {"less than was declared", PackageRefusal::DamagedEntry,
            [](Forge& f) {
                return f.around(withSize(
                    zipWith({{u"manifest.json"_s, f.entries.at(u"manifest.json"_s)}}, [](zip_t*, zip_uint64_t) {}), 100'000));
            }},
        {"a wrong checksum", PackageRefusal::DamagedEntry,
            [](Forge& f) {
                const QByteArray zip = zipWith({{u"manifest.json"_s, QByteArray("0123456789")}},
                    [](zip_t* open, zip_uint64_t index) { zip_set_file_compression(open, index, ZIP_CM_STORE, 0); });
                return f.around(flipped(zip, zip.indexOf("0123456789")));
            }},
        {"one name twice", PackageRefusal::BrokenArchive,
            [](Forge& f) {
                QByteArray zip = zipped({{u"data/person.jsonl"_s, "a\n"}, {u"data/parson.jsonl"_s, "b\n"}});
                return f.around(zip.replace("parson", "person"));
            }},
    });
}

TEST_CASE("what is wrong with the manifest is named")
{
    const auto with = [](const QString& key, const QJsonValue& value) {
        return [key, value](Forge& f) { return f.withManifest([&](QJsonObject& json) { json[key] = value; }); };
    };
    const auto without = [](const QString& key) {
        return [key](Forge& f) { return f.withManifest([&](QJsonObject& json) { json.remove(key); }); };
    };
    const auto replaced = [](const QByteArray& before, const QByteArray& after) {
        return [before, after](Forge& f) {
            QByteArray bytes = f.entries.at(u"manifest.json"_s);
            REQUIRE(bytes.contains(before));
            return f.withManifestBytes(bytes.replace(before, after));
        };
    };
    refuseAll({
        {"none", PackageRefusal::NoManifest,
            [](Forge& f) {
                auto chosen = f.entries;
                chosen.erase(u"manifest.json"_s);
                return f.withEntries(chosen);
            }},
        {"no JSON", PackageRefusal::BadJson, [](Forge& f) { return f.withManifestBytes("{"); }},
        {"a list", PackageRefusal::BadJson, [](Forge& f) { return f.withManifestBytes("[1]"); }},
        {"a key twice", PackageRefusal::BadJson, replaced("\"full\": false", "\"full\": false, \"full\": true")},
        {"a key spelt with an escape", PackageRefusal::BadJson,
            replaced("\"full\": false", "\"full\": false, \"f\\u0075ll\": true")},
        {"too deep", PackageRefusal::BadJson, replaced("\"full\": false", "\"full\": false, \"x\": [[[[[[[[[[1]]]]]]]]]]")},
        {"half a character", PackageRefusal::BadJson, replaced("\"full\": false", "\"full\": false, \"x\": \"\xE6\x9D\"")},
        {"a zero byte", PackageRefusal::BadJson, replaced("\"full\": false", QByteArray("\"full\": false, \"x\": \"a\0b\"", 25))},
        {"a key missing", PackageRefusal::BadManifest, without(u"number"_s)},
        {"a text for a number", PackageRefusal::BadManifest, with(u"number"_s, u"1"_s)},
        {"a number below one", PackageRefusal::BadManifest, with(u"number"_s, -1)},
        {"a number with a fraction", PackageRefusal::BadManifest, with(u"number"_s, 1.5)},
        {"a number without end", PackageRefusal::BadManifest, with(u"number"_s, 1e300)},
        {"a device that is none", PackageRefusal::BadManifest, with(u"device"_s, u"../../x"_s)},
        {"versions that are none", PackageRefusal::BadManifest, with(u"made"_s, u"x:1"_s)},
        {"another kind", PackageRefusal::BadManifest, with(u"kind"_s, u"letter"_s)},
        {"another format", PackageRefusal::BadManifest, with(u"format"_s, u"other"_s)},
        {"a newer format", PackageRefusal::NewerFormat, with(u"min_reader"_s, 2)},
        {"another suite", PackageRefusal::NewerFormat, with(u"suite"_s, 2)},
        {"a newer dictionary", PackageRefusal::NewerDictionary, with(u"dictionary"_s, 999)},
        {"another sender than the signer", PackageRefusal::WrongSender,
            [](Forge& f) {
                Office other = village(kOtherVillage, u"East Village"_s);
                enrolWith(other, f.above);
                return f.signedBy(other, f.encrypted(f.archive)); // stripped and signed again by another enrolled village
            }},
        {"not addressed to us", PackageRefusal::NotAddressed, with(u"recipients"_s, QJsonArray{u"x"_s})},
        {"another place", PackageRefusal::WrongDivision, with(u"division"_s, kOtherVillage)},
        {"another role", PackageRefusal::WrongDivision, with(u"role"_s, u"township"_s)},
        {"a receipt from below", PackageRefusal::WrongKind, with(u"kind"_s, u"receipt"_s)},
        {"a digest that differs", PackageRefusal::ContentMismatch,
            [](Forge& f) {
                auto chosen = f.entries;
                chosen[u"data/person.jsonl"_s].replace("id", "id ");
                return f.withEntries(chosen);
            }},
        {"an entry that is not listed", PackageRefusal::ContentMismatch,
            [](Forge& f) {
                auto chosen = f.entries;
                chosen[u"data/visit.jsonl"_s] = "{}\n";
                return f.withEntries(chosen);
            }},
        {"a listed entry that is not there", PackageRefusal::ContentMismatch,
            [](Forge& f) {
                auto chosen = f.entries;
                chosen.erase(u"data/person.jsonl"_s);
                return f.withEntries(chosen);
            }},
    });
}

TEST_CASE("what is wrong with a record is named")
{
    const auto line = [](const QString& entity, const QByteArray& before, const QByteArray& after) {
        return [=](Forge& f) { return f.withLine(entity, before, after); };
    };
    const auto entry = [](const QString& name, const QByteArray& content) {
        return [=](Forge& f) { return f.withEntry(name, content); };
    };
    const QByteArray uuid = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    refuseAll({
        {"a kind that nobody knows", PackageRefusal::BadRecord, entry(u"data/spaceship.jsonl"_s, "{}\n")},
        {"a line of our own register", PackageRefusal::BadRecord, entry(u"data/package.jsonl"_s, "{\"id\":\"" + uuid + "\"}\n")},
        {"a key that is none", PackageRefusal::BadRecord, line(u"household"_s, "{\"id\":\"", "{\"id\":\"x")},
        {"a parent that is none", PackageRefusal::BadRecord, line(u"person"_s, "\"household\":\"", "\"household\":\"x")},
        {"a number for a text", PackageRefusal::BadRecord, line(u"person"_s, "\"王五\"", "5")},
        {"a name too long", PackageRefusal::BadRecord, line(u"person"_s, "王五", QByteArray("王").repeated(5000))},
        {"a letter that cannot be seen", PackageRefusal::BadRecord, line(u"person"_s, "王五", "王\u200b五")},
        {"a village that is none", PackageRefusal::BadRecord, line(u"household"_s, "\"211324102203\"", "\"2113241022xx\"")},
        {"a list for a text", PackageRefusal::BadRecord, line(u"person"_s, "\"王五\"", "[\"王五\"]")},
        {"a key given twice", PackageRefusal::BadJson, line(u"person"_s, "\"name\":", "\"name\":\"x\",\"name\":")},
        {"no JSON", PackageRefusal::BadJson, line(u"person"_s, "{", "{{")},
        {"a line without end", PackageRefusal::BadJson, [](Forge& f) { return f.withEntry(u"data/visit.jsonl"_s, "{}"); }},
        {"a line too long", PackageRefusal::BadJson,
            [](Forge& f) { return f.withLine(u"person"_s, "王五", QByteArray(300'000, 'x')); }},
        {"the same record twice", PackageRefusal::BadRecord,
            [](Forge& f) { return f.withEntry(u"data/person.jsonl"_s, f.entries.at(u"data/person.jsonl"_s).repeated(2)); }},
        {"versions of nothing", PackageRefusal::BadRecord,
            entry(u"log/versions.jsonl"_s, "{\"entity\":\"person\",\"id\":\"" + uuid + "\",\"made\":\"\"}\n")},
        {"versions that are none", PackageRefusal::BadRecord,
            entry(u"log/versions.jsonl"_s,
                "{\"entity\":\"person\",\"id\":\"" + uuid + "\",\"made\":\"x/1:1\",\"removed\":true}\n")},
        {"versions of a kind that nobody knows", PackageRefusal::BadRecord,
            entry(u"log/versions.jsonl"_s, "{\"entity\":\"ghost\",\"id\":\"" + uuid + "\",\"made\":\"\",\"removed\":true}\n")},
        {"there and removed", PackageRefusal::BadRecord,
            [](Forge& f) {
                const QByteArray id = f.entries.at(u"data/person.jsonl"_s).mid(7, 36);
                return f.withEntry(
                    u"log/versions.jsonl"_s, "{\"entity\":\"person\",\"id\":\"" + id + "\",\"made\":\"\",\"removed\":true}\n");
            }},
    });
}

TEST_CASE("a withdrawn sender and files that cannot be read are refused by name")
{
    Forge forge;
    revoke(forge.above.ledger(), ownFingerprint(forge.home.ledger()));
    CHECK(takeBytes(forge.above.ledger(), forge.good).refusal == PackageRefusal::RevokedSigner);
    CHECK(takeFile(forge.above.ledger(), forge.above.file(u"nothing"_s)).refusal == PackageRefusal::Unreadable);
    QFile large(forge.above.file(u"large"_s));
    REQUIRE(large.open(QIODevice::WriteOnly));
    REQUIRE(large.resize(kGreatestPackage + 1));
    CHECK(takeFile(forge.above.ledger(), large.fileName()).refusal == PackageRefusal::TooLarge);
}

TEST_CASE("no byte of a package can be changed unseen")
{
    Forge forge;
    const PackageOpener opener(forge.above.ledger());
    REQUIRE(opener.open(forge.good).package);
    QList<qsizetype> unseen;
    for (qsizetype at = 0; at < forge.good.size(); ++at) {
        if (opener.open(flipped(forge.good, at)).package)
            unseen << at;
    }
    CHECK(unseen.isEmpty());
}
