#include "core/dictionary/dictionary_loader.h"

#include "core/base/failure.h"
#include "core/dictionary/dictionary_rules.h"
#include "core/dictionary/json_reader.h"
#include "core/dictionary/parsing.h"
#include "core/dictionary/text_cleaning.h"
#include "core/dictionary/type_names.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr int kTextLength = 64;
constexpr int kNoteLength = 1000;
constexpr int kLongest = 4 * 1024 * 1024; ///< a policy pack
constexpr int kMostDecimals = 6;

QString place(const QString& file, const QString& rest)
{
    return rest.isEmpty() ? file : file + u": "_s + rest;
}

/// Reads a word of a closed set; the first of the set where it is absent.
template <typename Enum, std::size_t size>
Enum wordOf(JsonReader& reader, QLatin1StringView key, Need need, const NamedValue<Enum> (&names)[size])
{
    const QString word = reader.text(key, need);
    if (word.isEmpty())
        return names[0].value;
    for (const NamedValue<Enum>& named : names) {
        if (word == named.name)
            return named.value;
    }
    reader.problem(ResourceFile::tr("\"%1\" cannot be \"%2\"").arg(key, word));
    return names[0].value;
}

} // namespace

DictionaryLoader::DictionaryLoader(Dictionary& dictionary)
    : m_dictionary(dictionary)
{
}

void DictionaryLoader::load()
{
    const QString versionFile = u"dictionary.json"_s;
    const auto isCodeList = [](const QString& file) { return file.startsWith("codes/"_L1); };
    const auto version = m_dictionary.m_files.find(versionFile);
    readVersion(version == m_dictionary.m_files.end() ? QJsonObject()
                                                      : jsonObject(versionFile, *version, m_problems).value_or(QJsonObject()),
        versionFile);
    // One file after the other: the memory of one serves the next. Fields point to code lists, so these come first.
    readEach(isCodeList, &DictionaryLoader::readCodeList);
    readEach([&](const QString& file) { return !isCodeList(file) && file != versionFile; }, &DictionaryLoader::readEntity);
    std::stable_sort(m_dictionary.m_entities.begin(), m_dictionary.m_entities.end(),
        [](const Entity& a, const Entity& b) { return a.order < b.order; });
    checkRules(m_dictionary, m_fileOf, m_problems);
    if (!m_problems.isEmpty())
        throw Failure(FailureCode::InvalidDictionary, m_problems.join(u'\n'));
}

void DictionaryLoader::readEach(
    const std::function<bool(const QString&)>& isMeant, void (DictionaryLoader::*read)(const QJsonObject&, const QString&))
{
    for (auto file = m_dictionary.m_files.cbegin(); file != m_dictionary.m_files.cend(); ++file) {
        if (!isMeant(file.key()))
            continue;
        if (const auto object = jsonObject(file.key(), file.value(), m_problems))
            (this->*read)(*object, file.key());
    }
}

void DictionaryLoader::readVersion(const QJsonObject& object, const QString& file)
{
    JsonReader reader(object, file, m_problems);
    if (!reader.has("version"_L1))
        reader.problem(ResourceFile::tr("the file with {\"version\": number} is missing"));
    m_dictionary.m_version = reader.integer("version"_L1, 1, 1'000'000, 0);
    reader.finish();
}

void DictionaryLoader::readCodeList(const QJsonObject& object, const QString& file)
{
    JsonReader reader(object, file, m_problems);
    CodeList list;
    list.id = reader.identifier("id"_L1, Need::Required);
    list.label = reader.bilingual("label"_L1, Need::Required);
    list.source = reader.text("source"_L1, Need::Required);
    if (file != u"codes/"_s + list.id + u".json"_s)
        reader.problem(ResourceFile::tr("the file must be named after the id, \"%1\"").arg(list.id));
    for (const QJsonObject& code : reader.objects("codes"_L1))
        readCode(code, file, list);
    reader.finish();
    indexNames(list, file);
    m_dictionary.m_codeLists.push_back(std::move(list));
}

void DictionaryLoader::readCode(const QJsonObject& object, const QString& file, CodeList& list)
{
    JsonReader reader(object, file, m_problems);
    Code code;
    code.code = reader.text("code"_L1, Need::Required);
    reader.changePlace(place(file, list.id + u'.' + code.code));
    const auto mayStand = [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_'); };
    if (!std::all_of(code.code.cbegin(), code.code.cend(), mayStand)) // a comma would split the stored text of `codes`
        reader.problem(ResourceFile::tr("a code may hold nothing but letters, digits and underscores"));
    if (list.find(code.code))
        reader.problem(ResourceFile::tr("the code is there twice"));
    code.label = reader.bilingual("label"_L1, Need::Required);
    code.synonyms = reader.texts("synonyms"_L1);
    code.retired = !reader.version("retired"_L1, Need::Optional).isEmpty();
    reader.finish();
    list.codes.push_back(std::move(code));
}

void DictionaryLoader::indexNames(CodeList& list, const QString& file)
{
    const auto add = [&](const QString& name, int index) {
        const QString key = looseKey(name);
        const int known = list.m_names.find(key);
        if (known < 0) {
            list.m_names.insert(key, index);
        } else if (known != index) {
            m_problems += place(file, list.id) + u": "_s
                + ResourceFile::tr("\"%1\" means both code %2 and code %3")
                      .arg(name, list.codes[static_cast<std::size_t>(known)].code,
                          list.codes[static_cast<std::size_t>(index)].code);
        }
    };
    const int count = static_cast<int>(list.codes.size());
    for (int i = 0; i < count; ++i)
        add(list.codes[static_cast<std::size_t>(i)].code, i);
    for (int i = 0; i < count; ++i) {
        const Code& code = list.codes[static_cast<std::size_t>(i)];
        for (const QString& name : QStringList{code.label.zh, code.label.en} + code.synonyms)
            add(name, i);
    }
    for (int i = 0; i < count; ++i) { // spreadsheets turn 02 into 2
        QStringView code = list.codes[static_cast<std::size_t>(i)].code;
        while (code.size() > 1 && code.front() == u'0')
            code = code.sliced(1);
        list.m_names.insert(code.toString(), i);
    }
}

void DictionaryLoader::readEntity(const QJsonObject& object, const QString& file)
{
    JsonReader reader(object, file, m_problems);
    Entity entity;
    entity.id = reader.identifier("id"_L1, Need::Required);
    reader.changePlace(place(file, entity.id));
    if (file != entity.id + u".json"_s)
        reader.problem(ResourceFile::tr("the file must be named after the id, \"%1\"").arg(entity.id));
    entity.order = reader.integer("order"_L1, 1, 1'000'000, 0);
    entity.label = reader.bilingual("label"_L1, Need::Required);
    entity.plural = reader.bilingual("plural"_L1, Need::Required);
    entity.parent = reader.identifier("parent"_L1, Need::Optional);
    static constexpr NamedValue<bool> kOccurs[] = {{"many"_L1, false}, {"once"_L1, true}};
    entity.occursOnce = wordOf(reader, "occurs"_L1, entity.parent.isEmpty() ? Need::Optional : Need::Required, kOccurs);
    entity.key = reader.texts("key"_L1);
    entity.title = reader.identifier("title"_L1, Need::Optional);
    entity.inRosters = reader.flag("roster"_L1);
    entity.isSigned = reader.flag("signed"_L1);
    entity.isNamed = reader.flag("named"_L1);
    entity.isKeptHere = reader.flag("kept_here"_L1);
    entity.source = reader.text("source"_L1, Need::Required);
    static_cast<void>(reader.version("since"_L1, Need::Required));
    for (const QJsonObject& section : reader.objects("sections"_L1))
        readSection(section, file, entity);
    reader.finish();
    m_fileOf.insert(entity.id, file);
    m_dictionary.m_entities.push_back(std::move(entity));
}

void DictionaryLoader::readSection(const QJsonObject& object, const QString& file, Entity& entity)
{
    JsonReader reader(object, place(file, entity.id), m_problems);
    Section section;
    section.id = reader.text("id"_L1, Need::Required); // no column: any word will do
    section.label = reader.bilingual("label"_L1, Need::Required);
    const auto sameId = [&](const Section& other) { return other.id == section.id; };
    if (std::any_of(entity.sections.begin(), entity.sections.end(), sameId))
        reader.problem(ResourceFile::tr("the section \"%1\" is there twice").arg(section.id));
    for (const QJsonObject& item : reader.objects("fields"_L1)) {
        Field field = readField(item, file, entity);
        const int index = static_cast<int>(entity.fields.size());
        if (!entity.m_index.insert(field.id, index))
            reader.problem(ResourceFile::tr("the field \"%1\" is there twice").arg(field.id));
        section.fields.push_back(index);
        entity.fields.push_back(std::move(field));
    }
    reader.finish();
    entity.sections.push_back(std::move(section));
}

Field DictionaryLoader::readField(const QJsonObject& object, const QString& file, const Entity& entity)
{
    JsonReader reader(object, place(file, entity.id), m_problems);
    Field field;
    field.id = reader.identifier("id"_L1, Need::Required);
    field.entity = entity.id;
    reader.changePlace(place(file, entity.id + u'.' + field.id));
    field.type = wordOf(reader, "type"_L1, Need::Required, kFieldTypes);
    field.label = reader.bilingual("label"_L1, Need::Required);
    field.shortLabel = reader.bilingual("short"_L1, Need::Optional);
    if (field.shortLabel.isEmpty())
        field.shortLabel = field.label;
    field.help = reader.bilingual("help"_L1, Need::Optional);
    field.unit = reader.bilingual("unit"_L1, Need::Optional);
    field.synonyms = reader.texts("synonyms"_L1);
    field.source = reader.text("source"_L1, Need::Required);
    static constexpr NamedValue<Privacy> kPrivacy[] = {{"internal"_L1, Privacy::Internal}, {"open"_L1, Privacy::Open},
        {"personal"_L1, Privacy::Personal}, {"sensitive"_L1, Privacy::Sensitive}};
    field.privacy = wordOf(reader, "privacy"_L1, Need::Optional, kPrivacy);
    field.item = reader.text("item"_L1, Need::Optional);
    field.computed = reader.text("computed"_L1, Need::Optional);
    field.reportedAs = reader.identifier("reported_as"_L1, Need::Optional);
    field.shownWhen = reader.text("shown_when"_L1, Need::Optional);
    field.indexed = reader.flag("indexed"_L1);
    static constexpr NamedValue<SearchKind> kSearch[] = {{""_L1, SearchKind::None}, {"name"_L1, SearchKind::Name},
        {"place"_L1, SearchKind::Place}, {"number"_L1, SearchKind::Number}};
    field.search = wordOf(reader, "search"_L1, Need::Optional, kSearch);
    static_cast<void>(reader.version("since"_L1, Need::Optional));
    field.retired = !reader.version("retired"_L1, Need::Optional).isEmpty();
    readTypeDetails(reader, field);
    readDefault(reader, field);
    reader.finish();
    return field;
}

/// Keys that belong to some types only are asked for only there, so that elsewhere they count as unknown.
void DictionaryLoader::readTypeDetails(JsonReader& reader, Field& field)
{
    const FieldType type = field.type;
    if (type == FieldType::Code || type == FieldType::Codes) {
        const QString list = reader.identifier("codes"_L1, Need::Required);
        field.codes = m_dictionary.codeList(list);
        if (!field.codes && !list.isEmpty())
            reader.problem(ResourceFile::tr("there is no code list \"%1\"").arg(list));
    }
    if (type == FieldType::Reference)
        field.target = reader.identifier("target"_L1, Need::Required);
    if (type == FieldType::Decimal) {
        if (!reader.has("decimals"_L1))
            reader.problem(ResourceFile::tr("\"%1\" is missing").arg("decimals"_L1));
        field.decimals = reader.integer("decimals"_L1, 0, kMostDecimals, 0);
    }
    if (type == FieldType::Date) {
        field.partialDate = reader.flag("partial"_L1);
        field.mayLieAhead = reader.flag("future"_L1);
    }
    if (type == FieldType::Text || type == FieldType::Note)
        field.maxLength = reader.integer("max_length"_L1, 1, kLongest, type == FieldType::Text ? kTextLength : kNoteLength);
    if (field.isNumber() || type == FieldType::Year) {
        field.min = reader.number("min"_L1);
        field.max = reader.number("max"_L1);
        if (field.min && field.max && *field.min > *field.max)
            reader.problem(ResourceFile::tr("\"min\" is greater than \"max\""));
    }
}

void DictionaryLoader::readDefault(JsonReader& reader, Field& field)
{
    const QJsonValue stored = reader.value("default"_L1);
    const bool hasCodes = field.type == FieldType::Code || field.type == FieldType::Codes;
    if (stored.isUndefined() || (hasCodes && !field.codes)) // the missing list has been told
        return;
    field.defaultValue = valueFromJson(stored);
    if (field.type == FieldType::Decimal && stored.isDouble())
        field.defaultValue = stored.toDouble();
    const QString wrong = storageProblem(field, field.defaultValue);
    if (!wrong.isEmpty())
        reader.problem(ResourceFile::tr("\"default\" cannot be stored: %1").arg(wrong));
    if (field.isComputed())
        reader.problem(ResourceFile::tr("a computed field has no default"));
}

} // namespace mingbai
