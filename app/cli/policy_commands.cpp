#include "app/cli/context.h"
#include "app/cli/values.h"
#include "app/cli/words.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/checks/policy_changes.h"
#include "core/checks/surroundings.h"
#include "core/checks/taken_packs.h"
#include "core/dictionary/fields.h"
#include "core/report/line_question.h"
#include "core/sync/envelope.h"
#include "core/sync/policy_signing.h"

#include <CLI/CLI.hpp>
#include <QFile>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

struct PolicyWords {
    std::string name;
    std::string value;
    std::string from;
    std::string to;
    std::string region;
    std::string source;
    std::string on;
    std::string file;
    std::string out;
    bool dryRun = false;
    bool list = false;
    int year = 0;
};

QString text(const std::string& word)
{
    return QString::fromStdString(word);
}

QByteArray fileBytes(const std::string& path)
{
    QFile file(text(path));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kGreatestPackage)
        throw Failure(FailureCode::InputOutput, Cli::tr("%1 cannot be read. Is the stick plugged in?").arg(text(path)));
    return file.readAll();
}

QString numberText(double value)
{
    return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
}

void show(Context& context, const PolicyWords& words)
{
    const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
    const QDate on = words.on.empty() ? ledger->clock().today() : QDate::fromString(text(words.on), Qt::ISODate);
    if (!on.isValid())
        throw Failure(FailureCode::InvalidUse, Cli::tr("\"%1\" is no day; write 2025-12-31.").arg(text(words.on)));
    const Parameters parameters = parametersOf(*ledger);
    QJsonArray all;
    QString lines;
    for (const Parameter& parameter : parameters.all()) {
        if (!words.name.empty() && parameter.name != text(words.name))
            continue;
        const std::optional<double> value = parameters.value(parameter.name, on, ledger->identity().division);
        QJsonObject one{{u"name"_s, parameter.name}, {u"label"_s, parameter.label.text()}, {u"unit"_s, parameter.unit},
            {u"source"_s, parameter.source}};
        if (value)
            one[u"value"_s] = *value;
        all << one;
        lines += u"%1\t%2\t%3\t%4\n"_s.arg(
            parameter.name, value ? numberText(*value) : Cli::tr("not known"), parameter.unit, parameter.label.text());
    }
    QJsonArray packs;
    for (const TakenPack& taken : takenPacks(*ledger)) {
        packs << QJsonObject{{u"name"_s, taken.pack.name}, {u"number"_s, taken.pack.number},
            {u"title"_s, taken.pack.title.text()}, {u"signer"_s, taken.signer},
            {u"valid_from"_s, taken.pack.validFrom.toString(Qt::ISODate)}};
        lines +=
            Cli::tr("Policy pack %1, edition %2, by %3").arg(taken.pack.title.text()).arg(taken.pack.number).arg(taken.signer)
            + u'\n';
    }
    context.print({{u"parameters"_s, all}, {u"packs"_s, packs}}, lines);
}

void set(Context& context, const PolicyWords& words)
{
    const std::unique_ptr<Ledger> ledger = context.open();
    CheckEngine checks(*ledger);
    bool isNumber = false;
    const double value = text(words.value).toDouble(&isNumber);
    const Parameter* known = checks.parameters().find(text(words.name));
    if (!known)
        throw Failure(FailureCode::InvalidUse, Cli::tr("There is no parameter \"%1\"; see policy show.").arg(text(words.name)));
    if (!isNumber || value < 0)
        throw Failure(FailureCode::InvalidUse, Cli::tr("The value is a number, without unit and without separators."));
    namespace of = fields::parameter;
    std::vector<std::pair<QString, Value>> values{{of::name.id(), known->name}, {of::unit.id(), known->unit}};
    QStringList doubtful;
    const auto add = [&](const FieldName& name, const std::string& word) {
        const Value value = typed(Dictionary::builtIn().field(name), text(word), ledger->clock().today(), doubtful);
        if (!isEmpty(value))
            values.emplace_back(name.id(), value);
    };
    add(of::value, words.value);
    add(of::valid_from, words.from);
    add(of::valid_to, words.to);
    add(of::region, words.region);
    add(of::source_document, words.source);
    if (!doubtful.isEmpty())
        throw Failure(FailureCode::InputRefused, doubtful.join(u'\n'));
    const QString id = ledger->newId();
    ChangeSet changes;
    changes.why = Cli::tr("Policy parameter set");
    changes.create(entities::parameter, id, {}, std::move(values));
    ledger->apply(changes, context.progress());
    context.print({{u"id"_s, id}}, id);
}

void sign(Context& context, const PolicyWords& words)
{
    const std::unique_ptr<Ledger> ledger = context.open();
    const QByteArray pack = signedPolicyPack(*ledger, fileBytes(words.file));
    durableWrite(text(words.out), pack);
    context.print({{u"file"_s, text(words.out)}, {u"bytes"_s, pack.size()}}, text(words.out));
}

void take(Context& context, const PolicyWords& words)
{
    const std::unique_ptr<Ledger> ledger = context.open();
    const SignedPack read = openPolicyPack(*ledger, text(words.file));
    QJsonArray changes;
    QString lines;
    for (const PolicyChange& change : changesBy(*ledger, read.pack)) {
        changes << QJsonObject{
            {u"kind"_s, change.kind}, {u"name"_s, change.name}, {u"before"_s, change.before}, {u"after"_s, change.after}};
        lines += u"%1\t%2\t%3 → %4\n"_s.arg(change.kind, change.name, change.before, change.after);
    }
    if (!words.dryRun) {
        CheckEngine checks(*ledger); // checks everything again with the new rules
        takePack(*ledger, read.pack, read.signer, context.progress());
    }
    context.say(Cli::tr("Policy pack %1, edition %2, by %3").arg(read.pack.title.text()).arg(read.pack.number).arg(read.signer));
    context.print({{u"name"_s, read.pack.name}, {u"number"_s, read.pack.number}, {u"signer"_s, read.signer},
                      {u"taken"_s, !words.dryRun}, {u"changes"_s, changes}},
        lines);
}

void ask(Context& context, const PolicyWords& words)
{
    const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
    bool isNumber = false;
    const double yuan = text(words.value).toDouble(&isNumber);
    if (!isNumber || yuan < 0)
        throw Failure(FailureCode::InvalidUse, Cli::tr("The value is a number, without unit and without separators."));
    int year = words.year;
    const std::vector<UnderLine> households = householdsUnder(*ledger, Catalogue::builtIn(), yuan, year);
    const UnderLineCounts counts = countsOf(households);
    QJsonArray list;
    QString lines =
        Cli::tr("Income of %1: %2 households, %3 people under %4 yuan a head; %5 of them poverty households, %6 monitored")
            .arg(year)
            .arg(counts.households)
            .arg(counts.people)
            .arg(numberText(yuan))
            .arg(counts.poverty)
            .arg(counts.monitored)
        + u'\n';
    for (const UnderLine& one : households) {
        const double perCapita = static_cast<double>(one.perCapita) / 100.0;
        list << QJsonObject{{u"household"_s, one.household}, {u"head"_s, one.head}, {u"group"_s, one.group},
            {fields::income::per_capita.id(), perCapita}, {u"monitored"_s, one.isMonitored}};
        if (words.list)
            lines += u"%1\t%2\t%3\t%4\n"_s.arg(one.household, one.group, one.head, QString::number(perCapita, 'f', 2));
    }
    QJsonObject json{{u"line"_s, yuan}, {u"year"_s, year}, {u"households"_s, counts.households}, {u"people"_s, counts.people},
        {u"of_poverty"_s, counts.poverty}, {u"monitored"_s, counts.monitored},
        {u"not_monitored"_s, counts.households - counts.monitored}};
    if (words.list)
        json[u"list"_s] = list;
    context.print(json, lines);
}

} // namespace

void addPolicyCommands(CLI::App& app, Context& context)
{
    auto* const policy = app.add_subcommand("policy", "dated parameters and policy packs");
    policy->require_subcommand(1);
    const auto add = [&](const char* name, const char* what, void (*run)(Context&, const PolicyWords&),
                         const std::function<void(CLI::App&, PolicyWords&)>& declare) {
        auto* const command = policy->add_subcommand(name, what);
        auto words = std::make_shared<PolicyWords>();
        declare(*command, *words);
        command->callback([words, run, &context] { run(context, *words); });
    };
    add("show", "the parameters with their values, and the packs taken in", show, [](CLI::App& command, PolicyWords& words) {
        command.add_option("name", words.name, "only this parameter");
        command.add_option("--on", words.on, "as of this day; today where absent");
    });
    add("set", "a value of one's own for a parameter", set, [](CLI::App& command, PolicyWords& words) {
        command.add_option("name", words.name, "the parameter")->required();
        command.add_option("value", words.value, "a number in the parameter's unit")->required();
        command.add_option("--from", words.from, "first day")->required();
        command.add_option("--to", words.to, "last day; until changed where absent");
        command.add_option("--region", words.region, "division it holds for; everywhere where absent");
        command.add_option("--source", words.source, "the document that says so")->required();
    });
    add("what-if", "how many households would stand under another line", ask, [](CLI::App& command, PolicyWords& words) {
        command.add_option("line", words.value, "yuan of net income a head")->required();
        command.add_option("--year", words.year, "income year; the newest recorded where absent");
        command.add_flag("--list", words.list, "name the households");
    });
    add("sign", "make a policy pack of its content (JSON), signed with this ledger's key", sign,
        [](CLI::App& command, PolicyWords& words) {
            command.add_option("content", words.file, "JSON as resources/policy/README.md tells")->required();
            command.add_option("--out", words.out, "the pack")->required();
        });
    add("import", "take in a policy pack from above; shows what it changes", take, [](CLI::App& command, PolicyWords& words) {
        command.add_option("pack", words.file, "the signed file")->required();
        command.add_flag("--dry-run", words.dryRun, "show only");
    });
}

} // namespace mingbai
