#include "core/ledger/grid_table.h"

#include "core/ledger/household_sql.h"
#include "core/ledger/shown_fields.h"

#include <algorithm>

namespace mingbai {

namespace {

/// The numbers as a JSON list, which SQLite reads back as a table.
QByteArray listOf(const std::vector<qint64>& rows)
{
    QByteArray list = "[";
    for (const qint64 row : rows)
        list += QByteArray::number(row) + ',';
    if (list.endsWith(','))
        list.chop(1);
    return list + ']';
}

QByteArray condition(const Field& field)
{
    return field.shownWhen.isEmpty() ? QByteArray("1") : "ifnull((" + field.shownWhen.toUtf8() + "), 0)";
}

} // namespace

GridTable::GridTable(Ledger& ledger, const Topic& topic, int year)
    : m_ledger(ledger)
    , m_rows(*topic.rows)
    , m_year(year)
{
    const ShownFields functions(ledger); // brings what the conditions call
    for (const Field* field : topic.columns)
        addColumn(*field, topic);
    prepare();
}

void GridTable::addColumn(const Field& field, const Topic& topic)
{
    const Entity& entity = m_ledger.dictionary().entity(field.entity);
    const Reach reach = reachOf(*topic.rows, entity).value_or(Reach::Below);
    auto source = std::find_if(
        m_sources.begin(), m_sources.end(), [&](const GridSource& each) { return each.entity == &entity; });
    if (source == m_sources.end()) {
        m_sources.push_back({&entity, reach, reach == Reach::Below && yearOf(entity)});
        source = std::prev(m_sources.end());
    }
    m_columns.push_back({&field, static_cast<std::size_t>(source - m_sources.begin())});
}

/// The condition that finds a source's record; ?1 is the row (its number, its own id, its household's id), ?2 the year.
QByteArray GridTable::place(const GridSource& source) const
{
    if (source.reach == Reach::Own)
        return " WHERE \"entry\" = ?1";
    if (source.reach == Reach::Above)
        return " WHERE \"id\" = ?1";
    QByteArray where = " WHERE " + quoted(source.entity->parent) + " = ?1";
    if (source.isYearly)
        where += " AND " + quoted(yearOf(*source.entity)->id) + " = ?2";
    return where + " ORDER BY \"entry\" DESC LIMIT 1";
}

void GridTable::prepare()
{
    const QByteArray household = hasNames() ? "r." + quoted(m_rows.parent) : QByteArray("r.\"id\"");
    const QByteArray name = hasNames() && !m_rows.title.isEmpty() ? "r." + quoted(m_rows.title) : QByteArray("NULL");
    m_lead.emplace(m_ledger.database(),
        "SELECT r.\"id\", h.\"id\", " + household_sql::column("h", fields::household::group_name) + ", " + household_sql::head()
            + ", " + name + " FROM " + quoted(m_rows.id) + " AS r JOIN " + quoted(entities::household)
            + " AS h ON h.\"id\" = " + household + " WHERE r.\"entry\" = ?1");
    for (std::size_t source = 0; source < m_sources.size(); ++source) {
        QByteArrayList answers;
        QByteArrayList conditions;
        std::vector<std::size_t> read;
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            if (m_columns[column].source != source)
                continue;
            answers += quoted(m_columns[column].field->id);
            conditions += condition(*m_columns[column].field);
            read.push_back(column);
        }
        const QByteArray sql = "SELECT \"id\", " + answers.join(", ") + ", " + conditions.join(", ") + " FROM "
            + quoted(m_sources[source].entity->id) + place(m_sources[source]);
        m_readings.push_back({std::move(read), Statement(m_ledger.database(), sql)});
    }
}

std::vector<qint64> GridTable::rows(const HouseholdFilter& filter)
{
    std::vector<qint64> households = householdRows(m_ledger, filter);
    if (!hasNames())
        return households;
    QByteArray sql = "SELECT r.\"entry\" FROM " + quoted(m_rows.id) + " AS r WHERE r." + quoted(m_rows.parent)
        + " = (SELECT \"id\" FROM " + quoted(entities::household) + " WHERE \"entry\" = ?1)";
    if (m_rows.id == entities::person && !filter.withGone)
        sql += " AND " + household_sql::isActive("r", fields::person::status);
    Statement people(m_ledger.database(), sql + " ORDER BY r.\"entry\"");
    std::vector<qint64> rows;
    for (const qint64 household : households) {
        people.bind(1, household);
        while (people.next())
            rows.push_back(people.integer(0));
        people.reset();
    }
    return rows;
}

bool GridTable::readLead(qint64 entry, GridRow& row)
{
    m_lead->bind(1, entry);
    const bool isThere = m_lead->next();
    if (isThere)
        row = {entry, m_lead->text(0), m_lead->text(1), m_lead->text(2), m_lead->text(3), m_lead->text(4), {}, {}, {}, {}};
    m_lead->reset();
    return isThere;
}

void GridTable::readSource(
    std::size_t source, const GridRow& row, int year, std::vector<Value>& values, QString* record, std::vector<bool>* asked)
{
    const GridSource& from = m_sources[source];
    Reading& reading = m_readings[source];
    if (from.reach == Reach::Own)
        reading.statement.bind(1, row.entry);
    else
        reading.statement.bind(1, from.reach == Reach::Above ? row.household : row.id);
    if (from.isYearly)
        reading.statement.bind(2, qint64{year});
    if (reading.statement.next()) {
        if (record)
            *record = reading.statement.text(0);
        const auto count = static_cast<int>(reading.columns.size());
        for (int i = 0; i < count; ++i) {
            const std::size_t column = reading.columns[static_cast<std::size_t>(i)];
            values[column] = reading.statement.value(1 + i);
            if (asked)
                (*asked)[column] = reading.statement.integer(1 + count + i) != 0;
        }
    }
    reading.statement.reset();
}

std::optional<GridRow> GridTable::read(qint64 entry)
{
    GridRow row;
    if (!readLead(entry, row))
        return std::nullopt;
    row.records.resize(m_sources.size());
    row.values.resize(m_columns.size());
    row.former.resize(m_columns.size());
    row.asked.resize(m_columns.size());
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        row.asked[column] = m_columns[column].field->shownWhen.isEmpty();
    for (std::size_t source = 0; source < m_sources.size(); ++source) {
        readSource(source, row, m_year, row.values, &row.records[source], &row.asked);
        if (m_sources[source].isYearly)
            readSource(source, row, m_year - 1, row.former, nullptr, nullptr);
    }
    return row;
}

std::vector<Value> GridTable::values(const std::vector<qint64>& rows, std::size_t column)
{
    const GridSource& source = m_sources[m_columns[column].source];
    const QByteArray cell = "SELECT " + quoted(m_columns[column].field->id) + " FROM " + quoted(source.entity->id);
    QByteArray sql = cell + place(source);
    if (source.reach != Reach::Own) {
        const QByteArray key = source.reach == Reach::Above ? quoted(m_rows.parent) : QByteArray("\"id\"");
        sql.replace("?1", "(SELECT " + key + " FROM " + quoted(m_rows.id) + " WHERE \"entry\" = ?1)");
    }
    Statement statement(m_ledger.database(), sql);
    std::vector<Value> values;
    values.reserve(rows.size());
    for (const qint64 row : rows) {
        statement.bind(1, row);
        if (source.isYearly)
            statement.bind(2, qint64{m_year});
        values.push_back(statement.next() ? statement.value(0) : Value());
        statement.reset();
    }
    return values;
}

std::vector<GridRow> GridTable::leads(const std::vector<qint64>& rows)
{
    std::vector<GridRow> leads(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        readLead(rows[i], leads[i]);
    return leads;
}

std::vector<GridSum> GridTable::sums(const std::vector<qint64>& rows)
{
    const QByteArray list = listOf(rows);
    std::vector<GridSum> sums(m_columns.size());
    for (std::size_t source = 0; source < m_sources.size(); ++source) {
        if (m_sources[source].reach != Reach::Above) // people of one household would count its answer over and over
            addSums(source, list, sums);
    }
    return sums;
}

void GridTable::addSums(std::size_t source, const QByteArray& rows, std::vector<GridSum>& sums)
{
    const GridSource& from = m_sources[source];
    QByteArrayList wanted;
    for (const std::size_t column : m_readings[source].columns) {
        const QByteArray answer = quoted(m_columns[column].field->id);
        wanted += "count(" + answer + "), " + (m_columns[column].field->isNumber() ? "sum(" + answer + ')' : QByteArray("NULL"));
    }
    const QByteArray chosen = "\"entry\" IN (SELECT value FROM json_each(?1))";
    QByteArray table = quoted(from.entity->id) + " WHERE " + chosen;
    if (from.reach == Reach::Below) {
        table = quoted(from.entity->id) + " WHERE \"entry\" IN (SELECT max(\"entry\") FROM " + quoted(from.entity->id) + " WHERE "
            + quoted(from.entity->parent) + " IN (SELECT \"id\" FROM " + quoted(m_rows.id) + " WHERE " + chosen + ')'
            + (from.isYearly ? " AND " + quoted(yearOf(*from.entity)->id) + " = ?2" : QByteArray()) + " GROUP BY "
            + quoted(from.entity->parent) + ')';
    }
    Statement statement(m_ledger.database(), "SELECT " + wanted.join(", ") + " FROM " + table);
    statement.bind(1, QString::fromLatin1(rows));
    if (from.isYearly)
        statement.bind(2, qint64{m_year});
    if (!statement.next())
        return;
    int place = 0;
    for (const std::size_t column : m_readings[source].columns) {
        sums[column].answers = statement.integer(place++);
        sums[column].sum = statement.value(place++);
    }
}

int newestYear(Ledger& ledger, const Topic& topic)
{
    qint64 newest = 0;
    for (const Field* column : topic.columns) {
        const Entity& entity = ledger.dictionary().entity(column->entity);
        const Field* year = reachOf(*topic.rows, entity) == Reach::Below ? yearOf(entity) : nullptr;
        if (year)
            newest = std::max(
                newest, integerOf(ledger.database().single("SELECT max(" + quoted(year->id) + ") FROM " + quoted(entity.id))));
    }
    return static_cast<int>(newest);
}

} // namespace mingbai
