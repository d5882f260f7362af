#include "core/exchange/formula_guard.h"

namespace mingbai {
namespace {

bool startsFormula(QStringView text)
{
    static constexpr QStringView kStarts = u"=+-@\t\r\n＝＋－＠";
    return !text.isEmpty() && kStarts.contains(text.front());
}

} // namespace

QString guarded(const QString& text, const Field& field)
{
    if (field.isNumber())
        return text;
    // An apostrophe before a formula is guarded, too, so that taking the guard off gives back what was there.
    const qsizetype first = text.startsWith(u'\'') ? 1 : 0;
    return startsFormula(QStringView(text).sliced(first)) || (first == 1 && text.startsWith(QStringLiteral("''"))) ? u'\'' + text
                                                                                                                   : text;
}

QString unguarded(const QString& text)
{
    if (!text.startsWith(u'\''))
        return text;
    const QStringView rest = QStringView(text).sliced(1);
    const bool wasGuarded = startsFormula(rest) || rest.startsWith(u'\'');
    return wasGuarded ? rest.toString() : text;
}

} // namespace mingbai
