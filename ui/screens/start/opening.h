/// @file
/// Making and opening ledgers, without widgets: what the start pages do on a worker thread.
#pragma once

#include "core/ledger/ledger.h"

#include <utility>
#include <vector>

namespace mingbai {

/// What somebody answered on the pages of a new ledger.
struct NewLedger {
    QString path;
    LedgerIdentity identity;
    QString user;
    QString passphrase;
    RootSecret root;
    std::vector<std::pair<QString, Value>> village; ///< answers for the village's own record, besides code and name
};

/// Makes file, keys and the village's record. @throws Failure as Ledger::create does
[[nodiscard]] std::unique_ptr<Ledger> makeLedger(const NewLedger& wanted);

/// @throws Failure WrongKey and as Ledger::open does
[[nodiscard]] std::unique_ptr<Ledger> openWithPassphrase(const QString& path, const QString& passphrase);

/// Opens by the recovery code and then gives @p user a new passphrase.
/// @throws Failure WrongKey naming the group that was mistyped, and as Ledger::open does
[[nodiscard]] std::unique_ptr<Ledger> openWithRecoveryCode(
    const QString& path, const QString& code, const QString& user, const QString& passphrase);

/// Opens a ledger that is not encrypted. @throws Failure as Ledger::open does
[[nodiscard]] std::unique_ptr<Ledger> openPlain(const QString& path);

/// Opens the made-up village at @p path; makes it first when it is not there. @param households how many to make
[[nodiscard]] std::unique_ptr<Ledger> openDemo(const QString& path, int households, const Progress& progress);

} // namespace mingbai
