// A policy pack on the wall card: its measure stands there, and its template is the card's.
#include "core/checks/taken_packs.h"
#include "core/dictionary/fields.h"
#include "core/report/documents.h"
#include "core/report/line_question.h"
#include "tests/core/report/demo_fixture.h"
#include "tests/support/policy_content.h"

#include <QRegularExpression>

using namespace mingbai;
using namespace mingbai::test;
using namespace Qt::StringLiterals;

TEST_CASE("the card shows the measure of a pack and follows its template, and is the program's own again after undo")
{
    DemoFixture demo(5);
    Ledger& ledger = demo.ledger();
    const QString household = ledger.records(entities::household).front().id;
    const auto card = [&] { return documentHtml(ledger, *findDocument(u"policy-card"), household); };
    const QString before = card();
    CHECK_FALSE(before.contains(u"冬季取暖补助"_s));
    const Applied measure = takePack(ledger, PolicyPack::read(bytesOf(withMeasure(emptyPack()))), u"例县"_s);
    CHECK(card().contains(u"冬季取暖补助"_s));
    CHECK(card().contains(u"乡镇民政办"_s));
    CHECK(card().contains(u"12345"_s));
    QJsonObject pack = withMeasure(emptyPack(2));
    pack[u"templates"_s] = QJsonObject{{u"policy-card"_s, u"<h1>本县的明白卡</h1>"_s}};
    const Applied own = takePack(ledger, PolicyPack::read(bytesOf(pack)), u"例县"_s);
    CHECK(card() == u"<h1>本县的明白卡</h1>");
    ledger.undo(own.number);
    CHECK(card().contains(u"冬季取暖补助"_s));
    ledger.undo(measure.number);
    CHECK(card() == before);
}

TEST_CASE("the card names help on its way and the plan of more income, and nothing that tells of an illness")
{
    DemoFixture demo(1);
    Ledger& ledger = demo.ledger();
    const QString household = ledger.newId();
    const auto measure = [&](const QString& item, const QString& status) {
        return std::vector<std::pair<QString, Value>>{{fields::measure::item.id(), item}, {fields::measure::status.id(), status},
            {fields::measure::helper_name.id(), u"赵六"_s}, {fields::measure::description.id(), u"尿毒症"_s}};
    };
    ledger.apply(ChangeSet().create(entities::household, household, {}, {{fields::household::code.id(), u"901"_s}}));
    const auto card = [&] { return documentHtml(ledger, *findDocument(u"policy-card"), household); };
    CHECK_FALSE(card().contains(u"帮扶措施与增收计划"));
    CHECK(card().contains(u"五、联系方式"));
    ledger.apply(ChangeSet()
                     .create(entities::measure, ledger.newId(), household, measure(u"0201"_s, u"2"_s))
                     .create(entities::measure, ledger.newId(), household, measure(u"0102"_s, u"3"_s))
                     .create(entities::measure, ledger.newId(), household, measure(u"0502"_s, u"2"_s))
                     .create(entities::measure, ledger.newId(), household, measure(u"0805"_s, u"1"_s))
                     .create(entities::income_plan, ledger.newId(), household,
                         {{fields::income_plan::year.id(), qint64{2025}},
                             {fields::income_plan::target_per_capita.id(), qint64{15000'00}}}));
    CHECK(card().contains(u"五、帮扶措施与增收计划"));
    CHECK(card().contains(u"六、联系方式"));
    CHECK(card().contains(u"技能培训"));
    CHECK_FALSE(card().contains(u"15,000.00"));
    DocumentOptions withIncome;
    withIncome.withIncome = true;
    CHECK(documentHtml(ledger, *findDocument(u"policy-card"), household, withIncome).contains(u"人均纯收入15,000.00元"));
    for (const QString& telling : {u"产业奖补"_s, u"医疗救助"_s, u"残疾人补贴"_s, u"尿毒症"_s})
        CHECK_FALSE(card().contains(telling));
}

TEST_CASE("the head stands first among the members, and group and hamlet are two words")
{
    DemoFixture demo(1);
    Ledger& ledger = demo.ledger();
    const QString household = ledger.newId();
    const auto person = [](const QString& name, const QString& relation) {
        return std::vector<std::pair<QString, Value>>{
            {fields::person::name.id(), name}, {fields::person::relation.id(), relation}, {fields::person::status.id(), u"1"_s}};
    };
    ledger.apply(ChangeSet()
                     .create(entities::household, household, {},
                         {{fields::household::group_name.id(), u"1"_s}, {fields::household::hamlet.id(), u"河南"_s}})
                     .create(entities::person, ledger.newId(), household, person(u"王大锤"_s, u"02"_s))
                     .create(entities::person, ledger.newId(), household, person(u"李翠花"_s, u"01"_s)));
    const QString card = documentHtml(ledger, *findDocument(u"policy-card"), household);
    CHECK(card.lastIndexOf(u"李翠花"_s) < card.lastIndexOf(u"王大锤"_s));
    CHECK(card.contains(u"1 河南"_s));
}

TEST_CASE("the card counts who can work only where somebody's ability is known")
{
    DemoFixture demo(1);
    Ledger& ledger = demo.ledger();
    const QString household = ledger.newId();
    const QString person = ledger.newId();
    ledger.apply(ChangeSet()
                     .create(entities::household, household, {}, {{fields::household::code.id(), u"900"_s}})
                     .create(entities::person, person, household, {{fields::person::name.id(), u"王五"_s}}));
    const auto counted = [&] {
        static const QRegularExpression cell(u"劳动力</th><td>([^<]*)</td>"_s);
        return cell.match(documentHtml(ledger, *findDocument(u"policy-card"), household)).captured(1);
    };
    CHECK(counted().isEmpty());
    ledger.apply(ChangeSet().set(fields::person::labour, person, u"5"_s));
    CHECK(counted() == u"0人");
    ledger.apply(ChangeSet().set(fields::person::labour, person, u"1"_s));
    CHECK(counted() == u"1人");
}

TEST_CASE("the program's own template passes what is asked of a pack's")
{
    QFile file(u":/documents/policy-card.html"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(templateProblem(u"policy-card"_s, QString::fromUtf8(file.readAll())).isEmpty());
}

TEST_CASE("households under a line are those whose income a head of the year is less, the poorest first")
{
    DemoFixture demo(60);
    constexpr double kYuan = 12000;
    int year = 0;
    const std::vector<UnderLine> under = householdsUnder(demo.ledger(), Catalogue::builtIn(), kYuan, year);
    REQUIRE(under.size() > 2);
    CHECK(std::is_sorted(
        under.begin(), under.end(), [](const UnderLine& a, const UnderLine& b) { return a.perCapita < b.perCapita; }));
    CHECK(under.back().perCapita < 1'200'000);
    qint64 expected = 0;
    demo.ledger().forEach(entities::income, [&](const Record& record) {
        const Value& perCapita = record.value(fields::income::per_capita);
        const auto home = demo.ledger().record(entities::household, record.parent);
        const bool isActive = home && textOf(home->value(fields::household::status)) == u"1";
        if (integerOf(record.value(fields::income::year)) == year && isActive && !isEmpty(perCapita)
            && integerOf(perCapita) < 1'200'000)
            ++expected;
    });
    CHECK(static_cast<qint64>(under.size()) == expected);
    const UnderLineCounts counts = countsOf(under);
    CHECK(counts.households == expected);
    CHECK(counts.monitored <= counts.households);
    int before = year - 1;
    CHECK(householdsUnder(demo.ledger(), Catalogue::builtIn(), 0, before).empty());
    CHECK(before == year - 1);
}
