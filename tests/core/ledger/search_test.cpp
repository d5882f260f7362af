#include "core/ledger/group_number.h"
#include "core/ledger/search.h"
#include "core/ledger/search_text.h"
#include "tests/core/ledger/sample.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const std::vector<Hit>& hits)
{
    QStringList names;
    for (const Hit& hit : hits)
        names += hit.person.isEmpty() ? u'[' + hit.text + u']' : hit.text;
    return names;
}

/// Two households: the 张 of group three and the 王 of group one.
struct Village : Sample {
    Village()
    {
        zhang = household({{fields::household::group_name.id(), u"三组"_s}, {fields::household::hamlet.id(), u"河东"_s},
            {fields::household::address.id(), u"12号"_s}, {fields::household::code.id(), u"2113240001"_s}});
        zhangSan = person(zhang, u"张三"_s, u"01"_s);
        person(zhang, u"张三丰"_s, u"03"_s);
        person(zhang, u"王芳"_s, u"02"_s);
        wang = household({{fields::household::group_name.id(), u"一组"_s}, {fields::household::hamlet.id(), u"张家沟"_s},
            {fields::household::phone.id(), u"13812345678"_s}});
        wangWu = person(wang, u"王五"_s, u"01"_s);
        set(fields::person::id_number, wangWu, u"21132419800101001X"_s);
        set(fields::person::phone, wangWu, u"13900000014"_s);
    }

    QStringList found(const QString& text) { return namesOf(search(ledger(), text)); }

    QString zhang;
    QString zhangSan;
    QString wang;
    QString wangWu;
};

} // namespace

TEST_CASE("names are found by any of their characters, whole names and beginnings first", "[search]")
{
    Village village;
    CHECK(village.found(u"张三"_s) == QStringList{u"张三"_s, u"张三丰"_s});
    CHECK(village.found(u"三丰"_s) == QStringList{u"张三丰"_s});
    CHECK(village.found(u"王"_s) == QStringList{u"王芳"_s, u"王五"_s});
    CHECK(village.found(u"五"_s) == QStringList{u"王五"_s});
    CHECK(village.found(u"丰王"_s).isEmpty());
    CHECK(village.found(u"赵"_s).isEmpty());
}

TEST_CASE("names are found by pinyin and initials, whichever way a name is read", "[search]")
{
    Village village;
    CHECK(village.found(u"zs"_s) == QStringList{u"张三"_s, u"张三丰"_s});
    CHECK(village.found(u"zhangsan"_s) == QStringList{u"张三"_s, u"张三丰"_s});
    CHECK(village.found(u"ZhangSanF"_s) == QStringList{u"张三丰"_s});
    CHECK(village.found(u"zhang san f"_s) == QStringList{u"张三丰"_s});
    CHECK(village.found(u"w"_s) == QStringList{u"王芳"_s, u"王五"_s});
    CHECK(village.found(u"ang"_s).isEmpty());

    village.person(village.wang, u"单田芳"_s);
    village.person(village.wang, u"曾国平"_s);
    village.person(village.wang, u"仇英"_s);
    village.person(village.wang, u"吕小布"_s);
    CHECK(village.found(u"stf"_s) == QStringList{u"单田芳"_s});
    CHECK(village.found(u"shan"_s) == QStringList{u"单田芳"_s});
    CHECK(village.found(u"zeng"_s) == QStringList{u"曾国平"_s});
    CHECK(village.found(u"qiuy"_s) == QStringList{u"仇英"_s});
    CHECK(village.found(u"lvxiaobu"_s) == QStringList{u"吕小布"_s});
    CHECK(village.found(u"lu"_s) == QStringList{u"吕小布"_s});
}

TEST_CASE("names of other peoples are found with and without their point", "[search]")
{
    Village village;
    village.person(village.wang, u"乌力吉·朝鲁"_s);
    village.person(village.wang, u"𠮷田"_s);
    CHECK(village.found(u"乌力吉·朝鲁"_s) == QStringList{u"乌力吉·朝鲁"_s});
    CHECK(village.found(u"乌力吉朝"_s) == QStringList{u"乌力吉·朝鲁"_s});
    CHECK(village.found(u"朝鲁"_s) == QStringList{u"乌力吉·朝鲁"_s});
    CHECK(village.found(u"wlj"_s) == QStringList{u"乌力吉·朝鲁"_s});
    CHECK(village.found(u"𠮷"_s) == QStringList{u"𠮷田"_s});
}

TEST_CASE("numbers are found by their tail, their beginning and whole, and shown masked", "[search]")
{
    Village village;
    CHECK(village.found(u"001x"_s) == QStringList{u"王五"_s});
    CHECK(village.found(u"21132419800101001x"_s) == QStringList{u"王五"_s});
    CHECK(village.found(u"２１１３２４１９８０"_s) == QStringList{u"王五"_s});
    CHECK(village.found(u"0014"_s) == QStringList{u"王五"_s});
    CHECK(village.found(u"5678"_s) == QStringList{u"[王五]"_s});
    CHECK(village.found(u"1381234"_s) == QStringList{u"[王五]"_s});
    CHECK(village.found(u"2113240001"_s) == QStringList{u"[张三]"_s});
    CHECK(village.found(u"14"_s).isEmpty());
    for (const QString& typed : {u"001x"_s, u"21132419800101001X"_s}) {
        const std::vector<Hit> hits = search(village.ledger(), typed);
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].why.endsWith(u"…001X"_s));
        CHECK(hits[0].person == village.wangWu);
        CHECK(hits[0].household == village.wang);
    }
}

TEST_CASE("places find households, names come before places", "[search]")
{
    Village village;
    CHECK(village.found(u"三组"_s) == QStringList{u"[张三]"_s});
    CHECK(village.found(u"3组"_s) == QStringList{u"[张三]"_s});
    CHECK(village.found(u"河东 12号"_s) == QStringList{u"[张三]"_s});
    CHECK(village.found(u"张"_s) == QStringList{u"张三"_s, u"张三丰"_s, u"[王五]"_s});
    const std::vector<Hit> hits = search(village.ledger(), u"张家"_s);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].place == u"一组 张家沟"_s);
    CHECK_FALSE(hits[0].why.isEmpty());
}

TEST_CASE("a numbered group is looked up in Chinese and in Arabic digits", "[search]")
{
    CHECK(placeSpellings(u"3组"_s) == QStringList{u"3组"_s, u"三组"_s});
    CHECK(placeSpellings(u"十二组东"_s) == QStringList{u"十二组东"_s, u"12组东"_s});
    CHECK(placeSpellings(u"一号"_s) == QStringList{u"一号"_s});
    for (int number = 1; number < 100; ++number)
        CHECK(leadingNumber(chineseNumber(number) + u'组') == number);
}

TEST_CASE("all words have to match", "[search]")
{
    Village village;
    CHECK(village.found(u"三组 王"_s) == QStringList{u"王芳"_s});
    CHECK(village.found(u"王　一组"_s) == QStringList{u"王五"_s});
    CHECK(village.found(u"wang 三组"_s) == QStringList{u"王芳"_s});
    CHECK(village.found(u"王 0014"_s) == QStringList{u"王五"_s});
    CHECK(village.found(u"张 0014"_s) == QStringList{u"王五"_s}); // 张家沟
    CHECK(village.found(u"李 0014"_s).isEmpty());
    CHECK(village.found(u"二组 王"_s).isEmpty());
    CHECK(village.found(u"张三丰 王芳"_s) == QStringList{u"[张三]"_s});
}

TEST_CASE("hopeless questions find nothing and break nothing", "[search]")
{
    Village village;
    for (const QString& typed :
        {u""_s, u"   "_s, u"\"*"_s, u"name:"_s, u"' OR 1"_s, u"AND"_s, u"()"_s, u"*"_s, u"^"_s, u"\u0000"_s})
        CHECK(village.found(typed).isEmpty());
    CHECK(search(village.ledger(), u"王"_s, 1).size() == 1);
    CHECK(search(village.ledger(), u"王"_s, 0).empty());
}

TEST_CASE("the index follows every change", "[search]")
{
    Village village;
    village.set(fields::person::name, village.zhangSan, u"赵六"_s);
    CHECK(village.found(u"张三"_s) == QStringList{u"张三丰"_s});
    CHECK(village.found(u"zl"_s) == QStringList{u"赵六"_s});
    village.set(fields::person::phone, village.wangWu, u"13900000099"_s);
    CHECK(village.found(u"00014"_s).isEmpty());
    CHECK(village.found(u"0099"_s) == QStringList{u"王五"_s});
    village.set(fields::household::group_name, village.zhang, u"九组"_s);
    CHECK(village.found(u"三组"_s).isEmpty());
    CHECK(village.found(u"九组 赵"_s) == QStringList{u"赵六"_s});
    const Applied removed = village.ledger().apply(ChangeSet().remove(entities::household, village.wang));
    CHECK(village.found(u"0099"_s).isEmpty());
    CHECK(village.found(u"wangwu"_s).isEmpty());
    village.ledger().undo(removed.number);
    CHECK(village.found(u"wangwu"_s) == QStringList{u"王五"_s});
    CHECK(verifyLedger(village.ledger()).isEmpty());
    rebuildSearch(village.ledger());
    CHECK(village.found(u"wangwu"_s) == QStringList{u"王五"_s});
    CHECK(verifyLedger(village.ledger()).isEmpty());
}

TEST_CASE("the number of a disability certificate is found by its own tail and by that of its ID number", "[search]")
{
    Village village;
    village.set(fields::person::id_number, village.zhangSan, u"21132419560311803554"_s);
    CHECK(village.found(u"803554"_s) == QStringList{u"张三"_s});
    CHECK(village.found(u"118035"_s) == QStringList{u"张三"_s});
    village.set(fields::person::id_number, village.zhangSan, u"21132419800101001X"_s);
    CHECK(village.found(u"118035"_s).isEmpty());
}
