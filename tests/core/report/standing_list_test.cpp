#include "core/report/standing_list.h"

#include "core/dictionary/fields.h"
#include "tests/core/report/demo_fixture.h"
#include "tests/support/failing.h"

#include <QSet>

using namespace mingbai;
using namespace Qt::StringLiterals;
using test::DemoFixture;

namespace {

std::vector<std::vector<Value>> rowsOf(const HandoutTable& table)
{
    std::vector<std::vector<Value>> rows;
    table.forEachRow([&](const std::vector<Value>& values) { rows.push_back(values); });
    return rows;
}

const StandingList& listNamed(const QString& name)
{
    const StandingList* list = findStandingList(name);
    INFO(name.toStdString());
    REQUIRE(list != nullptr);
    return *list;
}

std::size_t columnOf(const HandoutTable& table, const QString& name)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].name == name)
            return i;
    }
    FAIL(name.toStdString());
    return 0;
}

QByteArray listFile(const QByteArray& rows, const QByteArray& where, const QByteArray& columns)
{
    return R"({"name": "a", "title": {"zh": "甲", "en": "A"}, "source": "x", "rows": ")" + rows + R"(", )"
        + (where.isEmpty() ? QByteArray() : "\"where\": \"" + where + "\", ") + R"("columns": )" + columns + "}";
}

QString refusal(const QByteArray& bytes)
{
    return test::failureOf([&] {
        static_cast<void>(readStandingLists({{u"a.json"_s, bytes}}, Catalogue::builtIn()));
    }).sentence();
}

/// Every value of the village that no masked list may show.
QSet<QString> secretsOf(Ledger& ledger)
{
    QSet<QString> secrets;
    for (const Entity& entity : ledger.dictionary().entities()) {
        ledger.forEach(entity.id, [&](const Record& record) {
            for (std::size_t i = 0; i < entity.fields.size(); ++i) {
                const Field& field = entity.fields[i];
                const bool isNumber = field.type == FieldType::IdNumber || field.type == FieldType::Phone
                    || field.type == FieldType::BankAccount || field.type == FieldType::DisabilityCertificate;
                if (isNumber && field.privacy != Privacy::Open && field.privacy != Privacy::Internal
                    && !isEmpty(record.values[i]))
                    secrets.insert(textOf(record.values[i]));
            }
        });
    }
    return secrets;
}

} // namespace

TEST_CASE("there are the lists that a village must hand in")
{
    CHECK(standingLists().size() >= 20);
    QStringList titles;
    for (const StandingList& list : standingLists())
        titles.append(list.title.zh);
    const QString all = titles.join(u'\n');
    for (const QString& wanted : {u"脱贫户"_s, u"监测对象"_s, u"收入下降"_s, u"万元"_s, u"就业不稳定"_s, u"家庭收入"_s, u"务工"_s,
             u"公益性岗位"_s, u"雨露"_s, u"义务教育"_s, u"医保参保"_s, u"危房"_s, u"饮水"_s, u"小额信贷"_s, u"残疾人"_s,
             u"低保特困"_s, u"帮扶措施"_s, u"走访"_s, u"公示"_s, u"项目资产"_s, u"收益分配"_s, u"问题整改"_s, u"通讯录"_s,
             u"农户花名册"_s, u"家庭成员花名册"_s}) {
        INFO(wanted.toStdString());
        CHECK(all.contains(wanted));
    }
}

TEST_CASE("every list and profile runs on the demo village and on an empty one, and no two of its headings are the same")
{
    DemoFixture demo(60);
    DemoFixture empty(0);
    std::vector<StandingList> all = standingLists();
    for (const StandingList& table : profileTables(u"national"_s))
        all.push_back(table);
    for (const StandingList& list : all) {
        INFO(list.name.toStdString());
        const HandoutTable table = standingListTable(demo.ledger(), list, {});
        QSet<QString> headings;
        for (const HandoutColumn& column : table.columns) {
            INFO(column.heading.toStdString());
            CHECK_FALSE(column.heading.isEmpty());
            CHECK_FALSE(headings.contains(column.heading));
            headings.insert(column.heading);
        }
        CHECK(table.countRows() == static_cast<qint64>(rowsOf(table).size()));
        CHECK(rowsOf(standingListTable(empty.ledger(), list, {})).empty());
    }
}

TEST_CASE("a plan of more income stands with the labour of its household, what is missing, and its newest progress")
{
    DemoFixture demo(60);
    Ledger& ledger = demo.ledger();
    const auto before = rowsOf(standingListTable(ledger, listNamed(u"income_plans"_s), {})).size();
    const QString household = ledger.newId();
    const QString plan = ledger.newId();
    ChangeSet changes;
    changes.create(entities::household, household, {}, {{fields::household::status.id(), u"1"_s}});
    for (const QString& labour : {u"1"_s, u"3"_s, u"5"_s})
        changes.create(entities::person, ledger.newId(), household,
            {{fields::person::name.id(), u"王某"_s}, {fields::person::labour.id(), labour}});
    namespace of = fields::income_plan;
    const HandoutTable list = standingListTable(ledger, listNamed(u"income_plans"_s), {});
    const int year = list.note.section(u"Year: "_s, 1).left(4).toInt();
    REQUIRE(year > 2000);
    changes.create(entities::income_plan, plan, household,
        {{of::year.id(), qint64{year}}, {of::last_per_capita.id(), qint64{950'000}},
            {of::expected_per_capita.id(), qint64{900'000}}});
    namespace progress = fields::plan_progress;
    for (const auto& [month, gained] : {std::pair(u"-03"_s, 100'00), std::pair(u"-06"_s, 300'00)})
        changes.create(entities::plan_progress, ledger.newId(), plan,
            {{progress::month.id(), QString::number(year) + month}, {progress::content.id(), u"进展"_s + month},
                {progress::actual_income.id(), qint64{gained}}});
    ledger.apply(changes);
    const HandoutTable table = standingListTable(ledger, listNamed(u"income_plans"_s), {});
    const auto rows = rowsOf(table);
    REQUIRE(rows.size() == before + 1);
    const std::vector<Value>& row = rows.back();
    CHECK(integerOf(row[columnOf(table, u"members"_s)]) == 3);
    CHECK(integerOf(row[columnOf(table, u"full_labour"_s)]) == 1);
    CHECK(integerOf(row[columnOf(table, u"weak_labour"_s)]) == 1);
    CHECK(integerOf(row[columnOf(table, u"fall"_s)]) == 50'000);
    CHECK(integerOf(row[columnOf(table, u"short_of_focus"_s)]) == 100'000);
    CHECK(textOf(row[columnOf(table, u"newest_progress"_s)]) == u"进展-06");
    CHECK(integerOf(row[columnOf(table, u"gained"_s)]) == 300'00);
    CHECK(table.foot.contains(u"Checked by:"));
}

TEST_CASE("what was handed out is listed for the newest year in which something was, whatever year it is today")
{
    DemoFixture demo(60);
    Ledger& ledger = demo.ledger();
    qint64 newest = 0;
    ledger.forEach(entities::distribution,
        [&](const Record& record) { newest = std::max(newest, integerOf(record.value(fields::distribution::year))); });
    REQUIRE(newest > 0);
    ChangeSet old;
    ledger.forEach(
        entities::distribution, [&](const Record& record) { old.set(fields::distribution::year, record.id, newest - 3); });
    ledger.apply(old);
    CHECK_FALSE(rowsOf(standingListTable(ledger, listNamed(u"distributions"_s), {})).empty());
}

TEST_CASE("a masked list shows no full ID number, phone, account or certificate")
{
    DemoFixture demo(120);
    const QSet<QString> secrets = secretsOf(demo.ledger());
    REQUIRE(secrets.size() > 200);
    for (const StandingList& list : standingLists()) {
        const HandoutTable table = standingListTable(demo.ledger(), list, {});
        for (const std::vector<Value>& row : rowsOf(table)) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                const QString shown = handoutText(table.columns[i], row[i], true);
                INFO(list.name.toStdString() << " " << table.columns[i].name.toStdString());
                // A number may be public in another place: a head who is also a cadre.
                const bool isPublic = table.columns[i].field.privacy == Privacy::Open;
                CHECK((isPublic || !secrets.contains(shown)));
            }
        }
    }
}

TEST_CASE("health is masked even where only a fact tells of it")
{
    const std::vector<FactColumn> columns = factColumns(
        Catalogue::builtIn(), {u"person"_s, {}, false, {}, {u"disabled"_s, u"age"_s, u"person.id_number"_s}});
    CHECK(columns[0].field.privacy == Privacy::Sensitive);
    CHECK(columns[1].field.privacy == Privacy::Internal); // read from the ID number, but no ID number
    CHECK(columns[2].field.privacy == Privacy::Personal);
}

TEST_CASE("the list of households out of poverty has every one of them and nobody else")
{
    DemoFixture demo(120);
    int expected = 0;
    demo.ledger().forEach(entities::household, [&](const Record& record) {
        const QString status = textOf(record.value(fields::household::status));
        expected += textOf(record.value(fields::household::base_type)) == u"2" && (status.isEmpty() || status == u"1") ? 1 : 0;
    });
    REQUIRE(expected > 0);
    CHECK(rowsOf(standingListTable(demo.ledger(), listNamed(u"poverty_households"_s), {})).size()
        == static_cast<std::size_t>(expected));
}

TEST_CASE("income columns are of the year that is asked for, and of the year before it")
{
    DemoFixture demo(40);
    const auto perCapita = [&](int year, const QString& name) {
        const HandoutTable table = standingListTable(demo.ledger(), listNamed(u"income"_s), {{year, std::nullopt}, true});
        std::vector<Value> values;
        for (const auto& row : rowsOf(table))
            values.push_back(row[columnOf(table, name)]);
        return values;
    };
    const QList<int> years = recordedYears(demo.ledger());
    REQUIRE(years.size() >= 3);
    CHECK(years.first() == 2024);
    CHECK(perCapita(0, u"income.per_capita"_s) == perCapita(2024, u"income.per_capita"_s));
    CHECK(perCapita(2024, u"last_income.per_capita"_s) == perCapita(2023, u"income.per_capita"_s));
    CHECK(perCapita(2023, u"income.per_capita"_s) != perCapita(2024, u"income.per_capita"_s));
}

TEST_CASE("a list can be narrowed to some households and keeps their order")
{
    DemoFixture demo(20);
    QStringList ids;
    for (const Record& record : demo.ledger().records(entities::household))
        ids.prepend(record.id);
    ids = ids.mid(3, 5);
    const HandoutTable table = standingListTable(demo.ledger(), listNamed(u"households"_s), {{0, ids}, true});
    const std::size_t code = columnOf(table, u"household.code"_s);
    QStringList codes;
    for (const auto& row : rowsOf(table))
        codes.append(textOf(row[code]));
    QStringList expected;
    for (const QString& id : ids)
        expected.append(textOf(demo.ledger().record(entities::household, id)->value(fields::household::code)));
    CHECK(codes == expected);
}

TEST_CASE("a list that writes, reads elsewhere or names what is not there is refused by name")
{
    CHECK(refusal(listFile("household", "no_such_fact = 1", R"(["household.code"])")).contains(u"no_such_fact"_s));
    CHECK(refusal(listFile("household", "", R"(["household.no_such_field"])")).contains(u"no_such_field"_s));
    CHECK(refusal(listFile("nothing", "", R"(["number"])")).contains(u"nothing"_s));
    CHECK(refusal(listFile("household", "1); DELETE FROM household; --", R"(["household.code"])")).contains(u"a.json"_s));
    CHECK(refusal(listFile("household", "(SELECT count(*) FROM change) > 0", R"(["household.code"])")).contains(u"change"_s));
    CHECK(refusal(listFile("household", "(SELECT count(*) FROM sqlite_schema) > 0", R"(["household.code"])"))
              .contains(u"not authorized"_s));
    CHECK(refusal(listFile("household", "load_extension('x')", R"(["household.code"])")).contains(u"a.json"_s));
    CHECK(refusal(listFile("household", "", R"(["members"])")).contains(u"label"_s));
    CHECK(refusal(
        R"({"name": "b", "title": {"zh": "甲", "en": "A"}, "source": "x", "rows": "household", "columns": ["number"], "more": 1})")
              .contains(u"more"_s));
}

TEST_CASE("lists look as they did when somebody last looked at them")
{
    DemoFixture demo(12);
    for (const QString& name : {u"monitored_households"_s, u"income"_s, u"compulsory_schooling"_s}) {
        writeHandoutCsv(standingListTable(demo.ledger(), listNamed(name), {}), demo.path(name + u".csv"_s));
        const QString golden = QStringLiteral(MINGBAI_SOURCE_DIR "/tests/data/ledgers/") + name + u".csv"_s;
        if (qEnvironmentVariableIsSet("MINGBAI_WRITE_GOLDEN")) {
            QFile::remove(golden);
            REQUIRE(QFile::copy(demo.path(name + u".csv"_s), golden));
        }
        QFile expected(golden);
        REQUIRE(expected.open(QIODevice::ReadOnly));
        INFO(name.toStdString());
        CHECK(demo.read(name + u".csv"_s) == QString::fromUtf8(expected.readAll()));
    }
}
