/// @file
/// Cells of the grid: painted by hand, edited by the editors of forms.
#pragma once

#include "ui/forms/editor.h"

#include <QStyledItemDelegate>

namespace mingbai {

/// A cell is left by Enter, Tab, and by arrows where it was typed over; whatever cannot be stored stays in it as a refused text.
class GridDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit GridDelegate(QDate today, QObject* parent = nullptr);

    /// Whether the year before is painted small beside each answer.
    void setShowsFormer(bool shows) { m_showsFormer = shows; }
    /// The next editor opens over what is there: arrows leave it, as in a spreadsheet.
    void setTypeOver(bool typeOver) { m_typeOver = typeOver; }
    /// Columns in front of this one lie in @p viewport, over the others.
    void setFrozen(QWidget* viewport, int count);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    /// A text could not be stored and belongs to the cell now.
    void refused(const QModelIndex& index, const QString& text, const QString& reason);
    /// The editor was left by this key; the cell is done.
    void leftBy(int key, Qt::KeyboardModifiers modifiers);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool leaves(const Editor& editor, int key, Qt::KeyboardModifiers modifiers) const;
    void finish(Editor* editor);
    void close(Editor* editor);

    QDate m_today;
    bool m_showsFormer = false;
    bool m_typeOver = true;
    QPointer<QWidget> m_frozenViewport;
    int m_frozenCount = 0;
};

} // namespace mingbai
