#include "app/cli/context.h"
#include "app/cli/words.h"

#include "core/base/failure.h"
#include "core/exchange/xlsx_export.h"
#include "core/report/standing_list.h"

#include <CLI/CLI.hpp>
#include <QDate>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

struct LedgerWords {
    std::string name;
    std::string out;
    std::string why;
    int year = 0;
    bool masked = false;
    bool list = false;
};

void listLists(const Context& context)
{
    QJsonArray ledgers;
    QString text;
    for (const StandingList& list : standingLists()) {
        ledgers << QJsonObject{{u"name"_s, list.name}, {u"title"_s, list.title.text()}};
        text += u"%1\t%2\n"_s.arg(list.name, list.title.text());
    }
    context.print({{u"ledgers"_s, ledgers}}, text);
}

QJsonValue jsonOf(const HandoutCell& cell)
{
    if (const auto* number = std::get_if<double>(&cell))
        return *number;
    if (const auto* day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    const auto* text = std::get_if<QString>(&cell);
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonObject rowJson(const HandoutTable& table, const std::vector<Value>& values)
{
    QJsonObject row;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const QJsonValue value = jsonOf(handoutCell(table.columns[i], values[i], table.masked));
        if (!value.isNull())
            row[table.columns[i].name] = value;
    }
    return row;
}

QString lineOf(const HandoutTable& table, const std::vector<Value>& values)
{
    QStringList cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!table.columns[i].isNumbering())
            cells << handoutText(table.columns[i], values[i], table.masked);
    }
    return cells.join(u'\t') + u'\n';
}

/// The rows on stdout: {"ledger", "columns", "rows"}, or lines with tabs.
void printRows(const Context& context, const StandingList& list, const HandoutTable& table)
{
    QJsonArray columns;
    QStringList headings;
    for (const HandoutColumn& column : table.columns) {
        if (column.isNumbering())
            continue;
        columns << QJsonObject{{u"name"_s, column.name}, {u"heading"_s, column.heading}};
        headings << column.heading;
    }
    QJsonArray rows;
    QString text = headings.join(u'\t') + u'\n';
    table.forEachRow([&](const std::vector<Value>& values) {
        if (context.isJson())
            rows << rowJson(table, values);
        else
            text += lineOf(table, values);
    });
    context.print({{u"ledger"_s, QJsonObject{{u"name"_s, list.name}, {u"title"_s, list.title.text()}}}, {u"columns"_s, columns},
                      {u"rows"_s, rows}},
        text);
}

qint64 writeRows(const HandoutTable& table, const QString& out, const Progress& progress)
{
    if (out.endsWith(".xlsx"_L1, Qt::CaseInsensitive))
        return writeXlsx({table}, out, progress);
    if (out.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return writeHandoutCsv(table, out, progress);
    throw Failure(FailureCode::InvalidUse, Cli::tr("A list is written as .xlsx or .csv; the name of the file says which."));
}

void handIn(const Context& context, const LedgerWords& words)
{
    if (words.list) {
        listLists(context);
        return;
    }
    const StandingList* const list = findStandingList(QString::fromStdString(words.name));
    if (!list)
        throw Failure(FailureCode::InvalidUse, Cli::tr("There is no list of that name; `ledger --list` names them."));
    const QString out = QString::fromStdString(words.out);
    const bool isNoted = !words.masked && !out.isEmpty();
    const std::unique_ptr<Ledger> ledger = context.open(isNoted ? OpenMode::ReadWrite : OpenMode::ReadOnly);
    // On a terminal, too, numbers in full would stay in scroll-back and logs.
    const bool masked = words.masked || out.isEmpty();
    const HandoutTable table = standingListTable(*ledger, *list, {{words.year, std::nullopt}, masked});
    if (out.isEmpty()) {
        printRows(context, *list, table);
        return;
    }
    if (isNoted) {
        const CheckEngine checks(*ledger); // follows the note in the log
        noteHandout(
            *ledger, list->title.text(), words.why.empty() ? Cli::tr("by the command line") : QString::fromStdString(words.why));
    }
    const qint64 rows = writeRows(table, out, context.progress());
    context.print({{u"ledger"_s, list->name}, {u"rows"_s, rows}, {u"file"_s, out}}, Cli::tr("%1 rows written").arg(rows));
}

} // namespace

void addHandoutCommands(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("ledger", "a standing list (台账) to hand in");
    auto words = std::make_shared<LedgerWords>();
    command->add_option("name", words->name, "which list (ledger --list)");
    command->add_option("--out", words->out, "FILE.xlsx or FILE.csv; without it the rows are shown, masked");
    command->add_option("--year", words->year, "income year; the newest where it is not given");
    command->add_flag("--masked", words->masked, "ID numbers, phones, accounts and health unreadable");
    command->add_option("--why", words->why, "what full data are needed for; noted in the change log");
    command->add_flag("--list", words->list, "which lists there are");
    command->callback([words, &context] { handIn(context, *words); });
}

} // namespace mingbai
