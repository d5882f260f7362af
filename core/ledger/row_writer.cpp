#include "core/ledger/row_writer.h"

#include "core/ledger/schema.h"

#include <QByteArrayList>

namespace mingbai {

RowWriter::RowWriter(Database& database, QByteArray insert)
    : m_database(database)
    , m_insert(std::move(insert))
{
}

QByteArray RowWriter::sql() const
{
    const QByteArray row = '(' + QByteArrayList(m_columns, "?").join(", ") + ')';
    return m_insert + " VALUES " + QByteArrayList(rows(), row).join(", ");
}

void RowWriter::writeMany()
{
    if (!m_many)
        m_many.emplace(m_database, sql());
    write(*m_many);
}

void RowWriter::finish()
{
    if (m_cells.empty())
        return;
    Statement rest(m_database, sql());
    write(rest);
}

void RowWriter::write(Statement& statement)
{
    int parameter = 0;
    for (const Cell& cell : m_cells) {
        ++parameter;
        if (const auto* integer = std::get_if<qint64>(&cell))
            statement.bind(parameter, *integer);
        else if (const auto* text = std::get_if<QByteArray>(&cell))
            bindUtf8(statement, parameter, QByteArrayView(text->constData(), text->size())); // never null
        else
            bindUtf8(statement, parameter, {});
    }
    statement.execute();
    m_cells.clear();
}

} // namespace mingbai
