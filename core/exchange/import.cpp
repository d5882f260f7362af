#include "core/exchange/import.h"

#include "core/base/failure.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/export_import.h"
#include "core/exchange/import_words.h"
#include "core/exchange/roster_plan.h"
#include "core/exchange/text_reader.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

void planTable(Ledger& ledger, const QString& path, const ImportOptions& options, ImportPlan& plan, const Progress& progress)
{
    const RosterTable table = readCsv(path, progress);
    plan.encoding = table.encoding;
    plan.sheet = table.sheet;
    if (const Entity* entity = exportedEntity(ledger.dictionary(), table, QFileInfo(path).completeBaseName()))
        planExportedTable(ledger, *entity, table, plan, progress);
    else
        planRoster(ledger, table, options, plan, progress);
}

} // namespace

ImportPlan planImport(Ledger& ledger, const QString& path, const ImportOptions& options, const Progress& progress)
{
    const QFileInfo info(path);
    const QString ending = info.suffix().toLower();
    ImportPlan plan;
    plan.file = info.fileName();
    plan.changes.act = Act::Import;
    plan.changes.why = Import::tr("Import of %1").arg(plan.file);
    if (info.isDir() && isCsvExport(path)) {
        planCsvExport(ledger, path, plan, progress);
    } else if (plan.file == "datapackage.json"_L1) {
        planCsvExport(ledger, info.path(), plan, progress);
    } else if (ending == "json"_L1) {
        planJsonExport(ledger, path, plan, progress);
    } else if (ending == "csv"_L1 || ending == "txt"_L1 || ending == "tsv"_L1) {
        planTable(ledger, path, options, plan, progress);
    } else {
        const QString refusal = refusalOfFormat(openInput(path)->peek(8));
        throw Failure(FailureCode::InputRefused,
            refusal.isEmpty()
                ? Import::tr("Only .csv, .txt and our own exports (.json, folder of CSV) can be read. Save the table as CSV.")
                : refusal);
    }
    return plan;
}

} // namespace mingbai
