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
    for (const Fact* fact : batch.facts) {
        facts += ", (" + fact->expression.toUtf8() + "\n) AS " + quoted(fact->name);
        results += ", " + quoted(fact->name);
    }
    for (const Check* check : batch.checks) {
        const QByteArray condition = check->overAll ? QByteArray() : QByteArray("active AND ");
        results += ",\nCASE WHEN " + condition + "(" + check->predicate.toUtf8() + "\n) THEN 1 END";
    }
    QByteArray from = m_subject.from.toUtf8();
    if (narrowed)
        from += " WHERE " + household + " IN (SELECT id FROM " + kScopeTable + ")";
    // Without MATERIALIZED SQLite flattens the facts into every predicate and works them out again for each.
    return "WITH f AS MATERIALIZED (SELECT " + facts + " FROM " + from + ")\nSELECT " + results + " FROM f";
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
