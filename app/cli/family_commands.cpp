#include "app/cli/context.h"
#include "app/cli/values.h"
#include "app/cli/words.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/families/change_of_head.h"
#include "core/families/families.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kInputRefused = 4;

/// What the subcommands of `household` take; each uses some of it.
struct Words {
    std::string record;
    std::string other;
    std::vector<std::string> members; ///< KEY or KEY=RELATION
    std::string head;
    std::string relation;
    std::string reason;
    std::string on;
    std::vector<std::string> values; ///< FIELD=VALUE
};

QString text(const std::string& word)
{
    return QString::fromStdString(word);
}

/// A value as a person would type it. @throws Failure InputRefused when it cannot be stored or is doubtful
Value valueOf(const FieldName& name, const std::string& word, QDate today)
{
    QStringList doubtful;
    Value value = typed(Dictionary::builtIn().field(name), text(word), today, doubtful);
    if (!doubtful.isEmpty())
        throw Failure(FailureCode::InputRefused, doubtful.join(u'\n'));
    return value;
}

/// The day of a deed: --on, else today.
QDate dayOf(const Words& words, QDate today)
{
    if (words.on.empty())
        return today;
    return QDate::fromString(textOf(valueOf(fields::household::status_date, words.on, today)), Qt::ISODate);
}

QString relationOf(const std::string& word, QDate today)
{
    return word.empty() ? QString() : textOf(valueOf(fields::person::relation, word, today));
}

std::vector<std::pair<QString, Value>> valuesOf(const Name& entity, const Words& words, QDate today)
{
    std::vector<std::pair<QString, Value>> values;
    QStringList doubtful;
    for (const std::string& each : words.values) {
        const QString word = text(each);
        const qsizetype sign = word.indexOf(u'=');
        const Field* field = sign > 0 ? Dictionary::builtIn().entity(QString(entity)).find(word.left(sign)) : nullptr;
        if (!field)
            throw Failure(
                FailureCode::InvalidUse, Cli::tr("\"%1\": write FIELD=VALUE with a field of %2.").arg(word, QString(entity)));
        values.emplace_back(field->id, typed(*field, word.mid(sign + 1), today, doubtful));
    }
    if (!doubtful.isEmpty())
        throw Failure(FailureCode::InputRefused, doubtful.join(u'\n'));
    return values;
}

std::vector<Comer> comersOf(const Words& words, QDate today)
{
    std::vector<Comer> comers;
    for (const std::string& each : words.members) {
        const QString word = text(each);
        comers.push_back({word.section(u'=', 0, 0), relationOf(word.section(u'=', 1).toStdString(), today)});
    }
    return comers;
}

/// Applies a change that is possible, as one, or says what forbids it.
void tell(Context& context, Ledger& ledger, const FamilyChange& change)
{
    if (!change.isPossible()) {
        context.say(change.problems.join(u'\n'));
        context.print({{u"refused"_s, QJsonArray::fromStringList(change.problems)}}, {});
        context.exitCode = kInputRefused;
        return;
    }
    const Applied applied = ledger.apply(change.changes);
    if (!change.unclear.isEmpty())
        context.say(Cli::tr("Please enter the relation to the head of: %1.").arg(change.unclear.join(u'、')));
    context.print({{u"household"_s, change.household}, {u"change"_s, applied.number},
                      {u"unclear"_s, QJsonArray::fromStringList(change.unclear)}},
        change.household);
}

using Deed = std::function<FamilyChange(Ledger&, const Words&)>;

CLI::App* addDeed(CLI::App& parent, Context& context, const char* name, const char* what, const char* record, const Deed& deed,
    const std::function<void(CLI::App&, Words&)>& more)
{
    auto* const command = parent.add_subcommand(name, what);
    auto words = std::make_shared<Words>();
    command->add_option("record", words->record, record)->required();
    command->add_option("--on", words->on, "the day it happened; today when left out");
    more(*command, *words);
    command->callback([words, deed, &context] {
        const std::unique_ptr<Ledger> ledger = context.open();
        CheckEngine checks(*ledger);
        tell(context, *ledger, deed(*ledger, *words));
    });
    return command;
}

void addSplitAndMerge(CLI::App& parent, Context& context)
{
    constexpr auto kHousehold = "household, by key or 户编号";
    addDeed(
        parent, context, "split", "some members found a household of their own", kHousehold,
        [](Ledger& ledger, const Words& words) {
            const QDate today = ledger.clock().today();
            return Families(ledger).split({resolveHousehold(ledger, text(words.record)), comersOf(words, today), text(words.head),
                dayOf(words, today), valuesOf(entities::household, words, today)});
        },
        [](CLI::App& command, Words& words) {
            command.add_option("--member", words.members, "who leaves: KEY, or KEY=RELATION to the new head")->required();
            command.add_option("--head", words.head, "key of the new head, one of them")->required();
            command.add_option("values", words.values, "FIELD=VALUE of the new household: group_name=三组");
        });
    addDeed(
        parent, context, "merge", "joins another household and ends", kHousehold,
        [](Ledger& ledger, const Words& words) {
            const QDate today = ledger.clock().today();
            return Families(ledger).merge(
                {resolveHousehold(ledger, text(words.record)), resolveHousehold(ledger, text(words.other)),
                    relationOf(words.relation, today), comersOf(words, today), dayOf(words, today)});
        },
        [](CLI::App& command, Words& words) {
            command.add_option("--into", words.other, "the household that takes the members in")->required();
            command.add_option("--relation", words.relation, "what its head is to the head there; the others follow");
            command.add_option("--member", words.members, "KEY=RELATION to the head there, where it is different");
        });
    addDeed(
        parent, context, "move", "lives elsewhere now, within the ledger", kHousehold,
        [](Ledger& ledger, const Words& words) {
            const QDate today = ledger.clock().today();
            return Families(ledger).move(
                resolveHousehold(ledger, text(words.record)), valuesOf(entities::household, words, today), dayOf(words, today));
        },
        [](CLI::App& command, Words& words) {
            command.add_option("values", words.values, "FIELD=VALUE: group_name=三组 address=…")->required();
        });
}

void addMembers(CLI::App& parent, Context& context)
{
    addDeed(
        parent, context, "join", "somebody becomes a member; who is in another household comes over",
        "household, by key or 户编号",
        [](Ledger& ledger, const Words& words) {
            const QDate today = ledger.clock().today();
            return Families(ledger).join(
                {resolveHousehold(ledger, text(words.record)), {text(words.other), relationOf(words.relation, today)},
                    textOf(valueOf(fields::person::added_reason, words.reason, today)), dayOf(words, today),
                    valuesOf(entities::person, words, today), {}});
        },
        [](CLI::App& command, Words& words) {
            command.add_option("--person", words.other, "key of a member of another household");
            command.add_option("--relation", words.relation, "to the head")->required();
            command.add_option("--reason", words.reason, "why: 新生儿, 婚入 …")->required();
            command.add_option("values", words.values, "FIELD=VALUE of the person");
        });
    addDeed(
        parent, context, "leave", "a member died, married out, moved away", "key of the person",
        [](Ledger& ledger, const Words& words) {
            const QDate today = ledger.clock().today();
            return Families(ledger).leave({text(words.record),
                textOf(valueOf(fields::person::reduced_reason, words.reason, today)), dayOf(words, today), text(words.head)});
        },
        [](CLI::App& command, Words& words) {
            command.add_option("--reason", words.reason, "why: 死亡, 婚出 …")->required();
            command.add_option("--head", words.head, "key of the member who follows as head");
        });
    addDeed(
        parent, context, "head", "another member becomes the head", "key of the person",
        [](Ledger& ledger, const Words& words) {
            const QString household = ledger.householdOf(entities::person, text(words.record));
            ChangeOfHead deed = changeOfHead(ledger.records(entities::person, household), text(words.record));
            FamilyChange change{std::move(deed.changes), {}, household, std::move(deed.unclear)};
            if (household.isEmpty())
                change.problems += Cli::tr("There is no such person.");
            return change;
        },
        [](CLI::App&, Words&) {});
}

void addStays(CLI::App& parent, Context& context)
{
    auto* const command = parent.add_subcommand("stays", "to which households a person belonged, and when");
    auto person = std::make_shared<std::string>();
    command->add_option("person", *person, "key of the person")->required();
    command->callback([person, &context] {
        const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
        QJsonArray stays;
        QString lines;
        for (const Stay& stay : Families(*ledger).staysOf(text(*person))) {
            stays << QJsonObject{{u"household"_s, stay.household}, {u"person"_s, stay.person}, {u"head"_s, stay.head},
                {u"from"_s, stay.from}, {u"to"_s, stay.to}, {u"reason"_s, stay.reason}};
            lines += u"%1\t%2\t%3\t%4\n"_s.arg(stay.from, stay.to, stay.household, stay.head);
        }
        context.print({{u"stays"_s, stays}}, lines);
    });
}

} // namespace

void addFamilyCommands(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("household", "households split, merge and move, members come and go");
    command->require_subcommand(1);
    addSplitAndMerge(*command, context);
    addMembers(*command, context);
    addStays(*command, context);
}

} // namespace mingbai
