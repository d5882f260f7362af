#include "core/ledger/database.h"

#include "core/base/failure.h"
#include "core/ledger/result_code.h"
#include "core/ledger/row_writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <openssl/crypto.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mingbai {
namespace {

constexpr int kApplicationId = 0x4D42414E; // "MBAN"
constexpr qsizetype kKeyBytes = 32;
constexpr std::int64_t kPageBytes = 4096; // of every encrypted file
constexpr QByteArrayView kPlainMagic("SQLite format 3\0", 16);

struct Setting {
    const char* name;
    const char* value;
    const char* readBack;
};

// Debian's SQLCipher sorts in plain files on the disk unless told otherwise.
constexpr Setting kSortInMemory{"temp_store", "MEMORY", "2"};

// The cache takes only what is read and may hold a whole village: each page read again is decrypted again. More brings a township
// nothing (merging twenty villages is as quick with a fifth of it) and takes the memory of a village's laptop.
// Wiping what was deleted costs nothing measurable in a bulk insert.
constexpr std::array kEverySettings{
    Setting{"cache_size", "-49152", "-49152"},
    Setting{"foreign_keys", "ON", "1"},
    Setting{"cell_size_check", "ON", "1"},
    Setting{"secure_delete", "ON", "1"},
    Setting{"mmap_size", "0", "0"},
};

// DELETE with FULL, the default, loses acknowledged changes when the power fails; this pair does not.
constexpr std::array kWriterSettings{
    Setting{"journal_mode", "TRUNCATE", "truncate"},
    Setting{"synchronous", "EXTRA", "3"},
};

struct Switch {
    int option;
    int value;
};

constexpr std::array kSwitches{
    Switch{SQLITE_DBCONFIG_DEFENSIVE, 1},
    Switch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    Switch{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    Switch{SQLITE_DBCONFIG_DQS_DML, 0},
    Switch{SQLITE_DBCONFIG_DQS_DDL, 0},
};

constexpr int kMostColumns = 500;

constexpr std::array kLimits{
    Switch{SQLITE_LIMIT_LENGTH, 64 << 20}, Switch{SQLITE_LIMIT_SQL_LENGTH, 1'000'000}, Switch{SQLITE_LIMIT_COLUMN, kMostColumns},
    Switch{SQLITE_LIMIT_EXPR_DEPTH, 300}, Switch{SQLITE_LIMIT_COMPOUND_SELECT, 100}, Switch{SQLITE_LIMIT_VDBE_OP, 10'000'000},
    Switch{SQLITE_LIMIT_VARIABLE_NUMBER, kMostColumns* RowWriter::kRowsAtOnce}, Switch{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 500},
    Switch{SQLITE_LIMIT_TRIGGER_DEPTH, 10}, Switch{SQLITE_LIMIT_ATTACHED, 1}, // VACUUM INTO needs one
};

[[noreturn]] void fail(FailureCode code, const QString& sentence, const QString& path)
{
    throw Failure(code, sentence.arg(QDir::toNativeSeparators(path)));
}

[[noreturn]] void failForPromise(const char* promise)
{
    throw Failure(FailureCode::Internal,
        QCoreApplication::translate("Database",
            "The database library of this computer is not fit for ledgers (%1). Nothing was opened; install the program anew.")
            .arg(QLatin1String(promise)));
}

/// Folders may be links, the ledger itself may not: links in the way to it are resolved first.
QByteArray fileName(const QString& path)
{
    const QFileInfo info(path);
    const QString folder = info.dir().canonicalPath();
    if (folder.isEmpty()) {
        fail(FailureCode::InputOutput,
            QCoreApplication::translate("Database", "The folder of %1 is not there. Is the disk or stick plugged in?"), path);
    }
    return QFile::encodeName(QDir(folder).filePath(info.fileName()));
}

/// A new file for its owner only; journals get the same rights. Removed again unless kept.
class NewFile {
public:
    explicit NewFile(const QString& path)
        : m_name(fileName(path))
    {
        const int descriptor = ::open(m_name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (descriptor >= 0) {
            ::close(descriptor);
            return;
        }
        const int error = errno;
        m_name.clear();
        if (error == EEXIST) {
            fail(FailureCode::InputOutput, QCoreApplication::translate("Database", "%1 is there already. Choose another name."),
                path);
        }
        if (error == ENOSPC || error == EDQUOT)
            failForResult(nullptr, SQLITE_FULL);
        if (error == EACCES || error == EPERM || error == EROFS)
            failForResult(nullptr, SQLITE_READONLY);
        fail(FailureCode::InputOutput,
            QCoreApplication::translate("Database", "%1 could not be created (%2).")
                .arg(QStringLiteral("%1"), qt_error_string(error)),
            path);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    NewFile(NewFile&&) = delete;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile()
    {
        if (!m_name.isEmpty()) {
            ::unlink(m_name.constData());
            ::unlink((m_name + "-journal").constData());
        }
    }

    void keep() { m_name.clear(); }

private:
    QByteArray m_name;
};

/// The first bytes as they lie on the disk, and the size. Read through SQLite's own descriptor:
/// closing another one of the same file would drop its locks.
struct RawFile {
    QByteArray head;
    std::int64_t size = 0;
};

RawFile rawFileOf(sqlite3* handle)
{
    sqlite3_file* file = nullptr;
    RawFile raw;
    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || file->pMethods == nullptr)
        return raw;
    sqlite3_int64 size = 0;
    file->pMethods->xFileSize(file, &size);
    raw.size = size;
    raw.head = QByteArray(kPlainMagic.size(), '\0');
    file->pMethods->xRead(file, raw.head.data(), static_cast<int>(raw.head.size()), 0); // zeros after the end
    return raw;
}

bool isOtherDocument(const QByteArray& head)
{
    constexpr std::array<QByteArrayView, 4> beginnings{"PK\x03\x04", "%PDF", "\xD0\xCF\x11\xE0", "-----BEGIN"};
    return std::any_of(beginnings.begin(), beginnings.end(), [&head](QByteArrayView start) { return head.startsWith(start); });
}

/// SQLCipher answers the same for a wrong key, a cut file and another program's file; the bytes tell more.
[[noreturn]] void failForUnreadable(const RawFile& raw, bool encrypted, const QString& path)
{
    if (isOtherDocument(raw.head) || raw.size < 512)
        fail(FailureCode::NotALedger, QCoreApplication::translate("Database", "%1 is not a ledger."), path);
    if (encrypted && raw.head == kPlainMagic) {
        fail(
            FailureCode::NotALedger, QCoreApplication::translate("Database", "%1 is not encrypted and has no passphrase."), path);
    }
    if (raw.size % kPageBytes != 0) {
        fail(FailureCode::Damaged,
            QCoreApplication::translate("Database",
                "The end of %1 is missing (was copying stopped half-way?), or it is not a ledger. Take another copy."),
            path);
    }
    if (!encrypted) {
        fail(FailureCode::WrongKey, QCoreApplication::translate("Database", "%1 is encrypted, or it is not a ledger."), path);
    }
    fail(FailureCode::WrongKey,
        QCoreApplication::translate("Database",
            "This passphrase or recovery code does not belong to %1, or the beginning of the file is damaged. "
            "Try the recovery code; if that does not open it either, restore the newest backup."),
        path);
}

QByteArray answer(const Database& database, const QByteArray& sql)
{
    Statement statement(database, sql);
    return statement.next() ? statement.text(0).toUtf8() : QByteArray();
}

void keep(Database& database, const Setting& setting)
{
    database.run(QByteArray("PRAGMA ") + setting.name + '=' + setting.value);
    if (answer(database, QByteArray("PRAGMA ") + setting.name) != setting.readBack)
        failForPromise(setting.name);
}

} // namespace

void Database::Closer::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

Database::Database(const QString& path, const QByteArray& key, OpenMode mode)
    : m_path(path)
{
    std::optional<NewFile> created;
    if (mode == OpenMode::Create)
        created.emplace(path);
    openHandle(mode);
    if (!key.isEmpty())
        giveKey(key);
    keep(*this, kSortInMemory);
    if (mode == OpenMode::ReadOnly && readSchema() == SQLITE_READONLY_ROLLBACK)
        static_cast<void>(Database(path, key, OpenMode::ReadWrite)); // only a writer can take back what a crash left half done
    recognize(mode, !key.isEmpty());
    configure();
    if (created)
        created->keep();
}

Database::~Database() = default;

void Database::openHandle(OpenMode mode)
{
    // Counting every allocation under one lock for all threads is for tools that ask for the sum.
    static const int counting = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(counting)
    const QByteArray name = fileName(m_path);
    const int access = mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    sqlite3* handle = nullptr;
    const int resultCode = sqlite3_open_v2(
        name.constData(), &handle, access | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX, nullptr);
    m_handle.reset(handle);
    if (resultCode != SQLITE_OK && !QFileInfo::exists(m_path)) {
        fail(FailureCode::InputOutput,
            QCoreApplication::translate("Database", "%1 is not there. Was it moved, or is the stick not plugged in?"), m_path);
    }
    check(resultCode); // before the key: SQLCipher crashes when a handle that failed to open is given one
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kBusyMilliseconds);
    m_readOnly = sqlite3_db_readonly(handle, "main") == 1;
    if (m_readOnly && mode != OpenMode::ReadOnly)
        failForResult(handle, SQLITE_READONLY);
}

// Through the C function, so that the key is never part of a statement.
void Database::giveKey(const QByteArray& key)
{
    if (key.size() != kKeyBytes)
        throw Failure(FailureCode::Internal, QCoreApplication::translate("Database", "The key of a ledger has 32 bytes."));
    const QByteArray quiet = "PRAGMA cipher_log_level=NONE"; // else it prints lines of its own for a wrong key or a damaged page
    run(quiet);
    QByteArray raw = "x'" + key.toHex() + '\'';
    const int resultCode = sqlite3_key(m_handle.get(), raw.constData(), static_cast<int>(raw.size()));
    OPENSSL_cleanse(raw.data(), static_cast<std::size_t>(raw.size()));
    check(resultCode);
    run(quiet); // the first key of a program sets it back
    if (answer(*this, "PRAGMA cipher_version").isEmpty())
        failForPromise("SQLCipher"); // a plain SQLite takes a key, ignores it and writes clear text
}

int Database::readSchema() const
{
    return sqlite3_exec(m_handle.get(), "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
}

void Database::recognize(OpenMode mode, bool encrypted)
{
    if (mode == OpenMode::Create) {
        run("PRAGMA application_id=" + QByteArray::number(kApplicationId));
        if (encrypted && rawFileOf(m_handle.get()).head == kPlainMagic)
            failForPromise("encryption");
        return;
    }
    const RawFile raw = rawFileOf(m_handle.get());
    const int resultCode = readSchema();
    if (resultCode == SQLITE_NOTADB || raw.size == 0)
        failForUnreadable(raw, encrypted, m_path);
    check(resultCode);
    if (answer(*this, "PRAGMA application_id").toInt() != kApplicationId) {
        fail(FailureCode::NotALedger,
            QCoreApplication::translate("Database", "%1 is a database of another program, not a ledger."), m_path);
    }
}

void Database::configure()
{
    for (const Setting& setting : kEverySettings)
        keep(*this, setting);
    if (!m_readOnly) {
        for (const Setting& setting : kWriterSettings)
            keep(*this, setting);
    }
    for (const Switch& wanted : kSwitches) {
        int value = -1;
        check(sqlite3_db_config(m_handle.get(), wanted.option, wanted.value, &value));
        if (value != wanted.value)
            failForPromise("sqlite3_db_config");
    }
    for (const Switch& limit : kLimits)
        sqlite3_limit(m_handle.get(), limit.option, limit.value);
}

void Database::run(const QByteArray& sql)
{
    check(sqlite3_exec(m_handle.get(), sql.constData(), nullptr, nullptr, nullptr));
}

Value Database::single(const QByteArray& sql)
{
    Statement statement(*this, sql);
    return statement.next() ? statement.value(0) : Value();
}

void Database::interrupt() const
{
    sqlite3_interrupt(handle());
}

void Database::check(int resultCode) const
{
    if (resultCode != SQLITE_OK && resultCode != SQLITE_ROW && resultCode != SQLITE_DONE)
        failForResult(m_handle.get(), resultCode);
}

QByteArray quoted(const QString& identifier)
{
    return '"' + identifier.toUtf8().replace('"', "\"\"") + '"';
}

} // namespace mingbai
