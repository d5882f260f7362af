/// @file
/// Receipts: what the township answers on the stick.
#pragma once

#include "core/sync/pack.h"
#include "core/sync/remarks.h"

namespace mingbai {

/// A remark that goes out with a receipt.
struct RemarkDraft {
    QString record;
    QString field; ///< empty: the whole record
    QString text;
};

struct ReceiptOptions {
    QString folder;
    QString who;   ///< a device, a division, a fingerprint, or "all"
    QString state; ///< code of package_state for what waits for it: sending back concerns only what was not decided; empty: none
    QString note;  ///< goes with the state
    std::vector<RemarkDraft> remarks = {};
};

struct ReceiptResult {
    QString file;
    QString division;
    qint64 number = 0;
    qint64 answers = 0;
    qint64 records = 0; ///< of this ledger's own making or from above: decisions, remarks, corrections
};

/// Writes one receipt for every place that @p who means: the states of its packages, and every record of its households that
/// was changed by anybody but itself since the last receipt it confirmed. Signed, encrypted to all its laptops, read back.
/// @throws Failure InvalidUse when nobody is meant, or a remark is about somebody else's record, and as durableWrite does; then
/// nothing has changed
[[nodiscard]] std::vector<ReceiptResult> writeReceipts(
    Ledger& ledger, const ReceiptOptions& options, const Progress& progress = {});

} // namespace mingbai
