/// @file
/// A database file of its own for tests of the floor under the ledger.
#pragma once

#include "core/ledger/database.h"
#include "tests/support/failing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace mingbai::test {

inline const QByteArray kKey(32, 'k');

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A folder with a ledger-like file of some pages.
class SampleDatabase {
public:
    explicit SampleDatabase(const QByteArray& key = kKey)
        : m_key(key)
    {
        Database database(path(), key, OpenMode::Create);
        database.run("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT, number INTEGER, decimal REAL, bytes BLOB) STRICT");
        Transaction transaction(database);
        Statement insert(database, "INSERT INTO note(text) VALUES(?)");
        for (int i = 0; i < 200; ++i) {
            insert.bind(1, QStringLiteral("张三丰 marker ").repeated(10));
            insert.execute();
        }
        transaction.commit();
    }
    [[nodiscard]] QString path(const QString& name = QStringLiteral("village.mbl")) const { return m_folder.filePath(name); }
    [[nodiscard]] Database open(OpenMode mode = OpenMode::ReadWrite) const { return open(mode, path()); }
    [[nodiscard]] Database open(OpenMode mode, const QString& file) const { return {file, m_key, mode}; }
    [[nodiscard]] FailureCode refusal(const QByteArray& key, OpenMode mode = OpenMode::ReadWrite) const
    {
        const QByteArray before = contentOf(path());
        const Failure failure = failureOf([&] { const Database database(path(), key, mode); });
        CHECK(contentOf(path()) == before);
        return failure.code();
    }
    [[nodiscard]] QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

private:
    QTemporaryDir m_folder;
    QByteArray m_key;
};

inline qint64 notesIn(Database& database)
{
    return integerOf(database.single("SELECT count(*) FROM note"));
}

inline QString answer(Database& database, const QByteArray& pragma)
{
    const Value value = database.single("PRAGMA " + pragma);
    return std::holds_alternative<qint64>(value) ? QString::number(integerOf(value)) : textOf(value);
}

} // namespace mingbai::test
