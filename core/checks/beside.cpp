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

/// The key of the parent's record, from the row's own table upwards; empty when @p wanted is not above the entity.
QByteArray keyOfAbove(const Subject& subject, const QString& wanted)
{
    const Dictionary& dictionary = Dictionary::builtIn();
    const Entity* below = dictionary.find(subject.entity);
    QByteArray key = QByteArray("f.") + kRowRecord;
    while (below && !below->parent.isEmpty()) {
        key = "(SELECT " + quoted(below->parent) + " FROM " + quoted(below->id) + " WHERE \"id\" = " + key + ")";
        if (below->parent == wanted)
            return key;
        below = dictionary.find(below->parent);
    }
    return {};
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

std::optional<Beside> besideNamed(const Subject& subject, const QString& name)
{
    const Dictionary& dictionary = Dictionary::builtIn();
    if (name == kRegion)
        return Beside{name, {}, {}, false};
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
    if (const QByteArray key = isLast ? QByteArray() : keyOfAbove(subject, entity->id); !key.isEmpty())
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
