#include "core/sync/receipt_state.h"

#include "core/dictionary/fields.h"
#include "core/sync/pack.h"
#include "core/sync/registers.h"

namespace mingbai {

bool mayBecome(const QString& now, const QString& next)
{
    if (now == next || now == package_codes::signedFor || next == package_codes::written)
        return false;
    const bool isDecided = now == package_codes::returned || now == package_codes::approved;
    return !(isDecided && next == package_codes::acknowledged);
}

void applyAnswers(Ledger& ledger, const Manifest& receipt, ChangeSet& changes)
{
    for (const RegisteredPackage& sent : registeredPackages(ledger, package_codes::sent, package_codes::data)) {
        for (const Answer& answer : receipt.answers) {
            const bool isIt = answer.origin == sent.origin && answer.epoch == sent.epoch && answer.number == sent.number
                && answer.digest == sent.digest;
            const bool isKnown = ledger.dictionary().field(fields::package::package_state).codes->find(answer.state) != nullptr;
            if (!isIt || !isKnown || !mayBecome(sent.state, answer.state))
                continue;
            changes.set(fields::package::package_state, sent.record, answer.state);
            if (!answer.note.isEmpty())
                changes.set(fields::package::package_note, sent.record, answer.note);
        }
    }
}

void forgetAcknowledged(Ledger& ledger)
{
    Statement forget(ledger.database(), "DELETE FROM sync_sent WHERE name = ?1");
    for (const RegisteredPackage& sent : registeredPackages(ledger, package_codes::sent, package_codes::data)) {
        if (sent.state == package_codes::written)
            continue;
        Manifest manifest;
        manifest.origin = sent.origin;
        manifest.epoch = sent.epoch;
        manifest.number = sent.number;
        manifest.division = ledger.identity().division;
        forget.bind(1, packageFileName(manifest));
        forget.execute();
    }
}

} // namespace mingbai
