#include "app/cli/context.h"
#include "app/cli/words.h"

#include "core/base/failure.h"
#include "core/checks/taken_packs.h"
#include "core/checks/unknown_parameters.h"
#include "core/report/indicators.h"
#include "core/report/standing_list.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

struct CheckWords {
    std::string household;
    std::string severity;
    std::string check;
    bool list = false;
};

/// The program's checks; with a ledger also those of its policy packs.
void listChecks(const Context& context)
{
    QJsonArray checks;
    QString text;
    const std::unique_ptr<Ledger> ledger = context.hasLedger() ? context.open(OpenMode::ReadOnly) : nullptr;
    const Catalogue& builtIn = Catalogue::builtIn();
    const std::shared_ptr<const Catalogue> ofLedger = ledger ? catalogueOf(*ledger) : nullptr;
    for (const Check& check : (ofLedger ? *ofLedger : builtIn).checks()) {
        QJsonObject json{{u"id"_s, check.id}, {u"subject"_s, check.subject}, {u"severity"_s, severityName(check.severity)},
            {u"title"_s, check.title.text()}, {u"words"_s, check.words.text()}, {u"mend"_s, check.mend.text()},
            {u"source"_s, check.source}};
        if (!builtIn.find(check.id))
            json[u"pack"_s] = check.file.section(u": "_s, 0, 0);
        checks << json;
        text += u"%1\t%2\t%3\t%4\n"_s.arg(check.id, severityName(check.severity), check.title.text(), check.source);
    }
    context.print({{u"checks"_s, checks}}, text);
}

QJsonObject findingJson(const Finding& finding)
{
    return {{u"id"_s, QString::number(finding.number)}, {u"check"_s, finding.check},
        {u"severity"_s, severityName(finding.severity)}, {u"household"_s, finding.household}, {u"record"_s, finding.record},
        {u"entity"_s, finding.entity}, {u"field"_s, finding.field}, {u"fields"_s, QJsonArray::fromStringList(finding.fields)},
        {u"message"_s, finding.message}, {u"basis"_s, finding.basis}, {u"mend"_s, finding.mend}, {u"source"_s, finding.source},
        {u"accepted"_s, finding.accepted}};
}

void check(Context& context, const CheckWords& words)
{
    if (words.list) {
        listChecks(context);
        return;
    }
    const std::unique_ptr<Ledger> ledger = context.open();
    CheckEngine engine(*ledger);
    engine.runAll(context.progress());
    FindingFilter filter;
    filter.check = QString::fromStdString(words.check);
    if (!filter.check.isEmpty() && !engine.catalogue().find(filter.check))
        throw Failure(FailureCode::InvalidUse, Cli::tr("There is no check %1; `check --list` names them.").arg(filter.check));
    if (!words.household.empty())
        filter.household = resolveHousehold(*ledger, QString::fromStdString(words.household));
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Alert}) {
        if (severityName(severity) == QString::fromStdString(words.severity))
            filter.severity = severity;
    }
    QJsonArray findings;
    QString text;
    for (const Finding& finding : engine.findings(filter)) {
        findings << findingJson(finding);
        text += u"%1\t%2\t%3\t%4\n"_s.arg(finding.check, severityName(finding.severity), finding.household, finding.message);
        if (finding.severity == Severity::Error)
            context.exitCode = 3;
    }
    QJsonArray unknown;
    const int year = recordedYears(*ledger).value(0, ledger->clock().today().year());
    for (const UnknownParameter& one :
        unknownParameters(engine.catalogue(), engine.parameters(), QDate(year, 12, 31), ledger->identity().division)) {
        unknown << QJsonObject{
            {u"parameter"_s, one.name}, {u"year"_s, year}, {u"checks"_s, QJsonArray::fromStringList(one.checks)}};
        context.say(Cli::tr("Not known for %1: %2. Not judged without it: %3. Set it by: policy set %4")
                        .arg(QString::number(year), one.label, one.checks.join(u", "), one.name));
    }
    context.print({{u"findings"_s, findings}, {u"unknown"_s, unknown}}, text);
}

} // namespace

void addCheckCommands(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("check", "what is wrong, doubtful or to be done");
    auto words = std::make_shared<CheckWords>();
    command->add_option("--household", words->household, "key or 户编号");
    command->add_option("--severity", words->severity)->check(CLI::IsMember({"error", "warning", "alert"}));
    command->add_option("--check", words->check, "only this check");
    command->add_flag("--list", words->list, "every check with subject, severity, words and source");
    command->callback([words, &context] { check(context, *words); });

    auto* const stats = app.add_subcommand("stats", "the indicators behind the dashboard");
    stats->callback([&context] {
        const std::unique_ptr<Ledger> ledger = context.open();
        CheckEngine engine(*ledger);
        if (engine.isStale())
            engine.runAll(context.progress());
        const QJsonObject figures = indicators(*ledger, engine.parameters());
        QString text;
        for (auto figure = figures.begin(); figure != figures.end(); ++figure) {
            if (!figure->isObject() && !figure->isArray())
                text += u"%1\t%2\n"_s.arg(figure.key(), figure->toVariant().toString());
        }
        context.print({{u"indicators"_s, figures}}, text);
    });
}

} // namespace mingbai
