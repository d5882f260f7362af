#include "ui/forms/remark_findings.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/sync/remarks.h"
#include "ui/models/session.h"

#include <QCoreApplication>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RemarkFindings)
};

} // namespace

std::vector<Finding> remarkFindings(Ledger& ledger, const QString& household, const QString& record)
{
    std::vector<Finding> findings;
    if (household.isEmpty())
        return findings;
    const bool isAnsweredHere = ledger.identity().role == "village"_L1;
    const Field& day = ledger.dictionary().field(fields::remark::remark_on);
    for (const RemarkWords& remark : openRemarks(ledger, household)) {
        const bool isGone = remark.entity.isEmpty(); // the record was removed since: then it stands at the household
        Finding finding;
        finding.check = QString(entities::remark);
        finding.severity = isAnsweredHere ? Severity::Warning : Severity::Alert;
        finding.household = household;
        finding.entity = isGone ? QString(entities::household) : remark.entity;
        finding.record = isGone ? household : remark.record;
        finding.field = isGone ? QString() : remark.field;
        finding.digest = remark.remark;
        finding.message = Words::tr("Sent back: %1").arg(remark.text);
        finding.mend = QStringList{remark.by, screenText(day, remark.on)}.join(u' ').trimmed();
        finding.accepted = remark.isAnswered;
        finding.acceptedReason = remark.answer;
        if (record.isEmpty() || finding.record == record)
            findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<Finding> findingsAtCells(Session& session, const QString& household, const QString& record)
{
    FindingFilter filter;
    filter.household = household;
    filter.record = record;
    std::vector<Finding> findings = session.checks().findings(filter);
    for (Finding& remark : remarkFindings(session.ledger(), household, record))
        findings.push_back(std::move(remark));
    return findings;
}

bool isRemark(const Finding& finding)
{
    return finding.check == entities::remark;
}

void settle(Session& session, const Finding& finding, const QString& words)
{
    session.attempt([&] {
        if (isRemark(finding))
            answerRemark(session.ledger(), finding.digest, words);
        else
            session.checks().accept(finding, words);
    });
}

} // namespace mingbai
