#include "core/checks/second_reader.h"

#include <sqlite3.h>

namespace mingbai {

SecondReader::SecondReader(const Ledger& ledger, const Catalogue& catalogue, const FunctionContext& context, SliceQueue& slices)
    : m_ledger(ledger)
    , m_catalogue(catalogue)
    , m_slices(slices)
    , m_context(std::make_shared<FunctionContext>(context))
    , m_thread([this] { work(); })
{
}

SecondReader::~SecondReader()
{
    m_stop = true;
    m_thread.join();
}

std::optional<SecondReader::Result> SecondReader::result(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    m_news.wait_for(lock, patience, [this] { return m_done || !m_results.empty(); });
    if (m_results.empty())
        return std::nullopt;
    Result first = std::move(m_results.front());
    m_results.pop_front();
    return first;
}

bool SecondReader::isDone(const Slice** givenBack)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_done || !m_results.empty())
        return false;
    *givenBack = std::exchange(m_slice, nullptr);
    return true;
}

void SecondReader::work()
{
    try {
        const std::unique_ptr<Ledger> reader = m_ledger.reader();
        readSlices(*reader);
    } catch (const std::exception&) {
        // The slice is given back, and whoever asks for it meets the trouble himself.
    }
    const std::scoped_lock lock(m_mutex);
    m_done = true;
    m_news.notify_all();
}

void SecondReader::readSlices(Ledger& reader)
{
    // Each page is read about once, household by household.
    reader.database().run("PRAGMA cache_size=-65536");
    constexpr int kInstructions = 100'000; // a few milliseconds
    sqlite3_progress_handler(
        reader.database().handle(), kInstructions,
        [](void* stop) { return static_cast<std::atomic<bool>*>(stop)->load() ? 1 : 0; }, &m_stop);
    Evaluation evaluation(reader, m_catalogue, {}, m_context);
    while (!m_stop) {
        const Slice* slice = m_slices.take();
        if (!slice)
            return;
        {
            const std::scoped_lock lock(m_mutex);
            m_slice = slice;
        }
        Result result{slice, {}};
        evaluation.run(*slice, [&result](const FiredCheck& fired) { result.fired.push_back(fired); });
        const std::scoped_lock lock(m_mutex);
        m_slice = nullptr;
        m_results.push_back(std::move(result));
        m_news.notify_all();
    }
}

} // namespace mingbai
