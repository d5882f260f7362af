#include "ui/screens/dossier/income_model.h"

#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "ui/forms/field_delegate.h"

#include <QFont>

#include <algorithm>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

std::optional<double> numberOf(const Value& value)
{
    if (const auto* integer = std::get_if<qint64>(&value))
        return static_cast<double>(*integer);
    if (const auto* decimal = std::get_if<double>(&value))
        return *decimal;
    return std::nullopt;
}

/// Fields that only take a figure reported from outside, in place of a sum.
std::set<QString> reportedFields(const Entity& entity)
{
    std::set<QString> fields;
    for (const Field& field : entity.fields) {
        if (!field.reportedAs.isEmpty())
            fields.insert(field.reportedAs);
    }
    return fields;
}

} // namespace

IncomeModel::IncomeModel(const Entity& entity, Store store, QObject* parent)
    : QAbstractTableModel(parent)
    , m_entity(entity)
    , m_store(std::move(store))
    , m_reported(reportedFields(entity))
{
}

bool IncomeModel::isListed(const Field& field, std::size_t index, bool anyFigure) const
{
    if (field.retired || m_entity.key.contains(field.id))
        return false;
    const bool hasAnswer = std::any_of(
        m_statements.begin(), m_statements.end(), [index](const Record& statement) { return !isEmpty(statement.values[index]); });
    if (hasAnswer || m_showAll || m_kept.contains(&field))
        return true;
    return !anyFigure && !m_reported.contains(field.id) && field.type != FieldType::Note;
}

std::vector<IncomeModel::Row> IncomeModel::rowsNow() const
{
    const bool anyFigure = std::any_of(m_statements.begin(), m_statements.end(), [this](const Record& statement) {
        for (std::size_t i = 0; i < m_entity.fields.size(); ++i) {
            if (m_entity.fields[i].type == FieldType::Money && !isEmpty(statement.values[i]))
                return true;
        }
        return false;
    });
    std::vector<Row> rows;
    for (const Section& section : m_entity.sections) {
        rows.push_back({&section, nullptr, -1});
        const std::size_t before = rows.size();
        for (const int index : section.fields) {
            const Field& field = m_entity.fields[static_cast<std::size_t>(index)];
            if (isListed(field, static_cast<std::size_t>(index), anyFigure))
                rows.push_back({&section, &field, index});
        }
        if (rows.size() == before)
            rows.pop_back();
    }
    return rows;
}

void IncomeModel::setStatements(std::vector<Record> statements)
{
    std::stable_sort(statements.begin(), statements.end(), [](const Record& one, const Record& other) {
        return integerOf(one.value(fields::income::year)) > integerOf(other.value(fields::income::year));
    });
    const bool sameYears = std::equal(statements.begin(), statements.end(), m_statements.begin(), m_statements.end(),
        [](const Record& one, const Record& other) { return one.id == other.id; });
    m_kept.clear();
    for (const Row& row : m_rows) {
        if (sameYears && row.field) // a row that was emptied stays under the hand that emptied it
            m_kept.insert(row.field);
    }
    std::swap(m_statements, statements);
    std::vector<Row> rows = rowsNow();
    if (sameYears && rows == m_rows) {
        if (!rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    std::swap(m_statements, statements); // views may look back until the reset has begun
    beginResetModel();
    std::swap(m_statements, statements);
    m_rows = std::move(rows);
    endResetModel();
}

void IncomeModel::setShowAll(bool showAll)
{
    beginResetModel();
    m_kept.clear();
    m_showAll = showAll;
    m_rows = rowsNow();
    endResetModel();
}

const Record* IncomeModel::statement(int column) const
{
    return column < 1 ? nullptr : &m_statements[static_cast<std::size_t>(column) - 1];
}

const Field* IncomeModel::field(int row) const
{
    return m_rows[static_cast<std::size_t>(row)].field;
}

int IncomeModel::rowOf(const QString& field) const
{
    const auto row = std::find_if(
        m_rows.begin(), m_rows.end(), [&](const Row& other) { return other.field && other.field->id == field; });
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

int IncomeModel::columnOf(const QString& record) const
{
    const auto found = std::find_if(
        m_statements.begin(), m_statements.end(), [&](const Record& statement) { return statement.id == record; });
    return found == m_statements.end() ? -1 : static_cast<int>(found - m_statements.begin()) + 1;
}

int IncomeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IncomeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_statements.size()) + 1;
}

QVariant IncomeModel::label(const Row& row, int role) const
{
    if (role == Qt::ToolTipRole)
        return row.field ? row.field->help.text() : QString();
    if (role != Qt::DisplayRole)
        return {};
    if (!row.field)
        return row.section->label.text();
    return row.field->item.isEmpty() ? row.field->label.text() : row.field->item + u' ' + row.field->label.text();
}

QVariant IncomeModel::change(const Row& row, int column) const
{
    const auto place = static_cast<std::size_t>(column) - 1;
    if (!row.field || !row.field->isNumber() || place + 1 >= m_statements.size())
        return {};
    const auto now = numberOf(m_statements[place].values[static_cast<std::size_t>(row.index)]);
    const auto before = numberOf(m_statements[place + 1].values[static_cast<std::size_t>(row.index)]);
    if (!now || !before || *before == 0 || *now == *before)
        return {};
    return (*now - *before) / std::abs(*before) * 100;
}

QVariant IncomeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) // a view copies its current cell without asking whether there is one
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == kHeadingRole)
        return row.field == nullptr;
    if (role == Qt::FontRole && (!row.field || row.field->isComputed())) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (index.column() == 0 || !row.field)
        return index.column() == 0 ? label(row, role) : QVariant();
    const Value& value = m_statements[static_cast<std::size_t>(index.column()) - 1].values[static_cast<std::size_t>(row.index)];
    switch (role) {
    case Qt::DisplayRole:
        return screenText(*row.field, value)
            + (row.field->unit.zh == "%"_L1 && !isEmpty(value) ? u" %"_s : QString()); // all others are yuan
    case Qt::TextAlignmentRole:
        return {row.field->isNumber() ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter};
    case kValueRole:
        return QVariant::fromValue(value);
    case kFieldRole:
        return QVariant::fromValue(row.field->isComputed() ? nullptr : row.field);
    case kChangeRole:
        return change(row, index.column());
    case kSeverityRole:
        if (const Found* found = foundAt(row, index.column()))
            return static_cast<int>(found->severity);
        return {};
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    default:
        return {};
    }
}

void IncomeModel::setFindings(const std::vector<Finding>& findings)
{
    m_found.clear();
    for (const Finding& finding : findings) {
        if (finding.accepted || columnOf(finding.record) < 0)
            continue;
        Found& found = m_found[{finding.record, finding.field}];
        if (finding.severity == Severity::Error || found.severity == Severity::Warning)
            found.severity = finding.severity; // the worst of several
        found.messages << finding.message;
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {kSeverityRole, Qt::ToolTipRole});
}

const IncomeModel::Found* IncomeModel::foundAt(const Row& row, int column) const
{
    const auto found = m_found.find({statement(column)->id, row.field->id});
    return found == m_found.end() ? nullptr : &found->second;
}

QString IncomeModel::toolTip(const Row& row, int column) const
{
    QStringList lines;
    if (const Found* found = foundAt(row, column))
        lines = found->messages;
    const QString help = row.field->isComputed() ? tr("Press Space to see how this is made up") : row.field->help.text();
    if (!help.isEmpty())
        lines << help;
    return lines.join(u'\n');
}

bool IncomeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != kValueRole || index.column() == 0)
        return false;
    const Field* field = m_rows[static_cast<std::size_t>(index.row())].field;
    return field && m_store(statement(index.column())->id, *field, value.value<Value>());
}

Qt::ItemFlags IncomeModel::flags(const QModelIndex& index) const
{
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.field)
        return Qt::ItemIsEnabled;
    const bool isEditable = m_isEditable && index.column() > 0 && !row.field->isComputed();
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant IncomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) // over the figures of the year
        return {(section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Item");
    const Record& statement = m_statements[static_cast<std::size_t>(section) - 1];
    const QString key = m_entity.key.value(0);
    return screenText(*m_entity.find(key), statement.value(key));
}

} // namespace mingbai
