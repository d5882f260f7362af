#include "core/ledger/shown_fields.h"

#include <sqlite3.h>

namespace mingbai {

namespace {

QByteArrayView textArgument(sqlite3_value* argument)
{
    return {reinterpret_cast<const char*>(sqlite3_value_text(argument)), sqlite3_value_bytes(argument)};
}

/// has_code(codes, code): whether a comma-separated list holds a code.
void hasCode(sqlite3_context* context, int /*count*/, sqlite3_value** arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL || sqlite3_value_type(arguments[1]) == SQLITE_NULL)
        return;
    const QByteArray codes = ',' + textArgument(arguments[0]).toByteArray() + ',';
    const QByteArray code = ',' + textArgument(arguments[1]).toByteArray() + ',';
    sqlite3_result_int(context, codes.contains(code) ? 1 : 0);
}

/// The checks bring the same function; where they came first, theirs stays.
void registerHasCode(Database& database)
{
    if (integerOf(database.single("SELECT count(*) FROM pragma_function_list WHERE name = 'has_code'")) > 0)
        return;
    database.check(sqlite3_create_function_v2(
        database.handle(), "has_code", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, hasCode, nullptr, nullptr, nullptr));
}

QByteArray conditionOf(const Field& field)
{
    if (field.retired)
        return "0";
    return field.shownWhen.isEmpty() ? QByteArray("1") : '(' + field.shownWhen.toUtf8() + ')';
}

} // namespace

ShownFields::ShownFields(Ledger& ledger)
    : m_ledger(ledger)
{
    registerHasCode(ledger.database());
}

Statement& ShownFields::statementFor(const Entity& entity)
{
    const auto known = m_statements.find(&entity);
    if (known != m_statements.end())
        return known->second;
    QByteArrayList conditions;
    QByteArrayList columns;
    for (const Field& field : entity.fields) {
        conditions += conditionOf(field);
        columns += '?' + QByteArray::number(columns.size() + 1) + " AS " + quoted(field.id);
    }
    const QByteArray sql = "SELECT " + conditions.join(", ") + " FROM (SELECT " + columns.join(", ") + ')';
    return m_statements.emplace(&entity, Statement(m_ledger.database(), sql)).first->second;
}

std::vector<bool> ShownFields::of(const Record& record)
{
    Statement& statement = statementFor(*record.entity);
    statement.reset();
    for (std::size_t i = 0; i < record.values.size(); ++i)
        statement.bind(static_cast<int>(i) + 1, record.values[i]);
    statement.next();
    std::vector<bool> shown(record.values.size());
    for (std::size_t i = 0; i < shown.size(); ++i)
        shown[i] = statement.integer(static_cast<int>(i)) != 0;
    statement.reset();
    return shown;
}

} // namespace mingbai
