// Packing and merging, as JSON on stdout; tests/bench/run sets them beside limits and the peer measured here.
// Usage: mingbai-sync-bench [VILLAGES=20] [HOUSEHOLDS=750]
#include "core/checks/engine.h"
#include "core/demo/demo_village.h"
#include "core/dictionary/fields.h"
#include "core/sync/merge.h"
#include "core/sync/pack.h"
#include "core/sync/trust.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

#define SQLITE_HAS_CODEC
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

constexpr int kPackedHouseholds = 1500;
constexpr int kEditsOfADay = 60;

double seconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

std::unique_ptr<Ledger> made(const QString& path, const RootSecret& root, const QString& role, const QString& division)
{
    Ledger::Options options;
    options.user = u"bench"_s;
    options.clock = Clock(QDate(2024, 11, 20));
    return Ledger::create(path, root, {QString(), role, division, role, QDateTime()}, options);
}

std::unique_ptr<Ledger> demoVillage(const QString& path, const RootSecret& root, int households, quint64 seed)
{
    std::unique_ptr<Ledger> ledger = made(path, root, u"village"_s, demoDivision());
    DemoOptions options;
    options.households = households;
    options.seed = seed;
    fillDemoVillage(*ledger, options);
    return ledger;
}

void enrolWith(Ledger& below, Ledger& above)
{
    const QByteArray bundle = enrol(above, enrolmentRequest(below), ownFingerprint(below));
    static_cast<void>(trust(below, bundle, ownFingerprint(above)));
}

void aDaysWork(Ledger& ledger)
{
    QStringList people;
    ledger.forEach(entities::person, [&](const Record& person) { people << person.id; });
    for (int i = 0; i < kEditsOfADay; ++i)
        ledger.apply(
            ChangeSet().set(fields::person::phone, people.at(i * 7 % people.size()), u"139%1"_s.arg(i, 8, 10, QChar(u'0'))));
}

void must(sqlite3* database, const QByteArray& sql)
{
    if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(database));
}

/// ATTACH and INSERT OR REPLACE of every row, as the shell does it, into an encrypted file of the same tables.
double peer(const QString& target, const RootSecret& root, const QStringList& villages, const Dictionary& dictionary)
{
    const QByteArray key = "\"x'" + root.databaseKey().toHex() + "'\"";
    sqlite3* database = nullptr;
    if (sqlite3_open(QFile::encodeName(target).constData(), &database) != SQLITE_OK)
        qFatal("peer");
    must(database, "PRAGMA key = " + key);
    QElapsedTimer timer;
    timer.start();
    for (const QString& village : villages) {
        must(database, "ATTACH '" + village.toUtf8() + "' AS village KEY " + key);
        must(database, "BEGIN");
        for (const Entity& entity : dictionary.entities()) {
            QByteArrayList columns{"\"id\""};
            if (!entity.parent.isEmpty())
                columns << quoted(entity.parent);
            for (const Field& field : entity.fields) {
                if (!field.isComputed())
                    columns << quoted(field.id);
            }
            const QByteArray list = columns.join(", ");
            must(database,
                "INSERT OR REPLACE INTO main." + quoted(entity.id) + '(' + list + ") SELECT " + list + " FROM village."
                    + quoted(entity.id));
        }
        must(database, "COMMIT");
        must(database, "DETACH village");
    }
    const double taken = seconds(timer);
    sqlite3_close(database);
    return taken;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.size() > 1 ? arguments[1].toInt() : 20;
    const int households = arguments.size() > 2 ? arguments[2].toInt() : 750;
    const QTemporaryDir folder;
    const RootSecret root = RootSecret::random();
    QJsonObject json;
    QElapsedTimer timer;

    const std::unique_ptr<Ledger> township = made(folder.filePath(u"township"_s), root, u"township"_s, demoDivision().left(9));
    {
        const std::unique_ptr<Ledger> village = demoVillage(folder.filePath(u"large"_s), root, kPackedHouseholds, 1000);
        enrolWith(*village, *township);
        PackOptions options;
        options.folder = folder.filePath(u"stick"_s);
        timer.start();
        const PackResult result = pack(*village, options);
        json[u"pack_seconds"_s] = seconds(timer);
        json[u"pack_records"_s] = result.records;
        json[u"pack_bytes"_s] = result.bytes;
        village->setInfo(u"bench"_s, u"1"_s);
        ChangeSet acknowledged;
        acknowledged.act = Act::Merge;
        village->forEach(entities::package,
            [&](const Record& record) { acknowledged.set(fields::package::package_state, record.id, u"2"_s); });
        village->apply(acknowledged);
        aDaysWork(*village);
        json[u"day_bytes"_s] = pack(*village, options).bytes;
    }

    QStringList villages;
    QStringList packages;
    for (int i = 0; i < count; ++i) {
        const QString path = folder.filePath(u"village%1"_s.arg(i));
        const std::unique_ptr<Ledger> village = demoVillage(path, root, households, static_cast<quint64>(i) + 1);
        enrolWith(*village, *township);
        PackOptions options;
        options.folder = folder.filePath(u"stick%1"_s.arg(i));
        packages << pack(*village, options).file;
        villages << path;
    }
    const std::unique_ptr<Ledger> empty = made(folder.filePath(u"peer"_s), root, u"township"_s, demoDivision().left(9));
    json[u"peer_seconds"_s] = peer(folder.filePath(u"peer"_s), root, villages, empty->dictionary());
    timer.start();
    qint64 created = 0;
    for (const QString& package : packages) {
        const TakeResult result = takeFile(*township, package);
        if (result.status != TakeStatus::Taken)
            qFatal("%s", qPrintable(result.sentence));
        created += result.created;
    }
    json[u"merge_seconds"_s] = seconds(timer);
    json[u"merge_records"_s] = created;
    QTextStream(stdout) << QJsonDocument(json).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}
