#include "core/exchange/import.h"

#include "core/base/failure.h"
#include "core/exchange/export_import.h"
#include "core/exchange/import_words.h"
#include "core/exchange/roster_plan.h"
#include "core/exchange/table_reader.h"
#include "core/exchange/text_reader.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

void planTable(Ledger& ledger, const QString& path, const ImportOptions& options, ImportPlan& plan, const Progress& progress)
{
    const auto [table, otherTables] = readTable(path, options.sheet, ledger.dictionary(), progress);
    plan.encoding = table.encoding;
    plan.sheet = table.sheet;
    plan.sheets = table.sheets;
    if (!otherTables.isEmpty()) {
        plan.warnings.push_back({0, {}, {}, {},
            Import::tr("Other sheets hold tables like this one: %1. Take them in one by one.").arg(otherTables.join(u", "))});
    }
    if (const Entity* entity = exportedEntity(ledger.dictionary(), table, QFileInfo(path).completeBaseName()))
        planExportedTable(ledger, *entity, table, plan, progress);
    else
        planRoster(ledger, table, options, plan, progress);
}

/// Our exports say so in their first line.
bool isJsonExport(const QString& path)
{
    return openInput(path)->peek(64).contains("\"mingbai\"");
}

} // namespace

ImportPlan planImport(Ledger& ledger, const QString& path, const ImportOptions& options, const Progress& progress)
{
    const QFileInfo info(path);
    ImportPlan plan;
    plan.file = info.fileName();
    plan.changes.act = Act::Import;
    plan.changes.why = Import::tr("Import of %1").arg(plan.file);
    if (info.isDir() && isCsvExport(path))
        planCsvExport(ledger, path, plan, progress);
    else if (plan.file == "datapackage.json"_L1)
        planCsvExport(ledger, info.path(), plan, progress);
    else if (isJsonExport(path))
        planJsonExport(ledger, path, plan, progress);
    else
        planTable(ledger, path, options, plan, progress);
    return plan;
}

void rememberMatch(Ledger& ledger, const ImportPlan& plan)
{
    HeadingMemory memory(ledger);
    if (!plan.fingerprint.isEmpty() && memory.matchFor(plan.fingerprint) != plan.mended)
        memory.remember(plan.fingerprint, plan.mended);
}

} // namespace mingbai
