/// @file
/// One line of what is to be mended: severity and count in the colour of the severity, then the words of the check.
#pragma once

#include <QStyledItemDelegate>

namespace mingbai {

class ToMendDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        CheckRole = Qt::UserRole, ///< QString, of the catalogue
        CountRole,                ///< qint64
        SeverityRole,             ///< int, of Severity
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace mingbai
