#include "ui/models/findings_model.h"

#include "core/ledger/households.h"
#include "ui/models/session.h"

#include <algorithm>

namespace mingbai {

FindingsModel::FindingsModel(Session& session, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(&session, &Session::changed, this, &FindingsModel::reload);
    reload();
}

void FindingsModel::setFilter(const FindingFilter& filter)
{
    m_filter = filter;
    reload();
}

void FindingsModel::reload()
{
    std::vector<Finding> findings;
    m_session.attempt([&] { findings = m_session.checks().findings(m_filter); });
    std::stable_sort(findings.begin(), findings.end(),
        [](const Finding& left, const Finding& right) { return left.severity < right.severity; });
    beginResetModel();
    m_heads.clear();
    m_findings = std::move(findings);
    endResetModel();
}

QString FindingsModel::headOf(const QString& household) const
{
    const auto known = m_heads.constFind(household);
    if (known != m_heads.constEnd())
        return *known;
    QString head;
    m_session.attempt([&] {
        const auto rows = readHouseholdRows(m_session.ledger(), {rowOfHousehold(m_session.ledger(), household)});
        if (!rows.empty())
            head = rows.front().head;
    });
    return *m_heads.insert(household, head);
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding& found = finding(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return found.message;
    case Qt::ToolTipRole:
    case MendRole:
        return found.mend;
    case SeverityRole:
        return static_cast<int>(found.severity);
    case HouseholdIdRole:
        return found.household;
    case HeadRole:
        return headOf(found.household);
    case EntityRole:
        return found.entity;
    case RecordRole:
        return found.record;
    case FieldRole:
        return found.field;
    case CheckRole:
        return found.check;
    case SourceRole:
        return found.source;
    default:
        return {};
    }
}

QString checkTitle(const Catalogue& catalogue, const QString& check)
{
    const Check* found = catalogue.find(check);
    return found == nullptr || found->title.text().isEmpty() ? check : found->title.text();
}

} // namespace mingbai
