#include "core/exchange/xlsx_export.h"
#include "core/ledger/history.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_session.h"
#include "tests/support/scripted_prompt.h"
#include "tests/support/typing.h"
#include "tests/support/workbook.h"
#include "ui/screens/exchange/exchange_screen.h"
#include "ui/screens/households/households_screen.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mingbai;

namespace {

struct Place {
    Place()
    {
        poor = sample.addHousehold(u"王丽"_s, u"一组"_s, u"2"_s);
        sample.addHousehold(u"赵强"_s, u"二组"_s, u"2"_s);
        sample.addHousehold(u"李明"_s, u"二组"_s);
        ChangeSet phone;
        phone.set(fields::household::phone, poor, u"13812345678"_s);
        sample.session.apply(phone);
        screen.resize(1280, 640);
        screen.show();
        QTest::mouseClick(&find<QPushButton>(u"lists_open"_s), Qt::LeftButton);
    }
    template <typename Widget> Widget& find(const QString& name)
    {
        auto* found = screen.findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    void click(const QString& name) { QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton); }
    void choose(const QString& title)
    {
        auto& lists = find<QListWidget>(u"lists_choice"_s);
        const QList<QListWidgetItem*> found = lists.findItems(title, Qt::MatchExactly);
        REQUIRE(found.size() == 1);
        lists.scrollToItem(found.front());
        QTest::mouseClick(lists.viewport(), Qt::LeftButton, {}, lists.visualItemRect(found.front()).center());
    }
    int rows() { return find<QTableView>(u"lists_rows"_s).model()->rowCount(); }
    /// The texts of one row.
    QStringList row(int number)
    {
        const QAbstractItemModel& model = *find<QTableView>(u"lists_rows"_s).model();
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            texts << model.index(number, column).data().toString();
        return texts;
    }

    test::SampleSession sample;
    QString poor;
    test::Script script;
    test::ScriptedPrompt prompt{script};
    ExchangeScreen screen{sample.session};
};

} // namespace

TEST_CASE("a chosen list shows its rows, masked")
{
    Place place;
    CHECK(place.rows() == 3);
    place.choose(u"脱贫户台账"_s);
    CHECK(place.find<QLabel>(u"lists_title"_s).text() == u"脱贫户台账"_s);
    REQUIRE(place.rows() == 2);
    CHECK(place.row(0).contains(u"王丽"_s));
    CHECK(place.row(0).contains(u"138****5678"_s));
}

TEST_CASE("a list is found by its name and narrowed by group and text")
{
    Place place;
    auto& find = place.find<QLineEdit>(u"lists_find"_s);
    test::typeText(&find, u"公示"_s);
    int visible = 0;
    auto& lists = place.find<QListWidget>(u"lists_choice"_s);
    for (int i = 0; i < lists.count(); ++i)
        visible += lists.item(i)->isHidden() ? 0 : 1;
    CHECK(visible == 1);
    auto& group = place.find<QComboBox>(u"lists_group"_s);
    REQUIRE(group.count() == 3);
    group.setFocus();
    QTest::keyClick(&group, Qt::Key_Down);
    QTest::keyClick(&group, Qt::Key_Down);
    CHECK(place.rows() == 2);
    test::typeText(&place.find<QLineEdit>(u"lists_text"_s), u"李明"_s);
    CHECK(place.rows() == 1);
}

TEST_CASE("what is shown is saved as Excel, masked unless said otherwise, and nothing is noted")
{
    Place place;
    test::typeText(&place.find<QLineEdit>(u"lists_text"_s), u"王丽"_s);
    place.script.file = place.sample.folder.filePath(u"out.xlsx"_s);
    const qint64 before = changes(place.sample.session.ledger()).front().number;
    const QSignalSpy noticed(&place.screen, &Screen::noticed);
    place.click(u"lists_excel"_s);
    CHECK(noticed.size() == 1);
    const QByteArray sheet = test::partOf(place.script.file, u"xl/worksheets/sheet1.xml"_s);
    CHECK(QString::fromUtf8(sheet).contains(u"王丽"_s));
    CHECK_FALSE(QString::fromUtf8(sheet).contains(u"赵强"_s));
    CHECK_FALSE(sheet.contains("13812345678"));
    CHECK(changes(place.sample.session.ledger()).front().number == before);
}

TEST_CASE("a full list wants a reason, which is noted; it cannot be taken back by Ctrl+Z")
{
    Place place;
    place.script.file = place.sample.folder.filePath(u"out.csv"_s);
    QTest::mouseClick(&place.find<QRadioButton>(u"lists_full"_s), Qt::LeftButton, {}, QPoint(8, 8));
    const QSignalSpy failed(&place.sample.session, &Session::failed);
    place.click(u"lists_csv"_s);
    CHECK(failed.size() == 1);
    CHECK_FALSE(QFile::exists(place.script.file));
    test::typeText(&place.find<QLineEdit>(u"lists_reason"_s), u"报乡镇"_s);
    place.click(u"lists_csv"_s);
    QFile out(place.script.file);
    REQUIRE(out.open(QIODevice::ReadOnly));
    CHECK(out.readAll().contains("13812345678"));
    const LogEntry newest = changes(place.sample.session.ledger()).front();
    CHECK(newest.act == Act::Export);
    CHECK(newest.why.contains(u"报乡镇"_s));
    CHECK(place.sample.session.undo()); // the phone, not the note
    CHECK(isEmpty(place.sample.session.ledger().record(entities::household, place.poor)->value(fields::household::phone)));
}

TEST_CASE("the households that are listed are handed over to be saved")
{
    Place place;
    HouseholdsScreen households(place.sample.session);
    households.resize(1280, 640);
    households.show();
    QObject::connect(&households, &HouseholdsScreen::saveWanted, &place.screen, &ExchangeScreen::showHouseholds);
    test::typeText(households.findChild<QLineEdit*>(u"household_filter"_s), u"lm"_s);
    QTest::mouseClick(households.findChild<QPushButton*>(u"household_save"_s), Qt::LeftButton);
    REQUIRE(place.rows() == 1);
    CHECK(place.row(0).contains(u"李明"_s));
    place.click(u"lists_all"_s);
    CHECK(place.rows() == 3);
}
