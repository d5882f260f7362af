/// @file
/// The last column of the household list: how many errors, warnings and alerts, told apart by form as well as colour.
#pragma once

#include <QStyledItemDelegate>

namespace mingbai {

/// Error: filled and round. Warning: outlined. Alert: filled and square. Words stand in the tool tip.
class FindingPills final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace mingbai
