#include "ui/screens/workbench/workbench_screen.h"

#include "core/casework/casework.h"
#include "core/dictionary/fields.h"
#include "core/dictionary/formatting.h"
#include "core/sync/remarks.h"
#include "tests/support/catch_qt.h"
#include "tests/support/demo_desk.h"
#include "tests/support/sample_session.h"
#include "ui/models/grid_model.h"
#include "ui/screens/cases/due_table.h"
#include "ui/screens/grid/grid_screen.h"
#include "ui/screens/grid/grid_view.h"
#include "ui/screens/workbench/income_chart.h"

#include <QAbstractButton>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

struct Place {
    Place()
    {
        QObject::connect(
            &screen, &WorkbenchScreen::listWanted, &screen, [this](const HouseholdFilter& filter) { wanted << filter; });
        screen.resize(1200, 700);
        screen.show();
    }
    QAbstractButton& tile(const QString& name)
    {
        auto* found = screen.findChild<QAbstractButton*>(name);
        REQUIRE(found != nullptr);
        return *found;
    }
    bool says(const QString& name, const QString& words)
    {
        return QTest::qWaitFor([&] { return tile(name).accessibleName().contains(words); });
    }
    QListView& toMend() { return *screen.findChild<QListView*>(u"workbench_to_mend"_s); }

    test::SampleSession sample;
    WorkbenchScreen screen{sample.session};
    QList<HouseholdFilter> wanted;
};

} // namespace

TEST_CASE("the tiles count households and people, and count again after a change")
{
    Place place;
    CHECK(place.says(u"tile_households"_s, u"0"_s));
    place.sample.addHouseholds(12);
    CHECK(place.says(u"tile_households"_s, u"12"_s));
    CHECK(place.says(u"tile_people"_s, u"12"_s));
}

TEST_CASE("a tile opens the list behind its figure")
{
    Place place;
    QTest::mouseClick(&place.tile(u"tile_open"_s), Qt::LeftButton);
    REQUIRE(place.wanted.size() == 1);
    CHECK(place.wanted.front().openCasesOnly);
}

TEST_CASE("what is to be mended is listed with its number, and opens the households it stands at")
{
    Place place;
    place.sample.session.checks().runAll();
    const QString household = place.sample.addHousehold(u"王丽"_s);
    const QString person = place.sample.session.ledger().records(entities::person, household).front().id;
    place.sample.session.apply(ChangeSet().set(fields::person::id_number, person, u"211324198001010011"_s));
    QAbstractItemModel& rows = *place.toMend().model();
    const auto text = [&] {
        QStringList all;
        for (int row = 0; row < rows.rowCount(); ++row)
            all << rows.index(row, 0).data().toString();
        return all.join(u'\n');
    };
    REQUIRE(QTest::qWaitFor([&] { return rows.rowCount() > 0; }));
    INFO(text().toStdString());
    CHECK_FALSE(text().contains(u"{"_s));
    CHECK_FALSE(text().contains(u"……"_s));
    Q_EMIT place.toMend().activated(rows.index(0, 0));
    REQUIRE(place.wanted.size() == 1);
    CHECK_FALSE(place.wanted.front().check.isEmpty());
}

TEST_CASE("a workbench that goes while its figures are read breaks the reading off")
{
    test::SampleSession sample;
    sample.addHouseholds(200);
    {
        WorkbenchScreen screen(sample.session);
        screen.show();
        QCoreApplication::processEvents();
    }
    CHECK(sample.session.apply(ChangeSet())); // the ledger is free again
}

TEST_CASE("what is due stands in front with its deadline, and a double click opens the lead")
{
    Place place;
    const QString household = place.sample.addHousehold(u"王丽"_s);
    Casework casework(place.sample.session.ledger());
    const QString lead =
        casework.addLead(household, {{fields::lead::found_on.id(), u"2026-02-26"_s}, {fields::lead::source.id(), u"1"_s}}).record;
    auto& due = *place.screen.findChild<DueTable*>(u"due_table"_s);
    REQUIRE(QTest::qWaitFor([&] { return due.model()->rowCount() == 1; }));
    CHECK(due.model()->index(0, 0).data().toString() == dayText(QDate(2026, 3, 13)));
    QString opened;
    QObject::connect(&place.screen, &WorkbenchScreen::leadWanted, &place.screen, [&](const QString& id) { opened = id; });
    const QPoint cell = due.visualRect(due.model()->index(0, 2)).center();
    QTest::mouseClick(due.viewport(), Qt::LeftButton, Qt::NoModifier, cell);
    QTest::mouseDClick(due.viewport(), Qt::LeftButton, Qt::NoModifier, cell);
    CHECK(opened == lead);
}

TEST_CASE("a kind of income opens the households behind it, the largest first, by mouse and by keyboard")
{
    test::DemoDesk demo(8);
    demo.window().showPlace(Desk::WorkbenchPlace);
    auto& chart = *demo.window().findChild<IncomeChart*>();
    auto& table = *demo.window().findChild<QTableWidget*>(u"income_chart_table"_s);
    REQUIRE(QTest::qWaitFor([&] { return table.rowCount() == 4 && table.columnCount() > 1; }));
    const auto shown = [&](const FieldName& kind, int year) {
        auto* grid = qobject_cast<GridScreen*>(demo.window().currentScreen());
        REQUIRE(grid != nullptr);
        CHECK(grid->model().year() == year);
        CHECK(grid->model().field(grid->model().orderColumn())->id == kind.field);
        CHECK(grid->view().currentIndex().column() == grid->model().orderColumn());
        const int column = grid->model().orderColumn();
        for (int row = 1; row < grid->model().rowCount(); ++row) {
            const Value value = grid->model().value(row, column);
            if (!isEmpty(value))
                CHECK(integerOf(grid->model().value(row - 1, column)) >= integerOf(value));
        }
    };
    // The bars of the newest year stand last; the second kind is business.
    const auto* series = qobject_cast<QBarSeries*>(chart.findChild<QChartView*>()->chart()->series().front());
    REQUIRE(series != nullptr);
    QBarSet* bars = series->barSets().last();
    const int year = bars->label().toInt();
    Q_EMIT bars->clicked(1);
    shown(fields::income::business_net, year);

    demo.window().showPlace(Desk::WorkbenchPlace);
    QTest::mouseClick(chart.findChild<QAbstractButton*>(u"income_chart_as_table"_s), Qt::LeftButton);
    table.setFocus();
    table.setCurrentCell(0, 1);
    QTest::keyClick(&table, Qt::Key_Return);
    shown(fields::income::wages, table.horizontalHeaderItem(1)->text().toInt());
}

TEST_CASE("what the township sent back stands on the workbench, and opens at the answer that is meant")
{
    Place place;
    place.sample.addHouseholds(1);
    Ledger& ledger = place.sample.session.ledger();
    auto* const toDo = place.screen.findChild<QTabWidget*>(u"workbench_to_do"_s);
    auto* const sentBack = place.screen.findChild<QTableWidget*>(u"workbench_sent_back"_s);
    const int tab = toDo->indexOf(sentBack);
    REQUIRE(QTest::qWaitFor([&] { return place.says(u"tile_households"_s, u"1"_s); }));
    CHECK_FALSE(toDo->isTabVisible(tab));
    const QString household = ledger.records(entities::household).front().id;
    addRemark(ledger, household, fields::household::phone.id(), u"Who answers there?"_s);
    place.sample.session.changed({household});
    REQUIRE(QTest::qWaitFor([&] { return toDo->isTabVisible(tab); }));
    QSignalSpy opened(&place.screen, &Screen::householdWanted);
    toDo->setCurrentIndex(tab);
    QTest::keyClick(sentBack, Qt::Key_Down);
    Q_EMIT sentBack->cellActivated(0, 0);
    REQUIRE(opened.size() == 1);
    CHECK(opened.front().at(0).toString() == household);
    CHECK(opened.front().at(3).toString() == fields::household::phone.id());
}
