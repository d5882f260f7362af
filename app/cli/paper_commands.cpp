#include "app/cli/context.h"
#include "app/cli/words.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/dictionary/derived_files.h"
#include "core/ledger/history.h"
#include "core/ledger/households.h"
#include "core/report/documents.h"
#include "core/sync/registers.h"
#include "ui/documents/pdf.h"

#include <CLI/CLI.hpp>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

struct PrintWords {
    std::string document;
    std::vector<std::string> households;
    std::string where = "all";
    std::string out;
    bool income = false;
    bool list = false;
};

void listDocuments(const Context& context)
{
    QJsonArray documents;
    QString text;
    for (const DocumentKind& kind : documentKinds()) {
        documents << QJsonObject{{u"name"_s, kind.id}, {u"title"_s, kind.title.text()}};
        text += u"%1\t%2\n"_s.arg(kind.id, kind.title.text());
    }
    context.print({{u"documents"_s, documents}}, text);
}

QStringList chosenHouseholds(Ledger& ledger, const PrintWords& words)
{
    QStringList chosen;
    for (const std::string& household : words.households)
        chosen << resolveHousehold(ledger, QString::fromStdString(household));
    if (!chosen.isEmpty())
        return chosen;
    HouseholdFilter filter;
    if (words.where == "monitored")
        filter.monitoringType = u"*"_s;
    const bool isOfChanged = words.where == "changed";
    const QSet<QString> changed = isOfChanged ? householdsChangedSince(ledger, acknowledgedThrough(ledger)) : QSet<QString>();
    for (const HouseholdRow& row : readHouseholdRows(ledger, householdRows(ledger, filter))) {
        if (!isOfChanged || changed.contains(row.id))
            chosen << row.id;
    }
    return chosen;
}

void print(const Context& context, const PrintWords& words)
{
    if (words.list) {
        listDocuments(context);
        return;
    }
    const DocumentKind* const kind = findDocument(QString::fromStdString(words.document));
    if (!kind)
        throw Failure(FailureCode::InvalidUse, Cli::tr("There is no document of that name; `print --list` names them."));
    if (words.out.empty())
        throw Failure(FailureCode::InvalidUse, Cli::tr("Say where the PDF goes: --out FILE.pdf."));
    const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
    const QStringList households = kind->perHousehold ? chosenHouseholds(*ledger, words) : QStringList{QString()};
    if (households.isEmpty())
        throw Failure(FailureCode::InvalidUse, Cli::tr("No household matches; nothing was printed."));
    DocumentOptions options;
    options.withIncome = words.income;
    const PageSource source{
        households.size(), [&](qint64 index) { return documentHtml(*ledger, *kind, households.at(index), options); }};
    const QString out = QString::fromStdString(words.out);
    writePdf(out, kind->title.text(), source, context.progress());
    context.print({{u"document"_s, kind->id}, {u"count"_s, households.size()}, {u"file"_s, out}},
        Cli::tr("%1 documents written").arg(households.size()));
}

void addPrint(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("print", "papers as one PDF");
    auto words = std::make_shared<PrintWords>();
    command->add_option("document", words->document, "policy-card … (print --list)");
    command->add_option("--household", words->households, "key or 户编号; several times");
    command->add_option("--where", words->where, "which households; changed: since the last acknowledged package")
        ->check(CLI::IsMember({"all", "monitored", "changed"}));
    command->add_option("--out", words->out, "the PDF");
    command->add_flag("--income", words->income, "with the income block");
    command->add_flag("--list", words->list, "which documents there are");
    command->callback([words, &context] { print(context, *words); });
}

/// To --out, or to stdout where there is none.
void deliver(const QByteArray& bytes, const QString& out)
{
    if (!out.isEmpty()) {
        durableWrite(out, bytes);
        return;
    }
    QFile standardOutput;
    if (!standardOutput.open(stdout, QIODevice::WriteOnly) || standardOutput.write(bytes) != bytes.size())
        throw Failure(FailureCode::InputOutput, Cli::tr("The output cannot be written."));
}

void writeCsvTemplates(const Dictionary& dictionary, const QString& folder)
{
    if (folder.isEmpty())
        throw Failure(FailureCode::InvalidUse, Cli::tr("CSV templates are several files: say --out FOLDER."));
    QDir().mkpath(folder);
    for (const Entity& entity : dictionary.entities())
        durableWrite(QDir(folder).filePath(entity.id + ".csv"_L1), csvTemplate(entity, currentLanguage()));
}

void writeDictionary(const std::string& format, const QString& out)
{
    const Dictionary& dictionary = Dictionary::builtIn();
    const Language language = currentLanguage();
    if (format == "json-schema") {
        deliver(QJsonDocument(exportSchema(dictionary, language)).toJson(), out);
    } else if (format == "datapackage") {
        deliver(QJsonDocument(dataPackage(dictionary, exportedEntities(dictionary), language)).toJson(), out);
    } else if (format == "markdown") {
        deliver(codebook(dictionary, language).toUtf8(), out);
    } else if (format == "csv-template") {
        writeCsvTemplates(dictionary, out);
    } else {
        if (out.isEmpty())
            throw Failure(FailureCode::InvalidUse, Cli::tr("A workbook needs a file: say --out FILE.xlsx."));
        writeXlsxTemplate(dictionary, language, out);
    }
}

void addDictionary(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("dictionary", "what is recorded, for other programs and people");
    auto format = std::make_shared<std::string>();
    auto out = std::make_shared<std::string>();
    command->add_option("--format", *format)
        ->required()
        ->check(CLI::IsMember({"json-schema", "datapackage", "csv-template", "xlsx-template", "markdown"}));
    command->add_option("--out", *out, "file, or folder for csv-template; stdout where that is possible");
    command->callback([format, out, &context] {
        const QString path = QString::fromStdString(*out);
        writeDictionary(*format, path);
        if (!path.isEmpty())
            context.print({{u"file"_s, path}}, Cli::tr("Written: %1").arg(path));
    });
}

} // namespace

void addPaperCommands(CLI::App& app, Context& context)
{
    addPrint(app, context);
    addDictionary(app, context);
}

} // namespace mingbai
