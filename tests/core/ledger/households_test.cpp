#include "core/ledger/households.h"
#include "tests/core/ledger/sample.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList listed(Ledger& ledger, const HouseholdFilter& filter)
{
    QStringList ids;
    for (const HouseholdRow& row : readHouseholdRows(ledger, householdRows(ledger, filter)))
        ids += row.id;
    return ids;
}

QStringList narrowed(Ledger& ledger, const std::function<void(HouseholdFilter&)>& narrow)
{
    HouseholdFilter filter;
    narrow(filter);
    return listed(ledger, filter);
}

void addFinding(Ledger& ledger, const QString& household, const QByteArray& check, int severity, bool accepted = false)
{
    ledger.database().run(
        "INSERT INTO finding(check_id, variant, severity, household, entity, record, basis, digest, accepted) VALUES ('" + check
        + "', 0, " + QByteArray::number(severity) + ", '" + household.toLatin1() + "', 'household', '" + household.toLatin1()
        + "', '{}', '', " + (accepted ? "1" : "0") + ')');
}

} // namespace

TEST_CASE("a row of the list shows head, members and the newest income", "[households]")
{
    Sample sample;
    const QString household = sample.household(
        {{fields::household::code.id(), u"0007"_s}, {fields::household::group_name.id(), u"三组"_s},
            {fields::household::monitoring_type.id(), u"1"_s}, {fields::household::risk_cleared.id(), qint64{1}}});
    const QString former = sample.person(household, u"张老"_s, u"01"_s);
    sample.set(fields::person::status, former, u"2"_s);
    sample.person(household, u"张三"_s, u"01"_s);
    sample.person(household, u"李四"_s);
    for (const qint64 year : {2023, 2024, 2022}) {
        sample.child(entities::income, household,
            {{fields::income::year.id(), year}, {fields::income::members.id(), qint64{2}},
                {fields::income::wages_migrant.id(), year * 200}});
    }
    addFinding(sample.ledger(), household, "ID-01", 0);
    addFinding(sample.ledger(), household, "ID-02", 1);
    addFinding(sample.ledger(), household, "ID-03", 1, true);
    addFinding(sample.ledger(), household, "MO-01", 2);

    const auto rows = readHouseholdRows(sample.ledger(), householdRows(sample.ledger(), {}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].id == household);
    CHECK(rows[0].code == u"0007"_s);
    CHECK(rows[0].head == u"张三"_s);
    CHECK(rows[0].group == u"三组"_s);
    CHECK(rows[0].monitoringType == u"1"_s);
    CHECK(rows[0].riskCleared);
    CHECK(rows[0].members == 2);
    CHECK(rows[0].hasIncome);
    CHECK(rows[0].perCapita == 202'400);
    CHECK(rows[0].errors == 1);
    CHECK(rows[0].warnings == 1);
    CHECK(rows[0].alerts == 1);
    CHECK(rowOfHousehold(sample.ledger(), household) == householdRows(sample.ledger(), {}).front());
    CHECK(rowOfHousehold(sample.ledger(), former) == 0);
}

TEST_CASE("the list is narrowed by every filter alone and together", "[households]")
{
    Sample sample;
    const QString plain = sample.household(
        {{fields::household::group_name.id(), u"一组"_s}, {fields::household::base_type.id(), u"1"_s}});
    const QString open = sample.household(
        {{fields::household::group_name.id(), u"二组"_s}, {fields::household::monitoring_type.id(), u"1"_s}});
    const QString cleared = sample.household({{fields::household::group_name.id(), u"二组"_s},
        {fields::household::monitoring_type.id(), u"2"_s}, {fields::household::risk_cleared.id(), qint64{1}}});
    const QString gone = sample.household({{fields::household::status.id(), u"2"_s}});
    sample.person(open, u"王五"_s, u"01"_s);
    sample.person(plain, u"王六"_s, u"01"_s);
    addFinding(sample.ledger(), open, "ID-01", 0);
    addFinding(sample.ledger(), cleared, "ID-02", 1);
    addFinding(sample.ledger(), plain, "ID-02", 1, true);
    Ledger& ledger = sample.ledger();

    CHECK(listed(ledger, {}) == QStringList{plain, open, cleared});
    CHECK(narrowed(ledger, [](auto& f) { f.withGone = true; }) == QStringList{plain, open, cleared, gone});
    CHECK(narrowed(ledger, [](auto& f) { f.group = u"二组"_s; }) == QStringList{open, cleared});
    CHECK(narrowed(ledger, [](auto& f) { f.baseType = u"1"_s; }) == QStringList{plain});
    CHECK(narrowed(ledger, [](auto& f) { f.monitoringType = u"2"_s; }) == QStringList{cleared});
    CHECK(narrowed(ledger, [](auto& f) { f.monitoringType = u"*"_s; }) == QStringList{open, cleared});
    CHECK(narrowed(ledger, [](auto& f) { f.openCasesOnly = true; }) == QStringList{open});
    CHECK(narrowed(ledger, [](auto& f) { f.severity = u"error"_s; }) == QStringList{open});
    CHECK(narrowed(ledger, [](auto& f) { f.severity = u"warning"_s; }) == QStringList{cleared});
    CHECK(narrowed(ledger, [](auto& f) { f.severity = u"*"_s; }) == QStringList{open, cleared});
    CHECK(narrowed(ledger, [](auto& f) { f.check = u"ID-02"_s; }) == QStringList{cleared});
    CHECK(narrowed(ledger, [](auto& f) {
        f.group = u"二组"_s;
        f.severity = u"error"_s;
        f.check = u"ID-01"_s;
        f.text = u"王"_s;
    }) == QStringList{open});
    CHECK(narrowed(ledger, [](auto& f) { f.text = u"w"_s; }) == QStringList{plain, open});
    CHECK(narrowed(ledger, [](auto& f) { f.text = u"王 一组"_s; }) == QStringList{plain});
    CHECK(narrowed(ledger, [](auto& f) { f.text = u"赵"_s; }).isEmpty());
}

TEST_CASE("the list is narrowed by the income of a year and by what the newest check did not pass", "[households]")
{
    Sample sample;
    const auto earning = [&](qint64 yuan) {
        QString household = sample.household({});
        for (const qint64 year : {2023, 2024}) {
            sample.child(entities::income, household,
                {{fields::income::year.id(), year}, {fields::income::members.id(), qint64{1}},
                    {fields::income::wages_migrant.id(), (yuan + year - 2024) * 100}});
        }
        return household;
    };
    const QString poor = earning(7999);
    const QString middling = earning(8000);
    const QString better = earning(10000);
    const auto in = [&](const IncomeRange& range) { return narrowed(sample.ledger(), [&](auto& f) { f.income = range; }); };
    CHECK(in({2024, std::nullopt, 800000}) == QStringList{poor});
    CHECK(in({2024, 800000, 1000000}) == QStringList{middling});
    CHECK(in({2023, 800000, 1000000}) == QStringList{better});
    CHECK(in({2024, 1000000, std::nullopt}) == QStringList{better});
    CHECK(in({2020, std::nullopt, std::nullopt}).isEmpty());

    const auto check = [&](const QString& household, const QDate& day, const QString& water) {
        sample.child(entities::guarantee, household,
            {{fields::guarantee::year.id(), qint64{day.year()}}, {fields::guarantee::checked_on.id(), day.toString(Qt::ISODate)},
                {fields::guarantee::water.id(), water}});
    };
    check(poor, QDate(2024, 3, 1), u"2"_s);
    check(better, QDate(2023, 3, 1), u"2"_s);
    check(better, QDate(2024, 3, 1), u"1"_s);
    CHECK(narrowed(sample.ledger(), [](auto& f) { f.failed = fields::guarantee::water.id(); }) == QStringList{poor});
}

TEST_CASE("groups come in the order in which people count", "[households]")
{
    Sample sample;
    for (const QString& group : {u"十二组"_s, u"二组"_s, u"十组"_s, u"一组"_s, u"二十组"_s, u"3组"_s, u"河东"_s, u"二组"_s})
        sample.household({{fields::household::group_name.id(), group}});
    CHECK(groups(sample.ledger()) == QStringList{u"一组"_s, u"二组"_s, u"3组"_s, u"十组"_s, u"十二组"_s, u"二十组"_s, u"河东"_s});
}

TEST_CASE("a township's list is narrowed to one village, or to the villages of one town", "[households]")
{
    Sample sample;
    const QString east = sample.household({{fields::household::village.id(), u"211324102203"_s}});
    const QString west = sample.household({{fields::household::village.id(), u"211324102204"_s}});
    const QString away = sample.household({{fields::household::village.id(), u"211324103201"_s}});
    Ledger& ledger = sample.ledger();
    CHECK(narrowed(ledger, [](auto& f) { f.village = u"211324102204"_s; }) == QStringList{west});
    CHECK(narrowed(ledger, [](auto& f) { f.village = u"211324102"_s; }) == QStringList{east, west});
    CHECK(narrowed(ledger, [](auto& f) { f.village = u"211324"_s; }) == QStringList{east, west, away});
}
