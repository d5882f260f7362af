#include "tests/core/dictionary/parsing_support.h"
#include "tests/core/dictionary/sample_dictionary.h"

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

CodeList listOf(const QByteArray& codes)
{
    auto files = sampleFiles();
    files[u"codes/health.json"_s] = R"({"id": "health", "label": {"zh": "健康状况", "en": "Health"}, "source": "表", "codes": [)"
        + codes + "]}";
    return *Dictionary(files).codeList(u"health");
}

const CodeList& health()
{
    static const CodeList list = listOf(R"({"code": "01", "label": {"zh": "健康", "en": "Healthy"}},
        {"code": "02", "label": {"zh": "长期慢性病", "en": "Long illness"}, "synonyms": ["慢病"]},
        {"code": "03", "label": {"zh": "患有大病", "en": "Serious illness"}},
        {"code": "04", "label": {"zh": "残疾/失能", "en": "Disabled"}})");
    return list;
}

Field codeField(FieldType type)
{
    Field field = fieldOf(type);
    field.codes = &health();
    return field;
}

QString text(const QString& typed)
{
    return textOf(taken(fieldOf(FieldType::Text), typed));
}

} // namespace

TEST_CASE("Blank input is nothing and no problem")
{
    for (const FieldType type :
        {FieldType::Text, FieldType::Money, FieldType::Date, FieldType::YesNo, FieldType::IdNumber, FieldType::Phone}) {
        for (const QString& blank : {QString(), u"  "_s, u"\t\n"_s, u"　"_s})
            CHECK(isEmpty(taken(fieldOf(type), blank)));
    }
    CHECK(isEmpty(taken(codeField(FieldType::Code), u" "_s)));
}

TEST_CASE("A stroke or 无 in a cell for figures means nothing, in a text it stays")
{
    for (const QString& nothing : {u"-"_s, u"/"_s, u"——"_s, u"无"_s}) {
        CHECK(isEmpty(taken(fieldOf(FieldType::Money), nothing)));
        CHECK(isEmpty(taken(fieldOf(FieldType::Phone), nothing)));
        CHECK(isEmpty(taken(codeField(FieldType::Codes), nothing)));
        CHECK(text(nothing) == nothing);
    }
    CHECK(integerOf(taken(fieldOf(FieldType::YesNo), u"无"_s), -1) == 0);
}

TEST_CASE("Texts are trimmed and put into one form")
{
    CHECK(text(u"　三组 \n"_s) == u"三组"_s);
    CHECK(text(u"e\u0301"_s) == u"\u00e9"_s);
    CHECK(text(u"𠮷田"_s) == u"𠮷田"_s); // beyond the basic plane
}

TEST_CASE("Invisible and unreadable characters are refused everywhere")
{
    for (const char16_t bad :
        {u'\u200B', u'\u202E', u'\u2066', u'\uFEFF', u'\u0007', u'\u0000', u'\uE000', u'\uFFFD', u'\u00AD', u'\u2028'}) {
        const QString typed = u"张"_s + QChar(bad) + u"三"_s;
        for (const FieldType type : {FieldType::Text, FieldType::Note, FieldType::IdNumber, FieldType::Money})
            checkRefused(fieldOf(type), typed);
    }
    checkRefused(fieldOf(FieldType::Text), u"张"_s + QChar(0xD842) + u"三"_s); // half a pair
}

TEST_CASE("Only notes have lines")
{
    CHECK(textOf(taken(fieldOf(FieldType::Note), u"一\r\n二"_s)) == u"一\n二"_s);
    CHECK(textOf(taken(fieldOf(FieldType::Text), u"一 \r\n二"_s)) == u"一 二"_s); // a cell that broke where it was narrow
}

TEST_CASE("A text is as long as its characters, not its code units")
{
    Field field = fieldOf(FieldType::Text);
    field.maxLength = 2;
    CHECK(textOf(taken(field, u"𠮷𠮷"_s)) == u"𠮷𠮷"_s);
    checkRefused(field, u"一二三"_s);
}

TEST_CASE("Names lose the spaces that justify them and get one kind of dot")
{
    Field name = fieldOf(FieldType::Text);
    name.search = SearchKind::Name;
    CHECK(textOf(taken(name, u"王　五"_s)) == u"王五"_s);
    CHECK(textOf(taken(name, u"王  五"_s)) == u"王五"_s);
    for (const QString& dotted : {u"包•乌云"_s, u"包‧乌云"_s, u"包・乌云"_s, u"包·乌云"_s})
        CHECK(textOf(taken(name, dotted)) == u"包·乌云"_s);
    CHECK(textOf(taken(name, u"John  Smith"_s)) == u"John Smith"_s);
}

TEST_CASE("A number that people look for is kept in plain digits")
{
    Field code = fieldOf(FieldType::Text);
    code.search = SearchKind::Number;
    CHECK(textOf(taken(code, u"２１１３２４００１２Ａ"_s)) == u"2113240012A"_s);
}

TEST_CASE("Yes and no have many faces")
{
    const Field field = fieldOf(FieldType::YesNo);
    for (const QString& yes : {u"是"_s, u"√"_s, u"✓"_s, u"有"_s, u"1"_s, u"Y"_s, u"yes"_s, u"TRUE"_s, u"对"_s, u"１"_s})
        CHECK(integerOf(taken(field, yes), -1) == 1);
    for (const QString& no : {u"否"_s, u"×"_s, u"✗"_s, u"无"_s, u"0"_s, u"N"_s, u"no"_s, u"False"_s, u"错"_s})
        CHECK(integerOf(taken(field, no), -1) == 0);
    checkRefused(field, u"也许"_s);
    checkRefused(field, u"2"_s);
}

TEST_CASE("A code is taken by code, label or synonym")
{
    const Field field = codeField(FieldType::Code);
    for (const QString& typed :
        {u"02"_s, u"2"_s, u"长期慢性病"_s, u"慢病"_s, u"long illness"_s, u"（长期慢性病）"_s, u" 长期 慢性病 "_s})
        CHECK(textOf(taken(field, typed)) == u"02"_s);
    checkRefused(field, u"感冒"_s);
}

TEST_CASE("An unknown code is answered with what may be chosen")
{
    const QString problem = parse(codeField(FieldType::Code), u"感冒"_s, kToday).problem;
    CHECK(problem.contains(u"健康"_s));
    CHECK(problem.contains(u"患有大病"_s));
    CHECK_FALSE(problem.contains(u"感冒"_s));
}

TEST_CASE("Several codes come in the list's order, each once")
{
    const Field field = codeField(FieldType::Codes);
    for (const QString& typed : {u"患有大病,长期慢性病"_s, u"患有大病，慢病"_s, u"患有大病、长期慢性病"_s, u"03;02"_s, u"3 2"_s,
             u"患有大病|慢病"_s, u"慢病/患有大病/慢病"_s, u"serious illness, long illness"_s, u"患有大病\n慢病"_s})
        CHECK(textOf(taken(field, typed)) == u"02,03"_s);
    CHECK(textOf(taken(field, u"残疾/失能、慢病"_s)) == u"02,04"_s); // a label with a separator inside
    checkRefused(field, u"慢病、感冒"_s);
}

TEST_CASE("Only stored forms can be stored")
{
    CHECK(storageProblem(codeField(FieldType::Code), u"02"_s).isEmpty());
    CHECK_FALSE(storageProblem(codeField(FieldType::Code), u"慢病"_s).isEmpty());
    CHECK(storageProblem(codeField(FieldType::Codes), u"02,03"_s).isEmpty());
    for (const QString& wrong : {u"03,02"_s, u"02,02"_s, u"02,"_s, u"2"_s})
        CHECK_FALSE(storageProblem(codeField(FieldType::Codes), wrong).isEmpty());
    CHECK_FALSE(storageProblem(fieldOf(FieldType::Date), u"2024-9-30"_s).isEmpty());
    CHECK_FALSE(storageProblem(fieldOf(FieldType::Date), u"2024-09"_s).isEmpty());
    CHECK_FALSE(storageProblem(fieldOf(FieldType::Month), u"2024-09-30"_s).isEmpty());
    CHECK_FALSE(storageProblem(fieldOf(FieldType::YesNo), qint64{2}).isEmpty());
    CHECK_FALSE(storageProblem(fieldOf(FieldType::Money), u"12"_s).isEmpty());
    CHECK_FALSE(storageProblem(fieldOf(FieldType::Text), qint64{12}).isEmpty());
    CHECK_FALSE(storageProblem(fieldOf(FieldType::Text), QString(u""_s)).isEmpty());
    CHECK(storageProblem(fieldOf(FieldType::Text), Value()).isEmpty());
}
