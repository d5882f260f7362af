#include "ui/screens/exchange/remarks_model.h"

#include "ui/shell/theme.h"

namespace mingbai {

using namespace Qt::StringLiterals;

void RemarksModel::setPlan(const ImportPlan& plan)
{
    beginResetModel();
    m_remarks = plan.refused;
    m_refused = plan.refused.size();
    m_remarks.insert(m_remarks.end(), plan.warnings.begin(), plan.warnings.end());
    endResetModel();
}

int RemarksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_remarks.size());
}

int RemarksModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RemarksModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const ImportRemark& remark = m_remarks[row];
    const bool refused = row < m_refused;
    if (role == Qt::ForegroundRole && index.column() == Message)
        return themeColour(refused ? u"error"_s : u"warning"_s);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Row:
        return remark.row;
    case Heading:
        return remark.column;
    case Value:
        return remark.value;
    default:
        return refused ? tr("Not taken: %1").arg(remark.message) : tr("Taken, but look: %1").arg(remark.message);
    }
}

QVariant RemarksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return tr("Row");
    case Heading:
        return tr("Column");
    case Value:
        return tr("In the file");
    default:
        return tr("What is the matter");
    }
}

} // namespace mingbai
