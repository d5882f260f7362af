#include "app/cli/context.h"
#include "app/cli/words.h"

#include "core/base/durable_write.h"
#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/sync/conflicts.h"
#include "core/sync/merge.h"
#include "core/sync/series.h"

#include <CLI/CLI.hpp>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

QJsonObject jsonOf(const Manifest& manifest)
{
    return {{u"kind"_s, manifest.isReceipt ? u"receipt"_s : u"package"_s}, {u"origin"_s, manifest.origin},
        {u"epoch"_s, manifest.epoch}, {u"number"_s, manifest.number}, {u"division"_s, manifest.division},
        {u"name"_s, manifest.name}, {u"full"_s, manifest.full}, {u"from"_s, manifest.since + 1}, {u"to"_s, manifest.through},
        {u"created"_s, manifest.created}};
}

QJsonObject jsonOf(const TakeResult& result)
{
    QJsonObject json = result.manifest ? jsonOf(*result.manifest) : QJsonObject();
    json[u"file"_s] = result.file;
    json[u"status"_s] = statusName(result.status);
    json[u"message"_s] = result.sentence;
    json[u"change"_s] = result.change;
    json[u"records"_s] = QJsonObject{{u"created"_s, result.created}, {u"changed"_s, result.updated},
        {u"removed"_s, result.removed}, {u"same"_s, result.same},
        {u"refused"_s, static_cast<qint64>(result.refusedRecords.size())}};
    QJsonArray conflicts;
    for (const Conflict& conflict : result.conflicts) {
        conflicts << QJsonObject{{u"id"_s, conflict.record}, {u"entity"_s, conflict.entity}, {u"record"_s, conflict.subject},
            {u"field"_s, conflict.field}, {u"household"_s, conflict.household}};
    }
    json[u"conflicts"_s] = conflicts;
    QJsonArray refused;
    for (const RefusedRecord& record : result.refusedRecords)
        refused << QJsonObject{{u"entity"_s, record.entity}, {u"record"_s, record.record}, {u"message"_s, record.sentence}};
    json[u"refused"_s] = refused;
    json[u"answers"_s] = QJsonArray::fromStringList(result.answers);
    QJsonArray differences;
    for (const Difference& each : result.differences) {
        differences << QJsonObject{{u"household"_s, each.household}, {u"title"_s, each.title}, {u"what"_s, each.what},
            {u"before"_s, each.before}, {u"after"_s, each.after}};
    }
    json[u"differences"_s] = differences;
    return json;
}

QString line(const TakeResult& result)
{
    const QString name = result.manifest ? u"%1 %2"_s.arg(result.manifest->name).arg(result.manifest->number) : result.file;
    if (result.status != TakeStatus::Taken)
        return name + u": "_s + result.sentence;
    QString text = Cli::tr("%1: %2 new, %3 changed, %4 removed, %5 in dispute")
                       .arg(name)
                       .arg(result.created)
                       .arg(result.updated)
                       .arg(result.removed)
                       .arg(result.conflicts.size());
    if (!result.refusedRecords.empty())
        text += u'\n' + leftOutWords(result.refusedRecords);
    for (const QString& answer : result.answers)
        text += u'\n' + answer;
    for (const Difference& difference : result.differences)
        text += u"\n  %1 · %2: %3 → %4"_s.arg(difference.title, difference.what, difference.before, difference.after);
    return text;
}

/// 3 when something waits for a person or was left out, 4 when nothing at all was taken, 5 when nothing could be read.
int exitCodeOf(const std::vector<TakeResult>& results)
{
    bool isAnyGood = false;
    bool isAnyBad = false;
    bool isAnyOpen = false;
    for (const TakeResult& result : results) {
        const bool isGood = result.status == TakeStatus::Taken || result.status == TakeStatus::Repeated;
        isAnyGood = isAnyGood || isGood;
        isAnyBad = isAnyBad || !isGood;
        isAnyOpen = isAnyOpen || !result.conflicts.empty() || !result.refusedRecords.empty();
    }
    const bool isReadable = std::any_of(
        results.begin(), results.end(), [](const TakeResult& result) { return result.refusal != PackageRefusal::Unreadable; });
    if (isAnyBad)
        return isAnyGood ? 3 : isReadable ? 4 : 5;
    return isAnyOpen ? 3 : 0;
}

QJsonObject conflictJson(Ledger& ledger, const Record& conflict)
{
    const ConflictWords words = wordsOf(ledger, conflict);
    return {{u"id"_s, words.record}, {u"entity"_s, words.entity}, {u"record"_s, words.subject}, {u"field"_s, words.field},
        {u"household"_s, words.household}, {u"before"_s, words.before}, {u"here"_s, words.here.value},
        {u"there"_s, words.there.value}, {u"who"_s, words.there.who}, {u"when"_s, words.there.when}, {u"why"_s, words.there.why},
        {u"party"_s, words.there.party}, {u"here_who"_s, words.here.who}, {u"here_when"_s, words.here.when},
        {u"here_why"_s, words.here.why}};
}

struct MergeWords {
    std::vector<std::string> packages;
    std::string report;
    std::string resolve;
    std::string take;
    std::string why;
    bool preview = false;
    bool conflicts = false;
    bool duplicates = false;
};

void listConflicts(Context& context, Ledger& ledger)
{
    QJsonArray all;
    QString text;
    for (const Record& conflict : openConflicts(ledger)) {
        const QJsonObject json = conflictJson(ledger, conflict);
        all << json;
        const auto word = [&json](const QString& key) { return json[key].toString(); };
        text += u"%1\t%2.%3\t%4 | %5 | %6\t%7 %8 %9\n"_s.arg(conflict.id, word(u"entity"_s), word(u"field"_s), word(u"before"_s),
            word(u"here"_s), word(u"there"_s), word(u"who"_s), word(u"when"_s), word(u"why"_s));
    }
    context.print({{u"conflicts"_s, all}}, text);
}

void listDuplicates(Context& context, Ledger& ledger)
{
    QJsonArray all;
    QString text;
    for (const Duplicate& duplicate : duplicatePeople(ledger)) {
        all << QJsonObject{{u"why"_s, duplicate.why}, {u"people"_s, QJsonArray::fromStringList(duplicate.people)},
            {u"households"_s, QJsonArray::fromStringList(duplicate.households)},
            {u"villages"_s, QJsonArray::fromStringList(duplicate.villages)}};
        text += u'\n' + duplicate.why + u'\t' + duplicate.households.join(u' ') + u'\t' + duplicate.villages.join(u' ');
    }
    context.print({{u"duplicates"_s, all}}, Cli::tr("%1 people stand in more than one household").arg(all.size()) + text);
}

void decide(Context& context, Ledger& ledger, const MergeWords& words)
{
    CheckEngine checks(ledger);
    const Applied applied = decideConflict(ledger, QString::fromStdString(words.resolve),
        words.take == "there" ? Decision::TakeThere : Decision::KeepHere, QString::fromStdString(words.why));
    context.print({{u"change"_s, applied.number}}, Cli::tr("Saved as change %1.").arg(applied.number));
}

/// What was taken in stays so when its report finds no room: exit code 5 would say that nothing has changed.
void writeReport(Context& context, const QString& path, const QJsonObject& json)
{
    try {
        durableWrite(path, QJsonDocument(json).toJson());
    } catch (const Failure& failure) {
        context.say(Cli::tr("Everything below is done; only the report is not written: %1").arg(failure.sentence()));
        context.exitCode = std::max(context.exitCode, 3);
    }
}

void take(Context& context, Ledger& ledger, const MergeWords& words)
{
    QStringList paths;
    for (const std::string& path : words.packages)
        paths << QString::fromStdString(path);
    if (paths.isEmpty())
        throw Failure(FailureCode::InvalidUse, Cli::tr("Name the packages, or the folder they lie in."));
    std::vector<TakeResult> results;
    if (words.preview) {
        results = previewAll(ledger, paths, context.progress());
    } else {
        CheckEngine checks(ledger);
        results = takeAll(ledger, paths, shelfOf(ledger), context.progress());
        noteInstance(ledger, instanceFolder());
    }
    QJsonArray packages;
    QString text;
    for (const TakeResult& result : results) {
        packages << jsonOf(result);
        if (result.status == TakeStatus::Gap || result.status == TakeStatus::Refused)
            context.say(line(result));
        else
            text += line(result) + u'\n';
    }
    const QJsonObject json{{u"packages"_s, packages}};
    context.exitCode = exitCodeOf(results);
    if (!words.report.empty())
        writeReport(context, QString::fromStdString(words.report), json);
    if (results.empty())
        text = Cli::tr(
            "There is no package or receipt for this ledger in that place; its own and those for others are passed over.");
    context.print(json, text);
}

void addMerge(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("merge", "take in packages and receipts; safe to run twice");
    auto words = std::make_shared<MergeWords>();
    command->add_option("packages", words->packages, "files, or folders of them");
    command->add_option("--report", words->report, "JSON file with what became of each");
    command->add_flag("--preview", words->preview, "say what would change, change nothing");
    command->add_flag("--conflicts", words->conflicts, "list what waits for a decision");
    command->add_option("--resolve", words->resolve, "decide one conflict by its id, with --take");
    command->add_option("--take", words->take, "here or there")->check(CLI::IsMember({"here", "there"}));
    command->add_option("--why", words->why, "reason of the decision");
    command->add_flag("--duplicates", words->duplicates, "list people who stand in more than one household");
    command->callback([words, &context] {
        const bool writes = !words->preview && !words->conflicts && !words->duplicates;
        if (!words->resolve.empty() && words->take.empty())
            throw Failure(FailureCode::InvalidUse, Cli::tr("Say which value counts: --take here or --take there."));
        const std::unique_ptr<Ledger> ledger = context.open(writes ? OpenMode::ReadWrite : OpenMode::ReadOnly);
        if (words->conflicts)
            listConflicts(context, *ledger);
        else if (words->duplicates)
            listDuplicates(context, *ledger);
        else if (!words->resolve.empty())
            decide(context, *ledger, *words);
        else
            take(context, *ledger, *words);
    });
}

/// What a signed file is, by what was signed: a statement is readable, a package and a receipt are not.
QString kindOf(const QByteArray& content)
{
    const QString format = QJsonDocument::fromJson(content).object()["format"_L1].toString();
    return format.isEmpty() ? u"sealed"_s : format.section(u'-', 1);
}

QString kindWords(const QString& kind)
{
    if (kind == "request"_L1)
        return Cli::tr("Request to be enrolled: the township takes it by `enrol`.");
    if (kind == "bundle"_L1)
        return Cli::tr("Answer to a request: who asked takes it in by `trust`.");
    if (kind == "sealed"_L1)
        return Cli::tr("Package or receipt; with --db the ledger it is for says more.");
    return Cli::tr("Signed file of the kind %1.").arg(kind);
}

/// Without a key: only who signed, and whether the bytes are as they were signed.
QJsonObject envelopeOf(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        throw Failure(FailureCode::InputOutput, Cli::tr("%1 cannot be read. Is the stick plugged in?").arg(path));
    if (file.size() > kGreatestPackage)
        throw Failure(FailureCode::InputRefused, sentenceOf(PackageRefusal::TooLarge));
    const qint64 bytes = file.size();
    try {
        const SelfVerified verified = selfVerifiedContent(file.readAll());
        return {{u"signed_by"_s, verified.signer.name()}, {u"key"_s, verified.signer.fingerprint()}, {u"bytes"_s, bytes},
            {u"kind"_s, kindOf(verified.content)}};
    } catch (const Refused& refused) {
        throw Failure(FailureCode::InputRefused, refused.sentence());
    }
}

void inspect(Context& context, const QString& path, bool withLedger)
{
    QJsonObject json = envelopeOf(path);
    const QString kind = json[u"kind"].toString();
    QString text =
        Cli::tr("Signed by %1, %2 bytes, unchanged since").arg(json[u"signed_by"].toString()).arg(json[u"bytes"].toInteger())
        + u'\n' + kindWords(kind);
    if (withLedger && kind == "sealed"_L1) {
        const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
        const TakeResult result = takeFile(*ledger, path, TakeMode::Preview, context.progress());
        const QJsonObject inside = jsonOf(result);
        for (const QString& key : inside.keys())
            json[key] = inside[key];
        text = line(result);
        if (result.refusal != PackageRefusal::None)
            context.exitCode = 4;
    }
    context.print(json, text);
}

void addInspect(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("inspect", "what a package is; with --db what taking it in would change");
    auto path = std::make_shared<std::string>();
    command->add_option("package", *path, "the file")->required();
    command->callback([path, &context] { inspect(context, QString::fromStdString(*path), context.hasLedger()); });
}

} // namespace

void addMergeCommands(CLI::App& app, Context& context)
{
    addMerge(app, context);
    addInspect(app, context);
}

} // namespace mingbai
