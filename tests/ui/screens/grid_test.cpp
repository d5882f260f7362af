#include "tests/ui/screens/grid_place.h"
#include "ui/models/clipboard_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace mingbai;
using test::kPost;
using test::kWages;
using Place = test::GridPlace;

TEST_CASE("what is typed over a cell is saved when Enter goes down, and makes the year's statement")
{
    Place place;
    place.goTo(0, kWages);
    place.type(u"2.4万"_s);
    place.key(Qt::Key_Return);
    CHECK(place.view().currentIndex().row() == 1);
    CHECK(place.shown(0, kWages) == u"24,000.00"_s);
    CHECK(place.stored(0, kWages) == Value(qint64{24'000'00}));
    const std::vector<Record> statements = place.sample.session.ledger().records(entities::income, place.ids.first());
    REQUIRE(statements.size() == 1);
    CHECK(statements.front().value(fields::income::year) == Value(qint64{test::kGridYear}));
    CHECK(statements.front().value(fields::income::members) == Value(qint64{1}));
    CHECK(statements.front().value(fields::income::period_start) == Value(u"2024-10-01"_s));
}

TEST_CASE("a cell shows what was typed before the ledger has saved it")
{
    Place place;
    place.goTo(0, kWages);
    const qsizetype before = place.changeCount();
    place.type(u"7"_s);
    place.key(Qt::Key_Return);
    CHECK(place.shown(0, kWages) == u"7.00"_s);
    CHECK(place.changeCount() == before);
    QTRY_COMPARE(place.changeCount(), before + 1);
}

TEST_CASE("a text that cannot be stored stays in its cell with the reason, and nothing else changes")
{
    Place place;
    place.goTo(0, kWages);
    place.type(u"abc"_s);
    place.key(Qt::Key_Return);
    CHECK(place.view().currentIndex().row() == 1);
    CHECK(place.shown(0, kWages) == u"abc"_s);
    CHECK_FALSE(place.model().index(0, place.column(kWages)).data(GridModel::ProblemRole).toString().isEmpty());
    CHECK(place.find<QListWidget>(u"grid_refused_list"_s).count() == 1);
    CHECK(place.sample.session.ledger().count(entities::income) == 0);
    place.goTo(0, kWages);
    place.key(Qt::Key_F2);
    CHECK(qobject_cast<QLineEdit*>(QApplication::focusWidget())->text() == u"abc"_s);
    place.key(Qt::Key_A, Qt::ControlModifier);
    place.type(u"30"_s);
    place.key(Qt::Key_Return);
    CHECK(place.shown(0, kWages) == u"30.00"_s);
    CHECK(place.model().refused().isEmpty());
}

TEST_CASE("a paste is one change and one undo; what was refused changes nothing and says why")
{
    Place place;
    place.goTo(0, kWages);
    const qsizetype before = place.changeCount();
    place.put(u"100\tx\r\n\"1,200.50\"\t5\r\nno\t6\r\n"_s);
    place.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(place.changeCount() == before + 1);
    CHECK(place.stored(0, kWages) == Value(qint64{100'00}));
    CHECK(place.stored(1, kWages) == Value(qint64{1'200'50}));
    CHECK(isEmpty(place.stored(2, kWages)));
    CHECK(place.shown(2, kWages) == u"no"_s);
    CHECK(place.model().refused().all().size() == 2);
    CHECK(place.find<QLabel>(u"grid_changed"_s).text().contains(u'4'));
    QTest::keyClick(&place.window, Qt::Key_Z, Qt::ControlModifier);
    CHECK(place.sample.session.ledger().count(entities::income) == 0);
    CHECK(place.shown(2, kWages) == u"no"_s);
    QTest::keyClick(&place.window, Qt::Key_Y, Qt::ControlModifier);
    CHECK(place.stored(1, kWages) == Value(qint64{1'200'50}));
}

TEST_CASE("a paste of refused texts only makes no change at all")
{
    Place place;
    place.goTo(0, kWages);
    const qsizetype before = place.changeCount();
    place.put(u"a\tb\r\nc\td\r\n"_s);
    place.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(place.changeCount() == before);
    CHECK(place.model().refused().all().size() == 4);
    CHECK(place.sample.session.ledger().count(entities::income) == 0);
}

TEST_CASE("what is copied from the grid can be pasted into it again")
{
    Place place;
    place.goTo(0, kWages);
    place.put(u"1234.5\t2\n3\t4\n"_s);
    place.key(Qt::Key_V, Qt::ControlModifier);
    place.goTo(0, kWages);
    place.key(Qt::Key_Down, Qt::ShiftModifier);
    place.key(Qt::Key_Right, Qt::ShiftModifier);
    place.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(tableFromClipboard(*QGuiApplication::clipboard()->mimeData())
        == TextTable{{u"1234.50"_s, u"2.00"_s}, {u"3.00"_s, u"4.00"_s}});
    place.goTo(1, kPost);
    place.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(place.stored(1, kPost) == Value(qint64{1'234'50}));
}

TEST_CASE("last year's figures are taken over where this year's are empty, as one change")
{
    Place place;
    for (const QString& household : place.ids)
        place.sample.session.ledger().apply(ChangeSet().create(entities::income, place.sample.session.ledger().newId(), household,
            {{fields::income::year.id(), qint64{test::kGridYear - 1}}, {kWages.id(), qint64{500}}}));
    place.goTo(0, kWages);
    place.type(u"1"_s);
    place.key(Qt::Key_Return);
    place.model().flush();
    CHECK(place.model().index(0, place.column(kWages)).data(GridModel::FormerRole).toString() == u"5.00"_s);
    const qsizetype before = place.changeCount();
    place.goTo(0, kWages);
    place.view().takeFormer();
    CHECK(place.changeCount() == before + 1);
    CHECK(place.stored(0, kWages) == Value(qint64{100}));
    CHECK(place.stored(2, kWages) == Value(qint64{500}));
}

TEST_CASE("a code is typed by number, and an ID number tells sex and birth date")
{
    Place place;
    place.open(u"members"_s);
    place.goTo(0, fields::person::relation);
    place.type(u"1"_s);
    place.key(Qt::Key_Return);
    CHECK(place.stored(0, fields::person::relation) == Value(u"01"_s));
    place.goTo(0, fields::person::id_number);
    place.type(u"211324190001010014"_s);
    place.key(Qt::Key_Return);
    CHECK(place.stored(0, fields::person::birth_date) == Value(u"1900-01-01"_s));
    CHECK_FALSE(isEmpty(place.stored(0, fields::person::sex)));
}

TEST_CASE("personal numbers show in full in the marked row only, or everywhere when asked to")
{
    Place place;
    place.open(u"phone"_s);
    place.goTo(0, fields::person::phone);
    place.put(u"13800138000\n13900139000\n"_s);
    place.key(Qt::Key_V, Qt::ControlModifier);
    place.goTo(0, fields::person::phone);
    CHECK(place.shown(0, fields::person::phone) == u"13800138000"_s);
    CHECK(place.shown(1, fields::person::phone).contains(u'*'));
    place.model().setUnmasked(true);
    CHECK(place.shown(1, fields::person::phone) == u"13900139000"_s);
}

TEST_CASE("rows stay under the hand while typing, and follow changes made elsewhere")
{
    Place place;
    place.goTo(0, kWages);
    place.model().setColumnFilter(place.column(kWages), ColumnFilter{ColumnFilter::Kind::Empty, {}});
    place.goTo(0, kWages);
    place.type(u"8"_s);
    place.key(Qt::Key_Return);
    place.model().flush();
    CHECK(place.model().rowCount() == 3);
    place.sample.addHousehold(u"王丽"_s);
    CHECK(place.model().rowCount() == 3); // one came, the one that is filled went
    place.model().clearColumnFilters();
    CHECK(place.model().rowCount() == 4);
}

TEST_CASE("rows are ordered by a column, empty ones last")
{
    Place place;
    place.goTo(0, kWages);
    place.put(u"30\n\n10\n"_s);
    place.key(Qt::Key_V, Qt::ControlModifier);
    place.model().setOrder(place.column(kWages), Qt::AscendingOrder);
    CHECK(place.shown(0, kWages) == u"10.00"_s);
    CHECK(place.shown(1, kWages) == u"30.00"_s);
    CHECK(place.shown(2, kWages).isEmpty());
    place.model().setOrder(place.column(kWages), Qt::DescendingOrder);
    CHECK(place.shown(0, kWages) == u"30.00"_s);
    CHECK(place.shown(2, kWages).isEmpty());
}

TEST_CASE("the next sitting begins at the cell, topic and year of the last, with the texts that waited")
{
    Place place;
    place.goTo(1, kPost);
    place.type(u"oops"_s);
    place.key(Qt::Key_Tab);
    place.goTo(2, kWages);
    place.view().setColumnWidth(place.column(kWages), 222);
    place.screen->hide();
    GridScreen again(place.sample.session);
    again.resize(1200, 600);
    again.show();
    again.shown();
    CHECK(again.model().topic().id == u"wages"_s);
    CHECK(again.model().year() == test::kGridYear);
    CHECK(again.view().currentIndex() == again.model().index(2, place.column(kWages)));
    CHECK(again.view().columnWidth(place.column(kWages)) == 222);
    CHECK(again.model().index(1, place.column(kPost)).data().toString() == u"oops"_s);
}

TEST_CASE("a topic of one's own is put together, kept and found again")
{
    Place place;
    Topic topic = builtInTopics().front();
    topic.id = u"0190a0a0-0000-7000-8000-000000000000"_s;
    topic.label = {u"我的"_s, u"Mine"_s};
    GridMemory memory;
    memory.ownTopics.push_back(topic);
    memory.write(place.sample.session.ledger());
    GridScreen again(place.sample.session);
    const auto places = again.places();
    CHECK(std::any_of(places.begin(), places.end(), [&](const SearchableCommand& each) { return each.id.endsWith(topic.id); }));
    again.openTopic(topic.id);
    CHECK(again.model().topic().label.zh == u"我的"_s);
}

TEST_CASE("a ledger opened for reading is shown and not written")
{
    test::SampleSession sample;
    sample.addHousehold(u"王丽"_s);
    Session reading(sample.session.ledger().reader());
    GridScreen screen(reading);
    screen.resize(1200, 600);
    screen.show();
    screen.openTopic(u"wages"_s, test::kGridYear);
    const int column = screen.model().columnOf(QString(kWages.entity), kWages.id());
    CHECK_FALSE(screen.model().index(0, column).flags() & Qt::ItemIsEditable);
    CHECK(screen.findChild<QLabel*>(u"grid_read_only"_s)->isVisible());
}
