#include "tests/ui/screens/grid_place.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace mingbai;
using test::kPost;
using test::kWages;
using Place = test::GridPlace;

TEST_CASE("the keypad alone fills a column: digits, Enter down, plus to the right, slash up, star repeats")
{
    Place place;
    place.goTo(0, kWages);
    place.type(u"100"_s);
    place.key(Qt::Key_Enter, Qt::KeypadModifier);
    place.type(u"200.5"_s);
    place.key(Qt::Key_Plus, Qt::KeypadModifier);
    CHECK(place.view().currentIndex().row() == 1);
    CHECK(place.view().currentIndex().column() == place.column(kWages) + 1);
    place.key(Qt::Key_Slash, Qt::KeypadModifier);
    CHECK(place.view().currentIndex().row() == 0);
    place.goTo(2, kWages);
    place.key(Qt::Key_Asterisk, Qt::KeypadModifier);
    CHECK(place.stored(1, kWages) == Value(qint64{200'50}));
    CHECK(place.stored(2, kWages) == Value(qint64{200'50}));
}

TEST_CASE("Tab goes to the right, and Enter then goes down to where the line began")
{
    Place place;
    place.goTo(0, kWages);
    place.type(u"1"_s);
    place.key(Qt::Key_Tab);
    place.type(u"2"_s);
    place.key(Qt::Key_Return);
    CHECK(place.view().currentIndex() == place.model().index(1, place.column(kWages)));
    CHECK(place.stored(0, fields::income::wages_department_post) == Value(qint64{200}));
}

TEST_CASE("Escape gives up what is typed, F2 opens what is there")
{
    Place place;
    place.goTo(0, kWages);
    place.type(u"5"_s);
    place.key(Qt::Key_Escape);
    CHECK(isEmpty(place.stored(0, kWages)));
    place.goTo(0, kWages);
    place.type(u"12"_s);
    place.key(Qt::Key_Return);
    place.goTo(0, kWages);
    place.key(Qt::Key_F2);
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(line != nullptr);
    CHECK(line->text() == u"12.00"_s);
    place.key(Qt::Key_Escape);
}

TEST_CASE("arrows, Home, End and Ctrl with them go where a spreadsheet goes")
{
    Place place(5);
    place.goTo(1, kWages);
    place.put(u"1\n2\n3\n"_s);
    place.key(Qt::Key_V, Qt::ControlModifier);
    place.goTo(1, kWages);
    place.key(Qt::Key_Down, Qt::ControlModifier);
    CHECK(place.view().currentIndex().row() == 3);
    place.key(Qt::Key_Down, Qt::ControlModifier);
    CHECK(place.view().currentIndex().row() == 4);
    place.key(Qt::Key_Home, Qt::ControlModifier);
    CHECK(place.view().currentIndex() == place.model().index(0, place.model().leadCount()));
    place.key(Qt::Key_End);
    CHECK(place.view().currentIndex().column() == place.model().columnCount() - 1);
    place.key(Qt::Key_End, Qt::ControlModifier);
    CHECK(place.view().currentIndex() == place.model().index(4, place.model().columnCount() - 1));
    place.goTo(0, kWages);
    place.key(Qt::Key_Down, Qt::ShiftModifier);
    place.key(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(place.view().block().height() == 2);
    CHECK(place.view().block().width() == 2);
}

TEST_CASE("Ctrl+D fills down, Ctrl+R to the right, Delete clears, each as one change")
{
    Place place(4);
    place.goTo(0, kWages);
    place.type(u"9"_s);
    place.key(Qt::Key_Return);
    place.model().flush();
    place.goTo(0, kWages);
    for (int i = 0; i < 3; ++i)
        place.key(Qt::Key_Down, Qt::ShiftModifier);
    const qsizetype before = place.changeCount();
    place.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(place.changeCount() == before + 1);
    CHECK(place.stored(3, kWages) == Value(qint64{900}));
    place.goTo(0, kWages);
    place.key(Qt::Key_Right, Qt::ShiftModifier);
    place.key(Qt::Key_R, Qt::ControlModifier);
    CHECK(place.stored(0, fields::income::wages_department_post) == Value(qint64{900}));
    place.goTo(0, kWages);
    place.key(Qt::Key_Down, Qt::ShiftModifier);
    place.key(Qt::Key_Delete);
    CHECK(isEmpty(place.stored(0, kWages)));
    CHECK(isEmpty(place.stored(1, kWages)));
    CHECK(place.stored(2, kWages) == Value(qint64{900}));
    QTest::mouseClick(&place.find<QPushButton>(u"grid_undo"_s), Qt::LeftButton);
    CHECK(place.stored(1, kWages) == Value(qint64{900}));
}

TEST_CASE("twenty households' wages take as many keys as their digits and one Enter each")
{
    Place place(20);
    place.goTo(0, kWages);
    place.keys = 0;
    for (int i = 0; i < 20; ++i) {
        place.type(u"12000"_s);
        place.key(Qt::Key_Return);
    }
    CHECK(place.keys == 120); // the table in ui/screens/grid/README.md
    CHECK(place.stored(19, kWages) == Value(qint64{12'000'00}));
    place.goTo(0, kPost);
    place.keys = 0;
    place.type(u"12000"_s);
    place.key(Qt::Key_Return);
    place.view().goTo(place.model().index(0, place.column(kPost)));
    place.view().goTo(place.model().index(19, place.column(kPost)), true);
    place.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(place.stored(19, kPost) == Value(qint64{12'000'00}));
}

TEST_CASE("Ctrl+F finds a text in the cells and Enter goes on to the next")
{
    Place place;
    place.goTo(0, kWages);
    place.put(u"71\n8\n72\n"_s);
    place.key(Qt::Key_V, Qt::ControlModifier);
    place.goTo(0, kWages);
    place.key(Qt::Key_F, Qt::ControlModifier);
    place.type(u"7"_s);
    place.key(Qt::Key_Return);
    CHECK(place.shown(place.view().currentIndex().row(), kWages).contains(u'7'));
    CHECK(place.view().currentIndex().isValid());
    place.key(Qt::Key_Escape);
    CHECK(place.view().hasFocus());
}
