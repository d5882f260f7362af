#include "ui/screens/exchange/handout_model.h"

#include "core/dictionary/fields.h"

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

void HandoutModel::setTable(HandoutTable table, std::vector<std::vector<Value>> rows)
{
    beginResetModel();
    m_table = std::move(table);
    m_rows = std::move(rows);
    m_groupColumn = -1;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        const Field& field = m_table.columns[i].field;
        if (field.entity == entities::household && field.id == fields::household::group_name.field)
            m_groupColumn = static_cast<int>(i);
    }
    m_shown.resize(m_rows.size());
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        m_shown[i] = i;
    endResetModel();
}

void HandoutModel::narrow(const QString& group, const QString& text)
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (isWanted(row, group, text))
            m_shown.push_back(row);
    }
    endResetModel();
}

bool HandoutModel::isWanted(std::size_t row, const QString& group, const QString& text) const
{
    if (!group.isEmpty() && m_groupColumn >= 0 && textOf(m_rows[row][static_cast<std::size_t>(m_groupColumn)]) != group)
        return false;
    for (std::size_t column = 0; column < m_table.columns.size() && !text.isEmpty(); ++column) {
        if (this->text(row, column).contains(text, Qt::CaseInsensitive))
            return true;
    }
    return text.isEmpty();
}

QStringList HandoutModel::groups() const
{
    QStringList groups;
    for (std::size_t row = 0; row < m_rows.size() && m_groupColumn >= 0; ++row) {
        const QString group = textOf(m_rows[row][static_cast<std::size_t>(m_groupColumn)]);
        if (!group.isEmpty() && !groups.contains(group))
            groups.append(group);
    }
    return groups;
}

HandoutTable HandoutModel::shownTable(bool masked) const
{
    HandoutTable table = m_table;
    table.masked = masked;
    table.forEachRow = [this](const HandoutTable::Visit& visit) {
        for (const std::size_t row : m_shown)
            visit(m_rows[row]);
    };
    table.quickCount = [this] { return static_cast<qint64>(m_shown.size()); };
    return table;
}

int HandoutModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int HandoutModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QString HandoutModel::text(std::size_t row, std::size_t column) const
{
    return handoutText(m_table.columns[column], m_rows[row][column], true);
}

QVariant HandoutModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const HandoutColumn& about = m_table.columns[column];
    if (role == Qt::DisplayRole && about.isNumbering())
        return index.row() + 1;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return about.isNumbering() ? QVariant() : text(m_shown[static_cast<std::size_t>(index.row())], column);
    if (role == Qt::TextAlignmentRole)
        return {static_cast<int>((about.field.isNumber() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter)};
    return {};
}

QVariant HandoutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_table.columns[static_cast<std::size_t>(section)].heading;
    return {};
}

} // namespace mingbai
