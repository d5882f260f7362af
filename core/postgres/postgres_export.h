/// @file
/// The county's hand-over: all records of a ledger into a database that others run, and later only what is newer.
#pragma once

#include "core/base/progress.h"
#include "core/ledger/ledger.h"

namespace mingbai {

struct PostgresOptions {
    QString address; ///< as PostgresConnection takes it
    QString schema = QStringLiteral("mingbai");
    QString reason;    ///< what full data are needed for; noted in the change log before they leave
    bool full = false; ///< everything once more, and what is not in the ledger goes: after it was set back to an older copy
};

struct PostgresResult {
    qint64 since = 0;   ///< change up to which the database had this ledger; 0: it had nothing
    qint64 through = 0; ///< and has it now
    qint64 sent = 0;    ///< records
    qint64 written = 0; ///< of them, those that were not there with these values
    qint64 removed = 0;
};

/// Makes schema, tables, columns and comments that lack, then copies what changed after the last hand-over of this ledger. One
/// transaction of the database; a second run without changes writes nothing there and notes nothing here.
/// @throws Failure InvalidUse without a reason; InputRefused without a right, or when the database knows later changes than the
/// ledger has; InputOutput without connection; DiskFull; Cancelled. Then the database is as it was.
[[nodiscard]] PostgresResult exportPostgres(Ledger& ledger, const PostgresOptions& options, const Progress& progress = {});

} // namespace mingbai
