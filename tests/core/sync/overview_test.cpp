// A township of many villages: one stick with all their packages, one overview, receipts for all in one step, and on to the
// county.
#include "tests/core/sync/offices.h"

#include "core/sync/overview.h"

using namespace mingbai;
using namespace mingbai::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int kVillages = 20;

QString divisionOf(int village)
{
    return u"211324102%1"_s.arg(200 + village);
}

} // namespace

TEST_CASE("twenty villages report to one township, which sees how each stands and answers all in one step")
{
    Office above = township();
    Office county(u"county"_s, kCounty, u"County"_s);
    enrolWith(above, county);
    const QTemporaryDir stick;
    std::vector<std::unique_ptr<Office>> villages;
    for (int i = 0; i < kVillages; ++i) {
        villages.push_back(std::make_unique<Office>(u"village"_s, divisionOf(i), u"Village %1"_s.arg(i)));
        Office& home = *villages.back();
        enrolWith(home, above);
        for (int j = 0; j <= i % 3; ++j) {
            const QString id = household(home, u"%1"_s.arg(100 + j), divisionOf(i));
            if (j == 0)
                home.ledger().apply(
                    ChangeSet().create(entities::income, home.ledger().newId(), id, {{fields::income::year.id(), qint64{2024}}}));
        }
        if (i > 0) // the first has not reported yet
            static_cast<void>(packed(home, stick.path()));
    }
    const std::vector<TakeResult> taken = takeAll(above.ledger(), {stick.path()}, {});
    CHECK(taken.size() == kVillages - 1);
    CHECK(std::ranges::all_of(taken, [](const TakeResult& each) { return each.status == TakeStatus::Taken; }));

    QString remarked;
    above.ledger().forEach(entities::household, [&](const Record& record) {
        if (textOf(record.value(fields::household::village)) == divisionOf(5))
            remarked = record.id;
    });
    addRemark(above.ledger(), remarked, {}, u"Who lives there?"_s);

    const std::vector<PlaceOverview> places = placesBelow(above.ledger());
    REQUIRE(places.size() == kVillages);
    CHECK_FALSE(places[0].last);
    CHECK(places[0].households == 0);
    for (int i = 1; i < kVillages; ++i) {
        const PlaceOverview& place = places[static_cast<std::size_t>(i)];
        INFO(place.name.toStdString());
        CHECK(place.name == u"Village %1"_s.arg(i));
        REQUIRE(place.last);
        CHECK(place.last->number == 1);
        CHECK(place.undecided == 1);
        CHECK(place.households == 1 + i % 3);
        CHECK(place.withIncome == 1);
        CHECK(place.remarks == (i == 5 ? 1 : 0));
    }

    const std::vector<ReceiptResult> receipts = writeReceipts(
        above.ledger(), {stick.path(), u"all"_s, package_codes::approved, {}});
    REQUIRE(receipts.size() == kVillages);
    for (const std::unique_ptr<Office>& home : villages) {
        // The whole stick, as it comes: its own package, packages of strangers and receipts for others lie there, too.
        const std::vector<TakeResult> mine = takeAll(home->ledger(), {stick.path()}, {});
        REQUIRE(mine.size() == 1);
        CHECK(mine[0].status == TakeStatus::Taken);
        CHECK(syncStatus(home->ledger()).unacknowledged == 0);
    }
    CHECK(syncStatus(villages[5]->ledger()).remarks == 1);
    CHECK(syncStatus(villages[6]->ledger()).remarks == 0);

    const TakeResult onward = take(county, packed(above, stick.filePath(u"county"_s)).file);
    CHECK(onward.status == TakeStatus::Taken);
    CHECK(county.ledger().count(entities::household) == above.ledger().count(entities::household));
    REQUIRE(placesBelow(county.ledger()).size() == 1);
    CHECK(placesBelow(county.ledger())[0].households == above.ledger().count(entities::household));
    CHECK_THROWS_AS(set(county, fields::household::phone, remarked, u"13800000009"_s), Failure);
}

TEST_CASE("receipts for several villages are all written or none: the stick may fill up between two")
{
    Office above = township();
    const QTemporaryDir folder;
    for (int i = 0; i < 2; ++i) {
        Office home(u"village"_s, divisionOf(i), u"Village %1"_s.arg(i));
        enrolWith(home, above);
        household(home, u"100"_s, divisionOf(i));
        REQUIRE(take(above, packed(home, folder.path()).file).status == TakeStatus::Taken);
    }
    const auto written = [&](const QString& name) {
        return writeReceipts(above.ledger(), {folder.filePath(name), u"all"_s, package_codes::approved, {}});
    };
    const std::vector<ReceiptResult> before = written(u"before"_s);
    REQUIRE(before.size() == 2);
    const QDir full(folder.filePath(u"full"_s));
    const QString inTheWay = QFileInfo(before[1].file).fileName().replace("000002"_L1, "000004"_L1);
    REQUIRE(full.mkpath(inTheWay)); // a folder of the second one's name: it cannot be written
    CHECK_THROWS_AS(written(u"full"_s), Failure);
    CHECK(full.entryList(QDir::Files | QDir::Hidden).isEmpty());
    CHECK(written(u"again"_s)[0].number == before[1].number + 1);
}
