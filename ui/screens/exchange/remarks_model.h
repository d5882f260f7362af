/// @file
/// What an import refuses or doubts, as a table.
#pragma once

#include "core/exchange/import.h"

#include <QAbstractTableModel>

namespace mingbai {

class RemarksModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Row, Heading, Value, Message, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Refused ones first. A refused row is told from a doubtful one by its words and its colour.
    void setPlan(const ImportPlan& plan);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ImportRemark> m_remarks;
    std::size_t m_refused = 0;
};

} // namespace mingbai
