#include "core/sync/policy_signing.h"

#include "core/base/failure.h"
#include "core/sync/identity.h"
#include "core/sync/json_guard.h"
#include "core/sync/refusal.h"
#include "core/sync/trust.h"

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kLongestPack = 4 * 1024 * 1024;

/// The signed content, and who signed it.
QByteArray verifiedBy(Ledger& ledger, const QByteArray& bytes, QString& signer)
{
    const LedgerKeys own = ledgerKeys(ledger);
    std::vector<Party> above;
    std::vector<Certificate> known{own.sign.certificate};
    std::vector<Certificate> roots{own.root.certificate};
    for (const Party& party : parties(ledger)) {
        if (party.relation != Relation::Above)
            continue; // whoever reports to us makes no rules for us
        above.push_back(party);
        known.push_back(party.sign);
        roots.push_back(party.root);
    }
    Verified verified = verifiedContent(bytes, known, roots);
    signer = ledger.identity().name;
    if (verified.signer > 0) {
        const Party& party = above.at(static_cast<std::size_t>(verified.signer) - 1);
        if (party.revoked.isValid())
            throw Refused(PackageRefusal::RevokedSigner);
        signer = party.name;
    }
    return std::move(verified.content);
}

} // namespace

QByteArray signedPolicyPack(Ledger& ledger, const QByteArray& content)
{
    static_cast<void>(PolicyPack::read(content));
    const LedgerKeys keys = ledgerKeys(ledger);
    return signedBytes(content, keys.sign.certificate, keys.sign.key);
}

SignedPack readPolicyPack(Ledger& ledger, const QByteArray& bytes)
{
    try {
        SignedPack read;
        const QByteArray content = verifiedBy(ledger, bytes, read.signer);
        static_cast<void>(guardedObject(content, u"policy pack"_s, kLongestPack));
        read.pack = PolicyPack::read(content);
        return read;
    } catch (const Refused& refused) {
        throw Failure(FailureCode::InputRefused, refused.sentence());
    }
}

} // namespace mingbai
