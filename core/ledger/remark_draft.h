/// @file
/// A new remark on a record: what is sent back to whoever keeps it.
#pragma once

#include "core/ledger/ledger.h"

namespace mingbai {

/// Adds to @p changes an open remark of today's, by the ledger's user.
/// @param household the record's
/// @param field of the record; empty for the whole of it
/// @param by who remarks; empty: the ledger's user, or its place where nobody signed in
void putRemark(ChangeSet& changes, Ledger& ledger, const QString& household, const QString& record, const QString& field,
    const QString& text, const QString& by = {});

} // namespace mingbai
