#include "core/sync/receipt_state.h"

#include "core/dictionary/fields.h"
#include "core/sync/pack.h"
#include "core/sync/registers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mingbai {
namespace {

QString confirmedKey(const QString& division)
{
    return QStringLiteral("sync.confirmed.") + division;
}

} // namespace

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

void noteConfirmed(Ledger& ledger, const Manifest& package)
{
    qint64 newest = 0;
    for (const Series& series : allSeries(ledger)) {
        const auto taken = package.receipts.find(series.name());
        newest = taken == package.receipts.end() ? newest : std::max(newest, taken->second);
    }
    QJsonObject devices = QJsonDocument::fromJson(ledger.info(confirmedKey(package.division)).toUtf8()).object();
    devices[package.origin] = newest;
    ledger.setInfo(confirmedKey(package.division), QString::fromUtf8(QJsonDocument(devices).toJson(QJsonDocument::Compact)));
}

qint64 confirmedReceipt(Ledger& ledger, const QString& division)
{
    const QJsonObject devices = QJsonDocument::fromJson(ledger.info(confirmedKey(division)).toUtf8()).object();
    qint64 least = -1;
    for (const QString& device : devices.keys()) {
        const qint64 number = devices[device].toInteger();
        least = least < 0 ? number : std::min(least, number);
    }
    return std::max<qint64>(least, 0);
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
