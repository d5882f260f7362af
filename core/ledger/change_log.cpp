#include "core/ledger/change_log.h"

#include "core/base/failure.h"
#include "core/ledger/schema.h"

#include <QCoreApplication>

#include <array>
#include <charconv>
#include <openssl/evp.h>

namespace mingbai {
namespace {

QByteArray jsonOrNull(const Statement& row, int column)
{
    return row.isNull(column) ? QByteArray() : row.utf8(column).toByteArray();
}

RowWriter::Cell textOrNull(const QByteArray& text)
{
    return text.isEmpty() ? RowWriter::Cell() : RowWriter::Cell(text);
}

void must(int result)
{
    if (result != 1)
        throw Failure(
            FailureCode::Internal, QCoreApplication::translate("Ledger", "The digest of a change could not be calculated."));
}

} // namespace

void LogDigest::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

LogDigest::LogDigest(const QByteArray& previous)
    : m_context(EVP_MD_CTX_new())
{
    must(EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr));
    part(QByteArrayView(previous));
}

void LogDigest::part(QByteArrayView bytes)
{
    std::array<char, 24> length{'-'};
    char* end = length.data() + 1;
    if (!bytes.isNull()) {
        end = std::to_chars(length.data(), length.data() + length.size(), bytes.size()).ptr;
        *end++ = ':';
    }
    must(EVP_DigestUpdate(m_context.get(), length.data(), static_cast<std::size_t>(end - length.data())));
    must(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())));
}

void LogDigest::part(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    part(QByteArrayView(utf8.constData(), utf8.size())); // never null: an absent text is an empty one
}

void LogDigest::part(qint64 number)
{
    std::array<char, 24> digits{};
    const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    part(QByteArrayView(digits.data(), end - digits.data()));
}

void LogDigest::add(const LogItem& item)
{
    add(item, {item.entity.toUtf8(), item.record.toUtf8(), item.household.toUtf8(), item.parent.toUtf8()});
}

void LogDigest::add(const LogItem& item, const Texts& texts)
{
    // Never null: an absent text is an empty one.
    const auto text = [this](const QByteArray& utf8) { part(QByteArrayView(utf8.constData(), utf8.size())); };
    part(qint64{item.kind});
    text(texts.entity);
    text(texts.record);
    part(item.entry);
    text(texts.household);
    text(texts.parent);
    part(QByteArrayView(item.before));
    part(QByteArrayView(item.after));
}

QByteArray LogDigest::finish(const LogHeader& header)
{
    part(header.number);
    part(header.at);
    part(qint64{header.clockSet});
    part(header.who);
    part(header.why);
    part(qint64{header.act});
    part(header.undoes);
    part(header.records);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    must(EVP_DigestFinal_ex(m_context.get(), digest.data(), &size));
    return {reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size)};
}

LogWriter::LogWriter(Database& database)
    : m_database(database)
    , m_rows(database, QByteArray("INSERT INTO change_item(change, ordinal, ") + kItemColumns + ')')
{
    Statement last(database, "SELECT number, digest FROM change ORDER BY number DESC LIMIT 1");
    const bool isFirst = !last.next();
    m_number = isFirst ? 1 : last.integer(0) + 1;
    m_digest.emplace(isFirst ? QByteArray() : last.blob(1));
}

void LogWriter::add(const LogItem& item)
{
    const LogDigest::Texts texts{item.entity.toUtf8(), item.record.toUtf8(), item.household.toUtf8(), item.parent.toUtf8()};
    m_digest->add(item, texts);
    m_rows.add(m_number, ++m_items, qint64{item.kind}, texts.entity, texts.record, item.entry, textOrNull(texts.household),
        textOrNull(texts.parent), textOrNull(item.before), textOrNull(item.after));
}

void LogWriter::finish(LogHeader header)
{
    m_rows.finish();
    header.number = m_number;
    header.records = m_items;
    Statement insert(
        m_database, QByteArray("INSERT INTO change(") + kHeaderColumns + ", digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    insert.bind(1, header.number);
    insert.bind(2, header.at);
    insert.bind(3, qint64{header.clockSet});
    insert.bind(4, header.who);
    insert.bind(5, header.why);
    insert.bind(6, qint64{header.act});
    insert.bind(7, header.undoes);
    insert.bind(8, header.records);
    insert.bind(9, m_digest->finish(header));
    insert.execute();
}

LogItem readItem(const Statement& row, int firstColumn)
{
    int column = firstColumn;
    LogItem item;
    item.kind = static_cast<int>(row.integer(column++));
    item.entity = row.text(column++);
    item.record = row.text(column++);
    item.entry = row.integer(column++);
    item.household = row.text(column++);
    item.parent = row.text(column++);
    item.before = jsonOrNull(row, column++);
    item.after = jsonOrNull(row, column++);
    return item;
}

LogHeader readHeader(const Statement& row)
{
    LogHeader header;
    header.number = row.integer(0);
    header.at = row.text(1);
    header.clockSet = row.integer(2) != 0;
    header.who = row.text(3);
    header.why = row.text(4);
    header.act = static_cast<int>(row.integer(5));
    header.undoes = row.integer(6);
    header.records = row.integer(7);
    return header;
}

} // namespace mingbai
