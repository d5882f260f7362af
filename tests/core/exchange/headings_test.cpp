#include "core/dictionary/fields.h"
#include "core/exchange/roster_layout.h"

#include "tests/support/catch_qt.h"
#include "tests/support/failing.h"

using namespace mingbai;
using namespace Qt::StringLiterals;

namespace {

RosterTable tableOf(const std::vector<QStringList>& rows)
{
    RosterTable table;
    int number = 0;
    for (const QStringList& cells : rows) {
        TableRow row(++number);
        for (const QString& cell : cells)
            row.append(cell);
        if (!row.isBlank())
            table.rows.push_back(std::move(row));
    }
    return table;
}

RosterLayout layoutOf(const std::vector<QStringList>& rows, const HeadingHints& hints = {})
{
    return rosterLayout(tableOf(rows), Dictionary::builtIn(), hints);
}

QStringList namesOf(const QStringList& headings, const HeadingHints& hints = {})
{
    QStringList names;
    for (const RosterColumn& column : layoutOf({headings}, hints).columns.columns)
        names << column.name;
    return names;
}

} // namespace

TEST_CASE("A heading is known by label, synonym and id, whatever its spaces, breaks, widths and units")
{
    const HeadingNames names(Dictionary::builtIn());
    for (const QString& heading : {u"证件号码"_s, u"身份证号"_s, u" 身 份\n证 号 "_s, u"person.id_number"_s, u"＊身份证号"_s}) {
        INFO(heading.toStdString());
        REQUIRE(names.meaning(heading).candidates.size() == 1);
        CHECK(names.meaning(heading).candidates.front().field->id == fields::person::id_number.field);
        CHECK(names.meaning(heading).confidence == kExactHeading);
    }
    CHECK(names.meaning(u"工资性收入（元）"_s).confidence == kWithoutUnit);
    CHECK(names.meaning(u"工资性收入(万元)"_s).isSure());
    CHECK_FALSE(names.meaning(u"微信号"_s).isKnown());
    CHECK_FALSE(names.meaning(u"镇包村干部"_s).isKnown());
    CHECK_FALSE(names.meaning(u"身份证号码后四位"_s).isSure());
}

TEST_CASE("Brackets that belong to a name are not taken for a unit")
{
    CHECK(namesOf({u"姓名"_s, u"与户主关系"_s, u"公益性岗位"_s, u"公益性岗位（月数）"_s})
        == QStringList{u"person.name"_s, u"person.relation"_s, u"person.public_post"_s, u"person.public_post_months"_s});
}

TEST_CASE("The phone left of the members is the household's, the one beside them the person's")
{
    CHECK(namesOf({u"户主姓名"_s, u"联系电话"_s, u"成员姓名"_s, u"关系"_s, u"联系电话"_s})
        == QStringList{
            u"household.head_name"_s, u"household.phone"_s, u"person.name"_s, u"person.relation"_s, u"person.phone"_s});
    CHECK(namesOf({u"户主姓名"_s, u"姓名"_s, u"关系"_s, u"手机号码"_s}).back() == u"person.phone"_s);
    CHECK(namesOf({u"组"_s, u"户主姓名"_s, u"电话"_s, u"户类型"_s})[2] == u"household.phone"_s);
}

TEST_CASE("A heading that stands twice is taken once")
{
    CHECK(namesOf({u"户主姓名"_s, u"姓名"_s, u"关系"_s, u"姓名"_s})
        == QStringList{u"household.head_name"_s, u"person.name"_s, u"person.relation"_s, QString()});
}

TEST_CASE("What the size of a household means depends on the table")
{
    CHECK(namesOf({u"户编号"_s, u"户主"_s, u"人口"_s, u"务工收入"_s, u"家庭纯收入"_s})[2] == u"income.members"_s);
    CHECK(namesOf({u"户编号"_s, u"户主"_s, u"人口数"_s, u"户类型"_s})[2] == u"household.size"_s);
}

TEST_CASE("特困供养 is money in a table of income and a state in a list of people")
{
    CHECK(namesOf({u"户主姓名"_s, u"低保金"_s, u"养老金"_s, u"特困供养"_s}).back() == u"income.transfer_special_support"_s);
    CHECK(namesOf({u"户主姓名"_s, u"姓名"_s, u"关系"_s, u"特困供养"_s}).back() == u"person.special_support"_s);
}

TEST_CASE("Without a relation, a list with the sums of households is about households, and its names are the heads'")
{
    const RosterLayout layout = layoutOf({{u"组"_s, u"姓名"_s, u"身份证号"_s, u"工资性收入"_s, u"家庭纯收入"_s}});
    CHECK_FALSE(layout.columns.rowsAreMembers);
    CHECK(layout.columns.find(fields::person::name, RosterColumn::Kind::OfHead) != nullptr);
    CHECK(layoutOf({{u"户编号"_s, u"姓名"_s, u"证件号码"_s, u"务工开始时间"_s, u"务工企业名称"_s}}).columns.rowsAreMembers);
}

TEST_CASE("A computed figure goes where reported ones belong; one that is only computed is understood and left")
{
    const RosterLayout layout = layoutOf({{u"户主姓名"_s, u"工资性收入"_s, u"经营净收入"_s}});
    CHECK(layout.columns.columns[1].name == u"income.wages"_s);
    CHECK(layout.columns.columns[1].field->id == fields::income::wages_reported.field);
    CHECK(layout.columns.columns[2].kind == RosterColumn::Kind::Understood);
}

TEST_CASE("Titles above, two heading rows and merged groups are seen as one block")
{
    const RosterLayout layout = layoutOf({{u"某村农户花名册"_s}, {u"填表日期：2024年11月1日"_s},
        {u"序号"_s, u"户主及家庭情况"_s, QString(), QString(), u"家庭成员情况"_s, QString(), QString(), u"备注"_s},
        {QString(), u"户编号"_s, u"户主姓名"_s, u"联系电话"_s, u"姓名"_s, u"与户主关系"_s, u"联系电话"_s, QString()},
        {u"1"_s, u"100"_s, u"王五"_s, u"13800000000"_s, u"王五"_s, u"户主"_s, QString(), QString()}});
    CHECK(layout.headingRow == 3);
    CHECK(layout.firstData == 4);
    CHECK(layout.titles.size() == 2);
    QStringList names;
    for (const RosterColumn& column : layout.columns.columns)
        names << column.name;
    CHECK(names
        == QStringList{QString(), u"household.code"_s, u"household.head_name"_s, u"household.phone"_s, u"person.name"_s,
            u"person.relation"_s, u"person.phone"_s, u"person.note"_s});
}

TEST_CASE("A column without a telling heading is taken for ID numbers when its cells are such")
{
    std::vector<QStringList> rows{{u"姓名"_s, u"关系"_s, u"号"_s}};
    for (const QString& id : {u"211324199611246340"_s, u"211324198208163719"_s, u"230882198402188323"_s})
        rows.push_back({u"某某"_s, u"配偶"_s, id});
    const auto layout = layoutOf(rows);
    const RosterColumn* column = layout.columns.find(fields::person::id_number);
    REQUIRE(column);
    CHECK(column->confidence == kByContent);
}

TEST_CASE("The person's map of headings wins, and names what it cannot find")
{
    HeadingHints hints;
    hints.map.insert(headingKey(u"微信号"), u"person.note"_s);
    hints.map.insert(headingKey(u"姓名"), QString());
    CHECK(namesOf({u"姓名"_s, u"关系"_s, u"微信号"_s}, hints) == QStringList{QString(), u"person.relation"_s, u"person.note"_s});
    hints.map.insert(headingKey(u"关系"), u"person.nothing"_s);
    CHECK(test::failureOf([&] {
        static_cast<void>(namesOf({u"姓名"_s, u"关系"_s, u"微信号"_s}, hints));
    }).code()
        == FailureCode::InvalidUse);
}

TEST_CASE("A table without a known heading is refused in words")
{
    CHECK(test::failureOf([] {
        static_cast<void>(layoutOf({{u"甲"_s, u"乙"_s}, {u"1"_s, u"2"_s}}));
    }).code()
        == FailureCode::InputRefused);
    CHECK(test::failureOf([] { static_cast<void>(layoutOf({})); }).code() == FailureCode::InputRefused);
    HeadingHints hints;
    hints.entity = u"village"_s;
    CHECK(test::failureOf([&] {
        static_cast<void>(layoutOf({{u"姓名"_s, u"关系"_s}}, hints));
    }).code()
        == FailureCode::InvalidUse);
}
