#include "ui/screens/dossier/income_delegate.h"

#include "ui/forms/finding_mark.h"
#include "ui/screens/dossier/income_model.h"

#include <QLocale>
#include <QPainter>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSmall = 0.85;      ///< of the figure's font
constexpr double kMostPercent = 999; ///< beyond it the number says nothing

QString changeText(double percent)
{
    const double size = std::abs(percent);
    const QString number = size > kMostPercent ? u">999"_s : QString::number(size, 'f', size < 10 ? 1 : 0);
    return (percent > 0 ? u"▲ "_s : u"▼ "_s) + number + u'%';
}

} // namespace

void IncomeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    FieldDelegate::paint(painter, option, index);
    if (const QVariant severity = index.data(IncomeModel::kSeverityRole); severity.isValid()) {
        painter->save();
        paintCorner(*painter, option.rect, roleColour(roleOf(static_cast<Severity>(severity.toInt())), option.palette),
            option.fontMetrics.height() / 2);
        painter->restore();
    }
    const QVariant change = index.data(IncomeModel::kChangeRole);
    if (!change.isValid())
        return;
    const double percent = change.toDouble();
    painter->save();
    QFont font = option.font;
    font.setPixelSize(qRound(QFontInfo(font).pixelSize() * kSmall));
    painter->setFont(font);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->setPen(isSelected ? option.palette.color(QPalette::HighlightedText)
                               : roleColour(percent > 0 ? Role::Rising : Role::Falling, option.palette));
    painter->drawText(option.rect.adjusted(kGap, 0, -kGap, 0), Qt::AlignLeft | Qt::AlignVCenter, changeText(percent));
    painter->restore();
}

} // namespace mingbai
