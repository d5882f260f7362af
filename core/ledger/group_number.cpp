#include "core/ledger/group_number.h"

namespace mingbai {
namespace {

constexpr QStringView kDigits = u"〇一二三四五六七八九";

} // namespace

int leadingNumber(const QString& text)
{
    int number = 0;
    int last = -1;
    for (const QChar c : text) {
        const auto digit = static_cast<int>(kDigits.indexOf(c));
        if (c.isDigit()) {
            number = number * 10 + c.digitValue();
            last = 0;
        } else if (c == u'十') {
            number += last > 0 ? last * 9 : 10; // the digit before was added once already
            last = 0;
        } else if (digit >= 0) {
            number += digit;
            last = digit;
        } else {
            break;
        }
    }
    return last < 0 ? -1 : number;
}

QString chineseNumber(int number)
{
    const int tens = number / 10;
    const int ones = number % 10;
    QString text;
    if (tens > 1)
        text += kDigits[tens];
    if (tens > 0)
        text += u'十';
    if (ones > 0)
        text += kDigits[ones];
    return text;
}

} // namespace mingbai
