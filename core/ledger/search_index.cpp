#include "core/ledger/search_index.h"

#include "core/dictionary/fields.h"
#include "core/ledger/schema.h"
#include "core/ledger/search.h"
#include "core/ledger/search_text.h"

#include <QCoreApplication>

namespace mingbai {
namespace {

constexpr qint64 kReportEvery = 500;

SearchedEntity searchedEntity(const Entity& entity)
{
    SearchedEntity searched{&entity, {}, {}, {}};
    for (const Field& field : entity.fields) {
        if (field.search == SearchKind::Name)
            searched.names.push_back(&field);
        else if (field.search == SearchKind::Place)
            searched.places.push_back(&field);
        else if (field.search == SearchKind::Number)
            searched.numbers.push_back(&field);
    }
    return searched;
}

/// entry, then names, places, numbers.
QByteArray selectSearched(const SearchedEntity& searched)
{
    QByteArray sql = "SELECT \"entry\"";
    for (const auto* fields : {&searched.names, &searched.places, &searched.numbers}) {
        for (const Field* field : *fields)
            sql += ", " + quoted(field->id);
    }
    const bool isHousehold = searched.entity->id == entities::household;
    return sql + " FROM " + quoted(searched.entity->id) + " WHERE " + (isHousehold ? "\"id\"" : quoted(searched.entity->parent))
        + " = ?1";
}

} // namespace

std::vector<SearchedEntity> searchedEntities(const Dictionary& dictionary)
{
    return {searchedEntity(dictionary.entity(entities::household)), searchedEntity(dictionary.entity(entities::person))};
}

struct SearchIndex::Statements {
    Statements(Database& database, const std::vector<SearchedEntity>& searched)
        : write(database, "INSERT OR REPLACE INTO search(rowid, starts, names, place) VALUES (?1, ?2, ?3, ?4)")
        , remove(database, "DELETE FROM search WHERE rowid = ?1")
        , addNumber(database, "INSERT OR IGNORE INTO search_number(reversed, household, person) VALUES (?1, ?2, ?3)")
        , removeNumbers(database, "DELETE FROM search_number WHERE household = ?1")
    {
        for (const SearchedEntity& one : searched)
            read.emplace_back(database, selectSearched(one));
    }

    Statement write;
    Statement remove;
    Statement addNumber;
    Statement removeNumbers;
    std::vector<Statement> read; ///< as SearchIndex::m_searched
};

SearchIndex::SearchIndex(Database& database, const Dictionary& dictionary)
    : m_database(database)
    , m_searched(searchedEntities(dictionary))
{
}

SearchIndex::~SearchIndex() = default;

bool SearchIndex::concerns(const Entity& entity) const
{
    return std::any_of(
        m_searched.begin(), m_searched.end(), [&entity](const SearchedEntity& searched) { return searched.entity == &entity; });
}

void SearchIndex::refresh(const QString& household)
{
    if (!m_statements)
        m_statements = std::make_unique<Statements>(m_database, m_searched);
    qint64 householdEntry = 0;
    QString starts;
    QString names;
    QString place;
    for (std::size_t i = 0; i < m_searched.size(); ++i) {
        const SearchedEntity& searched = m_searched[i];
        Statement& row = m_statements->read[i];
        row.bind(1, household);
        while (row.next()) {
            int column = 1;
            if (i == 0) {
                householdEntry = row.integer(0);
                m_statements->removeNumbers.bind(1, householdEntry);
                m_statements->removeNumbers.execute();
            }
            for (std::size_t name = 0; name < searched.names.size(); ++name) {
                const QString text = row.text(column++);
                starts += u' ' + startTokens(text);
                names += u' ' + spacedText(foldedText(text)) + u' ' + kNameBorder;
            }
            for (std::size_t part = 0; part < searched.places.size(); ++part)
                place += u' ' + spacedText(foldedText(row.text(column++)));
            addNumbers(row, searched, column, householdEntry, i == 0 ? 0 : row.integer(0));
        }
        row.reset();
        if (householdEntry == 0)
            return;
    }
    m_statements->write.bind(1, householdEntry);
    m_statements->write.bind(2, starts);
    m_statements->write.bind(3, names);
    m_statements->write.bind(4, place);
    m_statements->write.execute();
}

void SearchIndex::addNumbers(
    const Statement& row, const SearchedEntity& searched, int firstColumn, qint64 household, qint64 person)
{
    for (int i = 0; i < static_cast<int>(searched.numbers.size()); ++i) {
        for (const QString& number : searchedNumbers(row.text(firstColumn + i))) {
            m_statements->addNumber.bind(1, reversedText(number));
            m_statements->addNumber.bind(2, household);
            m_statements->addNumber.bind(3, person);
            m_statements->addNumber.execute();
        }
    }
}

void SearchIndex::forget(qint64 householdEntry)
{
    if (!m_statements)
        m_statements = std::make_unique<Statements>(m_database, m_searched);
    m_statements->remove.bind(1, householdEntry);
    m_statements->remove.execute();
    m_statements->removeNumbers.bind(1, householdEntry);
    m_statements->removeNumbers.execute();
}

void rebuildSearch(Ledger& ledger, const Progress& progress)
{
    Database& database = ledger.database();
    SearchIndex index(database, ledger.dictionary());
    Transaction transaction(database);
    database.run("INSERT INTO search(search) VALUES ('delete-all')");
    database.run("DELETE FROM search_number");
    const qint64 total = ledger.count(entities::household);
    qint64 done = 0;
    Statement households(database, "SELECT \"id\" FROM " + quoted(entities::household) + " ORDER BY \"entry\"");
    while (households.next()) {
        if (done++ % kReportEvery == 0)
            progress.report(done, total, QCoreApplication::translate("Ledger", "Building the search index"));
        index.refresh(households.text(0));
    }
    storeInfo(database, info_keys::searchVersion, QString::number(kSearchVersion));
    transaction.commit();
}

} // namespace mingbai
