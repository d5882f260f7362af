#include "core/exchange/export_rows.h"

#include "core/dictionary/derived_files.h"
#include "core/ledger/history.h"

namespace mingbai {

std::vector<const Entity*> chosenEntities(const Ledger& ledger, const ExportOptions& options)
{
    if (options.entities.isEmpty())
        return exportedEntities(ledger.dictionary());
    std::vector<const Entity*> chosen;
    for (const QString& id : options.entities)
        static_cast<void>(ledger.dictionary().entity(id)); // an unknown name is refused before anything is written
    for (const Entity& entity : ledger.dictionary().entities()) {
        if (!entity.isSigned && options.entities.contains(entity.id))
            chosen.push_back(&entity);
    }
    return chosen;
}

QByteArray selectRows(const Entity& entity, bool onlyChanged)
{
    QByteArray sql = "SELECT id, " + (entity.parent.isEmpty() ? QByteArray("NULL") : quoted(entity.parent));
    for (const Field& field : entity.fields)
        sql += ", " + quoted(field.id);
    sql += " FROM " + quoted(entity.id);
    return sql + (onlyChanged ? " WHERE id = ?1" : " ORDER BY rowid");
}

void forEachRow(
    Ledger& ledger, const Entity& entity, const QStringList* changed, const std::function<void(const Statement&)>& visit)
{
    Statement statement(ledger.database(), selectRows(entity, changed != nullptr));
    if (!changed) {
        while (statement.next())
            visit(statement);
        return;
    }
    for (const QString& id : *changed) {
        statement.bind(1, id);
        if (statement.next())
            visit(statement);
        statement.reset();
    }
}

std::optional<std::map<QString, QStringList>> changedRecords(Ledger& ledger, const ExportOptions& options)
{
    if (options.since < 0)
        return std::nullopt;
    return changedSince(ledger, options.since);
}

qint64 headOfLog(Ledger& ledger)
{
    const std::vector<LogEntry> newest = changes(ledger, 0, 1);
    return newest.empty() ? 0 : newest.front().number;
}

} // namespace mingbai
