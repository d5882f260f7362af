#include "core/dictionary/wording.h"

#include "core/dictionary/identifiers.h"
#include "core/dictionary/json_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

QJsonObject objectOf(const QMap<QString, QByteArray>& files, const QString& file)
{
    return QJsonDocument::fromJson(files.value(file)).object();
}

/// A code of the list with what the pack says of it, or a new one.
QJsonObject newCode(QJsonObject code, const QJsonObject& said, QDate on, JsonReader& reader)
{
    code["code"_L1] = said["code"_L1];
    const Bilingual label = reader.bilingual("label"_L1, code.contains("label"_L1) ? Need::Optional : Need::Required);
    if (!label.isEmpty()) {
        const QString former = code["label"_L1]["zh"_L1].toString();
        QStringList names = QStringList() << former;
        for (const QJsonValue name : code["synonyms"_L1].toArray())
            names << name.toString();
        names.removeAll(QString());
        names.removeAll(label.zh);
        code["synonyms"_L1] = QJsonArray::fromStringList(names); // what people wrote before is still understood
        code["label"_L1] = said["label"_L1];
    }
    QJsonArray synonyms = code["synonyms"_L1].toArray();
    for (const QString& synonym : reader.texts("synonyms"_L1)) {
        if (!synonyms.contains(synonym))
            synonyms << synonym;
    }
    code["synonyms"_L1] = synonyms;
    const QString retired = reader.text("retired"_L1, Need::Optional);
    const QDate from = dateFromStored(retired);
    if (!retired.isEmpty() && (retired.size() != 10 || !from.isValid()))
        reader.problem(ResourceFile::tr("\"%1\" must be a day such as 2024-01-31").arg("retired"_L1));
    if (from.isValid() && from <= on)
        code["retired"_L1] = QString::number(from.year());
    if (code["synonyms"_L1].toArray().isEmpty())
        code.remove("synonyms"_L1);
    return code;
}

void putCodes(QMap<QString, QByteArray>& files, const QString& list, const QJsonValue& said, QDate on, QStringList& problems)
{
    const QString file = u"codes/%1.json"_s.arg(list);
    if (!files.contains(file) || !said.isArray()) {
        problems += u"codes: "_s + ResourceFile::tr("there is no code list \"%1\"").arg(list);
        return;
    }
    QJsonObject object = objectOf(files, file);
    QJsonArray codes = object["codes"_L1].toArray();
    for (const QJsonValue value : said.toArray()) {
        JsonReader reader(value.toObject(), u"codes: "_s + list, problems);
        const QString code = reader.text("code"_L1, Need::Required);
        reader.changePlace(u"codes: %1.%2"_s.arg(list, code));
        const auto known = std::find_if(
            codes.begin(), codes.end(), [&](const QJsonValue& each) { return each["code"_L1].toString() == code; });
        const QJsonObject changed = newCode(
            known == codes.end() ? QJsonObject() : known->toObject(), value.toObject(), on, reader);
        if (known == codes.end())
            codes << changed;
        else
            *known = changed;
        reader.finish();
    }
    object["codes"_L1] = codes;
    files[file] = QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Puts the words that are said over those of the object; a field keeps its former label as a heading that tables may have.
QJsonObject newWords(
    QJsonObject object, const QJsonObject& said, std::initializer_list<QLatin1StringView> keys, JsonReader& reader)
{
    for (const QLatin1StringView key : keys) {
        if (reader.bilingual(key, Need::Optional).isEmpty())
            continue;
        if (key == "label"_L1 && object.contains("type"_L1)) {
            QJsonArray synonyms = object["synonyms"_L1].toArray();
            const QJsonValue former = object["label"_L1]["zh"_L1];
            if (!synonyms.contains(former) && former != said["label"_L1]["zh"_L1])
                synonyms << former;
            if (!synonyms.isEmpty())
                object["synonyms"_L1] = synonyms;
            object.remove("short"_L1);
        }
        object[key] = said[key];
    }
    reader.finish();
    return object;
}

/// @return whether there is such a field
bool putFieldLabel(QJsonObject& entity, const QString& field, const QJsonObject& said, JsonReader& reader)
{
    QJsonArray sections = entity["sections"_L1].toArray();
    for (QJsonValueRef section : sections) {
        QJsonObject changed = section.toObject();
        QJsonArray fields = changed["fields"_L1].toArray();
        for (QJsonValueRef each : fields) {
            if (each["id"_L1].toString() != field)
                continue;
            each = newWords(each.toObject(), said, {"label"_L1, "short"_L1, "help"_L1}, reader);
            changed["fields"_L1] = fields;
            section = changed;
            entity["sections"_L1] = sections;
            return true;
        }
    }
    return false;
}

void putLabel(QMap<QString, QByteArray>& files, const QString& name, const QJsonObject& said, QStringList& problems)
{
    const QString file = name.section(u'.', 0, 0) + u".json"_s;
    JsonReader reader(said, u"labels: "_s + name, problems);
    QJsonObject entity = objectOf(files, file);
    const QString field = name.section(u'.', 1);
    if (!entity.contains("sections"_L1)) {
        reader.problem(ResourceFile::tr("the dictionary has no such entry"));
        return;
    }
    if (field.isEmpty())
        entity = newWords(entity, said, {"label"_L1, "plural"_L1}, reader);
    else if (!putFieldLabel(entity, field, said, reader))
        reader.problem(ResourceFile::tr("the dictionary has no such entry"));
    files[file] = QJsonDocument(entity).toJson(QJsonDocument::Compact);
}

} // namespace

QMap<QString, QByteArray> reworded(
    const QMap<QString, QByteArray>& files, const Wording& wording, QDate on, QStringList& problems)
{
    QMap<QString, QByteArray> result = files;
    for (auto list = wording.codes.begin(); list != wording.codes.end(); ++list)
        putCodes(result, list.key(), *list, on, problems);
    for (auto label = wording.labels.begin(); label != wording.labels.end(); ++label)
        putLabel(result, label.key(), label->toObject(), problems);
    return result;
}

} // namespace mingbai
