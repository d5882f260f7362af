// Times of the checks and of edits, as JSON on stdout; tests/bench/run sets them beside their limits. Wall clock and processor
// time in milliseconds: on a busy machine only the second can be compared.
// Usage: mingbai-check-bench LEDGER [RUNS] (it is edited; encrypted: recovery code in MINGBAI_RECOVERY_CODE)
#include "core/base/failure.h"
#include "core/checks/engine.h"
#include "core/dictionary/fields.h"
#include "core/ledger/households.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

constexpr int kEdits = 200;

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Median and worst by the clock, median and best by the processor.
template <typename Work> QJsonObject times(int runs, Work&& work)
{
    std::vector<double> wall;
    std::vector<double> processor;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        const double before = processorMilliseconds();
        timer.start();
        work(run);
        wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        processor.push_back(processorMilliseconds() - before);
    }
    std::sort(wall.begin(), wall.end());
    std::sort(processor.begin(), processor.end());
    const auto at = [](const std::vector<double>& sorted, double share) {
        return sorted.at(static_cast<size_t>(share * static_cast<double>(sorted.size() - 1)));
    };
    return {{u"median"_s, at(wall, 0.5)}, {u"p95"_s, at(wall, 0.95)}, {u"best"_s, wall.front()}, {u"cpu"_s, at(processor, 0.5)},
        {u"cpu_best"_s, processor.front()}, {u"runs"_s, runs}};
}

QStringList someHouseholds(Ledger& ledger, size_t count)
{
    std::vector<qint64> rows = householdRows(ledger, {});
    rows.resize(std::min(rows.size(), count));
    QStringList ids;
    for (const HouseholdRow& row : readHouseholdRows(ledger, rows))
        ids << row.id;
    return ids;
}

/// The first income statement of each household.
QStringList statementsOf(Ledger& ledger, const QStringList& households)
{
    QStringList ids;
    for (const QString& household : households) {
        const auto statements = ledger.records(entities::income, household);
        if (!statements.empty())
            ids << statements.front().id;
    }
    return ids;
}

/// From "stop" to the return of a full check, stopped at some shares of its way.
QJsonObject cancelling(CheckEngine& checks)
{
    std::vector<double> waited;
    for (const double share : {0.1, 0.3, 0.5, 0.7, 0.9}) {
        QElapsedTimer stopped;
        Progress progress;
        progress.step = [&](qint64 done, qint64 total, const QString&) {
            if (static_cast<double>(done) < share * static_cast<double>(total))
                return true;
            if (!stopped.isValid())
                stopped.start();
            return false;
        };
        try {
            checks.runAll(progress);
        } catch (const Failure&) {
            waited.push_back(static_cast<double>(stopped.nsecsElapsed()) / 1e6);
        }
    }
    std::sort(waited.begin(), waited.end());
    return {{u"median"_s, waited.empty() ? -1 : waited.at(waited.size() / 2)}, {u"worst"_s, waited.empty() ? -1 : waited.back()},
        {u"runs"_s, static_cast<qint64>(waited.size())}};
}

/// Longest time without a word to the person, and the whole run.
QJsonObject fullCheck(CheckEngine& checks, int runs)
{
    double longest = 0;
    QJsonObject json = times(runs, [&](int) {
        QElapsedTimer silence;
        silence.start();
        Progress progress;
        progress.step = [&](qint64, qint64, const QString&) {
            longest = std::max(longest, static_cast<double>(silence.restart()));
            return true;
        };
        checks.runAll(progress);
        longest = std::max(longest, static_cast<double>(silence.elapsed()));
    });
    json[u"silence"_s] = longest;
    return json;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// An edit saved durably, to the new findings of its household.
template <typename Change>
QJsonObject editing(Ledger& ledger, CheckEngine& checks, const QStringList& households, Change&& change)
{
    return times(static_cast<int>(households.size()), [&](int run) {
        ChangeSet changes;
        change(changes, run);
        ledger.apply(changes);
        static_cast<void>(checks.findings({households.at(run), {}, {}, false}));
    });
}

QJsonObject measureEdits(Ledger& ledger, CheckEngine& checks)
{
    QJsonObject json;
    const QStringList households = someHouseholds(ledger, kEdits);
    const QStringList statements = statementsOf(ledger, households);
    json[u"commit"_s] = times(kEdits, [&](int run) { ledger.setInfo(u"bench"_s, QString::number(run)); });
    json[u"edit"_s] = editing(ledger, checks, households, [&](ChangeSet& changes, int run) {
        changes.set(fields::household::note, households.at(run), u"%1 %2"_s.arg(ledger.newId()).arg(run));
    });
    // What findings rest on: most of these write new findings as well.
    json[u"edit_income"_s] = editing(ledger, checks, households.first(statements.size()), [&](ChangeSet& changes, int run) {
        changes.set(fields::income::wages_migrant, statements.at(run), qint64{1'234'500} + run);
    });
    const auto villages = ledger.records(entities::village);
    if (!villages.empty()) {
        json[u"edit_village"_s] = times(10,
            [&](int run) { ledger.apply(ChangeSet().set(fields::village::secretary, villages.front().id, u"%1"_s.arg(run))); });
    }
    // A threshold that a few checks ask for.
    const QString line = ledger.newId();
    json[u"edit_parameter"_s] = times(10, [&](int run) {
        ChangeSet changes;
        const auto value = QString::number(7000 + run);
        if (run == 0) {
            changes.create(QString(entities::parameter), line, {},
                {{fields::parameter::name.id(), u"monitoring_line"_s}, {fields::parameter::value.id(), value},
                    {fields::parameter::valid_from.id(), u"2024-01-01"_s}});
        } else {
            changes.set(fields::parameter::value, line, value);
        }
        ledger.apply(changes);
    });
    ledger.apply(ChangeSet().remove(QString(entities::parameter), line));
    return json;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    try {
        const QString path = application.arguments().value(1);
        const int runs = std::max(1, application.arguments().value(2, u"5"_s).toInt());
        std::optional<RootSecret> root;
        if (!Ledger::isPlain(path))
            root = RootSecret::fromRecoveryCode(qEnvironmentVariable("MINGBAI_RECOVERY_CODE"));
        Ledger::Options options;
        options.user = u"bench"_s;
        const std::unique_ptr<Ledger> ledger = Ledger::open(path, root, options);
        CheckEngine checks(*ledger, Catalogue::builtIn());
        QJsonObject json{{u"households"_s, ledger->count(entities::household)}};
        json[u"check_all"_s] = fullCheck(checks, runs);
        json[u"peak_mb"_s] = peakMegabytes();
        json[u"cancel"_s] = cancelling(checks);
        const QJsonObject edits = measureEdits(*ledger, checks);
        for (auto figure = edits.begin(); figure != edits.end(); ++figure)
            json.insert(figure.key(), figure.value());
        QTextStream(stdout) << QJsonDocument(json).toJson();
        return 0;
    } catch (const Failure& failure) {
        QTextStream(stderr) << failure.sentence() << '\n';
        return failure.exitCode();
    }
}
