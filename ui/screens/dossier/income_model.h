/// @file
/// The income statements of a household side by side: columns are years, rows are items by section.
#pragma once

#include "core/checks/engine.h"

#include <QAbstractTableModel>

#include <functional>
#include <map>
#include <set>

namespace mingbai {

/// Newest year first. Column 0 names the item.
class IncomeModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kChangeRole = Qt::UserRole;       ///< double, change from the year before in percent; invalid where none
    static constexpr int kSeverityRole = Qt::UserRole + 2; ///< int, of Severity: the worst that was found; invalid where nothing
    static constexpr int kHeadingRole = Qt::UserRole + 1;  ///< bool, the row names a section

    /// Stores an answer. @return whether it could be kept
    using Store = std::function<bool(const QString& record, const Field& field, const Value& value)>;

    /// @param entity of income; outlives the model
    IncomeModel(const Entity& entity, Store store, QObject* parent = nullptr);

    /// In any order. Views keep their place where years and rows are the same.
    void setStatements(std::vector<Record> statements);
    /// What stands at the cells, by record and field; others are passed over.
    void setFindings(const std::vector<Finding>& findings);
    /// Whether items without a figure in any year are listed.
    void setShowAll(bool showAll);
    void setEditable(bool editable) { m_isEditable = editable; }

    /// Null in column 0.
    [[nodiscard]] const Record* statement(int column) const;
    /// Null in rows that name a section.
    [[nodiscard]] const Field* field(int row) const;
    [[nodiscard]] int rowOf(const QString& field) const;
    [[nodiscard]] int columnOf(const QString& record) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        const Section* section = nullptr;
        const Field* field = nullptr; ///< null: the section's name
        int index = -1;               ///< of the field
        friend bool operator==(const Row&, const Row&) = default;
    };

    [[nodiscard]] std::vector<Row> rowsNow() const;
    [[nodiscard]] bool isListed(const Field& field, std::size_t index, bool anyFigure) const;
    [[nodiscard]] QVariant label(const Row& row, int role) const;
    [[nodiscard]] QVariant change(const Row& row, int column) const;

    const Entity& m_entity;
    Store m_store;
    std::vector<Record> m_statements;
    std::vector<Row> m_rows;
    std::set<QString> m_reported;  ///< fields that take a figure from outside in place of a sum
    std::set<const Field*> m_kept; ///< listed although empty
    bool m_showAll = false;
    bool m_isEditable = true;

    /// What was found at one cell.
    struct Found {
        Severity severity = Severity::Warning;
        QStringList messages;
    };
    [[nodiscard]] const Found* foundAt(const Row& row, int column) const;
    [[nodiscard]] QString toolTip(const Row& row, int column) const;
    std::map<std::pair<QString, QString>, Found> m_found; ///< by record and field
};

} // namespace mingbai
