#include "app/cli/context.h"
#include "app/cli/values.h"
#include "app/cli/words.h"

#include "core/base/failure.h"
#include "core/casework/casework.h"
#include "core/casework/due.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kInputRefused = 4;

/// What every subcommand of `case` takes: the record it is about and FIELD=VALUE words.
struct Words {
    std::string record;
    std::string step;
    std::string why;
    std::vector<std::string> values;
};

/// Sorts FIELD=VALUE words by the entity that has the field, the first that has it.
std::map<QString, FieldValues> valuesOf(const Words& words, const QStringList& entities, QDate today)
{
    std::map<QString, FieldValues> values;
    QStringList doubtful;
    for (const std::string& each : words.values) {
        const QString word = QString::fromStdString(each);
        const qsizetype sign = word.indexOf(u'=');
        const QString name = word.left(sign).section(u'.', -1);
        const Field* field = nullptr;
        for (const QString& entity : entities) {
            if (sign > 0 && !field && (!word.left(sign).contains(u'.') || word.startsWith(entity + u'.')))
                field = Dictionary::builtIn().entity(entity).find(name);
        }
        if (!field)
            throw Failure(FailureCode::InvalidUse,
                Cli::tr("\"%1\": write FIELD=VALUE with a field of %2.").arg(word, entities.join(u", "_s)));
        values[field->entity].emplace_back(name, typed(*field, word.mid(sign + 1), today, doubtful));
    }
    if (!doubtful.isEmpty())
        throw Failure(FailureCode::InputRefused, doubtful.join(u'\n'));
    return values;
}

void tell(Context& context, const MoveResult& result)
{
    if (result.isDone()) {
        context.print({{u"id"_s, result.record}}, result.record);
        return;
    }
    QJsonArray refused;
    for (const Refusal& refusal : result.refusals) {
        refused << QJsonObject{{u"rule"_s, refusal.rule}, {u"message"_s, refusal.sentence}, {u"clause"_s, refusal.clause},
            {u"field"_s, refusal.field}};
        context.say(refusal.clause.isEmpty() ? refusal.sentence : u"%1（%2）"_s.arg(refusal.sentence, refusal.clause));
    }
    context.print({{u"refused"_s, refused}}, {});
    context.exitCode = kInputRefused;
}

using Move = std::function<MoveResult(Ledger&, Casework&, const Words&)>;

/// A subcommand that makes one move.
void addMove(CLI::App& parent, Context& context, const char* name, const char* what, const char* record, const Move& move,
    const std::function<void(CLI::App&, Words&)>& more = {})
{
    auto* const command = parent.add_subcommand(name, what);
    auto words = std::make_shared<Words>();
    command->add_option("record", words->record, record)->required();
    if (more)
        more(*command, *words);
    command->add_option("values", words->values, "FIELD=VALUE, the value as a person would type it");
    command->callback([words, move, &context] {
        const std::unique_ptr<Ledger> ledger = context.open();
        CheckEngine checks(*ledger);
        Casework casework(*ledger);
        tell(context, move(*ledger, casework, *words));
    });
}

QString keyOf(const Words& words)
{
    return QString::fromStdString(words.record);
}

void addMoves(CLI::App& parent, Context& context)
{
    addMove(parent, context, "lead", "a new lead: found_on, source and what is known", "household, by key or 户编号",
        [](Ledger& ledger, Casework& casework, const Words& words) {
            return casework.addLead(resolveHousehold(ledger, keyOf(words)),
                valuesOf(words, {entities::lead}, ledger.clock().today())[entities::lead]);
        });
    addMove(parent, context, "settle", "a lead that leads to nothing: refusal_reason, informed_on", "key of the lead",
        [](Ledger& ledger, Casework& casework, const Words& words) {
            return casework.settleLead(keyOf(words), valuesOf(words, {entities::lead}, ledger.clock().today())[entities::lead]);
        });
    addMove(parent, context, "open", "a verified lead becomes a case; urgent=是 urgent_due_on=DATE for help first",
        "key of the lead", [](Ledger& ledger, Casework& casework, const Words& words) {
            std::map<QString, FieldValues> values = valuesOf(
                words, {entities::lead, entities::monitoring_case}, ledger.clock().today());
            FieldValues all = values[entities::lead];
            const FieldValues& more = values[entities::monitoring_case];
            all.insert(all.end(), more.begin(), more.end());
            return casework.openCase(keyOf(words), all);
        });
    addMove(parent, context, "refuse", "a case that is not to be monitored: refusal_reason, informed_on", "key of the case",
        [](Ledger& ledger, Casework& casework, const Words& words) {
            return casework.refuseCase(keyOf(words), valuesOf(words, {entities::lead}, ledger.clock().today())[entities::lead]);
        });
    addMove(
        parent, context, "step", "takes a step of the procedure, or says which clause forbids it", "key of the case",
        [](Ledger& ledger, Casework& casework, const Words& words) {
            const Field& steps = Dictionary::builtIn().field(fields::case_step::step);
            QStringList doubtful;
            StepEntry entry;
            entry.step = textOf(typed(steps, QString::fromStdString(words.step), ledger.clock().today(), doubtful));
            std::map<QString, FieldValues> values = valuesOf(
                words, {entities::case_step, entities::monitoring_case}, ledger.clock().today());
            entry.values = values[entities::case_step];
            entry.caseValues = values[entities::monitoring_case];
            return casework.take(keyOf(words), entry);
        },
        [](CLI::App& command, Words& words) {
            command.add_option("step", words.step, "code or name of the step: 11, 入户核实")->required();
        });
    addMove(
        parent, context, "correct", "another day for a step that was taken: done_on=DATE", "key of the step",
        [](Ledger& ledger, Casework& casework, const Words& words) {
            const FieldValues values = valuesOf(words, {entities::case_step}, ledger.clock().today())[entities::case_step];
            const QString day = textOf(valueIn(values, fields::case_step::done_on));
            return casework.correctDay(keyOf(words), QDate::fromString(day, Qt::ISODate), QString::fromStdString(words.why));
        },
        [](CLI::App& command, Words& words) { command.add_option("--why", words.why, "the reason, for the log"); });
}

QString daysLeft(QDate due, QDate today)
{
    return due.isValid() ? QString::number(today.daysTo(due)) : QString();
}

void addCaseList(CLI::App& parent, Context& context)
{
    auto* const command = parent.add_subcommand("list", "open cases with the next step and the days left, those due first");
    auto decide = std::make_shared<bool>(false);
    command->add_flag("--decide", *decide, "only reported ones whose next step is decided here (or above, on paper)");
    command->callback([decide, &context] {
        const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
        const Casework casework(*ledger);
        const QDate today = ledger->clock().today();
        QJsonArray cases;
        QString text;
        for (const CaseStanding& standing : *decide ? casework.casesToDecide() : casework.openCases()) {
            const ProcessStep* step = Process::inForce().find(standing.next);
            const QString label = step ? step->label() : QString();
            QJsonObject one{{u"case"_s, standing.monitoringCase}, {u"household"_s, standing.household},
                {u"head"_s, standing.head}, {u"type"_s, standing.type}, {u"risk"_s, standing.risk}, {u"next"_s, standing.next},
                {u"next_label"_s, label}};
            if (!standing.keeper.isEmpty())
                one[u"kept_by"_s] = standing.keeper;
            if (standing.sentBackOn.isValid()) {
                one[u"sent_back_on"_s] = shownDay(standing.sentBackOn);
                one[u"sent_back_why"_s] = standing.sentBackWhy;
            }
            if (standing.dueOn.isValid()) {
                one[u"due_on"_s] = shownDay(standing.dueOn);
                one[u"days_left"_s] = today.daysTo(standing.dueOn);
            }
            cases << one;
            text += u"%1\t%2\t%3\t%4\t%5\t%6\n"_s.arg(standing.monitoringCase, standing.group, standing.head, label,
                shownDay(standing.dueOn), daysLeft(standing.dueOn, today));
        }
        context.print({{u"cases"_s, cases}}, text);
    });
}

void addDue(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("due", "what is due by leads and cases, the earliest first");
    auto within = std::make_shared<int>(-1);
    command->add_option("--within", *within, "only what is due within so many days, or late");
    command->callback([within, &context] {
        const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
        const QDate today = ledger->clock().today();
        QJsonArray items;
        QString text;
        for (const DueItem& item : dueOf(*ledger)) {
            const qint64 left = today.daysTo(item.dueOn);
            if (*within >= 0 && left > *within)
                continue;
            items << QJsonObject{{u"what"_s, item.sentence()}, {u"household"_s, item.household}, {u"record"_s, item.record},
                {u"step"_s, item.step}, {u"due_on"_s, shownDay(item.dueOn)}, {u"days_left"_s, left}};
            text += u"%1\t%2\t%3\t%4\n"_s.arg(shownDay(item.dueOn)).arg(left).arg(item.sentence(), item.record);
        }
        context.print({{u"due"_s, items}}, text);
    });
}

} // namespace

void addCaseCommands(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("case", "start and move monitoring cases");
    command->require_subcommand(1);
    addCaseList(*command, context);
    addMoves(*command, context);
    addDue(app, context);
}

} // namespace mingbai
