#include "core/dictionary/reserved_words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr auto kSqlWords =
    "abort action add after all alter always analyze and as asc attach autoincrement before begin between by cascade case "
    "cast check collate column commit conflict constraint create cross current current_date current_time "
    "current_timestamp database default deferrable deferred delete desc detach distinct do drop each else end escape "
    "except exclude exclusive exists explain fail filter first following for foreign from full generated glob group "
    "groups having if ignore immediate in index indexed initially inner insert instead intersect into is isnull join key "
    "last left like limit match materialized natural no not nothing notnull null nulls of offset on or order others outer "
    "over partition plan pragma preceding primary query raise range recursive references regexp reindex release rename "
    "replace restrict returning right rollback row rows savepoint select set table temp temporary then ties to "
    "transaction trigger unbounded union unique update using vacuum values view virtual when where window with without "
    "rowid oid"_L1;

constexpr auto kCppWords =
    "alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class compl "
    "concept const consteval constexpr constinit const_cast continue co_await co_return co_yield decltype default delete "
    "do double dynamic_cast else enum explicit export extern false float for friend goto if inline int long mutable "
    "namespace new noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast "
    "requires return short signed sizeof static static_assert static_cast struct switch template this thread_local throw "
    "true try typedef typeid typename union unsigned using virtual void volatile wchar_t while xor xor_eq"_L1;

QSet<QString> wordsOf(QLatin1StringView list)
{
    const QStringList words = QString(list).split(u' ');
    return {words.begin(), words.end()};
}

} // namespace

bool isIdentifier(QStringView text)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const auto isRest = [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_'; };
    return !text.isEmpty() && isLetter(text.front()) && std::all_of(text.begin(), text.end(), isRest);
}

bool isCppWord(QStringView word)
{
    static const QSet<QString> words = wordsOf(kCppWords);
    return words.contains(word.toString());
}

bool isSqlWord(QStringView lowerCase)
{
    static const QSet<QString> words = wordsOf(kSqlWords);
    return words.contains(lowerCase.toString());
}

} // namespace mingbai
