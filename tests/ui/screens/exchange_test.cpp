#include "ui/screens/exchange/exchange_screen.h"

#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/scripted_prompt.h"
#include "ui/shell/ledger_notes.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

struct Place {
    Place() { screen.show(); }
    template <typename Widget> Widget& find(const QString& name)
    {
        auto* found = screen.findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    void click(const QString& name) { QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton); }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(sample.folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    /// As a person does: by the list that drops down.
    void choose(QComboBox& box, int index)
    {
        box.setFocus();
        box.showPopup();
        const QModelIndex item = box.model()->index(index, 0);
        box.view()->setCurrentIndex(item);
        QTest::keyClick(box.view(), Qt::Key_Return);
        QCoreApplication::processEvents();
    }
    qint64 households() { return sample.session.ledger().count(entities::household); }

    test::SampleSession sample;
    test::Script script;
    test::ScriptedPrompt prompt{script};
    ExchangeScreen screen{sample.session};
};

const QByteArray kRoster = "户编号,姓名,与户主关系,证件号码,组,家里有几头驴\r\n"
                           "001,王丽,户主,211324197005050023,一组,1\r\n"
                           "001,赵小明,之子,211324199503030016,一组,1\r\n"
                           "002,李强,户主,不知道,二组,0\r\n";

} // namespace

TEST_CASE("a roster is shown before it is taken in, and taken back whole")
{
    Place place;
    place.script.file = place.write(u"roster.csv"_s, kRoster);
    place.click(u"import_choose"_s);
    CHECK(place.households() == 0);
    auto& columns = place.find<QTableWidget>(u"plan_columns"_s);
    CHECK(columns.isVisible());
    CHECK(columns.rowCount() == 6);
    CHECK(place.find<QTableView>(u"plan_remarks"_s).model()->rowCount() > 0);
    const QSignalSpy noticed(&place.screen, &Screen::noticed);
    place.click(u"plan_apply"_s);
    CHECK(place.households() == 1); // the other household's only row has no ID number that could be right
    CHECK(place.sample.session.ledger().count(entities::person) == 2);
    CHECK(noticed.size() == 1);
    place.sample.session.undo();
    CHECK(place.households() == 0);
}

TEST_CASE("nothing is taken when the plan is put aside")
{
    Place place;
    place.screen.plan(place.write(u"roster.csv"_s, kRoster));
    place.click(u"plan_close"_s);
    CHECK(place.households() == 0);
    CHECK(place.find<QPushButton>(u"import_choose"_s).isVisible());
}

TEST_CASE("the remarks of a plan are saved as a table")
{
    Place place;
    place.screen.plan(place.write(u"roster.csv"_s, kRoster));
    place.script.file = place.sample.folder.filePath(u"remarks.csv"_s);
    place.click(u"plan_report"_s);
    QFile report(place.script.file);
    REQUIRE(report.open(QIODevice::ReadOnly));
    CHECK(report.readAll().count('\n') > 1);
}

TEST_CASE("a file that is no table is refused and nothing is shown")
{
    Place place;
    const QSignalSpy failed(&place.sample.session, &Session::failed);
    place.screen.plan(place.write(u"picture.csv"_s, QByteArray("\x00\x01\x02\xff\xfe\x00", 6)));
    CHECK(failed.size() == 1);
    CHECK(place.find<QPushButton>(u"import_choose"_s).isVisible());
}

TEST_CASE("plain data leave the ledger only after a yes, and the ledger remembers it")
{
    Place place;
    place.sample.addHousehold(u"王丽"_s);
    place.script.file = place.sample.folder.filePath(u"out.json"_s);
    place.click(u"export_json_button"_s);
    CHECK_FALSE(QFile::exists(place.script.file));
    CHECK_FALSE(lastExport(place.sample.session.ledger()));
    place.script.yes = true;
    place.click(u"export_json_button"_s);
    QFile out(place.script.file);
    REQUIRE(out.open(QIODevice::ReadOnly));
    CHECK(QJsonDocument::fromJson(out.readAll()).object()[u"format"_s] == u"mingbai"_s);
    REQUIRE(lastExport(place.sample.session.ledger()));
    CHECK(unsentChanges(place.sample.session.ledger(), 10) == 0);
}

TEST_CASE("CSV tables are written into the folder chosen")
{
    Place place;
    place.sample.addHousehold(u"王丽"_s);
    place.script.yes = true;
    place.script.file = place.sample.folder.filePath(u"tables"_s);
    place.click(u"export_csv_button"_s);
    CHECK(QFile::exists(place.script.file + "/household.csv"_L1));
    CHECK(QFile::exists(place.script.file + "/datapackage.json"_L1));
}

TEST_CASE("a workbook shows its sheet, and another can be chosen")
{
    Place place;
    place.screen.plan(QStringLiteral(MINGBAI_SOURCE_DIR "/tests/data/inbox/R02.xlsx"));
    auto& sheet = place.find<QComboBox>(u"plan_sheet"_s);
    CHECK(sheet.isVisible());
    CHECK(sheet.count() == 2);
    CHECK(sheet.currentText() == u"收入表");
    CHECK(place.find<QTableWidget>(u"plan_columns"_s).rowCount() == 18);
    const QSignalSpy failed(&place.sample.session, &Session::failed);
    place.choose(sheet, 0); // words only
    CHECK(failed.size() == 1);
    CHECK(sheet.currentText() == u"收入表");
    CHECK(place.find<QTableWidget>(u"plan_columns"_s).rowCount() == 18);
}

TEST_CASE("the match of a column is mended, shown at once, and known for the next table with these headings")
{
    Place place;
    const QString path = place.write(u"roster.csv"_s, "户编号,户主姓名,养着几头\r\n001,王丽,三头驴\r\n");
    place.screen.plan(path);
    auto& box = place.find<QComboBox>(u"plan_column_3"_s);
    CHECK(box.currentData().toString().isEmpty());
    place.choose(box, box.findData(u"household.note"_s));
    CHECK(place.find<QComboBox>(u"plan_column_3"_s).currentData().toString() == u"household.note");
    auto& changes = place.find<QTreeWidget>(u"plan_changes"_s);
    CHECK_FALSE(changes.findItems(u"三头驴"_s, Qt::MatchExactly | Qt::MatchRecursive, 2).isEmpty());
    place.click(u"plan_apply"_s);
    CHECK(place.households() == 1);
    place.screen.plan(path);
    CHECK(place.find<QComboBox>(u"plan_column_3"_s).currentData().toString() == u"household.note");
}

TEST_CASE("what would change in a known household is shown field by field, before and after")
{
    Place place;
    place.screen.plan(place.write(u"first.csv"_s, "户编号,户主姓名,村民小组\r\n001,王丽,一组\r\n"));
    place.click(u"plan_apply"_s);
    place.screen.plan(place.write(u"second.csv"_s, "户编号,户主姓名,村民小组\r\n001,王丽,二组\r\n"));
    const QList<QTreeWidgetItem*> lines = place.find<QTreeWidget>(u"plan_changes"_s)
                                              .findItems(u"二组"_s, Qt::MatchExactly | Qt::MatchRecursive, 2);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front()->text(1) == u"一组");
}

TEST_CASE("the remarks of a plan are saved as a workbook with the rows to mend")
{
    Place place;
    place.screen.plan(place.write(u"roster.csv"_s, kRoster));
    place.script.file = place.sample.folder.filePath(u"remarks.xlsx"_s);
    place.click(u"plan_report"_s);
    QFile report(place.script.file);
    REQUIRE(report.open(QIODevice::ReadOnly));
    CHECK(report.read(2) == "PK");
}

TEST_CASE("a household that is unticked is left out, the others are taken in")
{
    Place place;
    place.screen.plan(place.write(u"roster.csv"_s, "户编号,户主姓名,村民小组\r\n001,王丽,一组\r\n002,李强,一组\r\n"));
    auto& changes = place.find<QTreeWidget>(u"plan_changes"_s);
    const QList<QTreeWidgetItem*> lines = changes.findItems(u"王丽"_s, Qt::MatchStartsWith | Qt::MatchRecursive);
    REQUIRE(lines.size() == 1);
    changes.setCurrentItem(lines.front());
    changes.setFocus();
    QTest::keyClick(&changes, Qt::Key_Space);
    CHECK(changes.topLevelItem(0)->checkState(0) == Qt::PartiallyChecked);
    place.click(u"plan_apply"_s);
    CHECK(place.households() == 1);
    CHECK(place.sample.session.ledger().count(entities::person) == 1);
}

TEST_CASE("one record of a known household is left out, and nothing is taken when all is unticked")
{
    Place place;
    place.screen.plan(place.write(u"first.csv"_s, "户编号,户主姓名,村民小组\r\n001,王丽,一组\r\n002,李强,一组\r\n"));
    place.click(u"plan_apply"_s);
    place.screen.plan(place.write(u"second.csv"_s, "户编号,户主姓名,村民小组\r\n001,王丽,二组\r\n002,李强,三组\r\n"));
    auto& changes = place.find<QTreeWidget>(u"plan_changes"_s);
    const QList<QTreeWidgetItem*> lines = changes.findItems(u"三组"_s, Qt::MatchExactly | Qt::MatchRecursive, 2);
    REQUIRE(lines.size() == 1);
    changes.setFocus();
    changes.setCurrentItem(lines.front()->parent());
    QTest::keyClick(&changes, Qt::Key_Space);
    place.click(u"plan_apply"_s);
    QStringList groups;
    for (const Record& household : place.sample.session.ledger().records(entities::household, {}))
        groups << textOf(household.value(fields::household::group_name));
    CHECK(groups == QStringList{u"二组"_s, u"一组"_s});

    place.screen.plan(place.sample.folder.filePath(u"second.csv"_s));
    changes.setCurrentItem(changes.topLevelItem(0));
    QTest::keyClick(&changes, Qt::Key_Space);
    CHECK_FALSE(place.find<QPushButton>(u"plan_apply"_s).isEnabled());
}
