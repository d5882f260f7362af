// The keys that three pieces of work need here and in a spreadsheet, pressed and counted; the table in resources/manual/README.md
// must say the same.
#include "core/dictionary/fields.h"
#include "core/dictionary/identifiers.h"
#include "core/ledger/households.h"
#include "tests/support/catch_qt.h"
#include "tests/support/demo_desk.h"
#include "tests/support/hand.h"
#include "ui/models/grid_model.h"
#include "ui/screens/grid/grid_screen.h"
#include "ui/screens/grid/grid_view.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace mingbai;
using test::DemoDesk;
using test::Hand;
using test::SpreadsheetHand;

namespace {

struct Member {
    QString name;
    QString relation;
    QString number;
};

QString numberOf(const QString& first17)
{
    return first17 + idCheckCharacter(first17);
}

const QList<Member> kFamily{{u"王秀兰"_s, u"户主"_s, numberOf(u"21132419710308902"_s)},
    {u"张大山"_s, u"配偶"_s, numberOf(u"21132419690512901"_s)}, {u"张小雨"_s, u"之子"_s, numberOf(u"21132419980601903"_s)}};
const QString kGroup = u"三组"_s;

/// As they come from the telephone: most are round.
const QStringList kWages{u"24000"_s, u"36000"_s, u"30000"_s, u"8000"_s, u"12000"_s, u"15600"_s, u"20000"_s, u"28500"_s,
    u"18000"_s, u"40000"_s, u"24000"_s, u"9600"_s, u"32000"_s, u"26000"_s, u"7350"_s, u"30000"_s, u"45000"_s, u"21000"_s,
    u"16000"_s, u"5200"_s};

/// The shorter way to write an amount: 24000 or 2.4w.
QString shortAmount(const QString& yuan)
{
    QString tenThousands = QString::number(yuan.toInt() / 10'000.0);
    tenThousands += u'w';
    return tenThousands.size() < yuan.size() ? tenThousands : yuan;
}

int household(DemoDesk& demo)
{
    demo.window().showPlace(Desk::WorkbenchPlace);
    Hand hand(demo.window());
    hand.press(Qt::Key_N, Qt::ControlModifier).write(kGroup);
    hand.press(Qt::Key_Down, Qt::ControlModifier).write(u"1"_s).press(Qt::Key_Tab, Qt::ControlModifier);
    for (const Member& member : kFamily) {
        if (&member != &kFamily.front())
            hand.press(Qt::Key_Return, Qt::ControlModifier);
        hand.write(member.name).enter().enter().write(member.number).enter().enter();
        if (&member != &kFamily.front()) // the first member is the head
            hand.write(member.relation).enter();
        hand.write(u"汉"_s);
    }
    hand.press(Qt::Key_Tab, Qt::ControlModifier).press(Qt::Key_Return, Qt::ControlModifier);
    hand.write(u"24000"_s).enter().write(u"zzy8000"_s).enter().write(u"zzy2650"_s).enter().write(u"yl1200"_s).enter();
    return hand.keys();
}

int householdInSpreadsheet()
{
    SpreadsheetHand hand;
    hand.firstEmptyRow().completedCell().cell(kFamily.front().name).completedCell(); // group, head, class
    hand.nextSheet().firstEmptyRow();
    for (const Member& member : kFamily) {
        if (&member == &kFamily.front())
            hand.cell(kFamily.front().name); // whose household it is
        else
            hand.sameAsAbove();
        hand.cell(member.name).cell(member.number);
        if (member.relation.startsWith(u'之')) // 之子 or 之女
            hand.cell(member.relation);
        else
            hand.completedCell();
        hand.sameAsAbove().sameAsAbove().completedCell(); // formulas for sex and birth date, ethnicity
    }
    hand.nextSheet().firstEmptyRow().cell(kFamily.front().name).sameAsAbove().cell(u"3"_s); // year, people
    hand.cell(u"24000"_s).cell(u"8000"_s).cell(u"2650"_s).cell(u"1200"_s);
    hand.formulas(5); // wages, business, transfers, net, a head
    return hand.keys();
}

void checkHousehold(Ledger& ledger)
{
    for (const Member& member : kFamily) {
        const Record* found = nullptr;
        std::vector<Record> all;
        ledger.forEach(entities::person, [&](const Record& person) {
            if (textOf(person.value(fields::person::id_number)) == member.number)
                all.push_back(person);
        });
        INFO(member.name.toStdString());
        REQUIRE(all.size() == 1);
        found = &all.front();
        CHECK(textOf(found->value(fields::person::name)) == member.name);
        CHECK(textOf(found->value(fields::person::relation))
            == (member.relation == u"户主"_s       ? u"01"_s
                    : member.relation == u"配偶"_s ? u"02"_s
                                                   : u"03"_s));
        CHECK(textOf(found->value(fields::person::sex)) == sexOf(member.number));
        CHECK(textOf(found->value(fields::person::birth_date)) == birthDateOf(member.number).toString(Qt::ISODate));
        CHECK(textOf(found->value(fields::person::ethnicity)) == u"01"_s);
        const auto home = ledger.record(entities::household, found->parent);
        CHECK(textOf(home->value(fields::household::group_name)) == kGroup);
        CHECK(textOf(home->value(fields::household::base_type)) == u"1"_s);
        const std::vector<Record> years = ledger.records(entities::income, found->parent);
        REQUIRE(years.size() == 1);
        CHECK(years.front().value(fields::income::members) == Value(qint64{3}));
        CHECK(years.front().value(fields::income::business_crops) == Value(qint64{8'000'00}));
        CHECK(years.front().value(fields::income::cost_crops) == Value(qint64{2'650'00}));
        CHECK(years.front().value(fields::income::net) == Value(qint64{24'000'00 + 8'000'00 - 2'650'00 + 1'200'00}));
        CHECK(years.front().value(fields::income::transfer_pension) == Value(qint64{1'200'00}));
    }
}

int wages(DemoDesk& demo)
{
    auto& grid = *static_cast<GridScreen*>(demo.window().screen(Desk::GridPlace));
    demo.window().showPlace(Desk::GridPlace);
    grid.openTopic(u"wages"_s, 2031); // a year nobody has written yet
    const int column = grid.model().columnOf(QString(entities::income), fields::income::wages_migrant.id());
    grid.view().goTo(grid.model().index(0, column));
    demo.window().showPlace(Desk::WorkbenchPlace);
    Hand hand(demo.window());
    hand.press(Qt::Key_3, Qt::AltModifier); // where one was last
    for (const QString& wage : kWages)
        hand.write(shortAmount(wage)).enter();
    grid.model().flush();
    for (int row = 0; row < kWages.size(); ++row)
        CHECK(grid.model().value(row, column) == Value(kWages.at(row).toLongLong() * 100));
    return hand.keys();
}

int wagesInSpreadsheet()
{
    SpreadsheetHand hand;
    hand.nextSheet();
    for (const QString& wage : kWages)
        hand.cell(wage);
    return hand.keys();
}

constexpr int kFromEnd = 4; ///< the wrong digit, counted from the end

int correction(DemoDesk& demo)
{
    Ledger& ledger = demo.desk.session()->ledger();
    const Member& member = kFamily.at(1);
    QString wrong = member.number;
    const qsizetype place = wrong.size() - kFromEnd - 1;
    wrong[place] = wrong[place] == u'0' ? u'8' : u'0';
    QString id;
    ledger.forEach(entities::person, [&](const Record& person) {
        if (textOf(person.value(fields::person::id_number)) == member.number)
            id = person.id;
    });
    REQUIRE(demo.desk.session()->apply(ChangeSet().set(fields::person::id_number, id, wrong)));
    demo.window().showPlace(Desk::WorkbenchPlace);
    Hand hand(demo.window());
    hand.press(Qt::Key_K, Qt::ControlModifier).write(member.name).enter(); // the keyboard is on what is wrong
    hand.press(Qt::Key_F2).press(Qt::Key_Left, {}, kFromEnd).press(Qt::Key_Backspace).write(member.number.mid(place, 1)).enter();
    CHECK(textOf(ledger.record(entities::person, id)->value(fields::person::id_number)) == member.number);
    return hand.keys();
}

int correctionInSpreadsheet()
{
    SpreadsheetHand hand;
    hand.find(kFamily.at(1).name).keys(1);               // the number stands beside the name
    hand.keys(1).keys(kFromEnd).keys(1).keys(1).keys(1); // F2, Left, Backspace, digit, Enter
    return hand.keys();
}

QString manual()
{
    QFile file(QStringLiteral(MINGBAI_SOURCE_DIR "/resources/manual/README.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

void compare(const QString& work, int here, int spreadsheet)
{
    const QString row = u"| %1 | %2 | %3 |"_s.arg(work).arg(here).arg(spreadsheet);
    INFO("the table of keys in resources/manual/README.md needs the row:\n" << row.toStdString());
    CHECK(here < spreadsheet);
    CHECK(manual().contains(row));
}

} // namespace

TEST_CASE("three pieces of work need fewer keys than in a spreadsheet, as the table of the manual says")
{
    DemoDesk demo(20);
    compare(u"one household of three people with their income"_s, household(demo), householdInSpreadsheet());
    checkHousehold(demo.desk.session()->ledger());
    compare(u"wages of twenty households"_s, wages(demo), wagesInSpreadsheet());
    compare(u"one wrong digit in an ID number"_s, correction(demo), correctionInSpreadsheet());
}
