#include "core/sync/trust.h"

#include "core/base/failure.h"
#include "core/sync/openssl_handles.h"
#include "core/sync/refusal.h"
#include "core/sync/sync_tables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kRanks = 3;
const std::array<QString, kRanks> kRoles{u"village"_s, u"township"_s, u"county"_s};
constexpr std::array<qsizetype, kRanks> kDigits{12, 9, 6}; ///< of the division that counts for each role

[[noreturn]] void refuse(const QString& sentence)
{
    throw Failure(FailureCode::InputRefused, sentence);
}

int rankOf(const QString& role)
{
    const auto found = std::find(kRoles.begin(), kRoles.end(), role);
    return found == kRoles.end() ? -1 : static_cast<int>(found - kRoles.begin());
}

QString placeOf(const QString& division, int rank)
{
    return division.left(kDigits.at(static_cast<std::size_t>(rank)));
}

/// How @p who stands to us; nothing when the places have nothing to do with each other.
std::optional<Relation> relationTo(const LedgerIdentity& us, const Introduction& who)
{
    const int ours = rankOf(us.role);
    const int theirs = rankOf(who.role);
    if (ours < 0 || theirs < 0 || placeOf(us.division, std::max(ours, theirs)) != placeOf(who.division, std::max(ours, theirs)))
        return std::nullopt;
    if (ours == theirs)
        return Relation::Peer;
    return theirs > ours ? Relation::Above : Relation::Below;
}

Relation requireRelation(const LedgerIdentity& us, const Introduction& who)
{
    const std::optional<Relation> relation = relationTo(us, who);
    if (!relation)
        refuse(Sync::tr("%1 (%2) lies neither above nor below nor beside this ledger's place (%3).")
                   .arg(who.name, who.division, us.division));
    return *relation;
}

void requireFingerprint(const Introduction& who, const QString& typed)
{
    const QString wanted = readFingerprint(typed);
    if (wanted.isEmpty())
        refuse(Sync::tr("A fingerprint has eight groups of four digits or letters A to F. Have it read aloud again."));
    if (wanted != who.fingerprint())
        refuse(Sync::tr(
            "The fingerprint is another one. Somebody may have put a wrong file on the stick: compare again on the telephone."));
}

/// A signed file of ours, with whose key it was signed, and which former keys of its maker vouch for today's.
struct SignedFile {
    QJsonObject json;
    Introduction who;
    Certificate signer;
    std::vector<Certificate> vouchers;

    [[nodiscard]] QStringList formerKeys() const
    {
        QStringList keys;
        for (const Certificate& voucher : vouchers)
            keys << voucher.fingerprint();
        return keys;
    }
    [[nodiscard]] bool isSignedWithItsOwnKey() const { return signer.hasKeyOf(who.sign); }
    [[nodiscard]] bool isSignedWith(const Certificate& known) const
    {
        return signer.hasKeyOf(known)
            || (isSignedWithItsOwnKey() && std::any_of(vouchers.begin(), vouchers.end(), [&known](const Certificate& voucher) {
                   return voucher.hasKeyOf(known);
               }));
    }
};

SignedFile readStatement(const QByteArray& bytes, QLatin1StringView format)
{
    try {
        SelfVerified verified = selfVerifiedContent(bytes);
        SignedFile read{QJsonDocument::fromJson(verified.content).object(), {}, verified.signer, {}};
        if (read.json["format"_L1] != format)
            refuse(Sync::tr("This file is not of the kind that is wanted here."));
        if (read.json["version"_L1] != 1)
            throw Refused(PackageRefusal::NewerFormat);
        read.who = introductionFrom(read.json["who"_L1].toObject());
        for (const QJsonValue former : read.json["former"_L1].toArray()) {
            const SelfVerified vouching = selfVerifiedContent(QByteArray::fromBase64(former.toString().toLatin1()));
            if (vouching.content == read.who.vouched())
                read.vouchers.push_back(vouching.signer);
        }
        return read;
    } catch (const Refused& refused) {
        refuse(refused.sentence());
    }
}

bool isOfSamePlace(const Party& party, const Introduction& who)
{
    return party.division == who.division && party.role == who.role;
}

/// The party that signed it with a key known before; it then changes its keys.
std::optional<Party> formerOf(Ledger& ledger, const SignedFile& read)
{
    for (const Party& party : parties(ledger)) {
        if (isOfSamePlace(party, read.who) && !party.revoked.isValid() && read.isSignedWith(party.sign))
            return party;
    }
    return std::nullopt;
}

/// Nobody gets in without a fingerprint, a key known before, or the keys being those pinned already.
void requireKnown(Ledger& ledger, const SignedFile& read, const QString& fingerprint, bool mayVouch)
{
    if (!fingerprint.isEmpty())
        requireFingerprint(read.who, fingerprint);
    if (formerOf(ledger, read))
        return;
    if (!read.isSignedWithItsOwnKey())
        refuse(Sync::tr("The file is signed with a key that this ledger does not know."));
    const std::vector<Party> known = parties(ledger);
    // A computer that was stolen makes itself new keys as easily as its owner does.
    const bool isWithdrawn = std::any_of(known.begin(), known.end(), [&read](const Party& party) {
        return party.revoked.isValid()
            && (party.fingerprint == read.who.fingerprint() || (isOfSamePlace(party, read.who) && party.successor.isEmpty()));
    });
    if (fingerprint.isEmpty() && isWithdrawn)
        refuse(Sync::tr(
            "Keys of this place were withdrawn here. Have the fingerprint read aloud and type it in; where those keys are "
            "still in use, have new ones made first."));
    if (fingerprint.isEmpty() && !mayVouch)
        refuse(Sync::tr("Have the fingerprint read aloud and type it in: only so is it certain whose file this is."));
}

void store(Ledger& ledger, const Party& party)
{
    const auto pem = [](const Certificate& certificate) { return QString::fromLatin1(certificate.pem()); };
    ensureSyncTables(ledger);
    Statement write(ledger.database(),
        "INSERT OR REPLACE INTO sync_party(fingerprint, relation, name, role, division, root, sign, encrypt, revoked, since) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    write.bind(1, party.fingerprint);
    write.bind(2, relationName(party.relation));
    write.bind(3, party.name);
    write.bind(4, party.role);
    write.bind(5, party.division);
    write.bind(6, pem(party.root));
    write.bind(7, pem(party.sign));
    write.bind(8, pem(party.encrypt));
    write.bind(9, party.revoked.isValid() ? party.revoked.toString(Qt::ISODateWithMs) : QString());
    write.bind(10, ledger.clock().now().toString(Qt::ISODateWithMs));
    write.execute();
}

void markRevoked(Ledger& ledger, Party party)
{
    party.revoked = ledger.clock().now();
    store(ledger, party);
}

QString successorKey(const QString& fingerprint)
{
    return QStringLiteral("sync.successor.") + fingerprint;
}

QString formerKey(const QString& fingerprint)
{
    return QStringLiteral("sync.former.") + fingerprint;
}

/// Takes @p party in; the keys that its maker had before are replaced by these.
void storeInPlaceOf(Ledger& ledger, const std::optional<Party>& former, const Party& party)
{
    Transaction transaction(ledger.database());
    if (former && former->fingerprint != party.fingerprint) {
        markRevoked(ledger, *former);
        ledger.setInfo(successorKey(former->fingerprint), party.fingerprint);
    }
    ledger.setInfo(formerKey(party.fingerprint), party.former.join(u' '));
    ledger.setInfo(successorKey(party.fingerprint), QString());
    store(ledger, party);
    transaction.commit();
}

Relation relationFrom(const QString& name)
{
    for (const Relation relation : {Relation::Above, Relation::Below}) {
        if (relationName(relation) == name)
            return relation;
    }
    return Relation::Peer;
}

} // namespace

QString relationName(Relation relation)
{
    switch (relation) {
    case Relation::Above:
        return u"above"_s;
    case Relation::Below:
        return u"below"_s;
    case Relation::Peer:
        break;
    }
    return u"peer"_s;
}

std::vector<Party> parties(Ledger& ledger)
{
    std::vector<Party> all;
    if (!hasSyncTables(ledger))
        return all;
    Statement rows(ledger.database(),
        "SELECT fingerprint, relation, name, role, division, root, sign, encrypt, revoked FROM sync_party ORDER BY since, "
        "fingerprint");
    while (rows.next()) {
        const auto certificate = [&](int column) { return Certificate::fromPem(rows.utf8(column).toByteArray()); };
        all.push_back({rows.text(0), relationFrom(rows.text(1)), rows.text(2), rows.text(3), rows.text(4), certificate(5),
            certificate(6), certificate(7), QDateTime::fromString(rows.text(8), Qt::ISODateWithMs),
            ledger.info(formerKey(rows.text(0))).split(u' ', Qt::SkipEmptyParts), ledger.info(successorKey(rows.text(0)))});
    }
    return all;
}

Introduction readRequest(const QByteArray& request)
{
    return readStatement(request, "mingbai-request"_L1).who;
}

bool isVouchedFor(Ledger& ledger, const QByteArray& request)
{
    return formerOf(ledger, readStatement(request, "mingbai-request"_L1)).has_value();
}

QByteArray enrol(Ledger& ledger, const QByteArray& request, const QString& fingerprint)
{
    const SignedFile read = readStatement(request, "mingbai-request"_L1);
    const Relation relation = requireRelation(ledger.identity(), read.who);
    if (relation == Relation::Above)
        refuse(Sync::tr("A ledger above this one is not enrolled here; have it enrol this ledger."));
    if (read.who.fingerprint() == ownFingerprint(ledger))
        refuse(Sync::tr("This is the ledger's own request. Carry it to the township and have it enrolled there."));
    requireKnown(ledger, read, fingerprint, true);
    const LedgerKeys own = ledgerKeys(ledger);
    const QDateTime now = ledger.clock().now();
    const CertificateSubject subject{read.who.name, read.who.division, read.who.role};
    const auto issue = [&](const Certificate& holder, CertificateUse use) {
        return issueCertificate(subject, X509_get0_pubkey(holder.handle()), use, own.root.certificate, own.root.key, now);
    };
    const Party party{read.who.fingerprint(), relation, read.who.name, read.who.role, read.who.division, own.root.certificate,
        issue(read.who.sign, CertificateUse::Sign), issue(read.who.encrypt, CertificateUse::Encrypt), {}, read.formerKeys(), {}};
    storeInPlaceOf(ledger, formerOf(ledger, read), party);
    return signedStatement(ledger,
        {{u"format"_s, u"mingbai-bundle"_s}, {u"version"_s, 1}, {u"who"_s, introductionJson(ledger)},
            {u"for"_s, party.fingerprint},
            {u"issued"_s,
                QJsonObject{{u"sign"_s, QString::fromLatin1(party.sign.pem())},
                    {u"encrypt"_s, QString::fromLatin1(party.encrypt.pem())}}}});
}

Party trust(Ledger& ledger, const QByteArray& bundle, const QString& fingerprint)
{
    const SignedFile read = readStatement(bundle, "mingbai-bundle"_L1);
    const Relation relation = requireRelation(ledger.identity(), read.who);
    requireKnown(ledger, read, fingerprint, false);
    Party party{read.who.fingerprint(), relation, read.who.name, read.who.role, read.who.division, read.who.root, read.who.sign,
        read.who.encrypt, {}, read.formerKeys(), {}};
    storeInPlaceOf(ledger, formerOf(ledger, read), party);
    return party;
}

void revoke(Ledger& ledger, const QString& fingerprint)
{
    const QString wanted = readFingerprint(fingerprint);
    for (const Party& party : parties(ledger)) {
        if (party.fingerprint == wanted) {
            markRevoked(ledger, party);
            return;
        }
    }
    throw Failure(FailureCode::InvalidUse, Sync::tr("Nobody with this fingerprint is enrolled here."));
}

} // namespace mingbai
