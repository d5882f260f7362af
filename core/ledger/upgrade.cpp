#include "core/ledger/upgrade.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/ledger/applier.h"
#include "core/ledger/change_log.h"
#include "core/ledger/schema.h"
#include "core/ledger/search.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

/// What each field is, by "entity.field", read from the files alone: an older file need not keep today's rules of the format.
QMap<QString, QString> fieldKinds(const QMap<QString, QByteArray>& files)
{
    QMap<QString, QString> kinds;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QJsonObject entity = QJsonDocument::fromJson(file.value()).object();
        if (!entity.contains("sections"_L1))
            continue;
        const QString id = entity["id"_L1].toString();
        kinds.insert(id, entity["parent"_L1].toString());
        for (const QJsonValue section : entity["sections"_L1].toArray()) {
            for (const QJsonValue field : section["fields"_L1].toArray()) {
                const bool isComputed = !field["computed"_L1].toString().isEmpty();
                kinds.insert(id + u'.' + field["id"_L1].toString(), field["type"_L1].toString() + (isComputed ? "="_L1 : ""_L1));
            }
        }
    }
    return kinds;
}

void requireReadableFormat(Database& database)
{
    const qint64 format = integerOf(database.single("PRAGMA user_version"));
    if (format == 0)
        throw Failure(FailureCode::Damaged, Words::tr("This ledger was never finished. Remove it and create it anew."));
    if (format > kFileFormat)
        throw Failure(
            FailureCode::TooNew, Words::tr("A newer program wrote this ledger. Install the newest program to open it."));
}

void requireKnownDictionary(Database& database, const Dictionary& dictionary)
{
    const int version = storedInfo(database, info_keys::dictionaryVersion).toInt();
    if (version > dictionary.version()) {
        throw Failure(FailureCode::TooNew,
            Words::tr("A newer program (%1) wrote this ledger. Install that program, or a newer one, to open it.")
                .arg(storedInfo(database, info_keys::writtenBy)));
    }
}

/// Only additions can be put in without a migration written for them.
void requireAdditionsOnly(const QMap<QString, QByteArray>& stored, const Dictionary& dictionary)
{
    const QMap<QString, QString> now = fieldKinds(dictionary.files());
    const QMap<QString, QString> then = fieldKinds(stored);
    for (auto field = then.begin(); field != then.end(); ++field) {
        const auto known = now.find(field.key());
        if (known != now.end() && *known == *field)
            continue;
        throw Failure(FailureCode::InvalidDictionary,
            (known == now.end()
                    ? Words::tr("This program no longer knows \"%1\", which the ledger holds. The ledger was left as it is.")
                    : Words::tr("\"%1\" is something else in this program than in the ledger. The ledger was left as it is."))
                .arg(field.key()));
    }
}

void backUpBeside(Ledger& ledger)
{
    const QString name = ledger.path() + u".before-upgrade-"_s + ledger.clock().today().toString(Qt::ISODate);
    QString free = name;
    for (int i = 2; QFile::exists(free); ++i)
        free = name + u'-' + QString::number(i);
    ledger.backup(free);
}

QStringList columnsOf(Database& database, const QString& table)
{
    QStringList columns;
    Statement rows(database, "SELECT name FROM pragma_table_xinfo(?1) WHERE hidden = 0");
    rows.bind(1, table);
    while (rows.next())
        columns += rows.text(0);
    return columns;
}

/// Numbers of entry that were used stay used.
void keepSequence(Database& database, const QString& from, const QString& to)
{
    Statement forget(database, "DELETE FROM sqlite_sequence WHERE name = ?1");
    forget.bind(1, to);
    forget.execute();
    Statement copy(database, "INSERT INTO sqlite_sequence(name, seq) SELECT ?2, seq FROM sqlite_sequence WHERE name = ?1");
    copy.bind(1, from);
    copy.bind(2, to);
    copy.execute();
}

/// SQLite's way to change a table's columns: a new table, the rows copied, the names exchanged. Nothing is lost: only
/// columns can have been added.
void rebuildTable(Database& database, const Entity& entity)
{
    const QString interim = entity.id + u"_upgraded"_s;
    const QStringList existing = columnsOf(database, entity.id);
    database.run(tableSql(entity, existing.isEmpty() ? entity.id : interim));
    if (!existing.isEmpty()) {
        QByteArrayList columns;
        for (const QString& column : existing)
            columns += quoted(column);
        const QByteArray names = columns.join(", ");
        database.run("INSERT INTO " + quoted(interim) + '(' + names + ") SELECT " + names + " FROM " + quoted(entity.id)
            + " ORDER BY \"entry\"");
        keepSequence(database, entity.id, interim);
        database.run("DROP TABLE " + quoted(entity.id));
        database.run("ALTER TABLE " + quoted(interim) + " RENAME TO " + quoted(entity.id));
    }
    for (const QByteArray& sql : indexSql(entity))
        database.run(sql);
}

bool isTouched(const Entity& entity, const QStringList& differences)
{
    const QString indexes = entity.id + u"_by_"_s;
    return std::any_of(differences.begin(), differences.end(),
        [&](const QString& name) { return name == entity.id || name.startsWith(indexes); });
}

/// Foreign keys rest while tables are exchanged; they are checked before the upgrade is kept.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Database& database)
        : m_database(database)
    {
        m_database.run("PRAGMA foreign_keys=OFF");
    }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;
    ForeignKeysOff(ForeignKeysOff&&) = delete;
    ForeignKeysOff& operator=(ForeignKeysOff&&) = delete;
    ~ForeignKeysOff()
    {
        try {
            m_database.run("PRAGMA foreign_keys=ON");
        } catch (const Failure&) {
            // Failing here means that the connection is gone; then nothing can be written either.
        }
    }

private:
    Database& m_database;
};

/// Policy packs as the first program to know them kept them: a table of its own, beside the records.
struct FormerPack {
    QString name;
    qint64 number = 0;
    QByteArray content;
    QString signer;
    QString takenOn;
};

/// Reads that table and removes it; without one there is nothing.
std::vector<FormerPack> takeFormerPacks(Database& database)
{
    std::vector<FormerPack> packs;
    const QString table = entities::policy_pack;
    const QStringList columns = columnsOf(database, table);
    if (columns.isEmpty() || columns.contains(u"id"_s))
        return packs;
    Statement rows(database, "SELECT name, number, content, signer, taken_on FROM " + quoted(table) + " ORDER BY name");
    while (rows.next())
        packs.push_back({rows.text(0), rows.integer(1), rows.blob(2), rows.text(3), rows.text(4)});
    rows.reset();
    database.run("DROP TABLE " + quoted(table));
    return packs;
}

/// The same packs as records of the change that brings the ledger up to date.
ChangeSet recordsOf(const std::vector<FormerPack>& packs, IdSource& ids)
{
    namespace of = fields::policy_pack;
    ChangeSet changes;
    changes.act = Act::Upgrade;
    for (const FormerPack& pack : packs) {
        const QJsonObject json = QJsonDocument::fromJson(pack.content).object();
        const auto text = [](const QJsonValue& value) { return value.toString().isEmpty() ? Value() : Value(value.toString()); };
        changes.create(entities::policy_pack, ids.next(), {},
            {{of::pack_name.id(), pack.name}, {of::pack_number.id(), pack.number},
                {of::pack_title.id(), text(json["title"_L1]["zh"_L1])}, {of::pack_valid_from.id(), text(json["valid_from"_L1])},
                {of::pack_source.id(), text(json["source"_L1])}, {of::pack_signer.id(), text(pack.signer)},
                {of::pack_taken_on.id(), text(pack.takenOn)},
                {of::pack_content.id(), QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))}});
    }
    return changes;
}

void logUpgrade(Ledger& ledger, const std::vector<FormerPack>& packs)
{
    LogHeader header;
    header.at = ledger.clock().now().toString(Qt::ISODateWithMs);
    header.clockSet = ledger.clock().isSet();
    header.who = ledger.user();
    header.act = static_cast<int>(Act::Upgrade);
    if (packs.empty()) {
        LogWriter(ledger.database()).finish(header);
        return;
    }
    IdSource ids;
    Tables tables(ledger.database(), ledger.dictionary());
    SearchIndex search(ledger.database(), ledger.dictionary());
    Applier(ledger.database(), tables, search).run(recordsOf(packs, ids), header, {}, {});
}

void upgrade(Ledger& ledger, const QStringList& differences)
{
    Database& database = ledger.database();
    const ForeignKeysOff resting(database);
    Transaction transaction(database);
    const std::vector<FormerPack> packs = takeFormerPacks(database);
    for (const Entity& entity : ledger.dictionary().entities()) {
        if (isTouched(entity, differences))
            rebuildTable(database, entity);
    }
    Statement broken(database, "SELECT 1 FROM pragma_foreign_key_check");
    const QStringList remaining = schemaDifferences(database, ledger.dictionary());
    if (broken.next() || !remaining.isEmpty()) {
        throw Failure(FailureCode::Damaged,
            Words::tr("The ledger could not be brought up to date and was left as it is. Restore the newest backup."));
    }
    broken.reset();
    storeDictionary(database, ledger.dictionary());
    logUpgrade(ledger, packs);
    rebuildSearch(ledger);
    transaction.commit();
}

} // namespace

void bringUpToDate(Ledger& ledger)
{
    Database& database = ledger.database();
    requireReadableFormat(database);
    requireKnownDictionary(database, ledger.dictionary());
    const bool isSame = storedInfo(database, info_keys::dictionaryDigest).toLatin1() == ledger.dictionary().digest();
    const QStringList differences = schemaDifferences(database, ledger.dictionary());
    if (!isSame)
        requireAdditionsOnly(storedDictionary(database), ledger.dictionary());
    if (ledger.isReadOnly()) {
        if (differences.isEmpty())
            return;
        throw Failure(FailureCode::ReadOnly,
            Words::tr(
                "An older program wrote this ledger. Open it once for writing to bring it up to date; a backup is made first."));
    }
    if (!differences.isEmpty()) {
        backUpBeside(ledger);
        upgrade(ledger, differences);
    } else if (!isSame) {
        Transaction transaction(database);
        storeDictionary(database, ledger.dictionary());
        transaction.commit();
    }
    if (storedInfo(database, info_keys::searchVersion).toInt() != kSearchVersion)
        rebuildSearch(ledger);
}

} // namespace mingbai
