#include "app/cli/context.h"
#include "app/cli/fill_command.h"
#include "app/cli/words.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/exchange/export_rows.h"
#include "core/exchange/import.h"
#include "core/exchange/xlsx_export.h"
#include "core/postgres/postgres_export.h"
#include "core/report/standing_list.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// What `export --since last` continues from.
const QString kLastExport = u"last_export"_s;

struct ImportWords {
    std::string file;
    std::string entity;
    std::string sheet;
    std::string map;
    std::string report;
    int year = 0;
    bool dryRun = false;
};

QString line(const ImportRemark& remark)
{
    if (remark.row == 0)
        return remark.message;
    if (remark.column.isEmpty() && remark.value.isEmpty())
        return Cli::tr("row %1: %2").arg(remark.row).arg(remark.message);
    if (remark.value.isEmpty())
        return Cli::tr("row %1, %2: %3").arg(remark.row).arg(remark.column, remark.message);
    if (remark.column.isEmpty())
        return Cli::tr("row %1, \"%2\": %3").arg(remark.row).arg(remark.value.simplified(), remark.message);
    return Cli::tr("row %1, %2 \"%3\": %4").arg(remark.row).arg(remark.column, remark.value.simplified(), remark.message);
}

QString summary(const ImportPlan& plan)
{
    const auto counted = [](const ImportCounts& counts) {
        return Cli::tr("%1 new, %2 changed, %3 same").arg(counts.created).arg(counts.changed).arg(counts.same);
    };
    QString text = Cli::tr("%1 rows read; households: %2; people: %3; other records: %4; %5 refused, %6 doubtful")
                       .arg(QString::number(plan.rows), counted(plan.households), counted(plan.people), counted(plan.others))
                       .arg(plan.refused.size())
                       .arg(plan.warnings.size());
    for (const ImportRemark& remark : plan.refused)
        text += u'\n' + line(remark);
    for (const ImportRemark& remark : plan.warnings)
        text += u'\n' + Cli::tr("doubtful: %1").arg(line(remark));
    return text;
}

void import(Context& context, const ImportWords& words)
{
    const std::unique_ptr<Ledger> ledger = context.open(words.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    const ImportOptions options{QString::fromStdString(words.entity), QString::fromStdString(words.map), words.year,
        QString::fromStdString(words.sheet), {}};
    const ImportPlan plan = planImport(*ledger, QString::fromStdString(words.file), options, context.progress());
    const QString report = QString::fromStdString(words.report);
    if (report.endsWith(".xlsx"_L1, Qt::CaseInsensitive))
        writeImportWorkbook(*ledger, QString::fromStdString(words.file), plan, report, context.progress());
    else if (!report.isEmpty())
        durableWrite(report, importReport(plan));
    if (!words.dryRun) {
        CheckEngine checks(*ledger);
        ledger->apply(plan.changes, context.progress());
        rememberMatch(*ledger, plan);
    }
    context.print(plan.toJson(), summary(plan));
    if (!plan.refused.empty())
        context.exitCode = 3;
}

void addImport(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand(
        "import", "take in a roster (.xlsx, .xls, .csv, .txt, .json) or an export (.json, CSV folder)");
    auto words = std::make_shared<ImportWords>();
    command->add_option("file", words->file, "the file or folder")->required();
    command->add_option("--entity", words->entity, "what a row is, where the headings do not tell");
    command->add_option("--sheet", words->sheet, "name or number of a workbook's sheet; found by what it holds otherwise");
    command->add_option("--map", words->map, "JSON file {\"heading\": \"entity.field\"}");
    command->add_option("--year", words->year, "income year, where the table names none");
    command->add_option("--report", words->report,
        "file for the refused cells: .csv, or .xlsx with the rows to mend and the cells marked (not masked)");
    command->add_flag("--dry-run", words->dryRun, "say what would change, change nothing");
    command->callback([words, &context] { import(context, *words); });
}

struct ExportWords {
    std::string format = "json";
    std::string out;
    std::string since;
    std::vector<std::string> entities;
    std::string profile;
    std::string why;
    int year = 0;
    bool masked = false;
    std::string to; ///< address of a database
    std::string schema = "mingbai";
    bool full = false;
};

qint64 sinceNumber(Ledger& ledger, const std::string& since)
{
    if (since.empty())
        return -1;
    if (since == "last")
        return ledger.info(kLastExport).toLongLong();
    bool good = false;
    const qint64 number = QString::fromStdString(since).toLongLong(&good);
    if (!good || number < 0 || number > headOfLog(ledger))
        throw Failure(FailureCode::InvalidUse, Cli::tr("--since takes \"last\" or the number of a change."));
    return number;
}

QString reasonOf(const ExportWords& words)
{
    return words.why.empty() ? Cli::tr("by the command line") : QString::fromStdString(words.why);
}

/// Entities, or the tables of a profile, as a workbook.
ExportResult exportXlsx(Ledger& ledger, const ExportWords& words, const ExportOptions& options, const Progress& progress)
{
    const QString out = QString::fromStdString(words.out);
    std::vector<HandoutTable> tables;
    if (words.profile.empty()) {
        tables = entityTables(ledger, options, words.masked);
    } else {
        for (const StandingList& list : profileTables(QString::fromStdString(words.profile))) {
            tables.push_back(standingListTable(ledger, list, {{words.year, std::nullopt}, words.masked}));
            tables.back().foot.clear(); // another system reads it, and nobody signs
        }
    }
    ExportResult result;
    result.head = headOfLog(ledger);
    if (!words.masked)
        noteHandout(ledger, Cli::tr("Export as Excel"), reasonOf(words));
    result.records = writeXlsx(tables, out, progress);
    result.files << out;
    return result;
}

void exportToDatabase(Context& context, const ExportWords& words)
{
    const QString address = QString::fromStdString(words.to);
    if (!address.startsWith("postgresql://"_L1) && !address.startsWith("postgres://"_L1))
        throw Failure(FailureCode::InvalidUse, Cli::tr("--to takes the address of a PostgreSQL database: postgresql://…"));
    const std::unique_ptr<Ledger> ledger = context.open();
    const CheckEngine checks(*ledger); // follows the note in the log
    const PostgresOptions options{address, QString::fromStdString(words.schema), QString::fromStdString(words.why), words.full};
    const PostgresResult result = exportPostgres(*ledger, options, context.progress());
    context.print({{u"since"_s, result.since}, {u"through"_s, result.through}, {u"records"_s, result.sent},
                      {u"written"_s, result.written}, {u"removed"_s, result.removed}},
        result.sent + result.removed == 0
            ? Cli::tr("The database has everything up to change %1 already.").arg(result.through)
            : Cli::tr("%1 records handed over up to change %2; %3 of them were new or other, %4 were removed")
                  .arg(result.sent)
                  .arg(result.through)
                  .arg(result.written)
                  .arg(result.removed));
}

void exportLedger(Context& context, const ExportWords& words)
{
    if (!words.to.empty())
        return exportToDatabase(context, words);
    if (words.out.empty())
        throw Failure(FailureCode::InvalidUse, Cli::tr("Say where the data go: --out PATH, or --to postgresql://…"));
    const std::unique_ptr<Ledger> ledger = context.open();
    ExportOptions options;
    options.language = currentLanguage();
    options.since = sinceNumber(*ledger, words.since);
    for (const std::string& entity : words.entities)
        options.entities << ledger->dictionary().entity(QString::fromStdString(entity)).id;
    if (words.format != "xlsx" && (words.masked || !words.profile.empty()))
        throw Failure(FailureCode::InvalidUse, Cli::tr("--masked and --profile go with --format xlsx."));
    const QString out = QString::fromStdString(words.out);
    ExportResult result;
    const CheckEngine checks(*ledger); // follows the note in the log
    if (words.format == "xlsx") {
        result = exportXlsx(*ledger, words, options, context.progress());
    } else {
        const bool isJson = words.format == "json";
        result = exportNoted(*ledger, isJson ? Cli::tr("Export as JSON") : Cli::tr("Export as CSV tables"), reasonOf(words),
            options, [&](const ExportOptions& noted) {
                return isJson ? exportJson(*ledger, checks.parameters(), out, noted, context.progress())
                              : exportCsv(*ledger, out, noted, context.progress());
            });
    }
    const bool isWhole = options.entities.isEmpty() && words.profile.empty() && !words.masked;
    const bool isGapless = options.since <= ledger->info(kLastExport).toLongLong();
    if (isWhole && isGapless)
        ledger->setInfo(kLastExport, QString::number(result.head));
    context.print(
        {{u"records"_s, result.records}, {u"through"_s, result.head}, {u"files"_s, QJsonArray::fromStringList(result.files)}},
        Cli::tr("%1 records written").arg(result.records));
}

void addExport(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("export", "plain data for people and other systems; not encrypted");
    auto words = std::make_shared<ExportWords>();
    command->add_option("--format", words->format, "json (one file), csv (a folder) or xlsx (a sheet an entity)")
        ->check(CLI::IsMember({"json", "csv", "xlsx"}));
    command->add_option("--out", words->out, "file or folder");
    command->add_option("--entity", words->entities, "only these");
    command->add_option("--since", words->since, "only what changed since the last export, or since change N");
    command->add_option("--profile", words->profile, "the columns of another system (xlsx): national");
    command->add_option("--year", words->year, "income year of a profile; the newest where it is not given");
    command->add_flag("--masked", words->masked, "ID numbers, phones, accounts and health unreadable (xlsx)");
    command->add_option("--why", words->why, "what full data are needed for; noted in the change log");
    command->add_option("--to", words->to,
        "hand over to a PostgreSQL database instead: postgresql://user@host/database; the password comes from ~/.pgpass or "
        "PGPASSWORD");
    command->add_option("--schema", words->schema, "schema of that database");
    command->add_flag("--full", words->full, "hand over everything again, not only what is newer");
    command->callback([words, &context] { exportLedger(context, *words); });
}

} // namespace

void addExchangeCommands(CLI::App& app, Context& context)
{
    addImport(app, context);
    addExport(app, context);
    addFill(app, context);
}

} // namespace mingbai
