/// @file
/// Keeps the search index: one row a household with the names in it, how they sound, and the place;
/// and every number, reversed, so that its tail is a beginning.
#pragma once

#include "core/dictionary/dictionary.h"
#include "core/ledger/database.h"

#include <memory>
#include <vector>

namespace mingbai {

/// The fields of one entity that the search box knows, by Field::search.
struct SearchedEntity {
    const Entity* entity = nullptr;
    std::vector<const Field*> names;
    std::vector<const Field*> places;
    std::vector<const Field*> numbers;
};

/// Household and person, in this order.
[[nodiscard]] std::vector<SearchedEntity> searchedEntities(const Dictionary& dictionary);

/// Writes the index, within the caller's transaction.
class SearchIndex {
public:
    SearchIndex(Database& database, const Dictionary& dictionary);
    ~SearchIndex();
    SearchIndex(const SearchIndex&) = delete;
    SearchIndex& operator=(const SearchIndex&) = delete;
    SearchIndex(SearchIndex&&) = delete;
    SearchIndex& operator=(SearchIndex&&) = delete;

    /// Whether records of the entity are searched.
    [[nodiscard]] bool concerns(const Entity& entity) const;
    /// Writes a household's part anew from the tables; does nothing when it is gone.
    void refresh(const QString& household);
    /// Takes out the household that had this entry.
    void forget(qint64 householdEntry);

private:
    struct Statements;
    void addNumbers(const Statement& row, const SearchedEntity& searched, int firstColumn, qint64 household, qint64 person);

    Database& m_database;
    std::vector<SearchedEntity> m_searched;
    std::unique_ptr<Statements> m_statements; ///< prepared on first use
};

} // namespace mingbai
