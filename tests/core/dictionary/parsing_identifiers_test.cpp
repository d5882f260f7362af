#include "tests/core/dictionary/parsing_support.h"

using namespace Qt::StringLiterals;
using namespace mingbai;

TEST_CASE("ID numbers are taken however they were copied")
{
    const Field id = fieldOf(FieldType::IdNumber);
    for (const QString& text :
        {u"11010519491231002X"_s, u"11010519491231002x"_s, u" '11010519491231002X"_s, u"=\"11010519491231002X\""_s,
            u"110105 19491231 002X"_s, u"１１０１０５１９４９１２３１００２Ｘ"_s, u"110105491231002"_s})
        CHECK(textOf(taken(id, text)) == u"11010519491231002X"_s);
    CHECK(textOf(taken(id, u"999999190001010014"_s)) == u"999999190001010014"_s);
    CHECK(textOf(taken(id, u"21132419000101001442"_s)) == u"21132419000101001442"_s);
}

TEST_CASE("An ID number that a spreadsheet has cut is not stored")
{
    const Field id = fieldOf(FieldType::IdNumber);
    for (const QString& text : {u"2.11324E+17"_s, u"2.11324e+17"_s, u"2.11324190001E17"_s, u"211324190001010000.0"_s})
        checkRefused(id, text);
    checkRefused(fieldOf(FieldType::Phone), u"1.38123E+10"_s);
    checkRefused(fieldOf(FieldType::BankAccount), u"6.22202E+18"_s);
}

TEST_CASE("A wrong ID number is kept and says which check it fails")
{
    const Field id = fieldOf(FieldType::IdNumber);
    checkKept(id, u"211324190001010015"_s, u"211324190001010015"_s, u"ID-02"_s);
    checkKept(id, u"211324190013010014"_s, u"211324190013010014"_s, u"ID-02"_s);
    checkKept(id, u"440524188001010014"_s, u"440524188001010014"_s, u"ID-02"_s); // born before 1900
    checkKept(id, u"21132419000101001"_s, u"21132419000101001"_s, u"ID-01"_s);
    checkKept(id, u"户口本"_s, u"户口本"_s, u"ID-01"_s);
    checkKept(id, u"21132419000101001482"_s, u"21132419000101001482"_s, u"ID-04"_s);
}

TEST_CASE("Disability certificates are taken with and without the mark of a new issue")
{
    const Field certificate = fieldOf(FieldType::DisabilityCertificate);
    CHECK(textOf(taken(certificate, u"21132419000101001442"_s)) == u"21132419000101001442"_s);
    CHECK(textOf(taken(certificate, u"21132419000101001442b1"_s)) == u"21132419000101001442B1"_s);
    checkKept(certificate, u"21132419000101001492"_s, u"21132419000101001492"_s, u"ID-04"_s);
    checkKept(certificate, u"211324190001010014"_s, u"211324190001010014"_s, u"ID-04"_s);
}

TEST_CASE("Phones are taken without their ornaments")
{
    const Field phone = fieldOf(FieldType::Phone);
    for (const QString& text : {u"13812345678"_s, u"138 1234 5678"_s, u"138-1234-5678"_s, u"+86 13812345678"_s,
             u"8613812345678"_s, u"13812345678.0"_s, u"１３８１２３４５６７８"_s, u"'13812345678"_s})
        CHECK(textOf(taken(phone, text)) == u"13812345678"_s);
    for (const QString& text : {u"0421-4812345"_s, u"(0421)4812345"_s, u"0421 4812345"_s, u"（0421）4812345"_s})
        CHECK(textOf(taken(phone, text)) == u"04214812345"_s);
    checkKept(phone, u"1381234567"_s, u"1381234567"_s, u"HH-11"_s);
    checkKept(phone, u"4866666"_s, u"4866666"_s, u"HH-11"_s);
}

TEST_CASE("Bank accounts are digits, and rural accounts may fail the Luhn check")
{
    const Field account = fieldOf(FieldType::BankAccount);
    CHECK(textOf(taken(account, u"6222 0200 0000 0000 000"_s)) == u"6222020000000000000"_s);
    CHECK(textOf(taken(account, u"6222020000000000001"_s)) == u"6222020000000000001"_s);
    checkKept(account, u"622202"_s, u"622202"_s, QString());
    checkKept(account, u"622202000000000000A"_s, u"622202000000000000A"_s, QString());
}

TEST_CASE("Regions are codes or names that only one village has")
{
    const Field region = fieldOf(FieldType::Region);
    CHECK(textOf(taken(region, u"211324001200"_s)) == u"211324001200"_s);
    CHECK(textOf(taken(region, u"211324001"_s)) == u"211324001000"_s);
    CHECK(textOf(taken(region, u"211324"_s)) == u"211324000000"_s);
    CHECK(textOf(taken(region, u"210000000000"_s)) == u"210000000000"_s);
    CHECK(textOf(taken(region, u"洞上村"_s)) == u"211324001204"_s);
    CHECK(textOf(taken(region, u"大城子街道西村"_s)) == u"211324001200"_s);
    checkKept(region, u"211324001999"_s, u"211324001999"_s, u"HH-16"_s);
    checkRefused(region, u"西村"_s);
    checkRefused(region, u"21132400"_s);
}

TEST_CASE("A reference is the key of a record")
{
    const Field reference = fieldOf(FieldType::Reference);
    CHECK(textOf(taken(reference, u"01890A5D-AC96-774B-BCCE-B302099A8057"_s)) == u"01890a5d-ac96-774b-bcce-b302099a8057"_s);
    checkRefused(reference, u"张三"_s);
}
