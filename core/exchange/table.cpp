#include "core/exchange/table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {

void TableRow::append(QStringView cell)
{
    m_text.append(cell);
    m_ends.push_back(m_text.size());
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
    return QStringView(m_text).sliced(start, m_ends[index] - start);
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

} // namespace mingbai
