#include "app/cli/fill_command.h"
#include "app/cli/words.h"

#include "core/base/failure.h"
#include "core/exchange/fill_table.h"
#include "core/exchange/table_titles.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

struct FillWords {
    std::string file;
    std::string out;
    std::string map;
    std::string where;
    std::string sheet;
    int year = 0;
};

QString summary(const FillPlan& plan)
{
    QStringList lines{Cli::tr("%1 rows written for %2 households").arg(plan.data.rows.size()).arg(plan.data.households)};
    if (plan.households != FillHouseholds::All)
        lines << Cli::tr("only the households asked for: %1 (--where all takes all)").arg(fillHouseholdsName(plan.households));
    if (const QStringList unknown = plan.unknownHeadings(); !unknown.isEmpty())
        lines << Cli::tr("left empty: %1").arg(unknown.join(u"、"_s));
    return (lines + plan.missingWords() + plan.warnings).join(u'\n');
}

void fill(Context& context, const FillWords& words)
{
    FillOptions options;
    options.sheet = QString::fromStdString(words.sheet);
    if (!words.map.empty())
        options.map = readHeadingMap(QString::fromStdString(words.map));
    options.year = words.year;
    if (!words.where.empty())
        options.households = fillHouseholdsOfName(QString::fromStdString(words.where));
    const QString file = QString::fromStdString(words.file);
    const QString out = QString::fromStdString(words.out);
    if (QFileInfo(out).exists() && QFileInfo(file).canonicalFilePath() == QFileInfo(out).canonicalFilePath())
        throw Failure(
            FailureCode::InvalidUse, Cli::tr("The filled table needs another name than the empty one: --out FILE.xlsx."));
    const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
    FillPlan plan = planFill(*ledger, file, options, context.progress());
    writeFilled(plan, out, context.progress());
    context.print(plan.toJson(), summary(plan));
}

} // namespace

void addFill(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("fill", "fill somebody else's table (.xlsx) from the ledger");
    auto words = std::make_shared<FillWords>();
    command->add_option("file", words->file, "the empty table")->required();
    command->add_option("--out", words->out, "the filled copy (.xlsx)")->required();
    command->add_option("--map", words->map, "JSON file {\"heading\": \"entity.field\"}");
    command->add_option("--year", words->year, "year of income and checks, where the table names none");
    command->add_option("--where", words->where, "which households; as the title says, where this is not given")
        ->check(CLI::IsMember({"all", "monitored", "out-of-poverty", "supported"}));
    command->add_option("--sheet", words->sheet, "name of the sheet, where there are several");
    command->callback([words, &context] { fill(context, *words); });
}

} // namespace mingbai
