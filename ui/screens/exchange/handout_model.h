/// @file
/// The rows of a list to hand in, as a table on the screen: always masked, narrowed by a group and a text.
#pragma once

#include "core/exchange/handout.h"

#include <QAbstractTableModel>

namespace mingbai {

class HandoutModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Takes columns and rows that were read. @p table's own rows are not asked for again.
    void setTable(HandoutTable table, std::vector<std::vector<Value>> rows);
    /// Rows whose group is @p group (empty: any) and that hold @p text in a cell as it is shown (empty: any).
    void narrow(const QString& group, const QString& text);
    /// Groups in the rows, in the order they come; empty when the list does not show them.
    [[nodiscard]] QStringList groups() const;
    /// How many rows there are before narrowing.
    [[nodiscard]] qsizetype allRows() const { return static_cast<qsizetype>(m_rows.size()); }
    /// What is shown, to be written. Valid as long as the model keeps its rows.
    [[nodiscard]] HandoutTable shownTable(bool masked) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const;
    [[nodiscard]] bool isWanted(std::size_t row, const QString& group, const QString& text) const;

    HandoutTable m_table;
    std::vector<std::vector<Value>> m_rows;
    std::vector<std::size_t> m_shown; ///< indexes into m_rows
    int m_groupColumn = -1;
};

} // namespace mingbai
