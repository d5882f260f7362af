#include "tests/checks/examples.h"

#include "core/base/failure.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/parsing.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace mingbai::test {
using namespace Qt::StringLiterals;
namespace {

const QStringList kSettingKeys{u"village"_s, u"parameter"_s};
const QStringList kRemarkKeys{u"note"_s, u"at"_s, u"today"_s, u"others"_s};

[[noreturn]] void refuse(const QString& where, const QString& what)
{
    throw Failure(FailureCode::InvalidUse, where + u": "_s + what);
}

QJsonArray listOf(const QJsonValue& value)
{
    return value.isArray() ? value.toArray() : QJsonArray{value};
}

QString typed(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    if (value.isDouble()) {
        const QVariant number = value.toVariant();
        return number.typeId() == QMetaType::LongLong ? QString::number(value.toInteger())
                                                      : QString::number(value.toDouble(), 'f', 2);
    }
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue part : value.toArray())
            parts.append(typed(part));
        return parts.join(u',');
    }
    return value.toString();
}

Value stored(const Field& field, const QJsonValue& value, const Example& example)
{
    const QString text = typed(value);
    const Parsed parsed = parse(field, text, example.today);
    if (!parsed.isGood() && !parsed.storable)
        refuse(example.title(), u"%1.%2 \"%3\": %4"_s.arg(field.entity, field.id, text, parsed.problem));
    return parsed.value;
}

QJsonArray joined(QJsonArray list, const QJsonValue& more)
{
    if (!more.isUndefined()) {
        for (const QJsonValue value : listOf(more))
            list.append(value);
    }
    return list;
}

void readCases(const QString& name, const QJsonObject& file, bool fires, std::vector<Example>& examples)
{
    const QString day = file.value("today"_L1).toString(u"2024-11-20"_s);
    for (const QJsonValue value : file.value(fires ? "fires"_L1 : "silent"_L1).toArray()) {
        Example example;
        example.file = name;
        example.check = file.value("check"_L1).toString();
        example.content = value.toObject();
        for (const QString& key : kSettingKeys) {
            if (file.contains(key))
                example.content.insert(key, joined(listOf(file.value(key)), example.content.value(key)));
        }
        example.note = example.content.value("note"_L1).toString();
        example.at = example.content.value("at"_L1).toString();
        example.fires = fires;
        example.today = QDate::fromString(example.content.value("today"_L1).toString(day), Qt::ISODate);
        if (example.note.isEmpty() || !example.today.isValid())
            refuse(name, u"every example has a note, and today is a date"_s);
        examples.push_back(example);
    }
}

bool isBelow(const QString& key, const Entity& parent)
{
    const Entity* entity = Dictionary::builtIn().find(key);
    return entity && entity->parent == parent.id;
}

} // namespace

QString Example::setting() const
{
    QJsonObject shared{{u"today"_s, today.toString(Qt::ISODate)}};
    for (const QString& key : kSettingKeys) {
        if (content.contains(key))
            shared.insert(key, content.value(key));
    }
    return QString::fromUtf8(QJsonDocument(shared).toJson(QJsonDocument::Compact));
}

std::vector<Example> readExamples(const QString& folder)
{
    std::vector<Example> examples;
    const QDir directory(folder);
    for (const QString& name : directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        QJsonParseError error;
        if (!file.open(QIODevice::ReadOnly))
            refuse(name, file.errorString());
        const QJsonObject content = QJsonDocument::fromJson(file.readAll(), &error).object();
        if (error.error != QJsonParseError::NoError)
            refuse(name, error.errorString());
        if (content.value("check"_L1).toString() + u".json"_s != name)
            refuse(name, u"\"check\" is not the name of the file"_s);
        readCases(name, content, true, examples);
        readCases(name, content, false, examples);
    }
    return examples;
}

ExampleRecords::ExampleRecords(Ledger& ledger, const Example& example)
    : m_ledger(ledger)
    , m_example(example)
{
    addHousehold(example.content, true);
    for (const QJsonValue other : example.content.value("others"_L1).toArray())
        addHousehold(other.toObject(), false);
}

ChangeSet ExampleRecords::setting(Ledger& ledger, const Example& example)
{
    Example bare = example;
    bare.content = {};
    ExampleRecords records(ledger, bare);
    records.m_changes = {};
    for (const QString& key : kSettingKeys) {
        if (!example.content.contains(key))
            continue;
        for (const QJsonValue record : listOf(example.content.value(key)))
            records.add(ledger.dictionary().entity(key), ledger.newId(), {}, record.toObject());
    }
    return records.m_changes;
}

void ExampleRecords::addHousehold(const QJsonObject& content, bool isFirst)
{
    const QString household = m_ledger.newId();
    m_households.append(household);
    if (isFirst) {
        m_household = household;
        m_names.insert(u"household"_s, household);
    }
    add(m_ledger.dictionary().entity(entities::household), household, {}, content.value("household"_L1).toObject());
    for (auto item = content.begin(); item != content.end(); ++item) {
        const Entity* entity = m_ledger.dictionary().find(item.key());
        const bool isKnown = item.key() == "household"_L1 || kSettingKeys.contains(item.key())
            || kRemarkKeys.contains(item.key());
        if (!isKnown && (!entity || entity->parent != entities::household))
            refuse(m_example.title(), u"unknown key \"%1\""_s.arg(item.key()));
    }
    for (const Entity& entity : m_ledger.dictionary().entities()) { // people before what points to them
        if (entity.parent == entities::household && content.contains(entity.id))
            addBelow(entity, household, content.value(entity.id), isFirst);
    }
}

void ExampleRecords::addBelow(const Entity& entity, const QString& parent, const QJsonValue& records, bool isFirst)
{
    for (const QJsonValue record : listOf(records)) {
        const QString id = m_ledger.newId();
        if (isFirst) {
            if (!m_names.contains(entity.id))
                m_names.insert(entity.id, id);
            m_names.insert(u"%1[%2]"_s.arg(entity.id).arg(m_counts[entity.id]++), id);
        }
        QJsonObject own;
        QJsonObject below;
        const QJsonObject values = record.toObject();
        for (auto value = values.begin(); value != values.end(); ++value)
            (isBelow(value.key(), entity) ? below : own).insert(value.key(), *value);
        add(entity, id, parent, own);
        for (auto value = below.begin(); value != below.end(); ++value)
            addBelow(m_ledger.dictionary().entity(value.key()), id, *value, isFirst);
    }
}

void ExampleRecords::add(const Entity& entity, const QString& id, const QString& parent, const QJsonObject& values)
{
    std::vector<std::pair<QString, Value>> fields;
    for (auto item = values.begin(); item != values.end(); ++item) {
        const Field* field = entity.find(item.key());
        if (!field)
            refuse(m_example.title(), u"there is no field %1.%2"_s.arg(entity.id, item.key()));
        if (field->type == FieldType::Reference)
            fields.emplace_back(field->id, m_names.value(item->toString()));
        else
            fields.emplace_back(field->id, stored(*field, *item, m_example));
    }
    for (const Field& field : entity.fields) {
        if (!isEmpty(field.defaultValue) && !values.contains(field.id))
            fields.emplace_back(field.id, field.defaultValue);
    }
    m_changes.create(entity.id, id, parent, std::move(fields));
}

} // namespace mingbai::test
