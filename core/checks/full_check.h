/// @file
/// A check of everything, slice by slice: memory stays small, a person sees how far it is, and a second core helps.
#pragma once

#include "core/base/progress.h"
#include "core/checks/evaluation.h"
#include "core/checks/finding_store.h"

namespace mingbai {

class Interruption;
class SecondReader;
class SliceQueue;

/// Within the caller's transaction, which makes it whole or nothing.
class FullCheck {
public:
    /// One: by this connection alone. Two: beside a reader, which sees nothing that the transaction has written already.
    enum class Hands { One, Two };

    /// Everything given outlives this object.
    FullCheck(
        Ledger& ledger, const Catalogue& catalogue, const std::shared_ptr<FunctionContext>& context, const Progress& progress);

    /// @throws Failure Cancelled, and what the disk says
    void run(Evaluation& evaluation, FindingStore& store, Hands hands);

private:
    void runAlone(SliceQueue& slices, Evaluation& evaluation, FindingStore& store, Interruption& interruption);
    void runBeside(SliceQueue& slices, Evaluation& evaluation, FindingStore& store, Interruption& interruption);

    Ledger& m_ledger;
    const Catalogue& m_catalogue;
    const FunctionContext& m_context;
    const Progress& m_progress;
};

} // namespace mingbai
