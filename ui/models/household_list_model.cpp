#include "ui/models/household_list_model.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "ui/models/session.h"

#include <algorithm>
#include <memory>

namespace mingbai {

namespace {

constexpr int kRowsPerPage = 32; // as many as a window shows: the first page is part of the start
constexpr int kPagesKept = 16;

QString label(const Ledger& ledger, const FieldName& name, const QString& code)
{
    return code.isEmpty() ? QString() : screenText(ledger.dictionary().field(name), code);
}

QString toolTip(const HouseholdRow& row)
{
    QStringList parts;
    if (row.errors > 0)
        parts << HouseholdListModel::tr("%n error(s)", nullptr, row.errors);
    if (row.warnings > 0)
        parts << HouseholdListModel::tr("%n warning(s)", nullptr, row.warnings);
    if (row.alerts > 0)
        parts << HouseholdListModel::tr("%n alert(s)", nullptr, row.alerts);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

HouseholdListModel::HouseholdListModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_pages(kPagesKept)
{
    connect(&session, &Session::changed, this, &HouseholdListModel::refresh);
    m_rows = matchingRows();
}

void HouseholdListModel::setFilter(const HouseholdFilter& filter)
{
    m_filter = filter;
    std::vector<qint64> rows = matchingRows();
    beginResetModel();
    m_pages.clear();
    m_rows = std::move(rows);
    endResetModel();
}

std::vector<qint64> HouseholdListModel::matchingRows()
{
    std::vector<qint64> rows;
    m_session.attempt([&] { rows = householdRows(m_session.ledger(), m_filter); });
    return rows;
}

int HouseholdListModel::indexOf(const QString& household)
{
    qint64 number = 0;
    m_session.attempt([&] { number = rowOfHousehold(m_session.ledger(), household); });
    const auto found = std::find(m_rows.begin(), m_rows.end(), number);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString HouseholdListModel::householdAt(int position) const
{
    const HouseholdRow* found = row(position);
    return found == nullptr ? QString() : found->id;
}

QStringList HouseholdListModel::households() const
{
    QStringList all;
    m_session.attempt([&] {
        for (const HouseholdRow& each : readHouseholdRows(m_session.ledger(), m_rows))
            all << each.id;
    });
    return all;
}

void HouseholdListModel::refresh()
{
    std::vector<qint64> rows = matchingRows();
    if (rows != m_rows)
        replaceRows(std::move(rows));
    else
        for (const int page : m_pages.keys())
            readAgain(page);
}

/// Also households that the change did not touch may have other findings now, where they share a number with one it did.
void HouseholdListModel::readAgain(int number)
{
    const std::unique_ptr<Page> before(m_pages.take(number));
    const Page& after = page(number);
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (i < before->size() && (*before)[i] == after[i])
            continue;
        const int position = number * kRowsPerPage + static_cast<int>(i);
        Q_EMIT dataChanged(index(position, 0), index(position, ColumnCount - 1));
    }
}

/// What differs lies between a common beginning and a common end: only that part leaves and comes.
void HouseholdListModel::replaceRows(std::vector<qint64> rows)
{
    const auto [oldFrom, newFrom] = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end());
    const auto from = oldFrom - m_rows.begin();
    const auto shorter = static_cast<std::ptrdiff_t>(std::min(m_rows.size(), rows.size())) - from;
    std::ptrdiff_t same = 0;
    while (same < shorter && *(m_rows.rbegin() + same) == *(rows.rbegin() + same))
        ++same;
    const auto oldEnd = static_cast<std::ptrdiff_t>(m_rows.size()) - same;
    const auto newEnd = static_cast<std::ptrdiff_t>(rows.size()) - same;
    m_pages.clear();
    if (oldEnd > from) {
        beginRemoveRows({}, static_cast<int>(from), static_cast<int>(oldEnd) - 1);
        m_rows.erase(m_rows.begin() + from, m_rows.begin() + oldEnd);
        endRemoveRows();
    }
    if (newEnd > from) {
        beginInsertRows({}, static_cast<int>(from), static_cast<int>(newEnd) - 1);
        m_rows.insert(m_rows.begin() + from, rows.begin() + from, rows.begin() + newEnd);
        endInsertRows();
    }
    m_pages.clear(); // a view may have read while rows were leaving
}

const HouseholdListModel::Page& HouseholdListModel::page(int number) const
{
    static const Page nothing;
    if (const Page* kept = m_pages.object(number))
        return *kept;
    if (m_session.isBusy())
        return nothing;
    const auto first = m_rows.begin() + static_cast<std::ptrdiff_t>(number) * kRowsPerPage;
    const auto last = first + std::min<std::ptrdiff_t>(kRowsPerPage, m_rows.end() - first);
    auto* fresh = new Page; // kept even when reading failed: said once, not at every repaint
    m_session.attempt([&] { *fresh = readHouseholdRows(m_session.ledger(), {first, last}); });
    m_pages.insert(number, fresh);
    const Page* kept = m_pages.object(number);
    return kept ? *kept : nothing;
}

const HouseholdRow* HouseholdListModel::row(int position) const
{
    if (position < 0 || position >= rowCount())
        return nullptr;
    const Page& rows = page(position / kRowsPerPage);
    const auto within = static_cast<std::size_t>(position % kRowsPerPage);
    return within < rows.size() ? &rows[within] : nullptr;
}

int HouseholdListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HouseholdListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HouseholdListModel::text(const HouseholdRow& row, int column) const
{
    const Ledger& ledger = m_session.ledger();
    switch (column) {
    case Head:
        return row.head.isEmpty() ? tr("No head") : row.head;
    case Group:
        return row.group;
    case Members:
        return QString::number(row.members);
    case BaseType:
        return label(ledger, fields::household::base_type, row.baseType);
    case MonitoringType:
        return label(ledger, fields::household::monitoring_type, row.monitoringType);
    case PerCapita:
        return row.hasIncome ? yuanText(row.perCapita) : QString();
    default:
        return {};
    }
}

QVariant HouseholdListModel::data(const QModelIndex& index, int role) const
{
    const HouseholdRow* found = index.isValid() ? row(index.row()) : nullptr;
    if (found == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*found, index.column());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return index.column() == Findings ? toolTip(*found) : text(*found, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Members || index.column() == PerCapita
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case HouseholdIdRole:
        return found->id;
    case CodeRole:
        return found->code;
    case ErrorsRole:
        return found->errors;
    case WarningsRole:
        return found->warnings;
    case AlertsRole:
        return found->alerts;
    case RiskClearedRole:
        return found->riskCleared || found->monitoringType.isEmpty();
    default:
        return {};
    }
}

QVariant HouseholdListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const Dictionary& dictionary = m_session.ledger().dictionary();
    switch (section) {
    case Head:
        return tr("Head");
    case Group:
        return dictionary.field(fields::household::group_name).shortLabel.text();
    case Members:
        return tr("People");
    case BaseType:
        return dictionary.field(fields::household::base_type).shortLabel.text();
    case MonitoringType:
        return tr("Monitored as");
    case PerCapita:
        return tr("Income a head");
    case Findings:
        return tr("To mend");
    default:
        return {};
    }
}

} // namespace mingbai
