#include "core/checks/beside.h"

#include "core/dictionary/divisions.h"
#include "core/dictionary/fields.h"
#include "core/ledger/database.h"

namespace mingbai {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype kTownshipDigits = 9;

const QString kHead = u"head"_s;
const QString kRegion = u"region"_s;
const QString kLast = u"last_"_s;

bool isOfHousehold(const Entity& entity)
{
    return entity.parent == entities::household;
}

/// An entity with one record a year.
bool isYearly(const Entity& entity)
{
    return entity.key == QStringList(fields::income::year.id());
}

/// The key of the @p wanted record above one of @p entity with this key; empty when there is none of that kind above it.
QByteArray keyOfAbove(const Entity& entity, QByteArray key, const QString& wanted)
{
    const Dictionary& dictionary = Dictionary::builtIn();
    for (const Entity* below = &entity; below && !below->parent.isEmpty(); below = dictionary.find(below->parent)) {
        key = "(SELECT " + quoted(below->parent) + " FROM " + quoted(below->id) + " WHERE \"id\" = " + key + ")";
        if (below->parent == wanted)
            return key;
    }
    return {};
}

/// By a field of the row that points to another record: the record itself by the field's name, or one above it.
std::optional<Beside> besideByReference(const Entity& entity, const QString& name)
{
    const Dictionary& dictionary = Dictionary::builtIn();
    std::optional<Beside> above;
    for (const Field& field : entity.fields) {
        if (field.type != FieldType::Reference)
            continue;
        const QByteArray key = "(SELECT " + quoted(field.id) + " FROM " + quoted(entity.id) + " WHERE \"id\" = f." + kRowRecord
            + ")";
        if (field.id == name)
            return Beside{name, field.target, key, false};
        const QByteArray higher = keyOfAbove(dictionary.entity(field.target), key, name);
        if (!above && !higher.isEmpty() && name != entities::household && name != entities::village)
            above = Beside{name, name, higher, false};
    }
    return above;
}

QByteArray newestOf(const Entity& entity, const QByteArray& condition)
{
    QByteArray order;
    for (const QString& key : entity.key)
        order += quoted(key) + " DESC, ";
    return "(SELECT \"id\" FROM " + quoted(entity.id) + " WHERE \"household\" = f." + kRowHousehold + condition + " ORDER BY "
        + order + "\"entry\" DESC LIMIT 1)";
}

Beside ofHousehold(const QString& name, const Entity& entity, bool isLast)
{
    if (entity.occursOnce)
        return {name, entity.id, newestOf(entity, {}), false};
    const QByteArray year = quoted(entity.key.front());
    if (isYearly(entity))
        return {name, entity.id, newestOf(entity, " AND " + year + (isLast ? " = %year - 1" : " = %year")), true};
    return {name, entity.id, newestOf(entity, " AND " + year + (isLast ? " <= %year - 1" : " <= %year")), true};
}

} // namespace

Subject plainSubject(const Entity& entity)
{
    const QByteArray record = "e.\"id\"";
    QByteArray household = keyOfAbove(entity, record, entities::household);
    for (const Field& field : entity.fields) {
        if (field.type == FieldType::Reference && field.target == entities::household && household.isEmpty())
            household = "e." + quoted(field.id);
    }
    const auto isActive = [](const FieldName& status, const QByteArray& key) {
        return "ifnull((SELECT " + quoted(status.id()) + " FROM " + quoted(status.entity) + " WHERE \"id\" = " + key
            + "), '1') = '1'";
    };
    QByteArray active = household.isEmpty() ? QByteArray("1") : isActive(fields::household::status, household);
    if (const QByteArray person = keyOfAbove(entity, record, entities::person); !person.isEmpty())
        active += " AND " + isActive(fields::person::status, person);

    Subject subject;
    subject.id = subject.entity = entity.id;
    subject.from = QString::fromUtf8(quoted(entity.id)) + u" AS e"_s;
    subject.record = QString::fromUtf8(record);
    subject.household = QString::fromUtf8(household);
    Fact fact;
    fact.name = u"active"_s;
    fact.expression = QString::fromUtf8(active);
    fact.kind = FactKind::Integer;
    subject.facts.push_back(fact);
    subject.addFields();
    return subject;
}

std::optional<Beside> besideNamed(const Subject& subject, const QString& name)
{
    const Dictionary& dictionary = Dictionary::builtIn();
    const Entity& own = dictionary.entity(subject.entity);
    if (name == kRegion)
        return Beside{name, {}, {}, false};
    if (auto referred = besideByReference(own, name))
        return referred;
    if (name == kHead) {
        const auto column = [](const FieldName& field) { return quoted(field.id()); };
        return Beside{name, entities::person,
            QByteArray("(SELECT \"id\" FROM person WHERE \"household\" = f.") + kRowHousehold + " AND "
                + column(fields::person::relation) + " = '01' AND ifnull(" + column(fields::person::status)
                + ", '1') = '1' ORDER BY \"entry\" LIMIT 1)",
            false};
    }
    const bool isLast = name.startsWith(kLast);
    const Entity* entity = dictionary.find(isLast ? name.sliced(kLast.size()) : name);
    if (!entity)
        return std::nullopt;
    if (entity->id == entities::household && !isLast)
        return Beside{name, entity->id, QByteArray("f.") + kRowHousehold, false};
    if (entity->id == entities::village && !isLast)
        return Beside{name, entity->id, "(SELECT \"id\" FROM village ORDER BY \"entry\" LIMIT 1)", false};
    if (const QByteArray key = isLast ? QByteArray() : keyOfAbove(own, QByteArray("f.") + kRowRecord, entity->id); !key.isEmpty())
        return Beside{name, entity->id, key, false};
    const bool hasYears = !entity->key.isEmpty() && entity->key.front() == fields::income::year.id();
    if (isOfHousehold(*entity) && (hasYears || (entity->occursOnce && !isLast)))
        return ofHousehold(name, *entity, isLast);
    return std::nullopt;
}

const QStringList& regionLevels()
{
    static const QStringList levels{u"province"_s, u"city"_s, u"county"_s, u"township"_s, u"village"_s};
    return levels;
}

QString regionName(const QString& villageCode, const QString& level)
{
    for (const County& county : counties()) {
        if (!villageCode.startsWith(county.division.code))
            continue;
        if (level == regionLevels().at(0))
            return county.province;
        if (level == regionLevels().at(1))
            return county.city;
        if (level == regionLevels().at(2))
            return county.division.name;
        for (const Township& township : county.townships) {
            if (villageCode.size() < kTownshipDigits || !villageCode.startsWith(township.division.code.first(kTownshipDigits)))
                continue;
            if (level == regionLevels().at(3))
                return township.division.name;
            for (const Division& village : township.villages) {
                if (village.code == villageCode)
                    return shortVillageName(village.name);
            }
        }
    }
    return {};
}

Bilingual regionLabel(const QString& level)
{
    static const QMap<QString, Bilingual> labels{{regionLevels().at(0), {u"省"_s, u"Province"_s}},
        {regionLevels().at(1), {u"市"_s, u"City"_s}}, {regionLevels().at(2), {u"县"_s, u"County"_s}},
        {regionLevels().at(3), {u"乡镇"_s, u"Township"_s}}, {regionLevels().at(4), {u"村"_s, u"Village"_s}}};
    return labels.value(level);
}

} // namespace mingbai
