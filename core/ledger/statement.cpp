#include "core/ledger/database.h"
#include "core/ledger/result_code.h"

#include <sqlite3.h>
#include <utility>

namespace mingbai {

Statement::Statement(const Database& database, const QByteArray& sql)
    : m_database(database)
{
    database.check(sqlite3_prepare_v2(database.handle(), sql.constData(), static_cast<int>(sql.size()), &m_handle, nullptr));
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database)
    , m_handle(std::exchange(other.m_handle, nullptr))
{
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

void Statement::bind(int parameter, const Value& value)
{
    if (const auto* integer = std::get_if<qint64>(&value))
        bind(parameter, *integer);
    else if (const auto* decimal = std::get_if<double>(&value))
        m_database.check(sqlite3_bind_double(m_handle, parameter, *decimal));
    else if (const auto* text = std::get_if<QString>(&value))
        bind(parameter, *text);
    else
        m_database.check(sqlite3_bind_null(m_handle, parameter));
}

// The file holds UTF-8: SQLite's own conversion is slower than Qt's, when writing and even more when reading.
void Statement::bind(int parameter, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    m_database.check(sqlite3_bind_text(m_handle, parameter, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int parameter, qint64 integer)
{
    m_database.check(sqlite3_bind_int64(m_handle, parameter, integer));
}

void Statement::bind(int parameter, const QByteArray& blob)
{
    m_database.check(sqlite3_bind_blob(m_handle, parameter, blob.constData(), static_cast<int>(blob.size()), SQLITE_TRANSIENT));
}

int Statement::parameter(const char* name) const
{
    return sqlite3_bind_parameter_index(m_handle, name);
}

bool Statement::next()
{
    const int resultCode = sqlite3_step(m_handle);
    if (resultCode == SQLITE_ROW)
        return true;
    if (resultCode != SQLITE_DONE) {
        reset(); // a statement left half-way keeps the file locked
        m_database.check(resultCode);
    }
    return false;
}

void Statement::execute()
{
    while (next()) { }
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_handle); // repeats the code of the last step, which next() has told already
}

int Statement::columns() const
{
    return sqlite3_column_count(m_handle);
}

Value Statement::value(int column) const
{
    switch (sqlite3_column_type(m_handle, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return decimal(column);
    default:
        return text(column);
    }
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

QByteArrayView Statement::utf8(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return {bytes, sqlite3_column_bytes(m_handle, column)};
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

QByteArray Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return {bytes, sqlite3_column_bytes(m_handle, column)};
}

double Statement::decimal(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

// An inner transaction is a savepoint. All have one name: SQLite then means the innermost.
Transaction::Transaction(Database& database)
    : m_database(database)
    , m_inner(sqlite3_get_autocommit(database.handle()) == 0)
{
    if (m_inner)
        m_database.run("SAVEPOINT inner_transaction");
    else
        m_database.run(m_database.isReadOnly() ? "BEGIN" : "BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_open)
        rollBack();
}

void Transaction::commit()
{
    m_open = false;
    try {
        m_database.run(m_inner ? "RELEASE inner_transaction" : "COMMIT");
    } catch (...) {
        rollBack();
        throw;
    }
}

void Transaction::rollBack() noexcept
{
    // After a full disk SQLite has rolled back by itself; then there is nothing left to do.
    if (sqlite3_get_autocommit(m_database.handle()) != 0)
        return;
    sqlite3_exec(m_database.handle(), m_inner ? "ROLLBACK TO inner_transaction; RELEASE inner_transaction" : "ROLLBACK", nullptr,
        nullptr, nullptr);
}

} // namespace mingbai
