#include "core/exchange/table.h"

#include "core/base/failure.h"
#include "core/exchange/import_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qint64 kMostCells = 16'000'000;
constexpr qint64 kMostCharacters = 64'000'000;

} // namespace

void TableRow::append(QStringView cell)
{
    m_text.append(cell);
    m_ends.push_back(static_cast<quint32>(m_text.size()));
}

void TableRow::squeeze()
{
    m_text.squeeze();
    m_ends.shrink_to_fit();
}

QStringView TableRow::raw(int column) const
{
    const auto index = static_cast<std::size_t>(column);
    if (column < 0 || index >= m_ends.size())
        return {};
    const qsizetype start = column == 0 ? 0 : m_ends[index - 1];
    return QStringView(m_text).sliced(start, static_cast<qsizetype>(m_ends[index]) - start);
}

QString TableRow::cell(int column) const
{
    QStringView text = raw(column).trimmed();
    if (text.size() > 2 && text.startsWith(u"=\"") && text.endsWith(u'"')) {
        const QString inside = text.sliced(2).chopped(1).toString();
        if (!QString(inside).remove("\"\""_L1).contains(u'"'))
            return QString(inside).replace("\"\""_L1, "\""_L1).trimmed();
    }
    return text.toString();
}

bool TableRow::isBlank() const
{
    return std::all_of(m_text.cbegin(), m_text.cend(), [](QChar c) { return c.isSpace(); });
}

void TableBuilder::add(int row, int column, QStringView text)
{
    if (text.trimmed().isEmpty())
        return;
    if (row > kMostRows || column >= kMostColumns)
        throw Failure(FailureCode::InputRefused, Import::tr("Row %1 lies beyond what a sheet can have.").arg(row));
    if (m_table.rows.empty() || m_table.rows.back().number() != row) {
        finish();
        m_table.rows.emplace_back(row);
    }
    TableRow& current = m_table.rows.back();
    if (column < current.size()) // the same cell twice
        return;
    m_cells += column + 1 - current.size();
    m_characters += text.size();
    if (m_cells > kMostCells || m_characters > kMostCharacters)
        throw Failure(
            FailureCode::InputRefused, Import::tr("The table is larger than a village's can be. Split it into several."));
    while (current.size() < column)
        current.append({});
    current.append(text);
}

void TableBuilder::finish()
{
    if (!m_table.rows.empty())
        m_table.rows.back().squeeze();
}

} // namespace mingbai
