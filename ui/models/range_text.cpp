#include "ui/models/range_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace mingbai {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ranges)
};

} // namespace

QString rangeText(const IncomeRange& range)
{
    const auto yuan = [](qint64 fen) { return QLocale().toString(fen / 100); };
    if (!range.from)
        return Words::tr("below %1").arg(yuan(range.below.value_or(0)));
    if (!range.below)
        return Words::tr("%1 and more").arg(yuan(*range.from));
    return Words::tr("%1 to %2").arg(yuan(*range.from), yuan(*range.below));
}

} // namespace mingbai
