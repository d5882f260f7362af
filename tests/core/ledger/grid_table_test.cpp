#include "core/ledger/grid_table.h"
#include "tests/core/ledger/sample.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

Topic topicOf(const Ledger& ledger, const QString& rows, const std::vector<FieldName>& columns)
{
    Topic topic;
    topic.rows = &ledger.dictionary().entity(rows);
    for (const FieldName& column : columns)
        topic.columns.push_back(&ledger.dictionary().field(column));
    return topic;
}

QString statement(Sample& sample, const QString& household, int year, qint64 wages)
{
    return sample.child(
        entities::income, household, {{fields::income::year.id(), qint64{year}}, {fields::income::wages_migrant.id(), wages}});
}

} // namespace

TEST_CASE("a row of the grid has the household, what hangs on it in the year, and the year before", "[grid]")
{
    Sample sample;
    const QString household = sample.household({{fields::household::group_name.id(), u"三组"_s}});
    sample.person(household, u"王丽"_s, u"01"_s);
    statement(sample, household, 2023, 100'00);
    const QString newest = statement(sample, household, 2024, 250'00);
    GridTable table(sample.ledger(),
        topicOf(sample.ledger(), u"household"_s,
            {fields::household::group_name, fields::income::wages_migrant, fields::living::house_area}),
        2024);
    const std::vector<qint64> rows = table.rows({});
    REQUIRE(rows.size() == 1);
    const auto row = table.read(rows.front());
    REQUIRE(row);
    CHECK(row->id == household);
    CHECK(row->head == u"王丽"_s);
    CHECK(row->group == u"三组"_s);
    CHECK(row->values == std::vector<Value>{u"三组"_s, qint64{250'00}, Value()});
    CHECK(row->former == std::vector<Value>{Value(), qint64{100'00}, Value()});
    CHECK(row->records == std::vector<QString>{household, newest, QString()});
}

TEST_CASE("people stand under their households, and those who left do not stand there", "[grid]")
{
    Sample sample;
    const QString first = sample.household({{fields::household::phone.id(), u"13800138000"_s}});
    const QString second = sample.household();
    sample.person(second, u"赵强"_s, u"01"_s);
    sample.person(first, u"王丽"_s, u"01"_s);
    const QString left = sample.person(first, u"王小雨"_s);
    sample.set(fields::person::status, left, u"2"_s);
    GridTable table(sample.ledger(), topicOf(sample.ledger(), u"person"_s, {fields::person::name, fields::household::phone}), 0);
    QStringList names;
    for (const qint64 row : table.rows({}))
        names << table.read(row)->name;
    CHECK(names == QStringList{u"王丽"_s, u"赵强"_s});
    CHECK(table.read(table.rows({}).front())->values.at(1) == Value(u"13800138000"_s));
}

TEST_CASE("of two checks of one year the newest counts, in cells and in sums", "[grid]")
{
    Sample sample;
    const QString household = sample.household();
    const auto check = [&](double litres) {
        return sample.child(entities::guarantee, household,
            {{fields::guarantee::year.id(), qint64{2024}}, {fields::guarantee::water_litres.id(), litres}});
    };
    check(10.5);
    check(20.5);
    GridTable table(sample.ledger(), topicOf(sample.ledger(), u"household"_s, {fields::guarantee::water_litres}), 2024);
    const std::vector<qint64> rows = table.rows({});
    CHECK(table.read(rows.front())->values.front() == Value(20.5));
    CHECK(table.values(rows, 0) == std::vector<Value>{20.5});
    const std::vector<GridSum> sums = table.sums(rows);
    CHECK(sums.front().answers == 1);
    CHECK(sums.front().sum == Value(20.5));
}

TEST_CASE("sums are those of the rows that are asked for", "[grid]")
{
    Sample sample;
    for (qint64 i = 1; i <= 4; ++i)
        statement(sample, sample.household(), 2024, i * 100);
    GridTable table(sample.ledger(),
        topicOf(sample.ledger(), u"household"_s, {fields::income::wages_migrant, fields::income::members}), 2024);
    std::vector<qint64> rows = table.rows({});
    CHECK(table.sums(rows)[0].sum == Value(qint64{1000}));
    rows.resize(2);
    CHECK(table.sums(rows)[0].sum == Value(qint64{300}));
    CHECK(table.sums(rows)[1].answers == 0);
    CHECK(table.sums({})[0].answers == 0);
}

TEST_CASE("a cell knows whether the form would ask for it", "[grid]")
{
    Sample sample;
    const QString household = sample.household();
    const QString worker = sample.person(household, u"王丽"_s);
    GridTable table(
        sample.ledger(), topicOf(sample.ledger(), u"person"_s, {fields::person::work_months, fields::person::work_place}), 0);
    const qint64 row = table.rows({}).front();
    CHECK(table.read(row)->asked == std::vector<bool>{true, false});
    sample.set(fields::person::work_months, worker, qint64{6});
    CHECK(table.read(row)->asked == std::vector<bool>{true, true});
}

TEST_CASE("the newest year of a topic is that of its records", "[grid]")
{
    Sample sample;
    const Topic topic = topicOf(sample.ledger(), u"household"_s, {fields::income::wages_migrant});
    CHECK(newestYear(sample.ledger(), topic) == 0);
    statement(sample, sample.household(), 2022, 1);
    CHECK(newestYear(sample.ledger(), topic) == 2022);
}
