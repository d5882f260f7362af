#include "core/checks/subject_plan.h"

#include "core/checks/row_json.h"

#include <sqlite3.h>

#include <QCryptographicHash>

#include <algorithm>
#include <numeric>

namespace mingbai {
using namespace Qt::StringLiterals;
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

    /// The WITH clause. @param where the condition on households with " WHERE " before it; empty for all
    [[nodiscard]] QByteArray tables(const QByteArray& where) const
    {
        QByteArray all;
        for (const Table& table : m_tables) {
            all += (all.isEmpty() ? "WITH " : ",\n") + table.name + " AS MATERIALIZED (SELECT household AS k";
            int column = 0;
            for (const QByteArray& condition : table.conditions)
                all += ",\ncount(CASE WHEN " + condition + "\nTHEN 1 END) AS c" + QByteArray::number(++column);
            all += " FROM " + table.source.toUtf8() + where + " GROUP BY household)";
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

} // namespace

std::vector<Slice> slicesOf(Database& database, qint64 size)
{
    static const QString kAfterAll = u"~"_s; // ids are hexadecimal
    std::vector<Slice> slices{{Slice::Kind::Range, {}, kAfterAll, 0}};
    Statement ids(database, "SELECT id FROM household ORDER BY id");
    while (ids.next()) {
        if (slices.back().households == size) {
            slices.back().before = ids.text(0);
            slices.push_back({Slice::Kind::Range, slices.back().before, kAfterAll, 0});
        }
        ++slices.back().households;
    }
    slices.push_back({Slice::Kind::Above, {}, {}, 0});
    return slices;
}

QByteArray householdCondition(const QByteArray& household, Slice::Kind kind)
{
    if (kind == Slice::Kind::Scope)
        return household + " IN (SELECT id FROM " + kScopeTable + ")";
    return household + " >= ?1 AND " + household + " < ?2";
}

QByteArray FiredCheck::digest() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(check->id.toUtf8() + '\n' + record + '\n' + deciding);
    return hash.result().toHex().left(kDigestLength);
}

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
    std::vector<int> byName(columns.size());
    std::iota(byName.begin(), byName.end(), 0);
    std::sort(byName.begin(), byName.end(), [&](int one, int other) { return check.reads.at(one) < check.reads.at(other); });
    batch.checks.push_back(&check);
    batch.columns.push_back(columns);
    batch.byName.push_back(byName);
}

QByteArray SubjectPlan::sql(const Batch& batch, Slice::Kind kind) const
{
    const QByteArray household = isOfHouseholds() ? m_subject.household.toUtf8() : QByteArray("''");
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
    const auto where = [&](const QByteArray& id) {
        return isOfHouseholds() ? " WHERE " + householdCondition(id, kind) : QByteArray();
    };
    const QByteArray from = m_subject.from.toUtf8() + counts.joins(household) + where(household);
    // With LIMIT and WHERE together SQLite neither flattens the facts into every predicate, which would work them out again for
    // each, nor writes them to a table and reads them back: it hands them over row by row.
    return counts.tables(where("household")) + "SELECT " + results + " FROM (SELECT " + facts + " FROM " + from
        + " LIMIT -1) AS f WHERE finding_record IS NOT NULL";
}

Statement& SubjectPlan::statement(Batch& batch, Slice::Kind kind)
{
    const auto prepared = batch.statements.find(kind);
    if (prepared != batch.statements.end())
        return prepared->second;
    return batch.statements.emplace(kind, Statement(m_database, sql(batch, kind))).first->second;
}

void SubjectPlan::run(const Slice& slice, const Fired& fired)
{
    if (slice.kind != Slice::Kind::Scope && isOfHouseholds() == (slice.kind == Slice::Kind::Above))
        return;
    for (Batch& batch : m_batches) {
        Statement& rows = statement(batch, slice.kind);
        if (slice.kind == Slice::Kind::Range) {
            rows.bind(1, slice.from);
            rows.bind(2, slice.before);
        }
        const Pass pass(rows);
        const int firstCheck = kFirstFact + static_cast<int>(batch.facts.size());
        while (rows.next()) {
            for (std::size_t check = 0; check < batch.checks.size(); ++check) {
                if (!rows.isNull(firstCheck + static_cast<int>(check)))
                    fired(firedCheck(batch, check, rows));
            }
        }
    }
}

FiredCheck SubjectPlan::firedCheck(const Batch& batch, std::size_t index, const Statement& row) const
{
    const Check& check = *batch.checks[index];
    FiredCheck fired;
    fired.check = &check;
    fired.subject = &m_subject;
    fired.household = row.utf8(kHouseholdColumn).toByteArray();
    fired.record = row.utf8(kRecordColumn).toByteArray();
    QByteArrayList values;
    for (const int column : batch.columns[index])
        values.append(jsonOf(row, column));
    for (const int place : batch.byName[index])
        fired.basis += (fired.basis.isEmpty() ? "{\"" : ",\"") + check.reads.at(place).toUtf8() + "\":" + values.at(place);
    fired.basis += fired.basis.isEmpty() ? "{}" : "}";
    fired.deciding = '[' + values.first(check.decides.size()).join(',') + ']'; // they stand first
    return fired;
}

} // namespace mingbai
