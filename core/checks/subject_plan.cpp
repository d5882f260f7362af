#include "core/checks/subject_plan.h"

#include <sqlite3.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mingbai {
namespace {

constexpr int kRecordColumn = 0;
constexpr int kHouseholdColumn = 1;
constexpr int kFirstFact = 2;
constexpr int kDigestLength = 32;

/// The statement is ready for the next pass whatever ended this one; a rollback needs it so.
class Pass {
public:
    explicit Pass(Statement& statement)
        : m_statement(statement)
    {
    }
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;
    Pass(Pass&&) = delete;
    Pass& operator=(Pass&&) = delete;
    ~Pass() { m_statement.reset(); }

private:
    Statement& m_statement;
};

/// Counts of rows of households: a single pass over each table for all facts that count its rows, instead of one a fact and
/// record.
class Counts {
public:
    /// The expression that stands for the fact.
    QByteArray column(const Fact& fact)
    {
        auto table = std::find_if(
            m_tables.begin(), m_tables.end(), [&](const Table& each) { return each.source == fact.counted; });
        if (table == m_tables.end())
            table = m_tables.insert(table, {fact.counted, "counted_" + QByteArray::number(m_tables.size()), {}});
        table->conditions.append(fact.condition.toUtf8());
        return "ifnull(" + table->name + ".c" + QByteArray::number(table->conditions.size()) + ", 0)";
    }

    /// The WITH clause. @param scope " IN (…)" for some households, empty for all
    [[nodiscard]] QByteArray tables(const QByteArray& scope) const
    {
        QByteArray all;
        for (const Table& table : m_tables) {
            all += (all.isEmpty() ? "WITH " : ",\n") + table.name + " AS MATERIALIZED (SELECT household AS k";
            int column = 0;
            for (const QByteArray& condition : table.conditions)
                all += ",\ncount(CASE WHEN " + condition + "\nTHEN 1 END) AS c" + QByteArray::number(++column);
            all += " FROM " + table.source.toUtf8() + (scope.isEmpty() ? QByteArray() : " WHERE household" + scope)
                + " GROUP BY household)";
        }
        return all.isEmpty() ? all : all + '\n';
    }

    [[nodiscard]] QByteArray joins(const QByteArray& household) const
    {
        QByteArray all;
        for (const Table& table : m_tables)
            all += " LEFT JOIN " + table.name + " ON " + table.name + ".k = " + household;
        return all;
    }

private:
    struct Table {
        QString source;
        QByteArray name;
        QByteArrayList conditions;
    };
    std::vector<Table> m_tables;
};

int columnOf(const std::vector<const Fact*>& facts, const QString& name)
{
    const auto found = std::find_if(facts.begin(), facts.end(), [&](const Fact* fact) { return fact->name == name; });
    return kFirstFact + static_cast<int>(found - facts.begin());
}

QByteArray digestOf(const Check& check, const QString& record, const QJsonArray& values)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(check.id.toUtf8() + '\n' + record.toUtf8() + '\n');
    hash.addData(QJsonDocument(values).toJson(QJsonDocument::Compact));
    return hash.result().toHex().left(kDigestLength);
}

} // namespace

SubjectPlan::SubjectPlan(Database& database, const Subject& subject, const std::vector<const Check*>& checks)
    : m_database(database)
    , m_subject(subject)
{
    divide(checks, sqlite3_limit(database.handle(), SQLITE_LIMIT_COLUMN, -1));
}

void SubjectPlan::divide(const std::vector<const Check*>& checks, int limit)
{
    const auto room = static_cast<std::size_t>(limit - kFirstFact);
    for (const Check* check : checks) {
        const bool fits = !m_batches.empty()
            && m_batches.back().checks.size() + m_batches.back().facts.size() + 1 + static_cast<std::size_t>(check->reads.size())
                <= room;
        if (!fits) {
            m_batches.emplace_back();
            m_batches.back().facts.push_back(m_subject.find(u"active"));
        }
        add(m_batches.back(), *check);
    }
}

void SubjectPlan::add(Batch& batch, const Check& check) const
{
    std::vector<int> columns;
    for (const QString& name : check.reads) {
        const Fact* fact = m_subject.find(name);
        if (std::find(batch.facts.begin(), batch.facts.end(), fact) == batch.facts.end())
            batch.facts.push_back(fact);
        columns.push_back(columnOf(batch.facts, name));
    }
    batch.checks.push_back(&check);
    batch.columns.push_back(columns);
}

QByteArray SubjectPlan::sql(const Batch& batch, bool narrowed) const
{
    const QByteArray household = isNarrowable() ? m_subject.household.toUtf8() : QByteArray("''");
    QByteArray facts = "(" + m_subject.record.toUtf8() + ") AS finding_record, (" + household + ") AS finding_household";
    QByteArray results = "finding_record, finding_household";
    Counts counts;
    for (const Fact* fact : batch.facts) {
        facts += ", (" + (fact->counted.isEmpty() ? fact->expression.toUtf8() : counts.column(*fact)) + "\n) AS "
            + quoted(fact->name);
        results += ", " + quoted(fact->name);
    }
    for (const Check* check : batch.checks) {
        const QByteArray condition = check->overAll ? QByteArray() : QByteArray("active AND ");
        results += ",\nCASE WHEN " + condition + "(" + check->predicate.toUtf8() + "\n) THEN 1 END";
    }
    const QByteArray scope = narrowed ? QByteArray(" IN (SELECT id FROM ") + kScopeTable + ")" : QByteArray();
    QByteArray from = m_subject.from.toUtf8() + counts.joins(household);
    if (narrowed)
        from += " WHERE " + household + scope;
    // With LIMIT and WHERE together SQLite neither flattens the facts into every predicate, which would work them out again for
    // each, nor writes them to a table and reads them back: it hands them over row by row.
    return counts.tables(scope) + "SELECT " + results + " FROM (SELECT " + facts + " FROM " + from
        + " LIMIT -1) AS f WHERE finding_record IS NOT NULL";
}

Statement& SubjectPlan::statement(Batch& batch, bool narrowed)
{
    std::unique_ptr<Statement>& prepared = narrowed ? batch.narrowed : batch.all;
    if (!prepared)
        prepared = std::make_unique<Statement>(m_database, sql(batch, narrowed));
    return *prepared;
}

void SubjectPlan::run(bool narrowed, const Fired& fired, const std::function<void()>& row)
{
    for (Batch& batch : m_batches) {
        Statement& rows = statement(batch, narrowed && isNarrowable());
        const Pass pass(rows);
        const int firstCheck = kFirstFact + static_cast<int>(batch.facts.size());
        while (rows.next()) {
            for (std::size_t check = 0; check < batch.checks.size(); ++check) {
                if (!rows.isNull(firstCheck + static_cast<int>(check)))
                    fired(firedCheck(batch, check, rows));
            }
            row();
        }
    }
}

FiredCheck SubjectPlan::firedCheck(const Batch& batch, std::size_t index, const Statement& row) const
{
    const Check& check = *batch.checks[index];
    FiredCheck fired;
    fired.check = &check;
    fired.subject = &m_subject;
    fired.household = row.text(kHouseholdColumn);
    fired.record = row.text(kRecordColumn);
    QJsonObject basis;
    QJsonArray deciding;
    for (qsizetype fact = 0; fact < check.reads.size(); ++fact) {
        const QJsonValue value = toJson(row.value(batch.columns[index][static_cast<std::size_t>(fact)]));
        basis.insert(check.reads.at(fact), value);
        if (fact < check.decides.size()) // they stand first
            deciding.append(value);
    }
    fired.basis = QJsonDocument(basis).toJson(QJsonDocument::Compact);
    fired.digest = QString::fromLatin1(digestOf(check, fired.record, deciding));
    return fired;
}

} // namespace mingbai
