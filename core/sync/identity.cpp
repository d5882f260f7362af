#include "core/sync/identity.h"

#include "core/base/failure.h"
#include "core/dictionary/dictionary.h"
#include "core/dictionary/divisions.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/parsing.h"
#include "core/dictionary/text_cleaning.h"
#include "core/sync/envelope.h"
#include "core/sync/refusal.h"
#include "core/sync/series.h"
#include "core/sync/sync_tables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <map>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// JSON array of generations, newest first, each with the three certificates and keys in PEM.
const QString kKeys = u"sync.keys"_s;
constexpr qsizetype kGenerationsKept = 8;

QJsonObject jsonOf(const KeyPair& pair)
{
    return {{u"certificate"_s, QString::fromLatin1(pair.certificate.pem())}, {u"key"_s, QString::fromLatin1(pair.key.pem())}};
}

KeyPair pairFrom(const QJsonValue& json)
{
    KeyPair pair{Certificate::fromPem(json["certificate"_L1].toString().toLatin1()),
        PrivateKey::fromPem(json["key"_L1].toString().toLatin1())};
    if (pair.certificate.isNull())
        throw Failure(FailureCode::Damaged, Sync::tr("The keys of this ledger are damaged. Restore the newest backup."));
    return pair;
}

LedgerKeys generationFrom(const QJsonValue& json)
{
    return {pairFrom(json["root"_L1]), pairFrom(json["sign"_L1]), pairFrom(json["encrypt"_L1])};
}

QJsonArray storedGenerations(Ledger& ledger)
{
    return QJsonDocument::fromJson(ledger.info(kKeys).toUtf8()).array();
}

LedgerKeys madeKeys(const Ledger& ledger)
{
    const LedgerIdentity& identity = ledger.identity();
    const CertificateSubject subject{identity.name, identity.division, identity.role};
    const QDateTime now = ledger.clock().now();
    LedgerKeys keys;
    keys.root.key = PrivateKey::make();
    keys.root.certificate = issueCertificate(subject, keys.root.key.handle(), CertificateUse::Authority, {}, keys.root.key, now);
    for (auto [pair, use] : {std::pair(&keys.sign, CertificateUse::Sign), std::pair(&keys.encrypt, CertificateUse::Encrypt)}) {
        pair->key = PrivateKey::make();
        pair->certificate = issueCertificate(subject, pair->key.handle(), use, keys.root.certificate, keys.root.key, now);
    }
    return keys;
}

/// Puts a new generation before the others.
void storeGeneration(Ledger& ledger, const LedgerKeys& keys)
{
    QJsonArray all = storedGenerations(ledger);
    all.prepend(
        QJsonObject{{u"root"_s, jsonOf(keys.root)}, {u"sign"_s, jsonOf(keys.sign)}, {u"encrypt"_s, jsonOf(keys.encrypt)}});
    while (all.size() > kGenerationsKept)
        all.removeLast();
    ledger.setInfo(kKeys, QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

} // namespace

LedgerKeys ledgerKeys(Ledger& ledger)
{
    const QJsonArray all = storedGenerations(ledger);
    if (!all.isEmpty())
        return generationFrom(all.first());
    LedgerKeys keys = madeKeys(ledger);
    storeGeneration(ledger, keys);
    return keys;
}

std::vector<LedgerKeys> keyGenerations(Ledger& ledger)
{
    std::vector<LedgerKeys> all;
    for (const QJsonValue generation : storedGenerations(ledger))
        all.push_back(generationFrom(generation));
    return all;
}

std::vector<KeyPair> decryptionKeys(Ledger& ledger)
{
    std::vector<KeyPair> pairs;
    for (const LedgerKeys& generation : keyGenerations(ledger))
        pairs.push_back(generation.encrypt);
    return pairs;
}

QString ownFingerprint(Ledger& ledger)
{
    return fingerprintOf(ledgerKeys(ledger).root.certificate);
}

namespace {

/// Packages that wait for their receipt are not lost with the key that signed them.
void signAnew(Ledger& ledger)
{
    if (!hasSyncTables(ledger))
        return;
    const KeyPair sign = ledgerKeys(ledger).sign;
    std::map<QString, QByteArray> anew;
    Statement waiting(ledger.database(), "SELECT name, content FROM sync_sent");
    while (waiting.next())
        anew[waiting.text(0)] = signedBytes(selfVerifiedContent(waiting.blob(1)).content, sign.certificate, sign.key);
    Statement store(ledger.database(), "UPDATE sync_sent SET content = ?2 WHERE name = ?1");
    for (const auto& [name, bytes] : anew) {
        store.bind(1, name);
        store.bind(2, bytes);
        store.execute();
    }
}

} // namespace

void renewKeys(Ledger& ledger)
{
    static_cast<void>(ledgerKeys(ledger)); // there is something to sign the change with
    storeGeneration(ledger, madeKeys(ledger));
    signAnew(ledger);
}

void separateKeys(Ledger& ledger)
{
    ledger.setInfo(kKeys, QString());
    storeGeneration(ledger, madeKeys(ledger));
    beginDevice(ledger);
    if (hasSyncTables(ledger))
        ledger.database().run("DELETE FROM sync_sent"); // the first laptop sends them
}

QJsonObject introductionJson(Ledger& ledger)
{
    const LedgerKeys keys = ledgerKeys(ledger);
    const LedgerIdentity& identity = ledger.identity();
    const auto pem = [](const KeyPair& pair) { return QString::fromLatin1(pair.certificate.pem()); };
    return {{u"name"_s, identity.name}, {u"role"_s, identity.role}, {u"division"_s, identity.division},
        {u"root"_s, pem(keys.root)}, {u"sign"_s, pem(keys.sign)}, {u"encrypt"_s, pem(keys.encrypt)}};
}

namespace {

/// A place and a name that registers, file names and addresses can hold; another ledger wrote them.
bool isPlace(const Introduction& who)
{
    static const QRegularExpression kDigits(u"\\A[0-9]+\\z"_s);
    const Field& name = Dictionary::builtIn().field(fields::package::package_party);
    const bool isRole = who.role == "village"_L1 || who.role == "township"_L1 || who.role == "county"_L1;
    return isRole && who.division.size() == divisionDigits(who.role) && kDigits.match(who.division).hasMatch()
        && !who.name.isEmpty() && storageProblem(name, who.name.left(64)).isEmpty();
}

} // namespace

Introduction introductionFrom(const QJsonObject& json)
{
    const auto certificate = [&](QLatin1StringView key) { return Certificate::fromPem(json[key].toString().toLatin1()); };
    Introduction who{json["name"_L1].toString(), json["role"_L1].toString(), json["division"_L1].toString(),
        certificate("root"_L1), certificate("sign"_L1), certificate("encrypt"_L1)};
    const auto isOurs = [](const Certificate& each) { return !each.isNull() && each.isP256(); };
    const bool isWhole = isOurs(who.root) && isOurs(who.sign) && isOurs(who.encrypt) && isPlace(who)
        && !hasRefusedCharacter(who.name, false) && who.sign.isSignedBy(who.root) && who.encrypt.isSignedBy(who.root)
        && who.root.isSignedBy(who.root);
    if (!isWhole)
        throw Refused(PackageRefusal::BadManifest);
    return who;
}

QByteArray signedStatement(Ledger& ledger, QJsonObject content)
{
    const std::vector<LedgerKeys> generations = keyGenerations(ledger);
    const KeyPair& today = generations.front().sign;
    const QByteArray vouched = generations.front().root.certificate.pem();
    QJsonArray former;
    for (std::size_t i = 1; i < generations.size(); ++i) {
        const KeyPair& sign = generations[i].sign;
        const QByteArray vouching = signedBytes(vouched, sign.certificate, sign.key);
        former << QString::fromLatin1(vouching.toBase64());
    }
    content[u"former"_s] = former;
    return signedBytes(QJsonDocument(content).toJson(QJsonDocument::Compact), today.certificate, today.key);
}

QByteArray enrolmentRequest(Ledger& ledger)
{
    return signedStatement(
        ledger, {{u"format"_s, u"mingbai-request"_s}, {u"version"_s, 1}, {u"who"_s, introductionJson(ledger)}});
}

} // namespace mingbai
