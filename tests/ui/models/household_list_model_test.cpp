#include "ui/models/household_list_model.h"

#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace mingbai;
using Tester = QAbstractItemModelTester;

namespace {

HouseholdFilter ofGroup(const QString& group)
{
    HouseholdFilter filter;
    filter.group = group;
    return filter;
}

} // namespace

TEST_CASE("the household list keeps the promises of an item model")
{
    test::SampleSession sample;
    sample.addHouseholds(3);
    HouseholdListModel model(sample.session);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    sample.addHousehold(u"王丽"_s);
    sample.session.undo();
    model.setFilter(ofGroup(u"二组"_s));
    sample.addHousehold(u"李强"_s, u"二组"_s);
    CHECK(model.rowCount() == 1);
}

TEST_CASE("a household shows its head, group and number of people")
{
    test::SampleSession sample;
    const QString id = sample.addHousehold(u"王丽"_s, u"三组"_s, u"2"_s);
    const HouseholdListModel model(sample.session);
    REQUIRE(model.rowCount() == 1);
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    CHECK(text(HouseholdListModel::Head) == u"王丽"_s);
    CHECK(text(HouseholdListModel::Group) == u"三组"_s);
    CHECK(text(HouseholdListModel::Members) == u"1"_s);
    CHECK(text(HouseholdListModel::BaseType) == u"脱贫户"_s);
    CHECK(text(HouseholdListModel::MonitoringType).isEmpty());
    CHECK(model.householdAt(0) == id);
}

TEST_CASE("rows beyond the first page are read where they are looked at")
{
    test::SampleSession sample;
    const QStringList ids = sample.addHouseholds(200);
    HouseholdListModel model(sample.session);
    REQUIRE(model.rowCount() == 200);
    CHECK(model.index(199, HouseholdListModel::Head).data().toString() == u"张199"_s);
    CHECK(model.index(64, HouseholdListModel::Head).data().toString() == u"张64"_s);
    CHECK(model.indexOf(ids[130]) == 130);
    CHECK(model.households() == ids);
}

TEST_CASE("a change repaints the household it touched and no other")
{
    test::SampleSession sample;
    const QStringList ids = sample.addHouseholds(5);
    const HouseholdListModel model(sample.session);
    CHECK(model.index(3, HouseholdListModel::Group).data().toString() == u"一组"_s);
    const QSignalSpy repainted(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    sample.session.apply(ChangeSet().set(fields::household::group_name, ids[3], u"七组"_s));
    REQUIRE(repainted.size() == 1);
    CHECK(repainted[0][0].value<QModelIndex>().row() == 3);
    CHECK(reset.isEmpty());
    CHECK(model.index(3, HouseholdListModel::Group).data().toString() == u"七组"_s);
}

TEST_CASE("a household that no longer fits the filter leaves the list, and comes back with undo")
{
    test::SampleSession sample;
    const QStringList ids = sample.addHouseholds(5);
    HouseholdListModel model(sample.session);
    model.setFilter(ofGroup(u"一组"_s));
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    sample.session.apply(ChangeSet().set(fields::household::group_name, ids[2], u"七组"_s));
    CHECK(model.rowCount() == 4);
    REQUIRE(removed.size() == 1);
    CHECK(removed[0][1].toInt() == 2);
    CHECK(model.indexOf(ids[2]) == -1);
    sample.session.undo();
    CHECK(model.rowCount() == 5);
    REQUIRE(inserted.size() == 1);
    CHECK(model.householdAt(2) == ids[2]);
}

TEST_CASE("while a task has the ledger the list waits, and then shows what the task did")
{
    test::SampleSession sample;
    HouseholdListModel model(sample.session);
    sample.session.beginTask();
    sample.addHouseholds(2);
    CHECK(model.rowCount() == 0);
    sample.session.endTask();
    CHECK(model.rowCount() == 2);
}
