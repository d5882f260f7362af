#include "core/sync/receipt.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/sync/receipt_state.h"
#include "core/sync/refusal.h"
#include "core/sync/registers.h"
#include "core/sync/remarks.h"
#include "core/sync/sync_tables.h"

#include <QDir>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

std::map<QString, std::vector<Party>> placesMeant(Ledger& ledger, const QString& who)
{
    std::map<QString, std::vector<Party>> places;
    std::map<QString, QString> devices; // which place a device belongs to
    for (const RegisteredPackage& taken : registeredPackages(ledger, package_codes::taken, package_codes::data))
        devices[taken.origin] = taken.division;
    const QString fingerprint = readFingerprint(who);
    QString division = who;
    if (const auto device = devices.find(who); device != devices.end())
        division = device->second;
    for (const Party& party : parties(ledger)) {
        if (!fingerprint.isEmpty() && party.fingerprint == fingerprint)
            division = party.division;
    }
    for (const Party& party : parties(ledger)) {
        const bool isMeant = who == "all"_L1 || party.division == division;
        if (isMeant && party.relation == Relation::Below && !party.revoked.isValid())
            places[party.division].push_back(party);
    }
    if (places.empty())
        throw Failure(FailureCode::InvalidUse, Sync::tr("Nobody enrolled below this ledger is called \"%1\".").arg(who));
    return places;
}

qint64 lastReceiptNumber(Ledger& ledger, const Series& series)
{
    qint64 number = 0;
    for (const RegisteredPackage& sent : registeredPackages(ledger, package_codes::sent, package_codes::receipt, series.origin))
        number = sent.epoch == series.epoch ? std::max(number, sent.number) : number;
    return number;
}

/// Which merges took in something of a place: by change.
QHash<qint64, QString> placesOfMerges(Ledger& ledger)
{
    QHash<qint64, QString> places;
    for (const RegisteredPackage& taken : registeredPackages(ledger, package_codes::taken))
        places.insert(enteredBy(ledger, taken.record), taken.division);
    return places;
}

/// Records that one of the place's packages left out, and that none of its later ones brought.
QStringList stillRefused(Ledger& ledger, const RegisteredPackage& package, const QHash<qint64, QString>& places)
{
    QStringList still;
    Statement later(ledger.database(), "SELECT DISTINCT change FROM change_item WHERE record = ?1 AND change > ?2");
    const qint64 entered = package.refused.isEmpty() ? 0 : enteredBy(ledger, package.record);
    for (const QString& record : package.refused) {
        bool isTaken = false;
        later.bind(1, record);
        later.bind(2, entered);
        while (!isTaken && later.next())
            isTaken = places.value(later.integer(0)) == package.division;
        later.reset();
        if (!isTaken)
            still << record;
    }
    return still;
}

std::vector<Answer> answersFor(Ledger& ledger, const std::vector<RegisteredPackage>& taken, const QHash<qint64, QString>& places)
{
    std::vector<Answer> answers;
    answers.reserve(taken.size());
    for (const RegisteredPackage& package : taken)
        answers.push_back({package.origin, package.epoch, package.number, package.digest, package.state, package.note,
            stillRefused(ledger, package, places)});
    return answers;
}

/// The place's packages, their states carried forward as wished.
std::vector<RegisteredPackage> decided(Ledger& ledger, const QString& division, const ReceiptOptions& options, ChangeSet& changes)
{
    std::vector<RegisteredPackage> packages;
    for (RegisteredPackage package : registeredPackages(ledger, package_codes::taken, package_codes::data)) {
        if (package.division != division)
            continue;
        if (!options.state.isEmpty() && mayBecome(package.state, options.state)) {
            package.state = options.state;
            changes.set(fields::package::package_state, package.record, package.state);
            package.note = options.note; // words of the former state would not fit the new one
            changes.set(fields::package::package_note, package.record, package.note.isEmpty() ? Value() : Value(package.note));
        }
        packages.push_back(std::move(package));
    }
    return packages;
}

/// A state that no package of any of the places can take any more would change nothing and leave its note unsaid.
void requireWay(Ledger& ledger, const std::map<QString, std::vector<Party>>& places, const QString& wanted)
{
    QString now;
    for (const RegisteredPackage& package : registeredPackages(ledger, package_codes::taken, package_codes::data)) {
        if (!places.contains(package.division))
            continue;
        if (package.state == wanted || mayBecome(package.state, wanted))
            return;
        now = package.state;
    }
    if (now.isEmpty())
        return;
    const Field& states = ledger.dictionary().field(fields::package::package_state);
    throw Failure(FailureCode::InvalidUse,
        Sync::tr("The packages are \"%1\" already and do not go back to \"%2\". Write a remark on the record instead: it goes "
                 "with the next receipt.")
            .arg(screenText(states, now), screenText(states, wanted)));
}

/// The village of a household that is there, or was there before it was removed.
QString villageOf(Ledger& ledger, const QString& household)
{
    if (const std::optional<Record> record = ledger.record(entities::household, household))
        return textOf(record->value(fields::household::village));
    Statement removed(
        ledger.database(), "SELECT before FROM change_item WHERE record = ?1 AND kind = 3 ORDER BY change DESC LIMIT 1");
    removed.bind(1, household);
    const QByteArray before = removed.next() ? removed.utf8(0).toByteArray() : QByteArray();
    return QJsonDocument::fromJson(before).object()[fields::household::village.id()].toString();
}

/// The household that a decided conflict is about.
QString householdOfConflict(Ledger& ledger, const QString& conflict)
{
    namespace f = fields::merge_conflict;
    const std::optional<Record> record = ledger.record(entities::merge_conflict, conflict);
    if (!record)
        return {};
    Statement household(
        ledger.database(), "SELECT household FROM change_item WHERE record = ?1 AND household IS NOT NULL LIMIT 1");
    household.bind(1, textOf(record->value(f::conflict_record)));
    return household.next() ? household.text(0) : QString();
}

/// Households that another village handed over after change @p since: new to the one they moved to, with everybody in them.
QStringList movedTo(Ledger& ledger, const QHash<qint64, QString>& places, const QString& division, qint64 since)
{
    Statement moves(ledger.database(),
        "SELECT DISTINCT record, change FROM change_item WHERE change > ?1 AND kind = 2 AND entity = ?2 AND after -> ?3 IS NOT "
        "NULL");
    moves.bind(1, since);
    moves.bind(2, QString(entities::household));
    moves.bind(3, fields::household::village.id());
    QStringList moved;
    while (moves.next()) {
        const bool isTheirOwn = places.value(moves.integer(1)) == division;
        if (!isTheirOwn && villageOf(ledger, moves.text(0)).startsWith(division))
            moved << moves.text(0);
    }
    moved.removeDuplicates();
    return moved;
}

Selection newsFor(
    Ledger& ledger, VersionReader& versions, const QHash<qint64, QString>& places, const QString& division, qint64 since)
{
    const qint64 back = givenBackFrom(ledger, division);
    QHash<QString, bool> isTheirs;
    return changedRecords(
        ledger, versions, since,
        [&](qint64 change, const QString& entity, const QString& record, const QString& household) {
            const QString home = entity == entities::merge_conflict ? householdOfConflict(ledger, record) : household;
            const bool isTheirOwn = places.value(change) == division && (back == 0 || change < back);
            if (home.isEmpty() || isTheirOwn)
                return false;
            const auto known = isTheirs.constFind(home);
            return known != isTheirs.constEnd() ? *known : *isTheirs.insert(home, villageOf(ledger, home).startsWith(division));
        },
        movedTo(ledger, places, division, since));
}

/// Writes receipts one after the other, and enters all of them in one change: a stick that fills up between two is found out
/// before anything is entered.
class ReceiptWriter {
public:
    ReceiptWriter(Ledger& ledger, const ReceiptOptions& options, const Progress& progress)
        : m_ledger(ledger)
        , m_options(options)
        , m_progress(progress)
        , m_versions(ledger)
        , m_series(m_versions.series().back())
        , m_places(placesOfMerges(ledger))
        , m_number(lastReceiptNumber(ledger, m_series))
    {
        m_changes.act = Act::Pack;
    }

    ReceiptResult write(const QString& division, const std::vector<Party>& to)
    {
        Manifest manifest;
        manifest.isReceipt = true;
        manifest.number = ++m_number;
        manifest.since = confirmedThrough(m_ledger, division);
        if (const qint64 back = givenBackFrom(m_ledger, division); back > 0)
            manifest.since = std::min(manifest.since, back - 1);
        manifest.through = m_versions.kinds().head();
        manifest.answers = answersFor(m_ledger, decided(m_ledger, division, m_options, m_changes), m_places);
        manifest.numbered = newestOfSeries(m_ledger);
        address(m_ledger, manifest, to, m_series);
        const Selection selection = newsFor(m_ledger, m_versions, m_places, division, manifest.since);
        const SealedPackage sealed = sealedPackage(
            m_ledger, contentOf(m_ledger, m_versions, selection, RecordView::None, manifest, m_progress), to);
        ReceiptResult result{QDir(m_options.folder).filePath(division + u'-' + packageFileName(manifest)), division,
            manifest.number, static_cast<qint64>(manifest.answers.size()), selection.count()};
        m_files.push_back(std::make_unique<DurableBytes>(result.file, sealed.bytes));
        enter(manifest, division, to.front().name, sealed.digest, result.records);
        noteGivenBack(m_ledger, division, manifest.through);
        return result;
    }

    /// @param transaction the one around everything
    void finish(Transaction& transaction)
    {
        m_changes.why = Sync::tr("Receipts written: %1").arg(m_written.join(u", "_s));
        static_cast<void>(m_ledger.apply(m_changes));
        transaction.commit(); // before the files have their names: a number that stands on a stick is never given again
        for (const auto& file : m_files)
            file->commit();
    }

private:
    void enter(const Manifest& manifest, const QString& division, const QString& name, const QString& digest, qint64 records)
    {
        RegisteredPackage line = lineOf(m_ledger, manifest, digest);
        line.way = package_codes::sent;
        line.division = division;
        line.party = name.left(64);
        line.records = records;
        line.state = package_codes::written;
        registerPackage(m_changes, m_ledger, line);
        m_written << u"%1 %2"_s.arg(line.party).arg(line.number);
    }

    Ledger& m_ledger;
    const ReceiptOptions& m_options;
    const Progress& m_progress;
    VersionReader m_versions;
    const Series m_series;
    const QHash<qint64, QString> m_places; ///< of merges
    qint64 m_number;
    ChangeSet m_changes;
    QStringList m_written;
    std::vector<std::unique_ptr<DurableBytes>> m_files;
};

void addRemarks(Ledger& ledger, const std::map<QString, std::vector<Party>>& places, const std::vector<RemarkDraft>& remarks)
{
    for (const RemarkDraft& remark : remarks) {
        const QString entity = ledger.entityOf(remark.record);
        const QString village = entity.isEmpty() ? QString() : villageOf(ledger, ledger.householdOf(entity, remark.record));
        const bool isMeant = std::any_of(
            places.begin(), places.end(), [&](const auto& place) { return village.startsWith(place.first); });
        if (!village.isEmpty() && !isMeant) {
            throw Failure(FailureCode::InvalidUse,
                Sync::tr("The record %1 lies in %2, and this receipt does not go there.").arg(remark.record, village));
        }
        const QString household = entity.isEmpty() ? QString() : ledger.householdOf(entity, remark.record);
        const std::vector<RemarkWords> open = household.isEmpty() ? std::vector<RemarkWords>() : openRemarks(ledger, household);
        const bool isThere = std::any_of(open.begin(), open.end(), [&](const RemarkWords& other) {
            return other.record == remark.record && other.field == remark.field && other.text == remark.text && !other.isAnswered;
        });
        if (!isThere) // else a receipt that could not be written is written again
            addRemark(ledger, remark.record, remark.field, remark.text);
    }
}

} // namespace

std::vector<ReceiptResult> writeReceipts(Ledger& ledger, const ReceiptOptions& options, const Progress& progress)
{
    const auto places = placesMeant(ledger, options.who);
    if (!options.state.isEmpty() && options.state != package_codes::acknowledged) // which every package taken in is at least
        requireWay(ledger, places, options.state);
    ensureSyncTables(ledger);
    if (!QDir().mkpath(options.folder))
        throw Failure(
            FailureCode::ReadOnly, Sync::tr("The folder %1 cannot be made there. Choose another one.").arg(options.folder));
    Transaction transaction(ledger.database()); // all of them or none: a stick may fill up between two
    addRemarks(ledger, places, options.remarks);
    ReceiptWriter writer(ledger, options, progress);
    std::vector<ReceiptResult> results;
    for (const auto& [division, to] : places) {
        progress.report(static_cast<qint64>(results.size()), static_cast<qint64>(places.size()), Sync::tr("Writing receipts"));
        results.push_back(writer.write(division, to));
    }
    writer.finish(transaction);
    return results;
}

} // namespace mingbai
