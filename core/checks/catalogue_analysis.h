/// @file
/// Asks SQLite what facts and checks mean: whether they prepare, keep to reading, and which facts and fields they read.
#pragma once

#include "core/checks/catalogue_files.h"

#include <QByteArray>
#include <QList>

#include <memory>

struct sqlite3;

namespace mingbai {

/// An empty plain ledger in memory, watched by SQLite's authorizer.
class CatalogueAnalysis {
public:
    explicit CatalogueAnalysis(Problems& problems);
    CatalogueAnalysis(const CatalogueAnalysis&) = delete;
    CatalogueAnalysis& operator=(const CatalogueAnalysis&) = delete;
    CatalogueAnalysis(CatalogueAnalysis&&) = delete;
    CatalogueAnalysis& operator=(CatalogueAnalysis&&) = delete;
    ~CatalogueAnalysis();

    /// Adds the fields of the entity as facts, then finds what each fact reads.
    void complete(Subject& subject);
    /// Finds what the check reads and where its findings stand. @p subject was completed.
    void complete(const Subject& subject, Check& check);
    /// Which of @p names an expression over a row with these columns reads, in the order of its text.
    /// @param complaint why it cannot be run; empty when all is well
    [[nodiscard]] QStringList namesRead(const QStringList& names, const QString& expression, QString& complaint);

    /// Why an expression about the household ?1 cannot be run: it does not prepare, reads what is no record, or does more than
    /// reading. Empty when all is well.
    [[nodiscard]] QString complaintAbout(const QString& expression);

private:
    struct Column {
        QByteArray table;
        QByteArray name;
        friend bool operator==(const Column&, const Column&) = default;
    };
    /// What the authorizer saw while one statement was prepared.
    struct Watch {
        QList<QByteArray> tables; ///< that may be read
        QList<Column> reads;      ///< in the order of the text
        QString refused;
        bool isComplete = false; ///< the end was reached with every name known
    };

    static int authorize(
        void* watch, int action, const char* first, const char* second, const char* database, const char* inside);
    void makeEntityTables(); ///< only where facts are looked at: it takes longer than a condition over a list
    void complete(const Subject& subject, const QList<Column>& always, Fact& fact);
    static void addEntities(const QList<Column>& reads, QStringList& entities);
    void placeFinding(const Subject& subject, Check& check);
    /// Prepares the expression under the authorizer. @return what it reads, with what @p from reads; m_complaint says what is
    /// wrong
    QList<Column> readsOf(const QString& expression, const QString& from, const QList<QByteArray>& tables);
    void run(const QByteArray& sql);
    void problem(const QString& file, const QString& paragraph, const QString& what);

    Problems& m_problems;
    sqlite3* m_database = nullptr;
    QList<QByteArray> m_entityTables;
    QString m_complaint; ///< of the last readsOf; empty when all was well
};

} // namespace mingbai
