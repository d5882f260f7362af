/// @file
/// What was sent back: remarks on records and fields, from writing one to settling it.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// One remark as people read it.
struct RemarkWords {
    QString remark; ///< key
    QString household;
    QString title;  ///< number and head of the household
    QString entity; ///< of the record remarked on; empty when that is gone
    QString record;
    QString field; ///< empty: the whole record
    QString what;  ///< kind of record and field
    QString text;
    QString by;
    QString on; ///< ISO date
    QString answer;
    bool isAnswered = false;
};

/// Remarks not settled yet, of the whole ledger or one household, in order of entry.
[[nodiscard]] std::vector<RemarkWords> openRemarks(Ledger& ledger, const QString& household = {});

/// Remarks on one value (or, without a field, on a record); it travels with the next receipt and lands as a to-do.
/// @throws Failure InvalidUse when the record belongs to no household, or has no such field
void addRemark(Ledger& ledger, const QString& record, const QString& field, const QString& text);
/// Says what was done about it; the answer travels with the next package.
void answerRemark(Ledger& ledger, const QString& remark, const QString& answer);
/// The one who remarked is content.
void settleRemark(Ledger& ledger, const QString& remark);

} // namespace mingbai
