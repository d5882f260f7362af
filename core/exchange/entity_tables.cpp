#include "core/exchange/export_rows.h"
#include "core/exchange/xlsx_export.h"

#include "core/dictionary/fields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// Columns that name the records above a row, and the SQL that reads them.
struct Above {
    std::vector<HandoutColumn> columns;
    QByteArray sql;
};

void addColumn(Above& above, const Field& field, const QString& heading, const QByteArray& sql)
{
    HandoutColumn column;
    column.name = field.entity + u'.' + field.id;
    column.heading = heading;
    column.field = field;
    above.columns.push_back(column);
    above.sql += ", " + sql;
}

/// @param key SQL of the parent's key
void addAbove(Above& above, const Dictionary& dictionary, const Entity& parent, const QByteArray& key)
{
    if (!parent.parent.isEmpty())
        addAbove(above, dictionary, dictionary.entity(parent.parent),
            "(SELECT " + quoted(parent.parent) + " FROM " + quoted(parent.id) + " WHERE \"id\" = " + key + ")");
    for (const QString& name : parent.key) {
        const Field& field = dictionary.field(parent.id, name);
        addColumn(above, field, field.label.text(),
            "(SELECT " + quoted(name) + " FROM " + quoted(parent.id) + " WHERE \"id\" = " + key + ")");
    }
    if (parent.id == entities::household) {
        const Field& name = dictionary.field(fields::person::name);
        addColumn(above, name, QCoreApplication::translate("Handout", "Head of household: %1").arg(name.label.text()),
            "(SELECT " + quoted(name.id) + " FROM person WHERE \"household\" = " + key + " AND "
                + quoted(fields::person::relation.id()) + " = '01' ORDER BY \"entry\" LIMIT 1)");
    }
}

HandoutColumn keyColumn(const QString& id)
{
    HandoutColumn column;
    column.name = column.heading = id;
    column.field.type = FieldType::Reference;
    column.isHidden = true;
    return column;
}

/// The rows that exportJson() would write, in its order.
void readRows(Ledger& ledger, const Entity& entity, const Above& above, const std::optional<QStringList>& only,
    const HandoutTable::Visit& visit)
{
    const QByteArray parent = entity.parent.isEmpty() ? QByteArray("NULL") : "e." + quoted(entity.parent);
    QByteArray sql = "SELECT e.\"id\", " + parent + above.sql;
    for (const Field& field : entity.fields) {
        if (!field.retired)
            sql += ", e." + quoted(field.id);
    }
    sql += " FROM " + quoted(entity.id) + " AS e" + (only ? " WHERE e.\"id\" = ?1" : " ORDER BY e.\"entry\"");
    Statement rows(ledger.database(), sql);
    std::vector<Value> values;
    const auto take = [&] {
        values.clear();
        for (int column = 2; column < rows.columns(); ++column)
            values.push_back(rows.value(column));
        values.push_back(rows.value(0));
        if (!entity.parent.isEmpty())
            values.push_back(rows.value(1));
        visit(values);
    };
    if (!only) {
        while (rows.next())
            take();
        return;
    }
    for (const QString& id : *only) {
        rows.bind(1, id);
        if (rows.next())
            take();
        rows.reset();
    }
}

HandoutTable tableOf(Ledger& ledger, const Entity& entity, const std::optional<QStringList>& only, bool masked)
{
    Above above;
    if (!entity.parent.isEmpty())
        addAbove(above, ledger.dictionary(), ledger.dictionary().entity(entity.parent), "e." + quoted(entity.parent));
    HandoutTable table;
    table.name = entity.plural.text();
    table.title = u"%1 %2"_s.arg(ledger.identity().name, entity.plural.text()).trimmed();
    table.masked = masked;
    table.columns = above.columns;
    for (const Field& field : entity.fields) {
        if (field.retired)
            continue;
        HandoutColumn column;
        column.name = entity.id + u'.' + field.id;
        column.heading = field.label.text();
        column.field = field;
        table.columns.push_back(column);
    }
    table.columns.push_back(keyColumn(u"id"_s));
    if (!entity.parent.isEmpty())
        table.columns.push_back(keyColumn(entity.parent));
    table.forEachRow = [&ledger, &entity, above, only](
                           const HandoutTable::Visit& visit) { readRows(ledger, entity, above, only, visit); };
    table.quickCount = [&ledger, &entity, only] { return only ? qint64{only->size()} : ledger.count(entity.id); };
    return table;
}

} // namespace

std::vector<HandoutTable> entityTables(Ledger& ledger, const ExportOptions& options, bool masked)
{
    const auto changed = changedRecords(ledger, options);
    std::vector<HandoutTable> tables;
    for (const Entity* entity : chosenEntities(ledger, options)) {
        std::optional<QStringList> only;
        if (changed)
            only = changed->contains(entity->id) ? changed->at(entity->id) : QStringList();
        tables.push_back(tableOf(ledger, *entity, only, masked));
    }
    return tables;
}

} // namespace mingbai
