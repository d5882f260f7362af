#include "ui/models/grid_model.h"

#include "core/dictionary/formatting.h"
#include "ui/models/session.h"

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

GridModel::GridModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    m_save.setSingleShot(true);
    m_save.setInterval(0);
    connect(&m_save, &QTimer::timeout, this, &GridModel::flush);
    connect(&session, &Session::changed, this, &GridModel::refresh);
}

GridModel::~GridModel() = default;

void GridModel::open(const Topic& topic, int year)
{
    flush();
    beginResetModel();
    const HouseholdFilter filter = m_rows ? m_rows->filter : HouseholdFilter();
    m_rows.reset();
    m_topic = topic;
    m_currentRow = -1;
    m_session.attempt([&] {
        auto rows = std::make_unique<GridRows>(m_session.ledger(), m_session.checks(), m_topic, year);
        rows->filter = filter;
        rows->setRows(rows->arranged());
        m_rows = std::move(rows);
    });
    endResetModel();
    Q_EMIT stale();
}

/// Reads anew which rows there are.
void GridModel::rearrange()
{
    flush();
    if (!m_rows)
        return;
    beginResetModel();
    m_currentRow = -1;
    m_rows->forget();
    m_session.attempt([this] { m_rows->setRows(m_rows->arranged()); });
    endResetModel();
    Q_EMIT stale();
}

/// Rows do not run away under the hand that types; a change from elsewhere may bring and take some.
void GridModel::refresh()
{
    if (!m_rows)
        return;
    if (!m_isOwn) {
        std::vector<qint64> rows;
        if (m_session.attempt([&] { rows = m_rows->arranged(); }) && rows != m_rows->rows())
            return rearrange();
    }
    m_rows->forget();
    showAgain();
    Q_EMIT stale();
}

void GridModel::showAgain()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int GridModel::year() const
{
    return m_rows ? m_rows->table().year() : 0;
}

void GridModel::setFilter(const HouseholdFilter& filter)
{
    if (m_rows)
        m_rows->filter = filter;
    rearrange();
}

void GridModel::setOrder(int column, Qt::SortOrder order)
{
    if (m_rows) {
        m_rows->orderColumn = column;
        m_rows->order = order;
    }
    rearrange();
}

int GridModel::orderColumn() const
{
    return m_rows ? m_rows->orderColumn : -1;
}

Qt::SortOrder GridModel::order() const
{
    return m_rows ? m_rows->order : Qt::AscendingOrder;
}

void GridModel::setColumnFilter(int column, const std::optional<ColumnFilter>& filter)
{
    if (!m_rows)
        return;
    if (filter)
        m_rows->columnFilters[column] = *filter;
    else
        m_rows->columnFilters.remove(column);
    rearrange();
}

void GridModel::clearColumnFilters()
{
    if (m_rows)
        m_rows->columnFilters.clear();
    rearrange();
}

bool GridModel::isNarrowed(int column) const
{
    return m_rows && m_rows->columnFilters.contains(column);
}

bool GridModel::isNarrowed() const
{
    return m_rows && !m_rows->columnFilters.isEmpty();
}

int GridModel::leadCount() const
{
    return m_rows ? m_rows->leadCount() : 0;
}

const Field* GridModel::field(int column) const
{
    return m_rows && column >= leadCount() && column < columnCount() ? m_rows->table().columns()[inTable(column)].field : nullptr;
}

int GridModel::columnOf(const QString& entity, const QString& field) const
{
    for (int column = leadCount(); column < columnCount(); ++column) {
        if (this->field(column)->entity == entity && this->field(column)->id == field)
            return column;
    }
    return -1;
}

bool GridModel::isEditable(int column) const
{
    const Field* field = this->field(column);
    if (!field || field->isComputed() || field->type == FieldType::Reference || m_session.ledger().isReadOnly())
        return false;
    return m_rows->table().sources()[m_rows->table().columns()[inTable(column)].source].reach != Reach::Above;
}

QString GridModel::keeperOf(int row) const
{
    if (!m_rows || !m_rows->mayHaveKeepers()) // asked for every cell of a paste: no row is read for it
        return {};
    const MarkedRow* found = rowAt(row);
    return found ? found->keeper : QString();
}

bool GridModel::isYearly(int column) const
{
    return yearOfColumn(column) != 0;
}

int GridModel::yearOfColumn(int column) const
{
    if (!field(column))
        return 0;
    const GridTable& table = m_rows->table();
    return table.sources()[table.columns()[inTable(column)].source].isYearly ? table.year() : 0;
}

MarkedRow* GridModel::rowAt(int row) const
{
    if (!m_rows || m_session.isBusy())
        return nullptr;
    MarkedRow* found = nullptr;
    m_session.attempt([&] { found = m_rows->at(row); });
    return found;
}

Value GridModel::value(int row, int column) const
{
    const MarkedRow* found = field(column) ? rowAt(row) : nullptr;
    return found ? found->row.values[inTable(column)] : Value(leadText(row, column));
}

Value GridModel::formerValue(int row, int column) const
{
    const MarkedRow* found = field(column) ? rowAt(row) : nullptr;
    return found ? found->row.former[inTable(column)] : Value();
}

QString GridModel::rowId(int row) const
{
    const MarkedRow* found = rowAt(row);
    return found ? found->row.id : QString();
}

QString GridModel::household(int row) const
{
    const MarkedRow* found = rowAt(row);
    return found ? found->row.household : QString();
}

QString GridModel::recordId(int row, int column) const
{
    const MarkedRow* found = field(column) ? rowAt(row) : nullptr;
    return found ? found->row.records[m_rows->table().columns()[inTable(column)].source] : QString();
}

const RefusedText* GridModel::refusedAt(int row, int column) const
{
    const Field* field = m_refused.isEmpty() ? nullptr : this->field(column);
    return field ? m_refused.find(rowId(row), *field, yearOfColumn(column)) : nullptr;
}

void GridModel::setCurrentRow(int row)
{
    if (row == m_currentRow)
        return;
    const int before = std::exchange(m_currentRow, row);
    for (const int changed : {before, row}) {
        if (changed >= 0 && changed < rowCount())
            Q_EMIT dataChanged(index(changed, 0), index(changed, columnCount() - 1), {Qt::DisplayRole});
    }
}

void GridModel::setUnmasked(bool unmasked)
{
    m_unmasked = unmasked;
    showAgain();
}

std::vector<GridSum> GridModel::sums()
{
    flush();
    std::vector<GridSum> sums;
    if (m_rows)
        m_session.attempt([&] { sums = m_rows->table().sums(m_rows->rows()); });
    sums.insert(sums.begin(), static_cast<std::size_t>(leadCount()), GridSum());
    return sums;
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_rows ? 0 : static_cast<int>(m_rows->rows().size());
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_rows ? 0 : m_rows->columnCount();
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_rows)
        return {};
    const int row = index.row();
    const int column = index.column();
    const Field* field = this->field(column);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return shownText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return {field && field->isNumber() ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter};
    case kFieldRole:
        return QVariant::fromValue(isEditable(row, column) ? field : nullptr);
    case kValueRole:
        return QVariant::fromValue(value(row, column));
    case ProblemRole: {
        const RefusedText* refused = refusedAt(row, column);
        return refused ? refused->reason : QString();
    }
    default:
        break;
    }
    const MarkedRow* found = field ? rowAt(row) : nullptr;
    if (!found)
        return {};
    if (role == MarkRole && found->marks[inTable(column)])
        return static_cast<int>(*found->marks[inTable(column)]);
    if (role == FormerRole)
        return isMasked(row, *field) ? maskedText(*field, found->row.former[inTable(column)])
                                     : screenText(*field, found->row.former[inTable(column)]);
    if (role == AskedRole)
        return static_cast<bool>(found->row.asked[inTable(column)]);
    return {};
}

Qt::ItemFlags GridModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable
        | (isEditable(index.row(), index.column()) ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const Field* field = this->field(section);
    if (role == Qt::ToolTipRole && field)
        return QStringList{field->label.text(), field->help.text()}.join(u'\n').trimmed();
    if (role == Qt::TextAlignmentRole && field && field->isNumber())
        return {Qt::AlignRight | Qt::AlignVCenter};
    if (role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QString narrowed = isNarrowed(section) ? u" ▽"_s : QString();
    const QString ordered = section != orderColumn() ? QString() : order() == Qt::AscendingOrder ? u" ↑"_s : u" ↓"_s;
    return headingOf(section) + ordered + narrowed;
}

} // namespace mingbai
