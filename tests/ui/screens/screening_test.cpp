// A round of screening, worked off by marking rows.
#include "core/casework/screening.h"
#include "core/dictionary/fields.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "ui/screens/cases/cases_screen.h"
#include "ui/screens/workbench/workbench_screen.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

struct Place {
    Place()
    {
        for (const QString& group : {u"一组"_s, u"一组"_s, u"二组"_s})
            households += sample.addHousehold(u"张三"_s, group);
        screen.resize(1200, 700);
        screen.show();
    }

    QString enterRound()
    {
        Ledger& ledger = sample.session.ledger();
        const QString village = ledger.newId();
        QString round = ledger.newId();
        sample.session.apply(
            ChangeSet()
                .create(entities::village, village, {}, {{fields::village::code.id(), ledger.identity().division}})
                .create(entities::screening_round, round, village,
                    {{fields::screening_round::name.id(), u"春季排查"_s},
                        {fields::screening_round::starts_on.id(), u"2026-02-20"_s},
                        {fields::screening_round::due_on.id(), u"2026-03-12"_s}}));
        return round;
    }

    template <typename Widget> Widget& find(const QString& name)
    {
        auto* found = screen.findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }

    QString words() { return find<QLabel>(u"screening_words"_s).text(); }
    int rows() { return find<QTableView>(u"screening_table"_s).model()->rowCount(); }
    void mark(const QString& state) { QTest::mouseClick(&find<QPushButton>(u"screening_mark_"_s + state), Qt::LeftButton); }

    test::SampleSession sample;
    QStringList households;
    CasesScreen screen{sample.session};
};

} // namespace

TEST_CASE("without a round the page leads to where rounds are entered")
{
    Place place;
    QSignalSpy wanted(&place.screen, &CasesScreen::villageWanted);
    place.screen.openScreening();
    CHECK(place.find<QTabWidget>(u"cases_tabs"_s).isVisibleTo(&place.screen));
    QTest::mouseClick(&place.find<QPushButton>(u"screening_new_round"_s), Qt::LeftButton);
    CHECK(wanted.size() == 1);
}

TEST_CASE("households are noted many at a time, one change each time, and leave the list")
{
    Place place;
    const QString round = place.enterRound();
    place.screen.openScreening();
    CHECK(place.rows() == 3);
    CHECK(place.words() == u"0 of 3 households done · 10 day(s) left"_s);
    QSignalSpy said(&place.screen, &Screen::said);
    place.mark(u"1"_s); // no row is marked yet
    CHECK(said.size() == 1);
    CHECK(place.sample.session.ledger().count(entities::screening) == 0);

    auto& groups = place.find<QComboBox>(u"screening_group"_s);
    groups.setCurrentIndex(groups.findData(u"一组"_s));
    CHECK(place.rows() == 2);
    auto& table = place.find<QTableView>(u"screening_table"_s);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
    place.mark(u"1"_s);
    CHECK(place.rows() == 0);
    CHECK(place.words().startsWith(u"2 of 3"_s));
    CHECK(groups.currentText().contains(u"2/2"_s));
    const Record seen = place.sample.session.ledger().records(entities::screening, place.households.front()).front();
    CHECK(textOf(seen.value(fields::screening::screening_round)) == round);
    CHECK(textOf(seen.value(fields::screening::screened_on)) == u"2026-03-02");
    place.find<QCheckBox>(u"screening_with_done"_s).click();
    CHECK(place.rows() == 2);
    REQUIRE(place.sample.session.undo());
    CHECK(QTest::qWaitFor([&] { return place.words().startsWith(u"0 of 3"_s); }));
}

TEST_CASE("the workbench shows how far the round is, and opens what is still to do")
{
    Place place;
    WorkbenchScreen workbench(place.sample.session);
    workbench.resize(1200, 700);
    workbench.show();
    auto* tile = workbench.findChild<QAbstractButton*>(u"tile_screening"_s);
    REQUIRE(tile != nullptr);
    CHECK_FALSE(tile->isVisible());
    const QString round = place.enterRound();
    Ledger& ledger = place.sample.session.ledger();
    place.sample.session.apply(markScreened(ledger, round, {place.households.front()}, u"1"_s, QDate(2026, 3, 2)));
    CHECK(QTest::qWaitFor([&] { return tile->accessibleName().contains(u"1 of 3"_s); }));
    CHECK(tile->isVisible());
    QSignalSpy wanted(&workbench, &WorkbenchScreen::screeningWanted);
    QTest::mouseClick(tile, Qt::LeftButton);
    CHECK(wanted.size() == 1);
}
