#include "core/checks/evaluation.h"

#include <algorithm>

namespace mingbai {

Evaluation::Evaluation(Ledger& ledger, const Catalogue& catalogue, const std::vector<const Check*>& only,
    const std::shared_ptr<FunctionContext>& context)
{
    registerFunctions(ledger.database().handle(), context);
    for (const Subject& subject : catalogue.subjects()) {
        std::vector<const Check*> checks;
        for (const Check& check : catalogue.checks()) {
            const bool isWanted = only.empty() || std::find(only.begin(), only.end(), &check) != only.end();
            if (isWanted && check.subject == subject.id)
                checks.push_back(&check);
        }
        if (!checks.empty())
            m_plans.emplace_back(ledger.database(), subject, checks);
    }
}

void Evaluation::run(const Slice& slice, const SubjectPlan::Fired& fired)
{
    for (SubjectPlan& plan : m_plans)
        plan.run(slice, fired);
}

} // namespace mingbai
