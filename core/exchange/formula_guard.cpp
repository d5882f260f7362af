#include "core/exchange/formula_guard.h"

#include <algorithm>

namespace mingbai {
namespace {

constexpr qsizetype kDigitsShownWhole = 11; ///< by Excel's "General" format; from 16 on they are lost as well

bool isLostAsNumber(QStringView text)
{
    const bool isDigits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isDigits && (text.size() > kDigitsShownWhole || (text.size() > 1 && text.front() == u'0'));
}

/// An apostrophe before what is guarded is guarded, too, so that taking the guard off gives back what was there.
bool needsGuard(QStringView text)
{
    const bool isGuarded = text.startsWith(u'\'');
    const QStringView rest = isGuarded ? text.sliced(1) : text;
    return startsFormula(rest) || isLostAsNumber(rest) || (isGuarded && rest.startsWith(u'\''));
}

} // namespace

bool startsFormula(QStringView text)
{
    static constexpr QStringView kStarts = u"=+-@\t\r\n＝＋－＠";
    return !text.isEmpty() && kStarts.contains(text.front());
}

QString guarded(const QString& text, const Field& field)
{
    return !field.isNumber() && needsGuard(text) ? u'\'' + text : text;
}

QString unguarded(const QString& text)
{
    return text.startsWith(u'\'') && needsGuard(text) ? text.sliced(1) : text;
}

} // namespace mingbai
