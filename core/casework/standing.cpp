#include "core/casework/casework.h"
#include "core/casework/due.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/ledger/ownership.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {

std::vector<Refusal> Casework::refusals(const QString& monitoringCase, const StepEntry& entry) const
{
    return refusalsOf(CaseFile::read(m_ledger, monitoringCase), entry, context());
}

QStringList Casework::nextSteps(const CaseFile& file) const
{
    QStringList next;
    const std::vector<ProcessStep>& all = Process::inForce().steps();
    const bool isKept = std::any_of(
        all.begin(), all.end(), [&](const ProcessStep& step) { return step.identifies && file.passed(step.code); });
    for (const ProcessStep& step : all) {
        if (step.phase == Phase::Identify && file.identifiedOn().isValid() && !isKept)
            continue; // identified before steps were kept: nobody goes back to its first check
        const std::vector<Refusal> found = refusalsOf(file, {step.code, {}, {}}, context());
        const bool outOfOrder = std::any_of(found.begin(), found.end(), [](const Refusal& refusal) {
            return refusal.rule == u"order" || refusal.rule == u"done" || refusal.rule == u"has_ended"
                || refusal.rule == u"not_ended";
        });
        const Record* notice = step.isNotice ? file.passed(step.code) : nullptr;
        const bool isOver = notice && !isEmpty(notice->value(fields::case_step::objection));
        if (!outOfOrder && !isOver)
            next.append(step.code);
    }
    // What has to be done stands before what can be repeated or ends the case.
    std::stable_sort(next.begin(), next.end(), [](const QString& a, const QString& b) {
        const auto rank = [](const QString& code) {
            const ProcessStep* step = Process::inForce().find(code);
            return step->ends || step->reopens ? 2 : step->repeats || step->asksConditions ? 1 : 0;
        };
        return rank(a) < rank(b);
    });
    return next;
}

CaseStanding Casework::standing(const QString& monitoringCase) const
{
    const CaseFile file = CaseFile::read(m_ledger, monitoringCase);
    namespace of = fields::monitoring_case;
    CaseStanding standing;
    standing.monitoringCase = monitoringCase;
    standing.household = file.household.id;
    standing.head = file.headName();
    standing.group = textOf(file.household.value(fields::household::group_name));
    standing.type = file.text(of::monitoring_type);
    standing.risk = file.text(of::risk_1);
    standing.keeper = file.keeper;
    if (!file.hasEnded())
        standing.next = nextSteps(file).value(0);
    if (const ProcessStep* next = Process::inForce().find(standing.next))
        standing.decidedBy = next->decidedBy;
    if (const Record* back = file.sentBack(standing.next)) {
        standing.sentBackOn = dateFromStored(textOf(back->value(fields::case_step::done_on)));
        standing.sentBackWhy = textOf(back->value(fields::case_step::note));
    }
    for (const DueItem& item : dueOf(file, context())) {
        if (!standing.dueOn.isValid() || item.dueOn < standing.dueOn)
            standing.dueOn = item.dueOn;
    }
    return standing;
}

std::vector<CaseStanding> Casework::openCases() const
{
    QStringList open;
    m_ledger.forEach(entities::monitoring_case, [&open](const Record& record) {
        if (textOf(record.value(fields::monitoring_case::ended)).isEmpty())
            open.append(record.id);
    });
    std::vector<CaseStanding> all;
    for (const QString& id : open)
        all.push_back(standing(id));
    std::stable_sort(all.begin(), all.end(), [](const CaseStanding& a, const CaseStanding& b) {
        return a.dueOn.isValid() != b.dueOn.isValid() ? a.dueOn.isValid() : a.dueOn < b.dueOn;
    });
    return all;
}

std::vector<CaseStanding> Casework::casesToDecide() const
{
    const Owner level = levelOf(m_ledger.identity());
    std::vector<CaseStanding> waiting = openCases();
    std::erase_if(waiting, [level](const CaseStanding& each) { return each.keeper.isEmpty() || each.decidedBy < level; });
    std::stable_partition(waiting.begin(), waiting.end(), [](const CaseStanding& each) { return !each.sentBackOn.isValid(); });
    return waiting;
}

} // namespace mingbai
