/// @file
/// The checks on one connection: functions, day and parameters, and the statements of every subject.
#pragma once

#include "core/checks/functions.h"
#include "core/checks/subject_plan.h"
#include "core/ledger/ledger.h"

namespace mingbai {

/// Works out which checks fire; writes nothing but temporary tables. For one thread.
class Evaluation {
public:
    /// @param only these checks; empty: all
    /// @param catalogue,ledger outlive this object
    Evaluation(Ledger& ledger, const Catalogue& catalogue, const std::vector<const Check*>& only,
        const std::shared_ptr<FunctionContext>& context);

    void run(const Slice& slice, const SubjectPlan::Fired& fired);

private:
    std::vector<SubjectPlan> m_plans;
};

} // namespace mingbai
