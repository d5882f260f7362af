#include "core/checks/taken_packs.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

namespace of = fields::policy_pack;

struct PolicyPackWords {
    Q_DECLARE_TR_FUNCTIONS(PolicyPack)
};

/// The latest edition of each name among those that @p counts.
template <typename Counts> void mark(std::vector<TakenPack>& packs, bool TakenPack::*mark, const Counts& counts)
{
    for (TakenPack& one : packs) {
        one.*mark = counts(one) && std::none_of(packs.begin(), packs.end(), [&](const TakenPack& other) {
            return counts(other) && other.pack.name == one.pack.name && other.pack.number > one.pack.number;
        });
    }
}

/// What is wrong with the pack's checks beside those of other packs. @param checks all of them
QStringList problemsBeside(const QMap<QString, QByteArray>& checks, const PolicyPack& pack)
{
    QStringList problems;
    try {
        const Catalogue all = Catalogue::withMore(checks);
        for (const Check& own : all.checks()) {
            for (const Check& other : all.checks()) {
                if (own.id == other.id && pack.checks.contains(own.file) && !pack.checks.contains(other.file))
                    problems += PolicyPackWords::tr("checks: %1 stands in another pack, too (%2)").arg(own.id, other.file);
            }
        }
    } catch (const Failure& failure) {
        problems += failure.sentence();
    }
    return problems;
}

} // namespace

std::vector<TakenPack> takenPacks(Ledger& ledger)
{
    std::vector<TakenPack> packs;
    ledger.forEach(QString(entities::policy_pack), [&](const Record& record) {
        const QByteArray content = textOf(record.value(of::pack_content)).toUtf8();
        packs.push_back({PolicyPack::stored(content), textOf(record.value(of::pack_signer)),
            dateFromStored(textOf(record.value(of::pack_taken_on))), false, false});
    });
    std::stable_sort(
        packs.begin(), packs.end(), [](const TakenPack& a, const TakenPack& b) { return a.pack.validFrom < b.pack.validFrom; });
    const QDate today = ledger.clock().today();
    mark(packs, &TakenPack::isNewest, [](const TakenPack&) { return true; });
    mark(packs, &TakenPack::isInForce, [today](const TakenPack& pack) { return pack.pack.validFrom <= today; });
    return packs;
}

std::vector<PolicyPack> packsInForce(Ledger& ledger)
{
    std::vector<PolicyPack> inForce;
    for (TakenPack& taken : takenPacks(ledger)) {
        if (taken.isInForce)
            inForce.push_back(std::move(taken.pack));
    }
    return inForce;
}

void requireTakeable(Ledger& ledger, const PolicyPack& pack)
{
    QMap<QString, QByteArray> checks = pack.checks;
    for (const TakenPack& taken : takenPacks(ledger)) {
        if (taken.pack.name == pack.name && taken.pack.number >= pack.number) {
            throw Failure(FailureCode::InputRefused,
                PolicyPackWords::tr(
                    "This ledger has edition %1 of the policy pack \"%2\"; edition %3 is not newer. Nothing was changed.")
                    .arg(taken.pack.number)
                    .arg(pack.name)
                    .arg(pack.number));
        }
        if (taken.pack.name != pack.name && taken.isNewest)
            checks.insert(taken.pack.checks);
    }
    const QStringList problems = pack.checks.isEmpty() ? QStringList() : problemsBeside(checks, pack);
    if (!problems.isEmpty())
        refusePack(problems);
}

Applied takePack(Ledger& ledger, const PolicyPack& pack, const QString& signer, const Progress& progress)
{
    requireTakeable(ledger, pack);
    const auto text = [](const QString& words) { return words.isEmpty() ? Value() : Value(words); };
    ChangeSet changes;
    changes.act = Act::Policy;
    changes.why = PolicyPackWords::tr("Policy pack taken in: %1, edition %2").arg(pack.title.text()).arg(pack.number);
    changes.create(QString(entities::policy_pack), ledger.newId(), {},
        {{of::pack_name.id(), pack.name}, {of::pack_number.id(), pack.number}, {of::pack_title.id(), text(pack.title.zh)},
            {of::pack_valid_from.id(), pack.validFrom.toString(Qt::ISODate)}, {of::pack_source.id(), text(pack.source)},
            {of::pack_signer.id(), text(signer)}, {of::pack_taken_on.id(), ledger.clock().today().toString(Qt::ISODate)},
            {of::pack_content.id(), QString::fromUtf8(pack.content)}});
    return ledger.apply(changes, progress);
}

std::shared_ptr<const Catalogue> catalogueOf(Ledger& ledger)
{
    QMap<QString, QByteArray> files;
    for (const PolicyPack& pack : packsInForce(ledger))
        files.insert(pack.checks);
    try {
        if (!files.isEmpty())
            return std::make_shared<const Catalogue>(Catalogue::withMore(files));
    } catch (const Failure&) {
        // Two packs with the same check, or one made for another version of the program: the program's own checks hold in any
        // case.
    }
    return {std::shared_ptr<const Catalogue>(), &Catalogue::builtIn()};
}

QJsonArray entitlementsOfPacks(Ledger& ledger)
{
    QJsonArray rules;
    for (const PolicyPack& pack : packsInForce(ledger)) {
        for (const QJsonValue rule : pack.entitlements)
            rules.append(rule);
    }
    return rules;
}

QByteArray packsDigest(Ledger& ledger)
{
    QByteArray digest;
    Statement rows(ledger.database(), "SELECT id FROM " + quoted(QString(entities::policy_pack)) + " ORDER BY id");
    while (rows.next())
        digest += rows.text(0).toLatin1() + ' ';
    return digest.isEmpty() ? digest : digest + ledger.clock().today().toString(Qt::ISODate).toLatin1();
}

} // namespace mingbai
