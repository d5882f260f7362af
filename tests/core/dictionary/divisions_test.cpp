#include "core/dictionary/divisions.h"

#include "tests/support/catch_qt.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace mingbai;

TEST_CASE("Kazuo is shipped with its townships and villages")
{
    REQUIRE(counties().size() == 1);
    const County& county = counties().front();
    CHECK(county.province == u"辽宁省"_s);
    CHECK(county.city == u"朝阳市"_s);
    CHECK(county.division.code == u"211324"_s);
    CHECK(county.townships.size() == 22);
    std::size_t villages = 0;
    QSet<QString> codes;
    for (const Township& township : county.townships) {
        villages += township.villages.size();
        for (const Division& village : township.villages) {
            CHECK(village.code.startsWith(township.division.code));
            codes += village.code;
        }
    }
    CHECK(villages == 204);
    CHECK(codes.size() == 204);
}

TEST_CASE("A division is named from the county down")
{
    CHECK(divisionName(u"211324001200"_s) == u"喀喇沁左翼蒙古族自治县大城子街道西村村民委员会"_s);
    CHECK(divisionName(u"211324001"_s) == u"喀喇沁左翼蒙古族自治县大城子街道"_s);
    CHECK(divisionName(u"211324001000"_s) == divisionName(u"211324001"_s));
    CHECK(divisionName(u"211324"_s) == u"喀喇沁左翼蒙古族自治县"_s);
    CHECK(divisionName(u"211324000000"_s) == divisionName(u"211324"_s));
    CHECK(divisionName(u"110101001001"_s).isEmpty());
}

TEST_CASE("Lists name a village with its township")
{
    CHECK(shortDivisionName(u"211324001200"_s) == u"大城子街道西村"_s);
    CHECK(shortDivisionName(u"211324001"_s) == u"大城子街道"_s);
    CHECK(shortDivisionName(u"211324"_s) == u"喀喇沁左翼蒙古族自治县"_s);
    CHECK(shortDivisionName(u"000000000000"_s).isEmpty());
}

TEST_CASE("Only villages are known villages")
{
    CHECK(isKnownVillage(u"211324001200"_s));
    CHECK_FALSE(isKnownVillage(u"211324001000"_s));
    CHECK_FALSE(isKnownVillage(u"211324001"_s));
    CHECK_FALSE(isKnownVillage(u"211324001999"_s));
    CHECK_FALSE(isKnownVillage(QString()));
}

TEST_CASE("The places above shipped ones are known divisions")
{
    for (const QString& code : {u"211324001200"_s, u"211324001000"_s, u"211324000000"_s, u"211300000000"_s, u"210000000000"_s})
        CHECK(isKnownDivision(code));
    for (const QString& code : {u"211321000000"_s, u"220000000000"_s, u"000000000000"_s, u"211324999999"_s})
        CHECK_FALSE(isKnownDivision(code));
}

TEST_CASE("The committee is left out of a village's short name")
{
    CHECK(shortVillageName(u"西村村民委员会"_s) == u"西村"_s);
    CHECK(shortVillageName(u"胜利社区居民委员会"_s) == u"胜利社区"_s);
    CHECK(shortVillageName(u"西官分场生活区"_s) == u"西官分场生活区"_s);
}

TEST_CASE("A village is found by a name that no other village has")
{
    CHECK(villageCode(u"洞上村"_s) == u"211324001204"_s);
    CHECK(villageCode(u" 洞上村村民委员会 "_s) == u"211324001204"_s);
    CHECK(villageCode(u"西村"_s).isEmpty());
    CHECK(villageCode(u"大城子街道西村"_s) == u"211324001200"_s);
    CHECK(villageCode(u"不存在村"_s).isEmpty());
}
