#include "core/ledger/search_text.h"

#include "core/base/pinyin.h"
#include "core/dictionary/identifiers.h"
#include "core/ledger/group_number.h"

#include <QRegularExpression>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype kIdLength = 18;
constexpr qsizetype kShortestNumber = 3; // two digits are the tail of everybody

bool isAsciiLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

SearchWord::Kind kindOf(const QString& folded)
{
    const bool isAscii = std::all_of(folded.cbegin(), folded.cend(), [](QChar c) { return isAsciiLetter(c) || isAsciiDigit(c); });
    if (!isAscii)
        return SearchWord::Kind::Text;
    if (std::all_of(folded.cbegin(), folded.cend(), isAsciiLetter))
        return SearchWord::Kind::Letters;
    return folded.size() < kShortestNumber ? SearchWord::Kind::Text : SearchWord::Kind::Number;
}

Fit fitOfText(const QString& text, const QString& wanted)
{
    if (!text.startsWith(wanted))
        return text.contains(wanted) ? Fit::Inside : Fit::None;
    return text.size() == wanted.size() ? Fit::Exact : Fit::Start;
}

/// Most of what is searched: folding leaves it as it is.
bool isFolded(QChar c)
{
    return isAsciiLetter(c) || isAsciiDigit(c) || (c >= QChar(0x4E00) && c <= QChar(0x9FA5)); // the ideographs of Unicode 1.1
}

/// A character beyond the first plane takes two QChars.
QString firstCharacter(const QString& text)
{
    return text.left(!text.isEmpty() && text.front().isHighSurrogate() ? 2 : 1);
}

} // namespace

QString foldedText(const QString& text)
{
    if (std::all_of(text.cbegin(), text.cend(), isFolded))
        return text;
    QString folded;
    for (const char32_t character : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        if (QChar::isLetterOrNumber(character))
            folded += QString::fromUcs4(&character, 1).toLower();
    }
    return folded;
}

QStringList placeSpellings(const QString& folded)
{
    static const QRegularExpression group(u"^(?:([1-9][0-9]?)|[一二三四五六七八九十]{1,3})(?=[组队社])"_s);
    const QRegularExpressionMatch match = group.match(folded);
    if (!match.hasMatch())
        return {folded};
    const int number = leadingNumber(folded);
    const QString other = match.hasCaptured(1) ? chineseNumber(number) : QString::number(number);
    return {folded, other + folded.sliced(match.capturedEnd())};
}

QString spacedText(const QString& folded)
{
    QString spaced;
    spaced.reserve(folded.size() * 2);
    for (const QChar c : folded) {
        if (!spaced.isEmpty() && !c.isLowSurrogate())
            spaced += u' ';
        spaced += c;
    }
    return spaced;
}

QString foldedNumber(const QString& text)
{
    return foldedText(text).toUpper();
}

QStringList searchedNumbers(const QString& text)
{
    const QString number = foldedNumber(text);
    if (number.isEmpty())
        return {};
    const bool isCertificate = !disabilityClassOf(number).isEmpty() && !disabilityGradeOf(number).isEmpty()
        && birthDateOf(number).isValid();
    QStringList found{number};
    if (isCertificate)
        found << number.first(kIdLength);
    return found;
}

QString reversedText(const QString& text)
{
    QString reversed = text;
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

QString startTokens(const QString& name)
{
    const Pinyin sound = pinyin(name);
    QStringList tokens;
    const auto add = [&tokens](const QString& token) {
        if (!token.isEmpty() && !tokens.contains(token))
            tokens += token;
    };
    for (const QString& token :
        {foldedText(name), foldedText(sound.initials()), foldedText(sound.joined()), foldedText(sound.joined(true))}) {
        add(token);
        add(firstCharacter(token));
    }
    return tokens.join(u' ');
}

std::vector<SearchWord> searchWords(const QString& typed)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s\\x{3000},，、;；]+"));
    std::vector<SearchWord> words;
    for (const QString& part : typed.split(blanks, Qt::SkipEmptyParts)) {
        const QString folded = foldedText(part);
        if (folded.isEmpty())
            continue;
        const SearchWord::Kind kind = kindOf(folded);
        words.push_back({kind, kind == SearchWord::Kind::Number ? folded.toUpper() : folded});
    }
    return words;
}

Fit fitOf(const SearchWord& word, const QString& name)
{
    if (word.kind == SearchWord::Kind::Number)
        return Fit::None;
    if (word.kind == SearchWord::Kind::Text)
        return fitOfText(foldedText(name), word.text);
    const Pinyin sound = pinyin(name);
    Fit best = Fit::None;
    for (const QString& letters : {sound.initials(), sound.joined(), sound.joined(true)}) {
        const Fit fit = fitOfText(foldedText(letters), word.text);
        if (fit != Fit::Inside) // nobody types from the middle of a syllable
            best = std::min(best, fit);
    }
    return best;
}

bool standsIn(const SearchWord& word, const QString& place)
{
    const QString folded = foldedText(place);
    const QStringList spellings = placeSpellings(word.text);
    return word.kind == SearchWord::Kind::Text
        && std::any_of(spellings.begin(), spellings.end(), [&](const QString& text) { return folded.contains(text); });
}

} // namespace mingbai
