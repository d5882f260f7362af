#include "core/checks/scope.h"

#include "core/checks/subject_plan.h"
#include "core/dictionary/fields.h"

#include <QRegularExpression>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

constexpr const char* kValueTable = "temp.check_value";

bool isIdentifying(const Field& field)
{
    return field.indexed
        && (field.privacy == Privacy::Personal || field.privacy == Privacy::Sensitive || field.search == SearchKind::Number);
}

/// Where the household of a record is found, at whatever depth below it the record stands.
struct HouseholdPath {
    QByteArray from;      ///< the entity's table, joined with those between it and the household
    QByteArray household; ///< the household's id; empty for entities that belong to none
};

HouseholdPath householdPath(const Entity& entity)
{
    HouseholdPath path{quoted(entity.id), {}};
    const Entity* at = &entity;
    while (at->id != entities::household) {
        if (at->parent.isEmpty())
            return path;
        path.household = quoted(at->id) + '.' + quoted(at->parent);
        at = &Dictionary::builtIn().entity(at->parent);
        if (at->id != entities::household)
            path.from += " JOIN " + quoted(at->id) + " ON " + quoted(at->id) + ".\"id\" = " + path.household;
    }
    if (path.household.isEmpty())
        path.household = quoted(entity.id) + ".\"id\"";
    return path;
}

/// What a computed field would be for a record of which only one field is known.
QByteArray computedFrom(const Field& computed, QStringView known)
{
    QByteArrayList columns;
    for (const Field& field : Dictionary::builtIn().entity(computed.entity).fields) {
        if (!field.isComputed())
            columns.append((field.id == known ? "?1 AS " : "NULL AS ") + quoted(field.id));
    }
    return "SELECT (" + computed.computed.toUtf8() + ") FROM (SELECT " + columns.join(", ") + ")";
}

bool names(const QString& expression, QStringView field)
{
    return expression.contains(QRegularExpression(u"\\b%1\\b"_s.arg(field)));
}

} // namespace

Scope::Scope(Database& database)
    : m_database(database)
{
    makeTables();
    const QByteArray scope = kScopeTable;
    const QByteArray values = kValueTable;
    m_addHousehold = std::make_unique<Statement>(database, "INSERT OR IGNORE INTO " + scope + " VALUES (?1)");
    m_addValue = std::make_unique<Statement>(database, "INSERT OR IGNORE INTO " + values + " VALUES (?1)");
    for (const Entity& entity : Dictionary::builtIn().entities()) {
        const HouseholdPath path = householdPath(entity);
        for (const Field& field : entity.fields) {
            if (path.household.isEmpty() || !isIdentifying(field))
                continue;
            const QByteArray column = quoted(entity.id) + '.' + quoted(field.id);
            const QByteArray from = " FROM " + path.from + " WHERE ";
            Column lookup;
            lookup.field = &field;
            lookup.collect = std::make_unique<Statement>(database,
                "INSERT OR IGNORE INTO " + values + " SELECT " + column + from + path.household + " IN (SELECT id FROM " + scope
                    + ") AND " + column + " IS NOT NULL");
            lookup.spread = std::make_unique<Statement>(database,
                "INSERT OR IGNORE INTO " + scope + " SELECT " + path.household + from + column + " IN (SELECT value FROM "
                    + values + ")");
            m_columns.push_back(std::move(lookup));
        }
    }
}

/// Again before each use: made inside a transaction, they go away when that is rolled back.
void Scope::makeTables()
{
    m_database.run("CREATE TEMP TABLE IF NOT EXISTS check_scope (id TEXT PRIMARY KEY) WITHOUT ROWID");
    m_database.run("CREATE TEMP TABLE IF NOT EXISTS check_value (value TEXT PRIMARY KEY) WITHOUT ROWID");
}

void Scope::set(const QStringList& households, const Values& former)
{
    makeTables();
    m_database.run(QByteArray("DELETE FROM ") + kScopeTable);
    m_database.run(QByteArray("DELETE FROM ") + kValueTable);
    for (const QString& household : households) {
        m_addHousehold->bind(1, household);
        m_addHousehold->execute();
    }
    for (const Column& column : m_columns)
        column.collect->execute();
    for (const auto& [name, value] : former)
        addFormer(name, value);
    for (const Column& column : m_columns)
        column.spread->execute();
}

void Scope::addFormer(const FieldName& name, const QString& value)
{
    const auto add = [this](const Value& known) {
        if (isEmpty(known))
            return;
        m_addValue->bind(1, known);
        m_addValue->execute();
    };
    for (const Column& column : m_columns) {
        const Field& field = *column.field;
        if (field.entity != name.entity)
            continue;
        if (field.id == name.field) {
            add(value);
        } else if (field.isComputed() && names(field.computed, name.field)) {
            Statement computed(m_database, computedFrom(field, name.field));
            computed.bind(1, value);
            if (computed.next())
                add(computed.value(0));
        }
    }
}

} // namespace mingbai
