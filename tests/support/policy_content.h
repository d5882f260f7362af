/// @file
/// The content of a policy pack, as a county would write it, for tests.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mingbai::test {

using namespace Qt::StringLiterals;

inline QJsonObject bilingual(const QString& zh, const QString& en)
{
    return {{u"zh"_s, zh}, {u"en"_s, en}};
}

/// Head of a pack, and nothing in it.
inline QJsonObject emptyPack(int number = 1, const QString& validFrom = u"2024-01-01"_s)
{
    return {{u"format"_s, u"mingbai-policy"_s}, {u"version"_s, 1}, {u"name"_s, u"kazuo"_s}, {u"number"_s, number},
        {u"title"_s, bilingual(u"喀左县政策包"_s, u"Kazuo pack"_s)}, {u"source"_s, u"例文〔2024〕1号"_s},
        {u"valid_from"_s, validFrom}};
}

/// The monitoring line of one year.
inline QJsonObject lineOf(int year, double yuan)
{
    return {
        {u"region"_s, u"211324"_s}, {u"from"_s, u"%1-01-01"_s.arg(year)}, {u"to"_s, u"%1-12-31"_s.arg(year)}, {u"value"_s, yuan}};
}

/// A pack with the monitoring line of some years.
inline QJsonObject withLines(QJsonObject pack, const QJsonArray& values)
{
    pack[u"parameters"_s] = QJsonArray{
        QJsonObject{{u"name"_s, u"monitoring_line"_s}, {u"label"_s, bilingual(u"监测范围"_s, u"Monitoring line"_s)},
            {u"unit"_s, u"yuan"_s}, {u"source"_s, u"例文〔2024〕1号"_s}, {u"values"_s, values}}};
    return pack;
}

/// A pack with one check over households.
inline QJsonObject withCheck(QJsonObject pack, const QString& id, const QString& predicate)
{
    pack[u"checks"_s] = QJsonObject{{u"county.sql"_s,
        u"-- check: %1\n-- subject: household\n-- severity: warning\n-- zh: 本户没有填村民组。\n-- en: The household has no "
        u"group.\n"
        "-- mend.zh: 补填村民组。\n-- mend.en: Enter the group.\n-- source: 例文〔2024〕1号\n%2\n"_s.arg(id, predicate)}};
    return pack;
}

/// A pack with one measure of the card.
inline QJsonObject withMeasure(QJsonObject pack, const QString& when = u"?1 IS NOT NULL"_s)
{
    pack[u"entitlements"_s] = QJsonArray{
        QJsonObject{{u"id"_s, u"winter_heating"_s}, {u"policy"_s, bilingual(u"冬季取暖补助"_s, u"Winter heating"_s)},
            {u"item"_s, bilingual(u"一次性补助"_s, u"One payment"_s)}, {u"office"_s, bilingual(u"乡镇民政办"_s, u"Township"_s)},
            {u"phone"_s, u"12345"_s}, {u"when"_s, when}, {u"source"_s, u"例文〔2024〕1号"_s}}};
    return pack;
}

/// The 2024 line, a check of households without a group, and winter heating for everybody.
inline QJsonObject samplePack(int number = 1)
{
    return withMeasure(withCheck(withLines(emptyPack(number), {lineOf(2024, 8900)}), u"KZ-01"_s, u"group_name IS NULL"_s));
}

inline QByteArray bytesOf(const QJsonObject& pack)
{
    return QJsonDocument(pack).toJson();
}

} // namespace mingbai::test
