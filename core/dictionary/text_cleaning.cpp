#include "core/dictionary/text_cleaning.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr char16_t kFullWidthFirst = 0xFF01;
constexpr char16_t kFullWidthLast = 0xFF5E;
constexpr char16_t kFullWidthOffset = 0xFEE0;

QChar halfWidthOf(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit >= kFullWidthFirst && unit <= kFullWidthLast)
        return {static_cast<char16_t>(unit - kFullWidthOffset)};
    return unit == 0x3000 || unit == 0x00A0 ? QChar(u' ') : c;
}

bool isBracket(QChar c)
{
    static constexpr QStringView kBrackets = u"()[]{}【】〔〕《》〈〉「」“”\"'‘’";
    return kBrackets.contains(c);
}

bool isRefused(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional marks, zero-width characters, byte order mark
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_NotAssigned: // rare characters newer than Qt's tables are names of real people
        return !(c >= 0x20000 && c <= 0x3FFFD);
    default:
        return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0xFFFD; // invisible letters
    }
}

} // namespace

QString halfWidth(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), result.begin(), halfWidthOf);
    return result;
}

QString looseKey(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar original : text) {
        const QChar c = halfWidthOf(original);
        if (!c.isSpace() && !isBracket(c))
            result += c.toLower();
    }
    return result;
}

bool hasRefusedCharacter(QStringView text, bool manyLines)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (manyLines && (c == u'\n' || c == u'\t'))
            continue;
        if (c.unicode() >= 0x20 && c.unicode() < 0x7F)
            continue;
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isRefused(isPair ? QChar::surrogateToUcs4(c, text[i + 1]) : c.unicode()))
            return true;
        i += isPair ? 1 : 0;
    }
    return false;
}

bool isHan(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3400 && unit <= 0x4DBF) || (unit >= 0xF900 && unit <= 0xFAFF)
        || c.isSurrogate();
}

QString withMiddleDots(QString text)
{
    static constexpr QStringView kDots = u"•‧・･∙⋅●．";
    for (QChar& c : text) {
        if (kDots.contains(c))
            c = QChar(0x00B7);
    }
    return text;
}

QString withoutHanSpaces(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSpace()) {
            result += text[i];
            continue;
        }
        qsizetype next = i;
        while (next < text.size() && text[next].isSpace())
            ++next;
        const bool between = !result.isEmpty() && next < text.size();
        if (between && !(isHan(result.back()) && isHan(text[next])))
            result += u' ';
        i = next - 1;
    }
    return result;
}

} // namespace mingbai
