#include "ui/screens/households/households_screen.h"

#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "ui/screens/households/list_pane.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

struct Place {
    Place()
    {
        screen.resize(1280, 640);
        screen.show();
        REQUIRE(QTest::qWaitForWindowActive(&screen));
    }
    template <typename Widget> Widget& find(const QString& name)
    {
        auto* found = screen.findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    QString head(int row) { return find<QTableView>(u"household_list"_s).model()->index(row, 0).data().toString(); }
    int rows() { return find<QTableView>(u"household_list"_s).model()->rowCount(); }

    test::SampleSession sample;
    HouseholdsScreen screen{sample.session};
};

} // namespace

TEST_CASE("typing narrows the list, and Enter opens the first household left")
{
    Place place;
    place.sample.addHousehold(u"王丽"_s);
    const QString wanted = place.sample.addHousehold(u"赵强"_s, u"二组"_s);
    auto& field = place.find<QLineEdit>(u"household_filter"_s);
    QTest::keyClicks(&field, u"zq"_s);
    REQUIRE(place.rows() == 1);
    CHECK(place.head(0) == u"赵强"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(place.screen.current() == wanted);
    QTest::mouseClick(&place.find<QPushButton>(u"filter_clear"_s), Qt::LeftButton);
    CHECK(place.rows() == 2);
}

TEST_CASE("arrows go through the households and the dossier follows")
{
    Place place;
    place.sample.addHousehold(u"王丽"_s);
    const QString second = place.sample.addHousehold(u"赵强"_s);
    place.screen.shown();
    auto& list = place.find<QTableView>(u"household_list"_s);
    QTest::keyClick(&list, Qt::Key_Down);
    CHECK(QTest::qWaitFor([&] { return place.screen.current() == second; }));
}

TEST_CASE("choices by group and type narrow the list")
{
    Place place;
    place.sample.addHousehold(u"王丽"_s, u"一组"_s, u"1"_s);
    place.sample.addHousehold(u"赵强"_s, u"二组"_s, u"2"_s);
    auto& group = place.find<QComboBox>(u"filter_group"_s);
    group.showPopup(); // what it offers is read when it is looked at
    group.hidePopup();
    group.setCurrentIndex(group.findData(u"二组"_s));
    REQUIRE(place.rows() == 1);
    CHECK(place.head(0) == u"赵强"_s);
    auto& type = place.find<QComboBox>(u"filter_type"_s);
    type.setCurrentIndex(type.findData(u"1"_s));
    CHECK(place.rows() == 0);
    CHECK(place.find<QPushButton>(u"empty_clear"_s).isVisible());
}

TEST_CASE("every check that found something can be chosen as a filter")
{
    Place place;
    place.sample.addHouseholds(2);
    auto& findings = place.find<QComboBox>(u"filter_findings"_s);
    findings.showPopup();
    findings.hidePopup();
    const auto counts = place.sample.session.checks().countsByCheck();
    REQUIRE_FALSE(counts.empty());
    const int index = findings.findData(u"check:%1"_s.arg(counts.front().check));
    REQUIRE(index > 0);
    findings.setCurrentIndex(index);
    CHECK(place.rows() > 0);
}

TEST_CASE("an empty ledger says how to begin")
{
    Place place;
    CHECK(place.find<QPushButton>(u"empty_import"_s).isVisible());
    const QSignalSpy imports(&place.screen, &HouseholdsScreen::importWanted);
    QTest::mouseClick(&place.find<QPushButton>(u"empty_import"_s), Qt::LeftButton);
    CHECK(imports.size() == 1);
}

TEST_CASE("Ctrl+N makes a household of this village in the group that is filtered, and opens it")
{
    Place place;
    place.sample.addHousehold(u"赵强"_s, u"二组"_s);
    auto& group = place.find<QComboBox>(u"filter_group"_s);
    group.showPopup(); // what it offers is read when it is looked at
    group.hidePopup();
    group.setCurrentIndex(group.findData(u"二组"_s));
    QTest::keyClick(&place.screen, Qt::Key_N, Qt::ControlModifier);
    REQUIRE(place.rows() == 2);
    const auto made = place.sample.session.ledger().record(entities::household, place.screen.current());
    REQUIRE(made);
    CHECK(textOf(made->value(fields::household::village)) == u"211324001200"_s);
    CHECK(textOf(made->value(fields::household::group_name)) == u"二组"_s);
    CHECK(textOf(made->value(fields::household::status)) == u"1"_s);
    place.sample.session.undo();
    CHECK(place.rows() == 1);
}

TEST_CASE("a household that the filters leave out is shown all the same when it is asked for")
{
    Place place;
    const QString wanted = place.sample.addHousehold(u"王丽"_s);
    place.find<QLineEdit>(u"household_filter"_s).setText(u"nobody"_s);
    REQUIRE(place.rows() == 0);
    place.screen.openHousehold(wanted, {}, {}, {});
    CHECK(place.screen.current() == wanted);
    CHECK(place.rows() == 1);
}

TEST_CASE("Ctrl+F brings the keyboard to the filter")
{
    Place place;
    place.sample.addHousehold(u"王丽"_s);
    place.find<QTableView>(u"household_list"_s).setFocus();
    QTest::keyClick(&place.find<QTableView>(u"household_list"_s), Qt::Key_F, Qt::ControlModifier);
    CHECK(place.find<QLineEdit>(u"household_filter"_s).hasFocus());
}
