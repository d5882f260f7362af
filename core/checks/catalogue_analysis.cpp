#include "core/checks/catalogue_analysis.h"

#include "core/base/failure.h"
#include "core/checks/functions.h"
#include "core/ledger/database.h"

#include <sqlite3.h>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

/// A function of that name ends each statement that is looked at.
constexpr const char* kMark = "all_names_known";

QByteArray factTable(const Subject& subject)
{
    return "fact_" + subject.id.toUtf8();
}

} // namespace

CatalogueAnalysis::CatalogueAnalysis(Problems& problems)
    : m_problems(problems)
{
    if (sqlite3_open_v2(":memory:", &m_database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
        throw Failure(FailureCode::Internal, u"no memory for an empty ledger"_s);
    // A misspelt name must not pass as a text.
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    registerFunctions(m_database, std::make_shared<FunctionContext>());
    sqlite3_create_function_v2(
        m_database, kMark, 0, SQLITE_UTF8, nullptr, [](sqlite3_context*, int, sqlite3_value**) {}, nullptr, nullptr, nullptr);
}

CatalogueAnalysis::~CatalogueAnalysis()
{
    sqlite3_close(m_database);
}

void CatalogueAnalysis::makeEntityTables()
{
    // Their names alone: types, keys and generated columns mean nothing here and take most of the time.
    for (const Entity& entity : Dictionary::builtIn().entities()) {
        QByteArrayList columns{"\"entry\"", "\"id\""};
        if (!entity.parent.isEmpty())
            columns.append(quoted(entity.parent));
        for (const Field& field : entity.fields)
            columns.append(quoted(field.id));
        run("CREATE TABLE " + quoted(entity.id) + '(' + columns.join(", ") + ')');
        m_entityTables.append(entity.id.toUtf8());
    }
}

void CatalogueAnalysis::complete(Subject& subject)
{
    if (m_entityTables.isEmpty())
        makeEntityTables();
    const Entity* entity = Dictionary::builtIn().find(subject.entity);
    if (!entity) {
        problem(subject.file, subject.id, u"there is no entity \"%1\""_s.arg(subject.entity));
        return;
    }
    const QList<Column> always = readsOf(u"1"_s, subject.from, m_entityTables);
    for (const QString& key : {subject.record, subject.household}) {
        if (!key.isEmpty())
            addEntities(readsOf(key, subject.from, m_entityTables), subject.entities);
        if (!m_complaint.isEmpty())
            problem(subject.file, subject.id, m_complaint);
    }
    for (Fact& fact : subject.facts)
        complete(subject, always, fact);
    if (!subject.find(u"active"))
        problem(subject.file, subject.id, u"the fact \"active\" is missing"_s);
    subject.addFields();
    QByteArrayList columns;
    for (const Fact& fact : subject.facts)
        columns.append(quoted(fact.name));
    run("CREATE TEMP TABLE " + quoted(QString::fromUtf8(factTable(subject))) + " (" + columns.join(", ") + ")");
}

void CatalogueAnalysis::addEntities(const QList<Column>& reads, QStringList& entities)
{
    for (const Column& column : reads) {
        const QString entity = QString::fromUtf8(column.table);
        if (!entities.contains(entity))
            entities.append(entity);
    }
}

void CatalogueAnalysis::complete(const Subject& subject, const QList<Column>& always, Fact& fact)
{
    if (!fact.counted.isEmpty()) { // what counts must not look at the subject's own row: all rows are counted at once
        readsOf(fact.condition, fact.counted, m_entityTables);
        if (!m_complaint.isEmpty())
            problem(subject.file, fact.name, m_complaint);
    }
    QList<Column> reads = readsOf(fact.expression, subject.from, m_entityTables);
    if (!m_complaint.isEmpty())
        problem(subject.file, fact.name, m_complaint);
    if (Dictionary::builtIn().entity(subject.entity).find(fact.name))
        problem(subject.file, fact.name, u"it is a field of the entity already"_s);
    addEntities(reads, fact.entities);
    for (const Column& column : always)
        reads.removeOne(column);
    for (const Column& column : reads) {
        const Entity* owner = Dictionary::builtIn().find(QString::fromUtf8(column.table));
        if (owner && owner->find(QString::fromUtf8(column.name)))
            fact.fields.append(QString::fromUtf8(column.table + '.' + column.name));
    }
    fact.fields.removeDuplicates();
}

void CatalogueAnalysis::complete(const Subject& subject, Check& check)
{
    const QByteArray table = factTable(subject);
    const QString from = QString::fromUtf8(quoted(QString::fromUtf8(table)));
    const auto reads = readsOf(check.predicate, from, {table});
    if (m_complaint.isEmpty())
        readsOf(u"(%1\n)"_s.arg(check.predicate), from, {table}); // as it is run: it may not close the case it stands in
    if (!m_complaint.isEmpty())
        problem(check.file, check.id, m_complaint);
    for (const Column& column : reads)
        check.decides.append(QString::fromUtf8(column.name));
    check.decides.removeDuplicates();
    check.decides.removeAll(QString()); // count(*) reads no column
    check.reads = check.decides + placeholders(check);
    check.reads.removeDuplicates();
    for (const QString& name : check.reads) {
        const Fact* fact = subject.find(name);
        if (!fact)
            problem(check.file, check.id, u"there is no fact \"%1\""_s.arg(name));
        else if (check.decides.contains(name))
            check.fields.append(fact->fields);
    }
    check.fields.removeDuplicates();
    placeFinding(subject, check);
}

QStringList CatalogueAnalysis::namesRead(const QStringList& names, const QString& expression, QString& complaint)
{
    static const QString kRow = u"row_of_list"_s;
    QByteArrayList columns;
    for (const QString& name : names)
        columns.append(quoted(name));
    run("CREATE TEMP TABLE " + quoted(kRow) + " (" + columns.join(", ") + ")");
    QStringList read;
    for (const Column& column : readsOf(expression, QString::fromUtf8(quoted(kRow)), {kRow.toUtf8()}))
        read.append(QString::fromUtf8(column.name));
    complaint = m_complaint;
    run("DROP TABLE " + quoted(kRow));
    read.removeDuplicates();
    return read;
}

QString CatalogueAnalysis::complaintAbout(const QString& expression)
{
    if (m_entityTables.isEmpty())
        makeEntityTables();
    // Twice, so that it can close neither the case nor the bracket it stands in.
    for (const QString& sql : {expression, u"(%1\n)"_s.arg(expression)}) {
        readsOf(sql, u"(SELECT 1)"_s, m_entityTables);
        if (!m_complaint.isEmpty())
            return m_complaint;
    }
    return {};
}

void CatalogueAnalysis::placeFinding(const Subject& subject, Check& check)
{
    const QString own = subject.entity + u'.';
    if (!check.field.isEmpty()) {
        const QStringList parts = (check.field.contains(u'.') ? check.field : own + check.field).split(u'.');
        const Entity* entity = Dictionary::builtIn().find(parts.at(0));
        if (!entity || !entity->find(parts.at(1)))
            problem(check.file, check.id, u"there is no field \"%1\""_s.arg(check.field));
        return;
    }
    const auto plain = std::find_if(check.decides.begin(), check.decides.end(), [&](const QString& name) {
        const Fact* fact = subject.find(name);
        return fact && fact->field;
    });
    const auto same = std::find_if(
        check.fields.begin(), check.fields.end(), [&](const QString& name) { return name.startsWith(own); });
    if (plain != check.decides.end())
        check.field = *plain;
    else if (same != check.fields.end())
        check.field = same->mid(own.size());
    else if (!check.fields.isEmpty())
        check.field = check.fields.front();
}

QList<CatalogueAnalysis::Column> CatalogueAnalysis::readsOf(
    const QString& expression, const QString& from, const QList<QByteArray>& tables)
{
    // SQLite refuses aggregates in a condition and lists of values in a case. The line end keeps a remark from swallowing the
    // rest. At the call of the mark the authorizer stops SQLite: all names before it are known, code is not wanted here.
    const QByteArray sql =
        u"SELECT 1 FROM %1 WHERE CASE WHEN %2\nTHEN 1 END AND %3()"_s.arg(from, expression, QLatin1StringView(kMark)).toUtf8();
    Watch watch{tables, {}, {}, false};
    sqlite3_stmt* statement = nullptr;
    sqlite3_set_authorizer(m_database, authorize, &watch);
    sqlite3_prepare_v2(m_database, sql.constData(), -1, &statement, nullptr);
    sqlite3_set_authorizer(m_database, nullptr, nullptr);
    m_complaint.clear();
    if (!watch.refused.isEmpty())
        m_complaint = watch.refused;
    else if (sql.contains("sqlite_")) // rows of the schema can be counted without a column that the authorizer would see
        m_complaint = u"not authorized: reading SQLite's own tables"_s;
    else if (statement)
        m_complaint = u"not authorized: one expression is expected, and nothing after it"_s;
    else if (!watch.isComplete)
        m_complaint = QString::fromUtf8(sqlite3_errmsg(m_database));
    else if (sql.contains("'now'"))
        m_complaint = u"the day is today(), never 'now'"_s;
    sqlite3_finalize(statement);
    return m_complaint.isEmpty() ? watch.reads : QList<Column>();
}

int CatalogueAnalysis::authorize(
    void* data, int action, const char* first, const char* second, const char* database, const char* /*inside*/)
{
    Watch& watch = *static_cast<Watch*>(data);
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        watch.isComplete = qstrcmp(second, kMark) == 0;
        if (watch.isComplete)
            return SQLITE_DENY;
        if (isAllowedFunction(second))
            return SQLITE_OK;
        watch.refused = u"not authorized: function %1"_s.arg(QString::fromUtf8(second));
        return SQLITE_DENY;
    case SQLITE_READ:
        // A table expression of the statement's own belongs to no database.
        if (!database && QByteArrayView(second).isEmpty())
            return SQLITE_OK;
        if (watch.tables.contains(first)) {
            watch.reads.append(Column{first, second});
            return SQLITE_OK;
        }
        watch.refused = u"not authorized: reading %1"_s.arg(QString::fromUtf8(first));
        return SQLITE_DENY;
    default:
        watch.refused = u"not authorized: it may only read"_s;
        return SQLITE_DENY;
    }
}

void CatalogueAnalysis::run(const QByteArray& sql)
{
    if (sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw Failure(FailureCode::InvalidDictionary, QString::fromUtf8(sqlite3_errmsg(m_database)));
}

void CatalogueAnalysis::problem(const QString& file, const QString& paragraph, const QString& what)
{
    m_problems.add(file, paragraph, what);
}

} // namespace mingbai
