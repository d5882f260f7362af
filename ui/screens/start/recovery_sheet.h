/// @file
/// The recovery code on paper: the only thing that opens a ledger whose passphrases are forgotten.
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

class QWidget;

namespace mingbai {

/// Its eight groups.
[[nodiscard]] QStringList recoveryGroups(const QString& code);

[[nodiscard]] QString recoverySheetHtml(const QString& ledgerName, const QString& code, QDate day);

/// Asks for a printer and prints the sheet. @return false when the person changed their mind
/// @throws Failure as paintPages does
bool printRecoverySheet(QWidget* over, const QString& ledgerName, const QString& code, QDate day);

} // namespace mingbai
