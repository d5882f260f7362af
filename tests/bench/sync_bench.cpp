// Packing and merging, as JSON on stdout; tests/bench/run sets them beside limits and the peers measured here.
// Usage: mingbai-sync-bench FOLDER [VILLAGES=20] [HOUSEHOLDS=750]
// Villages and their packages are made once and kept in FOLDER; what is measured works on copies.
#include "core/checks/engine.h"
#include "core/demo/demo_village.h"
#include "core/dictionary/fields.h"
#include "core/ledger/search_index.h"
#include "core/ledger/search_text.h"
#include "core/sync/merge.h"
#include "core/sync/pack.h"
#include "core/sync/trust.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

#define SQLITE_HAS_CODEC
#include <sqlite3.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

constexpr int kPackedHouseholds = 1500;
constexpr int kEditsOfADay = 60;
constexpr quint64 kFirstVillage = 200;           // of the three digits that a township counts its villages with
constexpr qint64 kChangesOfAVillage = 1'000'000; // more than one has: keeps the numbers of villages apart in the peer's log
constexpr int kRounds = 2;                       // of merging and its peers in turn; the quicker of each counts

/// Of the wall, and of the processors: on a busy machine only the latter says something.
class Stopwatch {
public:
    Stopwatch() { m_wall.start(); }

    /// The least of what is measured under one name is kept.
    void write(QJsonObject& json, const QString& name) const
    {
        keepLess(json, name + "_seconds"_L1, static_cast<double>(m_wall.nsecsElapsed()) / 1e9);
        keepLess(json, name + "_cpu"_L1, processorSeconds() - m_processor);
    }

private:
    static void keepLess(QJsonObject& json, const QString& name, double value)
    {
        json[name] = std::min(value, json[name].toDouble(value));
    }

    static double processorSeconds()
    {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        const auto of = [](const timeval& time) {
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        };
        return of(usage.ru_utime) + of(usage.ru_stime);
    }

    QElapsedTimer m_wall;
    double m_processor = processorSeconds();
};

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1000;
}

Ledger::Options asInTheBench()
{
    Ledger::Options options;
    options.user = u"bench"_s;
    options.clock = Clock(QDate(2024, 11, 20));
    return options;
}

std::unique_ptr<Ledger> made(const QString& path, const RootSecret& root, const QString& role, const QString& division)
{
    return Ledger::create(path, root, {QString(), role, division, role, QDateTime()}, asInTheBench());
}

/// Villages of one township, told apart by the last digits of their codes.
std::unique_ptr<Ledger> demoVillage(const QString& path, const RootSecret& root, int households, quint64 seed)
{
    const QString division = demoDivision().left(9) + QString::number(kFirstVillage + seed);
    std::unique_ptr<Ledger> ledger = made(path, root, u"village"_s, division);
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
    for (qsizetype i = 0; i < kEditsOfADay; ++i)
        ledger.apply(
            ChangeSet().set(fields::person::phone, people.at(i * 7 % people.size()), u"139%1"_s.arg(i, 8, 10, QChar(u'0'))));
}

/// The texts of the search index, which the index itself does not give back, for the peer that fills one.
void keepSearchTexts(Ledger& ledger)
{
    ledger.database().run("CREATE TABLE bench_search(starts TEXT, names TEXT, place TEXT)");
    Statement keep(ledger.database(), "INSERT INTO bench_search VALUES (?1, ?2, ?3)");
    Transaction transaction(ledger.database());
    ledger.forEach(entities::household, [&](const Record& household) {
        QString starts;
        QString names;
        for (const Record& person : ledger.records(entities::person, household.id)) {
            const QString name = textOf(person.value(fields::person::name));
            starts += u' ' + startTokens(name);
            names += u' ' + spacedText(foldedText(name)) + u' ' + kNameBorder;
        }
        keep.bind(1, starts);
        keep.bind(2, names);
        keep.bind(3, spacedText(foldedText(textOf(household.value(fields::household::group_name)))));
        keep.execute();
    });
    transaction.commit();
}

void must(sqlite3* database, const QByteArray& sql)
{
    if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(database));
}

QByteArray copyOf(const Entity& entity)
{
    QByteArrayList columns{"\"id\""};
    if (!entity.parent.isEmpty())
        columns << quoted(entity.parent);
    for (const Field& field : entity.fields) {
        if (!field.isComputed())
            columns << quoted(field.id);
    }
    const QByteArray list = columns.join(", ");
    return "INSERT OR REPLACE INTO main." + quoted(entity.id) + '(' + list + ") SELECT " + list + " FROM village."
        + quoted(entity.id);
}

/// What the shell of SQLCipher is made to do.
struct Peer {
    QString name;
    QByteArrayList settings; ///< beside the shell's own: a rollback journal, FULL, and a cache of 2 MB
    bool hasLog = false;     ///< also fills the change log and the search index, as a ledger that took the villages in has them
};

const QByteArrayList kLedgerSettings{"PRAGMA cache_size=-49152", "PRAGMA foreign_keys=ON", "PRAGMA cell_size_check=ON",
    "PRAGMA secure_delete=ON", "PRAGMA journal_mode=TRUNCATE", "PRAGMA synchronous=EXTRA", "PRAGMA temp_store=MEMORY"};

/// ATTACH and INSERT OR REPLACE of every row into an encrypted file that has the tables and indexes of a ledger.
void measurePeer(const Peer& peer, const QString& target, const RootSecret& root, const QStringList& villages,
    const Dictionary& dictionary, QJsonObject& json)
{
    const QByteArray key = "\"x'" + root.databaseKey().toHex() + "'\"";
    sqlite3* database = nullptr;
    if (sqlite3_open(QFile::encodeName(target).constData(), &database) != SQLITE_OK)
        qFatal("peer");
    must(database, "PRAGMA key = " + key);
    const Stopwatch watch;
    for (const QByteArray& setting : peer.settings)
        must(database, setting);
    for (qsizetype i = 0; i < villages.size(); ++i) {
        must(database, "ATTACH '" + villages[i].toUtf8() + "' AS village KEY " + key);
        must(database, "BEGIN");
        for (const Entity& entity : dictionary.entities())
            must(database, copyOf(entity));
        if (peer.hasLog) {
            const QByteArray offset = QByteArray::number((i + 1) * kChangesOfAVillage);
            must(database,
                "INSERT OR REPLACE INTO main.change_item SELECT change + " + offset
                    + ", ordinal, kind, entity, record, entry, household, parent, before, after FROM village.change_item");
            must(database,
                "INSERT OR REPLACE INTO main.search_number SELECT reversed, household + " + offset
                    + ", person FROM "
                      "village.search_number");
            must(database,
                "INSERT INTO main.search(rowid, starts, names, place) SELECT rowid + " + offset
                    + ", starts, names, place FROM village.bench_search");
        }
        must(database, "COMMIT");
        must(database, "DETACH village");
    }
    watch.write(json, peer.name);
    sqlite3_close(database);
}

void copyFile(const QString& from, const QString& to)
{
    if (!QFile::copy(from, to))
        qFatal("%s could not be copied", qPrintable(from));
}

/// Ledgers and packages that only the first run makes.
struct Prepared {
    Prepared(const QDir& kept, int count, int households)
        : folder(kept.filePath(u"villages-%1-%2x%3"_s.arg(Dictionary::builtIn().version()).arg(count).arg(households)))
        , root(RootSecret::random())
    {
        for (int i = 0; i < count; ++i) {
            villages << folder.filePath(u"village%1"_s.arg(i));
            sticks << folder.filePath(u"stick%1"_s.arg(i));
        }
        QFile code(folder.filePath(u"recovery-code"_s)); // written last
        if (code.open(QIODevice::ReadOnly)) {
            root = RootSecret::fromRecoveryCode(QString::fromLatin1(code.readAll()));
            return;
        }
        make(households);
        if (!code.open(QIODevice::WriteOnly))
            qFatal("nothing can be written");
        code.write(root.recoveryCode().toLatin1());
    }

    [[nodiscard]] QString file(const QString& name) const { return folder.filePath(name); }

    QDir folder;
    RootSecret root;
    QStringList villages;
    QStringList sticks; ///< folders with one package each

private:
    void make(int households)
    {
        folder.removeRecursively();
        folder.mkpath(u"."_s);
        static_cast<void>(made(file(u"empty"_s), root, u"township"_s, demoDivision().left(9)));
        const std::unique_ptr<Ledger> township = made(file(u"township"_s), root, u"township"_s, demoDivision().left(9));
        enrolWith(*demoVillage(file(u"large"_s), root, kPackedHouseholds, 0), *township);
        for (qsizetype i = 0; i < villages.size(); ++i) {
            const std::unique_ptr<Ledger> village = demoVillage(villages[i], root, households, static_cast<quint64>(i) + 1);
            enrolWith(*village, *township);
            PackOptions options;
            options.folder = sticks[i];
            static_cast<void>(pack(*village, options));
            keepSearchTexts(*village);
        }
    }
};

void measurePacking(const Prepared& prepared, const QTemporaryDir& folder, QJsonObject& json)
{
    const QString path = folder.filePath(u"large"_s);
    copyFile(prepared.file(u"large"_s), path);
    const std::unique_ptr<Ledger> village = Ledger::open(path, prepared.root, asInTheBench());
    PackOptions options;
    options.folder = folder.filePath(u"stick"_s);
    const Stopwatch watch;
    const PackResult result = pack(*village, options);
    watch.write(json, u"pack"_s);
    json[u"pack_records"_s] = result.records;
    json[u"pack_bytes"_s] = result.bytes;
    ChangeSet acknowledged;
    acknowledged.act = Act::Merge;
    village->forEach(
        entities::package, [&](const Record& record) { acknowledged.set(fields::package::package_state, record.id, u"2"_s); });
    village->apply(acknowledged);
    aDaysWork(*village);
    const PackResult day = pack(*village, options);
    json[u"day_bytes"_s] = day.bytes;
    json[u"day_records"_s] = day.records;
}

void measureMerging(const Prepared& prepared, const QTemporaryDir& folder, QJsonObject& json)
{
    const QString path = folder.filePath(u"township"_s);
    QFile::remove(path);
    copyFile(prepared.file(u"township"_s), path);
    const std::unique_ptr<Ledger> township = Ledger::open(path, prepared.root, asInTheBench());
    const Stopwatch watch;
    const std::vector<TakeResult> results = takeAll(*township, prepared.sticks, {});
    watch.write(json, u"merge"_s);
    qint64 created = 0;
    for (const TakeResult& result : results) {
        if (result.status != TakeStatus::Taken)
            qFatal("%s", qPrintable(result.sentence));
        created += result.created;
    }
    json[u"merge_records"_s] = created;
    json[u"peak_mb"_s] = peakMegabytes();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    const int count = arguments.size() > 2 ? arguments[2].toInt() : 20;
    const int households = arguments.size() > 3 ? arguments[3].toInt() : 750;
    const Prepared prepared(QDir(arguments[1]), count, households);
    const QTemporaryDir folder(QDir(arguments[1]).filePath(u"run-XXXXXX"_s));
    QJsonObject json;
    measurePacking(prepared, folder, json);
    const std::array peers{Peer{u"shell"_s, {}, false}, Peer{u"shell_with_log"_s, {}, true},
        Peer{u"peer"_s, kLedgerSettings, false}, Peer{u"peer_with_log"_s, kLedgerSettings, true}};
    for (int round = 0; round < kRounds; ++round) {
        measureMerging(prepared, folder, json);
        for (const Peer& peer : peers) {
            const QString path = folder.filePath(peer.name);
            QFile::remove(path);
            copyFile(prepared.file(u"empty"_s), path);
            measurePeer(peer, path, prepared.root, prepared.villages, Dictionary::builtIn(), json);
        }
    }
    QTextStream(stdout) << QJsonDocument(json).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}
