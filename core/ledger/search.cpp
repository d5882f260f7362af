#include "core/ledger/search.h"

#include "core/dictionary/fields.h"
#include "core/ledger/search_index.h"
#include "core/ledger/search_query.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

const QString kHead = u"01"_s;        // code of the list `relation`
constexpr int kNumbersLookedAt = 400; // when other words narrow them down
constexpr qsizetype kShownDigits = 4; // of a number, never more

using Texts = std::vector<QString>; ///< values of some fields, in the fields' order

struct Member {
    qint64 entry = 0;
    QString id;
    Texts names;
    Texts numbers;
    bool isHead = false;

    [[nodiscard]] QString name() const { return names.empty() ? QString() : names.front(); }
};

/// What of a household can match and is shown.
struct Family {
    QString id;
    Texts places;
    Texts numbers;
    std::vector<Member> members;

    [[nodiscard]] QString place() const { return QStringList(places.begin(), places.end()).join(u' ').simplified(); }
    [[nodiscard]] QString head() const
    {
        const auto head = std::find_if(members.begin(), members.end(), [](const Member& member) { return member.isHead; });
        return head == members.end() ? QString() : head->name();
    }
};

struct RankedHit {
    Fit fit = Fit::None;
    Hit hit;
};

QByteArray columns(const std::vector<const Field*>& fields)
{
    QByteArray sql;
    for (const Field* field : fields)
        sql += ", " + quoted(field->id);
    return sql;
}

Texts readTexts(const Statement& row, int& column, std::size_t count)
{
    Texts texts;
    for (std::size_t i = 0; i < count; ++i)
        texts.push_back(row.text(column++));
    return texts;
}

QString shownNumber(const std::vector<const Field*>& fields, const Texts& numbers, const QString& wanted)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        for (const QString& number : searchedNumbers(numbers[i])) {
            if (number.endsWith(wanted) || number.startsWith(wanted))
                return fields[i]->shortLabel.text() + u" …"_s + number.right(std::min(kShownDigits, wanted.size()));
        }
    }
    return {};
}

class Finder {
public:
    Finder(Ledger& ledger, const QString& typed, int limit)
        : m_ledger(ledger)
        , m_limit(limit)
        , m_words(searchWords(typed))
        , m_searched(searchedEntities(ledger.dictionary()))
        , m_household(ledger.database(),
              "SELECT \"id\"" + columns(m_searched[0].places) + columns(m_searched[0].numbers) + " FROM "
                  + quoted(entities::household) + " WHERE \"entry\" = ?1")
        , m_members(ledger.database(),
              "SELECT \"entry\", \"id\", " + quoted(fields::person::relation.field) + columns(m_searched[1].names)
                  + columns(m_searched[1].numbers) + " FROM " + quoted(entities::person) + " WHERE " + quoted(entities::household)
                  + " = ?1 ORDER BY \"entry\"")
    {
    }

    std::vector<Hit> find()
    {
        const auto number = std::find_if(m_words.begin(), m_words.end(), [](const SearchWord& word) { return isNumber(word); });
        if (m_limit <= 0)
            return {};
        if (number != m_words.end())
            findNumber(*number);
        else
            findWords();
        std::stable_sort(
            m_hits.begin(), m_hits.end(), [](const RankedHit& one, const RankedHit& other) { return one.fit < other.fit; });
        std::vector<Hit> hits;
        for (RankedHit& ranked : m_hits) {
            if (hits.size() < static_cast<std::size_t>(m_limit))
                hits.push_back(std::move(ranked.hit));
        }
        return hits;
    }

private:
    static bool isNumber(const SearchWord& word) { return word.kind == SearchWord::Kind::Number; }

    std::optional<Family> family(qint64 entry)
    {
        m_household.reset();
        m_household.bind(1, entry);
        if (!m_household.next())
            return std::nullopt;
        Family family;
        int column = 1;
        family.id = m_household.text(0);
        family.places = readTexts(m_household, column, m_searched[0].places.size());
        family.numbers = readTexts(m_household, column, m_searched[0].numbers.size());
        m_members.reset();
        m_members.bind(1, family.id);
        while (m_members.next()) {
            Member& member = family.members.emplace_back();
            column = 3;
            member.entry = m_members.integer(0);
            member.id = m_members.text(1);
            member.isHead = m_members.text(2) == kHead;
            member.names = readTexts(m_members, column, m_searched[1].names.size());
            member.numbers = readTexts(m_members, column, m_searched[1].numbers.size());
        }
        return family;
    }

    static Fit fitOfMember(const SearchWord& word, const Member& member)
    {
        Fit best = Fit::None;
        for (const QString& name : member.names)
            best = std::min(best, fitOf(word, name));
        return best;
    }

    /// Every word but numbers fits this member's name or the household's place, one at least the name.
    [[nodiscard]] Fit fitOfAll(const Member& member, const Family& family) const
    {
        Fit best = Fit::None;
        for (const SearchWord& word : m_words) {
            if (isNumber(word))
                continue;
            const Fit fit = fitOfMember(word, member);
            if (fit == Fit::None && !standsIn(word, family.place()))
                return Fit::None;
            best = std::min(best, fit);
        }
        return best;
    }

    void findWords()
    {
        for (const qint64 entry : householdsWithWords(m_ledger.database(), m_words, m_limit)) {
            const std::optional<Family> found = family(entry);
            if (!found)
                continue;
            bool isPerson = false;
            for (const Member& member : found->members) {
                const Fit fit = fitOfAll(member, *found);
                if (fit == Fit::None)
                    continue;
                isPerson = true;
                m_hits.push_back({fit, {found->id, member.id, member.name(), found->place(), {}}});
            }
            if (!isPerson)
                m_hits.push_back({Fit::None, {found->id, {}, found->head(), found->place(), placeLabel(*found)}});
        }
    }

    /// The part of the place that the first word stands in.
    [[nodiscard]] QString placeLabel(const Family& family) const
    {
        for (std::size_t i = 0; i < family.places.size(); ++i) {
            if (std::any_of(
                    m_words.begin(), m_words.end(), [&](const SearchWord& word) { return standsIn(word, family.places[i]); }))
                return m_searched[0].places[i]->shortLabel.text();
        }
        return {};
    }

    void findNumber(const SearchWord& number)
    {
        const int looked = m_words.size() == 1 ? m_limit : std::max(m_limit, kNumbersLookedAt);
        for (const NumberMatch& match : recordsWithNumber(m_ledger, number.text, looked)) {
            if (m_hits.size() >= static_cast<std::size_t>(m_limit))
                return;
            if (const std::optional<Family> found = family(match.household))
                addNumberHit(*found, match.person, number.text);
        }
    }

    void addNumberHit(const Family& family, qint64 person, const QString& number)
    {
        const auto member = std::find_if(
            family.members.begin(), family.members.end(), [person](const Member& one) { return one.entry == person; });
        const bool isPerson = person != 0 && member != family.members.end();
        if (!othersFit(family, isPerson ? &*member : nullptr, number))
            return;
        if (isPerson) {
            m_hits.push_back({Fit::Exact,
                {family.id, member->id, member->name(), family.place(),
                    shownNumber(m_searched[1].numbers, member->numbers, number)}});
        } else {
            m_hits.push_back({Fit::Exact,
                {family.id, {}, family.head(), family.place(), shownNumber(m_searched[0].numbers, family.numbers, number)}});
        }
    }

    /// @param member whose number it is; null for the household's own: then any member's name will do
    [[nodiscard]] bool othersFit(const Family& family, const Member* member, const QString& number) const
    {
        return std::all_of(m_words.begin(), m_words.end(), [&](const SearchWord& word) {
            if (isNumber(word)) {
                return word.text == number || !shownNumber(m_searched[0].numbers, family.numbers, word.text).isEmpty()
                    || (member && !shownNumber(m_searched[1].numbers, member->numbers, word.text).isEmpty());
            }
            if (standsIn(word, family.place()))
                return true;
            if (member)
                return fitOfMember(word, *member) != Fit::None;
            return std::any_of(family.members.begin(), family.members.end(),
                [&word](const Member& one) { return fitOfMember(word, one) != Fit::None; });
        });
    }

    Ledger& m_ledger;
    int m_limit;
    std::vector<SearchWord> m_words;
    std::vector<SearchedEntity> m_searched; ///< household, person
    Statement m_household;
    Statement m_members;
    std::vector<RankedHit> m_hits;
};

} // namespace

std::vector<Hit> search(Ledger& ledger, const QString& text, int limit)
{
    std::vector<Hit> hits = Finder(ledger, text, limit).find();
    const std::vector<SearchWord> words = searchWords(text);
    const bool isSpelled = words.size() > 1
        && std::all_of(words.begin(), words.end(), [](const SearchWord& word) { return word.kind == SearchWord::Kind::Letters; });
    if (!hits.empty() || !isSpelled)
        return hits;
    QString together; // a name typed syllable by syllable: he lin jun
    for (const SearchWord& word : words)
        together += word.text;
    return Finder(ledger, together, limit).find();
}

} // namespace mingbai
