#include "core/dictionary/derived_files.h"

#include "core/dictionary/limits.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

/// Types of the Table Schema for what fileText() writes: codes and regions are read as texts.
QString tableType(const Field& field)
{
    switch (field.type) {
    case FieldType::Integer:
        return u"integer"_s;
    case FieldType::Decimal:
    case FieldType::Money:
        return u"number"_s;
    case FieldType::Year:
        return u"year"_s;
    case FieldType::Month:
        return u"yearmonth"_s;
    case FieldType::Date:
        return field.partialDate ? u"string"_s : u"date"_s;
    case FieldType::YesNo:
        return u"boolean"_s;
    default:
        return u"string"_s;
    }
}

QJsonObject constraintsOf(const Field& field)
{
    QJsonObject constraints;
    if (field.isComputed())
        return constraints;
    if (field.isNumber()) {
        const Limits limits = limitsOf(field);
        constraints[u"minimum"_s] = limits.least;
        constraints[u"maximum"_s] = limits.greatest;
    }
    if (field.maxLength > 0)
        constraints[u"maxLength"_s] = field.maxLength;
    if (field.partialDate)
        constraints[u"pattern"_s] = u"\\d{4}(-\\d{2}(-\\d{2})?)?"_s;
    return constraints;
}

QJsonObject keyColumn(const QString& name, const QString& title)
{
    return {{u"name"_s, name}, {u"title"_s, title}, {u"type"_s, u"string"_s}, {u"format"_s, u"uuid"_s},
        {u"constraints"_s, QJsonObject{{u"required"_s, true}}}};
}

QJsonObject columnOf(const Field& field, Language language)
{
    QJsonObject column{{u"name"_s, field.id}, {u"title"_s, field.label.in(language)}, {u"type"_s, tableType(field)},
        {u"format"_s, u"default"_s}};
    column[u"description"_s] = field.help.isEmpty() ? field.label.in(language) : field.help.in(language);
    if (field.type == FieldType::YesNo) {
        column[u"trueValues"_s] = QJsonArray{u"是"_s, u"Yes"_s};
        column[u"falseValues"_s] = QJsonArray{u"否"_s, u"No"_s};
    }
    if (const QJsonObject constraints = constraintsOf(field); !constraints.isEmpty())
        column[u"constraints"_s] = constraints;
    return column;
}

QJsonObject tableSchema(
    const Dictionary& dictionary, const std::vector<const Entity*>& entities, const Entity& entity, Language language)
{
    QJsonArray columns{keyColumn(u"id"_s, language == Language::Chinese ? u"记录标识"_s : u"Record key"_s)};
    QJsonArray foreignKeys;
    const auto refersTo = [&](const QString& column, const QString& target) {
        const bool isInPackage = std::any_of(
            entities.begin(), entities.end(), [&](const Entity* other) { return other->id == target; });
        if (!isInPackage)
            return;
        foreignKeys << QJsonObject{
            {u"fields"_s, column}, {u"reference"_s, QJsonObject{{u"resource"_s, target}, {u"fields"_s, u"id"_s}}}};
    };
    if (!entity.parent.isEmpty()) {
        columns << keyColumn(entity.parent, dictionary.entity(entity.parent).label.in(language));
        refersTo(entity.parent, entity.parent);
    }
    for (const Field& field : entity.fields) {
        if (field.retired)
            continue;
        columns << columnOf(field, language);
        if (field.type == FieldType::Reference)
            refersTo(field.id, field.target);
    }
    QJsonObject schema{{u"fields"_s, columns}, {u"primaryKey"_s, u"id"_s}, {u"missingValues"_s, QJsonArray{QString()}}};
    if (!foreignKeys.isEmpty())
        schema[u"foreignKeys"_s] = foreignKeys;
    return schema;
}

QJsonObject resourceOf(
    const Dictionary& dictionary, const std::vector<const Entity*>& entities, const Entity& entity, Language language)
{
    const QJsonObject dialect{{u"delimiter"_s, u","_s}, {u"lineTerminator"_s, u"\r\n"_s}, {u"quoteChar"_s, u"\""_s},
        {u"doubleQuote"_s, true}, {u"header"_s, true}};
    return {{u"name"_s, entity.id}, {u"path"_s, entity.id + u".csv"_s}, {u"profile"_s, u"tabular-data-resource"_s},
        {u"title"_s, entity.plural.in(language)}, {u"format"_s, u"csv"_s}, {u"mediatype"_s, u"text/csv"_s},
        {u"encoding"_s, u"utf-8"_s}, {u"dialect"_s, dialect}, {u"schema"_s, tableSchema(dictionary, entities, entity, language)}};
}

} // namespace

std::vector<const Entity*> exportedEntities(const Dictionary& dictionary)
{
    std::vector<const Entity*> exported;
    for (const Entity& entity : dictionary.entities()) {
        if (!entity.isSigned && !entity.isKeptHere)
            exported.push_back(&entity);
    }
    return exported;
}

QJsonObject dataPackage(const Dictionary& dictionary, const std::vector<const Entity*>& entities, Language language)
{
    QJsonArray resources;
    for (const Entity* entity : entities)
        resources << resourceOf(dictionary, entities, *entity, language);
    return {{u"name"_s, u"mingbai"_s}, {u"profile"_s, u"tabular-data-package"_s},
        {u"title"_s, language == Language::Chinese ? u"明白账导出数据"_s : u"Mingbai export"_s},
        {u"description"_s,
            language == Language::Chinese
                ? u"文字前的一个英文单引号是为电子表格加的（以防长数字被改、文字被当成公式）；读取时去掉即可。"_s
                : u"An apostrophe before a text stands there for spreadsheets, which would round long numbers and run formulas; "
                  u"take it off when reading."_s},
        {u"x-dictionary-version"_s, dictionary.version()}, {u"resources"_s, resources}};
}

} // namespace mingbai
