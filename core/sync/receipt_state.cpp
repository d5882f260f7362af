#include "core/sync/receipt_state.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/ledger/ownership.h"
#include "core/ledger/remark_draft.h"
#include "core/sync/pack.h"
#include "core/sync/refusal.h"
#include "core/sync/registers.h"
#include "core/sync/remarks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

QString confirmedKey(const QString& division)
{
    return QStringLiteral("sync.confirmed.") + division;
}

/// Of a place whose ledger was set back: what is given back to it.
struct Lost {
    qint64 from = 0; ///< our first change that took in something it lost; 0: everything is given back
    qint64 sent = 0; ///< through which of our changes the receipt goes that holds it; 0 before
    /// By series: where the log was set back to, and through which of our changes that is dealt with.
    std::map<QString, std::pair<qint64, qint64>> points;
};

QString lostKey(const QString& division)
{
    return QStringLiteral("sync.lost.") + division;
}

Lost lostOf(Ledger& ledger, const QString& division)
{
    const QJsonObject json = QJsonDocument::fromJson(ledger.info(lostKey(division)).toUtf8()).object();
    Lost lost{json["from"_L1].toInteger(), json["sent"_L1].toInteger(), {}};
    const QJsonObject points = json["points"_L1].toObject();
    for (const QString& series : points.keys())
        lost.points[series] = {points[series][0].toInteger(), points[series][1].toInteger()};
    return lost;
}

void store(Ledger& ledger, const QString& division, const Lost& lost)
{
    QJsonObject points;
    for (const auto& [series, point] : lost.points)
        points[series] = QJsonArray{point.first, point.second};
    const QJsonObject json{{u"from"_s, lost.from}, {u"sent"_s, lost.sent}, {u"points"_s, points}};
    ledger.setInfo(lostKey(division), QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

/// Packages that were taken in with more changes of a series than its maker has today.
/// @param confirmed our change up to which the maker has everything of ours
void noteLost(Ledger& ledger, const Manifest& package, qint64 confirmed)
{
    Lost lost = lostOf(ledger, package.division);
    std::map<QString, std::pair<qint64, qint64>> points;
    qint64 from = 0;
    for (const RegisteredPackage& taken : registeredPackages(ledger, package_codes::taken, package_codes::data)) {
        const auto has = package.numbered.find(taken.series());
        const bool isOfFormer = taken.division == package.division && taken.origin != package.origin;
        const bool isLost = isOfFormer && has != package.numbered.end() && taken.through > has->second;
        if (!isLost)
            continue;
        const auto known = lost.points.find(has->first);
        const qint64 change = enteredBy(ledger, taken.record);
        if (known != lost.points.end() && known->second.first == has->second && change <= known->second.second)
            continue;
        std::pair<qint64, qint64>& point = points[has->first];
        point = {has->second, std::max(point.second, change)};
        from = from == 0 ? change : std::min(from, change);
    }
    const bool isTheirs = std::any_of(lost.points.begin(), lost.points.end(), [&](const auto& point) {
        const auto has = package.numbered.find(point.first);
        return has != package.numbered.end() && has->second == point.second.first;
    });
    const bool isGivenBack = isTheirs && lost.sent > 0 && confirmed >= lost.sent;
    if (points.empty() && !(lost.from > 0 && isGivenBack))
        return;
    for (const auto& [series, point] : points)
        lost.points[series] = point;
    lost.from = isGivenBack || lost.from == 0 ? from : from == 0 ? lost.from : std::min(lost.from, from);
    lost.sent = 0;
    store(ledger, package.division, lost);
}

const QString kTakenBack = u"sync.taken_back"_s; ///< keys of packages that are known to have been taken back

QStringList knownTakenBack(Ledger& ledger)
{
    return ledger.info(kTakenBack).split(u' ', Qt::SkipEmptyParts);
}

/// Those of our packages that the writer of a receipt took in once and lists no more, though it lists a later one of the series
/// and none with everything: it took that merge back.
std::vector<RegisteredPackage> takenBackBy(const Manifest& receipt, const std::vector<RegisteredPackage>& packages)
{
    std::map<QString, qint64> newest; // that it holds, by series
    QSet<QString> held;
    qint64 whole = 0; // through which of our changes a package with everything goes that it holds
    for (const RegisteredPackage& sent : packages) {
        for (const Answer& answer : receipt.answers) {
            if (answer.origin != sent.origin || answer.epoch != sent.epoch || answer.number != sent.number)
                continue;
            held.insert(sent.record);
            newest[sent.series()] = std::max(newest[sent.series()], sent.number);
            if (sent.full)
                whole = std::max(whole, sent.through);
        }
    }
    std::vector<RegisteredPackage> gone;
    for (const RegisteredPackage& sent : packages) {
        const bool wasTaken = sent.state != package_codes::written;
        const bool isMissing = !held.contains(sent.record) && sent.number < newest[sent.series()] && sent.through > whole;
        if (wasTaken && isMissing)
            gone.push_back(sent);
    }
    return gone;
}

QString takenBackWords(const QString& name)
{
    return Sync::tr("%1 took it in and then took it back; what it held goes into the next package again.").arg(name);
}

/// A package with everything that was taken in holds what those before it held, also one that was lost on the way.
/// @param gone keys of packages whose merge was taken back
void settleCovered(std::vector<RegisteredPackage>& packages, const QStringList& gone, ChangeSet& changes, QStringList& words)
{
    const RegisteredPackage* whole = nullptr;
    for (const RegisteredPackage& sent : packages) {
        const bool isHeld = sent.full && sent.state != package_codes::written && !gone.contains(sent.record);
        if (isHeld && (!whole || sent.through > whole->through))
            whole = &sent;
    }
    for (RegisteredPackage& sent : packages) {
        if (!whole || sent.state != package_codes::written || sent.through > whole->through)
            continue;
        const QString note = Sync::tr("All of it came with package %1.").arg(whole->number);
        sent.state = package_codes::acknowledged;
        changes.set(fields::package::package_state, sent.record, sent.state);
        changes.set(fields::package::package_note, sent.record, note);
        words << Sync::tr("Package %1: %2").arg(QString::number(sent.number), note);
    }
}

/// What was left out becomes a to-do at the record.
void remarkRefused(Ledger& ledger, const Manifest& receipt, const QString& record, ChangeSet& changes)
{
    const QString entity = ledger.entityOf(record);
    if (isAnsweredBelow(entity)) // a remark on a remark helps nobody; the line of the register says what was left out
        return;
    const QString household = entity.isEmpty() ? QString() : ledger.householdOf(entity, record);
    const std::vector<RemarkWords> open = household.isEmpty() ? std::vector<RemarkWords>() : openRemarks(ledger, household);
    const bool isTold = std::any_of(open.begin(), open.end(), [&](const RemarkWords& remark) { return remark.record == record; });
    if (household.isEmpty() || isTold)
        return;
    const QString reason = isDecidedAbove(ledger, entity, record)
        ? Sync::tr("%1 did not take this in, because it was decided there; whoever decided it corrects it.")
        : Sync::tr(
            "%1 did not take this in, because the household lies in another village or in none. Correct its village, or remove "
            "it here; it goes into the next package again.");
    putRemark(changes, ledger, household, record, entity == entities::household ? fields::household::village.id() : QString(),
        reason.arg(receipt.name), receipt.name);
}

/// What a package that is now taken had sent again, and is not left out any more, is owed no longer.
void noteRefused(std::vector<RegisteredPackage>& packages, RegisteredPackage& taken, const Answer& answer)
{
    for (RegisteredPackage& package : packages) {
        if (package.record != taken.record && package.state != package_codes::written)
            package.refused.removeIf([&](const QString& record) { return taken.refused.contains(record); });
    }
    taken.refused = answer.refused;
}

Value valueOf(const QString& text)
{
    return text.isEmpty() ? Value() : Value(text);
}

} // namespace

bool mayBecome(const QString& now, const QString& next)
{
    if (now == next || now == package_codes::signedFor || next == package_codes::written)
        return false;
    if (now == package_codes::approved)
        return next == package_codes::signedFor;
    return !(now == package_codes::returned && next == package_codes::acknowledged);
}

AnswersTaken applyAnswers(Ledger& ledger, const Manifest& receipt, ChangeSet& changes)
{
    const std::vector<RegisteredPackage> before = registeredPackages(ledger, package_codes::sent, package_codes::data);
    std::vector<RegisteredPackage> packages = before;
    QSet<QString> refused;
    QStringList words;
    const Field& states = ledger.dictionary().field(fields::package::package_state);
    for (RegisteredPackage& sent : packages) {
        for (const Answer& answer : receipt.answers) {
            const bool isIt = answer.origin == sent.origin && answer.epoch == sent.epoch && answer.number == sent.number
                && answer.digest == sent.digest;
            if (!isIt || states.codes->find(answer.state) == nullptr || !mayBecome(sent.state, answer.state))
                continue;
            const bool isFirst = sent.state == package_codes::written;
            sent.state = answer.state;
            words << Sync::tr("Package %1: %2").arg(QString::number(sent.number), screenText(states, answer.state))
                    + (answer.note.isEmpty() ? QString() : u" — "_s + answer.note);
            changes.set(fields::package::package_state, sent.record, answer.state);
            changes.set(fields::package::package_note, sent.record, valueOf(answer.note));
            if (isFirst) {
                noteRefused(packages, sent, answer);
                refused.unite(QSet<QString>(answer.refused.begin(), answer.refused.end()));
            }
        }
    }
    AnswersTaken taken{{}, takenBackBy(receipt, packages)};
    const QStringList known = knownTakenBack(ledger);
    QStringList gone = known;
    for (const RegisteredPackage& package : taken.takenBack)
        gone << package.record;
    settleCovered(packages, gone, changes, words);
    for (const RegisteredPackage& package : taken.takenBack) {
        if (known.contains(package.record))
            continue;
        words << Sync::tr("Package %1: %2").arg(QString::number(package.number), takenBackWords(receipt.name));
        changes.set(fields::package::package_state, package.record, package_codes::returned);
        changes.set(fields::package::package_note, package.record, takenBackWords(receipt.name));
    }
    for (const QString& record : refused)
        remarkRefused(ledger, receipt, record, changes);
    for (std::size_t i = 0; i < packages.size(); ++i) {
        if (packages[i].refused != before[i].refused)
            changes.set(fields::package::package_refused, packages[i].record, valueOf(packages[i].refused.join(u' ')));
    }
    taken.words = std::move(words);
    return taken;
}

void noteTakenBack(Ledger& ledger, const std::vector<RegisteredPackage>& gone)
{
    const QStringList known = knownTakenBack(ledger);
    QStringList keys;
    for (const RegisteredPackage& package : gone)
        keys << package.record;
    if (keys == known)
        return;
    const std::vector<RegisteredPackage> packages = registeredPackages(ledger, package_codes::sent, package_codes::data);
    qint64 from = acknowledgedThrough(ledger);
    for (const RegisteredPackage& package : gone) {
        if (known.contains(package.record))
            continue;
        qint64 before = 0; // what the package was built upon, and is still there
        for (const RegisteredPackage& sent : packages) {
            if (!keys.contains(sent.record) && sent.state != package_codes::written && sent.through < package.through)
                before = std::max(before, sent.through);
        }
        from = std::min(from, before);
    }
    if (from < acknowledgedThrough(ledger))
        sendAgain(ledger, from);
    ledger.setInfo(kTakenBack, keys.join(u' '));
}

QStringList refusedRecords(Ledger& ledger)
{
    QStringList refused;
    for (const RegisteredPackage& sent : registeredPackages(ledger, package_codes::sent, package_codes::data)) {
        if (sent.state != package_codes::written)
            refused += sent.refused;
    }
    refused.removeDuplicates();
    return refused;
}

void noteConfirmed(Ledger& ledger, const Manifest& package)
{
    qint64 through = 0; // numbers of different series say nothing about each other; our changes do
    for (const RegisteredPackage& sent : registeredPackages(ledger, package_codes::sent, package_codes::receipt)) {
        const auto taken = package.receipts.find(sent.series());
        if (sent.division == package.division && taken != package.receipts.end() && sent.number <= taken->second)
            through = std::max(through, sent.through);
    }
    QJsonObject devices = QJsonDocument::fromJson(ledger.info(confirmedKey(package.division)).toUtf8()).object();
    devices[package.origin] = through;
    ledger.setInfo(confirmedKey(package.division), QString::fromUtf8(QJsonDocument(devices).toJson(QJsonDocument::Compact)));
    noteLost(ledger, package, through);
}

qint64 givenBackFrom(Ledger& ledger, const QString& division)
{
    return lostOf(ledger, division).from;
}

void noteGivenBack(Ledger& ledger, const QString& division, qint64 through)
{
    Lost lost = lostOf(ledger, division);
    if (lost.from == 0)
        return;
    lost.sent = through;
    store(ledger, division, lost);
}

qint64 confirmedThrough(Ledger& ledger, const QString& division)
{
    const QJsonObject devices = QJsonDocument::fromJson(ledger.info(confirmedKey(division)).toUtf8()).object();
    qint64 least = -1;
    for (const QString& device : devices.keys()) {
        const qint64 through = devices[device].toInteger();
        least = least < 0 ? through : std::min(least, through);
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
