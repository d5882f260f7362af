#include "core/dictionary/identifiers.h"

#include "tests/support/catch_qt.h"

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {
const QDate kToday(2024, 10, 31);
}

TEST_CASE("ID numbers of the standard are valid")
{
    for (const QString& id : {u"11010519491231002X"_s, u"440524188001010014"_s, u"211324190001010014"_s}) {
        INFO(id.toStdString());
        CHECK(idCheckCharacter(QStringView(id).first(17)) == id.back());
    }
    CHECK(isValidIdNumber(u"11010519491231002X", kToday));
    CHECK(isValidIdNumber(u"211324190001010014", kToday));
}

TEST_CASE("An ID number with any other check character is invalid")
{
    for (const QChar last : u"0123456789"_s)
        CHECK_FALSE(isValidIdNumber(QString(u"11010519491231002"_s + last), kToday));
    CHECK_FALSE(isValidIdNumber(u"11010519491231002x", kToday)); // only the normalized form
}

TEST_CASE("Two exchanged digits of an ID number are found")
{
    const QString id = u"211324190001010014"_s;
    for (qsizetype i = 0; i + 1 < id.size(); ++i) {
        QString wrong = id;
        std::swap(wrong[i], wrong[i + 1]);
        if (wrong != id)
            CHECK_FALSE(isValidIdNumber(wrong, kToday));
    }
}

TEST_CASE("An ID number needs a real birth date between 1900 and today")
{
    const auto withCheck = [](const QString& first17) { return QString(first17 + idCheckCharacter(first17)); };
    CHECK_FALSE(isValidIdNumber(u"440524188001010014", kToday)); // 1880
    CHECK_FALSE(isValidIdNumber(withCheck(u"21132420230230001"_s), kToday));
    CHECK_FALSE(isValidIdNumber(withCheck(u"21132420241101001"_s), kToday));
    CHECK(isValidIdNumber(withCheck(u"21132420241031001"_s), kToday));
    CHECK(isValidIdNumber(withCheck(u"21132420240229001"_s), kToday));
}

TEST_CASE("Odd lengths and other characters are never valid")
{
    for (const QString& id : {u""_s, u"1"_s, u"21132419000101001"_s, u"2113241900010100144"_s, u"2113241900010A0014"_s,
             u"２１１３２４１９０００１０１００１４"_s})
        CHECK_FALSE(isValidIdNumber(id, kToday));
    CHECK(idCheckCharacter(u"123").isNull());
}

TEST_CASE("A 15-digit number is upgraded, other texts stay")
{
    CHECK(upgradedIdNumber(u"110105491231002") == u"11010519491231002X"_s);
    CHECK(upgradedIdNumber(u"11010549123100X") == u"11010549123100X"_s);
    CHECK(upgradedIdNumber(u"110105") == u"110105"_s);
}

TEST_CASE("Birth date and sex stand in the ID number")
{
    CHECK(birthDateOf(u"11010519491231002X") == QDate(1949, 12, 31));
    CHECK(sexOf(u"11010519491231002X") == u"2"_s);
    CHECK(sexOf(u"211324190001010014") == u"1"_s);
    CHECK(sexOf(u"2113241900") == QString());
    CHECK_FALSE(birthDateOf(u"211324190013010014").isValid());
    CHECK_FALSE(birthDateOf(u"2113").isValid());
    CHECK(isPlaceholderId(u"999999190001010014"));
    CHECK_FALSE(isPlaceholderId(u"211324190001010014"));
}

TEST_CASE("What spreadsheets wrap around numbers is taken off")
{
    CHECK(normalizedNumber(u" 211324190001010014 ") == u"211324190001010014"_s);
    CHECK(normalizedNumber(u"'11010519491231002x") == u"11010519491231002X"_s);
    CHECK(normalizedNumber(u"=\"211324190001010014\"") == u"211324190001010014"_s);
    CHECK(normalizedNumber(u"２１１３２４　１９０００１０１ ００１４") == u"211324190001010014"_s);
}

TEST_CASE("A disability certificate is an ID number with class and grade")
{
    CHECK(isValidDisabilityCertificate(u"21132419000101001442", kToday));
    CHECK(isValidDisabilityCertificate(u"21132419000101001442B1", kToday));
    CHECK(disabilityClassOf(u"21132419000101001442") == u"4"_s);
    CHECK(disabilityGradeOf(u"21132419000101001442") == u"2"_s);
    CHECK(birthDateOf(u"21132419000101001442") == QDate(1900, 1, 1));
    CHECK_FALSE(isValidDisabilityCertificate(u"21132419000101001482", kToday));
    CHECK_FALSE(isValidDisabilityCertificate(u"21132419000101001445", kToday));
    CHECK_FALSE(isValidDisabilityCertificate(u"21132419000101001542", kToday));
    CHECK_FALSE(isValidDisabilityCertificate(u"211324190001010014", kToday));
    CHECK_FALSE(isValidDisabilityCertificate(u"211324190001010014421", kToday));
    CHECK(disabilityClassOf(u"211324190001010014").isEmpty());
    CHECK(disabilityGradeOf(u"").isEmpty());
}

TEST_CASE("Phones are mobile numbers or lines with area code")
{
    for (const QString& phone : {u"13812345678"_s, u"19900000000"_s}) {
        CHECK(isMobilePhone(phone));
        CHECK(isPhone(phone));
    }
    for (const QString& phone : {u"04214812345"_s, u"01062345678"_s, u"02422345678"_s})
        CHECK(isPhone(phone));
    for (const QString& phone :
        {u""_s, u"0"_s, u"12812345678"_s, u"1381234567"_s, u"138123456789"_s, u"4812345"_s, u"0421481234"_s, u"1381234567a"_s})
        CHECK_FALSE(isPhone(phone));
    CHECK_FALSE(isMobilePhone(u"04214812345"));
}

TEST_CASE("The Luhn check finds every single wrong digit")
{
    for (const QString& good : {u"6222020000000000000"_s, u"6212260000000001"_s}) {
        CHECK(passesLuhn(good));
        for (qsizetype i = 0; i < good.size(); ++i) {
            QString wrong = good;
            wrong[i] = wrong[i] == u'9' ? u'0' : QChar(wrong[i].unicode() + 1);
            CHECK_FALSE(passesLuhn(wrong));
        }
    }
    CHECK_FALSE(passesLuhn(u""));
    CHECK_FALSE(passesLuhn(u"6222-0200"));
}

TEST_CASE("Age is counted in full years")
{
    CHECK(ageOn(QDate(2008, 9, 1), QDate(2024, 8, 31)) == 15);
    CHECK(ageOn(QDate(2008, 9, 1), QDate(2024, 9, 1)) == 16);
    CHECK(ageOn(QDate(2004, 2, 29), QDate(2022, 2, 28)) == 17);
    CHECK(ageOn(QDate(2004, 2, 29), QDate(2022, 3, 1)) == 18);
    CHECK(ageOn(QDate(2024, 9, 1), QDate(2024, 8, 31)) < 0);
    CHECK(ageOn(QDate(), QDate(2024, 1, 1)) == -1);
}

TEST_CASE("Partly known dates mean their first day")
{
    CHECK(dateFromStored(u"1985") == QDate(1985, 1, 1));
    CHECK(dateFromStored(u"1985-06") == QDate(1985, 6, 1));
    CHECK(dateFromStored(u"1985-06-12") == QDate(1985, 6, 12));
    for (const QString& wrong : {u""_s, u"85"_s, u"1985-6"_s, u"1985-13"_s, u"1985-02-30"_s, u"1985/06/12"_s, u"abcd"_s})
        CHECK_FALSE(dateFromStored(wrong).isValid());
}
