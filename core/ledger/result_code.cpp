#include "core/ledger/result_code.h"

#include "core/base/failure.h"

#include <QCoreApplication>

#include <cerrno>
#include <sqlite3.h>

namespace mingbai {
namespace {

QString translated(const char* sentence)
{
    return QCoreApplication::translate("Database", sentence);
}

[[noreturn]] void failForFullDisk()
{
    throw Failure(FailureCode::DiskFull,
        translated(QT_TRANSLATE_NOOP("Database",
            "The disk is full. This step was not saved; everything before it is safe. Free some space and try again.")));
}

[[noreturn]] void failForProtection()
{
    throw Failure(FailureCode::ReadOnly,
        translated(QT_TRANSLATE_NOOP(
            "Database", "Nothing can be written where the ledger lies. Copy it to a folder of your own and open it there.")));
}

[[noreturn]] void failForDisk(int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT)
        failForFullDisk();
    if (systemError == EACCES || systemError == EPERM || systemError == EROFS)
        failForProtection();
    throw Failure(FailureCode::InputOutput,
        translated(QT_TRANSLATE_NOOP("Database",
                       "The disk or stick reports an error (%1). This step was not saved; everything before it is safe."))
            .arg(systemError == 0 ? QString::fromLatin1(sqlite3_errstr(SQLITE_IOERR)) : qt_error_string(systemError)));
}

[[noreturn]] void failForDamage()
{
    throw Failure(FailureCode::Damaged,
        translated(
            QT_TRANSLATE_NOOP("Database", "The ledger file is damaged. Do not go on working in it; restore the newest backup.")));
}

/// SQLCipher says no more than SQLITE_ERROR of a page that does not decrypt; a mistake in a statement is told in its own words.
bool isBrokenPage(sqlite3* handle)
{
    return handle != nullptr && QByteArrayView(sqlite3_errmsg(handle)) == QByteArrayView(sqlite3_errstr(SQLITE_ERROR));
}

} // namespace

void failForResult(sqlite3* handle, int resultCode)
{
    if (resultCode == SQLITE_ERROR && isBrokenPage(handle))
        failForDamage();
    switch (resultCode & 0xFF) { // the low byte is the kind, the rest its detail
    case SQLITE_FULL:
        failForFullDisk();
    case SQLITE_READONLY:
    case SQLITE_PERM:
        failForProtection();
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        failForDisk(handle == nullptr ? 0 : sqlite3_system_errno(handle));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Failure(FailureCode::InUse,
            translated(QT_TRANSLATE_NOOP(
                "Database", "The ledger is busy with other work just now. Wait until it is done and try again.")));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        failForDamage();
    case SQLITE_INTERRUPT:
        throw Failure(
            FailureCode::Cancelled, translated(QT_TRANSLATE_NOOP("Database", "Stopped as you asked. Nothing was changed.")));
    case SQLITE_NOMEM:
        throw Failure(FailureCode::Internal,
            translated(
                QT_TRANSLATE_NOOP("Database", "The computer has no memory left for this. Close other programs and try again.")));
    default:
        throw Failure(FailureCode::Internal,
            translated(QT_TRANSLATE_NOOP("Database", "The program asked its database for something impossible (%1)."))
                .arg(handle == nullptr ? QString::fromLatin1(sqlite3_errstr(resultCode))
                                       : QString::fromUtf8(sqlite3_errmsg(handle))));
    }
}

} // namespace mingbai
