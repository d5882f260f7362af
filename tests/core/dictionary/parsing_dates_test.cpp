#include "tests/core/dictionary/parsing_support.h"

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

Field partialDate()
{
    Field field = fieldOf(FieldType::Date);
    field.partialDate = true;
    return field;
}

QString date(const QString& text)
{
    return textOf(taken(fieldOf(FieldType::Date), text));
}

QString month(const QString& text)
{
    return textOf(taken(fieldOf(FieldType::Month), text));
}

} // namespace

TEST_CASE("A day is read in every way people write it")
{
    for (const QString& text : {u"2024-09-30"_s, u"2024/9/30"_s, u"2024.9.30"_s, u"20240930"_s, u"2024年9月30日"_s,
             u"2024年09月30号"_s, u"２０２４－０９－３０"_s, u"2024 年 9 月 30 日"_s, u"2024-9-30 00:00:00"_s,
             u"2024-09-30T14:23:05"_s, u" 2024.09.30 "_s})
        CHECK(date(text) == u"2024-09-30"_s);
    CHECK(date(u"2024-02-29"_s) == u"2024-02-29"_s);
}

TEST_CASE("What is no day is refused")
{
    const Field field = fieldOf(FieldType::Date);
    for (const QString& text : {u"2023-02-29"_s, u"2024-13-01"_s, u"2024-00-10"_s, u"2024-09-31"_s, u"24-9-30"_s, u"9/30/2024"_s,
             u"2024930"_s, u"昨天"_s, u"2024-9-30-1"_s, u"2024.9.30."_s, u"45565"_s, u"1899-12-31"_s, u"2200-01-01"_s,
             u"20240900"_s, u"-2024-09-30"_s})
        checkRefused(field, text);
}

TEST_CASE("A field that needs the day says that it is missing")
{
    for (const QString& text : {u"1985"_s, u"1985.6"_s, u"1985年6月"_s, u"198506"_s})
        checkRefused(fieldOf(FieldType::Date), text);
}

TEST_CASE("A date may be partly known where the field says so")
{
    const Field field = partialDate();
    for (const QString& text : {u"1985.6"_s, u"1985年6月"_s, u"198506"_s, u"1985-06"_s, u"1985/6"_s, u"1985年6月份"_s})
        CHECK(textOf(taken(field, text)) == u"1985-06"_s);
    for (const QString& text : {u"1985"_s, u"1985年"_s})
        CHECK(textOf(taken(field, text)) == u"1985"_s);
    CHECK(textOf(taken(field, u"1985.10"_s)) == u"1985-10"_s);
    CHECK(textOf(taken(field, u"1985.6.12"_s)) == u"1985-06-12"_s);
    checkRefused(field, u"1985."_s);
    checkRefused(field, u"1985.13"_s);
    checkRefused(field, u"85.6"_s);
}

TEST_CASE("A day to come is doubtful but kept")
{
    const Parsed parsed = parse(fieldOf(FieldType::Date), u"2024-11-01"_s, kToday);
    CHECK_FALSE(parsed.isGood());
    CHECK(parsed.storable);
    CHECK(textOf(parsed.value) == u"2024-11-01"_s);
    CHECK(date(u"2024-10-31"_s) == u"2024-10-31"_s);
}

TEST_CASE("A deadline may lie ahead")
{
    Field field = fieldOf(FieldType::Date);
    field.mayLieAhead = true;
    CHECK(textOf(taken(field, u"2025-12-31"_s)) == u"2025-12-31"_s);
}

TEST_CASE("A month is read in every way people write it")
{
    for (const QString& text :
        {u"2024-09"_s, u"202409"_s, u"2024.9"_s, u"2024/9"_s, u"2024年9月"_s, u"2024年9月份"_s, u"2024-09-01"_s})
        CHECK(month(text) == u"2024-09"_s);
    for (const QString& text : {u"2024"_s, u"2024-13"_s, u"9月"_s, u"2024-09-15"_s, u"2024-0"_s})
        checkRefused(fieldOf(FieldType::Month), text);
}

TEST_CASE("A year has four digits")
{
    const Field year = fieldOf(FieldType::Year);
    for (const QString& text : {u"2024"_s, u"2024年"_s, u"2024年度"_s, u"２０２４"_s})
        CHECK(integerOf(taken(year, text)) == 2024);
    for (const QString& text : {u"24"_s, u"202"_s, u"2024.5"_s, u"1899"_s, u"2200"_s, u"今年"_s})
        checkRefused(year, text);
    Field limited = year;
    limited.min = 2014;
    checkRefused(limited, u"2013"_s);
}
