#include "core/casework/policy_in_force.h"

#include "core/base/failure.h"
#include "core/casework/process.h"
#include "core/checks/taken_packs.h"

namespace mingbai {
namespace {

/// The dictionary in words of the packs; one after the other, so that the later one wins.
QMap<QString, QByteArray> filesIn(const std::vector<PolicyPack>& packs, QDate today)
{
    QMap<QString, QByteArray> files = Dictionary::builtIn().files();
    QStringList problems; // they were looked at when they came; what another version of the program does not know is left out
    for (const PolicyPack& pack : packs)
        files = reworded(files, pack.wording, today, problems);
    return files;
}

/// Does it where it can be done: a pack made for another version of the program does not keep a ledger from being opened.
template <typename Action> void attempt(const Action& action, const Action& otherwise)
{
    try {
        action();
    } catch (const Failure&) {
        otherwise();
    }
}

} // namespace

void putPolicyInForce(Ledger& ledger)
{
    static bool isOther = false; // the program's own words are not read anew for every ledger
    const std::vector<PolicyPack> packs = packsInForce(ledger);
    if (packs.empty() && !isOther)
        return;
    isOther = !packs.empty();
    Terms terms;
    QByteArray process;
    for (const PolicyPack& pack : packs) {
        terms.zh.insert(terms.zh.end(), pack.terms.zh.begin(), pack.terms.zh.end());
        terms.en.insert(terms.en.end(), pack.terms.en.begin(), pack.terms.en.end());
        if (!pack.process.isEmpty())
            process = pack.process;
    }
    setTerms(std::move(terms));
    using Action = std::function<void()>;
    attempt<Action>([&] { Dictionary::rewordBuiltIn(filesIn(packs, ledger.clock().today())); },
        [] { Dictionary::rewordBuiltIn(Dictionary::builtIn().files()); });
    attempt<Action>([&] { Process::putInForce(process); }, [] { Process::putInForce({}); });
}

} // namespace mingbai
