/// @file
/// Questions to the search index, answered with entries (row numbers) of households and persons.
#pragma once

#include "core/ledger/ledger.h"
#include "core/ledger/search_text.h"

namespace mingbai {

/// Households in which every word (none of them a number) is found, best first: whole names, beginnings of names,
/// insides of names and places. A place counts as well as a name when there are several words.
/// @param limit 0: all
[[nodiscard]] std::vector<qint64> householdsWithWords(Database& database, const std::vector<SearchWord>& words, int limit);

/// One record with a number.
struct NumberMatch {
    qint64 household = 0;
    qint64 person = 0; ///< 0: the household's own number
};

/// Whole numbers first, then those that end, then those that begin with @p number.
/// @param limit of each kind; 0: all
[[nodiscard]] std::vector<NumberMatch> recordsWithNumber(Ledger& ledger, const QString& number, int limit);

/// All households that fit what was typed, best first.
[[nodiscard]] std::vector<qint64> householdsFor(Ledger& ledger, const QString& typed);

} // namespace mingbai
