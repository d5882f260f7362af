/// @file
/// Where ledgers lie on this computer, and which were opened last.
#pragma once

#include <QString>

#include <vector>

namespace mingbai {

/// Ends with a dot in front: ".mingbai".
[[nodiscard]] QString ledgerSuffix();
/// The folder new ledgers are put into; made when it is not there.
[[nodiscard]] QString ledgerFolder();
/// A path in that folder that no file has yet.
[[nodiscard]] QString freeLedgerPath(const QString& division, const QString& name);
[[nodiscard]] QString demoLedgerPath();

struct RecentLedger {
    QString path;
    QString name; ///< of the village; the file itself is unreadable while it is locked
};

/// Newest first; files that are gone are left out.
[[nodiscard]] std::vector<RecentLedger> recentLedgers();
void rememberLedger(const QString& path, const QString& name);

} // namespace mingbai
