/// @file
/// Findings of the checks as a list: what is wrong, where, and how to mend it.
#pragma once

#include "core/checks/engine.h"

#include <QAbstractListModel>

namespace mingbai {

class Session;

/// The findings that a filter lets through, errors first; read again after each change.
class FindingsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SeverityRole = Qt::UserRole, ///< int, of Severity
        HouseholdIdRole,             ///< QString
        HeadRole,                    ///< QString, name of the household's head
        EntityRole,
        RecordRole,
        FieldRole,
        CheckRole,  ///< QString, of the catalogue
        MendRole,   ///< QString, how to mend it
        SourceRole, ///< QString, the clause behind it
    };

    explicit FindingsModel(Session& session, QObject* parent = nullptr);

    void setFilter(const FindingFilter& filter);
    [[nodiscard]] const FindingFilter& filter() const { return m_filter; }
    /// The finding in a row of the list, which must exist.
    [[nodiscard]] const Finding& finding(int row) const { return m_findings[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void reload();
    [[nodiscard]] QString headOf(const QString& household) const;

    Session& m_session;
    FindingFilter m_filter;
    std::vector<Finding> m_findings;
    mutable QHash<QString, QString> m_heads;
};

/// The title of a check; its id for one that is not in the catalogue, or has none.
[[nodiscard]] QString checkTitle(const Catalogue& catalogue, const QString& check);

} // namespace mingbai
