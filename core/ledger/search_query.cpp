#include "core/ledger/search_query.h"

#include "core/dictionary/fields.h"
#include "core/ledger/search_index.h"

#include <QSet>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

constexpr QChar kAfterEverything(0x7F); // numbers hold digits and capital letters only

QByteArray phrase(const char* column, const QString& text)
{
    return QByteArray(column) + " : \"" + text.toUtf8() + '"';
}

/// The word as a beginning: a prefix, or for one character the token made for it.
QByteArray beginning(const QString& text)
{
    const bool isOneCharacter = text.size() == 1 || (text.size() == 2 && text.front().isHighSurrogate());
    return phrase("starts", text) + (isOneCharacter ? "" : " *");
}

QByteArray condition(const SearchWord& word, Fit fit, bool alsoPlace)
{
    if (word.kind == SearchWord::Kind::Letters)
        return fit == Fit::Exact ? phrase("starts", word.text) : beginning(word.text);
    QByteArray name;
    if (fit == Fit::Exact)
        name = phrase("starts", word.text);
    else if (fit == Fit::Start)
        name = beginning(word.text);
    else
        name = phrase("names", spacedText(word.text));
    if (!alsoPlace)
        return name;
    for (const QString& spelling : placeSpellings(word.text))
        name += " OR " + phrase("place", spacedText(spelling));
    return '(' + name + ')';
}

QByteArray expression(const std::vector<SearchWord>& words, Fit fit)
{
    QByteArrayList conditions;
    for (const SearchWord& word : words)
        conditions += condition(word, fit, fit == Fit::Inside || words.size() > 1);
    return conditions.join(" AND ");
}

/// @param sql with parameters for the least and the first too great value, and the limit
void collect(Database& database, const QByteArray& sql, const QString& start, int limit, std::vector<NumberMatch>& matches)
{
    Statement rows(database, sql);
    rows.bind(1, start);
    rows.bind(2, start + kAfterEverything);
    rows.bind(3, qint64{limit == 0 ? -1 : limit});
    while (rows.next()) {
        const NumberMatch match{rows.integer(0), rows.integer(1)};
        const bool isKnown = limit != 0 && std::any_of(matches.begin(), matches.end(), [&match](const NumberMatch& known) {
            return known.household == match.household && known.person == match.person;
        });
        if (!isKnown)
            matches.push_back(match);
    }
}

/// Records whose field begins with a text, through the field's own index.
QByteArray selectBeginning(const Field& field)
{
    const QByteArray household = quoted(entities::household);
    const QByteArray range = quoted(field.id) + " >= ?1 AND " + quoted(field.id) + " < ?2 ORDER BY " + quoted(field.id)
        + " LIMIT ?3";
    if (field.entity == entities::household)
        return "SELECT \"entry\", 0 FROM " + household + " WHERE " + range;
    return "SELECT (SELECT h.\"entry\" FROM " + household + " AS h WHERE h.\"id\" = p." + household + "), p.\"entry\" FROM "
        + quoted(field.entity) + " AS p WHERE p." + range;
}

} // namespace

std::vector<qint64> householdsWithWords(Database& database, const std::vector<SearchWord>& words, int limit)
{
    std::vector<qint64> found;
    QSet<qint64> known;
    QByteArray last;
    Statement rows(database, "SELECT rowid FROM search WHERE search MATCH ?1 LIMIT ?2");
    for (const Fit fit : {Fit::Exact, Fit::Start, Fit::Inside}) {
        if (words.empty() || (limit > 0 && found.size() >= static_cast<std::size_t>(limit)))
            break;
        const QByteArray match = expression(words, fit);
        if (match == last)
            continue;
        last = match;
        rows.reset();
        rows.bind(1, QString::fromUtf8(match));
        rows.bind(2, qint64{limit == 0 ? -1 : limit});
        while (rows.next()) {
            const qint64 household = rows.integer(0);
            if (!known.contains(household)) {
                known.insert(household);
                found.push_back(household);
            }
        }
    }
    return found;
}

std::vector<NumberMatch> recordsWithNumber(Ledger& ledger, const QString& number, int limit)
{
    Database& database = ledger.database();
    std::vector<NumberMatch> matches;
    // In the order of the reversed number: the number itself comes first, then longer ones that end with it.
    collect(database,
        "SELECT household, person FROM search_number WHERE reversed >= ?1 AND reversed < ?2 ORDER BY reversed LIMIT ?3",
        reversedText(number), limit, matches);
    for (const SearchedEntity& searched : searchedEntities(ledger.dictionary())) {
        for (const Field* field : searched.numbers) {
            if (field->indexed)
                collect(database, selectBeginning(*field), number, limit, matches);
        }
    }
    return matches;
}

std::vector<qint64> householdsFor(Ledger& ledger, const QString& typed)
{
    std::vector<SearchWord> others;
    std::vector<qint64> found;
    bool isFirst = true;
    const auto keep = [&](const std::vector<qint64>& matching) {
        if (std::exchange(isFirst, false)) {
            found = matching;
            return;
        }
        const QSet<qint64> allowed(matching.begin(), matching.end());
        std::erase_if(found, [&allowed](qint64 household) { return !allowed.contains(household); });
    };
    for (const SearchWord& word : searchWords(typed)) {
        if (word.kind != SearchWord::Kind::Number) {
            others.push_back(word);
            continue;
        }
        std::vector<qint64> matching;
        QSet<qint64> known;
        for (const NumberMatch& match : recordsWithNumber(ledger, word.text, 0)) {
            if (!known.contains(match.household)) {
                known.insert(match.household);
                matching.push_back(match.household);
            }
        }
        keep(matching);
    }
    if (!others.empty())
        keep(householdsWithWords(ledger.database(), others, 0));
    return found;
}

} // namespace mingbai
