/// @file
/// The list of households as a table model that reads only what is looked at.
#pragma once

#include "core/ledger/households.h"

#include <QAbstractTableModel>
#include <QCache>

namespace mingbai {

class Session;

/// Knows the row numbers of the matching households and reads pages of 64 rows when a view asks for them.
/// Follows the session: after a change only what was looked at lately is read again, and only rows that differ are repainted.
class HouseholdListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Head, Group, Members, BaseType, MonitoringType, PerCapita, Findings, ColumnCount };
    enum Role {
        HouseholdIdRole = Qt::UserRole, ///< QString
        CodeRole,                       ///< QString, the household's number
        ErrorsRole,                     ///< int, unsettled findings
        WarningsRole,
        AlertsRole,
        RiskClearedRole, ///< bool; true also where the household is not monitored
    };

    explicit HouseholdListModel(Session& session, QObject* parent = nullptr);

    void setFilter(const HouseholdFilter& filter);
    [[nodiscard]] const HouseholdFilter& filter() const { return m_filter; }

    /// Position of a household in the list. @return -1 when the filter leaves it out
    [[nodiscard]] int indexOf(const QString& household);
    /// Empty for a position outside the list.
    [[nodiscard]] QString householdAt(int position) const;
    /// Every household of the list, in its order.
    [[nodiscard]] QStringList households() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Page = std::vector<HouseholdRow>;

    void refresh();
    void readAgain(int page);
    void replaceRows(std::vector<qint64> rows);
    [[nodiscard]] std::vector<qint64> matchingRows();
    [[nodiscard]] const Page& page(int number) const;
    [[nodiscard]] const HouseholdRow* row(int position) const;
    [[nodiscard]] QString text(const HouseholdRow& row, int column) const;

    Session& m_session;
    HouseholdFilter m_filter;
    std::vector<qint64> m_rows;
    mutable QCache<int, Page> m_pages;
};

} // namespace mingbai
