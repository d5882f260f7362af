#include "core/dictionary/derived_files.h"

#include "core/dictionary/divisions.h"
#include "core/dictionary/limits.h"
#include "core/dictionary/type_names.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

QJsonObject ofType(const QString& type)
{
    return {{u"type"_s, type}};
}

QJsonObject textOf(const QString& pattern)
{
    return {{u"type"_s, u"string"_s}, {u"pattern"_s, pattern}};
}

QJsonObject listOf(const QJsonObject& items)
{
    return {{u"type"_s, u"array"_s}, {u"items"_s, items}};
}

/// An object with these properties and no others.
QJsonObject closedObject(const QJsonObject& properties, const QStringList& required)
{
    return {{u"type"_s, u"object"_s}, {u"properties"_s, properties}, {u"required"_s, QJsonArray::fromStringList(required)},
        {u"additionalProperties"_s, false}};
}

/// Retired codes too: old records keep them.
QJsonObject codeSchema(const CodeList& list, Language language)
{
    QStringList codes;
    QJsonObject labels;
    for (const Code& code : list.codes) {
        codes += code.code;
        labels[code.code] = code.label.in(language);
    }
    return {{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray::fromStringList(codes)}, {u"x-labels"_s, labels}};
}

/// Names of the shipped villages by code.
QJsonObject villageLabels()
{
    QJsonObject labels;
    for (const County& county : counties()) {
        for (const Township& township : county.townships) {
            for (const Division& village : township.villages)
                labels[village.code] = shortVillageName(village.name);
        }
    }
    return labels;
}

/// Money has no multipleOf: validators compute it in binary fractions and refuse 0.07.
QJsonObject numberSchema(const Field& field)
{
    const bool isWhole = field.type == FieldType::Integer || field.type == FieldType::Year;
    QJsonObject schema = ofType(isWhole ? u"integer"_s : u"number"_s);
    if (field.isComputed())
        return schema;
    const Limits limits = limitsOf(field);
    schema[u"minimum"_s] = limits.least;
    schema[u"maximum"_s] = limits.greatest;
    return schema;
}

QJsonObject typeSchema(const Field& field, Language language)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Money:
    case FieldType::Year:
        return numberSchema(field);
    case FieldType::YesNo:
        return ofType(u"boolean"_s);
    case FieldType::Date:
        return textOf(field.partialDate ? u"^\\d{4}(-\\d{2}(-\\d{2})?)?$"_s : u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    case FieldType::Month:
        return textOf(u"^\\d{4}-\\d{2}$"_s);
    case FieldType::Code:
        return codeSchema(*field.codes, language);
    case FieldType::Codes: {
        QJsonObject schema = listOf(codeSchema(*field.codes, language));
        schema[u"uniqueItems"_s] = true;
        return schema;
    }
    case FieldType::Region: {
        QJsonObject schema = textOf(u"^\\d{12}$"_s);
        schema[u"x-labels"_s] = villageLabels();
        return schema;
    }
    case FieldType::Text:
    case FieldType::Note: {
        QJsonObject schema = ofType(u"string"_s);
        if (!field.isComputed())
            schema[u"maxLength"_s] = field.maxLength;
        return schema;
    }
    default:
        return ofType(u"string"_s);
    }
}

QJsonObject fieldSchema(const Field& field, Language language)
{
    QJsonObject schema = typeSchema(field, language);
    schema[u"title"_s] = field.label.in(language);
    schema[u"description"_s] = field.help.isEmpty() ? field.label.in(language) : field.help.in(language);
    schema[u"x-type"_s] = nameOf(field.type);
    if (field.type == FieldType::Money)
        schema[u"x-unit"_s] = language == Language::Chinese ? u"元"_s : u"yuan"_s;
    else if (!field.unit.isEmpty())
        schema[u"x-unit"_s] = field.unit.in(language);
    if (field.codes)
        schema[u"x-codes"_s] = field.codes->id;
    if (field.isComputed())
        schema[u"readOnly"_s] = true;
    if (field.retired)
        schema[u"deprecated"_s] = true;
    return schema;
}

QJsonObject entitySchema(const Entity& entity, Language language)
{
    QJsonObject properties{{u"id"_s, ofType(u"string"_s)}};
    QStringList required{u"id"_s};
    if (!entity.parent.isEmpty()) {
        properties[entity.parent] = ofType(u"string"_s);
        required += entity.parent;
    }
    for (const Field& field : entity.fields)
        properties[field.id] = fieldSchema(field, language);
    QJsonObject record = closedObject(properties, required);
    record[u"title"_s] = entity.label.in(language);
    QJsonObject schema = listOf(record);
    schema[u"title"_s] = entity.plural.in(language);
    return schema;
}

QJsonObject ledgerSchema()
{
    QJsonObject properties;
    for (const QString& key : {u"id"_s, u"division"_s, u"name"_s, u"created"_s, u"exported"_s})
        properties[key] = ofType(u"string"_s);
    properties[u"role"_s] = QJsonObject{{u"enum"_s, QJsonArray{u"village"_s, u"township"_s, u"county"_s}}};
    properties[u"through"_s] = ofType(u"integer"_s);
    return closedObject(properties, properties.keys());
}

QJsonObject codesSchema(const Dictionary& dictionary, Language language)
{
    QJsonObject lists;
    for (const CodeList& list : dictionary.codeLists()) {
        lists[list.id] = QJsonObject{
            {u"type"_s, u"object"_s}, {u"title"_s, list.label.in(language)}, {u"additionalProperties"_s, ofType(u"string"_s)}};
    }
    return closedObject(lists, {});
}

QJsonObject policySchema()
{
    const QJsonObject value = closedObject(
        {{u"region"_s, ofType(u"string"_s)}, {u"valid_from"_s, textOf(u"^\\d{4}-\\d{2}-\\d{2}$"_s)},
            {u"valid_to"_s, textOf(u"^\\d{4}-\\d{2}-\\d{2}$"_s)}, {u"value"_s, ofType(u"number"_s)},
            {u"unit"_s, ofType(u"string"_s)}, {u"source"_s, ofType(u"string"_s)}},
        {u"value"_s});
    return {{u"type"_s, u"object"_s}, {u"additionalProperties"_s, listOf(value)}};
}

} // namespace

QJsonObject exportSchema(const Dictionary& dictionary, Language language)
{
    QJsonObject records;
    for (const Entity& entity : dictionary.entities()) {
        if (!entity.isSigned)
            records[entity.id] = entitySchema(entity, language);
    }
    QJsonObject schema = closedObject(
        {{u"format"_s, QJsonObject{{u"const"_s, u"mingbai"_s}}}, {u"version"_s, QJsonObject{{u"const"_s, 1}}},
            {u"ledger"_s, ledgerSchema()}, {u"codes"_s, codesSchema(dictionary, language)}, {u"policy"_s, policySchema()},
            {u"records"_s, closedObject(records, {})}},
        {u"format"_s, u"version"_s, u"ledger"_s, u"codes"_s, u"policy"_s, u"records"_s});
    schema[u"$schema"_s] = u"https://json-schema.org/draft/2020-12/schema"_s;
    schema[u"$id"_s] = u"mingbai-export.schema.json"_s;
    schema[u"title"_s] = language == Language::Chinese ? u"明白账导出数据"_s : u"Mingbai export"_s;
    schema[u"x-dictionary-version"_s] = dictionary.version();
    return schema;
}

} // namespace mingbai
