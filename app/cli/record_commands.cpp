#include "app/cli/context.h"
#include "app/cli/values.h"
#include "app/cli/words.h"

#include "core/base/failure.h"
#include "core/base/uuid.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/exchange/record_json.h"
#include "core/ledger/history.h"
#include "core/ledger/search.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

void addFind(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand(
        "find", "what the search box does: name, pinyin, initials, ID, tails, group, address");
    auto text = std::make_shared<std::string>();
    auto limit = std::make_shared<int>(50);
    command->add_option("text", *text, "what to look for")->required();
    command->add_option("--limit", *limit, "at most so many")->check(CLI::Range(1, 100000));
    command->callback([text, limit, &context] {
        const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
        QJsonArray hits;
        QString lines;
        for (const Hit& hit : search(*ledger, QString::fromStdString(*text), *limit)) {
            hits << QJsonObject{
                {u"household"_s, hit.household}, {u"person"_s, hit.person}, {u"text"_s, hit.text}, {u"why"_s, hit.why}};
            lines += u"%1\t%2\t%3\t%4\n"_s.arg(hit.household, hit.text, hit.place, hit.why);
        }
        context.print({{u"hits"_s, hits}}, lines);
    });
}

/// One record as lines of label and masked value.
QString recordText(const Record& record)
{
    QString text = u"# %1\n"_s.arg(record.entity->label.text());
    for (size_t i = 0; i < record.values.size(); ++i) {
        const Field& field = record.entity->fields[i];
        if (!isEmpty(record.values[i]))
            text += u"%1: %2\n"_s.arg(field.label.text(), maskedText(field, record.values[i]));
    }
    return text;
}

QJsonArray historyJson(const std::vector<HistoryItem>& items)
{
    QJsonArray history;
    for (const HistoryItem& item : items) {
        history << QJsonObject{{u"number"_s, item.change.number}, {u"at"_s, item.change.at.toString(Qt::ISODateWithMs)},
            {u"who"_s, item.change.who}, {u"why"_s, item.change.why}, {u"entity"_s, item.entity->id}, {u"record"_s, item.record},
            {u"field"_s, item.field ? item.field->id : QString()}, {u"before"_s, toJson(item.before)},
            {u"after"_s, toJson(item.after)}};
    }
    return history;
}

QString historyText(const std::vector<HistoryItem>& items)
{
    QString text;
    for (const HistoryItem& item : items) {
        text += u"%1\t%2\t%3\t%4\t%5\n"_s.arg(item.change.at.toLocalTime().toString(Qt::ISODate), item.change.who,
            item.entity->label.text(), item.field ? item.field->label.text() : QString(),
            item.field ? maskedText(*item.field, item.before) + u" → "_s + maskedText(*item.field, item.after) : QString());
    }
    return text;
}

/// A record that is no household, with everything below it.
void showRecord(const Context& context, Ledger& ledger, const QString& entity, const QString& record, bool withHistory)
{
    QJsonObject json;
    QString text;
    for (const Record& found : ledger.family(entity, record)) {
        QJsonArray list = json.value(found.entity->id).toArray();
        list << recordJson(found);
        json[found.entity->id] = list;
        text += recordText(found);
    }
    if (withHistory) {
        const std::vector<HistoryItem> items = recordHistory(ledger, record);
        json[u"history"_s] = historyJson(items);
        text += historyText(items);
    }
    context.print(json, text);
}

void show(const Context& context, const QString& wanted, const QString& at, bool withHistory)
{
    const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
    const QDate day = QDate::fromString(at, Qt::ISODate);
    if (!at.isEmpty() && !day.isValid())
        throw Failure(FailureCode::InvalidUse, Cli::tr("\"%1\" is not a date; write 2024-10-31.").arg(at));
    const QString entity = at.isEmpty() ? ledger->entityOf(wanted) : QString();
    if (!entity.isEmpty() && entity != entities::household) {
        showRecord(context, *ledger, entity, wanted, withHistory);
        return;
    }
    const QString household = at.isEmpty() || !isUuid(wanted) ? resolveHousehold(*ledger, wanted) : wanted; // it may be gone
    const std::optional<Dossier> dossier = at.isEmpty() ? ledger->dossier(household) : dossierAt(*ledger, household, day);
    if (!dossier)
        throw Failure(FailureCode::InvalidUse, Cli::tr("There was no household %1 on that day.").arg(wanted));
    QJsonObject json{{u"household"_s, recordJson(dossier->household)}};
    QString text = recordText(dossier->household);
    for (const auto& [child, records] : dossier->children) {
        QJsonArray list;
        for (const Record& record : records) {
            list << recordJson(record);
            text += recordText(record);
        }
        json[child] = list;
    }
    if (withHistory) {
        const std::vector<HistoryItem> items = householdHistory(*ledger, household);
        json[u"history"_s] = historyJson(items);
        text += historyText(items);
    }
    context.print(json, text);
}

void addShow(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand(
        "show", "one household whole, now or as it was; or any other record with what is below it");
    auto id = std::make_shared<std::string>();
    auto at = std::make_shared<std::string>();
    auto history = std::make_shared<bool>(false);
    command->add_option("id", *id, "key of a record, or 户编号")->required();
    command->add_option("--at", *at, "as it was at the end of this day (households only)");
    command->add_flag("--history", *history, "with what happened to it");
    command->callback([=, &context] { show(context, QString::fromStdString(*id), QString::fromStdString(*at), *history); });
}

/// Lists the records of an entity: key, parent and what names them.
void addRecords(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand(
        "records", "the records of one kind, with their keys: project, asset, problem, measure ...");
    auto words = std::make_shared<std::array<std::string, 2>>();
    command->add_option("entity", words->at(0), "its name in the dictionary")->required();
    command->add_option("--parent", words->at(1), "only those of this record");
    command->callback([words, &context] {
        const std::unique_ptr<Ledger> ledger = context.open(OpenMode::ReadOnly);
        const Entity& entity = ledger->dictionary().entity(QString::fromStdString(words->at(0)));
        const QString parent = QString::fromStdString(words->at(1));
        QJsonArray records;
        QString text;
        ledger->forEach(entity.id, [&](const Record& record) {
            if (!parent.isEmpty() && record.parent != parent)
                return;
            records << recordJson(record);
            QString name;
            if (const Field* title = entity.find(entity.title))
                name = maskedText(*title, record.value(title->id));
            text += u"%1\t%2\t%3\n"_s.arg(record.id, record.parent, name);
        });
        context.print({{entity.id, records}}, text);
    });
}

/// What a new record belongs to: as told; else the only record there is of that kind, such as the village.
QString parentOfNew(Ledger& ledger, const Entity& entity, const QString& told)
{
    if (entity.parent.isEmpty() || ledger.record(entity.parent, told))
        return told;
    if (told.isEmpty()) {
        const Entity& parent = ledger.dictionary().entity(entity.parent);
        if (ledger.count(parent.id) != 1)
            throw Failure(FailureCode::InvalidUse, Cli::tr("Say which %1 it belongs to: --parent ID.").arg(parent.label.text()));
        QString only;
        ledger.forEach(parent.id, [&only](const Record& record) { only = record.id; });
        return only;
    }
    if (entity.parent == entities::household)
        return resolveHousehold(ledger, told);
    throw Failure(FailureCode::InvalidUse, Cli::tr("There is no record %1 of the kind %2.").arg(told, entity.parent));
}

/// The values of FIELD=VALUE words, with the dictionary's defaults for the rest; a household lies in the ledger's village.
std::vector<std::pair<QString, Value>> valuesOf(
    const Ledger& ledger, const Entity& entity, const QStringList& words, QStringList& doubtful)
{
    const QDate today = ledger.clock().today();
    std::vector<std::pair<QString, Value>> values;
    QStringList given;
    for (const QString& word : words) {
        const qsizetype sign = word.indexOf(u'=');
        const QString name = word.left(sign).section(u'.', -1);
        const Field* field = sign > 0 ? entity.find(name) : nullptr;
        if (!field)
            throw Failure(FailureCode::InvalidUse, Cli::tr("\"%1\": write FIELD=VALUE with a field of %2.").arg(word, entity.id));
        given += name;
        values.emplace_back(name, typed(*field, word.mid(sign + 1), today, doubtful));
    }
    for (const Field& field : entity.fields) {
        if (!field.retired && !isEmpty(field.defaultValue) && !given.contains(field.id))
            values.emplace_back(field.id, field.defaultValue);
    }
    const QString place = fields::household::village.id();
    if (entity.id == entities::household && !given.contains(place) && ledger.identity().role == "village"_L1)
        values.emplace_back(place, ledger.identity().division);
    return values;
}

/// The program's notes about packages and disputes come from what it does; typed ones would deny what happened.
void refuseKeptHere(const Entity& entity)
{
    if (entity.isKeptHere)
        throw Failure(
            FailureCode::InvalidUse, Cli::tr("%1: the program keeps this by itself; it is not typed.").arg(entity.label.text()));
}

void tellDoubts(Context& context, const QStringList& doubtful)
{
    if (doubtful.isEmpty())
        return;
    context.say(doubtful.join(u'\n'));
    context.exitCode = 3;
}

void addAdd(CLI::App& app, Context& context)
{
    struct Words {
        std::string entity;
        std::string parent;
        std::string why;
        std::vector<std::string> values;
    };
    auto* const command = app.add_subcommand("add", "one new record: add ENTITY [--parent ID] FIELD=VALUE ...; prints its key");
    auto words = std::make_shared<Words>();
    command->add_option("entity", words->entity, "its name in the dictionary: lead, measure, project ...")->required();
    command->add_option("values", words->values, "FIELD=VALUE, the value as a person would type it");
    command->add_option("--parent", words->parent,
        "key of the record it belongs to, or a 户编号; not needed where there is only one, such as the village");
    command->add_option("--why", words->why, "the reason, for the log");
    command->callback([words, &context] {
        const std::unique_ptr<Ledger> ledger = context.open();
        CheckEngine checks(*ledger);
        const Entity& entity = ledger->dictionary().entity(QString::fromStdString(words->entity));
        refuseKeptHere(entity);
        QStringList texts;
        for (const std::string& value : words->values)
            texts << QString::fromStdString(value);
        QStringList doubtful;
        ChangeSet changes;
        changes.why = QString::fromStdString(words->why);
        const QString id = ledger->newId();
        changes.create(entity.id, id, parentOfNew(*ledger, entity, QString::fromStdString(words->parent)),
            valuesOf(*ledger, entity, texts, doubtful));
        const Applied applied = ledger->apply(changes);
        tellDoubts(context, doubtful);
        context.print({{u"change"_s, applied.number}, {u"id"_s, id}}, id);
    });
}

void set(Context& context, const QString& recordId, const QString& fieldName, const QString& text, const QString& why)
{
    const std::unique_ptr<Ledger> ledger = context.open();
    CheckEngine checks(*ledger);
    QString entity = ledger->entityOf(recordId);
    QString record = recordId;
    if (entity.isEmpty()) {
        record = resolveHousehold(*ledger, recordId);
        entity = QString(entities::household);
    }
    const QString fieldId = fieldName.section(u'.', -1);
    if (fieldName.contains(u'.') && fieldName.section(u'.', 0, 0) != entity)
        throw Failure(FailureCode::InvalidUse, Cli::tr("The record is a %1 and has no field %2.").arg(entity, fieldName));
    refuseKeptHere(ledger->dictionary().entity(entity));
    const Field& field = ledger->dictionary().field(entity, fieldId);
    QStringList doubtful;
    ChangeSet changes;
    changes.why = why;
    changes.set(entity, record, fieldId, typed(field, text, ledger->clock().today(), doubtful));
    const Applied applied = ledger->apply(changes);
    tellDoubts(context, doubtful);
    context.print({{u"change"_s, applied.number}},
        applied.number == 0 ? Cli::tr("It was already so; nothing was changed.")
                            : Cli::tr("Saved as change %1.").arg(applied.number));
}

void addSet(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand("set", "one change of one field, through the same door as every other");
    auto words = std::make_shared<std::array<std::string, 4>>();
    command->add_option("record", words->at(0), "key of the record")->required();
    command->add_option("field", words->at(1), "field id, or entity.field")->required();
    command->add_option("value", words->at(2), "as a person would type it; empty clears")->required();
    command->add_option("--why", words->at(3), "the reason, for the log");
    command->callback([words, &context] {
        set(context, QString::fromStdString(words->at(0)), QString::fromStdString(words->at(1)),
            QString::fromStdString(words->at(2)), QString::fromStdString(words->at(3)));
    });
}

void addUndo(CLI::App& app, Context& context)
{
    auto* const command = app.add_subcommand(
        "undo", "take back one change (the newest, or --change N); taking back an undo is redo");
    auto number = std::make_shared<qint64>(0);
    command->add_option("--change", *number, "its number in the log");
    command->callback([number, &context] {
        const std::unique_ptr<Ledger> ledger = context.open();
        CheckEngine checks(*ledger);
        const qint64 chosen = *number != 0 ? *number : lastUndoable(*ledger);
        if (chosen == 0)
            throw Failure(FailureCode::InvalidUse, Cli::tr("There is nothing to take back."));
        const Applied applied = ledger->undo(chosen);
        context.print({{u"undone"_s, chosen}, {u"change"_s, applied.number}},
            Cli::tr("Change %1 taken back, as change %2.").arg(chosen).arg(applied.number));
    });
}

} // namespace

void addRecordCommands(CLI::App& app, Context& context)
{
    addFind(app, context);
    addShow(app, context);
    addRecords(app, context);
    addAdd(app, context);
    addSet(app, context);
    addUndo(app, context);
}

} // namespace mingbai
