#include "core/ledger/households.h"

#include "core/dictionary/fields.h"
#include "core/ledger/group_number.h"
#include "core/ledger/household_sql.h"
#include "core/ledger/search_query.h"

#include <QSet>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
using household_sql::column;
using household_sql::isActive;
namespace {

const QString kAny = u"*"_s;

/// Conditions of a filter and the values bound to them.
struct Conditions {
    QByteArrayList sql;
    std::vector<Value> values;

    void add(const QByteArray& condition) { sql += condition; }
    void add(const QByteArray& condition, const Value& value)
    {
        values.push_back(value);
        sql += condition + " ?" + QByteArray::number(values.size());
    }
};

/// As findings store severity.
qint64 severityNumber(const QString& name)
{
    return name == u"error" ? 0 : name == u"warning" ? 1 : 2;
}

void addFindings(Conditions& conditions, const HouseholdFilter& filter)
{
    if (filter.severity.isEmpty() && filter.check.isEmpty())
        return;
    QByteArray wanted = "h.\"id\" IN (SELECT household FROM finding WHERE NOT accepted";
    const auto add = [&](const char* condition, const Value& value) {
        conditions.values.push_back(value);
        wanted += condition + QByteArray::number(conditions.values.size());
    };
    if (!filter.severity.isEmpty() && filter.severity != kAny)
        add(" AND severity = ?", severityNumber(filter.severity));
    if (!filter.check.isEmpty())
        add(" AND check_id = ?", filter.check);
    conditions.add(wanted + ')');
}

void addIncome(Conditions& conditions, const IncomeRange& range)
{
    using namespace fields::income;
    const auto bound = [&](const Value& value) {
        conditions.values.push_back(value);
        return '?' + QByteArray::number(conditions.values.size());
    };
    QByteArray wanted = "h.\"id\" IN (SELECT i." + quoted(entities::household) + " FROM " + quoted(entities::income)
        + " AS i WHERE " + column("i", year) + " = " + bound(qint64(range.year));
    if (range.from)
        wanted += " AND " + column("i", per_capita) + " >= " + bound(*range.from);
    if (range.below)
        wanted += " AND " + column("i", per_capita) + " < " + bound(*range.below);
    conditions.add(wanted + ')');
}

/// The bare column comes from the row with the greatest date: SQLite's documented rule for max().
void addFailed(Conditions& conditions, const QString& item)
{
    conditions.add("h.\"id\" IN (SELECT owner FROM (SELECT " + quoted(entities::household) + " AS owner, " + quoted(item)
        + " AS item, max(" + quoted(fields::guarantee::checked_on.id()) + ") FROM " + quoted(entities::guarantee)
        + " GROUP BY 1) WHERE item = '2')");
}

Conditions conditionsOf(const HouseholdFilter& filter)
{
    using namespace fields::household;
    Conditions conditions;
    if (!filter.withGone)
        conditions.add(isActive("h", status));
    if (!filter.village.isEmpty())
        conditions.add(
            "substr(" + column("h", village) + ", 1, " + QByteArray::number(filter.village.size()) + ") =", filter.village);
    if (!filter.group.isEmpty())
        conditions.add(column("h", group_name) + " =", filter.group);
    if (!filter.baseType.isEmpty())
        conditions.add(column("h", base_type) + " =", filter.baseType);
    if (filter.monitoringType == kAny || filter.openCasesOnly)
        conditions.add(column("h", monitoring_type) + " IS NOT NULL");
    if (!filter.monitoringType.isEmpty() && filter.monitoringType != kAny)
        conditions.add(column("h", monitoring_type) + " =", filter.monitoringType);
    if (filter.openCasesOnly)
        conditions.add("ifnull(" + column("h", risk_cleared) + ", 0) = 0");
    if (filter.income)
        addIncome(conditions, *filter.income);
    if (!filter.failed.isEmpty())
        addFailed(conditions, filter.failed);
    addFindings(conditions, filter);
    return conditions;
}

QByteArray countSql()
{
    return "(SELECT count(*)" + household_sql::membersOf("m") + " AND " + isActive("m", fields::person::status) + ')';
}

QByteArray newestPerCapitaSql()
{
    return "(SELECT " + column("i", fields::income::per_capita) + " FROM " + quoted(entities::income) + " AS i WHERE i."
        + quoted(entities::household) + " = h.\"id\" ORDER BY " + column("i", fields::income::year) + " DESC LIMIT 1)";
}

QByteArray rowSql()
{
    using namespace fields::household;
    return "SELECT h.\"id\", " + column("h", code) + ", " + household_sql::head() + ", " + column("h", group_name) + ", "
        + column("h", base_type) + ", " + column("h", monitoring_type) + ", " + column("h", risk_cleared) + ", " + countSql()
        + ", " + newestPerCapitaSql() + " FROM " + quoted(entities::household) + " AS h WHERE h.\"entry\" = ?1";
}

HouseholdRow readRow(const Statement& row)
{
    HouseholdRow household;
    int column = 0;
    household.id = row.text(column++);
    household.code = row.text(column++);
    household.head = row.text(column++);
    household.group = row.text(column++);
    household.baseType = row.text(column++);
    household.monitoringType = row.text(column++);
    household.riskCleared = row.integer(column++) != 0;
    household.members = static_cast<int>(row.integer(column++));
    household.hasIncome = !row.isNull(column);
    household.perCapita = row.integer(column);
    return household;
}

void countFindings(Statement& findings, HouseholdRow& household)
{
    findings.bind(1, household.id);
    if (findings.next()) {
        household.errors = static_cast<int>(findings.integer(0));
        household.warnings = static_cast<int>(findings.integer(1));
        household.alerts = static_cast<int>(findings.integer(2));
    }
    findings.reset();
}

} // namespace

bool hasHouseholds(Ledger& ledger)
{
    return integerOf(ledger.database().single("SELECT EXISTS (SELECT 1 FROM household)")) != 0;
}

std::vector<qint64> householdRows(Ledger& ledger, const HouseholdFilter& filter)
{
    const Conditions conditions = conditionsOf(filter);
    QByteArray sql = "SELECT h.\"entry\" FROM " + quoted(entities::household) + " AS h";
    if (!conditions.sql.isEmpty())
        sql += " WHERE " + conditions.sql.join(" AND ");
    Statement statement(ledger.database(), sql); // unsorted: it may then be answered from an index alone
    int parameter = 1;
    for (const Value& value : conditions.values)
        statement.bind(parameter++, value);
    std::vector<qint64> rows;
    while (statement.next())
        rows.push_back(statement.integer(0));
    std::sort(rows.begin(), rows.end());
    if (filter.text.trimmed().isEmpty())
        return rows;
    std::vector<qint64> found = householdsFor(ledger, filter.text);
    std::erase_if(found, [&rows](qint64 row) { return !std::binary_search(rows.begin(), rows.end(), row); });
    return found;
}

std::vector<HouseholdRow> readHouseholdRows(Ledger& ledger, const std::vector<qint64>& rows)
{
    Statement statement(ledger.database(), rowSql());
    Statement findings(ledger.database(),
        "SELECT sum(severity = 0), sum(severity = 1), sum(severity = 2) FROM finding WHERE household = ?1 AND NOT accepted");
    std::vector<HouseholdRow> households;
    households.reserve(rows.size());
    for (const qint64 row : rows) {
        statement.bind(1, row);
        if (statement.next()) {
            households.push_back(readRow(statement));
            countFindings(findings, households.back());
        }
        statement.reset();
    }
    return households;
}

qint64 rowOfHousehold(Ledger& ledger, const QString& household)
{
    Statement statement(ledger.database(), "SELECT \"entry\" FROM " + quoted(entities::household) + " WHERE \"id\" = ?1");
    statement.bind(1, household);
    return statement.next() ? statement.integer(0) : 0;
}

bool isActive(const Record& person)
{
    const QString status = textOf(person.value(fields::person::status));
    return status.isEmpty() || status == u"1"; // a state that was never written down is the usual one
}

bool groupComesBefore(const QString& one, const QString& other)
{
    return std::pair(static_cast<unsigned>(leadingNumber(one)), one)
        < std::pair(static_cast<unsigned>(leadingNumber(other)), other);
}

QStringList groups(Ledger& ledger)
{
    const QByteArray group = quoted(fields::household::group_name.id());
    Statement statement(ledger.database(),
        "SELECT DISTINCT " + group + " FROM " + quoted(entities::household) + " WHERE " + group + " IS NOT NULL");
    QStringList names;
    while (statement.next())
        names += statement.text(0);
    std::sort(names.begin(), names.end(), groupComesBefore);
    return names;
}

} // namespace mingbai
