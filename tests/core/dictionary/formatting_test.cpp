#include "core/dictionary/formatting.h"

#include "tests/core/dictionary/parsing_support.h"

#include <limits>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

QString screen(FieldType type, const Value& value)
{
    return screenText(fieldOf(type), value);
}

QString masked(FieldType type, const QString& value)
{
    Field field = fieldOf(type);
    field.privacy = Privacy::Personal;
    return maskedText(field, value);
}

qsizetype digitsIn(const QString& text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

TEST_CASE("Fen are written as yuan with separators and two decimals")
{
    CHECK(yuanText(123450) == u"1,234.50"_s);
    CHECK(yuanText(123450, false) == u"1234.50"_s);
    CHECK(yuanText(7) == u"0.07"_s);
    CHECK(yuanText(0) == u"0.00"_s);
    CHECK(yuanText(-50) == u"-0.50"_s);
    CHECK(yuanText(-123456789) == u"-1,234,567.89"_s);
    CHECK(yuanText(99999) == u"999.99"_s);
    CHECK(yuanText(std::numeric_limits<qint64>::min()) == u"-92,233,720,368,547,758.08"_s);
}

TEST_CASE("Dates are written in the words of the language, as far as they are known")
{
    CHECK(screen(FieldType::Date, u"2024-09-30"_s) == u"2024年9月30日"_s);
    CHECK(screen(FieldType::Date, u"1985-06"_s) == u"1985年6月"_s);
    CHECK(screen(FieldType::Date, u"1985"_s) == u"1985年"_s);
    CHECK(screen(FieldType::Month, u"2024-09"_s) == u"2024年9月"_s);
    const Speaking english(Language::English);
    CHECK(screen(FieldType::Date, u"2024-09-30"_s) == u"30 Sep 2024"_s);
    CHECK(screen(FieldType::Date, u"1985-06"_s) == u"Jun 1985"_s);
    CHECK(screen(FieldType::Date, u"1985"_s) == u"1985"_s);
}

TEST_CASE("Screens show words and files keep what can be read back")
{
    CHECK(screen(FieldType::YesNo, qint64{1}) == u"是"_s);
    CHECK(screen(FieldType::Year, qint64{2024}) == u"2024"_s);
    CHECK(screen(FieldType::Decimal, 3.5) == u"3.5"_s);
    CHECK(screen(FieldType::Decimal, 3.0) == u"3"_s);
    CHECK(screen(FieldType::Decimal, -0.0) == u"0"_s);
    CHECK(screen(FieldType::Region, u"211324001200"_s) == u"大城子街道西村"_s);
    CHECK(screen(FieldType::Region, u"110101001001"_s) == u"110101001001"_s);
    CHECK(fileText(fieldOf(FieldType::Region), u"211324001200"_s) == u"211324001200"_s);
    CHECK(fileText(fieldOf(FieldType::Money), qint64{123450}) == u"1234.50"_s);
    CHECK(fileText(fieldOf(FieldType::Date), u"2024-09-30"_s) == u"2024-09-30"_s);
    for (const FieldType type : {FieldType::Text, FieldType::Money, FieldType::Date, FieldType::YesNo, FieldType::Region}) {
        CHECK(screen(type, {}).isEmpty());
        CHECK(fileText(fieldOf(type), {}).isEmpty());
    }
}

TEST_CASE("Numbers of people are masked by their kind")
{
    CHECK(masked(FieldType::IdNumber, u"211324190001010014"_s) == u"211324********0014"_s);
    CHECK(masked(FieldType::Phone, u"13812341234"_s) == u"138****1234"_s);
    CHECK(masked(FieldType::Phone, u"4812345"_s) == u"***"_s);
    CHECK(masked(FieldType::Phone, u"东头第3家"_s) == u"东头第3家"_s); // no number; who reads it sees what to mend
    CHECK(masked(FieldType::BankAccount, u"6222020000000000000"_s) == u"6222 **** 0000"_s);
    CHECK(masked(FieldType::Text, u"肺结核"_s) == u"***"_s);
    CHECK(masked(FieldType::Date, u"2012-01-01"_s) == u"***"_s);
    CHECK(maskedText(fieldOf(FieldType::IdNumber), {}).isEmpty());
}

TEST_CASE("A mask shows at most ten digits and never a short number")
{
    for (const FieldType type :
        {FieldType::IdNumber, FieldType::DisabilityCertificate, FieldType::Phone, FieldType::BankAccount}) {
        for (qsizetype length = 1; length <= 30; ++length) {
            const QString text = masked(type, QString(length, u'7'));
            INFO(text.toStdString());
            CHECK(digitsIn(text) <= 10);
            CHECK(digitsIn(text) < length);
        }
    }
}

TEST_CASE("Open and internal values are shown as on screen")
{
    Field money = fieldOf(FieldType::Money);
    CHECK(maskedText(money, qint64{123450}) == u"1,234.50"_s);
    CHECK(maskedText(fieldOf(FieldType::Note), u"电话13812341234"_s) == u"电话138****1234"_s);
    Field number = fieldOf(FieldType::Text);
    number.search = SearchKind::Number; // the national household number is no secret
    CHECK(maskedText(number, u"2113240012000123456"_s) == u"2113240012000123456"_s);
}

TEST_CASE("Numbers of people are hidden in free text")
{
    CHECK(redacted(u"证号211324190001010014，"_s) == u"证号211324********0014，"_s);
    CHECK(redacted(u"号11010519491231002X错"_s) == u"号110105********002X错"_s);
    CHECK(redacted(u"打 138 1234 1234 找他"_s) == u"打 138****1234 找他"_s);
    CHECK(redacted(u"138-1234-1234"_s) == u"138****1234"_s);
    CHECK(redacted(u"6222 0200 0000 0000 000"_s) == u"6222 **** 0000"_s);
    CHECK(digitsIn(redacted(u"２１１３２４１９０００１０１００１４"_s)) <= 10);
}

TEST_CASE("Dates, amounts and division codes stay readable in free text")
{
    for (const QString& text : {u"2024-09-30 至 2024-10-31"_s, u"2024-09-30 2024-10-31"_s, u"收入 123456.78 元"_s, u"20240930"_s,
             u"3 组 12 号"_s, u"村 211324001200"_s, u"ID-02, HH-11"_s, QString()})
        CHECK(redacted(text) == text);
}
