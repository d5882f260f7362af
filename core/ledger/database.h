/// @file
/// A thin RAII cover over the SQLCipher C API. The only door to sqlite3 in the program, with core/checks.
#pragma once

#include "core/dictionary/value.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace mingbai {

enum class OpenMode { Create, ReadWrite, ReadOnly };

/// How long a connection waits for another one of this process to let go of the file.
inline constexpr int kBusyMilliseconds = 3000;

/// One connection, opened by the checked sequence of CONTRIBUTING.md, "How a ledger is opened":
/// every setting that durability or secrecy rests on is set and read back.
class Database {
public:
    /// @param key 32 bytes, the raw SQLCipher key; empty for a plain file
    /// @param mode Create wants a place where no file is yet; ReadWrite wants one that can be written
    /// @throws Failure NotALedger, WrongKey, Damaged, ReadOnly, InUse, DiskFull, InputOutput; a file begun is removed
    Database(const QString& path, const QByteArray& key, OpenMode mode);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    Database(Database&&) = delete;
    Database& operator=(Database&&) = delete;
    ~Database();

    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    /// Runs statements that return nothing. @p sql is ours, never typed by people.
    /// @throws Failure as the disk does
    void run(const QByteArray& sql);
    /// First column of the first row; empty when there is no row.
    [[nodiscard]] Value single(const QByteArray& sql);

    /// Called from another thread: the statement that runs now fails as Cancelled.
    void interrupt() const;

    /// @throws Failure for a result code other than ok, row, done
    void check(int resultCode) const;

private:
    struct Closer {
        void operator()(sqlite3* handle) const;
    };

    void openHandle(OpenMode mode);
    void giveKey(const QByteArray& key);
    [[nodiscard]] int readSchema() const;
    void recognize(OpenMode mode, bool encrypted);
    void configure();

    QString m_path;
    std::unique_ptr<sqlite3, Closer> m_handle;
    bool m_readOnly = false;
};

/// A prepared statement. Columns count from 0, parameters from 1.
class Statement {
public:
    /// @throws Failure Internal when the SQL does not prepare
    Statement(const Database& database, const QByteArray& sql);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    void bind(int parameter, const Value& value);
    void bind(int parameter, const QString& text);
    void bind(int parameter, qint64 integer);
    void bind(int parameter, const QByteArray& blob);
    /// The parameter's number, 0 when the statement has none of that name (":household").
    [[nodiscard]] int parameter(const char* name) const;

    /// Steps to the next row. @return false at the end
    bool next();
    /// For statements without rows: runs, resets and clears nothing, ready for new values.
    void execute();
    /// Ready to run again; bound values stay.
    void reset();

    [[nodiscard]] int columns() const;
    [[nodiscard]] Value value(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    /// The column's text as it lies in SQLite's memory: for writers of many rows. Valid until the next step.
    [[nodiscard]] QByteArrayView utf8(int column) const;
    [[nodiscard]] double decimal(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] sqlite3_stmt* handle() const { return m_handle; }

private:
    const Database& m_database;
    sqlite3_stmt* m_handle = nullptr;
};

/// Rolls back unless committed. Nests by savepoints.
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction(Transaction&&) = delete;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// @throws Failure when the disk refuses; then everything is rolled back
    void commit();

private:
    void rollBack() noexcept;

    Database& m_database;
    bool m_inner;
    bool m_open = true;
};

/// Double-quoted identifier.
[[nodiscard]] QByteArray quoted(const QString& identifier);

} // namespace mingbai
