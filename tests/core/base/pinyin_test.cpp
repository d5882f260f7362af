#include "core/base/pinyin.h"

#include "tests/support/catch_qt.h"

#include <memory>
#include <random>
#include <thread>
#include <unicode/translit.h>
#include <unicode/unistr.h>

using namespace Qt::StringLiterals;
using mingbai::pinyin;

TEST_CASE("A name reads as one toneless syllable a character")
{
    CHECK(pinyin(u"张三丰"_s).syllables == QStringList{u"zhang"_s, u"san"_s, u"feng"_s});
    CHECK(pinyin(u"张三丰"_s).joined() == u"zhangsanfeng"_s);
    CHECK(pinyin(u"张三丰"_s).initials() == u"zsf"_s);
}

TEST_CASE("Surnames with several readings come right at the start of a name only")
{
    CHECK(pinyin(u"单晓东"_s).joined() == u"shanxiaodong"_s);
    CHECK(pinyin(u"晓单"_s).joined() == u"xiaodan"_s);
    CHECK(pinyin(u"曾小明"_s).joined() == u"zengxiaoming"_s);
    CHECK(pinyin(u"仇英"_s).joined() == u"qiuying"_s);
    CHECK(pinyin(u"万俟卨"_s).joined() == u"moqixie"_s);
    CHECK(pinyin(u"小万"_s).joined() == u"xiaowan"_s);
    CHECK(pinyin(u"解放"_s).initials() == u"xf"_s);
}

TEST_CASE("Words that begin like a surname read as words")
{
    using mingbai::pinyinOfWords;
    CHECK(pinyin(u"种师道"_s).joined() == u"chongshidao"_s);
    CHECK(pinyinOfWords(u"种植业收入"_s).joined() == u"zhongzhiyeshouru"_s);
    CHECK(pinyinOfWords(u"单位 解决"_s).initials() == u"dwjj"_s);
    CHECK(pinyinOfWords(u"任务"_s).initials() == u"rw"_s);
}

TEST_CASE("The second name in a text is a start of its own")
{
    CHECK(pinyin(u"王单 单王"_s).joined() == u"wangdanshanwang"_s);
}

TEST_CASE("Reading character by character gives what ICU gives for the whole name")
{
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    const std::unique_ptr<icu::Transliterator> icuReader(
        icu::Transliterator::createInstance("Han-Latin/Names; NFD; [:Mn:] Remove", UTRANS_FORWARD, where, status));
    REQUIRE(U_SUCCESS(status));
    const QString tricky = u"令狐万俟澹台长孙重庆藏文沈阳秘鲁单曾仇解"_s;
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        QString name;
        for (int length = 0; length < 3; ++length) {
            name += random() % 2 == 0 ? tricky[static_cast<qsizetype>(random()) % tricky.size()]
                                      : QChar(static_cast<char16_t>(0x4E00 + random() % 0x5000));
        }
        icu::UnicodeString text(name.utf16(), static_cast<int32_t>(name.size()));
        icuReader->transliterate(text);
        const QString expected = QString::fromUtf16(text.getBuffer(), text.length());
        CAPTURE(name);
        REQUIRE(pinyin(name).syllables.join(u' ') == expected);
    }
}

TEST_CASE("An umlaut is read as u and as the v that keyboards have")
{
    CHECK(pinyin(u"吕绿"_s).joined() == u"lulu"_s);
    CHECK(pinyin(u"吕绿"_s).joined(true) == u"lvlv"_s);
    CHECK(pinyin(u"小略"_s).joined(true) == u"xiaolve"_s);
    CHECK(pinyin(u"余于"_s).joined(true) == u"yuyu"_s);
}

TEST_CASE("Characters without a reading stay, lower case, one each")
{
    CHECK(pinyin(u"A李4"_s).syllables == QStringList{u"a"_s, u"li"_s, u"4"_s});
    CHECK(pinyin(u"𠮷野"_s).syllables.size() == 2);
    CHECK(pinyin(u"𠮷野"_s).syllables[1] == u"ye"_s);
    CHECK(pinyin({}).syllables.isEmpty());
}

TEST_CASE("Dots and blanks inside a name are not part of what is typed")
{
    CHECK(pinyin(u"阿里·买买提"_s).joined() == u"alimaimaiti"_s);
    CHECK(pinyin(u"阿里·买买提"_s).initials() == u"almmt"_s);
}

TEST_CASE("Names are read on several threads at once")
{
    QString elsewhere;
    std::thread([&elsewhere] { elsewhere = pinyin(u"吕布"_s).joined(); }).join();
    CHECK(elsewhere == u"lubu"_s);
}
