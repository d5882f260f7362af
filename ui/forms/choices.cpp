#include "ui/forms/choices.h"

#include "core/base/pinyin.h"
#include "core/dictionary/divisions.h"

#include <map>
#include <numeric>

namespace mingbai {

using namespace Qt::StringLiterals;

namespace {

void addKeys(Choice& choice, const QString& text, const Pinyin& sound)
{
    if (text.isEmpty())
        return;
    choice.keys << text.toLower() << sound.joined() << sound.joined(true) << sound.initials();
    for (qsizetype i = 1; i < text.size(); ++i) // also by what a label says further on
        choice.keys << text.sliced(i).toLower();
}

/// Of a person, or a place that bears a family's name.
Choice namedChoice(const QString& value, const QString& name)
{
    Choice choice{value, name, name, {}};
    addKeys(choice, name, pinyin(name));
    return choice;
}

Choice choiceOf(const Code& code)
{
    Choice choice{code.code, code.label.text(), code.code + u"  "_s + code.label.text(), {}};
    addKeys(choice, choice.label, pinyinOfWords(choice.label));
    choice.keys << code.code.toLower() << code.label.zh.toLower() << code.label.en.toLower();
    bool isNumber = false;
    const int number = code.code.toInt(&isNumber);
    if (isNumber)
        choice.keys << QString::number(number);
    for (const QString& synonym : code.synonyms)
        choice.keys << synonym.toLower();
    choice.keys.removeDuplicates();
    return choice;
}

} // namespace

const std::vector<Choice>& choicesOf(const CodeList& list)
{
    static std::map<std::pair<const CodeList*, Language>, std::vector<Choice>> made;
    auto& choices = made[{&list, currentLanguage()}];
    if (!choices.empty())
        return choices;
    for (const Code& code : list.codes) {
        if (!code.retired)
            choices.push_back(choiceOf(code));
    }
    return choices;
}

const std::vector<Choice>& villageChoices()
{
    static const std::vector<Choice> choices = [] {
        std::vector<Choice> made;
        for (const County& county : counties()) {
            for (const Township& township : county.townships) {
                for (const Division& village : township.villages) {
                    Choice choice = namedChoice(village.code, shortDivisionName(village.code));
                    const QString name = shortVillageName(village.name);
                    addKeys(choice, name, pinyin(name));
                    choice.keys << village.code;
                    made.push_back(std::move(choice));
                }
            }
        }
        return made;
    }();
    return choices;
}

std::vector<Choice> choicesOf(const std::vector<Candidate>& candidates)
{
    std::vector<Choice> choices;
    choices.reserve(candidates.size());
    for (const Candidate& candidate : candidates)
        choices.push_back(namedChoice(candidate.value, candidate.label));
    return choices;
}

std::vector<int> matching(const std::vector<Choice>& choices, const QString& typed)
{
    const QString wanted = typed.trimmed().toLower();
    std::vector<int> found;
    if (wanted.isEmpty()) {
        found.resize(choices.size());
        std::iota(found.begin(), found.end(), 0);
        return found;
    }
    std::vector<int> begun;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const QStringList& keys = choices[i].keys;
        if (keys.contains(wanted))
            found.push_back(static_cast<int>(i));
        else if (std::any_of(keys.begin(), keys.end(), [&](const QString& key) { return key.startsWith(wanted); }))
            begun.push_back(static_cast<int>(i));
    }
    found.insert(found.end(), begun.begin(), begun.end());
    return found;
}

} // namespace mingbai
