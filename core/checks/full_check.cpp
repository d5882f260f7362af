#include "core/checks/full_check.h"

#include "core/base/failure.h"
#include "core/checks/interruption.h"
#include "core/checks/second_reader.h"
#include "core/dictionary/fields.h"

#include <sqlite3.h>

#include <algorithm>

namespace mingbai {
namespace {

constexpr qint64 kSmallestSlice = 100; ///< households; a slice costs about as much as two of them besides
constexpr qint64 kLargestSlice = 500;  ///< a tenth of a second
constexpr qint64 kSlices = 8;          ///< enough for two hands to end together
constexpr qint64 kWorthTwoHands = 400; ///< households; a second connection costs some milliseconds
constexpr std::chrono::milliseconds kPatience{20};

/// While somebody reads, a full page cache cannot be written out early: it grows rather than wait.
class NoWaiting {
public:
    explicit NoWaiting(Database& database)
        : m_database(database)
    {
        sqlite3_busy_timeout(database.handle(), 0);
    }
    NoWaiting(const NoWaiting&) = delete;
    NoWaiting& operator=(const NoWaiting&) = delete;
    NoWaiting(NoWaiting&&) = delete;
    NoWaiting& operator=(NoWaiting&&) = delete;
    ~NoWaiting() { sqlite3_busy_timeout(m_database.handle(), kBusyMilliseconds); }

private:
    Database& m_database;
};

void look(const Slice& slice, Evaluation& evaluation, FindingStore& store)
{
    store.begin(slice);
    evaluation.run(slice, [&store](const FiredCheck& fired) { store.put(fired); });
    store.finish();
}

void keep(const SecondReader::Result& result, FindingStore& store)
{
    store.begin(*result.slice);
    for (const FiredCheck& fired : result.fired)
        store.put(fired);
    store.finish();
}

} // namespace

FullCheck::FullCheck(
    Ledger& ledger, const Catalogue& catalogue, const std::shared_ptr<FunctionContext>& context, const Progress& progress)
    : m_ledger(ledger)
    , m_catalogue(catalogue)
    , m_context(*context)
    , m_progress(progress)
{
}

void FullCheck::run(Evaluation& evaluation, FindingStore& store, Hands hands)
{
    const qint64 total = m_ledger.count(entities::household);
    Interruption interruption(
        m_ledger.database(), m_progress, total, Dictionary::builtIn().entity(entities::household).plural.text());
    SliceQueue slices(slicesOf(m_ledger.database(), std::clamp(total / kSlices, kSmallestSlice, kLargestSlice)));
    try {
        if (hands == Hands::Two && total >= kWorthTwoHands && std::thread::hardware_concurrency() > 1)
            runBeside(slices, evaluation, store, interruption);
        else
            runAlone(slices, evaluation, store, interruption);
    } catch (const Failure&) {
        interruption.rethrow();
        throw;
    }
}

void FullCheck::runAlone(SliceQueue& slices, Evaluation& evaluation, FindingStore& store, Interruption& interruption)
{
    while (const Slice* slice = slices.take()) {
        look(*slice, evaluation, store);
        interruption.advance(slice->households);
    }
}

void FullCheck::runBeside(SliceQueue& slices, Evaluation& evaluation, FindingStore& store, Interruption& interruption)
{
    const NoWaiting nowhere(m_ledger.database());
    SecondReader reader(m_ledger, m_catalogue, m_context, slices);
    const auto keepReady = [&](std::chrono::milliseconds patience) {
        while (const auto ready = reader.result(patience)) {
            keep(*ready, store);
            interruption.advance(ready->slice->households);
        }
    };
    while (const Slice* slice = slices.take()) {
        look(*slice, evaluation, store);
        interruption.advance(slice->households);
        keepReady({});
    }
    const Slice* givenBack = nullptr;
    while (!reader.isDone(&givenBack)) {
        keepReady(kPatience);
        interruption.report();
    }
    if (givenBack)
        look(*givenBack, evaluation, store);
}

} // namespace mingbai
