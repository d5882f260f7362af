#include "core/policy/parameters.h"

#include "core/base/failure.h"
#include "tests/support/catch_qt.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

const QString kVillage = u"211324001200"_s;

ParameterValue from(QDate day, double value, const QString& region = {})
{
    return {region, day, {}, value, u"文件"_s};
}

QString refusal(const QByteArray& json)
{
    try {
        static_cast<void>(Parameters(json, u"p.json"_s));
    } catch (const Failure& failure) {
        CHECK(failure.code() == FailureCode::InvalidDictionary);
        return failure.sentence();
    }
    return {};
}

} // namespace

TEST_CASE("The monitoring line is known for the years that a document tells and for no other")
{
    const Parameters parameters = Parameters::builtIn();
    const auto line = [&](int year, const QString& region) {
        return parameters.value(u"monitoring_line"_s, QDate(year, 12, 31), region);
    };
    CHECK(line(2021, kVillage) == 6600);
    CHECK(line(2022, kVillage) == 7260);
    CHECK_FALSE(line(2020, kVillage));
    CHECK_FALSE(line(2023, kVillage));
    CHECK_FALSE(line(2022, u"410581"_s)); // Henan
    CHECK_FALSE(line(2022, {}));
}

TEST_CASE("A value holds on its first and its last day")
{
    const Parameters parameters = Parameters::builtIn();
    CHECK(parameters.value(u"monitoring_line"_s, QDate(2022, 1, 1), kVillage) == 7260);
    CHECK(parameters.value(u"monitoring_line"_s, QDate(2021, 12, 31), kVillage) == 6600);
}

TEST_CASE("A parameter without dates holds always and everywhere")
{
    const Parameters parameters = Parameters::builtIn();
    CHECK(parameters.value(u"focus_income"_s, QDate(1999, 1, 1), {}) == 10000);
    CHECK(parameters.value(u"focus_income"_s, QDate(2031, 1, 1), u"110101"_s) == 10000);
}

TEST_CASE("An unknown parameter has no value")
{
    CHECK_FALSE(Parameters::builtIn().value(u"nothing"_s, QDate(2024, 1, 1), kVillage));
    CHECK(Parameters::builtIn().find(u"nothing"_s) == nullptr);
}

TEST_CASE("A ledger's own value wins over the shipped one from its first day on")
{
    Parameters parameters = Parameters::builtIn();
    parameters.add(u"focus_income"_s, from(QDate(2025, 1, 1), 12000));
    CHECK(parameters.value(u"focus_income"_s, QDate(2024, 12, 31), kVillage) == 10000);
    CHECK(parameters.value(u"focus_income"_s, QDate(2025, 1, 1), kVillage) == 12000);
    CHECK(Parameters::builtIn().value(u"focus_income"_s, QDate(2025, 1, 1), kVillage) == 10000);
}

TEST_CASE("The most special region wins, then the latest start, then the last added")
{
    Parameters parameters;
    parameters.add(u"line"_s, from(QDate(2020, 1, 1), 1, u"21"_s));
    parameters.add(u"line"_s, from(QDate(2022, 1, 1), 2, u"21"_s));
    CHECK(parameters.value(u"line"_s, QDate(2023, 1, 1), kVillage) == 2);
    parameters.add(u"line"_s, from(QDate(2021, 1, 1), 3, u"2113"_s));
    CHECK(parameters.value(u"line"_s, QDate(2023, 1, 1), kVillage) == 3);
    parameters.add(u"line"_s, from(QDate(2021, 1, 1), 4, u"2113"_s));
    CHECK(parameters.value(u"line"_s, QDate(2023, 1, 1), kVillage) == 4);
}

TEST_CASE("Regions padded with zeros are the places they stand for")
{
    Parameters parameters;
    parameters.add(u"line"_s, from(QDate(2020, 1, 1), 1, u"210000000000"_s));
    CHECK(parameters.value(u"line"_s, QDate(2023, 1, 1), kVillage) == 1);
    CHECK_FALSE(parameters.value(u"line"_s, QDate(2023, 1, 1), u"220000000000"_s));
    parameters.add(u"line"_s, from(QDate(2020, 1, 1), 2, u"211324000000"_s));
    CHECK(parameters.value(u"line"_s, QDate(2023, 1, 1), u"211324001"_s) == 2);
    CHECK(parameters.value(u"line"_s, QDate(2023, 1, 1), u"211321000000"_s) == 1);
}

TEST_CASE("A pack may bring parameters that the program does not ship")
{
    Parameters parameters = Parameters::builtIn();
    parameters.add(u"winter_fuel"_s, from(QDate(2024, 1, 1), 300));
    REQUIRE(parameters.find(u"winter_fuel"_s));
    CHECK(parameters.value(u"winter_fuel"_s, QDate(2024, 2, 1), kVillage) == 300);
}

TEST_CASE("Shipped parameters have words in both languages and a source")
{
    const Parameters parameters = Parameters::builtIn();
    QSet<QString> labels;
    for (const Parameter& parameter : parameters.all()) {
        INFO(parameter.name.toStdString());
        CHECK_FALSE(parameter.label.zh.isEmpty());
        CHECK_FALSE(parameter.label.en.isEmpty());
        CHECK_FALSE(parameter.source.isEmpty());
        CHECK_FALSE(labels.contains(parameter.label.zh));
        labels += parameter.label.zh;
    }
    CHECK(labels.size() > 60);
}

TEST_CASE("Limits that belong together are in order")
{
    const Parameters parameters = Parameters::builtIn();
    for (const Parameter& parameter : parameters.all()) {
        const QString greater = QString(parameter.name).replace(u"_min"_s, u"_max"_s);
        const auto least = parameters.value(parameter.name, QDate(2024, 9, 1), kVillage);
        const auto most = parameters.value(greater, QDate(2024, 9, 1), kVillage);
        INFO(parameter.name.toStdString());
        CHECK((!least || !most || *least <= *most));
    }
}

TEST_CASE("Everything wrong with a file of parameters is told at once")
{
    const QString told = refusal(R"({"parameters": [
        {"name": "Bad", "label": {"zh": "甲"}, "unit": "yuan", "source": "s", "values": [{"value": "7"}]},
        {"name": "twice", "label": {"zh": "乙", "en": "b"}, "unit": "yuan", "source": "s", "values": [{"value": 1, "from": "2024-13-01"}]},
        {"name": "twice", "label": {"zh": "丙", "en": "c"}, "unit": "yuan", "source": "s", "values": [{"value": 1, "since": 3}]}]})");
    for (const QString& part : {u"Bad"_s, u"\"en\""_s, u"\"value\""_s, u"\"from\""_s, u"\"since\""_s, u"twice"_s})
        CHECK(told.contains(part));
}

TEST_CASE("A file that is no JSON is refused")
{
    CHECK(refusal("{").contains(u"p.json"_s));
    CHECK(refusal("[]").contains(u"p.json"_s));
}
