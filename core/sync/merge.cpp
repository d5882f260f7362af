#include "core/sync/merge.h"

#include "core/base/digest.h"
#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/ledger/row_writer.h"
#include "core/sync/next_package.h"
#include "core/sync/pack.h"
#include "core/sync/receipt_state.h"
#include "core/sync/registers.h"
#include "core/sync/sync_tables.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <future>
#include <map>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qint64 kOpenedAhead = qint64{4} << 20; ///< bytes of a file: two large packages at once would take much memory
constexpr std::size_t kMostDifferences = 5000;   ///< more than anybody reads before saying yes

RegisteredPackage lineFor(const Ledger& ledger, const Package& package, const std::vector<RefusedRecord>& refused)
{
    RegisteredPackage line = lineOf(ledger, package.manifest, package.digest);
    line.way = package_codes::taken;
    line.division = package.manifest.division;
    line.party = package.sender.name.left(64);
    line.records = static_cast<qint64>(package.records.size());
    line.state = package_codes::acknowledged;
    for (const RefusedRecord& record : refused) {
        if (!record.isBelowAnother)
            line.refused << record.record;
    }
    if (!refused.empty())
        line.note = leftOutWords(refused);
    return line;
}

void storeVersions(Ledger& ledger, const MergePlan& plan, const Versions& usual, qint64 change)
{
    RowWriter write(ledger.database(), "INSERT OR REPLACE INTO sync_version(change, record, field, versions)");
    write.add(change, QByteArray(), QByteArray(), usual.toText().toUtf8());
    for (const auto& [record, field, versions] : plan.versions)
        write.add(change, record.toUtf8(), field.toUtf8(), versions.toUtf8());
    write.finish();
    Statement alias(ledger.database(), "INSERT OR REPLACE INTO sync_alias(alias, record, change) VALUES (?1, ?2, ?3)");
    for (const auto& [there, here] : plan.aliases) {
        alias.bind(1, there);
        alias.bind(2, here);
        alias.bind(3, change);
        alias.execute();
    }
}

/// @param takenBack what a receipt no longer lists
void applyPlan(Ledger& ledger, const Package& package, MergePlan& plan, const std::vector<RegisteredPackage>& takenBack,
    TakeResult& result, const Progress& progress)
{
    const Manifest& manifest = package.manifest;
    plan.changes.why = (manifest.isReceipt ? Sync::tr("Receipt %1 of %2") : Sync::tr("Package %1 of %2"))
                           .arg(manifest.number)
                           .arg(manifest.name);
    registerPackage(plan.changes, ledger, lineFor(ledger, package, plan.refused));
    const Applied applied = ledger.apply(plan.changes, progress);
    storeVersions(ledger, plan, manifest.made, applied.number);
    if (manifest.isReceipt) {
        noteTakenBack(ledger, takenBack);
        forgetAcknowledged(ledger);
    } else {
        noteConfirmed(ledger, manifest);
    }
    result.change = applied.number;
    result.households = applied.households;
}

bool isWorthTryingAgain(const TakeResult& result)
{
    return result.refusal == PackageRefusal::Gap || result.refusal == PackageRefusal::UnknownSigner
        || result.refusal == PackageRefusal::MissingReceipt || result.refusal == PackageRefusal::NewerFormat
        || result.refusal == PackageRefusal::NewerDictionary;
}

QStringList filesIn(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QDirIterator inside(path, {u"*.mbp"_s, u"*.mbr"_s}, QDir::Files);
        QStringList found;
        while (inside.hasNext())
            found << inside.next();
        found.sort();
        files << found;
    }
    return files;
}

/// A stick carries what this ledger wrote itself, and what is for other ledgers; only who names such a file is told so.
bool isPassedOver(const TakeResult& result, const QStringList& paths)
{
    const bool isNoneOfOurs = result.refusal == PackageRefusal::OwnPackage || result.refusal == PackageRefusal::NotForUs;
    return isNoneOfOurs && !paths.contains(result.file);
}

bool isAnyTaken(const std::vector<TakeResult>& results)
{
    return std::any_of(
        results.begin(), results.end(), [](const TakeResult& result) { return result.status == TakeStatus::Taken; });
}

/// Lays a file on the shelf under its digest, so that the same file lies there once. Where there is no room, the others are
/// taken in all the same.
void shelve(const QString& shelf, const QString& path, TakeResult& result)
try {
    QFile file(path);
    if (shelf.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QByteArray bytes = file.readAll();
    const QString name = sha256Text(bytes).left(32);
    const QString target = QDir(shelf).filePath(name + u'.' + QFileInfo(path).suffix());
    if (QDir().mkpath(shelf) && !QFile::exists(target))
        durableWrite(target, bytes);
} catch (const Failure& failure) {
    result.sentence += u' ' + Sync::tr("It was not kept for later: %1").arg(failure.sentence());
}

struct Waiting {
    QString path;
    std::tuple<QString, int, qint64> place; ///< device, epoch, number: the order in which files are taken
};

std::vector<Waiting> inOrder(const PackageOpener& opener, const QStringList& files)
{
    std::vector<Waiting> waiting;
    for (const QString& path : files) {
        const Manifest manifest = opener.manifestOf(path).value_or(Manifest());
        waiting.push_back({path, {manifest.origin, manifest.epoch, manifest.number}});
    }
    std::stable_sort(
        waiting.begin(), waiting.end(), [](const Waiting& one, const Waiting& other) { return one.place < other.place; });
    return waiting;
}

/// A package on its way into the ledger.
struct Taking {
    OpenedPackage opened;
    MergePlan plan;
};

/// Opens one file after the other; the next small one in a thread of its own while the ledger is busy with the one before.
class OpenedInTurn {
public:
    OpenedInTurn(const PackageOpener& opener, const std::vector<Waiting>& files)
        : m_opener(opener)
        , m_files(files)
    {
    }

    /// @param done the one before: giving back the memory of its records is left to that thread, too
    [[nodiscard]] Taking next(Taking done)
    {
        const QString& path = m_files.at(m_next++).path;
        Taking taking{m_ahead.valid() ? m_ahead.get() : m_opener.openFile(path), {}};
        if (m_next < m_files.size() && QFileInfo(m_files[m_next].path).size() <= kOpenedAhead) {
            m_ahead = std::async(
                std::launch::async, [this, ahead = m_files[m_next].path, done = std::optional(std::move(done))]() mutable {
                    done.reset();
                    return m_opener.openFile(ahead);
                });
        }
        return taking;
    }

private:
    const PackageOpener& m_opener;
    const std::vector<Waiting>& m_files;
    std::size_t m_next = 0;
    std::future<OpenedPackage> m_ahead; ///< of m_next; goes first and waits for its thread
};

void mergeOpened(Ledger& ledger, Taking& taking, TakeMode mode, const Progress& progress, TakeResult& result)
{
    OpenedPackage& opened = taking.opened;
    MergePlan& plan = taking.plan;
    Transaction transaction(ledger.database()); // one for comparing, too: else each look at a record locks the file anew
    if (!opened.package || !comesNext(ledger, *opened.package, result))
        return;
    if (mode == TakeMode::Apply) {
        ensureSyncTables(ledger);
        enterPending(ledger);
    }
    plan = Merger(ledger, *opened.package).plan(progress);
    result.created = plan.created;
    result.updated = plan.updated;
    result.removed = plan.removed;
    result.same = plan.same;
    result.conflicts = plan.conflicts;
    result.refusedRecords = plan.refused;
    AnswersTaken answers;
    if (opened.manifest->isReceipt)
        answers = applyAnswers(ledger, *opened.manifest, plan.changes);
    result.answers = answers.words;
    if (mode == TakeMode::Preview)
        result.differences = differencesOf(ledger, plan.changes, kMostDifferences);
    if (mode == TakeMode::Apply) {
        applyPlan(ledger, *opened.package, plan, answers.takenBack, result, progress);
        transaction.commit();
    }
    result.status = TakeStatus::Taken;
}

TakeResult takeOpened(Ledger& ledger, Taking& taking, TakeMode mode, const Progress& progress)
{
    TakeResult result;
    result.manifest = taking.opened.manifest;
    result.refusal = taking.opened.refusal;
    result.sentence = taking.opened.sentence;
    try {
        mergeOpened(ledger, taking, mode, progress, result);
    } catch (const Failure& failure) { // one package that cannot be written keeps nobody else's out
        if (failure.code() != FailureCode::InvalidUse && failure.code() != FailureCode::InputRefused)
            throw;
        TakeResult refused;
        refused.manifest = result.manifest;
        refuse(refused, TakeStatus::Refused, PackageRefusal::BadRecord, failure.sentence());
        return refused;
    }
    return result;
}

} // namespace

QString leftOutWords(const std::vector<RefusedRecord>& refused)
{
    return Sync::tr("%n record(s) left out. %1", nullptr, static_cast<int>(refused.size())).arg(refused.front().sentence);
}

QString statusName(TakeStatus status)
{
    switch (status) {
    case TakeStatus::Taken:
        return u"taken"_s;
    case TakeStatus::Repeated:
        return u"repeated"_s;
    case TakeStatus::Gap:
        return u"gap"_s;
    case TakeStatus::Refused:
        break;
    }
    return u"refused"_s;
}

TakeResult takeBytes(Ledger& ledger, const QByteArray& bytes, TakeMode mode, const Progress& progress)
{
    Taking taking{PackageOpener(ledger).open(bytes), {}};
    return takeOpened(ledger, taking, mode, progress);
}

TakeResult takeFile(Ledger& ledger, const QString& path, TakeMode mode, const Progress& progress)
{
    Taking taking{PackageOpener(ledger).openFile(path), {}};
    TakeResult result = takeOpened(ledger, taking, mode, progress);
    result.file = path;
    return result;
}

std::vector<TakeResult> takeAll(Ledger& ledger, const QStringList& paths, const QString& shelf, const Progress& progress)
{
    const QStringList shelved = shelf.isEmpty() || !QDir(shelf).exists() ? QStringList() : filesIn({shelf});
    const QStringList files = filesIn(paths);
    const PackageOpener opener(ledger);
    const std::vector<Waiting> waiting = inOrder(opener, files + shelved);
    OpenedInTurn packages(opener, waiting);
    std::vector<TakeResult> results;
    Taking taking;
    for (const Waiting& item : waiting) {
        TakeResult result;
        try {
            taking = packages.next(std::move(taking));
            result = takeOpened(ledger, taking, TakeMode::Apply, progress);
        } catch (const Failure& failure) {
            if (!isAnyTaken(results))
                throw;
            result.sentence = failure.code() == FailureCode::Cancelled
                ? Sync::tr("You stopped before this one; it was not taken in.")
                : failure.sentence();
            result.file = item.path;
            results.push_back(std::move(result));
            break; // those before are taken, and are told
        }
        result.file = item.path;
        const bool isShelved = shelved.contains(item.path);
        if (isShelved && !isWorthTryingAgain(result))
            QFile::remove(item.path);
        else if (!isShelved && isWorthTryingAgain(result))
            shelve(shelf, item.path, result);
        const bool isNoNews = isShelved && (result.status == TakeStatus::Repeated || isWorthTryingAgain(result));
        if (!isPassedOver(result, paths) && !isNoNews)
            results.push_back(std::move(result));
    }
    return results;
}

std::vector<TakeResult> previewAll(Ledger& ledger, const QStringList& paths, const Progress& progress)
{
    std::vector<TakeResult> results;
    const PackageOpener opener(ledger);
    const std::vector<Waiting> waiting = inOrder(opener, filesIn(paths));
    OpenedInTurn packages(opener, waiting);
    std::map<QString, qint64> next; // by series: the number that would be taken after those seen here
    Taking taking;
    for (const Waiting& item : waiting) {
        taking = packages.next(std::move(taking));
        TakeResult result = takeOpened(ledger, taking, TakeMode::Preview, progress);
        result.file = item.path;
        if (result.manifest) {
            const auto follows = next.find(result.manifest->series());
            if (result.status == TakeStatus::Gap && follows != next.end() && follows->second == result.manifest->number) {
                result.status = TakeStatus::Taken;
                result.refusal = PackageRefusal::None;
                result.sentence = Sync::tr("Follows package %1; compared when that one is taken in.").arg(follows->second - 1);
            }
            if (result.status == TakeStatus::Taken)
                next[result.manifest->series()] = result.manifest->number + 1;
        }
        if (!isPassedOver(result, paths))
            results.push_back(std::move(result));
    }
    return results;
}

QString shelfOf(const Ledger& ledger)
{
    return ledger.path() + ".shelf"_L1;
}

} // namespace mingbai
