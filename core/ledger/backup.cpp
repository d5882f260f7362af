#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/ledger/ledger.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace mingbai {
namespace {

/// Rows of every table, by name.
std::map<QString, qint64> rowCounts(Database& database)
{
    std::map<QString, qint64> counts;
    Statement tables(
        database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'");
    while (tables.next()) {
        const QString name = tables.text(0);
        counts.emplace(name, integerOf(database.single("SELECT count(*) FROM " + quoted(name))));
    }
    return counts;
}

/// @throws Failure Damaged unless the copy opens with the key, is whole, and holds as many rows
void verifyCopy(const QString& path, const QByteArray& key, const std::map<QString, qint64>& counts)
{
    Database copy(path, key, OpenMode::ReadOnly);
    const bool isWhole = textOf(copy.single("PRAGMA integrity_check")) == QStringLiteral("ok")
        && (key.isEmpty() || isEmpty(copy.single("PRAGMA cipher_integrity_check")));
    if (!isWhole || rowCounts(copy) != counts) {
        throw Failure(FailureCode::Damaged,
            QCoreApplication::translate("Ledger",
                "The backup could not be read back and was thrown away. Try another disk or stick, and check the ledger."));
    }
}

/// A name in the same folder, taken for the owner only.
void reserve(const QString& path)
{
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        throw Failure(FailureCode::InputOutput,
            QCoreApplication::translate("Ledger", "%1 cannot be written. Is there room, and is the stick plugged in?")
                .arg(QDir::toNativeSeparators(path)));
    }
}

} // namespace

void Ledger::backup(const QString& path)
{
    if (QFileInfo(path) == QFileInfo(this->path())) {
        throw Failure(FailureCode::InvalidUse,
            QCoreApplication::translate("Ledger", "A backup cannot take the place of the ledger itself. Choose another name."));
    }
    const QByteArray key = m_root ? m_root->databaseKey() : QByteArray();
    const auto counts = rowCounts(m_database);
    for (const QString& suffix : {QStringLiteral(".keys"), QStringLiteral(".keys.2")}) {
        QFile keys(this->path() + suffix);
        if (keys.open(QIODevice::ReadOnly)) // before the ledger: a backup never lies there without what opens it
            durableWrite(path + suffix, keys.readAll());
    }
    durableWriteWith(path, [&](const QString& part) {
        reserve(part);
        Statement copy(m_database, "VACUUM INTO ?1");
        copy.bind(1, part);
        copy.execute();
        verifyCopy(part, key, counts);
    });
}

} // namespace mingbai
