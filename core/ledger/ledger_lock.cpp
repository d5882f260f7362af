#include "core/ledger/ledger_lock.h"

#include "core/base/failure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace mingbai {

std::unique_ptr<QLockFile> lockLedger(const QString& ledgerPath)
{
    const QFileInfo info(ledgerPath);
    const QString resolved = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    auto lock = std::make_unique<QLockFile>(resolved + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // a ledger may stay open for days
    if (lock->tryLock())
        return lock;
    const QString shown = QDir::toNativeSeparators(ledgerPath);
    if (lock->error() == QLockFile::LockFailedError) {
        throw Failure(FailureCode::InUse,
            QCoreApplication::translate("Ledger", "%1 is open in another window or program. Close it there first.").arg(shown));
    }
    if (lock->error() == QLockFile::UnknownError) {
        throw Failure(FailureCode::DiskFull,
            QCoreApplication::translate(
                "Ledger", "There is no room left beside %1. Free some space, or open it for reading only.")
                .arg(shown));
    }
    throw Failure(FailureCode::ReadOnly,
        QCoreApplication::translate(
            "Ledger", "Nothing can be written beside %1. Copy it to a folder of your own, or open it for reading only.")
            .arg(shown));
}

} // namespace mingbai
