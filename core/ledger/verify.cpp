#include "core/dictionary/fields.h"
#include "core/ledger/change_log.h"
#include "core/ledger/history.h"
#include "core/ledger/schema.h"
#include "core/ledger/search_index.h"
#include "core/ledger/search_text.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qint64 kReportEvery = 100;
constexpr int kShownProblems = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

/// The digest of one change over what the file holds of it now.
QByteArray digestOf(Statement& items, const LogHeader& header, const QByteArray& previous, bool& isComplete)
{
    LogDigest digest(previous);
    qint64 ordinal = 0;
    isComplete = true;
    items.reset();
    items.bind(1, header.number);
    while (items.next()) {
        isComplete = isComplete && items.integer(0) == ++ordinal;
        digest.add(readItem(items, 1));
    }
    isComplete = isComplete && ordinal == header.records;
    return digest.finish(header);
}

/// Rows of a verifying PRAGMA; "ok" is no problem.
QStringList complaints(Database& database, const QByteArray& pragma)
{
    QStringList found;
    Statement rows(database, pragma);
    while (rows.next() && found.size() < kShownProblems) {
        for (const QString& line : rows.text(0).split(u'\n', Qt::SkipEmptyParts)) {
            const bool isProblem = line != "ok"_L1 && !line.startsWith("***"_L1);
            if (isProblem && found.size() < kShownProblems)
                found += line;
        }
    }
    return found;
}

qint64 numbersInTables(Database& database, const Dictionary& dictionary)
{
    qint64 count = 0;
    for (const SearchedEntity& searched : searchedEntities(dictionary)) {
        QByteArrayList columns;
        for (const Field* field : searched.numbers)
            columns += quoted(field->id);
        if (columns.isEmpty())
            continue;
        Statement rows(database, "SELECT " + columns.join(", ") + " FROM " + quoted(searched.entity->id));
        while (rows.next()) {
            QSet<QString> numbers; // of one record each counts once
            for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
                for (const QString& number : searchedNumbers(rows.text(column)))
                    numbers.insert(number);
            }
            count += numbers.size();
        }
    }
    return count;
}

bool isSearchComplete(Ledger& ledger)
{
    Database& database = ledger.database();
    return integerOf(database.single("SELECT count(*) FROM search")) == ledger.count(entities::household)
        && integerOf(database.single("SELECT count(*) FROM search_number")) == numbersInTables(database, ledger.dictionary());
}

} // namespace

LogVerdict verifyLog(Ledger& ledger, const Progress& progress)
{
    Database& database = ledger.database();
    const qint64 total = integerOf(database.single("SELECT count(*) FROM change"));
    Statement headers(database, QByteArray("SELECT ") + kHeaderColumns + ", digest FROM change ORDER BY number");
    Statement items(
        database, QByteArray("SELECT ordinal, ") + kItemColumns + " FROM change_item WHERE change = ?1 ORDER BY ordinal");
    LogVerdict verdict;
    QByteArray previous;
    qint64 records = 0;
    while (headers.next()) {
        const LogHeader header = readHeader(headers);
        const QByteArray stored = headers.blob(8);
        bool isComplete = false;
        const QByteArray digest = digestOf(items, header, previous, isComplete);
        if (verdict.firstBad == 0 && (header.number != verdict.changes + 1 || !isComplete || digest != stored))
            verdict.firstBad = header.number;
        previous = stored;
        records += header.records;
        if (verdict.changes++ % kReportEvery == 0)
            progress.report(verdict.changes, total, Words::tr("Checking the change log"));
    }
    if (verdict.firstBad == 0 && records != integerOf(database.single("SELECT count(*) FROM change_item")))
        verdict.firstBad = verdict.changes + 1; // items of a change that is not there
    verdict.head = QString::fromLatin1(previous.toHex());
    return verdict;
}

QStringList verifyLedger(Ledger& ledger, const Progress& progress)
{
    Database& database = ledger.database();
    QStringList problems;
    const QString stage = Words::tr("Checking the file");
    progress.report(0, 0, stage);
    if (ledger.isEncrypted()) {
        for (const QString& complaint : complaints(database, "PRAGMA cipher_integrity_check"))
            problems += Words::tr("The file was altered from outside: %1. Restore the newest backup.").arg(complaint);
        if (!problems.isEmpty())
            return problems; // what lies on pages that do not decrypt cannot be looked at
        progress.report(0, 0, stage);
    }
    for (const QString& complaint : complaints(database, "PRAGMA integrity_check"))
        problems += Words::tr("The file is damaged: %1. Restore the newest backup.").arg(complaint);
    progress.report(0, 0, stage);
    for (const QString& table : complaints(database, "PRAGMA foreign_key_check"))
        problems += Words::tr("Records of \"%1\" belong to something that is not there. Restore the newest backup.").arg(table);
    for (const QString& name : schemaDifferences(database, ledger.dictionary()))
        problems += Words::tr("The table or index \"%1\" is not as it should be. Restore the newest backup.").arg(name);
    const LogVerdict log = verifyLog(ledger, progress);
    if (log.firstBad != 0)
        problems += Words::tr("The change log was altered from outside at change %1. Compare with a backup.").arg(log.firstBad);
    if (!isSearchComplete(ledger))
        problems += Words::tr("The search index is incomplete. Build it anew.");
    return problems;
}

} // namespace mingbai
