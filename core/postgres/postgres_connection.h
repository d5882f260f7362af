/// @file
/// A connection to a PostgreSQL server, with failures in words of ours.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <libpq-fe.h>

#include <memory>
#include <vector>

namespace mingbai {

/// The rows of a query.
class PostgresRows {
public:
    explicit PostgresRows(PGresult* result)
        : m_result(result, PQclear)
    {
    }

    [[nodiscard]] const PGresult* handle() const { return m_result.get(); }
    /// Whether the statement went well, or began a COPY.
    [[nodiscard]] bool isGood() const;
    [[nodiscard]] int count() const { return PQntuples(m_result.get()); }
    [[nodiscard]] QString text(int row, int column) const;
    /// Rows that a statement has written.
    [[nodiscard]] qint64 written() const;

private:
    std::unique_ptr<PGresult, decltype(&PQclear)> m_result;
};

/// Closes with the object; an open transaction is rolled back by the server then.
class PostgresConnection {
public:
    /// @param address "postgresql://…" or the "name=value" pairs of libpq. Connections over a network are encrypted unless it
    /// says otherwise; passwords are best left to the user's password file.
    /// @throws Failure InputOutput when no connection comes about, InputRefused when the database does not keep UTF-8
    explicit PostgresConnection(const QString& address);

    /// Runs one statement; parameters are $1, $2 …
    /// @throws Failure InputRefused without the right to do that, DiskFull, InputOutput; no sentence holds a value
    PostgresRows run(const QByteArray& sql, const QStringList& parameters = {});

    /// Begins, feeds and ends a COPY … FROM STDIN. @throws Failure as run() does
    void beginCopy(const QByteArray& sql);
    void copy(const QByteArray& lines);
    void endCopy();

    /// A name as SQL takes it, quoted.
    [[nodiscard]] QByteArray name(const QString& text) const;
    /// A text as SQL takes it, quoted.
    [[nodiscard]] QByteArray literal(const QString& text) const;

private:
    [[noreturn]] void fail(const PGresult* result) const;

    std::unique_ptr<PGconn, decltype(&PQfinish)> m_handle{nullptr, PQfinish};
};

} // namespace mingbai
