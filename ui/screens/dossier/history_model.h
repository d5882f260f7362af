/// @file
/// What happened to a household, newest first, one line a field.
#pragma once

#include "core/ledger/history.h"

#include <QAbstractTableModel>
#include <QHash>

namespace mingbai {

/// Values are masked; the change log itself is never shown raw.
class HistoryModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Who, What, Before, After, Why, Columns };

    explicit HistoryModel(Ledger& ledger, QObject* parent = nullptr);

    void load(const QString& household);
    [[nodiscard]] const HistoryItem& item(int row) const { return m_items[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const HistoryItem& item, int column) const;
    [[nodiscard]] QString whatWords(const HistoryItem& item) const;
    [[nodiscard]] QString whyWords(const LogEntry& change) const;

    Ledger& m_ledger;
    std::vector<HistoryItem> m_items;
    mutable QHash<QString, QString> m_titles; ///< by record
};

} // namespace mingbai
