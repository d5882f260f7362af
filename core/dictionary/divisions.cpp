#include "core/dictionary/divisions.h"

#include "core/base/failure.h"
#include "core/dictionary/json_reader.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mingbai {
namespace {

constexpr qsizetype kVillageLength = 12;

Division readDivision(const QJsonObject& object, const QString& where, QStringList& problems, qsizetype length)
{
    JsonReader reader(object, where, problems);
    Division division{reader.text("code"_L1, Need::Required), reader.text("name"_L1, Need::Required)};
    if (division.code.size() != length)
        reader.problem(ResourceFile::tr("\"%1\" must have %2 digits").arg(division.code).arg(length));
    return division;
}

County readCounty(const QJsonObject& object, const QString& file, QStringList& problems)
{
    JsonReader reader(object, file, problems);
    const QJsonObject region = reader.value("region"_L1).toObject();
    JsonReader regionReader(region, file, problems);
    County county;
    county.province = regionReader.text("province"_L1, Need::Required);
    county.city = regionReader.text("city"_L1, Need::Required);
    county.division = readDivision(region, file, problems, 6);
    for (const QJsonObject& item : reader.objects("townships"_L1)) {
        JsonReader townshipReader(item, file, problems);
        Township township;
        township.division = readDivision(item, file, problems, 9);
        for (const QJsonObject& village : townshipReader.objects("villages"_L1))
            township.villages.push_back(readDivision(village, file, problems, kVillageLength));
        county.townships.push_back(std::move(township));
    }
    return county;
}

std::vector<County> readCounties()
{
    std::vector<County> result;
    QStringList problems;
    const QDir folder(u":/divisions"_s);
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (const auto object = jsonObject(name, bytes, problems))
            result.push_back(readCounty(*object, name, problems));
    }
    if (!problems.isEmpty())
        throw Failure(FailureCode::InvalidDictionary, problems.join(u'\n'));
    return result;
}

/// Where a code stands in the list.
struct Place {
    const County* county = nullptr;
    const Township* township = nullptr;
    const Division* village = nullptr;
};

/// Look-ups over the shipped counties, made once.
struct Index {
    QHash<QString, Place> places;
    QHash<QString, QSet<QString>> villages; ///< codes by every name a village goes by

    Index()
    {
        for (const County& county : counties()) {
            places.insert(county.division.code, {&county, nullptr, nullptr});
            for (const Township& township : county.townships) {
                places.insert(township.division.code, {&county, &township, nullptr});
                for (const Division& village : township.villages)
                    add(county, township, village);
            }
        }
    }

    void add(const County& county, const Township& township, const Division& village)
    {
        places.insert(village.code, {&county, &township, &village});
        for (const QString& own : {village.name, shortVillageName(village.name)}) {
            villages[own] += village.code;
            villages[township.division.name + own] += village.code;
            villages[county.division.name + township.division.name + own] += village.code;
        }
    }
};

const Index& index()
{
    static const Index result;
    return result;
}

/// A padded code names the same place as the short one: 211324001000 is the township 211324001.
Place placeOf(const QString& code)
{
    const auto& places = index().places;
    auto found = places.constFind(code);
    for (const int length : {9, 6}) {
        const bool isPadded = code.size() == kVillageLength && code.endsWith(QString(kVillageLength - length, u'0'));
        if (found == places.constEnd() && isPadded)
            found = places.constFind(code.first(length));
    }
    return found == places.constEnd() ? Place{} : *found;
}

} // namespace

const std::vector<County>& counties()
{
    static const std::vector<County> result = readCounties();
    return result;
}

qsizetype divisionDigits(const QString& role)
{
    return role == "village"_L1 ? 12 : role == "township"_L1 ? 9 : 6;
}

QString divisionName(const QString& code)
{
    const Place place = placeOf(code);
    QString name;
    if (place.county)
        name += place.county->division.name;
    if (place.township)
        name += place.township->division.name;
    if (place.village)
        name += place.village->name;
    return name;
}

QString shortDivisionName(const QString& code)
{
    const Place place = placeOf(code);
    if (place.village)
        return place.township->division.name + shortVillageName(place.village->name);
    if (place.township)
        return place.township->division.name;
    return place.county ? place.county->division.name : QString();
}

QString villageCode(const QString& name)
{
    const QSet<QString> codes = index().villages.value(name.trimmed());
    return codes.size() == 1 ? *codes.begin() : QString();
}

bool isKnownVillage(const QString& code)
{
    return code.size() == kVillageLength && placeOf(code).village != nullptr;
}

bool isKnownDivision(const QString& padded)
{
    if (placeOf(padded).county)
        return true;
    const auto holds = [&](const County& county) {
        const QString code = county.division.code;
        return padded == code.first(2) + QString(10, u'0') || padded == code.first(4) + QString(8, u'0');
    };
    return std::any_of(counties().begin(), counties().end(), holds);
}

QString shortVillageName(const QString& officialName)
{
    for (const QString& ending : {u"村民委员会"_s, u"居民委员会"_s, u"村委会"_s, u"居委会"_s}) {
        if (!officialName.endsWith(ending))
            continue;
        const QString front = officialName.chopped(ending.size());
        // 西村 + 村民委员会 is written 西村村民委员会, but some lists leave one 村 out: 西 + 村民委员会
        const bool isVillage = ending.startsWith(u'村');
        return isVillage && !front.endsWith(u'村') ? front + u'村' : front;
    }
    return officialName;
}

} // namespace mingbai
