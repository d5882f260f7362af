#include "core/dictionary/readers.h"
#include "core/dictionary/text_cleaning.h"

#include <QHash>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kShownLabels = 8;

Parsed unknownCode(const CodeList& list)
{
    QStringList labels;
    bool isWhole = true;
    for (const Code& code : list.codes) {
        if (code.retired)
            continue;
        isWhole = labels.size() < kShownLabels;
        if (!isWhole)
            break;
        labels += code.label.text();
    }
    const QString separator = currentLanguage() == Language::Chinese ? u"、"_s : u", "_s;
    const QString shown = labels.join(separator) + (isWhole ? QString() : separator + u'…');
    return refused(Parsing::tr("This is not in the list \"%1\". Choose from: %2.").arg(list.label.text(), shown));
}

bool isSeparator(QChar c)
{
    static constexpr QStringView kSeparators = u",，、;；/|+\n\t 　";
    return kSeparators.contains(c);
}

/// Where the words of a text begin and end, separators left out.
std::vector<std::pair<qsizetype, qsizetype>> wordsOf(QStringView text)
{
    std::vector<std::pair<qsizetype, qsizetype>> words;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isWord = i < text.size() && !isSeparator(text[i]);
        if (isWord && start < 0)
            start = i;
        if (!isWord && start >= 0) {
            words.emplace_back(start, i);
            start = -1;
        }
    }
    return words;
}

/// "已消除", "未消除" for 风险是否已消除: said with the words of the label, so that 未知 and 不详 are no answers.
bool repeatsLabel(const Field& field, const QString& text)
{
    if (text.size() < 2 || !QStringView(u"已未不").contains(text.front()))
        return false;
    return std::all_of(text.begin() + 1, text.end(), [&](QChar c) { return field.label.zh.contains(c); });
}

} // namespace

Parsed readCode(const Field& field, const QString& text)
{
    const Code* code = field.codes->match(text);
    return code ? taken(code->code) : unknownCode(*field.codes);
}

/// Labels may hold separators themselves ("Serious illness"), so from each word on the longest piece that is a name is taken.
Parsed readCodes(const Field& field, const QString& text)
{
    const CodeList& list = *field.codes;
    const auto words = wordsOf(text);
    std::set<const Code*> chosen; // pointers into one vector: in the list's order
    for (std::size_t first = 0; first < words.size();) {
        std::size_t end = words.size();
        const Code* code = nullptr;
        while (!code && end > first) {
            const auto from = words[first].first;
            code = list.match(QStringView(text).sliced(from, words[--end].second - from));
        }
        if (!code)
            return unknownCode(list);
        chosen.insert(code);
        first = end + 1;
    }
    QStringList codes;
    for (const Code* code : chosen)
        codes += code->code;
    return codes.isEmpty() ? unknownCode(list) : taken(codes.join(u','));
}

Parsed readYesNo(const Field& field, const QString& text)
{
    static const QHash<QString, int> words = [] {
        QHash<QString, int> result;
        for (const auto& word : {u"是"_s, u"√"_s, u"✓"_s, u"✔"_s, u"☑"_s, u"有"_s, u"对"_s, u"1"_s, u"y"_s, u"yes"_s, u"true"_s,
                 u"t"_s, u"达标"_s, u"合格"_s})
            result.insert(word, 1);
        for (const auto& word : {u"否"_s, u"×"_s, u"✗"_s, u"✘"_s, u"x"_s, u"☒"_s, u"无"_s, u"错"_s, u"不是"_s, u"没有"_s, u"0"_s,
                 u"n"_s, u"no"_s, u"false"_s, u"f"_s, u"不达标"_s, u"未达标"_s, u"不合格"_s})
            result.insert(word, 0);
        return result;
    }();
    const auto found = words.constFind(looseKey(text));
    if (found == words.constEnd() && repeatsLabel(field, text))
        return taken(qint64{text.startsWith(u'已')});
    if (found == words.constEnd())
        return refused(Parsing::tr("Write yes or no."));
    return taken(qint64{*found});
}

} // namespace mingbai
