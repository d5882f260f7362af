/// @file
/// Editors of fields inside a table: type over a cell, Enter goes down.
#pragma once

#include "ui/forms/editor.h"
#include "ui/models/field_roles.h"

#include <QStyledItemDelegate>

namespace mingbai {

/// Opens the editor of the cell's field. A text that cannot be stored keeps the editor open, with its problem beside it.
class FieldDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit FieldDelegate(QDate today, QObject* parent = nullptr);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    /// The cell is done; the view may go on.
    void stepped(mingbai::Editor::Step step);

private:
    QDate m_today;
};

} // namespace mingbai
