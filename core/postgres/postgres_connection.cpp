#include "core/postgres/postgres_connection.h"

#include "core/base/failure.h"
#include "core/postgres/postgres_words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// The first line of what the server or the library says, without the rest that may quote a row.
QString firstLine(const char* message)
{
    return QString::fromUtf8(message).section(u'\n', 0, 0).trimmed();
}

/// libpq's own notices would go to stderr.
void dropNotice(void*, const PGresult*) { }

} // namespace

bool PostgresRows::isGood() const
{
    const ExecStatusType status = PQresultStatus(m_result.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN;
}

QString PostgresRows::text(int row, int column) const
{
    return QString::fromUtf8(PQgetvalue(m_result.get(), row, column));
}

qint64 PostgresRows::written() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toLongLong();
}

PostgresConnection::PostgresConnection(const QString& address)
{
    const QByteArray target = address.toUtf8();
    // What stands before dbname is a default that the address may change, what stands behind it is ours.
    const std::array<const char*, 6> names{
        "connect_timeout", "sslmode", "dbname", "application_name", "client_encoding", nullptr};
    const std::array<const char*, 6> values{"15", "require", target.constData(), "mingbai", "UTF8", nullptr};
    m_handle.reset(PQconnectdbParams(names.data(), values.data(), 1));
    if (!m_handle || PQstatus(m_handle.get()) != CONNECTION_OK)
        throw Failure(FailureCode::InputOutput,
            Postgres::tr("There is no connection to the database. Check address, user, password and network. The server said: %1")
                .arg(firstLine(PQerrorMessage(m_handle.get()))));
    PQsetNoticeReceiver(m_handle.get(), dropNotice, nullptr);
    const char* const encoding = PQparameterStatus(m_handle.get(), "server_encoding");
    if (QByteArray(encoding) != "UTF8")
        throw Failure(FailureCode::InputRefused,
            Postgres::tr("The database does not keep its texts in UTF-8; rare characters of names would be lost. Have a database "
                         "made with the encoding UTF8."));
}

void PostgresConnection::fail(const PGresult* result) const
{
    const QByteArray state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : "";
    const char* const primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    if (state == "42501")
        throw Failure(FailureCode::InputRefused,
            Postgres::tr(
                "The user of the database lacks a right: %1. Ask whoever runs the database for it. Nothing was handed over.")
                .arg(firstLine(primary)));
    if (state == "53100")
        throw Failure(FailureCode::DiskFull, Postgres::tr("The disk of the database is full. Nothing was handed over."));
    if (state.isEmpty() || state.startsWith("08") || state.startsWith("57"))
        throw Failure(FailureCode::InputOutput,
            Postgres::tr("The connection to the database broke off. Nothing was handed over; try again."));
    const bool mayQuoteValues = state.startsWith("22") || state.startsWith("23");
    throw Failure(FailureCode::InputOutput,
        Postgres::tr("The database refused the data (%1). Nothing was handed over. %2")
            .arg(QString::fromLatin1(state), mayQuoteValues ? QString() : firstLine(primary))
            .trimmed());
}

PostgresRows PostgresConnection::run(const QByteArray& sql, const QStringList& parameters)
{
    std::vector<QByteArray> texts;
    for (const QString& parameter : parameters)
        texts.push_back(parameter.toUtf8());
    std::vector<const char*> values;
    values.reserve(texts.size());
    for (const QByteArray& text : texts)
        values.push_back(text.constData());
    PostgresRows rows(PQexecParams(
        m_handle.get(), sql.constData(), static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 0));
    if (!rows.isGood())
        fail(rows.handle());
    return rows;
}

void PostgresConnection::beginCopy(const QByteArray& sql)
{
    const PostgresRows rows(PQexec(m_handle.get(), sql.constData()));
    if (!rows.isGood())
        fail(rows.handle());
}

void PostgresConnection::copy(const QByteArray& lines)
{
    if (PQputCopyData(m_handle.get(), lines.constData(), static_cast<int>(lines.size())) != 1)
        fail(nullptr);
}

void PostgresConnection::endCopy()
{
    if (PQputCopyEnd(m_handle.get(), nullptr) != 1)
        fail(nullptr);
    const PostgresRows rows(PQgetResult(m_handle.get()));
    if (!rows.isGood())
        fail(rows.handle());
    while (PGresult* const rest = PQgetResult(m_handle.get()))
        PQclear(rest);
}

QByteArray PostgresConnection::name(const QString& text) const
{
    const QByteArray utf8 = text.toUtf8();
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted(
        PQescapeIdentifier(m_handle.get(), utf8.constData(), static_cast<std::size_t>(utf8.size())), PQfreemem);
    return quoted.get();
}

QByteArray PostgresConnection::literal(const QString& text) const
{
    const QByteArray utf8 = text.toUtf8();
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted(
        PQescapeLiteral(m_handle.get(), utf8.constData(), static_cast<std::size_t>(utf8.size())), PQfreemem);
    return quoted.get();
}

} // namespace mingbai
