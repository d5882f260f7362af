#include "core/sync/policy_signing.h"

#include "core/base/failure.h"
#include "core/casework/process.h"
#include "core/report/documents.h"
#include "core/sync/identity.h"
#include "core/sync/json_guard.h"
#include "core/sync/refusal.h"
#include "core/sync/trust.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kLongestPack = qsizetype{4} << 20;

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

void lookAtProcess(const PolicyPack& pack, QStringList& problems)
{
    if (pack.process.isEmpty())
        return;
    try {
        QStringList told; // PolicyPack::read has told them
        const Dictionary dictionary(reworded(Dictionary::builtIn().files(), pack.wording, pack.validFrom, told));
        for (const QString& missing : Process::builtIn().missingIn(Process(pack.process, dictionary)))
            problems += u"process: "_s + Sync::tr("%1 is missing").arg(missing);
    } catch (const Failure& failure) {
        problems += failure.sentence();
    }
}

/// The pack, with every part of it looked at.
PolicyPack wholePack(const QByteArray& content)
{
    PolicyPack pack = PolicyPack::read(content);
    QStringList problems;
    for (auto file = pack.templates.begin(); file != pack.templates.end(); ++file) {
        const QString problem = templateProblem(file.key(), QString::fromUtf8(*file));
        if (!problem.isEmpty())
            problems += u"templates: %1: %2"_s.arg(file.key(), problem);
    }
    lookAtProcess(pack, problems);
    if (!problems.isEmpty())
        refusePack(problems);
    return pack;
}

} // namespace

QByteArray signedPolicyPack(Ledger& ledger, const QByteArray& content)
{
    static_cast<void>(wholePack(content));
    const LedgerKeys keys = ledgerKeys(ledger);
    return signedBytes(content, keys.sign.certificate, keys.sign.key);
}

SignedPack readPolicyPack(Ledger& ledger, const QByteArray& bytes)
{
    try {
        SignedPack read;
        const QByteArray content = verifiedBy(ledger, bytes, read.signer);
        static_cast<void>(guardedObject(content, u"policy pack"_s, kLongestPack));
        read.pack = wholePack(content);
        return read;
    } catch (const Refused& refused) {
        throw Failure(FailureCode::InputRefused, refused.sentence());
    }
}

SignedPack openPolicyPack(Ledger& ledger, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(FailureCode::InputOutput, Sync::tr("%1 cannot be read. Is the stick plugged in?").arg(path));
    if (file.size() > 2 * kLongestPack)
        throw Failure(FailureCode::InputRefused, Sync::tr("%1 is too large to be a policy pack.").arg(path));
    return readPolicyPack(ledger, file.readAll());
}

} // namespace mingbai
