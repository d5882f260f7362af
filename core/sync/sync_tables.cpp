#include "core/sync/sync_tables.h"

#include "core/base/failure.h"
#include "core/sync/refusal.h"

namespace mingbai {

void ensureSyncTables(Ledger& ledger)
{
    if (hasSyncTables(ledger))
        return;
    if (ledger.isReadOnly())
        throw Failure(FailureCode::ReadOnly, Sync::tr("This ledger is open for reading only. Nothing was changed."));
    Transaction transaction(ledger.database());
    ledger.database().run(R"(
CREATE TABLE sync_party(
  fingerprint TEXT NOT NULL PRIMARY KEY, relation TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, division TEXT NOT NULL,
  root TEXT NOT NULL, sign TEXT NOT NULL, encrypt TEXT NOT NULL, revoked TEXT NOT NULL, since TEXT NOT NULL) STRICT;
CREATE TABLE sync_version(
  change INTEGER NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, versions TEXT NOT NULL,
  PRIMARY KEY(change, record, field)) STRICT, WITHOUT ROWID;
CREATE INDEX sync_version_by_record ON sync_version(record) WHERE record <> '';
CREATE TABLE sync_alias(alias TEXT NOT NULL, record TEXT NOT NULL, change INTEGER NOT NULL, PRIMARY KEY(alias, change)) STRICT, WITHOUT ROWID;
CREATE TABLE sync_sent(name TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL) STRICT;
)");
    transaction.commit();
}

bool hasSyncTables(Ledger& ledger)
{
    return !isEmpty(ledger.database().single("SELECT 1 FROM sqlite_schema WHERE name = 'sync_sent'"));
}

} // namespace mingbai
