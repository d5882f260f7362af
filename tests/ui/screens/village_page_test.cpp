#include "ui/screens/settings/village_page.h"

#include "core/dictionary/fields.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/typing.h"
#include "ui/screens/dossier/records_page.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

struct Place {
    Place()
    {
        page.resize(1100, 700);
        page.show();
        QApplication::setActiveWindow(&page); // no window manager on the offscreen platform would do it
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    Ledger& ledger() { return sample.session.ledger(); }
    QString writeVillage()
    {
        QString id = ledger().newId();
        sample.session.apply(
            ChangeSet().create(entities::village, id, {}, {{fields::village::code.id(), ledger().identity().division}}));
        return id;
    }
    QTabWidget& tabs() { return *page.findChild<QTabWidget*>(u"village_tabs"_s); }
    RecordsPage& show(Name entity)
    {
        auto* records = page.findChild<RecordsPage*>(u"village_"_s + entity);
        REQUIRE(records != nullptr);
        tabs().setCurrentWidget(records);
        return *records;
    }
    /// Presses New and answers the field that opens.
    static void enter(RecordsPage& records, const QString& text)
    {
        records.findChild<QPushButton*>(u"new"_s)->click();
        test::typeText(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }

    test::SampleSession sample;
    VillagePage page{sample.session};
};

} // namespace

TEST_CASE("nothing can be entered for a village before the village itself is written")
{
    Place place;
    CHECK_FALSE(place.tabs().isTabEnabled(1));
    place.writeVillage();
    CHECK(place.tabs().isTabEnabled(1));
}

TEST_CASE("projects and problems are entered for the village, each on its tab")
{
    Place place;
    const QString village = place.writeVillage();
    for (const Name entity : {Name(entities::project), Name(entities::problem)}) {
        Place::enter(place.show(entity), u"P01"_s);
        CHECK(place.ledger().records(entity, village).size() == 1);
    }
}

TEST_CASE("a yield belongs to the asset that is chosen")
{
    Place place;
    const QString village = place.writeVillage();
    Place::enter(place.show(entities::asset), u"A01"_s);
    Place::enter(place.show(entities::asset), u"A02"_s);
    RecordsPage& yields = place.show(entities::asset_yield);
    auto* owner = yields.findChild<QComboBox*>(u"owner"_s);
    REQUIRE(owner != nullptr);
    REQUIRE(owner->count() == 2);
    owner->setCurrentIndex(1);
    const QString asset = owner->currentData().toString();
    Place::enter(yields, u"2024"_s);
    CHECK(place.ledger().records(entities::asset_yield, asset).size() == 1);
    CHECK(place.ledger().records(entities::asset, village).size() == 2);
}
