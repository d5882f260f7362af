#include "ui/models/search_model.h"

#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace mingbai;

TEST_CASE("people are found by name and by initials while typing")
{
    test::SampleSession sample;
    const QString id = sample.addHousehold(u"王丽"_s);
    sample.addHousehold(u"赵强"_s);
    SearchModel model(sample.session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const QString& typed : {u"王"_s, u"王丽"_s, u"wl"_s, u"wangli"_s}) {
        INFO(typed.toStdString());
        model.setText(typed);
        REQUIRE(model.rowCount() >= 1);
        CHECK(model.index(0).data().toString() == u"王丽"_s);
        CHECK(model.index(0).data(SearchModel::HouseholdIdRole).toString() == id);
    }
    model.setText(u"  "_s);
    CHECK(model.rowCount() == 0);
}

TEST_CASE("commands are found by their words, pinyin and initials, after the people")
{
    test::SampleSession sample;
    SearchModel model(sample.session);
    model.setCommands({{u"lock"_s, u"锁定"_s, u"Ctrl+L"_s}, {u"print"_s, u"Print cards"_s, {}}});
    for (const QString& typed : {u"锁"_s, u"suod"_s, u"sd"_s}) {
        INFO(typed.toStdString());
        model.setText(typed);
        REQUIRE(model.rowCount() == 1);
        CHECK(model.index(0).data(SearchModel::CommandIdRole).toString() == u"lock"_s);
        CHECK(model.index(0).data(SearchModel::DetailRole).toString() == u"Ctrl+L"_s);
    }
    model.setText(u"CARDS"_s);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.index(0).data(SearchModel::CommandIdRole).toString() == u"print"_s);
}
