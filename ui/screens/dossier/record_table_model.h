/// @file
/// Records of one entity as a table: rows are records, columns are fields, masked.
#pragma once

#include "core/ledger/ledger.h"

#include <QAbstractTableModel>

#include <functional>

namespace mingbai {

/// To be read; edited in the sheet beside it.
class RecordTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    /// How a cell reads, where it is not simply the masked value.
    using Words = std::function<QString(const Record&, const Field&)>;
    static constexpr int kRecordRole = Qt::UserRole; ///< id of the record

    /// @param entity outlives the model; @param columns fields of it
    RecordTableModel(const Entity& entity, std::vector<const Field*> columns, QObject* parent = nullptr);

    void setWords(const Words& words) { m_words = words; }
    /// Heading of a column other than the field's short label.
    void setHeading(const Field& field, const QString& heading);
    /// A first column that says what each record belongs to.
    void setOwner(const QString& heading, const std::function<QString(const Record&)>& owner);
    /// Rows that are shown in a quiet colour.
    void setQuiet(const std::function<bool(const Record&)>& isQuiet) { m_isQuiet = isQuiet; }

    /// Where the same records stand in the same order, views keep their place.
    void setRecords(std::vector<Record> records);
    [[nodiscard]] const std::vector<Record>& records() const { return m_records; }
    /// -1 when it is not here.
    [[nodiscard]] int rowOf(const QString& record) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Entity& m_entity;
    std::vector<const Field*> m_columns;
    std::vector<Record> m_records;
    std::map<QString, QString> m_headings; ///< by field
    Words m_words;
    std::function<bool(const Record&)> m_isQuiet;
    QString m_ownerHeading;
    std::function<QString(const Record&)> m_owner;
};

} // namespace mingbai
