/// @file
/// A second pair of hands for a check of everything: a reading connection on a thread of its own.
#pragma once

#include "core/checks/evaluation.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace mingbai {

/// Slices that are worked out by whoever is free.
class SliceQueue {
public:
    explicit SliceQueue(std::vector<Slice> slices)
        : m_slices(std::move(slices))
    {
    }

    /// The next one that nobody has taken; nullptr when there is none.
    [[nodiscard]] const Slice* take()
    {
        const std::size_t next = m_next++;
        return next < m_slices.size() ? &m_slices[next] : nullptr;
    }

private:
    std::vector<Slice> m_slices;
    std::atomic<std::size_t> m_next{0};
};

/// Takes slices from a queue until it is empty. Trouble of its own is nobody's trouble: the slice is given back.
class SecondReader {
public:
    /// What was found in one slice.
    struct Result {
        const Slice* slice = nullptr;
        std::vector<FiredCheck> fired;
    };

    /// The caller's transaction keeps everyone from writing, so both see the same state. Nothing of it may be uncommitted yet.
    /// @param ledger,catalogue,slices outlive this object
    /// @param context is copied
    SecondReader(const Ledger& ledger, const Catalogue& catalogue, const FunctionContext& context, SliceQueue& slices);
    SecondReader(const SecondReader&) = delete;
    SecondReader& operator=(const SecondReader&) = delete;
    SecondReader(SecondReader&&) = delete;
    SecondReader& operator=(SecondReader&&) = delete;
    /// Stops at once.
    ~SecondReader();

    /// A finished slice, waiting a moment for it where the reader is still at work.
    [[nodiscard]] std::optional<Result> result(std::chrono::milliseconds patience);
    /// Whether nothing more will come; the slice it could not finish, if there is one.
    [[nodiscard]] bool isDone(const Slice** givenBack);

private:
    void work();
    void readSlices(Ledger& reader);

    const Ledger& m_ledger;
    const Catalogue& m_catalogue;
    SliceQueue& m_slices;
    std::shared_ptr<FunctionContext> m_context;
    std::mutex m_mutex;
    std::condition_variable m_news;
    std::deque<Result> m_results;
    const Slice* m_slice = nullptr; ///< at work on
    bool m_done = false;
    std::atomic<bool> m_stop{false};
    std::thread m_thread; ///< last, so that everything is there when it starts
};

} // namespace mingbai
