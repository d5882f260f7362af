/// @file
/// Paints a figure of income with its change from the year before.
#pragma once

#include "ui/forms/field_delegate.h"

namespace mingbai {

/// The change stands left of the figure: an arrow, a colour and percent.
class IncomeDelegate final : public FieldDelegate {
    Q_OBJECT

public:
    using FieldDelegate::FieldDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace mingbai
