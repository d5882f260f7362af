#include "ui/screens/dossier/record_table_model.h"

#include "core/dictionary/formatting.h"
#include "ui/forms/look.h"

#include <QColor>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace mingbai {

RecordTableModel::RecordTableModel(const Entity& entity, std::vector<const Field*> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_entity(entity)
    , m_columns(std::move(columns))
{
}

void RecordTableModel::setHeading(const Field& field, const QString& heading)
{
    m_headings[field.id] = heading;
}

void RecordTableModel::setOwner(const QString& heading, const std::function<QString(const Record&)>& owner)
{
    m_ownerHeading = heading;
    m_owner = owner;
}

void RecordTableModel::setRecords(std::vector<Record> records)
{
    const bool isSame = std::equal(records.begin(), records.end(), m_records.begin(), m_records.end(),
        [](const Record& one, const Record& other) { return one.id == other.id; });
    if (isSame) {
        m_records = std::move(records);
        if (!m_records.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

int RecordTableModel::rowOf(const QString& record) const
{
    const auto found = std::find_if(m_records.begin(), m_records.end(), [&](const Record& other) { return other.id == record; });
    return found == m_records.end() ? -1 : static_cast<int>(found - m_records.begin());
}

int RecordTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int RecordTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + (m_owner ? 1 : 0);
}

QVariant RecordTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) // a view copies its current cell without asking whether there is one
        return {};
    const Record& record = m_records[static_cast<std::size_t>(index.row())];
    const int column = index.column() - (m_owner ? 1 : 0);
    if (column < 0)
        return role == kRecordRole ? QVariant(record.id) : role == Qt::DisplayRole ? QVariant(m_owner(record)) : QVariant();
    const Field& field = *m_columns[static_cast<std::size_t>(column)];
    switch (role) {
    case kRecordRole:
        return record.id;
    case Qt::DisplayRole: {
        const QString words = m_words ? m_words(record, field) : QString();
        return words.isEmpty() ? maskedText(field, record.value(field.id)) : words;
    }
    case Qt::TextAlignmentRole:
        return {field.isNumber() ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter};
    case Qt::ForegroundRole:
        return m_isQuiet && m_isQuiet(record) ? QVariant(roleColour(Role::Muted, QGuiApplication::palette())) : QVariant();
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const int column = section - (m_owner ? 1 : 0);
    if (column < 0)
        return m_ownerHeading;
    const Field& field = *m_columns[static_cast<std::size_t>(column)];
    const auto heading = m_headings.find(field.id);
    return heading == m_headings.end() ? field.shortLabel.text() : heading->second;
}

} // namespace mingbai
