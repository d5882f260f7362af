#include "tests/core/dictionary/parsing_support.h"

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

qint64 fen(const QString& text)
{
    return integerOf(taken(fieldOf(FieldType::Money), text), -1);
}

qint64 whole(const QString& text)
{
    return integerOf(taken(fieldOf(FieldType::Integer), text), -1);
}

double decimal(const QString& text)
{
    return std::get<double>(taken(fieldOf(FieldType::Decimal), text));
}

} // namespace

TEST_CASE("Amounts are read to the fen")
{
    CHECK(fen(u"1234.5"_s) == 123450);
    CHECK(fen(u"1,234.50"_s) == 123450);
    CHECK(fen(u"1，234.50"_s) == 123450);
    CHECK(fen(u"１２３４．５０"_s) == 123450);
    CHECK(fen(u"12,345,678.09"_s) == 1234567809);
    CHECK(fen(u"0.07"_s) == 7);
    CHECK(fen(u".5"_s) == 50);
    CHECK(fen(u"5。5"_s) == 550);
    CHECK(fen(u"100.000"_s) == 10000);
    CHECK(fen(u"007"_s) == 700);
    CHECK(fen(u"+3"_s) == 300);
    CHECK(fen(u"  3 "_s) == 300);
}

TEST_CASE("Words around an amount are understood")
{
    CHECK(fen(u"1234元"_s) == 123400);
    CHECK(fen(u"￥1,234.50"_s) == 123450);
    CHECK(fen(u"¥12"_s) == 1200);
    CHECK(fen(u"人民币12元整"_s) == 1200);
    CHECK(fen(u"1.2万"_s) == 1200000);
    CHECK(fen(u"1.2万元"_s) == 1200000);
    CHECK(fen(u"1.23456万"_s) == 1234560);
    CHECK(fen(u"3千元"_s) == 300000);
    CHECK(fen(u"0.01亿"_s) == 100000000);
    CHECK(fen(u"'1234"_s) == 123400);
    CHECK(fen(u"=\"1234\""_s) == 123400);
}

TEST_CASE("An amount may be negative and zero has no sign")
{
    CHECK(fen(u"-12.5"_s) == -1250);
    CHECK(fen(u"－12.5"_s) == -1250);
    CHECK(fen(u"−12.5"_s) == -1250);
    CHECK(fen(u"负12.5"_s) == -1250);
    CHECK(fen(u"￥-12.5"_s) == -1250);
    CHECK(fen(u"-0"_s) == 0);
    CHECK(std::signbit(decimal(u"-0.0"_s)) == false);
}

TEST_CASE("What is no amount is refused")
{
    const Field money = fieldOf(FieldType::Money);
    for (const QString& text : {u"12,34,56"_s, u"1.234.567"_s, u"1234,567"_s, u"1,23"_s, u",123"_s, u"1,234,"_s, u"1e5"_s,
             u"1E5"_s, u"0x1F"_s, u"NaN"_s, u"INF"_s, u"inf"_s, u"一百"_s, u"12a"_s, u"1.2.3"_s, u"."_s, u"元"_s, u"万"_s,
             u"--5"_s, u"+-5"_s, u"-￥-5"_s, u"(500)"_s, u"5 %"_s, u"1/2"_s})
        checkRefused(money, text);
}

TEST_CASE("Fractions of a fen are refused, not rounded")
{
    checkRefused(fieldOf(FieldType::Money), u"0.125"_s);
    checkRefused(fieldOf(FieldType::Money), u"1.23456789万"_s);
    CHECK(fen(u"0.120"_s) == 12);
}

TEST_CASE("Amounts beyond reason are refused")
{
    const Field money = fieldOf(FieldType::Money);
    checkRefused(money, u"99999999999999999999999999"_s);
    checkRefused(money, u"9223372036854775808"_s);
    checkRefused(money, u"1000000000001"_s);
    checkRefused(money, u"999999999999亿"_s);
    CHECK(fen(u"1000000000000"_s) == 100000000000000);
}

TEST_CASE("The range of the field is kept, both ends included")
{
    Field money = fieldOf(FieldType::Money);
    money.min = 0;
    money.max = 100;
    CHECK(integerOf(taken(money, u"100"_s)) == 10000);
    CHECK(integerOf(taken(money, u"0"_s)) == 0);
    checkRefused(money, u"100.01"_s);
    checkRefused(money, u"-0.01"_s);
}

TEST_CASE("Whole numbers take their unit and nothing behind the point")
{
    CHECK(whole(u"12"_s) == 12);
    CHECK(whole(u"１２"_s) == 12);
    CHECK(whole(u"3.0"_s) == 3);
    CHECK(whole(u"1,200"_s) == 1200);
    checkRefused(fieldOf(FieldType::Integer), u"3.5"_s);
    checkRefused(fieldOf(FieldType::Integer), u"三"_s);
    Field months = fieldOf(FieldType::Integer);
    months.unit = {u"月"_s, u"months"_s};
    CHECK(integerOf(taken(months, u"8个月"_s)) == 8);
    CHECK(integerOf(taken(months, u"8月"_s)) == 8);
    CHECK(integerOf(taken(months, u"8 months"_s)) == 8);
}

TEST_CASE("Decimals keep what the field can record")
{
    CHECK(decimal(u"3.5"_s) == 3.5);
    CHECK(decimal(u"0.1"_s) == 0.1);
    CHECK(decimal(u"2.300"_s) == 2.3);
    CHECK(decimal(u"12"_s) == 12);
    checkRefused(fieldOf(FieldType::Decimal), u"3.555"_s);
    Field land = fieldOf(FieldType::Decimal);
    land.unit = {u"亩"_s, u"mu"_s};
    CHECK(std::get<double>(taken(land, u"3.5亩"_s)) == 3.5);
    Field area = fieldOf(FieldType::Decimal);
    area.unit = {u"平方米"_s, u"m²"_s};
    CHECK(std::get<double>(taken(area, u"80㎡"_s)) == 80);
    CHECK(std::get<double>(taken(area, u"80平米"_s)) == 80);
}

TEST_CASE("Every amount with two decimals is read exactly")
{
    for (qint64 amount = 0; amount < 20000; amount += 7)
        CHECK(fen(u"%1.%2"_s.arg(amount / 100).arg(amount % 100, 2, 10, QChar(u'0'))) == amount);
    CHECK(fen(u"999999999999.99"_s) == 99999999999999);
}
