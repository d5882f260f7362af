/// @file
/// What is due, worked out from the records, the parameters and the ledger's day. Nothing runs in the background.
#pragma once

#include "core/casework/rules.h"

namespace mingbai {

enum class DueKind {
    Lead,           ///< verify and settle
    Identification, ///< finish within the days allowed
    UrgentPapers,   ///< papers of a household that was helped first
    NoticeEnd,      ///< a notice has hung long enough: the first day after it
    Plan,
    Measures,
    HalfYear, ///< assess whether the risk is gone: the first day on which half a year is full
};

struct DueItem {
    DueKind kind = DueKind::Lead;
    QString household;
    QString record; ///< lead or case
    QString step;   ///< code of the step to take; empty for a lead or measures
    QDate dueOn;    ///< the last day in time; of what cannot be done earlier, the first day
    QString head;   ///< name of the head of the household
    QString group;  ///< of the household

    [[nodiscard]] QString sentence() const; ///< what is to be done, in the current language
};

/// Of one case.
[[nodiscard]] std::vector<DueItem> dueOf(const CaseFile& file, const RuleContext& context);
/// Of all leads and cases, the earliest first.
[[nodiscard]] std::vector<DueItem> dueOf(Ledger& ledger);

} // namespace mingbai
