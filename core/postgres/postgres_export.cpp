#include "core/postgres/postgres_export.h"

#include "core/base/failure.h"
#include "core/exchange/export_rows.h"
#include "core/exchange/handout.h"
#include "core/ledger/history.h"
#include "core/postgres/postgres_connection.h"
#include "core/postgres/postgres_tables.h"
#include "core/postgres/postgres_words.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kCountyDigits = 6;
constexpr qsizetype kBlock = qsizetype{1} << 18;
constexpr qint64 kRowsBetweenReports = 2048;

/// One hand-over, from opening the transaction to ending it.
class Handover {
public:
    Handover(Ledger& ledger, const PostgresOptions& options, const Progress& progress)
        : m_ledger(ledger)
        , m_options(options)
        , m_progress(progress)
        , m_connection(options.address)
        , m_county(ledger.identity().division.first(std::min(kCountyDigits, ledger.identity().division.size())))
        , m_ledgerId(ledger.identity().id)
    {
    }

    PostgresResult run();

private:
    [[nodiscard]] QByteArray table(const QString& name) const
    {
        return m_connection.name(m_options.schema) + '.' + m_connection.name(name);
    }
    /// Whether all records of the entity go, not only the changed ones.
    [[nodiscard]] bool isWhole(const Entity& entity) const { return !m_changed || m_new.contains(entity.id); }
    void makeTables();
    void makeSchema();
    void makeTable(
        const QString& name, const QString& comment, const std::vector<PostgresColumn>& columns, const QStringList& key);
    void writeCodes();
    void findKnown();
    void refuseOlderCopy() const;
    void handOver(const Entity& entity);
    void copyRows(const Entity& entity, const std::vector<PostgresColumn>& columns);
    void removeRows(const Entity& entity);
    void noteState();

    Ledger& m_ledger;
    const PostgresOptions& m_options;
    const Progress& m_progress;
    PostgresConnection m_connection;
    QString m_county;
    QString m_ledgerId;
    QString m_digest;       ///< of the change up to which the database has the ledger
    bool m_wasMade = false; ///< a table or column
    QSet<QString> m_new;    ///< tables that were not there
    std::optional<std::map<QString, QStringList>> m_changed;
    std::map<QString, QStringList> m_removed;
    PostgresResult m_result;
};

QByteArray joined(const std::vector<QByteArray>& parts, const char* separator = ", ")
{
    QByteArray text;
    for (const QByteArray& part : parts)
        text += (text.isEmpty() ? "" : separator) + part;
    return text;
}

void Handover::makeSchema()
{
    // Asking first: IF NOT EXISTS wants the right to make schemas even where there is one.
    if (m_connection.run("SELECT 1 FROM pg_namespace WHERE nspname = $1", {m_options.schema}).count() == 0)
        m_connection.run("CREATE SCHEMA " + m_connection.name(m_options.schema));
}

/// Makes what lacks of a table. Comments are written with what they belong to.
void Handover::makeTable(
    const QString& name, const QString& comment, const std::vector<PostgresColumn>& columns, const QStringList& key)
{
    const PostgresRows rows = m_connection.run(
        "SELECT column_name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2",
        {m_options.schema, name});
    QSet<QString> known;
    for (int row = 0; row < rows.count(); ++row)
        known << rows.text(row, 0);
    std::vector<QByteArray> lacking;
    for (const PostgresColumn& column : columns) {
        if (known.contains(column.name))
            continue;
        lacking.push_back((known.isEmpty() ? "" : "ADD COLUMN ") + m_connection.name(column.name) + ' ' + column.type);
    }
    if (lacking.empty())
        return;
    m_wasMade = true;
    if (known.isEmpty()) {
        m_new << name;
        std::vector<QByteArray> keys;
        for (const QString& column : key)
            keys.push_back(m_connection.name(column));
        m_connection.run("CREATE TABLE " + table(name) + " (" + joined(lacking) + ", PRIMARY KEY (" + joined(keys) + "))");
        m_connection.run("COMMENT ON TABLE " + table(name) + " IS " + m_connection.literal(comment));
    } else {
        m_connection.run("ALTER TABLE " + table(name) + ' ' + joined(lacking));
    }
    for (const PostgresColumn& column : columns) {
        if (!known.contains(column.name))
            m_connection.run("COMMENT ON COLUMN " + table(name) + '.' + m_connection.name(column.name) + " IS "
                + m_connection.literal(column.comment));
    }
}

void Handover::makeTables()
{
    const Dictionary& dictionary = m_ledger.dictionary();
    makeSchema();
    makeTable(u"handover"_s, u"移交情况：每本台账已移交到第几号改动 / How far each ledger was handed over"_s,
        {{kCountyColumn.toString(), "text NOT NULL", u"县代码 / County"_s},
            {kLedgerColumn.toString(), "uuid NOT NULL", u"台账标识 / Ledger"_s}, {u"name"_s, "text", u"台账名称 / Its name"_s},
            {u"division"_s, "text", u"区划代码 / Its division"_s}, {u"through"_s, "bigint NOT NULL", u"改动号 / Change"_s},
            {u"digest"_s, "text NOT NULL", u"该改动的校验值 / Its digest in the ledger's log"_s},
            {u"dictionary"_s, "integer NOT NULL", u"数据字典版本 / Version of the dictionary"_s},
            {u"handed_over_at"_s, "timestamptz NOT NULL", u"移交时间 / When"_s}},
        {kCountyColumn.toString(), kLedgerColumn.toString()});
    makeTable(u"code"_s, u"代码表 / Code lists"_s,
        {{u"list"_s, "text NOT NULL", u"代码表标识 / List"_s}, {u"code"_s, "text NOT NULL", u"代码 / Code"_s},
            {u"label_zh"_s, "text NOT NULL", u"名称 / Label in Chinese"_s},
            {u"label_en"_s, "text NOT NULL", u"英文名称 / Label in English"_s},
            {u"position"_s, "integer NOT NULL", u"顺序 / Place in the list"_s}},
        {u"list"_s, u"code"_s});
    for (const Entity& entity : dictionary.entities()) {
        if (entity.isSigned)
            continue;
        m_progress.report(0, 0, Postgres::tr("Preparing the tables"));
        makeTable(entity.id, postgresComment(entity), postgresColumns(dictionary, entity), {kCountyColumn.toString(), u"id"_s});
    }
    if (m_wasMade)
        writeCodes();
}

void Handover::writeCodes()
{
    for (const CodeList& list : m_ledger.dictionary().codeLists()) {
        int position = 0;
        for (const Code& code : list.codes)
            m_connection.run("INSERT INTO " + table(u"code"_s)
                    + " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (list, code) DO UPDATE SET label_zh = EXCLUDED.label_zh, "
                      "label_en = EXCLUDED.label_en, position = EXCLUDED.position",
                {list.id, code.code, code.label.zh, code.label.en, QString::number(++position)});
    }
}

/// Up to where the database has this ledger; waits for another hand-over of the same one.
void Handover::findKnown()
{
    m_connection.run("SELECT pg_advisory_xact_lock(hashtext('mingbai'), hashtext($1))", {m_ledgerId});
    const PostgresRows rows = m_connection.run("SELECT through, digest FROM " + table(u"handover"_s) + " WHERE "
            + QByteArray(kCountyColumn.toUtf8()) + " = $1 AND " + kLedgerColumn.toUtf8() + " = $2",
        {m_county, m_ledgerId});
    if (rows.count() > 0) {
        m_result.since = rows.text(0, 0).toLongLong();
        m_digest = rows.text(0, 1);
    }
}

/// A copy that was set back, and perhaps written on: its change numbers mean other changes.
void Handover::refuseOlderCopy() const
{
    if (m_result.since > 0 && !m_options.full && digestOfChange(m_ledger, m_result.since) != m_digest)
        throw Failure(FailureCode::InputRefused,
            Postgres::tr("The database has changes up to %1 from another copy of this ledger; this one was set back to an older "
                         "copy or is a second one. If this ledger is right, hand over everything again (--full).")
                .arg(m_result.since));
}

/// Copies into a table that lives as long as the transaction.
void Handover::copyRows(const Entity& entity, const std::vector<PostgresColumn>& columns)
{
    std::vector<QByteArray> names;
    names.reserve(columns.size());
    for (const PostgresColumn& column : columns)
        names.push_back(m_connection.name(column.name));
    m_connection.run("CREATE TEMP TABLE incoming (LIKE " + table(entity.id) + ") ON COMMIT DROP");
    m_connection.beginCopy("COPY pg_temp.incoming (" + joined(names) + ") FROM STDIN");
    static const QStringList none;
    const auto changed = m_changed ? m_changed->find(entity.id) : std::map<QString, QStringList>::iterator();
    const QStringList* const only = isWhole(entity) ? nullptr : changed != m_changed->end() ? &changed->second : &none;
    const QByteArray begin = copyText(nullptr, m_county) + '\t';
    const QByteArray end = '\t' + m_ledgerId.toUtf8() + '\t' + QByteArray::number(m_result.through) + '\n';
    const QString stage = Postgres::tr("Handing over: %1").arg(entity.label.text());
    QByteArray block;
    forEachRow(m_ledger, entity, only, [&](const Statement& row) {
        block += begin;
        block += row.utf8(0);
        if (!entity.parent.isEmpty())
            block += '\t' + copyText(nullptr, row.value(1));
        for (std::size_t i = 0; i < entity.fields.size(); ++i)
            block += '\t' + copyText(&entity.fields[i], row.value(static_cast<int>(i) + 2));
        block += end;
        if (block.size() >= kBlock) {
            m_connection.copy(block);
            block.resize(0);
        }
        if (++m_result.sent % kRowsBetweenReports == 0)
            m_progress.report(m_result.sent, 0, stage);
    });
    m_connection.copy(block);
    m_connection.endCopy();
    m_connection.run("CREATE INDEX ON pg_temp.incoming (id)");
    m_connection.run("ANALYZE pg_temp.incoming"); // or the server compares each row with each
}

void Handover::removeRows(const Entity& entity)
{
    const QByteArray ours = "DELETE FROM " + table(entity.id) + " old WHERE " + kCountyColumn.toUtf8() + " = "
        + m_connection.literal(m_county) + " AND " + kLedgerColumn.toUtf8() + " = " + m_connection.literal(m_ledgerId);
    if (m_result.since == 0)
        return; // the database had nothing of this ledger
    if (isWhole(entity)) {
        m_result.removed += m_connection.run(ours + " AND NOT EXISTS (SELECT FROM pg_temp.incoming new WHERE new.id = old.id)")
                                .written();
        return;
    }
    for (const QString& id : m_removed[entity.id])
        m_result.removed += m_connection.run(ours + " AND id = $1", {id}).written();
}

void Handover::handOver(const Entity& entity)
{
    const bool isTouched = isWhole(entity) || m_changed->contains(entity.id) || m_removed.contains(entity.id);
    if (!isTouched)
        return;
    const std::vector<PostgresColumn> columns = postgresColumns(m_ledger.dictionary(), entity);
    copyRows(entity, columns);
    std::vector<QByteArray> names;
    std::vector<QByteArray> settings;
    std::vector<QByteArray> before;
    std::vector<QByteArray> after;
    for (const PostgresColumn& column : columns) {
        const QByteArray name = m_connection.name(column.name);
        names.push_back(name);
        if (column.name == kCountyColumn || column.name == u"id")
            continue;
        settings.push_back(name + " = EXCLUDED." + name);
        if (column.name == kChangeColumn) // the same values handed over once more are no change
            continue;
        before.push_back("old." + name);
        after.push_back("EXCLUDED." + name);
    }
    m_result.written += m_connection
                            .run("INSERT INTO " + table(entity.id) + " AS old (" + joined(names) + ") SELECT " + joined(names)
                                + " FROM pg_temp.incoming ON CONFLICT (" + kCountyColumn.toUtf8() + ", id) DO UPDATE SET "
                                + joined(settings) + " WHERE (" + joined(before) + ") IS DISTINCT FROM (" + joined(after) + ')')
                            .written();
    removeRows(entity);
    m_connection.run("DROP TABLE pg_temp.incoming");
}

void Handover::noteState()
{
    const LedgerIdentity& identity = m_ledger.identity();
    m_connection.run("INSERT INTO " + table(u"handover"_s) + " VALUES ($1, $2, $3, $4, $5, $6, $7, now()) ON CONFLICT ("
            + kCountyColumn.toUtf8() + ", " + kLedgerColumn.toUtf8()
            + ") DO UPDATE SET name = EXCLUDED.name, division = EXCLUDED.division, through = EXCLUDED.through, digest = "
              "EXCLUDED.digest, "
              "dictionary = EXCLUDED.dictionary, handed_over_at = EXCLUDED.handed_over_at",
        {m_county, m_ledgerId, identity.name, identity.division, QString::number(m_result.through),
            digestOfChange(m_ledger, m_result.through), QString::number(m_ledger.dictionary().version())});
}

PostgresResult Handover::run()
{
    m_connection.run("BEGIN");
    makeTables();
    findKnown();
    refuseOlderCopy();
    if (m_result.since > 0 && !m_options.full) {
        m_changed = changedSince(m_ledger, m_result.since);
        m_removed = removedSince(m_ledger, m_result.since);
    }
    const bool isNothing = m_changed && m_changed->empty() && m_removed.empty() && !m_wasMade;
    if (isNothing) {
        m_result.through = m_result.since;
        return m_result; // closing the connection ends the transaction
    }
    noteHandout(m_ledger, Postgres::tr("Hand-over to a database"), m_options.reason);
    m_result.through = headOfLog(m_ledger);
    for (const Entity& entity : m_ledger.dictionary().entities()) {
        if (!entity.isSigned)
            handOver(entity);
    }
    noteState();
    m_connection.run("COMMIT");
    return m_result;
}

} // namespace

PostgresResult exportPostgres(Ledger& ledger, const PostgresOptions& options, const Progress& progress)
{
    if (options.reason.trimmed().isEmpty())
        throw Failure(FailureCode::InvalidUse,
            Postgres::tr("Say what the full data are needed for; it is noted in the change log (--why)."));
    progress.report(0, 0, Postgres::tr("Connecting to the database"));
    return Handover(ledger, options, progress).run();
}

} // namespace mingbai
